import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createTerraform } from '../../../src/adapters/tools/terraform.ts'
import type { StackOptions } from '../../../src/deps/tools.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inFrame, recordingOf } from '../../builders/values/recordings.ts'
import { keptLog, neverAborted } from '../../builders/world/parts.ts'
import { toolsOnPath } from '../../builders/world/toolbox.ts'

/** The adapter with scripts in the place of the tools: which is called, how, and what is said of it. */
const scratch = scratchDirectory()
const path = process.env['PATH'] ?? ''
let count = 0

afterEach(() => {
  process.env['PATH'] = path
})

/** What a tool of the stand-in does: it writes down how it was called, and answers what is asked for. */
const standIn = (title: string, version: string, more = '') => `#!/bin/sh
echo "$(basename "$0") $*" >> "$CALLS"
if [ "$1" = plan ]; then env | grep '^TF_VAR_' >> "$CALLS.env"; fi
${more}
case "$1" in
  workspace) echo default ;;
  version) echo '${title} v${version}' ;;
  show) echo '{}' ;;
esac
`

/** The script that hashicorp/setup-terraform puts before the program: own lines around its output, exit code 0. */
const wrapper = '#!/bin/sh\necho "[command]terraform-bin $*"\necho "::debug::stdout: {}"\nexit 0\n'

interface Scene {
  readonly tools: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** A root module and tools on PATH; the calls they get. */
function sceneOf({ tools, files = {}, env: job = {} }: Scene) {
  count += 1
  const bin = join(scratch, `bin-${count}`)
  const directory = join(scratch, `stack-${count}`)
  for (const made of [bin, directory]) mkdirSync(made)
  for (const [name, text] of Object.entries(tools)) writeScript(bin, name, text, 0o755)
  for (const [name, text] of Object.entries(files)) writeScript(directory, name, text)
  process.env['PATH'] = bin
  const calls = writeScript(scratch, `calls-${count}`, '')
  const env = { ...job, PATH: `${bin}:${path}`, CALLS: calls }
  const told: Diagnostic[] = []
  const diagnose = (found: readonly Diagnostic[]) => told.push(...found)
  const log = keptLog()
  const terraform = createTerraform({
    env,
    runDirectory: scratch,
    signal: neverAborted,
    log,
    tools: toolsOnPath(env),
    diagnose,
  })
  const options: StackOptions = {
    directory,
    tool: 'auto',
    workspace: 'default',
    lockTimeoutMs: 0,
    backendConfig: [],
    variables: [],
    variableFiles: [],
  }
  const said = () =>
    readFileSync(calls, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  const called = () => said().map((line) => line.split(' ', 2).join(' '))
  return { terraform, options, said, called, calls, told, directory, log }
}

const handover = {
  file: 'p',
  variable: 'ami_id',
  value: 'ami-1',
  asMap: '{}',
  provided: { image_key: 'key-1' },
  purpose: 'apply',
} as const
const both = { terraform: standIn('Terraform', '1.11.4'), tofu: standIn('OpenTofu', '1.6.2') }
const lock = 'provider "registry.opentofu.org/hashicorp/aws" {\n}\n'

describe('the tool', () => {
  test.each([
    ['of the lock file', { '.terraform.lock.hcl': lock }, 'tofu', '1.6.2'],
    ['of its files', { 'main.tofu': '' }, 'tofu', '1.6.2'],
    ['that comes first', { 'main.tf': '' }, 'terraform', '1.11.4'],
  ])('is the one %s, and the same to the end', async (_, files, tool, toolVersion) => {
    const { terraform, options, called } = sceneOf({ tools: both, files })
    const stack = await terraform.open(options)
    expect(stack).toMatchObject({ tool, toolVersion })
    await terraform.plan(stack, handover)
    await terraform.apply(stack, 'p')
    await terraform.state(stack)
    const commands = ['version', 'init', 'workspace', 'plan', 'show', 'apply', 'state']
    expect(called()).toEqual(commands.map((command) => `${tool} ${command}`))
  })

  test('that is named is taken, whatever the root module speaks for', async () => {
    const { terraform, options, called } = sceneOf({ tools: both, files: { '.terraform.lock.hcl': lock } })
    await terraform.open({ ...options, tool: 'terraform' })
    expect(called()).toEqual(['terraform version', 'terraform init', 'terraform workspace'])
  })

  test('that the root module speaks for and that is not there, is not replaced by the other', async () => {
    const { terraform, options } = sceneOf({ tools: { terraform: both.terraform }, files: { 'a.tofu': '' } })
    expect(await failureFrom(() => terraform.open(options))).toMatchObject({
      reason: 'tool-missing',
      message: 'tofu is not on PATH; nothing was built or changed.',
    })
  })
})

test.each([
  ['by its variable', 'ami_id', true],
  ['by nothing, where the stack finds it', '', false],
])('the image is handed over %s; its key is there for the plan', async (_, variable, isPassed) => {
  const { terraform, options, calls } = sceneOf({ tools: both, files: { 'main.tf': '' } })
  const stack = await terraform.open(options)
  await terraform.plan(stack, { ...handover, variable })
  expect(readFileSync(calls, 'utf8').includes(' -var ')).toBe(isPassed)
  expect(readFileSync(`${calls}.env`, 'utf8')).toBe('TF_VAR_image_key=key-1\n')
})

test.each([
  ['a lazy collector', {}, '400'],
  ['the one of the job', { GOGC: '50' }, '50'],
])('a tool runs with %s', async (_, env, collector) => {
  const program = standIn('Terraform', '1.11.4', 'echo "GOGC $GOGC" >> "$CALLS"')
  const { terraform, options, said } = sceneOf({ tools: { terraform: program }, env })
  await terraform.open(options)
  expect(said()).toContain(`GOGC ${collector}`)
})

test('the wrapper of setup-terraform is passed by: its lines and exit codes are not those of Terraform', async () => {
  const program = standIn(
    'Terraform',
    '1.11.4',
    'if [ "$1" = plan ]; then echo "Error: no such variable" >&2; exit 1; fi',
  )
  const { terraform, options, called } = sceneOf({
    tools: { terraform: wrapper, 'terraform-bin': program },
    files: { 'main.tf': '' },
  })
  const stack = await terraform.open(options)
  expect(stack.toolVersion).toBe('1.11.4')
  expect(await terraform.state(stack)).toBe('')
  const plan = () => terraform.plan(stack, handover)
  expect(await failureFrom(plan)).toMatchObject({
    reason: 'plan-failed',
    evidence: ['Error: no such variable'],
  })
  expect(called().every((line) => line.startsWith('terraform-bin '))).toBe(true)
})

test('a failed apply is explained by what AWS says in it', async () => {
  const words = `if [ "$1" = apply ]; then
  echo "Error: waiting for Auto Scaling Group (web) capacity satisfied: scaling activity (1): Failed: We" >&2
  echo "currently do not have sufficient t3.micro capacity in the Availability Zone you requested (eu-west-1a)." >&2
  printf '\\n  with aws_autoscaling_group.web,\\n  on main.tf line 26\\n' >&2
  exit 1
fi`
  const { terraform, options } = sceneOf({ tools: { tofu: standIn('OpenTofu', '1.6.2', words) } })
  const failure = await failureFrom(async () => terraform.apply(await terraform.open(options), 'p'))
  expect(failure.message).toBe(
    'tofu apply failed with exit code 1: AWS has no capacity of t3.micro in eu-west-1a.',
  )
  expect(failure.next[0]).toContain('Run again: capacity comes back by itself')
  expect(failure.next.join()).not.toContain('correct it')
})

test('a mark is taken off under the lock of the state', async () => {
  const { terraform, options, said } = sceneOf({ tools: { tofu: standIn('OpenTofu', '1.6.2', '') } })
  const stack = await terraform.open({ ...options, lockTimeoutMs: 90_000 })
  await terraform.untaint(stack, 'module.a["b"].aws_autoscaling_group.web')
  expect(said().at(-1)).toContain('untaint -lock-timeout=90s module.a["b"].aws_autoscaling_group.web')
})

test('messages name the tool that was run', async () => {
  const held = `if [ "$1" = plan ]; then
  echo "Error: Error acquiring the state lock" >&2
  printf 'Lock Info:\\n  ID:        1234\\n  Who:       octo@cat\\n' >&2
  exit 1
fi
if [ "$1" = apply ]; then echo "Error: denied" >&2; exit 1; fi`
  const { terraform, options } = sceneOf({ tools: { tofu: standIn('OpenTofu', '1.6.2', held) } })
  const stack = await terraform.open(options)
  const plan = () => terraform.plan(stack, handover)
  expect(await failureFrom(plan)).toMatchObject({
    reason: 'state-locked',
    next: expect.arrayContaining([expect.stringContaining('tofu force-unlock 1234')]),
  })
  expect(await failureFrom(() => terraform.apply(stack, 'p'))).toMatchObject({
    reason: 'apply-failed',
    message: 'tofu apply failed with exit code 1.',
  })
})

test('a plan to look at takes no lock, one to apply waits for it', async () => {
  const { terraform, options, said } = sceneOf({ tools: both })
  const stack = await terraform.open(options)
  await terraform.validate(stack)
  for (const purpose of ['look', 'apply'] as const) {
    await terraform.plan(stack, { ...handover, purpose })
  }
  const calls = said().filter((line) => /^terraform (validate|plan)/.test(line))
  expect(calls[0]).toBe('terraform validate')
  expect(calls[1]).toContain(' -lock=false ')
  expect(calls[2]).toMatch(/ -lock-timeout=\d+s /)
})

describe('what the tool says of the code is told', () => {
  const fixtures = join(import.meta.dirname, '../../fixtures/diagnostics')
  const saying = (command: string, fixture: string, code: number) =>
    `if [ "$1" = ${command} ]; then cat '${join(fixtures, `${fixture}.txt`)}' >&2; exit ${code}; fi`

  async function toldBy(more: string) {
    const scene = sceneOf({ tools: { terraform: standIn('Terraform', '1.11.4', more) } })
    const stack = await scene.terraform.open(scene.options)
    const failure = await scene.terraform.plan(stack, handover).then(
      () => undefined,
      (error: unknown) => error,
    )
    return { ...scene, failure }
  }

  test('errors with warnings where it fails, by absolute path', async () => {
    const { told, directory } = await toldBy(saying('plan', 'terraform-undeclared', 1))
    expect(told).toMatchObject([
      { severity: 'warning', file: join(directory, '../modules/child/main.tf'), line: 8 },
      { severity: 'error', summary: 'Value for undeclared variable' },
      { severity: 'error', file: join(directory, 'main.tf'), line: 1 },
    ])
  })

  test('warnings where it goes well, of each command', async () => {
    const both = [saying('init', 'terraform-init-warning', 0), saying('plan', 'terraform-warnings', 0)]
    const { told } = await toldBy(both.join('\n'))
    expect(told.map(({ severity }) => severity)).toEqual(Array(5).fill('warning'))
  })

  test('no warning of init that is about the machine', async () => {
    const warn = 'if [ "$1" = init ]; then echo "Warning: Incomplete lock file information"; exit 0; fi'
    expect((await toldBy(warn)).told).toEqual([])
  })

  test('no error of a command that may fail, and none beside a held lock', async () => {
    const select = 'if [ "$2" = select ]; then echo "Error: no such workspace" >&2; exit 1; fi'
    const { terraform, options, told, called } = sceneOf({
      tools: { terraform: standIn('Terraform', '1.11.4', select) },
    })
    await terraform.open({ ...options, workspace: 'blue' })
    expect(told).toEqual([])

    const looking = { ...options, workspace: 'blue', workspaces: 'kept' } as const
    const { evidence } = await failureFrom(() => terraform.open(looking))
    expect(evidence.join()).toContain('no such workspace')
    expect(called().filter((call) => call === 'terraform workspace')).toHaveLength(5)

    const locked = await toldBy(saying('plan', 'terraform-locked', 1))
    expect(locked.told).toEqual([])
    expect(locked.failure).toMatchObject({
      reason: 'state-locked',
      message: expect.stringMatching(
        /^The state is locked by \w+@\w+ since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC \(apply\)\.$/,
      ),
      evidence: expect.arrayContaining([expect.stringMatching(/^lock id [0-9a-f-]{36}$/)]),
      next: [
        expect.stringContaining('Wait'),
        expect.stringMatching(/^Only when you are sure .*`terraform force-unlock [0-9a-f-]{36}`/),
      ],
    })
  })
})

test('mirrors, plugin caches and data directories of the job are those of the tool, at every command', async () => {
  const settings = {
    TF_CLI_CONFIG_FILE: '/etc/mirrors.tfrc',
    TERRAFORM_CONFIG: '/etc/other.tfrc',
    TF_PLUGIN_CACHE_DIR: join(scratch, 'cache'),
    TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: 'true',
    TF_DATA_DIR: join(scratch, 'data'),
    HOME: '/home/own',
  }
  const write = `env | sort | grep -E '^(HOME|TERRAFORM_CONFIG|TF_CLI_CONFIG|TF_PLUGIN|TF_DATA)' >> "$CALLS.seen"; echo "$1" >> "$CALLS.seen"`
  const program = standIn('Terraform', '1.15.9', write)
  const { terraform, options, calls } = sceneOf({ tools: { terraform: program }, env: settings })
  const stack = await terraform.open(options)
  await terraform.plan(stack, handover)
  await terraform.apply(stack, 'p')
  const given = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  const expected = ['version', 'init', 'workspace', 'plan', 'show', 'apply']
    .flatMap((command) => [...given.toSorted(), command])
    .join('\n')
  expect(readFileSync(`${calls}.seen`, 'utf8').trim()).toBe(expected)
})

describe('a checkout in which an earlier run used another backend', () => {
  const changed = join(import.meta.dirname, '../../fixtures/recorded/terraform-1.15/init-backend-changed.txt')
  const program = standIn(
    'Terraform',
    '1.15.9',
    `if [ "$1" = init ]; then
  echo "$TF_WORKSPACE" >> "$CALLS.workspace"
  case "$*" in *-reconfigure*) ;; *) cat '${changed}' >&2; exit 1 ;; esac
fi`,
  )

  test.each([
    ['the workspace of before may be missing in it', {}, 'default'],
    ['the job names the workspace', { TF_WORKSPACE: 'blue' }, 'blue'],
  ])('gets the one that the inputs name; %s', async (_, env, workspace) => {
    const { terraform, options, said, calls, told, log } = sceneOf({ tools: { terraform: program }, env })
    await terraform.open({ ...options, backendConfig: ['key=b'] })
    const inits = said().filter((line) => line.startsWith('terraform init'))
    const given = /(?<=-backend-config=)\S+backend-1\.hcl/
    expect(inits.map((line) => line.replace(given, 'FILE'))).toEqual([
      'terraform init -input=false -lock-timeout=0s -backend-config=FILE',
      'terraform init -input=false -lock-timeout=0s -backend-config=FILE -reconfigure',
    ])
    expect(readFileSync(`${calls}.workspace`, 'utf8').split('\n').at(1)).toBe(workspace)
    expect(told).toEqual([])
    expect(log.lines.join()).toContain('info: An earlier run in this checkout used another backend')
  })

  test('is not guessed at where they name none', async () => {
    const { terraform, options, said } = sceneOf({ tools: { terraform: program } })
    expect(await failureFrom(() => terraform.open(options))).toMatchObject({
      reason: 'plan-failed',
      next: [expect.stringContaining('`backend-config`'), expect.stringContaining('`-migrate-state`')],
    })
    expect(said().join()).not.toContain('-reconfigure')
  })
})

describe('a warning at the head of a plan and of an apply', () => {
  const warning = `Warning: Deprecated Parameter

The parameter "dynamodb_table" is deprecated. Use parameter "use_lockfile"
instead.`

  /** A tool that draws frames, in colours, but where it is told not to. */
  function drawing(command: string): string {
    const plain = recordingOf('terraform', `s3-dynamodb.${command}.txt`)
    const frame = inFrame(warning).join('\n').replaceAll('│', '\u001b[33m│\u001b[0m')
    const drawn = plain.replace(warning, () => frame)
    expect(drawn).not.toBe(plain)
    const [asDrawn, asPlain] = [drawn, plain].map((text, index) =>
      writeScript(scratch, `said-${command}-${index}-${count}`, text),
    )
    return `if [ "$1" = ${command} ]; then
  case "$TF_CLI_ARGS $TF_CLI_ARGS_apply $KEEPS $*" in *-no-color*) cat '${asPlain}' ;; *) cat '${asDrawn}' ;; esac
fi`
  }

  test.each([
    ['as it is', {}],
    ['where the job wants no colours', { TF_CLI_ARGS: '-no-color -compact-warnings' }],
    ['also beside options in quotes', { TF_CLI_ARGS_apply: `-no-color -parallelism='5'` }],
    ['where nothing draws a frame', { TF_CLI_ARGS_plan: '-no-color', KEEPS: '-no-color' }],
  ])('ends where its frame ends, %s', async (_, env) => {
    const program = standIn('Terraform', '1.15.9', `${drawing('plan')}\n${drawing('apply')}`)
    const { terraform, options, told, log } = sceneOf({ tools: { terraform: program }, env })
    const stack = await terraform.open(options)
    const { diff, held } = await terraform.plan(stack, handover)
    await terraform.apply(stack, 'p')
    const [, , detail = ''] = /^(.*)\n\n([\s\S]*)$/.exec(warning) ?? []
    expect(told).toMatchObject(Array(2).fill({ summary: 'Deprecated Parameter', detail }))
    expect(diff).toMatch(/^Terraform used[\s\S]*\nPlan: 1 to add, 0 to change, 0 to destroy\.$/)
    expect(held?.()).toContain('Plan: 1 to add, 0 to change, 0 to destroy.')
    const lines = log.lines.filter((line) => /instead\.|Creating|told above|[╷│╵]/.test(line))
    // Where no frame shows how far it goes, it is told again.
    const again = 'KEEPS' in env ? 'tool: instead.' : 'tool: Warning: Deprecated Parameter (as told above)'
    expect(lines).toEqual(['tool: instead.', again, 'tool: terraform_data.a: Creating...'])
  })
})
