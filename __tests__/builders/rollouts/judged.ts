import { type Judgement, verdict } from '../../../src/rollout/judge/judge.ts'
import type { RolloutPolicy } from '../../../src/rollout/judge/policy.ts'
import { fold, type State } from '../../../src/rollout/judge/state.ts'
import type { Observation } from '../../../src/rollout/observation.ts'
import type { Expectation } from '../../../src/rollout/view.ts'

/** What is kept of these looks, oldest first. */
export function stateOf(
  [first, ...rest]: readonly Observation[],
  expectation: Expectation,
  policy: RolloutPolicy,
): State {
  if (first === undefined) throw new RangeError('a state needs at least one look')
  return rest.reduce(fold, fold({ expectation, policy }, first))
}

/** What is thought of a rollout after these looks, oldest first. */
export function judge(
  history: readonly Observation[],
  expectation: Expectation,
  policy: RolloutPolicy,
): Judgement {
  return verdict(stateOf(history, expectation, policy))
}
