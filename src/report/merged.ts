import type { Image } from '../image/image.ts'
import type { Command } from '../outcome/commands.ts'
import { isSuccess, OUTCOMES, type Outcome } from '../outcome/outcomes.ts'
import type { Failure } from '../outcome/reasons.ts'
import type { Finding } from '../plan/finding.ts'
import type { GroupForecast, PlanCounts } from '../plan/plan.ts'
import type { RolloutReport } from '../rollout/report.ts'
import type { Recovery, StackIdentity } from './report.ts'

/** What a run says of itself in words, as its own page does; plain text. */
export interface Told {
  readonly headline: string
  /** '' where there is no plan. */
  readonly changes: string
}

/** A rollout without what is shown nowhere but on the page of its run. */
export type FiledRollout = Pick<
  RolloutReport,
  'group' | 'region' | 'address' | 'how' | 'verdict' | 'message' | 'desired' | 'healthy' | 'percentage'
>

/** What a `report.json` tells, as far as a merged report shows it. Every text in it is from outside. */
export interface FiledReport {
  /** Of the action that wrote it. */
  readonly version: string
  readonly command: Command
  readonly outcome: Outcome
  readonly told: Told
  readonly stack: Pick<StackIdentity, 'name' | 'label' | 'directory' | 'workspace'>
  readonly failure?: Pick<Failure, 'reason' | 'message' | 'evidence' | 'next' | 'step'>
  readonly environment?: string
  readonly image?: Pick<Image, 'origin' | 'set' | 'name' | 'gitSha'>
  readonly live?: { readonly ids: readonly string[] }
  readonly plan?: {
    readonly hasChanges: boolean
    readonly counts: Pick<PlanCounts, 'add' | 'change' | 'replace' | 'destroy'>
    readonly groups: readonly Pick<GroupForecast, 'address' | 'name' | 'effect' | 'because' | 'desired'>[]
    readonly guard?: { readonly blocked: readonly Finding[]; readonly warnings: readonly Finding[] }
  }
  readonly rollouts: readonly FiledRollout[]
  readonly recovery?: Pick<Recovery, 'result' | 'message'>
  readonly warnings: readonly string[]
  readonly note?: string
  readonly runUrl: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly finishedAt: number
}

/** How a stack stands in a merged report. unreadable: its report tells nothing; no-report: there is none. */
export type StackState = Outcome | 'unreadable' | 'no-report'

/** One stack of a merged report; a job's that reports beside others of its stack has a row of its own. */
export interface MergedRow {
  /** As people call it. */
  readonly name: string
  readonly state: StackState
  /** Path of its file from the workspace. */
  readonly file?: string
  /** Why its report cannot be read, in words that follow a colon. */
  readonly problem?: string
  readonly report?: FiledReport
}

/** The reports of many jobs, the worst first. */
export interface MergedReport {
  readonly rows: readonly MergedRow[]
  /** Whether it is known which stacks were to report. */
  readonly expected: 'known' | 'unknown'
}

/** How grave a state is, 0 what is worst. That nobody knows how a stack stands comes right after that it failed. */
const GRAVITY: Readonly<Record<StackState, number>> = {
  failed: 0,
  unreadable: 1,
  'no-report': 2,
  cancelled: 3,
  blocked: 4,
  holding: 5,
  validated: 6,
  'rolled-back': 7,
  planned: 8,
  deployed: 9,
  pruned: 10,
  built: 11,
  unchanged: 12,
  reported: 13,
}

const FROM_WORST = (Object.keys(GRAVITY) as StackState[]).toSorted(
  (one, other) => GRAVITY[one] - GRAVITY[other],
)

/** Whether a stack is as it was to be. What is not known is not well. */
export function isWell({ state }: Pick<MergedRow, 'state'>): boolean {
  return state !== 'unreadable' && state !== 'no-report' && isSuccess(state)
}

/** What stands for a state at the begin of a line. */
export function iconOf({ state }: Pick<MergedRow, 'state'>): string {
  return state === 'unreadable' || state === 'no-report' ? '❔' : OUTCOMES[state].icon
}

/** What a state is called in running text. */
export function wordOf(state: StackState): string {
  return state === 'no-report' ? 'without a report' : state === 'rolled-back' ? 'rolled back' : state
}

/** How many things a report finds that are worth a look. */
export function findingsOf({ report }: MergedRow): number {
  const { blocked = [], warnings = [] } = report?.plan?.guard ?? {}
  return blocked.length + warnings.length + (report?.warnings.length ?? 0)
}

/** The worst first; among the same, what lost its way back, then what destroys, then the most findings, then by name. */
export function fromWorst(rows: readonly MergedRow[]): MergedRow[] {
  const keyed = rows.map((row) => ({ row, key: gravity(row) }))
  return keyed
    .toSorted((one, other) => byKey(one.key, other.key) || byName(one.row, other.row))
    .map(({ row }) => row)
}

function gravity(row: MergedRow): number[] {
  const { recovery, plan, rollouts = [] } = row.report ?? {}
  const { destroy = 0, replace = 0 } = plan?.counts ?? {}
  return [
    GRAVITY[row.state],
    recovery?.result === 'failed' ? 0 : 1,
    Math.min(100, ...rollouts.map(({ percentage }) => percentage)),
    -(destroy + replace),
    -findingsOf(row),
  ]
}

function byKey(one: readonly number[], other: readonly number[]): number {
  return one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

function byName(one: MergedRow, other: MergedRow): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}

/** How many rows stand how, the worst first: `2 failed, 1 without a report, 57 deployed`. */
export function tallyOf(rows: readonly MergedRow[]): string {
  const states = FROM_WORST.map((state) => [state, rows.filter((row) => row.state === state).length] as const)
  return states.flatMap(([state, found]) => (found === 0 ? [] : [`${found} ${wordOf(state)}`])).join(', ')
}
