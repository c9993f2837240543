import { arch } from 'node:os'
import { join } from 'node:path'
import type { Action } from './action.ts'
import type { RunEvent } from './event.ts'
import { type Contexts, resolveExpressions } from './expressions.ts'

/** The GitHub a run belongs to. */
export interface GitHubAccess {
  readonly apiUrl: string
  readonly serverUrl: string
  readonly token: string
}

/** Facts of a run that do not come from its event. */
export interface RunFacts {
  /** `owner/name`. */
  readonly repository: string
  readonly github: GitHubAccess
  readonly workspace: string
  /** RUNNER_TEMP. */
  readonly temp: string
  /** RUNNER_TOOL_CACHE. */
  readonly toolCache: string
  readonly eventPath: string
  readonly event: RunEvent
  readonly runId: number
  readonly attempt: number
  readonly job: string
  readonly workflow: string
}

/**
 * GITHUB_* and RUNNER_* variables of a step, without those of its command files.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function runVariables(facts: RunFacts): Record<string, string> {
  const { event, github } = facts
  const actor = event.actor ?? 'octocat'
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_GRAPHQL_URL: github.apiUrl.replace(/\/v3$/, '/graphql'),
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: facts.eventPath,
    GITHUB_JOB: facts.job,
    GITHUB_WORKFLOW: facts.workflow,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: refName(event.ref),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REPOSITORY: facts.repository,
    GITHUB_REPOSITORY_OWNER: facts.repository.split('/')[0] ?? '',
    GITHUB_RUN_ATTEMPT: String(facts.attempt),
    GITHUB_RUN_ID: String(facts.runId),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SHA: event.sha,
    GITHUB_WORKSPACE: facts.workspace,
    RUNNER_ARCH: arch() === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'sandbox',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: facts.temp,
    RUNNER_TOOL_CACHE: facts.toolCache,
  }
}

/** Name of a command file's variable, and the beginning of the file's name under RUNNER_TEMP. */
export const COMMAND_FILES = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STATE: 'save_state',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const

export type CommandFile = keyof typeof COMMAND_FILES

/** Paths of the command files of one step, each step having its own. */
export function commandFilePaths(temp: string, stepId: string): Record<CommandFile, string> {
  const entries = Object.entries(COMMAND_FILES).map(([variable, prefix]) => [
    variable,
    join(temp, '_runner_file_commands', `${prefix}_${stepId}`),
  ])
  return Object.fromEntries(entries)
}

/** The values of a step's inputs by name: those of `with`, then the defaults of action.yml. */
export function inputValues(
  action: Action,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): Record<string, string> {
  const values = new Map<string, string>()
  for (const [name, input] of action.inputs) {
    values.set(name.toLowerCase(), resolveExpressions(input.default, contexts))
  }
  for (const [name, value] of Object.entries(given)) values.set(name.toLowerCase(), value)
  return Object.fromEntries(values)
}

/** Names in `with` that action.yml does not declare. */
export function unexpectedInputs(action: Action, given: Readonly<Record<string, string>>): string[] {
  const declared = new Set([...action.inputs.keys()].map((name) => name.toLowerCase()))
  return Object.keys(given).filter((name) => !declared.has(name.toLowerCase()))
}

/** INPUT_* variables: upper case, blanks to underscores, dashes kept. */
export function inputVariables(values: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(values)
  return Object.fromEntries(
    entries.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

/** The contexts that a default in action.yml may name. */
export function contextsOf(facts: RunFacts): Contexts {
  const { event, github } = facts
  return {
    github: {
      token: github.token,
      api_url: github.apiUrl,
      server_url: github.serverUrl,
      repository: facts.repository,
      repository_owner: facts.repository.split('/')[0],
      workspace: facts.workspace,
      job: facts.job,
      workflow: facts.workflow,
      run_id: facts.runId,
      run_attempt: facts.attempt,
      actor: event.actor,
      event: event.payload,
      event_name: event.name,
      ref: event.ref,
      ref_name: refName(event.ref),
      sha: event.sha,
      head_ref: event.headRef,
      base_ref: event.baseRef,
    },
    runner: { temp: facts.temp, tool_cache: facts.toolCache, os: 'Linux' },
  }
}

function refName(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '')
}
