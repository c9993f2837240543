/** Groups that go through the same steps, all of them at the same one. */
export interface Together {
  /** Resolves when every group that is on its way has come as far: `stop` where one has failed. */
  readonly arrive: () => Promise<'go' | 'stop'>
  /** Said by a group that is through: nobody waits for it. */
  readonly done: () => void
  /** Said by a group that failed: none goes on. */
  readonly fail: () => void
  /** Aborts when one has failed, so that a hold of the others is not waited for to its end. */
  readonly stopped: AbortSignal
}

/** @param count how many groups are on their way */
export function startTogether(count: number): Together {
  const stop = new AbortController()
  let away = count
  let waiting: ((to: 'go' | 'stop') => void)[] = []
  const open = () => {
    const { aborted } = stop.signal
    if (!aborted && waiting.length < away) return
    const released = waiting
    waiting = []
    for (const go of released) go(aborted ? 'stop' : 'go')
  }
  return {
    arrive: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
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
