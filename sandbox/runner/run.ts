import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import { contextsOf, inputValues, inputVariables } from './environment.ts'
import { conditionHolds, type JobStatus } from './expressions.ts'
import { defaultNode, type Job, MARKER, openJob, type RunOptions, type RunResult } from './job.ts'
import { announce, warningsAbout } from './output/heading.ts'
import { type LogLine, renderLine } from './output/log.ts'
import { RUNNER_CANCEL_TIMES } from './process.ts'
import { processesMarked, sendSignal } from './process-tree.ts'
import { runStep, type Step, type StepResult } from './step.ts'

export type { RunOptions, RunResult } from './job.ts'

/**
 * Runs a JavaScript action as GitHub's runner does: inputs and command files by environment, commands read from
 * its output, secrets hidden, cancellation by SIGINT, SIGTERM and SIGKILL, the post step whatever happened.
 * All it needs lies in a temporary directory that is removed at the end.
 */
export async function runAction(options: RunOptions): Promise<RunResult> {
  options.signal?.throwIfAborted()
  const root = await mkdtemp(join(tmpdir(), 'sandbox-run-'))
  try {
    return await runJob(options, root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function runJob(options: RunOptions, root: string): Promise<RunResult> {
  const started = Date.now()
  const tracking = `github_${randomUUID()}`
  const job = await openJob(options, root, tracking)
  const machine = { isDead: false }
  const die = async () => {
    machine.isDead = true
    await endProcesses(tracking)
  }
  options.death?.addEventListener('abort', () => void die(), { once: true })
  const { main, status } = await runMain(options, job, die)
  const post = machine.isDead ? undefined : await runPost(options, job, { main, status })
  const leftovers = await endProcesses(tracking)
  const failed = status === 'success' && post?.failed === true
  return {
    exitCode: main.exitCode,
    postExitCode: post?.exitCode,
    conclusion: failed ? 'failure' : status,
    cancelled: status === 'cancelled',
    log: job.lines.map(renderLine),
    lines: job.lines,
    annotations: [...main.annotations, ...(post?.annotations ?? [])],
    outputs: main.outputs,
    summary: [main.summary, post?.summary ?? ''].filter(Boolean).join('\n'),
    state: main.state,
    env: main.env,
    durationMs: Date.now() - started,
    leftovers,
    temporaryFiles: await filesBelow(job.facts.temp),
  }
}

async function runMain(
  options: RunOptions,
  job: Job,
  die: () => Promise<void>,
): Promise<{ main: StepResult; status: JobStatus }> {
  const { action, cancel, emit } = job
  const inputs = inputValues(action, options.with ?? {}, contextsOf(job.facts))
  announce(job, inputs)
  const watching = (line: LogLine) => {
    emit(line)
    if (options.cancelAfter?.(renderLine(line)) === true) cancel.abort()
    if (options.dieAfter?.(renderLine(line)) === true) void die()
  }
  const signal = AbortSignal.any([cancel.signal, ...(options.signal === undefined ? [] : [options.signal])])
  const main = await runStep({
    ...stepOf(options, job, action.main),
    env: { ...job.env, ...inputVariables(inputs) },
    emit: watching,
    signal,
    warnings: warningsAbout(action, options.with ?? {}),
  })
  const status = signal.aborted ? 'cancelled' : main.failed ? 'failure' : 'success'
  if (status === 'success') await options.beforePost?.(main)
  await options.between?.(main)
  return { main, status }
}

async function runPost(
  options: RunOptions,
  job: Job,
  { main, status }: { main: StepResult; status: JobStatus },
): Promise<StepResult | undefined> {
  const { action, env, facts } = job
  if (action.post === undefined || !conditionHolds(action.postIf, status)) return undefined
  const inputs = inputValues(action, options.with ?? {}, contextsOf(facts))
  const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value])
  job.emit({ kind: 'step', text: `Post Run ${action.name}`, depth: 0 })
  return runStep({
    ...stepOf(options, job, action.post),
    env: {
      ...env,
      ...main.env,
      PATH: [...main.path, env['PATH']].join(delimiter),
      ...inputVariables(inputs),
      ...Object.fromEntries(state),
    },
    warnings: [],
  })
}

function stepOf(
  options: RunOptions,
  { masks, facts, emit }: Job,
  script: string,
): Omit<Step, 'env' | 'warnings'> {
  return {
    id: randomUUID(),
    node: options.node ?? defaultNode(),
    script,
    workspace: facts.workspace,
    temp: facts.temp,
    masks,
    emit,
    cancelTimes: options.cancelTimes ?? RUNNER_CANCEL_TIMES,
  }
}

async function endProcesses(tracking: string): Promise<{ pid: number; command: string }[]> {
  const alive = await processesMarked(`${MARKER}=${tracking}`)
  for (const { pid } of alive) sendSignal(pid, 'SIGKILL')
  return alive.map(({ pid, command }) => ({ pid, command }))
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
}
