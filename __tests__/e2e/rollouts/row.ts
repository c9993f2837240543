import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { RunResult } from '../../../sandbox/project.ts'
import { type Rig, startRig } from '../../../sandbox/rig.ts'
import { renderLine } from '../../../sandbox/runner/output/log.ts'
import { images, imagesRunning } from '../stage/aws-cli.ts'
import { errorsOf } from '../stage/stage.ts'
import { type Ahead, createWorlds, environment, newestRefresh, type Variables, type World } from './world.ts'

type Inputs = Readonly<Record<string, string>>

/** What a person starts, and what must come of it. */
export interface Run {
  /** Sets the scene. */
  readonly given?: (world: World) => Promise<unknown>
  /** `older`, `old` and `new` are pushed commits; `hand` is a run by hand on the new one. */
  readonly event?: keyof World['commits'] | 'hand'
  readonly with?: Inputs | ((world: World) => Inputs | Promise<Inputs>)
  /** Happens once, when a line of the log says so. */
  readonly meanwhile?: { readonly at: RegExp; readonly act: (world: World) => Promise<unknown> }
  readonly outcome: string
  /** failure-reason. */
  readonly reason?: string
  readonly recovery?: string
  /** What the error on the run's page says; of a run that is well, its log. */
  readonly says?: readonly (string | RegExp)[]
}

export interface Row extends Run {
  /** What a person sees. */
  readonly name: string
  /** Variables of the stack that serves the old image; {} is a numbered template and a refresh. */
  readonly stack?: Variables
  /** Nothing was applied before. */
  readonly empty?: true
  /** Runs after the first. */
  readonly then?: readonly Run[]
  /** How many instances run the old and the new image at the end, by EC2. */
  readonly running?: { readonly old?: number; readonly new?: number }
  /** How the images are marked at the end. The old one is proven before. */
  readonly tags?: { readonly old?: Mark; readonly new?: Mark }
  /** Status of the group's newest refresh at the end. */
  readonly refresh?: RegExp
  /** What Terraform plans afterwards with an image. */
  readonly plan?: { readonly image: 'old' | 'new'; readonly says: 'no changes' | 'changes' }
}

type Mark = 'proven' | 'quarantined' | 'both' | 'none'

/** Small enough that a run that waits for ever ends soon, and long enough for a slow machine. */
const patience = { 'poll-interval': '0.3s', 'rollout-timeout': '60s', 'stall-timeout': '60s' }

/**
 * Plays rows as tests: each in a copy of its own of a stack that was applied once for all rows of its kind.
 * @param first the first AWS account, of twelve digits
 */
export function playRows(first: number, rows: readonly Row[], ahead: Ahead = 'both'): void {
  const worlds = createWorlds(first, ahead)
  let rig: Rig
  jest.setTimeout(600_000)
  beforeAll(async () => {
    rig = await startRig({ clockScale: 60, log: (line) => process.stderr.write(`${line}\n`) })
    await worlds.begin(rig)
  })
  afterAll(() => rig?.close())
  test.each(rows)('$name', async (row) => {
    const { stack = {} } = row
    const world = await (row.empty ? worlds.openEmpty(stack) : worlds.open(stack))
    for (const run of [row, ...(row.then ?? [])]) await play(run, world)
    await check(row, world)
  })
}

async function play(run: Run, world: World): Promise<void> {
  await run.given?.(world)
  const result = await start(run, world)
  const { outcome, reason = '', recovery = '', says = [] } = run
  const said = result.conclusion === 'success' ? result.log.join('\n') : errorsOf(result).join('\n')
  const seen = { outcome: result.outputs['outcome'], reason: result.outputs['failure-reason'] }
  const log = outcome === seen.outcome ? '' : result.log.slice(-40).join('\n')
  expect({ ...seen, recovery: result.outputs['recovery'], said, log }).toEqual({
    ...{ outcome, reason, recovery, said },
    log: '',
  })
  for (const each of says) expect(said).toMatch(each)
  expect(result.leftovers).toEqual([])
}

async function start({ event = 'new', meanwhile, ...run }: Run, world: World): Promise<RunResult> {
  const { project, commits, variables } = world
  const inputs = typeof run.with === 'function' ? await run.with(world) : run.with
  let act = meanwhile
  let acting: Promise<unknown> = Promise.resolve()
  const result = await project.run(
    event === 'hand' ? project.dispatch(commits.new) : project.push(commits[event]),
    {
      with: { ...patience, 'terraform-variables': lines(variables), ...inputs },
      onLine: (line) => {
        if (act === undefined || !act.at.test(renderLine(line))) return
        acting = act.act(world)
        act = undefined
      },
    },
  )
  await acting
  if (act !== undefined) throw new Error(`No line of the log is like ${act.at}:\n${result.log.join('\n')}`)
  return result
}

async function check({ running, tags, refresh, plan }: Row, world: World): Promise<void> {
  const { project, old, variables } = world
  if (running !== undefined) {
    const all = await imagesRunning(project)
    const ofOld = all.filter((image) => image === old).length
    expect({ old: ofOld, new: all.length - ofOld }).toEqual({ old: 0, new: 0, ...running })
  }
  const made = await images(project)
  for (const [which, mark] of Object.entries(tags ?? {})) {
    const image = made.find(({ ImageId }) => (ImageId === old) === (which === 'old'))
    expect({ which, mark: markOf(image?.Tags ?? []) }).toEqual({ which, mark })
  }
  if (refresh !== undefined) expect((await newestRefresh(world))?.Status).toMatch(refresh)
  if (plan === undefined) return
  const image = plan.image === 'old' ? old : made.find(({ ImageId }) => ImageId !== old)?.ImageId
  const { code, text } = await project.plan(image ?? '', variables)
  expect({ code, text }).toEqual({ code: plan.says === 'changes' ? 2 : 0, text })
}

function markOf(tags: readonly { readonly Key: string }[]): Mark {
  const has = (word: string) => tags.some(({ Key }) => Key === `immutable-deploy:${word}:${environment}`)
  if (has('proven')) return has('quarantined') ? 'both' : 'proven'
  return has('quarantined') ? 'quarantined' : 'none'
}

function lines(variables: Variables): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')
}
