/**
 * `npm run bench:deploy`: in the sandbox, the action at its default settings beside two scripts (deploy/lean.sh and
 * deploy/careful.sh) that call the same tools: with a bake, unchanged, and back. They take turns.
 *
 * A provisioner that takes ten seconds stands for the minutes of a real one, a minute of it in the first deploy of all; init
 * unpacks its provider, and Node compiles the bundle, as on a fresh runner.
 */
import { giveUp } from '../sandbox/give-up.ts'
import { startRig } from '../sandbox/rig.ts'
import { openScene, PAUSE, type Scene } from './deploy/scene.ts'
import type { Cost } from './parts/cost.ts'
import { asked, median, say } from './parts/figures.ts'

const options = asked()
const [FIRST_BAKE, BAKE, CLOCK] = options.size === 'small' ? [0, 0, 60] : [60, 10, 1]

/** What is measured in a round, in this order: each leaves the stack to the next. */
const PLAYS = {
  'lean, with a bake': async (scene: Scene) => scene.script('lean', await scene.change()),
  'careful, with a bake': async (scene: Scene) => scene.script('careful', await scene.change()),
  'action, with a bake': async (scene: Scene) => scene.deploy(await scene.change(), 'deployed'),
  'action, unchanged': (scene: Scene) => scene.deploy(scene.deployed().sha, 'unchanged'),
  'lean, unchanged': (scene: Scene) => scene.script('lean', scene.deployed().sha, scene.deployed().image),
  'careful, unchanged': (scene: Scene) =>
    scene.script('careful', scene.deployed().sha, scene.deployed().image),
  'action, back': (scene: Scene) => scene.rollback(),
  'lean, to an image that is there': (scene: Scene) =>
    scene.script('lean', scene.deployed().sha, scene.deployed().image),
} as const
type Play = keyof typeof PLAYS

/** Enough to see that all of it runs. */
const SMOKE: readonly Play[] = ['action, unchanged', 'careful, unchanged', 'lean, with a bake']
const plays = options.size === 'small' ? SMOKE : (Object.keys(PLAYS) as Play[])

interface Goal {
  readonly most: number
  readonly because: string
}

const GOALS = {
  wall: { most: 1, because: 'plan, apply and rollout take as long as in a script' },
  cpu: {
    most: 1.3,
    because: 'a plan that is judged before its apply is shown as JSON: one more start of the provider',
  },
  careful: { most: 0.7, because: 'init and the plan are most of both' },
  unchanged: { most: 0.6, because: 'init and the plan are the same in both, and nearly all' },
  first: { most: 0.15, because: 'init and the plan take longer here than a ninth of the first deploy' },
} as const

const rig = await startRig({ clockScale: CLOCK, log: console.log }).catch(giveUp)
try {
  const scene = await openScene(rig, options.size)
  await scene.bakeFor(FIRST_BAKE)
  const first = await scene.deploy(await scene.change(), 'deployed')
  await scene.bakeFor(BAKE)
  const costs: Record<string, Cost[]> = {}
  for (let round = 1; round <= options.rounds; round += 1) {
    // When a refresh ends between two looks of a script is chance: over the rounds it does so at any time. A smoke begins
    // with a deploy that has nothing to change.
    if (options.size !== 'small') scene.warmFor(Math.round((round * PAUSE) / options.rounds))
    for (const name of plays) {
      const cost = await PLAYS[name](scene)
      costs[name] = [...(costs[name] ?? []), cost]
      console.log(`round ${round}: ${name} ${cost.wall.toFixed(1)} s, ${cost.cpu.toFixed(1)} s of CPU`)
    }
  }
  tell(first, (play) => ({
    wall: median((costs[play] ?? []).map(({ wall }) => wall)),
    cpu: median((costs[play] ?? []).map(({ cpu }) => cpu)),
  }))
  console.log('The last deploy with a bake; Image, Initialise and Look ahead run at once:')
  console.log(scene.deployed().steps.join(', '))
} finally {
  await rig.close()
}

function tell(first: Cost, of: (play: Play) => Cost): void {
  say({ what: `action, first deploy of all, bake of ${FIRST_BAKE} s, wall`, value: first.wall, unit: 's' })
  for (const play of plays) {
    say({ what: `${play}, wall`, value: of(play).wall, unit: 's' })
    say({ what: `${play}, CPU`, value: of(play).cpu, unit: 's' })
  }
  const compare = (one: Play, other: Play, unit: keyof Cost, goal?: Goal) =>
    say({
      what: `${one}, of ${other.replace(/,.*/, '')}, ${unit}`,
      value: of(one)[unit] / of(other)[unit],
      unit: 'x',
      ...(goal === undefined ? {} : { goal, because: goal.because }),
    })
  compare('action, with a bake', 'lean, with a bake', 'wall', GOALS.wall)
  compare('action, with a bake', 'lean, with a bake', 'cpu', GOALS.cpu)
  compare('action, with a bake', 'careful, with a bake', 'wall', GOALS.careful)
  compare('action, with a bake', 'careful, with a bake', 'cpu', GOALS.careful)
  compare('action, unchanged', 'lean, unchanged', 'wall', GOALS.unchanged)
  compare('action, unchanged', 'lean, unchanged', 'cpu', GOALS.unchanged)
  compare('action, unchanged', 'careful, unchanged', 'wall')
  const again = of('action, unchanged').wall
  const baking = again / of('lean, with a bake').wall
  say({ what: 'action, unchanged, of a lean that bakes, wall', value: baking, unit: 'x' })
  const { first: goal } = GOALS
  const what = 'action, unchanged, of its first deploy, wall'
  say({ what, value: again / first.wall, unit: 'x', goal, because: goal.because })
  compare('action, back', 'lean, to an image that is there', 'wall')
}
