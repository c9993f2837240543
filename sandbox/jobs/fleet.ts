import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assumed, makeRole, share } from '../aws/accounts.ts'
import { createProject, type Project } from '../project.ts'
import type { Rig } from '../rig.ts'
import type { RunEvent } from '../runner/event.ts'
import type { LogLine } from '../runner/output/log.ts'
import { type RunResult, runAction } from '../runner/run.ts'
import { run } from '../tools/run.ts'
import { createArtifacts } from './artifacts.ts'
import { type JobRun, runWorkflow } from './run.ts'
import type { JobsWorld, OwnStep } from './world.ts'

const home = join(import.meta.dirname, '../..')

/** As a caller's job names them. */
export const PIPELINE = 'OWNER/immutable-deploy/.github/workflows/pipeline.yml@COMMIT'
export const ROLLBACK = 'OWNER/immutable-deploy/.github/workflows/rollback.yml@COMMIT'

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

/** Where a stack runs. */
export interface Home {
  /** Twelve digits. */
  readonly account: string
  readonly region: string
  /** The environment that has to have proven its images. */
  readonly after?: string
  /** How long its wave has to serve before the next one begins. */
  readonly soak?: string
}

export interface Accounts {
  /** Twelve digits. */
  readonly images: string
  /** By the name of the environment: its stack is `web-<environment>`, in a wave of its own. */
  readonly environments: Readonly<Record<string, Home>>
}

/** Where images are baked; from there they are copied. */
const REGION = 'us-east-1'

const roleOf = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`

export interface FleetOptions {
  /** `owner/name`. */
  readonly repository: string
  readonly accounts: Accounts
  /** Called for every line of the logs of the action's steps as it comes. */
  readonly onLine?: (line: LogLine) => void
  /** Called before a job begins in an environment; false refuses it. */
  readonly approve?: (environment: string) => Promise<boolean>
}

/** The repository, not pushed yet. */
export async function createFleet(rig: Rig, options: FleetOptions): Promise<Fleet> {
  const { repository, accounts } = options
  const all = [accounts.images, ...consumersOf(accounts)]
  const project = await createProject(rig, { repository, account: accounts.images, provider: 'kept' })
  const imageRole = await makeRole(rig.aws, { account: accounts.images, name: 'images', trusts: all })
  await makeRoles(rig, accounts)
  await writeSettings(project, { accounts, imageRole })
  const place = { ...options, rig, project, runs: 0 }
  return {
    project,
    play: async (uses, event, inputs = {}) => {
      const acted: Acted[] = []
      const runs = await runWorkflow(uses, inputs, await worldOf(place, event, acted))
      return { runs, acted }
    },
  }
}

/** What the settings name as `build-role`, `plan-role` and `role`: GitHub's jobs take them by OIDC, here somebody of the account. */
async function makeRoles({ aws }: Rig, accounts: Accounts): Promise<void> {
  const make = (account: string, name: string) => makeRole(aws, { account, name, trusts: [account] })
  await make(accounts.images, 'build')
  for (const account of consumersOf(accounts))
    for (const name of ['plan', 'deploy']) await make(account, name)
}

const consumersOf = ({ environments }: Accounts) => Object.values(environments).map(({ account }) => account)

interface Written {
  readonly accounts: Accounts
  readonly imageRole: string
}

async function writeSettings(project: Project, written: Written): Promise<void> {
  const { directory } = project
  const environments = Object.entries(written.accounts.environments)
  const stacks = environments.map(([name, at]) => [`web-${name}`, stackOf(name, at, project)])
  const settings = {
    waves: environments.map(([name, { soak }]) => ({ name, ...(soak && { soak }) })),
    defaults: defaultsOf(written),
    stacks: Object.fromEntries(stacks),
  }
  await takeByRegion(project)
  await mkdir(join(directory, 'sizes'), { recursive: true })
  for (const [name] of environments)
    await writeFile(join(directory, 'sizes', `${name}.tfvars`), `environment = "${name}"\n`)
  // JSON is YAML.
  await writeFile(join(directory, '.github/immutable-deploy.yml'), JSON.stringify(settings, undefined, 2))
}

/** What examples/fleet/README.md says to change of examples/web. */
async function takeByRegion({ edit }: Project): Promise<void> {
  await edit('image/web.pkr.hcl', (text) => text.replace('env("AWS_REGION")', `"${REGION}"`))
  await edit('stack/variables.tf', (text) =>
    text.replace(/(variable "ami_id" \{[^}]*?)string\n[\s\S]*?\n\}\n/, '$1map(string)\n}\n'),
  )
  const own = 'data "aws_region" "this" {}\n'
  await edit(
    'stack/main.tf',
    (text) => own + text.replace('var.ami_id', 'var.ami_id[data.aws_region.this.id]'),
  )
}

function stackOf(name: string, { account, region, after }: Home, { stateFile }: Project) {
  return {
    ...{ wave: name, environment: name, region },
    ...{ role: roleOf(account, 'deploy'), 'plan-role': roleOf(account, 'plan') },
    'backend-config': { path: stateFile.replace(/\.tfstate$/, `-${name}.tfstate`) },
    'terraform-variable-files': [`sizes/${name}.tfvars`],
    ...(after === undefined ? {} : { 'require-proven-in': after }),
  }
}

function defaultsOf({ accounts, imageRole }: Written) {
  const regions = Object.values(accounts.environments).map(({ region }) => region)
  const others = [...new Set(regions)].filter((region) => region !== REGION)
  return {
    'image-role': imageRole,
    'build-role': roleOf(accounts.images, 'build'),
    // The sandbox's template runs a shell: without this every commit bakes.
    'image-inputs': ['image/**'],
    'packer-variables': { copy_to_regions: JSON.stringify(others) },
    ...{ 'poll-interval': '0.5s', 'rollout-timeout': '2m', 'terraform-variables': { instance_warmup: 1 } },
  }
}

interface Place extends FleetOptions {
  readonly rig: Rig
  readonly project: Project
  runs: number
}

async function worldOf(place: Place, event: RunEvent, acted: Acted[]): Promise<JobsWorld> {
  const { rig, project } = place
  place.runs += 1
  const root = await mkdtemp(join(rig.root, 'jobs-'))
  return {
    ...{ home, root, event, repository: project.repository, attempt: 1 },
    artifacts: createArtifacts(join(root, 'artifacts')),
    ...(place.approve && { approve: place.approve }),
    vars: () => ({ AWS_REGION: REGION }),
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

async function act(
  { rig, project, runs, onLine }: Place,
  event: RunEvent,
  step: OwnStep,
): Promise<RunResult> {
  return runAction({
    ...{ action: step.action, event, repository: project.repository, github: rig.github, runId: runs },
    ...{ workspace: step.workspace, with: step.inputs, between: step.between },
    env: { ...rig.toolEnv, ...(await keysOf(rig, step)) },
    ...(onLine === undefined ? {} : { onLine }),
  })
}

/** Keys of the role, and where Terraform finds the provider of the region. */
async function keysOf(rig: Rig, { role, region }: OwnStep): Promise<Readonly<Record<string, string>>> {
  const account = /^arn:aws:iam::(\d{12}):/.exec(role)?.[1]
  if (account === undefined) return {}
  const keys = await assumed(rig.aws, rig.aws.envOf({ account, region }), role)
  const kept = await rig.keepProvider(region)
  await kept?.use(keys['AWS_ACCESS_KEY_ID'] ?? '', keys['AWS_SESSION_TOKEN'])
  return { ...keys, ...kept?.env }
}

/** What the settings of the images' account do for each new image: the accounts of the stacks may launch it. */
async function letIn({ rig, accounts }: Place, { outputs }: RunResult): Promise<void> {
  if (outputs['image-origin'] !== 'built') return
  for (const [region, image] of Object.entries(imagesOf(outputs['image-ids']))) {
    const owner = rig.aws.envOf({ account: accounts.images, region })
    await share(rig.aws, owner, image, consumersOf(accounts))
  }
}

/** By region. */
export function imagesOf(output = '{}'): Readonly<Record<string, string>> {
  return JSON.parse(output) as Record<string, string>
}
