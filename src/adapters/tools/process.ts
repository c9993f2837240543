import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { DeployError } from '../../outcome/error.ts'

export interface ProcessOptions {
  readonly cwd: string
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** When it aborts, the child and what it started get SIGINT once, and the child is waited for. */
  readonly signal: AbortSignal
  /** Called with every line as it comes, of stdout and stderr. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

export interface Finished {
  /** Exit code; 128 where a signal ended it. */
  readonly code: number
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

/**
 * Starts one long process and waits for it: the only way Packer, plan and apply are started.
 *
 * It leads a process group of its own, so that a Ctrl-C at a terminal reaches it once, through us, and not twice:
 * Terraform gives up its state on a second interrupt. @actions/exec cannot do this, it has no way to pass a signal on.
 * @throws DeployError tool-missing where the program cannot be started
 * @throws DeployError cancelled where the run was cancelled, after the child has ended
 */
export async function runProcess(
  argv: readonly [string, ...string[]],
  options: ProcessOptions,
): Promise<Finished> {
  options.signal.throwIfAborted()
  const [command, ...args] = argv
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const interrupt = () => interruptGroup(child)
  options.signal.addEventListener('abort', interrupt, { once: true })
  try {
    const stdout = collect(child.stdout, (line) => options.onLine?.(line, 'stdout'))
    const stderr = collect(child.stderr, (line) => options.onLine?.(line, 'stderr'))
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', (cause) => reject(notStarted(command, cause)))
      child.once('close', (exitCode) => resolve(exitCode ?? 128))
    })
    const finished = { code, stdout: await stdout, stderr: await stderr }
    options.signal.throwIfAborted()
    return finished
  } finally {
    options.signal.removeEventListener('abort', interrupt)
  }
}

/**
 * SIGINT to the whole group, as Ctrl-C at a terminal gives it. To the child alone it would not do: Packer's outer
 * process ignores it and leaves it to the inner one (https://github.com/mitchellh/panicwrap), which then builds on.
 */
function interruptGroup(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) {
    child.kill('SIGINT')
    return
  }
  try {
    process.kill(-child.pid, 'SIGINT')
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ESRCH'
    if (!isGone) throw error
  }
}

/** All lines of a stream, each handed on as it comes. */
async function collect(stream: NodeJS.ReadableStream, onLine: (line: string) => void): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push(line)
    onLine(line)
  }
  return lines
}

function notStarted(command: string, cause: unknown): DeployError {
  return new DeployError('tool-missing', `${command} could not be started.`, {
    cause,
    next: [`Install it before this step, or put it on PATH.`],
  })
}
