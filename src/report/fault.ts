import { blame } from '../causes/blame.ts'
import { type Cause, explainOutput } from '../causes/causes.ts'
import type { Blame } from '../causes/entries/known-cause.ts'
import type { Image } from '../image/image.ts'
import type { Command } from '../outcome/commands.ts'
import type { Failure, FailureReason } from '../outcome/reasons.ts'
import { GATE_FAILURES } from '../rollout/gates/gate.ts'
import type { RolloutReport } from '../rollout/report.ts'
import { quarantineLine } from './quarantine.ts'
import type { Report } from './report.ts'

/** Whose matter a failure is, as far as that is known, and what it means for the image. */
export interface Fault {
  /** Absent where nobody can tell. */
  readonly blame?: Blame
  /** Why it failed, in AWS's words; empty where they are not known. */
  readonly causes: readonly Cause[]
  /** In one line: whether the image is in quarantine, why, what lifts it, and what a re-run does; '' for commands that take none. */
  readonly quarantine: string
}

/** What was decided while the run still could do something about it. */
export interface Judged {
  /** Absent where nobody is: a run that changed nothing cannot tell what did. */
  readonly blame?: Blame
  /** failed: the image was to be quarantined, and could not be. */
  readonly quarantine: 'set' | 'failed' | 'none'
}

/** What is known of a run that failed. */
export interface FaultFacts {
  readonly command: Command
  readonly failure: Failure
  readonly image?: Image
  readonly rollouts?: readonly RolloutReport[]
  readonly steps?: Report['steps']
  readonly environment?: string
  readonly judged?: Judged
}

/** Why a run failed and whose matter that is. */
export function faultOf(facts: FaultFacts): Fault {
  const causes = causesOf(facts)
  const { judged, failure } = facts
  const whose = judged === undefined ? guess(failure.reason, causes) : judged.blame
  const fault = { causes, ...(whose === undefined ? {} : { blame: whose }) }
  return { ...fault, quarantine: quarantineLine(fault, facts) }
}

/** Failures in which the tools' and AWS's words are the evidence. */
const quoting: ReadonlySet<FailureReason> = new Set([
  'image-build-failed',
  'image-test-not-run',
  'apply-failed',
  'plan-failed',
  'credentials',
  'aws-unavailable',
  'aws-refused',
  'internal-error',
])

/** What a gate found of what serves. */
const ofGates: ReadonlySet<FailureReason> = new Set(GATE_FAILURES)

function causesOf({ failure, judged, rollouts = [] }: FaultFacts): Cause[] {
  const isOfGroups =
    failure.reason.startsWith('rollout-') || ofGates.has(failure.reason) || judged !== undefined
  const seen = isOfGroups ? causesOfRollouts(rollouts) : []
  const quoted = quoting.has(failure.reason) ? explainOutput([...failure.evidence, failure.message]) : []
  return unique([...seen, ...quoted])
}

/** The causes of the groups that did not reach their threshold, each once. */
export function causesOfRollouts(rollouts: readonly RolloutReport[]): Cause[] {
  return unique(rollouts.flatMap(({ verdict, causes = [] }) => (verdict === 'reached' ? [] : causes)))
}

function unique(causes: readonly Cause[]): Cause[] {
  return causes.filter(({ id }, index) => causes.findIndex((other) => other.id === id) === index)
}

/** Failures of what the plan does, and not of what is on the instances, where nobody looked at those. */
const ofStack: ReadonlySet<FailureReason> = new Set([
  'apply-failed',
  'rollout-not-started',
  'rollout-failed',
  'rollout-stalled',
  'rollout-timed-out',
])

/** Where it was not decided by the instances, only what is known to be the cause tells; the image is never blamed. */
function guess(reason: FailureReason, causes: readonly Cause[]): Blame | undefined {
  if (causes.length > 0) return blame({ causes, changed: 'image', proven: 'never', instances: 'none' })
  return ofStack.has(reason) ? 'stack' : undefined
}
