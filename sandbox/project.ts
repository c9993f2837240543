import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Question } from './aws/ask.ts'
import { applyByHand, type HandMadePlan, planByHand } from './by-hand.ts'
import { prepareExample } from './example/prepare.ts'
import type { Pull } from './github/model.ts'
import type { Rig } from './rig.ts'
import {
  type PullRequestOptions,
  pullRequestEvent,
  pushEvent,
  type RunEvent,
  workflowDispatchEvent,
} from './runner/event.ts'
import type { LogLine } from './runner/output/log.ts'
import { type RunOptions, type RunResult, runAction } from './runner/run.ts'

const home = join(import.meta.dirname, '..')
const execute = promisify(execFile)

/** A user's repository that deploys the example with the action, in an AWS account of its own. */
export interface Project {
  /** `owner/name`. */
  readonly repository: string
  /** The user's work tree. */
  readonly directory: string
  /** Where the stack's state lies. */
  readonly stateFile: string
  /** AWS's address, credentials and region of the project's account. */
  readonly awsEnv: Readonly<Record<string, string>>
  /** What AWS says to the account, asked without the action. @throws Error with AWS's words when it refuses */
  ask(question: Question): Promise<unknown>
  /** Changes a file of the work tree. */
  edit(path: string, change: (text: string) => string): Promise<void>
  /** Commits everything, also where nothing is new, on a branch (made from the present one) and pushes it; the SHA. */
  commit(message: string, branch?: string): Promise<string>
  /** Brings the work tree to a branch. */
  checkout(branch: string): Promise<void>
  /** Opens a pull request of a branch. */
  openPull(branch: string, title: string): Promise<Pull>
  /** Squashes a pull request into main, and brings the work tree there; the SHA. */
  squash(number: number): Promise<string>
  /** Runs the action as the workflow of the example does for this event. */
  run(event: RunEvent, options?: ProjectRun): Promise<RunResult>
  push(sha: string): RunEvent
  pull(number: number, options?: PullRequestOptions): RunEvent
  dispatch(sha: string): RunEvent
  /** `terraform plan` (or `tofu plan`) of the stack as it is in the work tree, by hand and not by the action. */
  plan(image: string, variables?: Readonly<Record<string, string>>): Promise<HandMadePlan>
  /** `terraform apply` in the same way. */
  apply(image: string, variables?: Readonly<Record<string, string>>): Promise<void>
  /** The same repository and work tree over copies of the AWS account and the state: neither sees the other's changes. */
  fork(account: string): Promise<Project>
}

export interface ProjectRun
  extends Pick<
    RunOptions,
    | 'onLine'
    | 'cancelAfter'
    | 'dieAfter'
    | 'death'
    | 'signal'
    | 'beforePost'
    | 'between'
    | 'cancelTimes'
    | 'attempt'
    | 'job'
  > {
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Whose keys the job has, where it is not the project's account: twelve digits. */
  readonly account?: string
  /** Directory of the action, with its action.yml; default is this project. */
  readonly action?: string
  /** Names of variables the job does not have. */
  readonly without?: readonly string[]
  /** The job's token, where it is not the one that may write. */
  readonly token?: string
  /** A workspace that stays; default is a new, empty one that goes with the run. */
  readonly workspace?: string
  /** As in `ProjectOptions`, for this run. */
  readonly provider?: ProviderStart
}

/**
 * Whether Terraform starts the AWS provider for each command, as it does for users, or finds the one that the rig keeps:
 * nearly all of the time of a command. Kept is not for stacks that configure the provider more than once, nor for
 * commands of several projects at once.
 */
export type ProviderStart = 'started' | 'kept'

export interface ProjectOptions {
  /** `owner/name`. */
  readonly repository: string
  /** Twelve digits; accounts share nothing. */
  readonly account: string
  /** Inputs of every run, before those of the run itself. */
  readonly with?: Readonly<Record<string, string>>
  /** Of each run; default is started. */
  readonly provider?: ProviderStart
}

/** Makes the repository with the example in it as its first, unpushed content. */
export async function createProject(rig: Rig, options: ProjectOptions): Promise<Project> {
  const root = await mkdtemp(join(rig.root, 'project-'))
  const directory = join(root, 'work')
  await prepareExample({ from: join(home, 'examples/web'), to: directory })
  await writeFile(join(directory, 'stack/backend.tf'), 'terraform {\n  backend "local" {}\n}\n')
  await rig.github.createRepo(options.repository)
  await gitIn(directory)('init', '--quiet', '--initial-branch=main')
  return projectIn({ ...options, rig, root, directory, stateFile: join(root, 'terraform.tfstate') })
}

interface Place extends ProjectOptions {
  readonly rig: Rig
  readonly root: string
  readonly directory: string
  readonly stateFile: string
}

function projectIn(place: Place): Project {
  const { rig, repository, directory, stateFile } = place
  const git = gitIn(directory)
  const awsEnv = rig.aws.envOf({ account: place.account })
  const byHand = async () => ({
    ...place,
    tool: rig.stackTool,
    stack: join(directory, 'stack'),
    env: { ...rig.toolEnv, ...awsEnv, ...(await providerEnv(place)) },
  })
  return {
    repository,
    directory,
    stateFile,
    awsEnv,
    ask: (question) => rig.aws.ask(awsEnv, question),
    edit: async (path, change) => {
      const file = join(directory, path)
      await writeFile(file, change(await readFile(file, 'utf8')))
    },
    commit: async (message, branch = 'main') => {
      await git('checkout', '--quiet', '-B', branch)
      await git('add', '--all')
      await git('commit', '--quiet', '--allow-empty', '--message', message)
      await rig.github.push(directory, repository, `HEAD:${branch}`)
      return git('rev-parse', 'HEAD')
    },
    checkout: async (branch) => {
      await git('checkout', '--quiet', branch)
    },
    openPull: (branch, title) => rig.github.openPull({ repo: repository, head: branch, title }),
    squash: async (number) => {
      const sha = await rig.github.mergePull(number, { method: 'squash', repo: repository })
      await git('fetch', '--quiet', join(rig.root, 'repositories', `${repository}.git`), 'main')
      await git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD')
      return sha
    },
    run: runsOf(place, awsEnv),
    push: (sha) => pushEvent({ repository, branch: 'main', sha }),
    pull: (number, options) => pullRequestEvent(rig.github.pull(number, repository), options),
    dispatch: (sha) => workflowDispatchEvent({ repository, branch: 'main', sha }),
    plan: async (image, variables) => planByHand(await byHand(), image, variables),
    apply: async (image, variables) => applyByHand(await byHand(), image, variables),
    fork: (account) => fork(place, account),
  }
}

/** Where Terraform finds the provider, which is the project's from now on. */
async function providerEnv({ rig, account, provider }: Place): Promise<Readonly<Record<string, string>>> {
  const kept = provider === 'kept' ? await rig.keepProvider() : undefined
  await kept?.use(account)
  return kept?.env ?? {}
}

/** Runs are numbered. */
function runsOf(place: Place, awsEnv: Project['awsEnv']) {
  const { rig, root, repository, stateFile, with: common } = place
  let runs = 0
  return async (event: RunEvent, options: ProjectRun = {}): Promise<RunResult> => {
    runs += 1
    const { workspace = await mkdtemp(join(root, 'workspace-')), token = rig.github.token } = options
    const { with: inputs, env, account, without = [], action = home, provider, ...rest } = options
    const keys = account === undefined ? awsEnv : rig.aws.envOf({ account })
    const found = await providerEnv(provider === undefined ? place : { ...place, provider })
    try {
      return await runAction({
        ...rest,
        action,
        event,
        repository,
        github: { ...rig.github, token },
        workspace,
        runId: runs,
        env: omit({ ...rig.toolEnv, ...keys, ...found, ...env }, without),
        with: { 'backend-config': `path=${stateFile}`, 'poll-interval': '1s', ...common, ...inputs },
      })
    } finally {
      if (workspace !== options.workspace)
        await rm(workspace, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** A state names its account in the ARNs of its resources. */
async function fork(place: Place, account: string): Promise<Project> {
  const { rig, stateFile, root } = place
  await rig.aws.clone({ from: place.account, to: account })
  const forked = join(root, `${account}.tfstate`)
  const state = await readFile(stateFile, 'utf8').catch(() => undefined)
  if (state !== undefined) await writeFile(forked, state.replaceAll(place.account, account))
  return projectIn({ ...place, account, stateFile: forked })
}

function omit(env: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)))
}

/** Git as somebody whose name and settings are always the same. */
function gitIn(directory: string): (...args: string[]) => Promise<string> {
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'Octo Cat',
    GIT_AUTHOR_EMAIL: 'octocat@example.com',
    GIT_COMMITTER_NAME: 'Octo Cat',
    GIT_COMMITTER_EMAIL: 'octocat@example.com',
    GIT_CONFIG_GLOBAL: '/dev/null',
  }
  return async (...args) => (await execute('git', args, { cwd: directory, env })).stdout.trim()
}

export type { HandMadePlan, LogLine, RunResult }
