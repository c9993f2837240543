import { membersOf } from '../../../image/image.ts'
import { count } from '../../../text/duration.ts'
import { clip, inlineCode, oneLine, prose } from '../../../text/escape.ts'
import type { Block } from '../../../text/fit.ts'
import { rowsBlock } from '../../../text/rows.ts'
import { type FiledReport, findingsOf, iconOf, type MergedRow, tallyOf } from '../../merged.ts'

const HEAD = [
  '| Stack | Verdict | Image | Groups | Changes | Findings |',
  '| --- | --- | --- | --- | --- | ---: |',
]

/** A name of a hundred characters is the longest that the settings file takes. */
const NAME = 100
const VERDICT = 160

/** How a table is shortened. */
interface Shortening {
  readonly rank: number
  /** Where the other rows stand, in words that follow a comma. */
  readonly where: string
  /** What a table that does not fit may take, so that the worst keep their details. Bytes. */
  readonly most: number
}

/**
 * The table of the stacks, a row each, as they come. Shortened it drops rows from its end, which are the best, and tells how
 * many of which kind.
 */
export function stackTable(rows: readonly MergedRow[], { rank, where, most }: Shortening): Block {
  return rowsBlock({
    ...{ rank, most, head: HEAD, lines: rows.map(lineOf) },
    left: (shown) => `${left(rows.slice(shown))}, ${where}`,
  })
}

function left(rows: readonly MergedRow[]): string {
  return `… and ${count(rows.length, 'more stack')} (${tallyOf(rows)})`
}

function lineOf(row: MergedRow): string {
  const { report } = row
  const findings = findingsOf(row)
  const cells = [
    `${iconOf(row)} ${nameOf(row)}`,
    prose(clip(verdictOf(row), VERDICT)),
    report === undefined ? '' : imageOf(report),
    report === undefined ? '' : groupsOf(report),
    report === undefined ? '' : changesOf(report),
    report === undefined ? '' : findings === 0 ? '–' : `⚠️ ${findings}`,
  ]
  return `| ${cells.join(' | ')} |`
}

function nameOf({ name, report }: MergedRow): string {
  const environment = clip(oneLine(report?.environment ?? ''), NAME)
  const behind = environment === '' || environment === name ? '' : `<br><sub>${prose(environment)}</sub>`
  return `**${prose(clip(name, NAME)) || 'a stack'}**${behind}`
}

/** The state in a few words; what failed has its reason, and what serves after it. */
export function verdictOf({ state, report, problem }: MergedRow): string {
  if (state === 'no-report') return 'no report'
  if (state === 'unreadable') return `unreadable: ${problem ?? ''}`
  const { failure, recovery } = report ?? {}
  const why = failure === undefined || failure.reason === state ? '' : `: ${failure.reason}`
  const back = recovery === undefined ? '' : `, ${BACK[recovery.result]}`
  return `${state === 'rolled-back' ? 'rolled back' : state}${why}${back}`
}

const BACK: Readonly<Record<NonNullable<FiledReport['recovery']>['result'], string>> = {
  'rolled-back': 'the last proven image serves again',
  failed: 'the way back failed too',
  'cancelled-refresh': 'refresh cancelled',
  left: 'left as it is',
  none: 'nothing to go back to',
}

/** The commit that it was built from, and an id where there is no commit, or the only one. */
function imageOf({ image }: FiledReport): string {
  if (image === undefined) return '–'
  const [first, ...others] = membersOf(image.set)
  const id = first === undefined ? '' : inlineCode(clip(first.id, 40))
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const sha = image.gitSha === undefined ? '' : `${inlineCode(image.gitSha.slice(0, 7))}<br>`
  return id === '' ? '–' : `${sha}<sub>${id}${more}</sub>`
}

const EFFECTS = [
  ['created', 'to create'],
  ['refreshed', 'to refresh'],
  ['replaced', 'to replace'],
  ['not-refreshed', 'not refreshed'],
  ['destroyed', 'to destroy'],
] as const

/** What is healthy, once groups were watched; before that, what will become of them. */
function groupsOf({ rollouts, plan }: FiledReport): string {
  if (rollouts.length > 0) {
    const [healthy, desired] = [sum(rollouts, 'healthy'), sum(rollouts, 'desired')]
    const short = rollouts.filter(({ verdict }) => verdict !== 'reached').length
    const behind = rollouts.length === 1 ? '' : `<br><sub>${count(rollouts.length, 'group')}</sub>`
    if (desired === 0 && short === 0) return `0 instances wanted${behind}`
    return `${short === 0 ? '' : '⚠️ '}${healthy} of ${desired} healthy${behind}`
  }
  const groups = plan?.groups ?? []
  const told = EFFECTS.flatMap(([effect, words]) => {
    const found = groups.filter((group) => group.effect === effect).length
    return found === 0 ? [] : [`${found} ${words}`]
  })
  return told.length > 0 ? told.join(', ') : groups.length === 0 ? '–' : `${groups.length} as they are`
}

function sum(rollouts: FiledReport['rollouts'], field: 'healthy' | 'desired'): number {
  return rollouts.reduce((total, rollout) => total + rollout[field], 0)
}

/** With the signs of the tools' own plans; what goes stands out. */
function changesOf({ plan }: FiledReport): string {
  if (plan === undefined) return '–'
  const { add, change, replace, destroy } = plan.counts
  const told = [
    add === 0 ? '' : `+${add}`,
    change === 0 ? '' : `~${change}`,
    replace === 0 ? '' : `**±${replace}**`,
    destroy === 0 ? '' : `**−${destroy}**`,
  ].filter((part) => part !== '')
  return told.length > 0 ? told.join(' ').replaceAll('~', '\\~') : plan.hasChanges ? 'others' : 'none'
}
