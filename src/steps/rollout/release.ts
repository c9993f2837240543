import { adviceOf } from '../../causes/causes.ts'
import type { Deps } from '../../deps/deps.ts'
import type { RolloutInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import type { RolloutReport } from '../../rollout/report.ts'
import type { Journal } from '../../run/journal.ts'
import type { Release } from '../stack/prepare.ts'
import { lookBefore } from './before.ts'
import { type Applied, type Rollouts, rollOut, unwatched } from './rollout.ts'

/**
 * Applies the plan and waits until the image serves. Returns only when every group reached the threshold.
 * @throws DeployError refresh-active, alarm-active, apply-failed, rollout-*
 */
export async function release(
  ready: Release,
  inputs: RolloutInputs,
  deps: Deps,
  journal: Journal,
): Promise<void> {
  const before = await journal.step('Before', () => lookBefore(ready, inputs, deps))
  const state = await applyPlan(ready, deps, journal)
  const applied: Applied = { ready, before, state, startedAt: deps.clock.now() }
  for (const { address } of unwatched(applied)) {
    journal.warn(`${address} is not watched: its launch template is not in this stack's state.`)
  }
  await journal.step('Rollout', async () => {
    const result = await rollOut(applied, inputs, deps)
    journal.record({ rollouts: result.rollouts })
    deps.signal.throwIfAborted()
    requireReached(result)
  })
}

/** Applies the plan where there is something to apply; the state after it. */
async function applyPlan(
  { stack, plan, state }: Release,
  { terraform }: Deps,
  journal: Journal,
): Promise<string> {
  if (!plan.report.hasChanges) return state
  return journal.step('Apply', async () => {
    await terraform.apply(stack, plan.report.planFile)
    return terraform.state(stack)
  })
}

const reasons: Readonly<Record<Exclude<RolloutReport['verdict'], 'reached'>, FailureReason>> = {
  failed: 'rollout-failed',
  'not-started': 'rollout-not-started',
  superseded: 'rollout-superseded',
  stalled: 'rollout-stalled',
  'timed-out': 'rollout-timed-out',
  cancelled: 'cancelled',
}

/** Which verdict the run goes by: whoever else is at work forbids a recovery, and what failed calls for one. */
const gravest: readonly RolloutReport['verdict'][] = [
  'cancelled',
  'superseded',
  'failed',
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
  const [first, ...others] = short
  if (first === undefined && lost !== undefined) throw lost
  if (first === undefined || first.verdict === 'reached') return
  throw new DeployError(reasons[first.verdict], `${first.group}: ${first.message}`, {
    evidence: [...first.evidence, ...others.map(({ group, message }) => `${group}: ${message}`)],
    next: [...short.flatMap(({ causes = [] }) => causes.map(adviceOf)), ...nextAfter(first)],
  })
}

function nextAfter({ verdict, whyNoRefresh }: RolloutReport): string[] {
  if (verdict === 'not-started') {
    return [
      `The plan started no refresh, because ${whyNoRefresh ?? 'nothing in the plan asks for one'}.`,
      'Let the group name a version that changes with the template (`version = aws_launch_template.NAME.latest_version`), give it an `instance_refresh` block, and set `when-no-refresh: start`.',
    ]
  }
  if (verdict === 'timed-out' || verdict === 'stalled') {
    return ['The refresh goes on without being watched: look at the group in the EC2 console.']
  }
  return verdict === 'superseded' ? ['Find out who else deploys to this group; then deploy again.'] : []
}
