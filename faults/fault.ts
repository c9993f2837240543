/**
 * What a fault can show of the action: a lock left that nobody is told of, a thing of AWS's that nobody removes, a secret
 * that gets out, code of somebody else that runs, an ending that does not say what happened, no ending, and an ending that
 * is green where the truth is not.
 */
export const KINDS = ['lock', 'orphan', 'leak', 'injection', 'unclear', 'hang', 'false-green'] as const

export type Kind = (typeof KINDS)[number]

/** Something that a fault has shown, and that must not be. */
export interface Finding {
  readonly kind: Kind
  /** What was seen, in a sentence, with the words that show it. */
  readonly what: string
  /** Lines of the run's log. They are kept in a file, which is named. */
  readonly log?: readonly string[]
}

/** One thing that goes wrong, once. */
export interface Fault {
  /** Unlike any other of its family; says what goes wrong, and when. */
  readonly name: string
  /** How long it may take before it counts as a hang; default is DEADLINE_MS. */
  readonly deadlineMs?: number
  /**
   * Makes it happen, and looks at what came of it.
   *
   * @param signal aborts at the deadline, so that what was started can be ended
   * @throws Error where it could not be made to happen: that is no pass
   */
  play(signal: AbortSignal): Promise<readonly Finding[]>
}

/** Faults that share a world. */
export interface Family {
  readonly name: string
  /** How many of its faults are played at a time; default is AT_ONCE. */
  readonly atOnce?: number
  /** How many of its faults the short form plays, spread over all of them; default is SAMPLE. */
  readonly sample?: number
  /** Starts the world. @throws Error where something that it needs is not there: that is no pass */
  open(): Promise<World>
}

export interface World {
  readonly faults: readonly Fault[]
  close(): Promise<void>
}
