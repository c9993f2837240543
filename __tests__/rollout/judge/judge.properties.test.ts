import { afterAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { judgeSilence } from '../../../src/rollout/judge/silence.ts'
import type { InstanceView, Observation } from '../../../src/rollout/observation.ts'
import { standingOf } from '../../../src/rollout/standing.ts'
import { judge } from '../../builders/rollouts/judged.ts'
import { hopeful, type Watched, watched } from '../../builders/values/histories.ts'
import { alarm, instance, refresh, start, target } from '../../builders/values/observations.ts'

const runs = { numRuns: 1000 }

/** How often a rollout was judged as generated, and how often it was reached: properties of the empty set hold always. */
const seen = { all: 0, reached: 0, reachedOfNamedSets: 0 }

function kindOf(run: Watched): string {
  const kind = kindOfChanged(run)
  seen.all += 1
  if (kind === 'reached') seen.reached += 1
  if (kind === 'reached' && run.sources.length > 0) seen.reachedOfNamedSets += 1
  return kind
}

/** The same for a rollout that was changed after it was generated. */
function kindOfChanged({ history, expectation, policy }: Watched): string {
  return judge(history, expectation, policy).kind
}

const inService = ({ instances }: Observation) =>
  instances.filter(({ lifecycleState }) => lifecycleState === 'InService')

/**
 * Written anew from the issue, not taken from the code under test: any AMI of a plain set; of a named one those of the
 * sources that the group is of, and not the AMI of another source, new as that is.
 */
function runsImage({ imageId = '' }: Pick<InstanceView, 'imageId'>, { set, sources }: Watched): boolean {
  const right = Object.entries(set).filter(
    ([key]) => sources.length === 0 || sources.some((source) => key === `${source}/eu-west-1`),
  )
  return right.some(([, id]) => id === imageId)
}

/** Also written anew: EC2's image, both health checks, the weights. */
function healthyCapacity(look: Observation, run: Watched): number {
  const healthy = inService(look).filter(
    ({ healthStatus, targets, ...each }) =>
      healthStatus === 'Healthy' && targets.every(({ state }) => state === 'healthy') && runsImage(each, run),
  )
  return capacityOf(healthy)
}

const capacityOf = (instances: readonly InstanceView[]) =>
  instances.reduce((sum, { weight }) => sum + weight, 0)

/** What the threshold is a share of: more than desired where old instances still serve beside the new. */
const wholeOf = (look: Observation) => Math.max(look.desired, capacityOf(inService(look)))

/** The looks that the verdict rests on: so many in a row, and all of the bake time. */
function recentLooks({ history, policy }: Watched): readonly Observation[] {
  const { at } = history.at(-1) as Observation
  const inBakeTime = history.filter((look) => look.at > at - policy.bakeMs).length
  return history.slice(-Math.max(policy.consecutiveHealthy, inBakeTime))
}

/** The refreshes that count: all but the one that had ended before. */
const ours = ({ refreshes }: Observation) => refreshes.filter(({ id }) => id !== 'refresh-of-last-week')

const last = ({ history }: Watched) => history.at(-1) as Observation

afterAll(() => {
  expect(seen.reached).toBeGreaterThan(seen.all / 20)
  expect(seen.reachedOfNamedSets).toBeGreaterThan(seen.all / 50)
})

test('nothing is reached with less than the threshold of desired capacity healthy on the image', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const { healthThreshold, consecutiveHealthy } = run.policy
      const recent = recentLooks(run)
      const isShort = recent.some(
        (look) => healthyCapacity(look, run) * 100 < healthThreshold * wholeOf(look),
      )
      if (kindOf(run) === 'reached') {
        expect(isShort).toBe(false)
        expect(recent.length).toBeGreaterThanOrEqual(consecutiveHealthy)
        expect(recent.every(({ exists }) => exists)).toBe(true)
      }
    }),
    runs,
  )
})

test('with a threshold of 100 nothing is reached while another image, or an unknown one, serves', () => {
  fc.assert(
    fc.property(watched, (generated) => {
      const run = { ...generated, policy: { ...generated.policy, healthThreshold: 100 } }
      if (kindOf(run) === 'reached')
        expect(inService(last(run)).every((each) => runsImage(each, run))).toBe(true)
    }),
    runs,
  )
})

test('healthy instances of another source of a named set, new as they are, count as little as old ones', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const [other] = Object.values(run.set).filter((imageId) => !runsImage({ imageId }, run))
      if (other === undefined) return
      const strayed = (imageId: string) => ({
        ...run,
        history: run.history.map((look) => ({
          ...look,
          instances: look.instances.map((each) => (runsImage(each, run) ? { ...each, imageId } : each)),
        })),
      })
      const [ofAnother, old] = [strayed(other), strayed('ami-of-last-week')]
      expect(judge(ofAnother.history, run.expectation, run.policy)).toEqual(
        judge(old.history, run.expectation, run.policy),
      )
      const wanted = last(run).desired + capacityOf(inService(last(run)))
      if (wanted > 0) expect(kindOfChanged(ofAnother)).not.toBe('reached')
    }),
    runs,
  )
})

test('one more healthy instance on the image in every look never undoes that it was reached', () => {
  fc.assert(
    fc.property(watched, fc.integer({ min: 1, max: 4 }), (run, weight) => {
      if (kindOf(run) !== 'reached') return
      const [imageId = ''] = run.expectation.images
      const one = instance({ id: 'i-one-more', imageId, weight, targets: [target('healthy')] })
      const history = run.history.map((look) => ({ ...look, instances: [...look.instances, one] }))
      expect(kindOfChanged({ ...run, history })).toBe('reached')
    }),
    runs,
  )
})

test('trouble alone never ends a wait before the deadline, and never well', () => {
  const lastSeen = fc.option(watched.map(last), { nil: undefined })
  fc.assert(
    fc.property(watched, lastSeen, fc.nat({ max: 600_000 }), ({ expectation, policy }, lastSeen, waited) => {
      const now = expectation.startedAt + waited
      const { kind } = judgeSilence({ lastSeen, trouble: 'ThrottlingException', now }, expectation, policy)
      expect(kind).toBe(waited < policy.timeoutMs ? 'wait' : 'timed-out')
    }),
    runs,
  )
})

test('nothing is reached with a refresh that is not Pending, InProgress, Baking or Successful', () => {
  fc.assert(
    fc.property(watched, (run) => {
      if (kindOf(run) !== 'reached') return
      expect([undefined, ...hopeful]).toContain(ours(last(run))[0]?.status)
    }),
    runs,
  )
})

test('nothing is reached while an open refresh is below the threshold by its own percentage', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const [newest] = ours(last(run))
      if (newest === undefined || standingOf(newest.status) !== 'open') return
      if ((newest.percentageComplete ?? 0) < run.policy.healthThreshold) {
        expect(kindOf(run)).not.toBe('reached')
      }
    }),
    runs,
  )
})

const oldParts = fc.subarray(['refreshes', 'group', 'targets', 'alarms'] as const, { minLength: 1 })

test('nothing is reached by a look of which a part is old', () => {
  fc.assert(
    fc.property(watched, oldParts, (run, stale) => {
      const history = run.history.with(-1, { ...last(run), stale })
      expect(kindOfChanged({ ...run, history })).not.toBe('reached')
    }),
    runs,
  )
})

test('nor by looks of which two in a row have old parts: a part that nobody has seen twice counts for nothing', () => {
  fc.assert(
    fc.property(watched, oldParts, fc.nat(), (run, stale, which) => {
      const streak = recentLooks(run).length
      const index = run.history.length - 1 - (which % streak)
      const history = run.history.map((look, at) =>
        at === index || at === index - 1 ? { ...look, stale } : look,
      )
      expect(kindOfChanged({ ...run, history })).not.toBe('reached')
    }),
    runs,
  )
})

test('a look of which a part is old counts directly behind a whole one, and for no more than if it were whole', () => {
  let reached = 0
  fc.assert(
    fc.property(watched, oldParts, fc.nat(), (run, stale, which) => {
      const index = which % Math.max(1, run.history.length - 1)
      if (index === 0) return
      const history = run.history.with(index, { ...(run.history[index] as Observation), stale })
      const kind = kindOfChanged({ ...run, history })
      if (kind !== 'reached') return
      reached += 1
      expect(kindOf(run)).toBe('reached')
    }),
    runs,
  )
  expect(reached).toBeGreaterThan(10)
})

test('nothing is reached in a group that is gone', () => {
  fc.assert(
    fc.property(watched, (run) => {
      if (!last(run).exists) expect(kindOf(run)).toBe('failed')
    }),
    runs,
  )
})

test('nothing is reached by a refresh that took the place of the one that was followed', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const followed = run.history.flatMap((look) => ours(look).slice(0, 1)).map(({ id }) => id)
      const [newest] = ours(last(run))
      if (newest !== undefined && followed[0] !== newest.id) expect(kindOf(run)).not.toBe('reached')
    }),
    runs,
  )
})

test('a refresh that was cancelled is a failure only after AWS had the time to show another, or when the time is over', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const newest = ours(last(run))[0]
      if (newest === undefined || standingOf(newest.status) !== 'failed' || !last(run).exists) return
      const kind = kindOf(run)
      const { settleMs, timeoutMs } = run.policy
      const before = run.history.findLastIndex((look) => ours(look)[0]?.status !== newest.status)
      const since = last(run).at - (run.history[before + 1] as Observation).at
      const isOver = last(run).at - start >= timeoutMs
      // A status that changed meanwhile from one bad ending to another settles no later.
      const isCancelled = newest.status === 'Cancelled'
      if (isCancelled && kind === 'failed' && since === last(run).at - (run.history[0] as Observation).at) {
        expect(since >= settleMs || isOver).toBe(true)
      }
      expect(['wait', 'failed', 'superseded']).toContain(kind)
    }),
    runs,
  )
})

test('whatever ours came to, another refresh in the last look is somebody else at work', () => {
  const bad = fc.constantFrom(
    'Failed',
    'Cancelled',
    'RollbackSuccessful',
    'RollbackFailed',
    'Successful',
    'InProgress',
  )
  fc.assert(
    fc.property(watched, bad, fc.string({ minLength: 1 }), (run, status, word) => {
      const mine = refresh(status)
      const theirs = refresh(word, { id: 'refresh-of-nobody-we-know' })
      const first = { ...(run.history[0] as Observation), exists: true, refreshes: [mine] }
      const final = { ...last(run), exists: true, refreshes: [theirs, mine] }
      const history = [
        first,
        ...run.history.slice(1, -1).map((look) => ({ ...look, refreshes: [mine] })),
        final,
      ]
      expect(kindOfChanged({ ...run, history })).toBe('superseded')
    }),
    runs,
  )
})

test('where the template changed, nothing is reached while an instance from before serves that no refresh may skip', () => {
  fc.assert(
    fc.property(watched, (generated) => {
      const ids = inService(last(generated)).map(({ id }) => id)
      const policy = { ...generated.policy, healthThreshold: 100 }
      const changed = { ...generated.expectation, how: 'changed', earlier: new Set(ids) } as const
      const newest = ours(last(generated))[0]
      const isReplacing = newest?.status === 'Successful' && newest.strategy === 'Rolling'
      if (ids.length === 0 || !(newest === undefined || isReplacing)) return
      expect(kindOfChanged({ ...generated, policy, expectation: changed })).not.toBe('reached')
    }),
    runs,
  )
})

test('it does not matter in which order AWS lists the instances', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const history = run.history.map((look) => ({ ...look, instances: look.instances.toReversed() }))
      expect(judge(history, run.expectation, run.policy)).toEqual(
        judge(run.history, run.expectation, run.policy),
      )
    }),
    runs,
  )
})

test('nothing is reached while an alarm is anything but OK, in any look that counts', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const loud = recentLooks(run).some(({ alarms }) => alarms.some(({ state }) => state !== 'OK'))
      if (loud) expect(kindOf(run)).not.toBe('reached')
    }),
    runs,
  )
})

test('an alarm in the last look is never reached, whatever else is seen; in ALARM it ends the wait, but for a refresh that settles', () => {
  const states = fc.constantFrom('ALARM', 'INSUFFICIENT_DATA', 'missing')
  fc.assert(
    fc.property(watched, states, (run, state) => {
      const history = run.history.with(-1, { ...last(run), alarms: [alarm('OK'), alarm(state)] })
      const kind = kindOfChanged({ ...run, history })
      expect(kind).not.toBe('reached')
      const settles = ours(last(run))[0]?.status === 'Cancelled'
      if (state === 'ALARM' && !settles) expect(kind).not.toBe('wait')
    }),
    runs,
  )
})

test('without a refresh nothing is reached by instances that have not warmed up', () => {
  fc.assert(
    fc.property(watched, fc.integer({ min: 1, max: 300_000 }), (generated, warmupMs) => {
      const history = generated.history.map((look) => ({
        ...look,
        warmupMs,
        refreshes: [],
        instances: look.instances.map((each) => ({ ...each, launchedAt: look.at - warmupMs + 1 })),
      }))
      const isServed = history.some(({ desired }) => desired > 0)
      const run = { ...generated, history }
      if (isServed && last(run).desired > 0) expect(kindOfChanged(run)).not.toBe('reached')
    }),
    runs,
  )
})

test('nothing is reached in less than the bake time', () => {
  fc.assert(
    fc.property(watched, (generated) => {
      const watchedFor = last(generated).at - (generated.history[0] as Observation).at
      const policy = { ...generated.policy, bakeMs: watchedFor + 1 }
      expect(kindOfChanged({ ...generated, policy })).not.toBe('reached')
    }),
    runs,
  )
})

test('a wait at the threshold, or in a pause, is never stalled', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const { kind, pause, percentage } = judge(run.history, run.expectation, run.policy)
      if (kind !== 'stalled') return
      expect(pause).toBeUndefined()
      const standing = ours(last(run))[0]
      const isQuiet = last(run).alarms.every(({ state }) => state === 'OK')
      const mayBeReached = standing === undefined || hopeful.includes(standing.status)
      if (isQuiet && mayBeReached) expect(percentage).toBeLessThan(run.policy.healthThreshold)
    }),
    runs,
  )
})

test('stalled takes the stall timeout, and timed out the whole time', () => {
  fc.assert(
    fc.property(watched, (run) => {
      const kind = kindOf(run)
      const watchedFor = last(run).at - (run.history[0] as Observation).at
      if (kind === 'stalled') expect(watchedFor).toBeGreaterThanOrEqual(run.policy.stallMs)
      if (kind === 'timed-out') expect(last(run).at - start).toBeGreaterThanOrEqual(run.policy.timeoutMs)
    }),
    runs,
  )
})
