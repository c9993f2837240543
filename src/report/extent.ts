import type { Failure } from '../outcome/reasons.ts'
import type { Report } from './report.ts'

/** What a run that did not succeed did, as far as it bears on what is to be said of it. */
export type Done = Pick<Report, 'steps' | 'rollouts'> & { readonly failure: Failure }

/**
 * How much of the plan was applied. cut-off: the tool was ended in the middle of it, by a signal or with the run. A run
 * that had nothing to apply may yet have set groups going: that is all, too.
 */
export type Extent = 'nothing' | 'part' | 'cut-off' | 'all'

/** How much of the plan the run applied, the way back aside. */
export function extentOf({ failure, steps, rollouts }: Done): Extent {
  const apply = steps.find(({ name }) => name === 'Apply')
  if (apply === undefined) return rollouts.some(({ how }) => how !== 'none') ? 'all' : 'nothing'
  if (apply.result === 'unended') return 'cut-off'
  if (apply.result === 'ok') return 'all'
  if (isBeforeApply(failure)) return 'nothing'
  return failure.ended === 'killed' ? 'cut-off' : 'part'
}

/** A lock that somebody else has, and a plan that was made before somebody else's apply: Terraform does not begin. */
export function isBeforeApply({ reason, evidence }: Pick<Failure, 'reason' | 'evidence'>): boolean {
  return reason === 'state-locked' || evidence.some((text) => /saved plan is stale/i.test(text))
}
