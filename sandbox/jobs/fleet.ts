import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeRole, share } from '../aws/accounts.ts'
import { createProject, type Project } from '../project.ts'
import type { Rig } from '../rig.ts'
import type { RunEvent } from '../runner/event.ts'
import { type RunResult, runAction } from '../runner/run.ts'
import { run } from '../tools/run.ts'
import { createArtifacts } from './artifacts.ts'
import { type JobRun, runWorkflow } from './run.ts'
import type { JobsWorld, OwnStep } from './world.ts'

const home = join(import.meta.dirname, '../..')

/** A step of the action in a run of workflows, and how it went. */
export interface Acted {
  /** Of the job, such as `wave-1 / web-staging`. */
  readonly job: string
  readonly command: string
  /** '' for one that is about all. */
  readonly stack: string
  readonly result: RunResult
}

export interface FleetRun {
  readonly runs: readonly JobRun[]
  readonly acted: readonly Acted[]
}

/** A repository with stacks in accounts of their own, and images in another one; its jobs call this repository's workflows. */
export interface Fleet {
  readonly project: Project
  /** Runs a workflow as the caller's own would for this event. */
  play(uses: string, event: RunEvent, inputs?: Readonly<Record<string, string>>): Promise<FleetRun>
}

/** Twelve digits each. */
export interface Accounts {
  readonly images: string
  /** By the name of the environment: its stack is `web-<environment>`, in a wave of its own. */
  readonly environments: Readonly<Record<string, string>>
}

const roleOf = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`

/** The repository, not pushed yet. */
export async function createFleet(rig: Rig, repository: string, accounts: Accounts): Promise<Fleet> {
  const all = [accounts.images, ...Object.values(accounts.environments)]
  const project = await createProject(rig, { repository, account: accounts.images, provider: 'kept' })
  const imageRole = await makeRole(rig.aws, { account: accounts.images, name: 'images', trusts: all })
  await writeSettings(project, { accounts, imageRole })
  const place = { rig, project, accounts, runs: 0 }
  return {
    project,
    play: async (uses, event, inputs = {}) => {
      const acted: Acted[] = []
      const runs = await runWorkflow(uses, inputs, await worldOf(place, event, acted))
      return { runs, acted }
    },
  }
}

interface Written {
  readonly accounts: Accounts
  readonly imageRole: string
}

async function writeSettings(
  { directory, stateFile }: Project,
  { accounts, imageRole }: Written,
): Promise<void> {
  const names = Object.keys(accounts.environments)
  const stacks = Object.entries(accounts.environments).map(([name, account]) => [
    `web-${name}`,
    {
      ...{
        wave: name,
        environment: name,
        role: roleOf(account, 'deploy'),
        'plan-role': roleOf(account, 'plan'),
      },
      'backend-config': { path: stateFile.replace(/\.tfstate$/, `-${name}.tfstate`) },
      'terraform-variable-files': [`sizes/${name}.tfvars`],
    },
  ])
  const settings = {
    waves: names.map((name) => ({ name })),
    defaults: {
      ...{
        'image-role': imageRole,
        'build-role': roleOf(accounts.images, 'build'),
        'image-inputs': ['image/**'],
      },
      ...{ 'poll-interval': '0.5s', 'rollout-timeout': '2m', 'terraform-variables': { instance_warmup: 1 } },
    },
    stacks: Object.fromEntries(stacks),
  }
  await mkdir(join(directory, 'sizes'), { recursive: true })
  for (const name of names)
    await writeFile(join(directory, 'sizes', `${name}.tfvars`), `environment = "${name}"\n`)
  // JSON is YAML.
  await writeFile(join(directory, '.github/immutable-deploy.yml'), JSON.stringify(settings, undefined, 2))
}

interface Place {
  readonly rig: Rig
  readonly project: Project
  readonly accounts: Accounts
  runs: number
}

async function worldOf(place: Place, event: RunEvent, acted: Acted[]): Promise<JobsWorld> {
  const { rig, project, accounts } = place
  place.runs += 1
  const root = await mkdtemp(join(rig.root, 'jobs-'))
  return {
    ...{ home, root, event, repository: project.repository, attempt: 1 },
    artifacts: createArtifacts(join(root, 'artifacts')),
    vars: () => ({ AWS_REGION: 'us-east-1', AWS_BUILD_ROLE: roleOf(accounts.images, 'build') }),
    checkout: (workspace) => checkOut(place, event, workspace),
    act: async (step) => {
      const result = await act(place, event, step)
      const { command = '', stack = '' } = step.inputs
      acted.push({ job: step.name, command, stack: command === 'report' ? '' : stack, result })
      await letIn(place, result)
      return result
    },
  }
}

/** As actions/checkout leaves it, with all of its history. */
async function checkOut({ rig, project }: Place, event: RunEvent, workspace: string): Promise<void> {
  const bare = join(rig.root, 'repositories', `${project.repository}.git`)
  const git = (...args: string[]) => run(['git', '-C', workspace, ...args])
  await git('init', '--quiet')
  await git('fetch', '--quiet', bare, `+${event.ref}:refs/remotes/origin/run`)
  await git('checkout', '--quiet', '--detach', event.sha)
  await git('remote', 'add', 'origin', `${rig.github.serverUrl}/${project.repository}`)
}

async function act({ rig, project, runs }: Place, event: RunEvent, step: OwnStep): Promise<RunResult> {
  const account = /^arn:aws:iam::(\d{12}):/.exec(step.role)?.[1]
  const kept = account === undefined ? undefined : await rig.keepProvider()
  if (account !== undefined) await kept?.use(account)
  const keys = account === undefined ? {} : rig.aws.envOf({ account, region: step.region })
  return runAction({
    ...{ action: step.action, event, repository: project.repository, github: rig.github, runId: runs },
    ...{ workspace: step.workspace, with: step.inputs, between: step.between },
    env: { ...rig.toolEnv, ...keys, ...kept?.env },
  })
}

/** What the settings of the images' account do for each new image: the accounts of the stacks may launch it. */
async function letIn({ rig, accounts }: Place, { outputs }: RunResult): Promise<void> {
  const { 'image-id': image = '', 'image-origin': origin } = outputs
  if (origin !== 'built') return
  const owner = rig.aws.envOf({ account: accounts.images })
  await share(rig.aws, owner, image, Object.values(accounts.environments))
}
