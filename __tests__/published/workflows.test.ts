import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { allWorkflows } from '../../scripts/workflows/collect.ts'
import type { Workflow } from '../../scripts/workflows/fragments.ts'
import { problemsOf } from '../../scripts/workflows/rules.ts'

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

  test("the parser's own refusals are seen", async () => {
    const broken = { name: 'x', text: good.replace('runs-on', 'run-on'), extent: 'workflow' } as const
    expect(await refusals(broken)).not.toEqual([])
  })
})
