import { describe, expect, test } from '@jest/globals'
import type { Entry } from '../../src/inputs/parse/entry.ts'
import { inputNames, SECTIONS } from '../../src/inputs/table.ts'
import type { DeployInputs } from '../../src/inputs/types.ts'
import { unknownInputs } from '../../src/inputs/unknown.ts'
import { commandNames } from '../../src/outcome/commands.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { inputsOf, pruneInputsOf, rollbackInputsOf, type With } from '../builders/values/inputs.ts'

describe('the defaults of action.yml', () => {
  test('are a deploy on a push', () => {
    expect(inputsOf()).toEqual({
      accounts: { imageRole: undefined },
      beyond: {},
      command: 'deploy',
      region: 'eu-west-1',
      onFailure: 'rollback',
      recover: 'auto',
      unreviewed: 'warn',
      older: 'refused',
      settings: { path: '', stacks: undefined },
      source: { repository: '', ref: '', workingDirectory: '.' },
      tools: {
        versions: { packer: undefined, terraform: undefined },
        mirrors: { hashicorp: '', opentofu: '' },
      },
      image: {
        from: { kind: 'auto' },
        template: 'image',
        variables: [],
        variableFiles: [],
        only: [],
        except: [],
        contents: { beside: [] },
        build: 'auto',
        maxAgeMs: Number.POSITIVE_INFINITY,
      },
      stack: {
        directory: 'stack',
        tool: 'auto',
        amiVariable: 'ami_id',
        variables: [],
        variableFiles: [],
        backendConfig: [],
        workspace: 'default',
        lockTimeoutMs: 300_000,
        allow: 'no-destroy',
      },
      rollout: {
        healthThreshold: 100,
        consecutiveHealthy: 2,
        bakeMs: 0,
        timeoutMs: 5_400_000,
        stallMs: 1_800_000,
        pollIntervalMs: 15_000,
        whenNoRefresh: 'start',
        activeRefresh: 'wait',
        alarms: [],
        beside: 'lenient',
      },
      report: {
        environment: '',
        environmentUrl: '',
        comment: true,
        marks: [],
        label: '',
        redact: [],
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, which the runner replaces
        token: '${{ github.token }}',
      },
    })
  })
})

describe('the age of an image', () => {
  const age = (text: string) => (inputsOf({ 'max-image-age': text }) as DeployInputs).image.maxAgeMs

  test.each([
    ['', Number.POSITIVE_INFINITY],
    ['7d', 604_800_000],
    ['12h', 43_200_000],
  ])('"%s"', (text, ms) => expect(age(text)).toBe(ms))

  test.each(['0d', '1w', 'never'])('not "%s"', async (text) => {
    expect((await failureFrom(() => age(text))).evidence).toEqual([
      `max-image-age: received \`${text}\`; accepted: an age such as \`12h\` or \`7d\`, or nothing for any age`,
    ])
  })
})

describe('the command', () => {
  test.each([
    ['auto', 'pull_request', '', 'plan'],
    ['auto', 'pull_request_target', '', 'plan'],
    ['auto', 'pull_request_review', '', 'plan'],
    ['auto', 'push', '', 'deploy'],
    ['auto', 'schedule', '', 'deploy'],
    ['auto', 'merge_group', '', 'plan'],
    ['auto', 'workflow_dispatch', '', 'deploy'],
    ['auto', 'workflow_dispatch', 'previous', 'rollback'],
    ['verify', 'schedule', '', 'verify'],
    ['plan', 'push', '', 'plan'],
    ['build', 'push', '', 'build'],
    ['deploy', 'pull_request', '', 'deploy'],
    ['rollback', 'push', 'previous', 'rollback'],
  ])('%s on %s with rollback-to "%s" is %s', (command, eventName, rollbackTo, expected) => {
    expect(inputsOf({ command, 'rollback-to': rollbackTo }, { eventName }).command).toBe(expected)
  })

  test('rollback without a target is refused', async () => {
    const { evidence } = await failureFrom(() => inputsOf({ command: 'rollback' }))
    expect(evidence).toEqual([expect.stringMatching(/^rollback-to: received nothing; accepted: `previous`/)])
  })

  test.each([
    ['depoy', 'deploy'],
    ['rolback', 'rollback'],
    ['Plan', 'plan'],
    ['verfy', 'verify'],
  ])('%s: did you mean %s?', async (command, meant) => {
    const { evidence } = await failureFrom(() => inputsOf({ command }))
    expect(evidence).toEqual([
      `command: received \`${command}\`; accepted: ${['auto', ...commandNames].map((name) => `\`${name}\``).join(', ')}; did you mean \`${meant}\`?`,
    ])
  })
})

describe('what only a rollback reads', () => {
  test.each([
    ['auto', 'push', 'deploy'],
    ['auto', 'pull_request', 'plan'],
    ['deploy', 'workflow_dispatch', 'deploy'],
    ['plan', 'workflow_dispatch', 'plan'],
    ['verify', 'schedule', 'verify'],
  ])(
    'rollback-to is refused where the command is %s on %s: a rollback was asked for',
    async (command, eventName, is) => {
      const { evidence } = await failureFrom(() =>
        inputsOf({ command, 'rollback-to': 'previous' }, { eventName }),
      )
      expect(evidence).toEqual([
        `rollback-to: received \`previous\`; accepted: nothing where the command is \`${is}\`; set \`command: rollback\``,
      ])
    },
  )

  test.each(['deploy', 'build'])(
    'dry-run is refused where the command is %s: it would not be dry',
    async (command) => {
      const { evidence } = await failureFrom(() => inputsOf({ command, 'dry-run': 'true' }))
      expect(evidence).toEqual([expect.stringMatching(/^dry-run: received `true`; accepted: `false` where/)])
    },
  )

  test.each(['plan', 'verify'])(
    'dry-run is no matter where the command is %s, which changes nothing',
    (command) => {
      expect(inputsOf({ command, 'dry-run': 'true' }).command).toBe(command)
    },
  )

  test.each([
    ['false', 'applied'],
    ['true', 'planned'],
  ])('dry-run %s is a rollback that is %s', (dryRun, extent) => {
    expect(rollbackInputsOf({ 'dry-run': dryRun }).extent).toBe(extent)
  })

  test('rollback-to that is no target is refused', async () => {
    const { evidence } = await failureFrom(() => rollbackInputsOf({ 'rollback-to': 'yesterday' }))
    expect(evidence).toEqual([
      expect.stringMatching(/^rollback-to: received `yesterday`; accepted: `previous`, `live`, a git SHA/),
    ])
  })

  test.each(['deploy', 'rollback'])(
    '%s is refused in a merge queue: nothing is merged yet',
    async (command) => {
      const { evidence } = await failureFrom(() => inputsOf({ command }, { eventName: 'merge_group' }))
      expect(evidence).toEqual([
        `command: received \`${command}\`; accepted: \`auto\` or \`plan\` on the event \`merge_group\`: nothing is merged yet, and may never be`,
      ])
    },
  )

  test('rollback-to is not blamed where the command is misspelt', async () => {
    const { evidence } = await failureFrom(() => inputsOf({ command: 'rolback', 'rollback-to': 'previous' }))
    expect(evidence).toEqual([expect.stringMatching(/^command: /)])
  })

  test('prune is not blamed where the command is misspelt', async () => {
    const { evidence } = await failureFrom(() => inputsOf({ command: 'prun', prune: 'true' }))
    expect(evidence).toEqual([expect.stringMatching(/^command: /)])
  })

  test('live is a target', () => {
    expect(rollbackInputsOf({ 'rollback-to': 'live' }).rollbackTo).toEqual({ kind: 'live' })
  })
})

describe('what a deploy reads', () => {
  test('are the policies of its rollout', () => {
    const read = inputsOf({
      'bake-time': '5m',
      'stall-timeout': '10m',
      alarms: 'web-5xx\n# not this one\nweb latency',
      'active-refresh': 'cancel',
      'when-no-refresh': 'fail',
      'on-failure': 'leave',
      'allow-older': 'true',
    })
    expect(read).toMatchObject({
      onFailure: 'leave',
      older: 'allowed',
      rollout: {
        bakeMs: 300_000,
        stallMs: 600_000,
        alarms: ['web-5xx', 'web latency'],
        activeRefresh: 'cancel',
        whenNoRefresh: 'fail',
      },
    })
  })
})

/** A value that each checked input refuses, and what its message says is accepted. */
const refused = {
  command: ['depoy', '`auto`, `build`, `plan`, `deploy`, `rollback`, `promote`'],
  repository: ['shop', '`owner/name`'],
  ref: ['--upload-pack=touch', 'a branch, tag or commit'],
  'working-directory': ['../elsewhere', 'a path inside the repository'],
  'packer-template': ['/etc', 'a path inside the repository'],
  'packer-variables': ['token hunter2', 'one `name=value` per line'],
  'terraform-directory': ['~/stack', 'a path inside the repository'],
  'ami-variable': ['ami id', 'the name of a variable'],
  'terraform-variables': ['password hunter2', 'one `name=value` per line'],
  workspace: ['blue green', 'a workspace name'],
  build: ['sometimes', '`auto`, `always` or `never`'],
  'max-image-age': ['old', 'an age such as'],
  'lock-timeout': ['5', 'a number with its unit'],
  allow: ['everything', '`image-only`, `no-destroy` or `any`'],
  'health-threshold': ['101', 'a whole number from 1 to 100'],
  'consecutive-healthy': ['0', 'a whole number from 1 to 100'],
  'bake-time': ['5', 'a number with its unit'],
  'rollout-timeout': ['0s', 'a duration above zero'],
  'stall-timeout': ['0s', 'a duration above zero'],
  'poll-interval': ['0m', 'a duration above zero'],
  'active-refresh': ['kill', '`wait`, `fail` or `cancel`'],
  'when-no-refresh': ['ignore', '`start` or `fail`'],
  'on-failure': ['retry', '`rollback`, `cancel` or `leave`'],
  recover: ['all', '`auto`, `release` or `image`'],
  'rollback-scope': ['stack', '`release` or `image`'],
  'allow-older': ['yes', '`true` or `false`'],
  'dry-run': ['yes', '`true` or `false`'],
  'environment-url': ['shop.example', 'an address that begins with https://'],
  comment: ['yes', '`true`, `false` or `merged`'],
  marks: ['label\nbadge', '`label` or `check`, one per line'],
} as const satisfies Partial<Record<keyof With, readonly [string, string]>>

const secret = ['packer-variables', 'terraform-variables']

describe('inputs that are not usable', () => {
  const all = Object.fromEntries(Object.entries(refused).map(([name, [value]]) => [name, value])) as With

  test('are all in one message, each with what was received and what is accepted', async () => {
    const { reason, message, evidence } = await failureFrom(() => inputsOf(all, { region: '' }))
    expect(reason).toBe('invalid-input')
    expect(message).toBe(
      `${Object.keys(refused).length + 1} inputs are not usable; nothing was built or changed.`,
    )
    const problems = Object.entries(refused).map(([name, [value, accepted]]) => {
      const received = secret.includes(name) ? 'a value that is not shown' : `\`${value}\``
      return expect.stringContaining(`${name}: received ${received}; accepted: ${accepted}`)
    })
    expect(evidence).toHaveLength(problems.length + 1)
    expect(evidence).toEqual(expect.arrayContaining(problems))
    expect(evidence.join('\n')).toContain('AWS_REGION: received nothing')
  })

  test.each([
    ['allow', 'no-destory', '`image-only`, `no-destroy` or `any`', 'no-destroy'],
    ['dry-run', 'ture', '`true` or `false`', 'true'],
    ['comment', 'merge', '`true`, `false` or `merged`', 'merged'],
    ['require-reviewed-plan', 'wran', '`true`, `warn` or `false`', 'warn'],
    ['marks', 'label\nchek', '`label` or `check`, one per line', 'check'],
    ['strict', 'flase', '`true` or `false`', 'false'],
  ] as const)('%s: %j is told the nearest word', async (name, value, accepted, meant) => {
    const { evidence } = await failureFrom(() => inputsOf({ [name]: value }))
    expect(evidence).toEqual([
      `${name}: received \`${value}\`; accepted: ${accepted}; did you mean \`${meant}\`?`,
    ])
  })

  test('a target of a rollback and an image are told the nearest word', async () => {
    const told = async (problem: () => unknown) => (await failureFrom(problem)).evidence.join()
    const of = { command: 'rollback', 'rollback-to': 'previuos' }
    expect(await told(() => inputsOf(of))).toMatch(/; did you mean `previous`\?$/)
    expect(await told(() => inputsOf({ image: 'atuo' }))).toMatch(/; did you mean `auto`\?$/)
  })

  test.each(Object.entries(refused))('%s alone is one problem', async (name, [value]) => {
    const { message, evidence } = await failureFrom(() => inputsOf({ [name]: value }))
    expect(message).toBe('One input is not usable; nothing was built or changed.')
    expect(evidence).toEqual([expect.stringMatching(`^${name}: received `)])
  })

  test('do not tell the token, nor a variable that may hold a secret', async () => {
    const error = await failureFrom(() => inputsOf({ ...all, 'github-token': 'ghs_hunter2' }))
    expect(JSON.stringify([error.message, error.evidence, error.next])).not.toContain('hunter2')
  })

  test('are never quoted where the text is or may hold a secret', () => {
    const entries: readonly Entry<unknown>[] = SECTIONS.flatMap((section) => Object.values(section.entries))
    expect(entries.filter(({ text }) => text === 'secret').map(({ name }) => name)).toEqual([
      'packer-variables',
      'terraform-variables',
      'hashicorp-mirror',
      'opentofu-mirror',
      'redact',
      'github-token',
    ])
  })

  test('a region that is not set is among them', async () => {
    const { evidence } = await failureFrom(() => inputsOf({}, { region: '' }))
    expect(evidence).toEqual([expect.stringContaining('AWS_REGION: received nothing; accepted: a region')])
  })
})

describe('names that are no inputs', () => {
  test.each([
    ['health-treshold', 'health-threshold'],
    ['terraform_directory', 'terraform-directory'],
    ['HEALTH-TRESHOLD', 'health-threshold'],
    ['rollback_to', 'rollback-to'],
  ])('%s: the nearest is %s', (name, nearest) => {
    expect(unknownInputs([name])).toEqual([{ name: name.toLowerCase(), nearest }])
  })

  test('every input is known', () => {
    expect(unknownInputs(inputNames.map((name) => name.toUpperCase()))).toEqual([])
  })
})

describe('what only a prune reads', () => {
  test('is a dry run by default, that keeps five and two weeks', () => {
    expect(pruneInputsOf()).toMatchObject({
      extent: 'planned',
      retention: { keep: 5, keepMs: 14 * 86_400_000 },
    })
  })

  test.each([
    ['true', 'false', 'applied'],
    ['true', 'true', 'planned'],
    ['false', 'false', 'planned'],
  ])('prune %s with dry-run %s is %s', (prune, dryRun, extent) => {
    expect(pruneInputsOf({ prune, 'dry-run': dryRun }).extent).toBe(extent)
  })

  test.each([
    ['keep', '0', 'a whole number from 1 to 1000'],
    ['keep-days', '0', 'a whole number from 1 to 3650'],
    ['keep-days', '2w', 'a whole number from 1 to 3650'],
    ['prune', 'yes', '`true` or `false`'],
  ] as const)('%s %s is refused', async (name, value, accepted) => {
    const { evidence } = await failureFrom(() => pruneInputsOf({ [name]: value }))
    expect(evidence).toEqual([`${name}: received \`${value}\`; accepted: ${accepted}`])
  })

  test('prune is refused where the command is another: nothing would be removed', async () => {
    const { evidence } = await failureFrom(() => inputsOf({ prune: 'true' }))
    expect(evidence).toEqual([
      'prune: received `true`; accepted: `false` where the command is `deploy`; set `command: prune`',
    ])
  })
})

test('tools are asked for by version and mirror', async () => {
  const { tools } = inputsOf({ 'terraform-version': '~> 1.9', 'opentofu-mirror': 'https://mirror/tofu/' })
  expect(tools).toMatchObject({
    versions: { packer: undefined, terraform: { range: '>=1.9.0 <2.0.0' } },
    mirrors: { hashicorp: '', opentofu: 'https://mirror/tofu' },
  })
  const wrong = { 'packer-version': 'newest', 'hashicorp-mirror': 'https://me:secret@mirror' }
  const { evidence } = await failureFrom(() => inputsOf(wrong))
  expect(evidence).toEqual([
    expect.stringMatching(/^packer-version: received `newest`; accepted: a version such as/),
    expect.stringMatching(/^hashicorp-mirror: received a value that is not shown; accepted: an address/),
  ])
})
