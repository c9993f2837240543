import { randomUUID } from 'node:crypto'
import type { Notices } from '../../deps/notices.ts'
import type { Clock } from '../../deps/run.ts'
import { type Letter, letterFor } from '../../notices/letter.ts'
import type { Notice, Target } from '../../notices/notice.ts'
import { errorMessage } from '../../outcome/error.ts'
import { clip, oneLine } from '../../text/escape.ts'
import type { Bus } from '../aws/events/bus.ts'
import { Refused, post as realPost } from './post.ts'

interface Parts {
  readonly targets: readonly Target[]
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly clock: Pick<Clock, 'now'>
  /** The text without its secrets. */
  readonly hide: (text: string) => string
  /** Loads what puts events on buses. */
  readonly bus: () => Promise<Bus>
  readonly post?: typeof realPost
  /** Aborts when the run is over: nothing is sent any more. */
  readonly over: AbortSignal
  /** A signal that aborts after so many milliseconds. */
  readonly late?: (ms: number) => AbortSignal
}

/** How long one try may take, and the pauses before those that follow; milliseconds. */
const TRY_MS = 5_000
const PAUSES_MS = [1_000, 3_000]

/** Tells the targets of notices. */
export function createNotices(parts: Parts): Notices {
  const troubles: string[] = []
  const open = new Map<Promise<void>, string>()
  const late = parts.late ?? AbortSignal.timeout
  return {
    tell: async (notice) => {
      const shown = hidden(notice, parts.hide)
      const stamp = { id: randomUUID(), at: parts.clock.now() }
      for (const target of parts.targets.filter(({ on }) => on.includes(notice.moment))) {
        const letter = letterFor(target, shown, { stamp, variables: parts.variables })
        const told = (why: string) => `\`${notice.moment}\` could not be told to ${letter.to}: ${why}.`
        if ('problem' in letter) {
          troubles.push(told(letter.problem))
          continue
        }
        const work = deliver(letter, { ...parts, late })
          .catch((error: unknown) => void troubles.push(told(wordsOf(error))))
          .finally(() => open.delete(work))
        open.set(work, told('it has not answered by the end of the run'))
      }
    },
    settled: async (patienceMs) => {
      const enough = late(patienceMs)
      await Promise.race([Promise.all(open.keys()), aborted(enough)])
      return [...troubles.splice(0), ...open.values()]
    },
  }
}

/** Errors of sockets name no path; what is answered may, and is clipped. */
function wordsOf(error: unknown): string {
  return clip(oneLine(errorMessage(error)), 300).replace(/\.$/, '')
}

function hidden(notice: Notice, hide: (text: string) => string): Notice {
  const { message, stack, environment, ...others } = notice
  const [said, ...names] = [clip(oneLine(message), 1_000), stack, environment].map((text) => hide(text))
  return { ...others, message: said ?? '', stack: names[0] ?? '', environment: names[1] ?? '' }
}

async function deliver(letter: Letter, parts: Parts & Required<Pick<Parts, 'late'>>): Promise<void> {
  const { clock, bus, over, late, post = realPost } = parts
  if (letter.kind === 'put') return (await bus())(letter)
  for (const pause of [...PAUSES_MS, undefined]) {
    try {
      const signal = AbortSignal.any([over, late(TRY_MS)])
      return await post(letter, { at: clock.now(), signal })
    } catch (error) {
      const isUseless = error instanceof Refused && error.again === 'useless'
      if (pause === undefined || isUseless || over.aborted) throw error
      await aborted(AbortSignal.any([over, late(pause)]))
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
