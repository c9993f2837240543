/**
 * Whose matter a failure is. image: the cure is another image. stack: it is in code, or in what the code may do
 * (template, network, permissions, tags). account: it is AWS's, or the account's (capacity, quotas, keys).
 */
export type Blame = 'image' | 'stack' | 'account'

/**
 * A cause by the words that AWS uses for it. Everything about a cause is in its entry; AWS's messages are in the
 * table of its test.
 *
 * In `title` and `next`, `{zone|the zone}` stands for what AWS names as the group `zone` of a pattern, and for the
 * words behind the bar where it names none; a line of `next` with `{zone}`, and no such words, is then left out.
 * `{action}` is the action that was refused, `{policies}` the policies of this repository that have it.
 */
export interface KnownCause {
  /** Stable name, e.g. `kms-grant`. */
  readonly id: string
  readonly title: string
  /** AWS's error codes that mean this and nothing else, as the APIs give them. */
  readonly codes?: readonly string[]
  /** Words behind a code, in the case that AWS writes, with which it means another cause. */
  readonly unless?: RegExp
  /** What AWS writes where it gives no code: scaling activities have none. Named groups are what it names. */
  readonly words?: readonly RegExp[]
  /** For a plan that changes nothing but the image. */
  readonly blame: Blame
  /** Whether the same may succeed later with nothing changed by anybody: then `next` says to run again. */
  readonly passes: boolean
  /** What to do, one or two plain sentences each. */
  readonly next: readonly string[]
  /**
   * How general it is: AWS says it in front of, or in the place of, what is really wrong. Of the causes in one text
   * only the least general count; 0 where not given.
   */
  readonly generality?: 1 | 2
}
