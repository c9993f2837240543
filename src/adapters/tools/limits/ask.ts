import { spawn } from 'node:child_process'
import { signalGroup } from '../../runner/signals.ts'

interface Asking {
  readonly cwd: string
  /** The whole environment of the program. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** How long it may take, in milliseconds. */
  readonly ms: number
}

export interface Answered {
  /** What it said on both streams, in the order in which it came; why it could not be started. */
  readonly text: string
  readonly end: 'itself' | 'late'
}

/** More than any version takes. */
const MOST = 64 * 1024

/**
 * Asks a program a question that it answers at once: what takes too long, or does not end with the run, is killed with all
 * that it started, for it changes nothing. What the program is asked to do goes through `process.ts`.
 */
export async function askProgram(
  argv: readonly [string, ...string[]],
  { cwd, env, signal, ms }: Asking,
): Promise<Answered> {
  signal.throwIfAborted()
  const [command, ...args] = argv
  const child = spawn(command, args, {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let text = ''
  const hear = (chunk: string) => {
    text = (text + chunk).slice(0, MOST)
  }
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear)
  const kill = () => {
    for (const stream of [child.stdout, child.stderr]) stream.destroy()
    if (child.pid === undefined) return
    try {
      signalGroup(child, 'SIGKILL')
    } catch {}
  }
  const end = await ended(child, { signal, ms })
  if (end !== 'itself') kill()
  signal.throwIfAborted()
  return typeof end === 'string' ? { text, end } : { text: end.message, end: 'itself' }
}

/** How a program ended; or what it could not be started for. */
function ended(child: ReturnType<typeof spawn>, { signal, ms }: Pick<Asking, 'signal' | 'ms'>) {
  return new Promise<Answered['end'] | Error>((resolve) => {
    const timer = setTimeout(() => resolve('late'), ms)
    const stop = () => resolve('late')
    signal.addEventListener('abort', stop, { once: true })
    const done = (end: 'itself' | Error) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve(end)
    }
    child.once('error', done).once('close', () => done('itself'))
  })
}
