import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Action, readAction } from './action.ts'
import { type GitHubAccess, type RunFacts, runVariables } from './environment.ts'
import type { RunEvent } from './event.ts'
import type { JobStatus } from './expressions.ts'
import type { Annotation } from './output/annotation.ts'
import type { LogLine } from './output/log.ts'
import { createMasks, type Masks } from './output/masks.ts'
import type { CancelTimes } from './process.ts'
import type { StepResult } from './step.ts'

export interface RunOptions {
  /** Directory with action.yml. */
  readonly action: string
  /** Path of Node 24; the running one where it is that, else the project's own. */
  readonly node?: string
  readonly with?: Readonly<Record<string, string>>
  readonly event: RunEvent
  /** `owner/name`. */
  readonly repository: string
  readonly github: GitHubAccess
  /** GITHUB_WORKSPACE; made when missing. */
  readonly workspace: string
  /** Variables of the job. Beside them a step sees PATH, LANG, an empty HOME, and what the runner sets. */
  readonly env?: Readonly<Record<string, string>>
  readonly runId?: number
  readonly attempt?: number
  readonly job?: string
  readonly workflow?: string
  /** Called for every line of the log as it comes. */
  readonly onLine?: (line: LogLine) => void
  /** Cancels the run, as its button on GitHub does. */
  readonly signal?: AbortSignal
  /** Cancels the run once a line of the main step answers true; the line is as it stands in the log. */
  readonly cancelAfter?: (line: string) => boolean
  /** The machine dies once a line of the main step answers true: all processes at once, and there is no post step. */
  readonly dieAfter?: (line: string) => boolean
  /** The machine dies when it aborts. */
  readonly death?: AbortSignal
  readonly cancelTimes?: CancelTimes
  /** Stands for the steps between the action and its post step, which run unless the action failed. */
  readonly beforePost?: (main: StepResult) => void | Promise<void>
  /** The same, for steps that look themselves whether the action failed. */
  readonly between?: (main: StepResult) => Promise<void>
}

export interface RunResult {
  /** Of the main step. */
  readonly exitCode: number
  /** Undefined where the action has no post step or its condition did not hold. */
  readonly postExitCode: number | undefined
  readonly conclusion: JobStatus
  readonly cancelled: boolean
  /** Rendered lines, secrets hidden, main and post step. */
  readonly log: readonly string[]
  readonly lines: readonly LogLine[]
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  /** Job summary of both steps. */
  readonly summary: string
  readonly state: Readonly<Record<string, string>>
  /** Variables the action set for later steps. */
  readonly env: Readonly<Record<string, string>>
  readonly durationMs: number
  /** Processes of the run that were alive at its end. They are killed then, as a runner does. */
  readonly leftovers: readonly { readonly pid: number; readonly command: string }[]
  /** Files below RUNNER_TEMP at the end of the run, relative to it. */
  readonly temporaryFiles: readonly string[]
}

export interface Job {
  readonly action: Action
  readonly facts: RunFacts
  readonly env: Readonly<Record<string, string>>
  readonly masks: Masks
  readonly lines: LogLine[]
  readonly emit: (line: LogLine) => void
  readonly cancel: AbortController
}

/** Every process of a run carries this variable; a runner finds orphans by it, too. */
export const MARKER = 'RUNNER_TRACKING_ID'

/** Makes the directories and the environment of a job below `root`. */
export async function openJob(options: RunOptions, root: string, tracking: string): Promise<Job> {
  const facts = factsOf(options, root)
  const home = join(root, 'home')
  const scratch = join(root, 'tmp')
  for (const directory of [facts.workspace, facts.temp, facts.toolCache, home, scratch]) {
    await mkdir(directory, { recursive: true })
  }
  await writeFile(facts.eventPath, JSON.stringify(options.event.payload, undefined, 2))
  const masks = createMasks()
  masks.add(options.github.token)
  const lines: LogLine[] = []
  const emit = (line: LogLine) => {
    lines.push(line)
    options.onLine?.(line)
  }
  const env = {
    PATH: process.env['PATH'] ?? '',
    LANG: 'C.UTF-8',
    HOME: home,
    // Packer and plugins that are killed leave scripts and sockets behind; GitHub's machines are thrown away then.
    TMPDIR: scratch,
    ...runVariables(facts),
    ...options.env,
    [MARKER]: tracking,
  }
  const action = await readAction(resolve(options.action))
  return { action, facts, env, masks, lines, emit, cancel: new AbortController() }
}

function factsOf(options: RunOptions, root: string): RunFacts {
  return {
    repository: options.repository,
    github: options.github,
    workspace: resolve(options.workspace),
    temp: join(root, 'temp'),
    toolCache: join(root, 'tools'),
    eventPath: join(root, 'event.json'),
    event: options.event,
    runId: options.runId ?? 1,
    attempt: options.attempt ?? 1,
    job: options.job ?? 'deploy',
    workflow: options.workflow ?? 'Deploy',
  }
}

/** Node 24: the running one, or the one the project installs. */
export function defaultNode(): string {
  const isRight = process.versions.node.startsWith('24.')
  return isRight ? process.execPath : resolve(import.meta.dirname, '../../node_modules/.bin/node')
}
