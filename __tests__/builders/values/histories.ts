import fc from 'fast-check'
import { type ImageSet, meantBy } from '../../../src/image/image.ts'
import type { RolloutPolicy } from '../../../src/rollout/judge/policy.ts'
import type {
  AlarmView,
  InstanceView,
  Observation,
  RefreshView,
  TargetView,
} from '../../../src/rollout/observation.ts'
import type { Expectation } from '../../../src/rollout/view.ts'
import { expectation, newAmi, newAmiElsewhere, oldAmi, start } from './observations.ts'

/** One rollout as it might be watched: all that judge is given. */
export interface Watched {
  /** The image of the run: plain, or of several sources. */
  readonly set: ImageSet
  /** The sources that the templates of the group take, in its region; empty for a plain set. */
  readonly sources: readonly string[]
  readonly history: readonly Observation[]
  readonly expectation: Expectation
  readonly policy: RolloutPolicy
}

/** `common` nine times of ten, so that rollouts which are reached are not rare among the generated ones. */
function mostly<T>(common: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(common), weight: 9 }, fc.constantFrom(...others))
}

function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

const targetStates = mostly('healthy', 'unhealthy', 'initial', 'draining', 'unused', 'unregistered')

const targets: fc.Arbitrary<TargetView[]> = fc.array(
  targetStates.map((state) => ({ group: 'web', state })),
  { maxLength: 2 },
)

/** In which region the group is. */
const home = 'eu-west-1'

/** A set, and what of it the group is to run. Names are what a template calls its sources: also one end of another. */
const released: fc.Arbitrary<Pick<Watched, 'set' | 'sources'>> = fc.oneof(
  fc.constant({ set: { [home]: newAmi, 'us-east-1': newAmiElsewhere }, sources: [] }),
  fc
    .record({
      names: fc.uniqueArray(fc.constantFrom('web', 'worker', 'x86_64', 'arm64', 'amazon-ebs.web', 'web/eu'), {
        minLength: 2,
        maxLength: 4,
      }),
      regions: fc.constantFrom([home], [home, 'us-east-1']),
      taken: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ names, regions, taken }) => {
      const keys = names.flatMap((name) => regions.map((region) => `${name}/${region}`))
      const set = Object.fromEntries(keys.map((key, n) => [key, `ami-0${n}`]))
      return { set, sources: names.slice(0, taken) }
    }),
)

/** What the templates of the group hold: their sources' AMIs in its region, and what is none of the image. */
function heldBy({ set, sources }: Pick<Watched, 'set' | 'sources'>): string[] {
  const ids = sources.map((source) => set[`${source}/${home}`] ?? '')
  return [...(sources.length === 0 ? [set[home] ?? ''] : ids), oldAmi]
}

/** What generated instances run, before it is known which set is deployed. */
const OF_THE_GROUP = ['the first of its own', 'the second of its own']
const OF_THE_SET = 'another of the set'

/** The look with the AMIs of the set. */
function withImages<T extends Pick<Observation, 'instances'>>(
  look: T,
  { set, sources }: Pick<Watched, 'set' | 'sources'>,
): T {
  const own = meantBy(heldBy({ set, sources }), set)
  const [other = oldAmi] = Object.values(set).filter((id) => !own.includes(id))
  const ids = new Map([
    ...OF_THE_GROUP.map((word, n) => [word, own[n % own.length]] as const),
    [OF_THE_SET, other],
  ])
  const instances = look.instances.map(({ imageId = '', ...rest }) =>
    imageId === '' ? rest : { ...rest, imageId: ids.get(imageId) ?? imageId },
  )
  return { ...look, instances }
}

/** Of the image and healthy most often; launched from an hour before the rollout until late in it. */
const instances: fc.Arbitrary<InstanceView> = fc
  .record({
    id: fc.stringMatching(/^i-[0-9a-f]{17}$/),
    imageId: fc.oneof(
      { arbitrary: fc.constantFrom(...OF_THE_GROUP), weight: 9 },
      fc.constantFrom<(string | undefined)[]>(OF_THE_SET, oldAmi, undefined),
    ),
    launchedAt: fc.oneof(
      { arbitrary: fc.constant(start - 3_600_000), weight: 6 },
      fc.integer({ min: start - 60_000, max: start + 300_000 }),
      fc.constant(undefined),
    ),
    lifecycleState: mostly('InService', 'Pending', 'Pending:Wait', 'Terminating', 'Standby'),
    healthStatus: mostly('Healthy', 'Unhealthy'),
    weight: fc.constantFrom(1, 1, 1, 2, 4),
    protectedFromScaleIn: fc.boolean(),
    targets,
  })
  .map((values) => withoutUndefined(values) as InstanceView)

/** Statuses that a rollout may be reached with. */
export const hopeful: readonly string[] = ['Pending', 'InProgress', 'Baking', 'Successful']

const refreshes: fc.Arbitrary<RefreshView> = fc
  .record({
    id: mostly('refresh-ours', 'refresh-of-somebody', 'refresh-of-last-week'),
    status: fc.oneof(
      { arbitrary: fc.constantFrom(...hopeful), weight: 9 },
      fc.constantFrom('Failed', 'Cancelling', 'Cancelled', 'RollbackInProgress', 'RollbackFailed'),
      fc.constantFrom('RollbackSuccessful', 'Paused', ''),
    ),
    percentageComplete: fc.oneof(
      { arbitrary: fc.constant(100), weight: 6 },
      fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    ),
    desiredVersion: mostly<string | undefined>(undefined, '7', '8', '$Latest'),
    statusReason: mostly<string | undefined>(undefined, 'Waiting for the checkpoint delay to pass.'),
    strategy: mostly('Rolling', 'ReplaceRootVolume'),
    preferences: fc.record({
      checkpointPercentages: mostly<number[]>([], [50, 100], [20]),
      checkpointDelayMs: fc.integer({ min: 0, max: 120_000 }),
      bakeTimeMs: fc.integer({ min: 0, max: 120_000 }),
    }),
  })
  .map((values) => withoutUndefined(values) as RefreshView)

const alarms: fc.Arbitrary<AlarmView[]> = fc.array(
  mostly('OK', 'ALARM', 'INSUFFICIENT_DATA', 'missing').map((state) => ({ name: 'web-5xx', state })),
  { maxLength: 2 },
)

const looks: fc.Arbitrary<Omit<Observation, 'at'>> = fc.record({
  desired: fc.integer({ min: 0, max: 5 }),
  instances: fc.array(instances, { maxLength: 7 }),
  refreshes: fc.array(refreshes, { maxLength: 2 }),
  suspended: mostly<string[]>([], ['Launch'], ['AZRebalance'], ['InstanceRefresh', 'Terminate']),
  exists: mostly(true, false),
  warmupMs: mostly(0, 30_000, 300_000),
  templateVersion: mostly('8', '7', '$Latest'),
  alarms,
})

/** The percentages that rounding could take for a share of up to seven: 34 is not a third, 67 not two thirds. */
const justAboveShare = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 6 }))
  .map(([whole, part]) => Math.min(100, Math.ceil((part * 100) / whole)))

/** Any order of any looks, at uneven times; before, at and after the deadline. */
export const watched: fc.Arbitrary<Watched> = fc
  .record({
    released,
    history: fc
      .array(fc.tuple(looks, fc.integer({ min: 0, max: 90_000 })), { minLength: 1, maxLength: 5 })
      .map((steps) => {
        let at = start
        return steps.map(([look, pause]) => {
          at += pause
          return { ...look, at }
        })
      }),
    how: fc.constantFrom('changed', 'created', 'unchanged'),
    policy: fc.record({
      healthThreshold: fc.oneof(fc.integer({ min: 1, max: 100 }), justAboveShare),
      consecutiveHealthy: fc.integer({ min: 1, max: 3 }),
      bakeMs: mostly(0, 30_000, 120_000),
      timeoutMs: fc.integer({ min: 1, max: 300_000 }),
      stallMs: fc.integer({ min: 1, max: 300_000 }),
      settleMs: fc.integer({ min: 0, max: 90_000 }),
    }),
  })
  .map(({ released, history, how, policy }) => ({
    ...released,
    history: history.map((look) => withImages(look, released)),
    expectation: expectation({ how, images: meantBy(heldBy(released), released.set) }),
    policy,
  }))

/** A longer rollout: most looks are as the one before, so that stretches, streaks and stalls come about. */
export const changing: fc.Arbitrary<Watched> = fc
  .record({
    run: watched,
    steps: fc.array(
      fc.record({
        look: fc.nat(),
        percentageComplete: fc.option(fc.constantFrom(0, 20, 50, 100), { nil: undefined }),
        pause: fc.integer({ min: 1000, max: 40_000 }),
        repeats: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ run, steps }) => {
    let at = start
    const history = steps.flatMap(({ look, percentageComplete, pause, repeats }) => {
      const seen = run.history[look % run.history.length] as Observation
      const refreshes = seen.refreshes.map(({ percentageComplete: _, ...rest }) =>
        withoutUndefined({ ...rest, percentageComplete }),
      )
      return Array.from({ length: repeats }, () => {
        at += pause
        return { ...seen, at, refreshes: refreshes as RefreshView[] }
      })
    })
    return { ...run, history }
  })
