import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type CommandFile, commandFilePaths } from './environment.ts'
import { type NamedValue, parseNamedValues } from './file-commands.ts'
import { annotate, createStepLog, type LogLine, type StepLog, takeLine } from './output/log.ts'
import type { Masks } from './output/masks.ts'
import { type CancelTimes, runNode } from './process.ts'

/** GitHub's limit for one step's summary. */
const LARGEST_SUMMARY = 1024 * 1024
const SUMMARY_DOCS =
  'For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary'

export interface Step {
  readonly id: string
  readonly node: string
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  readonly workspace: string
  readonly temp: string
  readonly masks: Masks
  readonly emit: (line: LogLine) => void
  readonly signal?: AbortSignal
  readonly cancelTimes: CancelTimes
  /** Warnings of the runner itself, printed before the step starts. */
  readonly warnings: readonly string[]
}

export interface StepResult {
  readonly exitCode: number
  /** True where the process failed or the runner could not use what it wrote. */
  readonly failed: boolean
  readonly annotations: StepLog['annotations']
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Variables for the steps that follow. */
  readonly env: Readonly<Record<string, string>>
  /** Directories to put in front of PATH, the last one first. */
  readonly path: readonly string[]
  /** Empty where none was written or it was too large. */
  readonly summary: string
}

/** Runs one step of a job and reads what it left in its command files. */
export async function runStep(step: Step): Promise<StepResult> {
  const { node, script, workspace, masks, emit, signal, cancelTimes } = step
  const files = commandFilePaths(step.temp, step.id)
  await createFiles(Object.values(files))
  const debug = step.env['RUNNER_DEBUG'] === '1' ? 'shown' : 'hidden'
  const log = createStepLog({ masks, workspace, debug, emit })
  for (const warning of step.warnings) annotate(log, { level: 'warning', message: warning })
  const exitCode = await runNode({
    node,
    script,
    directory: workspace,
    // A job may be told to be without one of the files, as of a stand-in for the runner.
    env: { ...files, ...step.env },
    onLine: (line) => takeLine(log, line),
    cancelTimes,
    ...(signal === undefined ? {} : { signal }),
  })
  const read = await readFiles(files, log)
  const summary = masks.apply(await readSummary(files.GITHUB_STEP_SUMMARY, log))
  await Promise.all(Object.values(files).map((file) => rm(file, { force: true })))
  return {
    ...read.values,
    summary,
    exitCode,
    failed: exitCode !== 0 || log.failed || read.failed,
    annotations: log.annotations,
    outputs: { ...Object.fromEntries(log.outputs), ...read.values.outputs },
    state: { ...Object.fromEntries(log.state), ...read.values.state },
  }
}

async function createFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, '')
  }
}

type FileValues = Pick<StepResult, 'outputs' | 'env' | 'state' | 'path'>

async function readFiles(
  files: Record<CommandFile, string>,
  log: StepLog,
): Promise<{ values: FileValues; failed: boolean }> {
  let failed = false
  const read = async (file: string, command: string): Promise<Record<string, string>> => {
    try {
      return record(parseNamedValues(await contentOf(file)), command)
    } catch (error) {
      failed = true
      annotate(log, { level: 'error', message: `Unable to process file command '${command}' successfully.` })
      annotate(log, { level: 'error', message: (error as Error).message })
      return {}
    }
  }
  const values = {
    outputs: await read(files.GITHUB_OUTPUT, 'output'),
    env: await read(files.GITHUB_ENV, 'env'),
    state: await read(files.GITHUB_STATE, 'state'),
    path: (await contentOf(files.GITHUB_PATH)).split(/\r?\n/).filter(Boolean).reverse(),
  }
  return { values, failed }
}

function record(values: readonly NamedValue[], command: string): Record<string, string> {
  if (command === 'env' && values.some(({ name }) => name === 'NODE_OPTIONS')) {
    throw new Error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
  }
  return Object.fromEntries(values.map(({ name, value }) => [name, value]))
}

/** The file may have been removed by the step, which the runner takes for empty. */
async function contentOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}

async function readSummary(file: string, log: StepLog): Promise<string> {
  const size = await stat(file).then(
    (facts) => facts.size,
    () => 0,
  )
  if (size <= LARGEST_SUMMARY) return contentOf(file)
  const limit = `${LARGEST_SUMMARY / 1024}k, got ${Math.floor(size / 1024)}k`
  const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}. ${SUMMARY_DOCS}`
  annotate(log, { level: 'error', message })
  return ''
}
