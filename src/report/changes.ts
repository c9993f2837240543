import type { PlanCounts, ResourceChange } from '../plan/plan.ts'
import { TOOL_NAMES } from '../plan/tool.ts'
import { fitDiff, splitDiff, toDiffLanguage } from './diff.ts'
import { fence, short } from './escape.ts'
import type { Block } from './fit.ts'
import { modelDiff } from './model-diff.ts'
import type { PlanReport, Report } from './report.ts'

/** Addresses named in the warning; the diff has them all. */
const NAMED = 12

/** Whether the plan was applied: the run ended well, or failed in what comes after. */
function isApplied({ outcome, failure }: Report): boolean {
  return (
    outcome === 'deployed' || outcome === 'rolled-back' || (failure?.reason.startsWith('rollout-') ?? false)
  )
}

/** `1 to add, 2 to change, **1 to destroy**`; once applied in the past tense. Rare kinds only where there are any. */
export function countsLine(report: Report): string {
  const { plan } = report
  if (plan === undefined) return ''
  const title = `**${TOOL_NAMES[plan.tool]}**`
  if (!plan.hasChanges) return `${title} No changes${outside(plan)}.`
  return `${title} ${countWords(plan.counts, isApplied(report) ? 'done' : 'planned')}${outside(plan)}`
}

/** What came about without the tool; the plan may undo it. */
function outside({ tool, drifted = 0 }: PlanReport): string {
  return drifted === 0 ? '' : `; ${drifted} changed outside of ${TOOL_NAMES[tool]}`
}

function countWords(counts: PlanCounts, tense: 'done' | 'planned'): string {
  const word = (value: number, todo: string, done: string) =>
    tense === 'done' ? `${value} ${done}` : `${value} to ${todo}`
  const loud = (value: number, text: string) => (value === 0 ? text : `**${text}**`)
  return [
    word(counts.add, 'add', 'added'),
    word(counts.change, 'change', 'changed'),
    counts.replace === 0 ? '' : `**${word(counts.replace, 'replace', 'replaced')}**`,
    loud(counts.destroy, word(counts.destroy, 'destroy', 'destroyed')),
    counts.import === 0 ? '' : word(counts.import, 'import', 'imported'),
    counts.move === 0 ? '' : word(counts.move, 'move', 'moved'),
    counts.forget === 0 ? '' : word(counts.forget, 'forget', 'forgotten'),
    counts.outputs === 0 ? '' : `${counts.outputs} output${counts.outputs === 1 ? '' : 's'} changed`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** What the plan destroys or replaces, by address, as a warning; `''` when nothing. */
export function lossWarning(plan: PlanReport): string {
  const lines = [
    lossLine('Destroyed', plan.changes, ['delete']),
    lossLine('Replaced, old one destroyed first', plan.changes, ['replace-destroy-first']),
    lossLine('Replaced, new one created first', plan.changes, ['replace-create-first']),
  ].filter((line) => line !== '')
  return lines.length === 0 ? '' : `> [!WARNING]\n> ${lines.join('<br>')}`
}

function lossLine(title: string, changes: readonly ResourceChange[], kinds: readonly string[]): string {
  const hit = changes.filter((change) => kinds.includes(change.kind))
  if (hit.length === 0) return ''
  const named = hit.slice(0, NAMED).map((change) => short(change.address) + because(change))
  const more = hit.length > NAMED ? ` and ${hit.length - NAMED} more` : ''
  return `**${title}:** ${named.join(', ')}${more}`
}

function because(change: ResourceChange): string {
  const paths = change.replacePaths.map((path) => short(path.join('.')))
  return paths.length === 0 || change.kind === 'delete' ? '' : ` (${paths.slice(0, 3).join(', ')} changes)`
}

const WRAP = (diff: string) => `<details><summary>Show the plan</summary>\n\n${diff}\n\n</details>`
const WRAPPING = Buffer.byteLength(WRAP(''), 'utf8')

/** The tool's diff, folded; resource by resource, destroys and replacements first. Shortens resource by resource. */
export function diffBlock(plan: PlanReport, rank: number): Block | undefined {
  const parts = splitDiff(plan.diff || modelDiff(plan.changes))
  if (parts.sections.length === 0 && parts.tail === '') return undefined
  const whole = [...parts.sections, parts.tail].filter((part) => part !== '').join('\n\n')
  const shorten = (bytes: number) => {
    const diff = fitDiff(parts, bytes - WRAPPING)
    return diff === '' ? '' : WRAP(diff)
  }
  return { name: 'part of the diff', rank, full: WRAP(fence(toDiffLanguage(whole), 'diff')), shorten }
}
