import { isMap, isSeq, parseDocument } from 'yaml'
import { PROGRESSIVE_NAMES } from '../../src/settings/progressive/keys.ts'

/** A workflow, or what a page shows of one, made whole. */
export interface Workflow {
  /** Where it is, for messages: a path, with the line where it is a part of a page. */
  readonly name: string
  readonly text: string
  /** Whether it is there as a whole; what a fragment leaves out is not asked of it. */
  readonly extent: 'workflow' | 'job' | 'steps'
}

const blocks = /^( *)```ya?ml\n([\s\S]*?)^\1```$/gm

/** The YAML blocks of a page that show something of a workflow, each as a workflow of its own. */
export function workflowsIn(path: string, page: string): Workflow[] {
  return [...page.matchAll(blocks)].flatMap(({ index, 1: indent = '', 2: block = '' }) => {
    const line = page.slice(0, index).split('\n').length + 1
    const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    return whole(`${path}:${line}`, text)
  })
}

const MINUTES = '    runs-on: ubuntu-latest\n    timeout-minutes: 60\n'
const HEAD = 'on: push\npermissions: {}\njobs:\n'

/** What is around a fragment of a page, by what is in it. */
function whole(name: string, text: string): Workflow[] {
  const { contents } = parseDocument(text)
  if (isSeq(contents))
    return [
      {
        ...{ name, extent: 'steps' },
        text: `${HEAD}  steps:\n${MINUTES}${matrixFor(text)}    steps:\n${shifted(text, 6)}`,
      },
    ]
  // A settings file is no part of a workflow.
  if (!isMap(contents) || OF_SETTINGS.some((key) => contents.has(key))) return []
  if (contents.has('jobs') && contents.has('on')) return [{ name, text, extent: 'workflow' }]
  // Jobs alone are there for what leads from one to the other.
  if (contents.has('jobs'))
    return [{ name, text: `on: push\npermissions: {}\n${withMinutes(text)}`, extent: 'steps' }]
  if (contents.has('steps'))
    return [{ name, text: `${HEAD}  job:\n${MINUTES}${shifted(text, 4)}`, extent: 'job' }]
  if (contents.has('on')) return [{ name, text: `${shifted(text, 0)}${NO_JOBS}`, extent: 'steps' }]
  const [first] = contents.items
  if (contents.items.length === 1 && isMap(first?.value) && first.value.has('steps'))
    return [{ name, text: `${HEAD}${shifted(withMinutes(text), 2)}`, extent: 'job' }]
  return [
    { name, text: `${HEAD}  inputs:\n${MINUTES}    steps:\n${OURS}${shifted(text, 10)}`, extent: 'steps' },
  ]
}

/** Keys that only a settings file has at its top: a job has `steps`, too. */
const OF_SETTINGS = ['stacks', 'defaults', 'environments', ...PROGRESSIVE_NAMES].filter(
  (name) => name !== 'steps',
)

const OURS = '      - uses: OWNER/immutable-deploy@COMMIT\n        with:\n'
const NO_JOBS = `permissions: {}\njobs:\n  none:\n${MINUTES}    steps:\n      - run: 'true'\n`

/** A matrix with the names that the steps take from theirs. */
function matrixFor(steps: string): string {
  const names = new Set([...steps.matchAll(/\bmatrix\.([\w-]+)/g)].map(([, name = '']) => name))
  if (names.size === 0) return ''
  return `    strategy:\n      matrix:\n${[...names].map((name) => `        ${name}: [one]\n`).join('')}`
}

function withMinutes(text: string): string {
  return text.includes('timeout-minutes')
    ? text
    : text.replaceAll(/^( *)(runs-on:.*\n)/gm, '$1$2$1timeout-minutes: 60\n')
}

/** The text with its least indented line at a column. */
function shifted(text: string, column: number): string {
  const lines = text.split('\n')
  const least = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => (line.trim() === '' ? line : ' '.repeat(column) + line.slice(least))).join('\n')
}
