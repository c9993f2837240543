import type { GroupRef } from '../../plan/group-ref.ts'
import { definedOf } from '../../text/defined.ts'
import type { Observation } from '../observation.ts'
import type { RolloutReport } from '../report.ts'
import { type Expectation, viewOf } from '../view.ts'
import type { Judgement } from './judge.ts'
import { waitingMessage } from './words.ts'

/** What is reported of a rollout that stands at this judgement. */
export function rolloutReport(
  group: GroupRef,
  how: RolloutReport['how'],
  judgement: Judgement,
  seen: Pick<RolloutReport, 'history' | 'evidence'>,
): RolloutReport {
  const { health, percentage, refresh, kind, message } = judgement
  return {
    group: group.name,
    region: group.region,
    address: group.address,
    how,
    verdict: kind === 'wait' ? 'cancelled' : kind,
    message: kind === 'wait' ? `No longer watched; seen last: ${message}` : message,
    desired: health.desired,
    healthy: health.healthy,
    percentage,
    ...seen,
    ...definedOf({ refreshId: refresh?.id, refreshStatus: refresh?.status }),
  }
}

/** How a rollout that is not started by the action came about. */
export function howSeen({ how }: Expectation, { refresh }: Judgement): RolloutReport['how'] {
  if (how === 'created') return 'created'
  if (refresh === undefined) return 'none'
  return how === 'changed' ? 'adopted' : 'found'
}

/** How a group stands by one look that nobody follows up: no verdict. */
export function atOneLook(observation: Observation, expectation: Expectation): Judgement {
  const view = viewOf(observation, expectation)
  const { health, percentage, refresh } = view
  return {
    kind: 'wait',
    message: waitingMessage(view, expectation),
    ...{ health, percentage },
    ...definedOf({ refresh }),
  }
}
