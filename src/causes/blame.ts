import type { Cause } from './causes.ts'
import type { Blame } from './entries/known-cause.ts'

/** What is known of a deploy that failed. */
export interface BlameFacts {
  /** What was found to explain it; empty where nobody knows. */
  readonly causes: readonly Pick<Cause, 'blame'>[]
  /** Whether the plan changed the image and what follows from it, or more than that. */
  readonly changed: 'image' | 'more'
  /**
   * Whether the image reached its threshold here before this deploy: not, or with the configuration that is deployed
   * now, or with another (or nobody knows which).
   */
  readonly proven: 'never' | 'as-it-is' | 'otherwise'
  /**
   * What AWS says of instances of the image: one is sick; all there are do well, so that something else held the rollout
   * up; or nothing that tells.
   */
  readonly instances: 'sick' | 'cleared' | 'unproven'
}

/**
 * Whose matter a failure is. What is known to be of the stack explains it. A known cause of the account does, too, but
 * not why an instance that came up fails its checks. Where nothing outside explains it, the image is to blame, unless
 * more than the image changed, it was good here in another configuration, or its instances do well: then it is the
 * stack. Only an image that is to blame is quarantined, so that in doubt it is not.
 */
export function blame({ causes, changed, proven, instances }: BlameFacts): Blame {
  const known = new Set(causes.map((cause) => cause.blame))
  if (known.has('stack')) return 'stack'
  if (known.has('account') && !(known.has('image') && instances === 'sick')) return 'account'
  const isOfImage = changed === 'image' && proven !== 'otherwise'
  return isOfImage && (known.has('image') || instances !== 'cleared') ? 'image' : 'stack'
}
