import type { Failure } from '../outcome/reasons.ts'
import { type FaultFacts, faultOf } from './fault.ts'
import { type Finished, nextSteps } from './next-steps.ts'
import type { Report } from './report.ts'

/** A run that is over, without the failure it ended in. */
export type Over = Omit<FaultFacts & Finished, 'failure' | 'fault'>

/**
 * The failure with whose matter it is and what is to be done, by all that the run did: a step that fails does not know
 * what becomes of it.
 */
export function explain(failure: Failure, run: Over): Required<Pick<Report, 'failure' | 'fault'>> {
  const fault = faultOf({ ...run, failure })
  return { fault, failure: { ...failure, next: nextSteps({ ...run, failure, fault }) } }
}
