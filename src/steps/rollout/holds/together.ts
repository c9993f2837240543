/** Groups that go through the same steps, all of them at the same one. */
export interface Together {
  /** Resolves when every group that is on its way has come as far. @param now milliseconds since the epoch */
  readonly arrive: (now: () => number) => Promise<Gathered>
  /** Said by a group that is through: nobody waits for it. */
  readonly done: () => void
  /** Said by a group that failed: none goes on. */
  readonly fail: () => void
  /** Aborts when one has failed, so that a hold of the others is not waited for to its end. */
  readonly stopped: AbortSignal
}

/** What all that have come as far are told. */
export interface Gathered {
  /** stop: one has failed. */
  readonly to: 'go' | 'stop'
  /** Milliseconds for which the first of them has waited, the same for all: so long nobody has looked at it. */
  readonly waitedMs: number
}

interface Waiting {
  readonly release: (gathered: Gathered) => void
  readonly now: () => number
  readonly since: number
}

/** @param count how many groups are on their way */
export function startTogether(count: number): Together {
  const stop = new AbortController()
  let away = count
  let waiting: Waiting[] = []
  const open = () => {
    const { aborted } = stop.signal
    if (!aborted && waiting.length < away) return
    const released = waiting
    waiting = []
    const waitedMs = Math.max(0, ...released.map(({ now, since }) => now() - since))
    for (const { release } of released) release({ to: aborted ? 'stop' : 'go', waitedMs })
  }
  return {
    arrive: (now) =>
      new Promise((release) => {
        waiting.push({ release, now, since: now() })
        open()
      }),
    done: () => {
      away -= 1
      open()
    },
    fail: () => {
      stop.abort()
      open()
    },
    stopped: stop.signal,
  }
}
