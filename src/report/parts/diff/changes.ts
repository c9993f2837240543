import { toldCounts } from '../../../plan/told-counts.ts'
import { count } from '../../../text/duration.ts'
import type { Block } from '../../../text/fit.ts'
import { TOOL_NAMES } from '../../../tools/tool.ts'
import type { PlanReport, Report } from '../../report.ts'
import { type DiffParts, splitDiff } from './diff.ts'
import { fittingDiff, foldedDiff, hasRoomForMore, isTooLong } from './folded-diff.ts'
import { modelDiff, modelOutline } from './model-diff.ts'

/** Whether the plan was applied: the run ended well, or failed in what comes after. */
export function isApplied({ outcome, failure }: Report): boolean {
  return (
    outcome === 'deployed' ||
    outcome === 'holding' ||
    outcome === 'rolled-back' ||
    (failure?.reason.startsWith('rollout-') ?? false)
  )
}

/**
 * `2 to add, 2 to change, **1 to destroy** (**1 to replace**)`, each number as the tool's own last line has it; once applied
 * in the past tense. Rare kinds only where there are any.
 */
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
  return `${countWords(plan, isApplied(report) ? 'done' : 'planned')}${outside(plan)}`
}

/** What came about without the tool; the plan may undo it. */
function outside({ tool, drifted = 0 }: PlanReport): string {
  return drifted === 0 ? '' : `; ${drifted} changed outside of ${TOOL_NAMES[tool]}`
}

function countWords(plan: PlanReport, tense: 'done' | 'planned'): string {
  const { counts } = plan
  const told = toldCounts(plan)
  const word = (value: number, todo: string, done: string) =>
    tense === 'done' ? `${value} ${done}` : `${value} to ${todo}`
  const loud = (value: number, text: string) => (value === 0 ? text : `**${text}**`)
  return [
    word(told.add, 'add', 'added'),
    word(told.change, 'change', 'changed'),
    loud(told.destroy, word(told.destroy, 'destroy', 'destroyed')) +
      (counts.replace === 0 ? '' : ` (**${word(counts.replace, 'replace', 'replaced')}**)`),
    counts.import === 0 ? '' : word(counts.import, 'import', 'imported'),
    counts.move === 0 ? '' : word(counts.move, 'move', 'moved'),
    told.forget === 0 ? '' : word(told.forget, 'forget', 'forgotten'),
    counts.invoke === 0
      ? ''
      : `${count(counts.invoke, 'action')} ${tense === 'done' ? 'invoked' : 'to invoke'}`,
    counts.outputs === 0 ? '' : `${counts.outputs} output${counts.outputs === 1 ? '' : 's'} changed`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** The tool's diff, folded; resource by resource, destroys and replacements first. Shortens resource by resource. */
export function diffBlock(plan: PlanReport, rank: number): Block | undefined {
  const outline = splitDiff(plan.diff || modelOutline(plan.changes))
  if (outline.sections.length === 0 && outline.tail === '') return undefined
  let whole: DiffParts | undefined
  const parts = () => {
    whole ??= plan.diff === '' ? splitDiff(modelDiff(plan.changes)) : outline
    return whole
  }
  return {
    name: 'part of the diff',
    rank,
    full: foldedDiff(isTooLong(outline) ? outline : parts()),
    shorten: (bytes) => fittingDiff(hasRoomForMore(outline, bytes) ? parts() : outline, bytes),
  }
}
