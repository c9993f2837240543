import { COMMANDS } from '../../outcome/commands.ts'
import { OUTCOMES } from '../../outcome/outcomes.ts'
import { REASONS } from '../../outcome/reasons.ts'
import { count } from '../../text/duration.ts'
import { clip, oneLine, prose } from '../../text/escape.ts'
import { type MergedReport, tallyOf } from '../merged.ts'
import type { Report } from '../report.ts'
import { STANDINGS, type StatusReport, standingsOf, worstOf } from '../status.ts'
import { isApplied } from './diff/changes.ts'
import { keepsAll, lossWords } from './diff/losses.ts'
import { startsRefresh } from './groups/forecast.ts'
import { matrixTally } from './matrix-list.ts'
import { pruneTally } from './prune-list.ts'

/** Where the run acts, as people call it: the environment, else the stack's label, else its directory. */
export function placeOf(report: Report): string {
  if (report.command === 'matrix') return 'the settings file'
  return clip(oneLine(report.environment || report.stack.label || report.stack.directory), 100)
}

/** The outcome in one plain sentence, without Markdown: `Deployed to production: 3 of 3 healthy on the new image`. */
export function headlineText(report: Report): string {
  if (report.merged !== undefined && isMerged(report)) return mergedText(report, report.merged)
  if (report.status !== undefined && isToldWhole(report)) return statusText(report, report.status)
  const place = placeOf(report)
  const doing = `${COMMANDS[report.command].headline} ${place}`
  switch (report.outcome) {
    case 'planned':
      if (report.command === 'prune') return `${doing}: ${pruneTally(report.prune)}`
      if (report.command === 'matrix') return `${doing}: ${matrixTally(report.matrix)}`
      return `${doing}: ${planned(report)}`
    case 'validated':
      return `Valid for ${place}: checked without credentials, nothing was planned`
    case 'built':
      return `Image ready for ${place}`
    case 'deployed':
      return `Deployed to ${place}: ${health(report, 'the new image')}${losses(report)}`
    case 'holding':
      return `Holds in ${place}${holdWords(report)}: ${health(report, 'the new image')}${losses(report)}`
    case 'unchanged':
      if (report.command === 'prune') return `Nothing to prune for ${place}: ${pruneTally(report.prune)}`
      if (report.command === 'verify') return `Verified ${place}: everything runs the live image`
      return `Nothing to do for ${place}: ${health(report, 'this image already')}`
    case 'rolled-back':
      return `Rolled back ${place}: ${health(report, 'the earlier image')}${losses(report)}`
    case 'pruned':
      return `Pruned ${place}: ${pruneTally(report.prune)}`
    case 'reported':
      return 'Reported'
    case 'blocked':
      if (report.command === 'plan') return `${doing} blocked: ${why(report)}${losses(report)}`
      return `${doing} stopped before apply: ${why(report)}${losses(report)}`
    case 'failed':
      return `${doing} failed: ${why(report)}${recovered(report)}${losses(report)}`
    case 'cancelled':
      return `${doing} cancelled${during(report)}${losses(report)}`
  }
}

function holdWords({ hold }: Report): string {
  return hold === undefined ? '' : ` at ${hold.at} % until somebody promotes it`
}

/** Whether the run did nothing but tell what others reported: what they are is then all there is to say. */
export function isMerged({ merged, outcome, failure }: Report): boolean {
  return merged !== undefined && (outcome === 'reported' || failure?.reason === 'stack-failed')
}

/** Whether a status is all there is to say: nothing broke off the run behind it. */
export function isToldWhole({ status, outcome }: Report): boolean {
  return status !== undefined && outcome === 'reported'
}

function statusText({ stack }: Report, { rows }: StatusReport): string {
  const [only, ...others] = rows
  const commit = only?.release?.commit?.slice(0, 7)
  if (only !== undefined && others.length === 0)
    return `${clip(oneLine(only.name), 100)}: ${commit === undefined ? '' : `${commit}, `}${STANDINGS[only.standing].word}`
  const label = stack.label === '' ? '' : `${clip(oneLine(stack.label), 100)}: `
  return `${label}${count(rows.length, 'stack')}: ${standingsOf(rows) || 'nothing to tell of'}`
}

function mergedText({ stack }: Report, { rows }: MergedReport): string {
  const label = stack.label === '' ? '' : `${clip(oneLine(stack.label), 100)}: `
  return `${label}${count(rows.length, 'stack')}: ${tallyOf(rows) || 'nothing to report'}`
}

/** The headline as a Markdown heading with its icon. */
export function headline(report: Report): string {
  return `### ${headlineIcon(report)} ${prose(headlineText(report))}`
}

/** The outcome as an icon. A status ends well whatever it tells: its worst stack is what counts. */
export function headlineIcon(report: Report): string {
  const { outcome, status, merged } = report
  if (status !== undefined && isToldWhole(report)) return STANDINGS[worstOf(status.rows)].icon
  const isHeld = outcome === 'reported' && merged?.rows.some(({ state }) => state === 'holding')
  if (isHeld) return OUTCOMES.holding.icon
  return OUTCOMES[outcome].icon
}

function why(report: Report): string {
  if (report.failure === undefined) return 'no reason given'
  const { headline } = REASONS[report.failure.reason]
  const [cause] = report.fault?.causes ?? []
  return cause === undefined ? headline : `${headline} (${clip(oneLine(cause.title), 150)})`
}

/** A failed deploy that ended safely is still a failed deploy; but people want to know first that it is safe. */
function recovered({ recovery }: Report): string {
  if (recovery?.result === 'rolled-back') {
    return `; rolled back${recovery.extent === 'part' ? ' in part' : ''}, the last proven image serves`
  }
  return recovery?.result === 'failed' ? '; the rollback failed too' : ''
}

function during(report: Report): string {
  return report.failure?.step === undefined ? '' : ` during "${clip(oneLine(report.failure.step), 100)}"`
}

/** What goes, also where that is allowed; a plan that was not applied says what it would do. */
function losses(report: Report): string {
  const { plan } = report
  if (plan === undefined) return ''
  const words = isApplied(report) ? lossWords(plan, 'done') : lossWords(plan, 'planned')
  return words === '' ? '' : `; ${isApplied(report) ? words : words.replace('⚠️', '⚠️ the plan')}`
}

const EFFECTS = [
  ['created', 'to create'],
  ['refreshed', 'to refresh'],
  ['replaced', 'to replace'],
  ['not-refreshed', 'left on the old image'],
  ['destroyed', 'to destroy'],
] as const

function planned({ plan, image, live }: Report): string {
  if (plan === undefined) return 'no plan'
  if (!plan.hasChanges) return 'nothing to change'
  const newImage = image !== undefined && !Object.values(image.set).every((id) => live?.ids.includes(id))
  const effects = plan.groups.map((group) => (startsRefresh(group, plan) ? 'refreshed' : group.effect))
  const tally = (wanted: string) => effects.filter((effect) => effect === wanted).length
  const parts = [
    newImage ? 'new image' : '',
    ...EFFECTS.map(([effect, words]) =>
      tally(effect) === 0 ? '' : `${count(tally(effect), 'group')} ${words}`,
    ),
  ].filter((part) => part !== '')
  const moved = parts.length === 0 ? 'changes, but no instance moves' : parts.join(', ')
  const lost = lossWords(plan, 'planned')
  if (lost !== '') return `${lost}; ${moved}`
  return keepsAll(plan) ? `${moved}; nothing is destroyed` : moved
}

function health(report: Report, image: string): string {
  const { rollouts } = report
  if (rollouts.length === 0) return 'no group was watched'
  const own = rollouts.filter(({ otherImages }) => otherImages === undefined)
  const others = rollouts.length - own.length
  const desired = own.reduce((sum, rollout) => sum + rollout.desired, 0)
  const healthy = own.reduce((sum, rollout) => sum + rollout.healthy, 0)
  const groups = own.length === 1 ? '' : ` in ${count(own.length, 'group')}`
  const beside = others === 0 ? '' : `, and ${count(others, 'group')} with an image of its own`
  if (desired === 0) return `0 instances wanted${groups}, so none was proven healthy${beside}`
  return `${healthy} of ${desired} healthy on ${image}${groups}${beside}`
}
