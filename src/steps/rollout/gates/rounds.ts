import type { Deps } from '../../../deps/deps.ts'
import type { ProbeSpec } from '../../../rollout/gates/probe/spec.ts'

/** When something is asked: no more often than its interval says, and never twice at the same time. */
export interface Rounds {
  /**
   * Begins a round where one is due. What answers within seconds is waited for; a command is not, and what it came to is
   * there at a later call.
   * @throws what the last round was ended by
   */
  run(round: () => Promise<void>): Promise<void>
  /** When the last round began, in milliseconds since the epoch; 0 before the first. */
  askedAt(): number
  /** When the next is due. */
  dueAt(): number
}

/** How long what runs is left alone before it is looked after again, in milliseconds. */
const LOOK_AGAIN_MS = 1_000

export function roundsOf({ ask, intervalMs }: ProbeSpec, { clock }: Pick<Deps, 'clock'>): Rounds {
  let began: number | undefined
  let running: Promise<void> | undefined
  const troubles: unknown[] = []
  const requireNone = () => {
    if (troubles.length > 0) throw troubles[0]
  }
  return {
    run: async (round) => {
      requireNone()
      const isDue = began === undefined || clock.now() - began >= intervalMs
      if (running === undefined && isDue) {
        began = clock.now()
        running = round()
          .catch((error: unknown) => void troubles.push(error))
          .finally(() => {
            running = undefined
          })
      }
      if (ask.kind !== 'command') await running
      requireNone()
    },
    askedAt: () => began ?? 0,
    dueAt: () => {
      const due = began === undefined ? clock.now() : began + intervalMs
      return running === undefined ? due : Math.max(due, clock.now() + LOOK_AGAIN_MS)
    },
  }
}
