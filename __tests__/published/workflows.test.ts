import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { callProblems } from '../../scripts/workflows/calls.ts'
import { allWorkflows } from '../../scripts/workflows/collect.ts'
import type { Workflow } from '../../scripts/workflows/fragments.ts'
import { problemsOf } from '../../scripts/workflows/rules.ts'
import { MOST_MATRICES } from '../../src/settings/waves.ts'

const all = allWorkflows()
const names = all.map(({ name }) => name)
const textOf = (path: string) => all.find(({ name }) => name === path)?.text ?? ''

/** What GitHub's own parser says of a workflow. */
async function refusals({ name, text }: Workflow): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

test('there are workflows, in files and on pages', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      '.github/workflows/ci.yml',
      'examples/web/.github/workflows/deploy.yml',
      expect.stringMatching(/^README\.md:/),
      expect.stringMatching(/^docs\/images\.md:/),
    ]),
  )
})

test.each(all)("$name is what GitHub's parser takes", async (workflow) => {
  expect(await refusals(workflow)).toEqual([])
})

test.each(all)('$name is pinned, says why it may what it may, and lets no text into a shell', (workflow) => {
  expect(problemsOf(workflow)).toEqual([])
})

test('a plan that a newer push makes useless is cancelled, a deploy never', () => {
  const { jobs } = parse(textOf('examples/web/.github/workflows/deploy.yml')) as {
    readonly jobs: Readonly<Record<string, { readonly concurrency?: Readonly<Record<string, unknown>> }>>
  }
  expect(jobs['plan']?.concurrency?.['cancel-in-progress']).toBe(true)
  expect(jobs['deploy']?.concurrency?.['cancel-in-progress']).toBe(false)
})

test('plans of stacks that two settings files call the same do not cancel each other', () => {
  const { jobs } = parse(textOf('.github/workflows/plans.yml')) as {
    readonly jobs: Readonly<Record<string, { readonly concurrency: { readonly group: string } }>>
  }
  expect(jobs['plan']?.concurrency.group).toContain(`\${{ inputs.settings }}`)
})

test('images beyond those of one matrix are baked as the others are', () => {
  const jobIn = (path: string) => {
    const { jobs } = parse(textOf(path)) as { readonly jobs: { readonly image: Record<string, unknown> } }
    const { needs: _, if: __, strategy: ___, ...rest } = jobs.image
    return rest
  }
  const job = jobIn('.github/workflows/images.yml')
  expect(job).toEqual(jobIn('.github/workflows/pipeline.yml'))
  expect(job['steps']).toHaveLength(4)
})

test('calls of workflows of this repository have the inputs and permissions that they ask for, and no more', () => {
  expect(callProblems(all)).toEqual([])
})

describe.each(['pipeline', 'rollback'])('%s.yml', (name) => {
  const { jobs } = parse(textOf(`.github/workflows/${name}.yml`)) as {
    readonly jobs: Readonly<Record<string, unknown>>
  }
  const waves = Object.keys(jobs).filter((id) => id.startsWith('wave-'))

  test('has as many waves as a settings file may have', () => {
    expect(waves).toEqual(Array.from({ length: MOST_MATRICES }, (_, index) => `wave-${index + 1}`))
  })

  test('has the same of each wave after the first, as the number says', () => {
    const [second, ...others] = waves.slice(1).map((id, index) => asSecond(jobs[id], index))
    for (const other of others) expect(other).toEqual(second)
  })

  test('has the same of each pause', () => {
    const soaks = Object.keys(jobs).filter((id) => id.startsWith('soak-'))
    const [first, ...others] = soaks.map((id, index) => asSecond(jobs[id], index))
    expect(soaks).toHaveLength(name === 'pipeline' ? MOST_MATRICES - 1 : 0)
    for (const other of others) expect(other).toEqual(first)
  })

  test('waits with the report for all others', () => {
    const { report, ...others } = jobs as Readonly<Record<string, { readonly needs: readonly string[] }>>
    expect(report?.needs.toSorted()).toEqual(Object.keys(others).toSorted())
  })
})

/** A job with the numbers that it would have as the second wave, or behind the first one. */
function asSecond(job: unknown, index: number): unknown {
  const text = JSON.stringify(job)
    .replaceAll(/(wave|soak)-(\d)/g, (_, what, number) => `${what}-${Number(number) - index}`)
    .replaceAll(/waves\[(\d)\]/g, (_, number) => `waves[${Number(number) - index}]`)
    .replaceAll(/"at":(\d)/g, (_, number) => `"at":${Number(number) - index}`)
  return JSON.parse(text)
}

describe('the rules', () => {
  const good = `on: push
permissions: {}
jobs:
  job:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      id-token: write # for the role
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with: { persist-credentials: false }
      - uses: OWNER/immutable-deploy@COMMIT
        with: { command: build }
      - run: echo "$NAME"
`
  const told = (from: string, to: string) =>
    problemsOf({ name: 'x', text: good.replace(from, to), extent: 'workflow' })

  test('a good workflow has no problems', () => expect(told('', '')).toEqual([]))

  test.each([
    ['permissions: {}\n', '', 'permissions of the whole workflow'],
    ['permissions: {}\n', 'permissions: { contents: read }\n', 'permissions of the whole workflow'],
    ['    timeout-minutes: 5\n', '', 'no timeout-minutes'],
    [' # for the role', '', 'id-token: write has no reason'],
    ['      contents: read\n', '', 'contents: read is missing'],
    ['@de0fac2e4500dabe0009e67214ff5f5447ce83dd', '@v6', 'is not pinned'],
    [' # v6.0.2', '', 'no version behind'],
    ['        with: { persist-credentials: false }\n', '', 'keeps the token'],
    ['"$NAME"', `"\${{ github.head_ref }}"`, 'an expression in `run`'],
    ['command: build', 'comand: build', 'no input comand'],
  ])('%j as %j is noticed', (from, to, problem) => {
    expect(told(from, to)).toEqual([expect.stringContaining(problem)])
  })

  const caller = `on: push
permissions: {}
jobs:
  fleet:
    permissions:
      contents: read
      id-token: write # for the role
    uses: OWNER/immutable-deploy/.github/workflows/called.yml@COMMIT
    with: { stacks: all }
`
  const called = `on:
  workflow_call:
    inputs:
      stacks: { type: string, required: true }
permissions: {}
jobs:
  one: { permissions: { contents: read } }
  other: { permissions: { id-token: write } }
`
  const callsTold = (from: string, to: string) =>
    callProblems([
      { name: 'x', text: caller.replace(from, to), extent: 'workflow' },
      { name: '.github/workflows/called.yml', text: called, extent: 'workflow' },
    ])

  test('a good call has no problems', () => {
    expect(callsTold('', '')).toEqual([])
    expect(problemsOf({ name: 'x', text: caller, extent: 'workflow' })).toEqual([])
    const local = caller.replace('OWNER/immutable-deploy/', './').replace('@COMMIT', '')
    expect(problemsOf({ name: 'x', text: local, extent: 'workflow' })).toEqual([])
  })

  test.each([
    ['called.yml@', 'other.yml@', 'there is no .github/workflows/other.yml'],
    ['      contents: read\n', '', 'what it calls asks for { contents: read, id-token: write }'],
    ['id-token: write', 'id-token: none', 'what it calls asks for { contents: read, id-token: write }'],
    ['      contents: read\n', '      contents: read\n      actions: read # why\n', 'its permissions are'],
    ['stacks: all', 'stack: all', 'there is no input stack'],
    ['stacks: all', '', 'the input stacks is missing'],
  ])('of a call %j as %j is noticed', (from, to, problem) => {
    expect(callsTold(from, to)).toContainEqual(expect.stringContaining(problem))
  })

  test('a call of a stranger has to be pinned, too', () => {
    const text = caller.replace(/OWNER.*/, 'octo-org/workflows/.github/workflows/x.yml@v1')
    expect(problemsOf({ name: 'x', text, extent: 'workflow' })).toEqual([
      expect.stringContaining('is not pinned'),
      expect.stringContaining('no version behind'),
    ])
  })

  test("the parser's own refusals are seen", async () => {
    const broken = { name: 'x', text: good.replace('runs-on', 'run-on'), extent: 'workflow' } as const
    expect(await refusals(broken)).not.toEqual([])
  })
})
