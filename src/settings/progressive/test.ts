import * as v from 'valibot'
import { DEFAULT_TIMEOUT_MS, type ImageTest, LONGEST_TIMEOUT_MS } from '../../image/test/wish.ts'
import { parsePositiveDuration } from '../../inputs/parse/values.ts'
import { definedOf } from '../../text/defined.ts'
import { formatDuration } from '../../text/duration.ts'
import { strict } from '../shapes/strict.ts'

const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description))

const text = (pattern: RegExp, accepted: string) => v.pipe(v.string(accepted), v.regex(pattern, accepted))

const path = 'the path of a file or a directory of the repository, such as `tests/image.sh`'
const command = 'a command of the shell, such as `goss --gossfile goss.yaml validate`'
const subnet = 'a subnet such as `subnet-0123456789abcdef0`'
const group = 'security groups such as `["sg-0123456789abcdef0"]`'
const type = 'a type of instances such as `t3.small`, or a list of them'
const profile = 'the name or the ARN of an instance profile'
const duration = `a duration above zero, such as \`15m\`, and at most ${formatDuration(LONGEST_TIMEOUT_MS)}`
const whether = '`true` or `false`'
const whole = 'a mapping with `script` or `command`, and perhaps where and how it is run'

const TYPE = text(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, type)

/** As far as `LONGEST_TIMEOUT_MS`; a pattern, for editors check by it, too. */
const timeout = text(
  /^(?=.*[1-9])(0*((\d{1,4}|1[0-3]\d{3}|14[0-3]\d\d|14400)s|(\d{1,2}|1\d\d|2[0-3]\d|240)m|[1-4]h))$/,
  duration,
)

const entries = {
  script: described(
    text(/^(?!\/)(?!(.*\/)?\.\.(\/|$))\S([^\r\n]*\S)?$/, path),
    'A file or a directory of the repository, relative to `working-directory`, that is put onto the instance. A file is run where there is no `command`.',
  ),
  command: described(
    text(/\S/, command),
    'What is run on the instance, by `sh` and as root, in the directory of `script`. Without `script`: what the image has itself.',
  ),
  subnet: described(
    text(/^subnet-[0-9a-f]{8,17}$/, subnet),
    'Where the instance is launched. It needs no public address, but a way to SSM.',
  ),
  'security-groups': described(
    v.array(text(/^sg-[0-9a-f]{8,17}$/, group), group),
    'Its security groups. Without them: the default one of the VPC.',
  ),
  'instance-type': described(
    v.union([TYPE, v.pipe(v.array(TYPE, type), v.minLength(1, type))], type),
    'Its type; of a list the first that fits the architecture of the image and is to be had. Without it: `t3.small`, for arm64 `t4g.small`.',
  ),
  'instance-profile': described(
    text(/^([\w+=,.@-]{1,128}|arn:aws[\w-]*:iam::\d{12}:instance-profile\/[\w+=,.@/-]{1,512})$/, profile),
    'Its instance profile, with which its agent may speak to SSM (`AmazonSSMManagedInstanceCore`).',
  ),
  timeout: described(timeout, 'How long the test may run. Without it: `15m`.'),
  required: described(
    v.boolean(whether),
    '`true`: an image that could not be tested goes no further. Without it that is a warning.',
  ),
}

/** `test`: what an image has to pass before anything is planned with it. */
export const test = {
  name: 'test',
  description:
    'What an instance of the image has to pass before anything is planned with it: a mapping with `script` or `command`, and perhaps `subnet`, `security-groups`, `instance-type`, `instance-profile`, `timeout` and `required`.',
  effect: 'widening',
  schema: v.pipe(
    strict(entries, whole),
    v.rawCheck(({ dataset, addIssue }) => {
      const said = dataset.value as Readonly<Record<string, unknown>>
      if (dataset.typed && said['script'] === undefined && said['command'] === undefined)
        addIssue({ message: whole })
    }),
    // The same, as a JSON Schema has it.
    v.metadata({
      anyOf: ['script', 'command'].map((name) => ({ required: [name], properties: { [name]: {} } })),
    }),
  ),
  read: (said: Readonly<Record<string, unknown>>): ImageTest => ({
    ...definedOf({
      script: textIn(said['script']),
      command: textIn(said['command']),
      subnet: textIn(said['subnet']),
      instanceProfile: textIn(said['instance-profile']),
    }),
    securityGroups: listIn(said['security-groups']),
    instanceTypes: listIn(said['instance-type']),
    timeoutMs: said['timeout'] === undefined ? DEFAULT_TIMEOUT_MS : millisecondsOf(said['timeout']),
    required: said['required'] === true ? 'always' : 'when-possible',
  }),
} as const

function textIn(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value)
}

function listIn(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String)
}

function millisecondsOf(value: unknown): number {
  const parsed = parsePositiveDuration(String(value))
  return 'value' in parsed ? parsed.value : 0
}
