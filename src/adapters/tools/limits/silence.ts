import type { Log } from '../../../deps/run.ts'
import { formatDuration } from '../../../text/duration.ts'

/** How long a tool may say nothing before that is said. Milliseconds. */
const HOUR_MS = 3_600_000

/**
 * Runs a tool, and tells when it says nothing for long. It is not ended, for it may be at work, and half of a work is worse
 * than a wait: the job has a limit of its own.
 * @param name what runs, such as `terraform apply`
 * @param run is handed what to call with everything that the tool says
 */
export async function tellingSilence<T>(
  {
    name,
    log,
    afterMs = HOUR_MS,
  }: { readonly name: string; readonly log: Pick<Log, 'info'>; readonly afterMs?: number },
  run: (heard: () => void) => Promise<T>,
): Promise<T> {
  let last = Date.now()
  const tell = () => {
    const time = formatDuration(Date.now() - last)
    log.info(`${name} has said nothing for ${time} and still runs; cancel the run if it hangs.`)
    timer.refresh()
  }
  const timer = setTimeout(tell, afterMs)
  const heard = () => {
    last = Date.now()
    timer.refresh()
  }
  try {
    return await run(heard)
  } finally {
    clearTimeout(timer)
  }
}
