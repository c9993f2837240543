import type { Deps } from '../../../deps/deps.ts'
import type { ProbeSpec } from '../../../rollout/gates/probe/spec.ts'

/** Asks all that is to be asked at once. @param over aborts where nobody asks for the answers any more */
type Round = (over: AbortSignal) => Promise<void>

/** When something is asked: no more often than its interval says, and never twice at the same time. */
export interface Rounds {
  /**
   * Begins a round where one is due. What answers within seconds is waited for; a command is not, and what it came to is
   * there at a later call.
   * @throws what the last round was ended by
   */
  run(round: Round): Promise<void>
  /** Ends what still runs: nobody asks for what comes of it. */
  end(): void
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
  let over = new AbortController()
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
        over = new AbortController()
        running = round(over.signal)
          .catch((error: unknown) => void troubles.push(error))
          .finally(() => {
            running = undefined
          })
      }
      if (ask.kind !== 'command') await running
      requireNone()
    },
    end: () => over.abort(),
    askedAt: () => began ?? 0,
    dueAt: () => {
      const due = began === undefined ? clock.now() : began + intervalMs
      return running === undefined ? due : Math.max(due, clock.now() + LOOK_AGAIN_MS)
    },
  }
}
