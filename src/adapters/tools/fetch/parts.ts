import type { Clock, Log } from '../../../deps/run.ts'
import type { AskedTools } from '../../../deps/tools.ts'
import type { Machine, Mirrors, Publishers } from '../../../tools/release.ts'
/** A tool, ready to be started. */
export interface Program {
  /** Absolute path. */
  readonly path: string
  readonly version: string
}

/** Does something once so many milliseconds have passed, unless it is called off before; calls it off. */
export type Timer = (ms: number, act: () => void) => () => void

/** How patient a download is; all in milliseconds. */
export interface Patience {
  /** How long nothing may come. */
  readonly idleMs: number
  /** How long one attempt may take. */
  readonly attemptMs: number
  /** Pauses before the second, the third ... attempt. */
  readonly pausesMs: readonly number[]
  readonly progressMs: number
  /** How the time of the first two passes. */
  readonly timer: Timer
}

/** Time as it passes on the clock. */
export const realTimer: Timer = (ms, act) => {
  const timeout = setTimeout(act, ms)
  return () => clearTimeout(timeout)
}

export const PATIENCE: Patience = {
  idleMs: 30_000,
  attemptMs: 600_000,
  pausesMs: [2000, 8000],
  progressMs: 10_000,
  timer: realTimer,
}

export interface DownloadParts {
  readonly signal: AbortSignal
  readonly log: Pick<Log, 'info'>
  readonly clock: Clock
  readonly patience: Patience
}

export interface ReleaseParts extends DownloadParts {
  /** A directory of the run alone: nobody else can change there what was verified. */
  readonly runDirectory: string
  readonly machine: Machine
  readonly mirrors: Mirrors
  readonly publishers: Publishers
}

/** The surroundings of the one who takes a tool. */
export interface World {
  /** Where the tool will run. */
  readonly cwd: string
  readonly log: Pick<Log, 'info'>
  readonly signal: AbortSignal
}

export interface ToolboxParts extends AskedTools, Omit<ReleaseParts, keyof World | 'clock'> {
  readonly env: NodeJS.ProcessEnv
}

/** What it takes to come by a tool. */
export type Search = ToolboxParts & ReleaseParts & World
