import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startOf } from '../../../src/adapters/children/alive.ts'

/** What a tool that was stopped in a scene told of itself. */
export interface Reached {
  readonly phase: string
  readonly pid: number
  /** The process that started it. */
  readonly parent: number
  /** The id of the lock that it has, and when it asked for it, milliseconds since the epoch. */
  readonly lock?: { readonly id: string; readonly askedAt: number }
  /** When its process began: on a machine under load seconds before its program did. */
  readonly startedAt: number
}

/** The files by which a fake tool and who plays the fault speak with each other. */
export const FILES = {
  /** The phase in which the tool is to stop, once. */
  hold: 'hold',
  /** The tool has stopped there. */
  reached: 'reached',
  /** It may go on. */
  go: 'go',
  /** Milliseconds that it takes to end when it was interrupted; `deaf` where it never listens. */
  ending: 'ending',
  /** A line for each call: the process that made it, its own, and its words. */
  calls: 'calls',
} as const

/** A tool in a scene: it stops where it is told to, and ends as its kind does when it is interrupted. */
export function sceneOf(env: NodeJS.ProcessEnv) {
  const directory = env['FAULT_SCENE'] ?? ''
  const file = (name: keyof typeof FILES) => join(directory, FILES[name])
  const text = (name: keyof typeof FILES) =>
    existsSync(file(name)) ? readFileSync(file(name), 'utf8').trim() : ''
  const cancel = new AbortController()
  // A disk that is full ends no tool of Go's: what it cannot print is lost.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return {
    directory,
    /** Aborts at the first interrupt. */
    signal: cancel.signal,
    /** @param again what a second interrupt does */
    listen: (again: () => void) => {
      process.on('SIGINT', () => (cancel.signal.aborted ? again() : cancel.abort()))
    },
    called: (args: readonly string[]) =>
      appendFileSync(file('calls'), `${process.ppid} ${process.pid} ${args.join(' ')}\n`),
    /** How long it takes to end. */
    endingMs: () => Number(text('ending') || 100),
    /** @throws the reason of the signal when it was interrupted */
    reach: async (phase: string, lock?: Reached['lock']) => {
      if (text('hold') === phase) {
        renameSync(file('hold'), `${file('hold')}-was`)
        const reached: Reached = {
          phase,
          pid: process.pid,
          parent: process.ppid,
          startedAt: forkedAt(),
          ...(lock && { lock }),
        }
        writeFileSync(`${file('reached')}-new`, JSON.stringify(reached))
        renameSync(`${file('reached')}-new`, file('reached'))
        while (!existsSync(file('go')) && !cancel.signal.aborted) await delay(10)
      }
      cancel.signal.throwIfAborted()
    },
  }
}

export type Scene = ReturnType<typeof sceneOf>

/** Ticks of a second in which Linux tells when a process began. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICKS = 100

/** When this process was forked, milliseconds since the epoch; when Node began where the machine does not tell. */
function forkedAt(): number {
  const since = startOf(process.pid)
  if (since === undefined) return Date.now() - process.uptime() * 1000
  const uptime = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0])
  return Date.now() - (uptime - Number(since) / TICKS) * 1000
}
