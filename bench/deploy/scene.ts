import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createProject, type Project, type RunResult } from '../../sandbox/project.ts'
import type { Rig } from '../../sandbox/rig.ts'
import { readAction } from '../../sandbox/runner/action.ts'
import { type Cost, costOf } from '../parts/cost.ts'
import type { Asked } from '../parts/figures.ts'
import { packedProvider } from './packed-provider.ts'

/** A commit that the action deployed. */
interface Deployed {
  readonly sha: string
  readonly image: string
  /** What the run says of its steps. */
  readonly steps: readonly string[]
}

/** A project that is deployed again and again, by the action and by the scripts. */
export interface Scene {
  /** Lets the provisioner of the image take so many seconds. */
  bakeFor(seconds: number): Promise<void>
  /** How long new instances warm up from now on: so many seconds longer takes the refresh. */
  warmFor(seconds: number): void
  /** A commit that changes the image; its SHA. */
  change(): Promise<string>
  /** The action for a push of this commit. @throws Error where it does not end so */
  deploy(sha: string, outcome: 'deployed' | 'unchanged'): Promise<Cost>
  /** The action back to the release before. @throws Error where it does not come there */
  rollback(): Promise<Cost>
  /** One of the scripts for this commit: with an image that is there, or with one it bakes. @throws Error where it fails */
  script(name: 'lean' | 'careful', sha: string, image?: string): Promise<Cost>
  /** What the action deployed last. @throws Error before the first */
  deployed(): Deployed
}

/** All new instances at once, before the old ones go: a refresh takes as long as one instance. */
const [IN_TURN, AT_ONCE] = [
  'min_healthy_percentage = 90',
  'min_healthy_percentage = 100\n      max_healthy_percentage = 200',
]
const ACCOUNT = '100000000001'
const HOME = join(import.meta.dirname, '../..')
/** Between two looks of a script, in seconds. */
export const PAUSE = 15

/** small: a provider that goes on from command to command, and no pauses. */
export async function openScene(started: Rig, size: Asked['size']): Promise<Scene> {
  const { rig, env, pause, interval } = size === 'small' ? await hasty(started) : await fresh(started)
  const project = await createProject(rig, {
    repository: 'octo-org/shop',
    account: ACCOUNT,
    with: { 'poll-interval': interval },
    ...(size === 'small' ? { provider: 'kept' } : {}),
  })
  await project.edit('image/build.pkr.hcl', (hcl) => hcl.replace('inline = [', 'inline = ["sleep 0",'))
  await project.edit('stack/main.tf', (hcl) => hcl.replace(IN_TURN, AT_ONCE))
  let changes = 0
  let warmup = 1
  let last: Deployed | undefined
  const variables = () => ({ 'terraform-variables': `instance_warmup=${warmup}` })
  return {
    bakeFor: (seconds) =>
      project.edit('image/build.pkr.hcl', (hcl) => hcl.replace(/"sleep \d+"/, `"sleep ${seconds}"`)),
    warmFor: (seconds) => {
      warmup = seconds
    },
    change: async () => {
      changes += 1
      await project.edit('image/site/index.html', (html) => `${html}<!-- ${changes} -->\n`)
      return project.commit(`Change the page, ${changes}`)
    },
    deploy: async (sha, outcome) => {
      const { result, ...cost } = await costOf(() => project.run(project.push(sha), { with: variables() }))
      expectOutcome(result, outcome)
      const steps = result.log.filter((line) => line.startsWith('✓ '))
      if (outcome === 'deployed') last = { sha, image: result.outputs['image-id'] ?? '', steps }
      return cost
    },
    rollback: async () => {
      const back = { with: { 'rollback-to': 'previous', ...variables() } }
      const { result, ...cost } = await costOf(() => project.run(project.dispatch(known(last).sha), back))
      expectOutcome(result, 'rolled-back')
      return cost
    },
    script: (name, sha, image = '') =>
      costOf(() =>
        runScript({ rig, project, name, sha, warmup, env: { ...env, IMAGE: image, PAUSE: String(pause) } }),
      ),
    deployed: () => known(last),
  }
}

function known(last: Deployed | undefined): Deployed {
  if (last === undefined) throw new Error('The action has deployed nothing yet.')
  return last
}

function expectOutcome({ outputs, summary }: RunResult, outcome: string): void {
  if (outputs['outcome'] !== outcome) throw new Error(summary)
}

interface World {
  readonly rig: Rig
  /** Of the scripts, beside the rig's. */
  readonly env: Readonly<Record<string, string>>
  /** Between two looks of a script, in seconds. */
  readonly pause: number
  /** Of the action. */
  readonly interval: string
}

/** A runner that has never run the action, and its default settings. */
async function fresh(started: Rig): Promise<World> {
  const toolEnv = {
    ...started.toolEnv,
    TF_CLI_CONFIG_FILE: await packedProvider(started.root),
    NODE_DISABLE_COMPILE_CACHE: '1',
  }
  const { inputs } = await readAction(HOME)
  const interval = inputs.get('poll-interval')?.default ?? ''
  return { rig: { ...started, toolEnv: withoutTuning(toolEnv) }, env: {}, pause: PAUSE, interval }
}

/** The sandbox has Go collect less garbage; the action does so by itself, a script does not. */
function withoutTuning({ GOGC: _, ...env }: Rig['toolEnv'] & { readonly GOGC?: string }) {
  return env
}

async function hasty(rig: Rig): Promise<World> {
  const kept = await rig.keepProvider()
  await kept?.use(ACCOUNT)
  return { rig, env: kept?.env ?? {}, pause: 1, interval: '1s' }
}

interface Script {
  readonly rig: Rig
  readonly project: Project
  readonly name: string
  readonly sha: string
  readonly warmup: number
  readonly env: Readonly<Record<string, string>>
}

async function runScript({ rig, project, name, sha, warmup, env }: Script): Promise<void> {
  const cwd = await mkdtemp(join(rig.root, `${name}-`))
  const clone = join(rig.root, 'repositories', `${project.repository}.git`)
  const argv = [join(import.meta.dirname, `${name}.sh`), clone, sha, project.stateFile, String(warmup)]
  const all = { ...process.env, ...rig.toolEnv, ...project.awsEnv, TF_IN_AUTOMATION: '1', ...env }
  const child = spawn('bash', argv, { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  if (code !== 0) throw new Error(`${name}.sh failed\n${stdout}\n${stderr}`)
}
