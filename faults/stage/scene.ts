import { rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pull } from '../../sandbox/github/model.ts'
import {
  pullRequestEvent,
  pushEvent,
  type RunEvent,
  workflowDispatchEvent,
} from '../../sandbox/runner/event.ts'
import { type RunOptions, type RunResult, runAction } from '../../sandbox/runner/run.ts'
import { type Door, openDoor, type Traffic, type Trouble } from './door.ts'
import type { Serves } from './recording.ts'
import type { Stage } from './stage.ts'

const HOME = join(import.meta.dirname, '../..')
const QUICK_CLOCK = join(import.meta.dirname, 'quick-clock.cjs')
const KEEPER = join(import.meta.dirname, 'tools/node')

/** What a fault is played in. */
export interface SceneOptions {
  /** What the group runs; default is the old image. */
  readonly serves?: Serves
  /** What the state says that it runs; default is the same. */
  readonly says?: Serves
  readonly aws?: readonly Trouble[]
  readonly github?: readonly Trouble[]
}

export interface SceneRun extends Partial<Pick<RunOptions, 'workspace' | 'onLine' | 'cancelAfter'>> {
  /** `pull` has a pull request of its own; `hand` is a run by hand. */
  readonly event?: 'push' | 'pull' | 'hand' | RunEvent
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly token?: string
  /** How many times as fast the action's clock is once there was trouble; default is 1. */
  readonly clock?: number
  /** When the run is over at the latest; it is cancelled then. Milliseconds of this clock. */
  readonly limitMs: number
}

/** A run, and what it left on the runner before that was tidied up. */
export interface SceneResult extends RunResult {
  /** It was ended because it did not end. */
  readonly isLate: boolean
  /** The report's file; undefined where there is none. */
  readonly report: string | undefined
  /** RUNNER_TEMP as the main step left it. */
  readonly kept: string
}

/** A world of one fault: an account, and doors before AWS and GitHub. */
export interface Scene {
  readonly stage: Stage
  readonly account: string
  /** Of AWS itself, past the door. */
  readonly awsEnv: Readonly<Record<string, string>>
  readonly aws: Door
  readonly github: Door
  readonly place: string
  /** The pull request of its runs; made when first needed. */
  pull(): Promise<Pull>
  run(options: SceneRun): Promise<SceneResult>
  close(): Promise<void>
}

let runs = 1000

export async function openScene(stage: Stage, options: SceneOptions): Promise<Scene> {
  const { serves = 'old', says = serves, aws: awsTroubles = [], github: githubTroubles = [] } = options
  const { rig } = stage
  const [account, place] = await Promise.all([stage.account(serves), stage.place(says)])
  const traffic = trafficIn(place)
  const aws = await openDoor({ behind: rig.aws.endpoint, troubles: awsTroubles, traffic })
  const github = await openDoor({ behind: rig.github.serverUrl, troubles: githubTroubles, traffic })
  let own: Promise<Pull> | undefined
  const parts = { stage, account, aws, github, place, awsEnv: rig.aws.envOf({ account }) }
  const pull = () => {
    own ??= stage.pull()
    return own
  }
  return {
    ...parts,
    pull,
    run: (run) => play({ ...parts, pull }, run),
    close: async () => {
      await Promise.all([aws.close(), github.close(), rig.aws.forget(account)])
      if (own !== undefined) await stage.giveBack(await own)
      await rm(place, { recursive: true, force: true })
    },
  }
}

/** Time goes fast while there is trouble and nothing real is waited for (quick-clock.cjs). */
function trafficIn(place: string): Traffic {
  const sign = join(place, 'quick')
  let hasTrouble = false
  let asked = 0
  const show = () => (hasTrouble && asked === 0 ? writeFileSync(sign, '') : rmSync(sign, { force: true }))
  return {
    troubled: () => {
      hasTrouble = true
      show()
    },
    asks: () => {
      asked += 1
      show()
      return () => {
        asked -= 1
        show()
      }
    },
  }
}

async function play(scene: Omit<Scene, 'run' | 'close'>, options: SceneRun): Promise<SceneResult> {
  const { stage, aws, github, place, awsEnv } = scene
  const { event = 'push', with: inputs, env, token, clock = 1, limitMs, ...rest } = options
  const { rig, project, toolEnv } = stage
  const late = AbortSignal.timeout(limitMs)
  runs += 1
  const result = await runAction({
    ...rest,
    action: HOME,
    node: KEEPER,
    event: typeof event === 'string' ? await eventOf(scene, event) : event,
    repository: project.repository,
    github: {
      serverUrl: github.url,
      apiUrl: `${github.url}/api/v3`,
      token: token ?? rig.github.token,
    },
    workspace: options.workspace ?? join(place, 'workspace'),
    runId: runs,
    signal: late,
    cancelTimes: { interruptMs: 3_000, terminateMs: 1_500, kills: 'tree' },
    env: {
      ...toolEnv,
      ...awsEnv,
      AWS_ENDPOINT_URL: aws.url,
      FAULTS_PLACE: place,
      FAULTS_CLOCK: String(clock),
      NODE_OPTIONS: `--require=${QUICK_CLOCK}`,
      ...env,
    },
    with: {
      environment: 'production',
      'backend-config': `path=${join(place, 'terraform.tfstate')}`,
      'poll-interval': '0.5s',
      ...inputs,
    },
  })
  const kept = join(place, 'kept/dist')
  return { ...result, isLate: late.aborted && result.cancelled, kept, report: await reportIn(kept) }
}

async function eventOf(
  { stage, pull }: Pick<Scene, 'stage' | 'pull'>,
  event: 'push' | 'pull' | 'hand',
): Promise<RunEvent> {
  if (event === 'pull') return pullRequestEvent(await pull())
  const { repository } = stage.project
  const at = { repository, branch: 'main', sha: stage.commits.new }
  return event === 'push' ? pushEvent(at) : workflowDispatchEvent(at)
}

async function reportIn(kept: string): Promise<string | undefined> {
  const entries = await readdir(kept, { recursive: true }).catch(() => [])
  const name = entries.find((entry) => /(^|\/)report[\w.-]*\.json$/.test(entry))
  return name === undefined ? undefined : readFile(join(kept, name), 'utf8')
}
