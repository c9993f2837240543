import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { killTree, sendSignal } from './process-tree.ts'

/** Milliseconds between the steps of a cancellation. */
export interface CancelTimes {
  /** From SIGINT to SIGTERM. */
  readonly interruptMs: number
  /** From SIGTERM to SIGKILL. */
  readonly terminateMs: number
  /** process: as GitHub's runner does on Linux. tree: with all that it has started, as where a container is ended. */
  readonly kills?: 'process' | 'tree'
}

/**
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation; that the kill is of the one
 * process: https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs (NixKillProcessTree)
 */
export const RUNNER_CANCEL_TIMES: CancelTimes = { interruptMs: 7500, terminateMs: 2500 }

/** How long the runner reads on when a process has ended and a child of it still holds its output. */
const DRAIN_MS = 5000

/** Variable with options of Node for the action's processes, between blanks: what no runner gives them is for tests alone. */
export const NODE_FLAGS = 'SANDBOX_NODE_FLAGS'

export interface NodeProcess {
  readonly node: string
  readonly script: string
  readonly directory: string
  readonly env: Readonly<Record<string, string>>
  /** Called for each line of either output. */
  readonly onLine: (line: string) => void
  /** Cancels: SIGINT to the one process, later SIGTERM, later SIGKILL. */
  readonly signal?: AbortSignal
  readonly cancelTimes: CancelTimes
}

type Child = ChildProcessByStdio<null, Readable, Readable>

/** Runs one step's process to its end; its exit code, 128 + n where signal n ended it. */
export async function runNode(options: NodeProcess): Promise<number> {
  const { node, script, directory, env, signal, cancelTimes } = options
  // In a group of its own, so that Ctrl-C in a terminal reaches the action by the runner's way only.
  const flags = (process.env[NODE_FLAGS] ?? '').split(' ').filter((flag) => flag !== '')
  const child = spawn(node, [...flags, script], {
    cwd: directory,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = exitCodeOf(child)
  const outputs = [child.stdout, child.stderr].map((stream) => readLines(stream, options.onLine))
  const cancel = () => void cancelChild(child, cancelTimes)
  const leaveNothing = () => child.kill('SIGTERM')
  signal?.addEventListener('abort', cancel, { once: true })
  process.once('exit', leaveNothing)
  try {
    const code = await ended
    await Promise.race([Promise.all(outputs), sleep(DRAIN_MS, undefined, { ref: false })])
    return code
  } finally {
    signal?.removeEventListener('abort', cancel)
    process.off('exit', leaveNothing)
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

async function exitCodeOf(child: Child): Promise<number> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal])
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
  lines.on('line', onLine)
  await once(lines, 'close')
}

async function cancelChild(
  child: Child,
  { interruptMs, terminateMs, kills = 'process' }: CancelTimes,
): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  sendSignal(pid, 'SIGINT')
  if (await endsWithin(child, interruptMs)) return
  sendSignal(pid, 'SIGTERM')
  if (await endsWithin(child, terminateMs)) return
  if (kills === 'tree') await killTree(pid)
  else sendSignal(pid, 'SIGKILL')
}

async function endsWithin(child: Child, ms: number): Promise<boolean> {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  if (hasEnded()) return true
  const stop = new AbortController()
  const ended = once(child, 'exit', { signal: stop.signal }).catch(() => undefined)
  await Promise.race([ended, sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined)])
  stop.abort()
  return hasEnded()
}
