import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as core from '@actions/core'
import type { Log, Outlet, RunContext } from '../../deps/run.ts'
import {
  type EventPayload,
  eventOf,
  followed,
  pullRequestOf,
  runsFork,
  strangerOf,
} from '../../inputs/event.ts'
import { lackingIn } from '../../inputs/event-check.ts'
import type { InputName, InputSource } from '../../inputs/table.ts'
import { errorMessage } from '../../outcome/error.ts'
import { isSecretName } from '../../redaction/names/names.ts'
import type { Annotation } from '../../report/places/annotations.ts'
import { isSafeToMask } from '../../run/redacted-log.ts'
import { definedOf } from '../../text/defined.ts'
import { cleanText, logSafe, oneLine } from '../../text/escape.ts'
import { toolEnvironment } from '../../tools/environment.ts'
import { machineCredentials } from './machine.ts'
import { runDirectoryState } from './run-directory.ts'

/** Inputs as the runner hands them over, trimmed; '' where not set. */
export const inputSource: InputSource = (name) => core.getInput(name)

/** Inputs as the runner hands them over, not trimmed; undefined where it hands over none. */
export function rawInputsIn(env: NodeJS.ProcessEnv): (name: InputName) => string | undefined {
  return (name) => env[`INPUT_${name.toUpperCase()}`]
}

/** The names of all inputs that `with:` handed over, known or not, in lower case. */
export function inputNamesIn(env: NodeJS.ProcessEnv): string[] {
  return Object.keys(env).flatMap((name) => (name.startsWith('INPUT_') ? [name.slice(6).toLowerCase()] : []))
}

/**
 * Takes the inputs and the runner's own tokens out of the environment of this process, once they are read: not every child
 * is started by us. Libraries start `unzip`, and what AWS's settings name as `credential_process`.
 */
export function withholdFromChildren(env: NodeJS.ProcessEnv): void {
  const left = toolEnvironment(env)
  // The toolkit itself saves state where this says.
  for (const name of Object.keys(env)) if (!(name in left) && name !== 'GITHUB_STATE') delete env[name]
}

/** Where a shell is and was, by names that could be those of passwords. */
const DIRECTORIES = new Set(['PWD', 'OLDPWD'])

/** Values of environment variables whose names tell of secrets, but words; inputs are read as inputs. */
export function secretsOf(env: NodeJS.ProcessEnv): string[] {
  const isTold = (name: string) => isSecretName(name) && !name.startsWith('INPUT_') && !DIRECTORIES.has(name)
  return Object.entries(env).flatMap(([name, value = '']) =>
    isTold(name) && isSafeToMask(value) ? [value] : [],
  )
}

/** The run's log on the runner. */
export function createLog(): Log {
  return {
    info: (text) => core.info(text.split('\n').map(logSafe).join('\n')),
    tool: (line) => core.info(logSafe(line)),
    warning: (text) => core.warning(cleanText(text)),
    debug: (text) => core.debug(cleanText(text)),
    openGroup: (name) => core.startGroup(oneLine(name)),
    closeGroup: () => core.endGroup(),
    mask: (secret) => {
      if (secret.trim() !== '') core.setSecret(secret)
    },
    vouch: () => undefined,
  }
}

/** Outputs, summary and annotations on the runner; the report as a file of the run. */
export function createOutlet(runDirectory: string): Outlet {
  return {
    setOutputs: (outputs) => {
      for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
    },
    writeSummary: async (markdown) => {
      if (!process.env['GITHUB_STEP_SUMMARY']) {
        throw new Error('this runner makes no file for job summaries (GITHUB_STEP_SUMMARY is not set)')
      }
      await core.summary.addRaw(markdown, true).write({ overwrite: true })
    },
    annotate,
    writeReport: async (json) => {
      const path = join(runDirectory, 'report.json')
      await writeFile(path, json, { mode: 0o600 })
      return path
    },
    writeBadges: async (svgs) => {
      const directory = join(runDirectory, 'badges')
      await mkdir(directory, { recursive: true, mode: 0o700 })
      for (const [name, svg] of svgs) await writeFile(join(directory, `${name}.svg`), svg)
      return directory
    },
  }
}

/**
 * Into the runner's file, or where that is named and not there (a container that it is not mounted into) the older way,
 * which the toolkit takes where none is named.
 */
function setOutput(name: string, value: string): void {
  try {
    core.setOutput(name, value)
  } catch (error) {
    if (!process.env['GITHUB_OUTPUT']) throw error
    delete process.env['GITHUB_OUTPUT']
    core.setOutput(name, value)
  }
}

/** The toolkit escapes commas, colons, line ends and percent signs, in properties as in the message. */
function annotate({ level, title, message, file, line }: Annotation): void {
  const say = { error: core.error, warning: core.warning, notice: core.notice }[level]
  say(message, { title, ...definedOf({ file, startLine: line }) })
}

/** The facts of the run; makes the run's directory. */
export async function readContext(env: NodeJS.ProcessEnv): Promise<RunContext> {
  const get = (name: string) => env[name] ?? ''
  const serverUrl = get('GITHUB_SERVER_URL') || 'https://github.com'
  const repository = get('GITHUB_REPOSITORY')
  const eventName = eventOf(get('GITHUB_EVENT_NAME'), get('GITHUB_REF'))
  const { payload, eventProblem } = await readEvent(get('GITHUB_EVENT_PATH'), get('GITHUB_EVENT_NAME'))
  const pullRequest = pullRequestOf(payload, repository)
  const isOwn =
    get('RUNNER_ENVIRONMENT') === 'self-hosted' && runsFork({ eventName, ...definedOf({ pullRequest }) })
  return {
    repository,
    serverUrl,
    region: get('AWS_REGION') || get('AWS_DEFAULT_REGION'),
    eventName,
    sha: get('GITHUB_SHA'),
    ref: get('GITHUB_REF'),
    workspace: get('GITHUB_WORKSPACE') || process.cwd(),
    runDirectory: await makeRunDirectory(get('RUNNER_TEMP') || tmpdir()),
    runUrl: `${serverUrl}/${repository}/actions/runs/${get('GITHUB_RUN_ID')}`,
    runId: `${get('GITHUB_RUN_ID')}-${get('GITHUB_RUN_ATTEMPT')}`,
    actor: get('GITHUB_ACTOR'),
    packerEnvironment: packerVariables(env),
    environment: definedOf(toolEnvironment(env)) as Record<string, string>,
    terraformEnvironment: terraformSettings(env),
    credentials: get('AWS_ACCESS_KEY_ID') === '' ? 'none' : 'given',
    ...definedOf({
      eventProblem,
      pullRequest,
      workflow: workflowIn(get('GITHUB_WORKFLOW_REF'), repository),
      stranger: strangerOf(eventName, payload, repository),
      follows: followed(eventName, payload),
      machineCredentials: isOwn ? await machineCredentials(env) : undefined,
    }),
  }
}

/**
 * `owner/name/.github/workflows/deploy.yml@refs/heads/main`: the one that the event has started, whatever others it calls.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function workflowIn(ref: string, repository: string): string | undefined {
  const [path = ''] = ref.split('@')
  return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : undefined
}

/** The action's own (git_sha, image_key, git_ref, bake_tags) are set later, and are no part of the job's. */
function packerVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value = '']) => (name.startsWith('PKR_VAR_') ? [[name, value]] : [])),
  )
}

function terraformSettings(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value = '']) =>
      /^TF_(WORKSPACE$|CLI_ARGS)/.test(name) ? [[name, value]] : [],
    ),
  )
}

interface Event {
  /** Empty where it cannot be told. */
  readonly payload: EventPayload
  readonly eventProblem?: string
}

/** Never fails: a run whose event is broken has a report like any other. */
async function readEvent(path: string, eventName: string): Promise<Event> {
  if (path === '') return { payload: {} }
  try {
    const payload: unknown = JSON.parse(await readFile(path, 'utf8'))
    const lacking = lackingIn(eventName, payload)
    if (lacking === undefined) return { payload: payload as EventPayload }
    return { payload: {}, eventProblem: `${path} has no ${lacking}` }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return {
      payload: {},
      eventProblem: `${path} ${code === undefined ? 'is not JSON' : `could not be read (${code})`}`,
    }
  }
}

/** Plans and state hold secrets in plain text: the directory is for this user alone. */
async function makeRunDirectory(temporary: string): Promise<string> {
  const path = join(temporary, `immutable-deploy-${randomUUID()}`)
  await mkdir(path, { recursive: true, mode: 0o700 })
  try {
    core.saveState(runDirectoryState, path)
  } catch (error) {
    core.info(`The post step will not find ${path}, and leaves it: ${errorMessage(error)}`)
  }
  return path
}
