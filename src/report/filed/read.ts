import * as v from 'valibot'
import type { ImageOrigin } from '../../image/image.ts'
import { COMMANDS } from '../../outcome/commands.ts'
import { isSuccess, OUTCOMES } from '../../outcome/outcomes.ts'
import { REASONS } from '../../outcome/reasons.ts'
import type { Finding } from '../../plan/finding.ts'
import { isRecord } from '../../plan/json.ts'
import type { GroupForecast } from '../../plan/plan.ts'
import { clip, oneLine } from '../../text/escape.ts'
import type { FiledReport, FiledRollout } from '../merged.ts'
import type { Recovery } from '../report.ts'
import { FORMAT } from './write.ts'

/** What a file holds, or why it tells nothing, in words that follow a colon. None of its own text is in them. */
export type Read = { readonly report: FiledReport } | { readonly problem: string }

/** One of the names of a table; written here as a table of its own, the compiler asks for a word that is new. */
const oneOf = <T extends string>(table: Readonly<Record<T, unknown>>) => v.picklist(Object.keys(table) as T[])

/** Optional fields are left out of the value where the file has none, as everywhere. */
const texts = v.array(v.string())
const count = v.pipe(v.number(), v.minValue(0))

const FINDING = v.object({
  rule: v.string(),
  address: v.string(),
  attribute: v.exactOptional(v.string()),
  risk: v.string(),
  fix: v.string(),
  severity: oneOf<Finding['severity']>({ error: 1, warning: 1 }),
})

const ROLLOUT = v.object({
  group: v.string(),
  region: v.string(),
  address: v.string(),
  how: oneOf<FiledRollout['how']>({ adopted: 1, started: 1, found: 1, created: 1, retired: 1, none: 1 }),
  verdict: oneOf<FiledRollout['verdict']>({
    ...{ reached: 1, holding: 1, failed: 1, 'not-started': 1, superseded: 1 },
    ...{ 'probe-failed': 1, 'analysis-failed': 1 },
    ...{ stalled: 1, 'timed-out': 1, cancelled: 1, lost: 1 },
  }),
  message: v.string(),
  desired: count,
  healthy: count,
  percentage: count,
})

const PLAN = v.object({
  hasChanges: v.boolean(),
  counts: v.object({ add: count, change: count, replace: count, destroy: count }),
  groups: v.array(
    v.object({
      address: v.string(),
      name: v.nullable(v.string()),
      effect: oneOf<GroupForecast['effect']>({
        ...{ created: 1, refreshed: 1, replaced: 1, updated: 1 },
        ...{ destroyed: 1, unchanged: 1, 'not-refreshed': 1 },
      }),
      because: v.string(),
      desired: v.nullable(count),
    }),
  ),
  guard: v.exactOptional(v.object({ blocked: v.array(FINDING), warnings: v.array(FINDING) })),
})

/** A report as its file has it. What else the file has is passed over. */
const FILE = v.object({
  version: v.string(),
  command: oneOf(COMMANDS),
  outcome: oneOf(OUTCOMES),
  told: v.object({ headline: v.string(), changes: v.string() }),
  stack: v.object({
    name: v.exactOptional(v.string()),
    label: v.string(),
    directory: v.string(),
    workspace: v.string(),
  }),
  failure: v.exactOptional(
    v.object({
      reason: oneOf(REASONS),
      message: v.string(),
      evidence: texts,
      next: texts,
      step: v.exactOptional(v.string()),
    }),
  ),
  environment: v.exactOptional(v.string()),
  image: v.exactOptional(
    v.object({
      origin: oneOf<ImageOrigin>({ built: 1, reused: 1, chosen: 1 }),
      set: v.record(v.string(), v.string()),
      name: v.string(),
      gitSha: v.exactOptional(v.string()),
    }),
  ),
  live: v.exactOptional(v.object({ ids: texts })),
  plan: v.exactOptional(PLAN),
  rollouts: v.array(ROLLOUT),
  recovery: v.exactOptional(
    v.object({
      result: oneOf<Recovery['result']>({
        ...{ 'rolled-back': 1, failed: 1, 'cancelled-refresh': 1, left: 1, none: 1 },
      }),
      message: v.string(),
    }),
  ),
  warnings: texts,
  note: v.exactOptional(v.string()),
  runUrl: v.string(),
  startedAt: v.number(),
  finishedAt: v.number(),
}) satisfies v.GenericSchema<unknown, FiledReport>

/** More than the report of a plan of ten thousand resources has. Characters. */
const MOST = 64 * 1024 * 1024

/** Reads a `report.json` as text from outside: whoever may write an artifact of the run wrote it. */
export function readFiled(json: string): Read {
  if (json.length > MOST) return { problem: 'it is larger than any report' }
  const value = parsed(json)
  if (!isRecord(value) || !('format' in value)) return { problem: 'it is no report of this action' }
  if (value['format'] !== FORMAT) {
    const by = typeof value['version'] === 'string' ? clip(oneLine(value['version']), 40) : 'another version'
    return { problem: `${by} of the action wrote it, in another format; use one version in all jobs` }
  }
  const { success, output, issues } = v.safeParse(FILE, value)
  if (!success) return { problem: saidOf(issues[0]) }
  const contradiction = contradictionIn(output)
  return contradiction === undefined ? { report: output } : { problem: contradiction }
}

/** Node quotes the text in its errors: what a link leads to may be anything. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function saidOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.')
  return `${clip(oneLine(path), 100)} is not what a report has there`
}

/** What cannot both be: a report that says it went well, and does not show it, is no proof of that. */
function contradictionIn({ command, outcome, failure, rollouts }: FiledReport): string | undefined {
  if (command === 'report') return 'it is a merged report itself'
  if (isSuccess(outcome) !== (failure === undefined))
    return failure === undefined
      ? `it ended as ${outcome}, and does not say why`
      : `it says that it went well (${outcome}), and why it failed (${failure.reason})`
  const short = rollouts.filter(({ verdict }) => verdict !== 'reached').length
  const isRolledOut = outcome === 'deployed' || outcome === 'unchanged' || outcome === 'rolled-back'
  return isRolledOut && short > 0
    ? `it says that it went well (${outcome}), and that ${short} of its groups did not get there`
    : undefined
}
