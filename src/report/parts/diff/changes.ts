import type { PlanCounts, ResourceChange } from '../../../plan/plan.ts'
import { short } from '../../../text/escape.ts'
import type { Block } from '../../../text/fit.ts'
import { TOOL_NAMES } from '../../../tools/tool.ts'
import type { PlanReport, Report } from '../../report.ts'
import { splitDiff } from './diff.ts'
import { fittingDiff, foldedDiff } from './folded-diff.ts'
import { modelDiff } from './model-diff.ts'

/** Addresses named beside the counts; the diff has them all. */
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
  return plan === undefined ? '' : `**${TOOL_NAMES[plan.tool]}** ${countsOf(report, plan)}`
}

/** The counts without markup; `''` where there is no plan. */
export function countsText(report: Report): string {
  return report.plan === undefined ? '' : countsOf(report, report.plan).replaceAll('**', '')
}

function countsOf(report: Report, plan: PlanReport): string {
  if (!plan.hasChanges) return `No changes${outside(plan)}.`
  return `${countWords(plan.counts, isApplied(report) ? 'done' : 'planned')}${outside(plan)}`
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

/** What the plan destroys or replaces, by address, whatever the guard makes of it; `''` when nothing. */
export function lossList({ changes }: PlanReport): string {
  const lines = [
    lossLine('🔴 **Destroyed:**', changes, ['delete']),
    lossLine('🟠 **Replaced, old one destroyed first:**', changes, ['replace-destroy-first']),
    lossLine('🟠 Replaced, new one created first:', changes, ['replace-create-first']),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function lossLine(title: string, changes: readonly ResourceChange[], kinds: readonly string[]): string {
  const hit = changes.filter((change) => kinds.includes(change.kind))
  if (hit.length === 0) return ''
  const named = hit.slice(0, NAMED).map((change) => short(change.address) + because(change))
  const more = hit.length > NAMED ? ` and ${hit.length - NAMED} more` : ''
  return `- ${title} ${named.join(', ')}${more}`
}

function because(change: ResourceChange): string {
  const paths = change.replacePaths.map((path) => short(path.join('.')))
  return paths.length === 0 || change.kind === 'delete' ? '' : ` (${paths.slice(0, 3).join(', ')} changes)`
}

/** The tool's diff, folded; resource by resource, destroys and replacements first. Shortens resource by resource. */
export function diffBlock(plan: PlanReport, rank: number): Block | undefined {
  const parts = splitDiff(plan.diff || modelDiff(plan.changes))
  if (parts.sections.length === 0 && parts.tail === '') return undefined
  return {
    name: 'part of the diff',
    rank,
    full: foldedDiff(parts),
    shorten: (bytes) => fittingDiff(parts, bytes),
  }
}
