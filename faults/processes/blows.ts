import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { CancelTimes } from '../../sandbox/runner/process.ts'
import { sendSignal } from '../../sandbox/runner/process-tree.ts'

/** What a blow is aimed at. */
export interface Target {
  /** Process of the action. */
  readonly main: number
  /** Process of the tool, where one is at work. */
  readonly tool?: number
  /** Cancels the job as GitHub's runner does. */
  cancel(): void
  /** Ends the machine, with all its processes at once. */
  die(): void
}

/** A way in which processes are ended. */
export interface Blow {
  readonly name: string
  strike(target: Target): Promise<void> | void
  /** Whether only a tool can be struck by it. */
  readonly needs?: 'tool'
  /** Whether the action is asked to end, and may do so. */
  readonly asks?: true
  /** Whether the tool goes on at once. */
  readonly goesOn?: true
  /** What comes after it; default is the post step. */
  readonly then?: 'next-run'
  readonly times?: CancelTimes
  /** How long the tool takes to end when it is interrupted; default is a moment. Milliseconds. */
  readonly endingMs?: number
}

/** The runner's times of 7.5 and 2.5 s, at a fifth: what matters is which comes first. */
const TIMES: CancelTimes = { interruptMs: 1500, terminateMs: 500 }

const kill = (pid: number | undefined) => pid !== undefined && sendSignal(pid, 'SIGKILL')

export const BLOWS: readonly Blow[] = [
  { name: 'cancelled', asks: true, times: TIMES, strike: ({ cancel }) => cancel() },
  {
    name: 'cancelled, and the tool takes longer than the runner waits',
    needs: 'tool',
    asks: true,
    times: { interruptMs: 600, terminateMs: 300 },
    endingMs: 3000,
    strike: ({ cancel }) => cancel(),
  },
  {
    name: 'cancelled, and the tool killed while it ends',
    needs: 'tool',
    asks: true,
    times: TIMES,
    endingMs: 3000,
    strike: async ({ cancel, tool }) => {
      cancel()
      await delay(400)
      kill(tool)
    },
  },
  {
    name: 'SIGTERM, and SIGKILL where it does not end',
    asks: true,
    strike: async ({ main }) => {
      sendSignal(main, 'SIGTERM')
      for (let tries = 0; existsSync(`/proc/${main}`) && tries < 20; tries += 1) await delay(100)
      kill(main)
    },
  },
  {
    name: 'SIGINT twice',
    asks: true,
    strike: async ({ main }) => {
      sendSignal(main, 'SIGINT')
      await delay(30)
      sendSignal(main, 'SIGINT')
    },
  },
  { name: 'SIGKILL of the action', strike: ({ main }) => void kill(main) },
  { name: 'SIGKILL of the tool', needs: 'tool', strike: ({ tool }) => void kill(tool) },
  {
    name: 'SIGKILL of both',
    needs: 'tool',
    strike: ({ main, tool }) => {
      kill(main)
      kill(tool)
    },
  },
  { name: 'the machine dies', then: 'next-run', strike: ({ die }) => die() },
]
