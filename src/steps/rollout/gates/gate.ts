import type { GroupRef } from '../../../plan/group-ref.ts'
import type { GateView } from '../../../rollout/gates/gate.ts'
import type { Observation } from '../../../rollout/observation.ts'

/** What a gate is told of the group that it is asked about. */
export interface GateLook {
  readonly group: GroupRef
  readonly observation: Observation
  /** AMIs that the instances are to run: an instance of one of them is new. */
  readonly images: readonly string[]
  /** When the rollout began, in milliseconds since the epoch. */
  readonly startedAt: number
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal
}

/** Something that has to hold beside the health of a group. One gate is of one group. */
export interface Gate {
  /**
   * How it stands by now. It is asked at each look from the first instance of the image on, and asks the world no more
   * often than its own interval says: in between it tells how it stood last. It has limits of its own, and never hangs.
   * @throws DeployError for what it is refused for good, credentials among them
   */
  readonly ask: (look: GateLook) => Promise<GateView>
  /**
   * When it wants to be asked again, in milliseconds since the epoch, where that may be before the next look at the group;
   * absent where it can wait for that.
   */
  readonly dueAt?: () => number | undefined
  /** The group has come to its end, and is looked at no more. */
  readonly over?: () => void
}

/** Makes the gates of a group. */
export type GatesOf = (group: GroupRef) => readonly Gate[]
