/**
 * `npm run bench:judge`: what one look at a group of 2,000 instances costs to judge, when it is the 2,880th (a day of looks,
 * 30 s apart), and how the time for all looks grows with their number: 1 is in proportion. Goal: under 1 ms of CPU a look, growth
 * under 1.1.
 */
import { verdict } from '../src/rollout/judge/judge.ts'
import type { RolloutPolicy } from '../src/rollout/judge/policy.ts'
import { fold, type State } from '../src/rollout/judge/state.ts'
import type { InstanceView, Observation } from '../src/rollout/observation.ts'
import { NO_PATIENTS, patientsWith } from '../src/rollout/sickness/sickness.ts'
import { asked, growth, inTurns, median, say } from './parts/figures.ts'

const options = asked()
const [INSTANCES, LOOKS] = options.size === 'small' ? [20, 200] : [2000, 2880]
const GOAL_MS = 1
const GOAL_GROWTH = 1.1
const DAY_MS = 86_400_000
const images = ['ami-new']

const policy: RolloutPolicy = {
  healthThreshold: 100,
  consecutiveHealthy: 2,
  bakeMs: 0,
  timeoutMs: DAY_MS * 2,
  stallMs: DAY_MS,
  settleMs: 90_000,
}
const expectation = { images, notOurs: new Set<string>(), how: 'changed', startedAt: 0 } as const

/** One of `looks` looks at a rollout that comes to nine tenths; a few of its instances are sick. */
function look(n: number, looks: number): Observation {
  const fresh = Math.floor((n / looks) * INSTANCES * 0.9)
  const instances = Array.from(
    { length: INSTANCES },
    (_, index): InstanceView => ({
      id: `i-${index}-${index < fresh}`,
      imageId: index < fresh ? 'ami-new' : 'ami-old',
      launchedAt: 0,
      lifecycleState: 'InService',
      healthStatus: index % 500 === 1 ? 'Unhealthy' : 'Healthy',
      weight: 1,
      protectedFromScaleIn: false,
      targets: [{ group: 'web', state: 'healthy' }],
    }),
  )
  const refresh = {
    id: 'refresh',
    status: 'InProgress',
    percentageComplete: Math.floor((fresh * 100) / INSTANCES),
    strategy: 'Rolling',
    preferences: { checkpointPercentages: [] },
  }
  return {
    at: n * 30_000,
    desired: INSTANCES,
    instances,
    refreshes: [refresh],
    suspended: [],
    exists: true,
    warmupMs: 300_000,
    alarms: [],
  }
}

/** Milliseconds of CPU that judging so many looks takes; making them is not counted. */
function timeOf(looks: number): number {
  let state: State | undefined
  let patients = NO_PATIENTS
  let spent = 0
  for (let n = 0; n < looks; n += 1) {
    const seen = look(n, looks)
    const begin = process.cpuUsage()
    state = fold(state ?? { expectation, policy }, seen)
    patients = patientsWith(patients, seen, images)
    const { kind } = verdict(state)
    const { user, system } = process.cpuUsage(begin)
    spent += (user + system) / 1000
    if (kind !== 'wait') throw new Error(`judged ${kind} after ${n} looks`)
  }
  return spent
}

timeOf(100)
const times = await inTurns(options, { few: () => timeOf(LOOKS / 4), many: () => timeOf(LOOKS) })
const [few, many] = [median(times.few), median(times.many)]
console.log(`${INSTANCES} instances, ${LOOKS} looks`)
say({ what: 'a look, CPU', value: many / LOOKS, unit: 'ms', goal: { most: GOAL_MS } })
say({
  what: '  growth with the number of looks',
  value: growth([few, many], 4),
  unit: '',
  goal: { most: GOAL_GROWTH },
})
