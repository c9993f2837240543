import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../deps/run.ts'

/** The real clock; its sleep ends at once when the run is cancelled. */
export function createClock(signal: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    sleep: async (ms) => {
      await delay(ms, undefined, { signal }).catch(() => undefined)
      signal.throwIfAborted()
    },
  }
}
