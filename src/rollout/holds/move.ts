import { type Judgement, verdict } from '../judge/judge.ts'
import type { State } from '../judge/state.ts'

/**
 * Judges a refresh that brings a group to a step: it is over when AWS says so, and not when the threshold of the step is
 * met before that, since the next one cannot begin beside it. Whether enough has come is asked then.
 */
export function verdictOfMove(state: State): Judgement {
  const judgement = verdict(state)
  const isOver = state.latest.standing === 'ended'
  switch (judgement.kind) {
    case 'wait':
    case 'stalled':
    case 'timed-out':
      return isOver ? { ...judgement, kind: 'reached' } : judgement
    case 'reached':
      return isOver ? judgement : { ...judgement, kind: 'wait' }
    default:
      return judgement
  }
}
