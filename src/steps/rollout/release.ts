import { adviceOf } from '../../causes/causes.ts'
import type { Deps } from '../../deps/deps.ts'
import type { DeployInputs, RolloutInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import { GATE_FAILURES } from '../../rollout/gates/gate.ts'
import type { Stepping } from '../../rollout/holds/step.ts'
import type { LeftBeside, RolloutReport } from '../../rollout/report.ts'
import { symptomLines } from '../../rollout/sickness/sickness.ts'
import { goingOn } from '../../rollout/words/going-on.ts'
import type { Journal } from '../../run/journal.ts'
import type { Release } from '../stack/prepare.ts'
import { type Application, applyPlan } from './apply.ts'
import { lookBefore } from './before.ts'
import { gatesOf, requireAskable, requireMeasurable } from './gates/gates.ts'
import { record, requireReachable } from './preflight.ts'
import { type Rollouts, rollOut } from './rollout.ts'

/** A release, and the commit that it is of; absent where nobody knows. */
export interface Going extends Release {
  readonly commit?: string | undefined
  /** Where it holds on its way; nowhere where absent, as on the way back. */
  readonly stepping?: Stepping | undefined
  /** What has to be done right before the plan is applied; where it fails nothing is. */
  readonly beforeApply?: () => Promise<void>
}

/**
 * Applies the plan and waits until every group that it moves serves what it is to run. Returns only then, or where it
 * holds on its way until somebody promotes it.
 * @throws DeployError refresh-active, alarm-active, invalid-input, plan-blocked, apply-failed, state-unread, rollout-*, probe-failed,
 * analysis-failed
 */
export async function release(
  ready: Going,
  { rollout: inputs, beyond }: Pick<DeployInputs, 'rollout' | 'beyond'>,
  deps: Deps,
  journal: Journal,
): Promise<'reached' | 'holding'> {
  requireAskable(ready, beyond)
  const gates = await gatesOf(ready, beyond, deps)
  const before = await journal.step('Before', async () => {
    await requireMeasurable(ready, beyond, deps)
    const seen = await lookBefore(ready, inputs, deps)
    const asked = { ...inputs, steps: ready.stepping?.steps }
    record(await requireReachable(ready, seen, asked, deps), deps, journal)
    return seen
  })
  await ready.beforeApply?.()
  const applied = await applyPlan({ ready, before }, inputs, deps, journal)
  if (applied.unread !== undefined) journal.warn(unreadWarning(applied.unread))
  const follow = async () => {
    const result = await rollOut(applied, inputs, {
      ...deps,
      ...{ gates, stepping: ready.stepping },
      note: (rollouts) => journal.record({ rollouts }),
    })
    const { rollouts, bystanders = [] } = result
    journal.record({ rollouts, bystanders })
    deps.signal.throwIfAborted()
    return result
  }
  const { failure } = applied
  if (failure !== undefined) {
    const result = await journal.step('Rollout', follow).catch((error: unknown) => {
      journal.warn(`The apply had failed: ${failure.message}`)
      throw error
    })
    throw brokenOff(failure, result)
  }
  return journal.step('Rollout', async () => {
    const result = await follow()
    requireReached(result)
    requireAllKnown(applied)
    if (result.rollouts.some(({ verdict }) => verdict === 'holding')) return 'holding'
    tellLeft(result, inputs, journal)
    return 'reached'
  })
}

/**
 * Says what stands beside the groups on another image: a warning, or with `strict` the end. Those in service are well, so
 * that there is nothing to take back.
 * @throws DeployError rollout-incomplete
 */
export function tellLeft({ rollouts }: Rollouts, inputs: RolloutInputs, journal: Journal): void {
  requireNoneLeft(rollouts, inputs)
  for (const { message, fix } of leftBeside(rollouts)) journal.warn(`${message} ${fix}`)
}

/** What stands beside the groups on another image. */
export function leftBeside(rollouts: readonly RolloutReport[]): readonly LeftBeside[] {
  return rollouts.flatMap(({ beside = [] }) => beside)
}

/**
 * With `strict` nothing on another image may stand beside the groups.
 * @throws DeployError rollout-incomplete
 */
export function requireNoneLeft(
  rollouts: readonly RolloutReport[],
  { beside }: Pick<RolloutInputs, 'beside'>,
): void {
  const left = leftBeside(rollouts)
  if (left.length === 0 || beside === 'lenient') return
  throw new DeployError(
    'rollout-incomplete',
    'All in service are healthy on the image, but instances beside them are on another one (`strict`).',
    { evidence: left.map(({ message }) => message), next: [...new Set(left.map(({ fix }) => fix))] },
  )
}

/** Verdicts of a group that was watched to its end, and did not get there. */
type Short = Exclude<RolloutReport['verdict'], 'reached' | 'holding' | 'lost'>

const reasons: Readonly<Record<Short, FailureReason>> = {
  failed: 'rollout-failed',
  'probe-failed': 'probe-failed',
  'analysis-failed': 'analysis-failed',
  'not-started': 'rollout-not-started',
  superseded: 'rollout-superseded',
  stalled: 'rollout-stalled',
  'timed-out': 'rollout-timed-out',
  cancelled: 'cancelled',
}

/** Which verdict the run goes by: whoever else is at work forbids a recovery, and what failed calls for one. */
const gravest: readonly Short[] = [
  'cancelled',
  'superseded',
  'failed',
  ...GATE_FAILURES,
  'stalled',
  'timed-out',
  'not-started',
]

/**
 * Fails with the group that weighs most of those that did not reach the threshold, naming the others.
 * @throws DeployError rollout-*; what kept a group from being watched
 */
export function requireReached({ rollouts, lost }: Rollouts): void {
  const short = gravest.flatMap((verdict) => rollouts.filter((rollout) => rollout.verdict === verdict))
  const [first, ...others] = [...short, ...rollouts.filter(({ verdict }) => verdict === 'lost')]
  if ((first === undefined || first.verdict === 'lost') && lost !== undefined) {
    throw lostFromSight(lost, rollouts)
  }
  if (first === undefined || !isShort(first.verdict)) return
  throw new DeployError(reasons[first.verdict], `${first.group}: ${first.message}`, {
    evidence: [...first.evidence, ...symptomLines(first), ...others.map(lineOf), ...goingOn(rollouts)],
    next: [...short.flatMap(causesOf), ...nextAfter(first)],
  })
}

function isShort(verdict: RolloutReport['verdict']): verdict is Short {
  return Object.hasOwn(reasons, verdict)
}

function lineOf({ group, message }: RolloutReport): string {
  return `${group}: ${message}`
}

/** What kept a group from being watched is the failure; but its refresh goes on, and the reader must hear of that. */
function lostFromSight(error: unknown, rollouts: readonly RolloutReport[]): unknown {
  const on = goingOn(rollouts)
  if (!(error instanceof DeployError) || on.length === 0) return error
  const { reason, message, evidence, next, cause, step } = error
  return new DeployError(reason, message, {
    evidence: [...evidence, ...on],
    next,
    cause,
    ...(step && { step }),
  })
}

/** The failure of the apply, with what it had begun in the groups and how that ended. */
function brokenOff(failure: DeployError, { rollouts }: Rollouts): DeployError {
  const { reason, message, evidence, next, cause, step, ended } = failure
  const names = rollouts.map(({ group }) => group).join(', ')
  const moved = rollouts.length === 0 ? '' : ` It had begun to move ${names} before that.`
  return new DeployError(reason, `${message}${moved}`, {
    evidence: [
      ...evidence,
      ...rollouts.map(lineOf),
      ...rollouts.flatMap((each) => each.evidence),
      ...goingOn(rollouts),
    ],
    next: [...new Set([...next, ...rollouts.flatMap(causesOf)])],
    cause,
    ...(step && { step }),
    ...(ended && { ended }),
  })
}

/**
 * A group that the apply made, and of which only the state knows the name, was watched by nobody.
 * @throws DeployError state-unread
 */
export function requireAllKnown({ unread, ready, before }: Application): void {
  if (unread === undefined) return
  const names = new Set([...before.values()].map(({ group }) => group.name))
  const unknown = ready.plan.report.groups.filter(
    ({ effect, name }) => (effect === 'created' || effect === 'replaced') && !names.has(name ?? ''),
  )
  if (unknown.length === 0) return
  throw new DeployError(
    'state-unread',
    'The plan was applied, but the state could not be read after it: a new group was not watched.',
    {
      evidence: [...unknown.map(({ address, because }) => `${address}: ${because}`), ...unread.evidence],
      next: [
        'The groups known before are as the table says. Cure what kept the state from being read, and run again: the run then looks at every group.',
      ],
      cause: unread,
    },
  )
}

function unreadWarning(unread: DeployError): string {
  return `The state could not be read after the apply, so the groups known before it are judged by what AWS itself says: ${errorMessage(unread)}`
}

function causesOf({ causes = [] }: RolloutReport): string[] {
  return causes.map(adviceOf)
}

function nextAfter({ verdict, whyNoRefresh }: RolloutReport): string[] {
  if (verdict === 'not-started') {
    return [
      `The plan started no refresh, because ${whyNoRefresh ?? 'nothing in the plan asks for one'}.`,
      'Let the group name a version that changes with the template (`version = aws_launch_template.NAME.latest_version`), give it an `instance_refresh` block, and set `when-no-refresh: start`.',
    ]
  }
  return verdict === 'superseded' ? ['Find out who else deploys to this group; then run again.'] : []
}
