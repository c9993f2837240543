import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createTerraform } from '../../src/adapters/terraform.ts'
import type { StackOptions } from '../../src/deps.ts'
import { failureFrom } from '../builders/failures.ts'
import { keptLog, neverAborted } from '../builders/parts.ts'
import { scratchDirectory, writeScript } from '../builders/scratch.ts'

/** The adapter with scripts in the place of the tools: which is called, how, and what is said of it. */
const scratch = scratchDirectory()
const path = process.env['PATH'] ?? ''
let count = 0

afterEach(() => {
  process.env['PATH'] = path
})

/** What a tool of the stand-in does: it writes down how it was called, and answers what is asked for. */
const standIn = (version: string, more = '') => `#!/bin/sh
echo "$(basename "$0") $*" >> "$CALLS"
${more}
case "$1" in
  workspace) echo default ;;
  version) echo '{"terraform_version": "${version}"}' ;;
  show) echo '{}' ;;
esac
`

/** The script that hashicorp/setup-terraform puts before the program: own lines around its output, exit code 0. */
const wrapper = '#!/bin/sh\necho "[command]terraform-bin $*"\necho "::debug::stdout: {}"\nexit 0\n'

interface Scene {
  readonly tools: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
}

/** A root module and tools on PATH; the calls they get. */
function sceneOf({ tools, files = {} }: Scene) {
  count += 1
  const bin = join(scratch, `bin-${count}`)
  const directory = join(scratch, `stack-${count}`)
  for (const made of [bin, directory]) mkdirSync(made)
  for (const [name, text] of Object.entries(tools)) writeScript(bin, name, text, 0o755)
  for (const [name, text] of Object.entries(files)) writeScript(directory, name, text)
  process.env['PATH'] = bin
  const calls = writeScript(scratch, `calls-${count}`, '')
  const env = { PATH: `${bin}:${path}`, CALLS: calls }
  const log = keptLog()
  const terraform = createTerraform({ env, signal: neverAborted, log })
  const options: StackOptions = {
    directory,
    tool: 'auto',
    workspace: 'default',
    lockTimeoutMs: 0,
    backendConfig: [],
    variableArguments: [],
  }
  const called = () =>
    readFileSync(calls, 'utf8')
      .split('\n')
      .map((line) => line.split(' ', 2).join(' '))
      .filter((line) => line !== '')
  return { terraform, options, called, log }
}

const both = { terraform: standIn('1.11.4'), tofu: standIn('1.6.2') }
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
    await terraform.plan(stack, { file: 'p', variable: 'ami_id', value: 'ami-1' })
    await terraform.apply(stack, 'p')
    await terraform.state(stack)
    const commands = ['init', 'workspace', 'version', 'plan', 'show', 'apply', 'show']
    expect(called()).toEqual(commands.map((command) => `${tool} ${command}`))
  })

  test('that is named is taken, whatever the root module speaks for', async () => {
    const { terraform, options, called } = sceneOf({ tools: both, files: { '.terraform.lock.hcl': lock } })
    await terraform.open({ ...options, tool: 'terraform' })
    expect(called()).toEqual(['terraform init', 'terraform workspace', 'terraform version'])
  })

  test('that the root module speaks for and that is not there, is not replaced by the other', async () => {
    const { terraform, options } = sceneOf({ tools: { terraform: both.terraform }, files: { 'a.tofu': '' } })
    expect(await failureFrom(() => terraform.open(options))).toMatchObject({
      reason: 'tool-missing',
      message: 'tofu is not on PATH; nothing was built or changed.',
    })
  })
})

test('the wrapper of setup-terraform is passed by: its lines and exit codes are not those of Terraform', async () => {
  const program = standIn('1.11.4', 'if [ "$1" = plan ]; then echo "Error: no such variable" >&2; exit 1; fi')
  const { terraform, options, called } = sceneOf({
    tools: { terraform: wrapper, 'terraform-bin': program },
    files: { 'main.tf': '' },
  })
  const stack = await terraform.open(options)
  expect(stack.toolVersion).toBe('1.11.4')
  expect(await terraform.state(stack)).toBe('{}')
  const plan = () => terraform.plan(stack, { file: 'p', variable: 'ami_id', value: 'ami-1' })
  expect(await failureFrom(plan)).toMatchObject({
    reason: 'plan-failed',
    evidence: ['Error: no such variable'],
  })
  expect(called().every((line) => line.startsWith('terraform-bin '))).toBe(true)
})

test('messages name the tool that was run', async () => {
  const held = `if [ "$1" = plan ]; then
  echo "Error: Error acquiring the state lock" >&2
  printf 'Lock Info:\\n  ID:        1234\\n  Who:       octo@cat\\n' >&2
  exit 1
fi
if [ "$1" = apply ]; then echo "Error: denied" >&2; exit 1; fi`
  const { terraform, options } = sceneOf({ tools: { tofu: standIn('1.6.2', held) } })
  const stack = await terraform.open(options)
  const plan = () => terraform.plan(stack, { file: 'p', variable: 'ami_id', value: 'ami-1' })
  expect(await failureFrom(plan)).toMatchObject({
    reason: 'state-locked',
    next: expect.arrayContaining([expect.stringContaining('tofu force-unlock 1234')]),
  })
  expect(await failureFrom(() => terraform.apply(stack, 'p'))).toMatchObject({
    reason: 'apply-failed',
    message: 'tofu apply failed with exit code 1.',
  })
})

test("what a plan quotes waits until the plan's secrets are known; of one that fails it is shown", async () => {
  const says = (code: number) => `if [ "$1" = plan ]; then
  echo "a.x: Refreshing state... [id=1]"; echo "Terraform will perform the following actions:"; echo '  + a = "b"'
  exit ${code}
fi`
  const printed = 'tool: a.x: Refreshing state... [id=1]'
  const quoted = ['Terraform will perform the following actions:', '  + a = "b"']
  const plans = async (code: number) => {
    const { terraform, options, log } = sceneOf({ tools: { terraform: standIn('1.11.4', says(code)) } })
    const stack = await terraform.open(options)
    const plan = () => terraform.plan(stack, { file: 'p', variable: 'ami_id', value: 'ami-1' })
    const held = code === 0 ? (await plan()).held : await failureFrom(plan).then(() => undefined)
    return { held, lines: log.lines.filter((line) => line.startsWith('tool: ')) }
  }
  expect(await plans(0)).toEqual({ held: quoted, lines: [printed] })
  expect(await plans(1)).toEqual({
    held: undefined,
    lines: [printed, ...quoted.map((line) => `tool: ${line}`)],
  })
})
