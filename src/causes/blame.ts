import type { Cause } from './causes.ts'
import type { Blame } from './entries/known-cause.ts'

/** What is known of a deploy that failed. */
export interface BlameFacts {
  /** What was found to explain it; empty where nobody knows. */
  readonly causes: readonly Pick<Cause, 'blame'>[]
  /**
   * Whether the image changed, with what follows from it, since the stack was good; or more than that. unknown: an
   * earlier run brought the image, and nobody knows with what.
   */
  readonly changed: 'image' | 'more' | 'unknown'
  /**
   * Whether the image reached its threshold here before this deploy: not, or with the configuration that is deployed
   * now, or with another (or nobody knows which).
   */
  readonly proven: 'never' | 'as-it-is' | 'otherwise'
  /**
   * What AWS says of instances of the image. sick: one is. unclear: AWS gave them up, or an alarm rings, and nobody knows
   * why. stuck: they came, and never into service. coming: they were still on their way when the time was over. cleared:
   * all there are do well, so that something else held the rollout up. none: none was launched. unseen: AWS did not
   * answer, or the group is gone.
   */
  readonly instances: 'sick' | 'unclear' | 'stuck' | 'coming' | 'cleared' | 'none' | 'unseen'
}

/** What instances show against their image where nothing outside explains it. */
const against: ReadonlySet<BlameFacts['instances']> = new Set(['sick', 'unclear', 'stuck'])

/**
 * Whose matter a failure is. What is known to be of the stack explains it. A known cause of the account does, too, but
 * not why an instance that came up fails its checks. Where nothing outside explains it, the image is to blame if a cause
 * of it is known or its instances speak against it; not where more than the image changed, it was good here in another
 * configuration, or nobody saw how it ended: then it is the stack. Undefined where it is the image or the stack, and
 * nobody knows which. Only an image that is to blame is quarantined, so that in doubt it is not.
 */
export function blame({ causes, changed, proven, instances }: BlameFacts): Blame | undefined {
  const known = new Set(causes.map((cause) => cause.blame))
  if (known.has('stack')) return 'stack'
  if (known.has('account') && !(known.has('image') && instances === 'sick')) return 'account'
  const mayBeImage = changed !== 'more' && proven !== 'otherwise' && instances !== 'unseen'
  if (!mayBeImage || !(known.has('image') || against.has(instances))) return 'stack'
  return changed === 'image' ? 'image' : undefined
}
