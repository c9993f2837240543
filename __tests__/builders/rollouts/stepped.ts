import type { AutoScaling } from '../../../src/deps/aws.ts'
import type { Clock } from '../../../src/deps/run.ts'
import type { RefreshSettings } from '../../../src/plan/plan.ts'
import type { InstanceView, Observation, RefreshView } from '../../../src/rollout/observation.ts'
import { instance, newAmi, observation, oldAmi, start } from '../values/observations.ts'
import { autoscalingWith } from '../world/autoscaling.ts'

/**
 * What a percentage is of where instances are skipped: AWS does not say it. rest: of those that are left; all: of all, the
 * skipped ones counted as done; added: of all, and so many more.
 */
export type Counting = 'rest' | 'all' | 'added'

/** A group whose refreshes take a minute, on a clock of its own. */
export interface Stepped {
  readonly autoscaling: AutoScaling & { readonly started: { group: string; settings: RefreshSettings }[] }
  readonly clock: Clock
  /** How many instances run the new image now. */
  readonly fresh: () => number
  /** Makes new instances sick, or well again, but for the first so many. */
  readonly sicken: (health: 'Healthy' | 'Unhealthy', except?: number) => void
  /** Ends the group's next refresh so. */
  readonly failNext: (status: 'Failed' | 'Cancelled') => void
  /** AMI id that the group launches from now on. */
  readonly launch: (imageId: string) => void
  readonly instances: InstanceView[]
  readonly refreshes: RefreshView[]
}

const TAKES_MS = 60_000

/** @param clock that of all groups that go together; its own where absent */
export function stepped(
  size: number,
  counting: Counting = 'rest',
  clock: Clock = ownClock(),
  from: string = oldAmi,
): Stepped {
  const instances: InstanceView[] = Array.from({ length: size }, (_, n) =>
    instance({ id: `i-${n}`, imageId: from }),
  )
  let target: string = newAmi
  const refreshes: RefreshView[] = []
  let ends = Number.POSITIVE_INFINITY
  let nextEnd = 'Successful'
  const isFresh = ({ imageId }: InstanceView) => imageId === target
  const settle = () => {
    const [refresh] = refreshes
    if (refresh === undefined || clock.now() < ends) return
    ends = Number.POSITIVE_INFINITY
    const status = nextEnd
    nextEnd = 'Successful'
    if (status === 'Successful') replace(countOf(refresh))
    refreshes[0] = {
      ...refresh,
      status,
      percentageComplete: refresh.preferences.checkpointPercentages.at(-1) ?? 100,
    }
  }
  const countOf = ({ preferences: { checkpointPercentages, skipMatching = false } }: RefreshView) => {
    const share = (checkpointPercentages.at(-1) ?? 100) / 100
    const done = skipMatching ? instances.filter(isFresh).length : 0
    const exact = { rest: (size - done) * share, all: size * share - done, added: size * share }[counting]
    return Math.min(size - done, Math.max(0, Math.ceil(exact - 1e-9)))
  }
  // Old ones first; without skip matching new ones too: they may be of another version of the template.
  const replace = (count: number) => {
    const order = [...instances.keys()].sort((a, b) => Number(isFreshAt(a)) - Number(isFreshAt(b)))
    for (const index of order.slice(0, count))
      instances[index] = instance({
        ...{ id: `i-${refreshes.length}-${index}`, launchedAt: clock.now(), imageId: target },
      })
  }
  const isFreshAt = (index: number) => instances[index]?.imageId === target
  const autoscaling = autoscalingWith({
    observe: async (): Promise<Observation> => {
      settle()
      return observation({
        ...{ at: clock.now(), desired: size },
        ...{ instances: [...instances], refreshes: [...refreshes] },
      })
    },
    launchImages: async () => [target],
    startRefresh: async (_, { checkpointPercentages = [], skipMatching }) => {
      const id = `refresh-${refreshes.length + 1}`
      const preferences = { checkpointPercentages, ...(skipMatching && { skipMatching }) }
      refreshes.unshift({
        ...{ id, status: 'InProgress', percentageComplete: 0, strategy: 'Rolling' },
        ...{ preferences, startedAt: clock.now() },
      })
      ends = clock.now() + TAKES_MS
      return id
    },
  })
  return {
    ...{ autoscaling, clock, instances, refreshes },
    fresh: () => instances.filter(isFresh).length,
    sicken: (healthStatus, except = 0) => {
      const fresh = [...instances.keys()].filter(isFreshAt).slice(except)
      for (const index of fresh) instances[index] = instance({ ...instances[index], healthStatus })
    },
    launch: (imageId) => {
      target = imageId
    },
    failNext: (status) => {
      nextEnd = status
    },
  }
}

/** Time goes on only where somebody sleeps, and for all that sleep at once as far as the first of them. */
export function ownClock(): Clock {
  let now = start
  let sleepers: { readonly until: number; readonly wake: () => void }[] = []
  let planned = false
  const tick = () => {
    planned = false
    const next = Math.min(...sleepers.map(({ until }) => until))
    if (!Number.isFinite(next)) return
    now = Math.max(now, next)
    const due = sleepers.filter(({ until }) => until <= now)
    sleepers = sleepers.filter(({ until }) => until > now)
    for (const { wake } of due) wake()
    plan()
  }
  const plan = () => {
    if (planned || sleepers.length === 0) return
    planned = true
    setImmediate(tick)
  }
  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ until: now + ms, wake })
        plan()
      }),
  }
}
