import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { errorBlocks } from '../../src/diagnostics/errors.ts'
import { commandFailure } from '../../src/diagnostics/failure.ts'
import { remediesFor } from '../../src/diagnostics/remedies.ts'
import { environmentProblems } from '../../src/inputs/terraform-environment.ts'
import { REFUSED_OPTIONS } from '../../src/tools/refused-options.ts'
import { inFrame, recordingOf, recordings } from '../builders/values/recordings.ts'

type Tool = 'terraform' | 'tofu'

/** What names a refused option and is no advice to use it. */
const SAID_OTHERWISE = [
  "const ELSEWHERE = ['-json', '-state']",
  // What was done, to go back.
  'Only what may change was planned (-target).',
]

const where = (tool: Tool) => ({ tool, platform: 'linux_arm64' })
const adviceFor = (tool: Tool, name: string) =>
  remediesFor(errorBlocks(recordingOf(tool, `${name}.txt`).split('\n')), where(tool))

const both = ['terraform', 'tofu'] as const

test.each(both)('a lock file without a sum for the runner names the command that adds it: %s', (tool) => {
  expect(adviceFor(tool, 'init-lock-file-other-platform')).toEqual([
    expect.stringContaining(`run \`${tool} providers lock -platform=linux_arm64\``),
  ])
})

test('also where the tool has it cached, in the words of plan', () => {
  const said = `the cached package for registry.terraform.io/hashicorp/aws 5.100.0 (in .terraform/providers)
  does not match any of the checksums recorded in the dependency lock file`
  expect(remediesFor(said.split('\n'), where('terraform'))[0]).toContain('terraform providers lock')
})

test.each<[string, string, RegExp]>([
  ['another backend', 'init-backend-changed', /`backend-config`.*or remove `\.terraform`/],
  ['a provider that no mirror has', 'init-provider-not-found', /CLI configuration.*put the provider there/],
  ['a variable without a value', 'early-init-without-variable', /`terraform-variables`/],
  ['a variable without a value', 'const-plan-without-variable', /`terraform-variables`/],
  ['a variable that apply wants again', 'ephemeral-apply-without-variable', /`terraform-variables`/],
])('%s: %s', (_, name, advice) => {
  const tools = recordings('.txt').flatMap(([tool, of]) => (of === name ? [tool] : []))
  expect(tools.length).toBeGreaterThan(0)
  for (const tool of tools) expect(adviceFor(tool, name)[0]).toMatch(advice)
})

test.each(both)('a state that the backend did not take is to be saved before all else: %s', (tool) => {
  const text = `Error: Failed to persist state to backend

The error shown above has prevented ${tool} from writing the updated state to the configured backend. To allow for
recovery, the state has been written to the file "errored.tfstate" in the current working directory.`
  for (const lines of [text.split('\n'), inFrame(text)])
    expect(remediesFor(errorBlocks(lines), where(tool))).toEqual([
      expect.stringContaining(`\`${tool} state push errored.tfstate\``),
    ])
})

test('a version that a module does not take', () => {
  expect(adviceFor('terraform', 'init-required-version')).toEqual([
    expect.stringContaining('`terraform-version`'),
  ])
})

describe('an option that the tool recommends and this action refuses', () => {
  test.each([
    ['terraform', '-target'],
    ['tofu', '-exclude'],
  ] as const)('is said to be none here: %s %s', (tool, option) => {
    const [first, second] = adviceFor(tool, 'plan-prevent-destroy')
    expect(first).toContain('take `prevent_destroy` out')
    expect(second).toMatch(
      new RegExp(`^Leave \`${option}\`, which the error names, alone: .* refuses it\\.$`),
    )
  })

  test('also in errors that nobody knows yet, in frames too', () => {
    const text =
      'Error: Moon\n\nTry the -refresh=false or the "-lock=false" option.\nOr -target=x, -lock-timeout=3s.'
    for (const lines of [text.split('\n'), inFrame(text)]) {
      expect(remediesFor(errorBlocks(lines), where('tofu'))).toEqual([
        'Correct what the error names in the code.',
        expect.stringContaining('Leave `-refresh=false` and `-lock=false` and `-target`,'),
      ])
    }
  })

  test('is the one of a lock that could not be taken', () => {
    const text = recordingOf('terraform', 'plan-state-locked.txt').replace(/Lock Info:[\s\S]*\n\n\n/, '\n')
    expect(remediesFor(errorBlocks(text.split('\n')), where('terraform'))).toEqual([
      expect.stringContaining('table or bucket'),
      expect.stringContaining('`-lock=false`'),
    ])
  })
})

test('every option that is refused in an environment is one that errors are not to send to', () => {
  for (const option of REFUSED_OPTIONS) {
    expect(environmentProblems({ TF_CLI_ARGS: option }, 'default')).toEqual([
      expect.stringContaining(`received \`${option}\``),
    ])
    const isElsewhere = ['-json', '-state'].includes(option)
    const said = remediesFor([`Error: Moon`, `Try the ${option} option.`], where('tofu'))
    expect(said.some((line) => line.includes(`\`${option}\``))).toBe(!isElsewhere)
  }
})

test('no text of this action names an option that it refuses, but for commands by hand and to say that it is refused', () => {
  const option = new RegExp(`[\\s"'\`(\\[](${REFUSED_OPTIONS.join('|')})(?![\\w-])`)
  const src = new URL('../../src/', import.meta.url)
  const named = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('adapters/'))
    .flatMap((file) => readFileSync(new URL(file, src), 'utf8').split('\n'))
    .filter((line) => option.test(line) && !/^\s*(\*|\/[/*])/.test(line))
  const isAdvice = (line: string) =>
    ![...SAID_OTHERWISE, 'by hand', '"terraform show -json"'].some((words) => line.includes(words))
  expect(named.filter(isAdvice)).toEqual([])
})

test('an error that says itself what to do is left to that', () => {
  const said = recordingOf('terraform', 'plan-precondition.txt').split('\n')
  const failure = { ...where('terraform'), command: 'plan', reason: 'plan-failed', code: 1, said } as const
  expect(commandFailure(failure)).toMatchObject({
    message: 'terraform plan failed with exit code 1.',
    next: ['Correct what the error names.'],
  })
})

test('what is done by hand on a unit of Terragrunt is done through Terragrunt, whose inputs say what of it is refused', () => {
  const unit = { ...where('terraform'), by: 'terragrunt' } as const
  const advice = (name: string) =>
    remediesFor(errorBlocks(recordingOf('terraform', `${name}.txt`).split('\n')), unit)
  expect(advice('init-lock-file-other-platform')[0]).toContain('run `terragrunt providers lock')
  expect(advice('init-backend-changed')[0]).toContain('remove `.terragrunt-cache`')
  expect(advice('init-backend-changed')[0]).not.toContain('backend-config')
})
