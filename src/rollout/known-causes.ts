import { healthCauses } from './health-causes.ts'
import { launchCauses } from './launch-causes.ts'

/** A cause by the words that AWS uses for it. */
export interface KnownCause {
  readonly id: string
  readonly title: string
  readonly pattern: RegExp
  readonly next: readonly string[]
  /** True where AWS says it in front of what is really wrong: left out when the same text holds an exact cause. */
  readonly general?: true
}

/** All causes that are recognised. */
export const knownCauses: readonly KnownCause[] = [...launchCauses, ...healthCauses]
