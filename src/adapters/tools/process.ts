import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type ChildFacts, type ChildNote, isSaidUnderLock } from '../../children/child.ts'
import { DeployError } from '../../outcome/error.ts'
import { CHILD_MARK, isAnyLeft, startOf } from '../children/alive.ts'
import { followerInterrupts } from '../children/followers.ts'
import { noteChild } from '../children/notes.ts'
import {
  keepLines,
  type OutputFiles,
  openForTool,
  outputFiles,
  removeOutput,
  type StreamName,
  type Tail,
  tailOf,
  wholeOutput,
} from '../children/output.ts'
import { signalGroup } from '../runner/signals.ts'
import { requireRoom } from './limits/room.ts'

export interface ProcessOptions {
  readonly cwd: string
  /** The whole environment of the child, but for the mark by which it is known. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** When it aborts, the child and what it started get SIGINT once, and the child is waited for; of Terragrunt what it started alone. */
  readonly signal: AbortSignal
  /** How long the child may take to end once it was interrupted, before it is killed; for ever where absent. Milliseconds. */
  readonly endsWithinMs?: number
  /** Called with every line as it comes, of stdout and stderr. */
  readonly onLine?: (line: string, stream: StreamName) => void
  /** Which lines of stdout are kept also where they are neither among the first nor the last. */
  readonly matters?: (line: string) => boolean
  /** lines: the first and the last megabytes are kept, which is what people read. text: all of stdout, as for JSON. */
  readonly keep?: 'lines' | 'text'
  /** Where the child is noted for the post step, which takes over what outlives this process; and what it is at. */
  readonly run?: ChildFacts & { readonly directory: string }
}

export interface Finished {
  /** Exit code; 128 where a signal ended it. */
  readonly code: number
  /** Lines; where all of it was to be kept, one text. */
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

/** Time between two looks for output, and how long that of what the child left running is waited for. Milliseconds. */
const LOOK_MS = 50
const LAST_OUTPUT_MS = 10_000

/**
 * Starts one long process and waits for it: the only way Packer, plan and apply are started.
 *
 * It leads a process group of its own, so that a Ctrl-C at a terminal reaches it once, through us, and not twice:
 * Terraform gives up its state on a second interrupt. @actions/exec cannot do this, it has no way to pass a signal on.
 * It writes to files, so that it can end well when this process is killed, and the post step can read what it said.
 * @throws DeployError tool-missing where the program cannot be started
 * @throws DeployError with the reason of its own failures, where there is no room to note what it does
 * @throws DeployError cancelled where the run was cancelled, after the child has ended
 */
export async function runProcess(
  argv: readonly [string, ...string[]],
  options: ProcessOptions,
): Promise<Finished> {
  options.signal.throwIfAborted()
  const { run } = options
  if (run !== undefined) await requireRoom(run.directory, run)
  const files = outputFiles(
    run === undefined ? 'immutable-deploy' : `${run.tool}-${run.command}`,
    run?.directory,
  )
  try {
    const finished = await runWith(argv, options, files)
    options.signal.throwIfAborted()
    return finished
  } finally {
    await removeOutput(files)
  }
}

async function runWith(
  argv: readonly [string, ...string[]],
  options: ProcessOptions,
  files: OutputFiles,
): Promise<Finished> {
  const started = start(argv, options, files)
  const { child, note, id } = started
  const over = new AbortController()
  let death: NodeJS.Timeout | undefined
  const interrupt = () => {
    note({ kind: 'told', id, at: Date.now() })
    if (options.run?.tool === 'terragrunt') void interruptBelow(child, over.signal)
    else signalGroup(child, 'SIGINT')
    if (options.endsWithinMs === undefined) return
    death = setTimeout(() => signalGroup(child, 'SIGKILL'), options.endsWithinMs)
  }
  options.signal.addEventListener('abort', interrupt, { once: true })
  try {
    const output = await readOutput(started, options, files)
    const code = await output.until(started.ended)
    note({ kind: 'ended', id, at: Date.now(), code })
    const { stdout, stderr } = output.lines()
    return { code, stderr, stdout: options.keep === 'text' ? [await textOf(files)] : stdout }
  } finally {
    over.abort()
    clearTimeout(death)
    options.signal.removeEventListener('abort', interrupt)
  }
}

/** Until it has ended: what it starts meanwhile is not let go on. */
async function interruptBelow(child: ChildProcess, over: AbortSignal): Promise<void> {
  const { pid } = child
  // Nothing is sent there: see signalGroup.
  if (pid === undefined || process.platform === 'win32') return
  const interrupt = followerInterrupts(pid)
  while (!over.aborted) {
    await interrupt().catch(() => undefined)
    await delay(LOOK_MS, undefined, { signal: over }).catch(() => undefined)
  }
}

/** One text: a state of many megabytes has a million lines. */
async function textOf(files: OutputFiles): Promise<string> {
  const text = await wholeOutput(files)
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

interface Started {
  readonly id: string
  readonly child: ChildProcess
  readonly note: (note: ChildNote) => void
  /** Its exit code. */
  readonly ended: Promise<number>
}

function start(
  [program, ...args]: readonly [string, ...string[]],
  { cwd: directory, env, run }: ProcessOptions,
  files: OutputFiles,
): Started {
  const id = randomUUID()
  const { stdio, started } = openForTool(files)
  const child = spawn(program, args, {
    cwd: directory,
    env: { ...env, [CHILD_MARK]: id },
    stdio,
    detached: process.platform !== 'win32',
  })
  started()
  const note = (what: ChildNote) => {
    if (run !== undefined) noteChild(run.directory, what)
  }
  if (run !== undefined && child.pid !== undefined) {
    const { directory: _, ...facts } = run
    const since = startOf(child.pid)
    const known = { ...facts, ...files, program, directory, ...(since === undefined ? {} : { since }) }
    note({ kind: 'started', id, pid: child.pid, at: Date.now(), ...known })
  }
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => reject(notStarted(program, cause)))
    child.once('exit', (exitCode) => resolve(exitCode ?? 128))
  })
  return { id, child, note, ended }
}

/** Follows the files while the child writes to them. */
async function readOutput(
  { id, child, note }: Started,
  { onLine, run, matters }: ProcessOptions,
  files: OutputFiles,
) {
  const kept = { stdout: keepLines(matters), stderr: keepLines() }
  let isLocked = run?.work !== 'state'
  const take = (stream: StreamName) => (line: string) => {
    kept[stream].add(line)
    if (!isLocked && isSaidUnderLock(line)) {
      isLocked = true
      note({ kind: 'locked', id, at: Date.now() })
    }
    onLine?.(line, stream)
  }
  const tails = [await tailOf(files.stdout, take('stdout')), await tailOf(files.stderr, take('stderr'))]
  return {
    until: async (ended: Promise<number>) => {
      try {
        return await readUntil(ended, child, tails)
      } finally {
        for (const tail of tails) await tail.end()
      }
    },
    lines: () => ({ stdout: kept.stdout.lines(), stderr: kept.stderr.lines() }),
  }
}

async function readUntil(
  ended: Promise<number>,
  { pid }: ChildProcess,
  tails: readonly Tail[],
): Promise<number> {
  const read = async () => {
    for (const tail of tails) await tail.read()
  }
  const over = new AbortController()
  const mark = () => over.abort()
  ended.then(mark, mark)
  while (!over.signal.aborted) {
    await read()
    await delay(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined)
  }
  const code = await ended
  // What it started may have its output, and the last word: Packer's and Terraform's plugins end behind them.
  const until = Date.now() + LAST_OUTPUT_MS
  while (pid !== undefined && Date.now() < until && (await isAnyLeft(pid))) {
    await read()
    await delay(LOOK_MS)
  }
  await read()
  return code
}

function notStarted(command: string, cause: unknown): DeployError {
  return new DeployError('tool-missing', `${command} could not be started.`, {
    cause,
    next: [`Install it before this step, or put it on PATH.`],
  })
}
