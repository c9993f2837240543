import { describe, expect, test } from '@jest/globals'
import { courseUpTo } from '../../../src/rollout/judge/course.ts'
import { judgeSilence } from '../../../src/rollout/judge/silence.ts'
import type { InstanceView } from '../../../src/rollout/observation.ts'
import { hasEnded, standingOf } from '../../../src/rollout/standing.ts'
import { judge, stateOf } from '../../builders/rollouts/judged.ts'
import {
  alarm,
  expectation,
  fleet,
  instance,
  newAmiElsewhere,
  observation,
  oldAmi,
  policy,
  polls,
  refresh,
  repeated,
  start,
  unknownToEc2,
} from '../../builders/values/observations.ts'

/** A status, how it stands, and the verdict: all new and healthy; all old; all new, but the time is over. */
const statuses = [
  ['Pending', 'open', 'reached', 'wait', 'reached'],
  ['InProgress', 'open', 'reached', 'wait', 'reached'],
  ['Baking', 'open', 'reached', 'wait', 'reached'],
  ['Successful', 'ended', 'reached', 'failed', 'reached'],
  ['Failed', 'failed', 'failed', 'failed', 'failed'],
  ['Cancelling', 'doomed', 'wait', 'wait', 'timed-out'],
  ['Cancelled', 'failed', 'failed', 'failed', 'failed'],
  ['RollbackInProgress', 'doomed', 'wait', 'wait', 'timed-out'],
  ['RollbackSuccessful', 'failed', 'failed', 'failed', 'failed'],
  ['RollbackFailed', 'failed', 'failed', 'failed', 'failed'],
  ['Paused', 'unknown', 'wait', 'wait', 'timed-out'],
  ['toString', 'unknown', 'wait', 'wait', 'timed-out'],
] as const

describe.each(statuses)('a refresh that is %s', (status, standing, allNew, allOld, late) => {
  const refreshes = [refresh(status)]

  test(`stands as ${standing}`, () => {
    expect(standingOf(status)).toBe(standing)
    expect(hasEnded(refresh(status))).toBe(standing === 'ended' || standing === 'failed')
  })

  test(`with every instance healthy on the new image: ${allNew}`, () => {
    expect(judge(repeated(8, { refreshes }), expectation(), policy()).kind).toBe(allNew)
  })

  test(`with every instance on the old image: ${allOld}`, () => {
    const history = repeated(8, { refreshes, instances: fleet(0, 3) })
    expect(judge(history, expectation(), policy()).kind).toBe(allOld)
  })

  test(`with every instance right when the time is over: ${late}`, () => {
    const history = repeated(8, { refreshes })
    expect(judge(history, expectation(), policy({ timeoutMs: 80_000 })).kind).toBe(late)
  })
})

describe('without a refresh', () => {
  const cases = [
    ['changed: one may still come', 'changed', fleet(3), 3, 'wait'],
    ['changed: none came, the instances are right', 'changed', fleet(3), 7, 'reached'],
    ['changed: none came, the instances are old', 'changed', fleet(0, 3), 7, 'not-started'],
    ['changed: one may still come to old instances', 'changed', fleet(0, 3), 3, 'wait'],
    ['unchanged: the instances are right', 'unchanged', fleet(3), 2, 'reached'],
    ['unchanged: one is old', 'unchanged', fleet(2, 1), 1, 'not-started'],
    ['unchanged: one is missing', 'unchanged', fleet(2), 7, 'wait'],
    ['created: the instances are right', 'created', fleet(3), 2, 'reached'],
    ['created: the instances come', 'created', fleet(1), 7, 'wait'],
    ['created: somebody put old instances in', 'created', fleet(1, 2), 7, 'wait'],
    ['created: none has come', 'created', [], 7, 'wait'],
  ] as const
  test.each(cases)('%s', (_, how, instances, looks, kind) => {
    expect(judge(repeated(looks, { instances }), expectation({ how }), policy()).kind).toBe(kind)
  })

  test('says that nothing moves the group, and how many are old', () => {
    const history = repeated(1, { instances: fleet(1, 2) })
    expect(judge(history, expectation({ how: 'unchanged' }), policy()).message).toBe(
      'No instance refresh is moving this group, and 2 of 3 in service do not run the new image.',
    )
  })
})

describe('what counts as healthy on the image', () => {
  const cases: [string, InstanceView[], number][] = [
    ['all of desired', fleet(3), 100],
    ['two of three, rounded down', fleet(2, 1), 66],
    ['an unhealthy one is not', [...fleet(2), instance({ healthStatus: 'Unhealthy' })], 66],
    ['one that is not in service yet is not', [...fleet(2), instance({ lifecycleState: 'Pending' })], 66],
    ['one that is leaving is not', [...fleet(2), instance({ lifecycleState: 'Terminating' })], 66],
    ['one in standby is not', [...fleet(2), instance({ lifecycleState: 'Standby' })], 66],
    ['one that EC2 does not know is not', [...fleet(2), unknownToEc2()], 66],
    ['a copy in another region is the image too', [...fleet(2), instance({ imageId: newAmiElsewhere })], 100],
    ['an old one that still serves beside a full new set', fleet(3, 1), 75],
    ['an old one that is leaving does not serve', [...fleet(3), leaving()], 100],
    ['more than desired is no more than all', fleet(5), 100],
    ['none at all', [], 0],
    ['weights: a heavy one makes up for two', [instance({ weight: 2 }), instance()], 100],
    ['weights: a heavy old one', [instance({ weight: 2 }), instance({ weight: 2, imageId: oldAmi })], 50],
  ]
  test.each(cases)('%s', (_, instances, percentage) => {
    const judgement = judge(repeated(8, { instances }), expectation(), policy())
    expect(judgement.percentage).toBe(percentage)
    expect(judgement.kind === 'reached').toBe(percentage === 100)
  })

  function leaving(): InstanceView {
    return instance({ imageId: oldAmi, lifecycleState: 'Terminating' })
  }
})

describe('the two percentages', () => {
  test('the lower counts: instances in service that AWS has not warmed up', () => {
    const refreshes = [refresh('InProgress', { percentageComplete: 33 })]
    expect(judge(repeated(8, { refreshes }), expectation(), policy())).toMatchObject({
      kind: 'wait',
      percentage: 33,
    })
  })

  test('a percentage that AWS has not sent yet is no progress', () => {
    const { percentageComplete: _, ...unsent } = refresh('Pending')
    const refreshes = [unsent]
    expect(judge(repeated(8, { refreshes }), expectation(), policy()).percentage).toBe(0)
  })

  test('AWS at 100 % with another image in service is not reached', () => {
    const history = repeated(8, { instances: fleet(2, 1), refreshes: [refresh('InProgress')] })
    expect(judge(history, expectation(), policy())).toMatchObject({ kind: 'wait', percentage: 66 })
  })

  test('the history has one point for each change and one for the last look, of the figure that was judged by', () => {
    const at = (percentageComplete: number) => ({
      refreshes: [refresh('InProgress', { percentageComplete })],
    })
    const points = stateOf(polls(at(0), at(33), at(33), at(100)), expectation(), policy()).course
    expect(points.map(({ percentage }) => percentage)).toEqual([0, 33, 100])
    expect(points.map((point) => point.at - start)).toEqual([10_000, 20_000, 40_000])
    const still = stateOf(polls(at(0), at(0), at(0)), expectation(), policy())
    expect(courseUpTo(still.course, still.latest).map((point) => point.at - start)).toEqual([10_000, 30_000])
  })
})

describe('the threshold', () => {
  test.each([
    [90, 8, 'wait'],
    [90, 9, 'reached'],
    [81, 8, 'wait'],
    [100, 9, 'wait'],
    [1, 0, 'wait'],
  ])('%d %% wanted, %d of ten healthy: %s', (healthThreshold, healthy, kind) => {
    const sick = Array.from({ length: 10 - healthy }, () => instance({ healthStatus: 'Unhealthy' }))
    const seen = { desired: 10, instances: [...fleet(healthy), ...sick], refreshes: [refresh('InProgress')] }
    expect(judge(repeated(2, seen), expectation(), policy({ healthThreshold })).kind).toBe(kind)
  })

  test.each([
    ['once is not twice', [100], 'wait'],
    ['twice in a row', [100, 100], 'reached'],
    ['not in a row', [100, 66, 100], 'wait'],
    ['a dip starts the count again', [100, 66, 100, 100], 'reached'],
  ])('twice in a row: %s', (_, percentages, kind) => {
    const history = polls(
      ...percentages.map((percentage) => ({
        instances: percentage === 100 ? fleet(3) : fleet(2, 1),
        refreshes: [refresh('InProgress')],
      })),
    )
    expect(judge(history, expectation(), policy()).kind).toBe(kind)
  })

  test.each([
    ['met once: only another look is missing', [100], {}, 0],
    ['met once of ten times: there is no hurry', [100], { consecutiveHealthy: 10 }, undefined],
    ['met nine times of ten', Array.from({ length: 9 }, () => 100), { consecutiveHealthy: 10 }, 0],
    ['not met', [66], {}, undefined],
    ['not met any more', [100, 66], {}, undefined],
    ['held for a part of the bake time', [100, 100], { bakeMs: 60_000 }, 50_000],
    ['reached: there is nothing to wait for', [100, 100], {}, undefined],
  ])('has to hold: %s', (_, percentages, rules, holdsFor) => {
    const history = polls(
      ...percentages.map((percentage) => ({
        instances: percentage === 100 ? fleet(3) : fleet(2, 1),
        refreshes: [refresh('InProgress')],
      })),
    )
    expect(judge(history, expectation(), policy(rules)).holdsFor).toBe(holdsFor)
  })

  test('does not hold yet where a refresh is still to be expected', () => {
    const [look] = polls({ instances: fleet(3), refreshes: [] })
    if (look === undefined) throw new Error('no look')
    expect(judge([look], expectation(), policy({ settleMs: 600_000 })).holdsFor).toBeUndefined()
  })
})

describe('a group that wants no instances', () => {
  const none = { desired: 0, instances: [] }

  test('is reached, and says that none was verified', () => {
    const history = repeated(2, { ...none, refreshes: [refresh('Successful')] })
    expect(judge(history, expectation(), policy())).toMatchObject({
      kind: 'reached',
      message: '0 instances: the group wants none, so none was verified.',
    })
  })

  test('is not reached while an old instance is still there', () => {
    const history = repeated(8, { desired: 0, instances: fleet(0, 1), refreshes: [refresh('Successful')] })
    expect(judge(history, expectation(), policy()).kind).toBe('failed')
  })
})

describe('a refresh that ended Successful short of the threshold', () => {
  const partial = { instances: fleet(1, 2), refreshes: [refresh('Successful', { percentageComplete: 33 })] }

  test('gets time to settle', () => {
    expect(judge(repeated(6, partial), expectation(), policy()).kind).toBe('wait')
  })

  test('then has failed: its last checkpoint left old instances', () => {
    expect(judge(repeated(7, partial), expectation(), policy())).toMatchObject({
      kind: 'failed',
      message: 'The refresh ended Successful, but 2 of 3 in service do not run the new image.',
    })
  })

  test('settles from when it ended, not from the start', () => {
    const before = Array.from({ length: 6 }, () => ({ ...partial, refreshes: [refresh('InProgress')] }))
    expect(judge(polls(...before, partial), expectation(), policy()).kind).toBe('wait')
  })

  test('waits for new instances that are not healthy yet, until the time is over', () => {
    const seen = { instances: fleet(2), refreshes: [refresh('Successful')] }
    expect(judge(repeated(8, seen), expectation(), policy()).kind).toBe('wait')
    expect(judge(repeated(8, seen), expectation(), policy({ timeoutMs: 80_000 })).kind).toBe('timed-out')
  })
})

describe.each(['Failed', 'Cancelled', 'RollbackSuccessful', 'RollbackFailed'])(
  'a refresh that is %s',
  (status) => {
    const bad = { instances: fleet(1, 2), refreshes: [refresh(status)] }
    const theirs = { refreshes: [refresh('InProgress', { id: 'refresh-of-somebody' }), refresh(status)] }

    const isCancelled = status === 'Cancelled'

    test(
      isCancelled ? 'gets the same time to settle, whatever else would end the wait' : 'fails at once',
      () => {
        const loud = { ...bad, alarms: [alarm('ALARM')] }
        const early = isCancelled ? 'wait' : 'failed'
        expect(judge(repeated(1, bad), expectation(), policy()).kind).toBe(early)
        expect(judge(repeated(6, bad), expectation(), policy()).kind).toBe(early)
        expect(judge(repeated(6, loud), expectation(), policy({ stallMs: 1 })).kind).toBe(early)
        expect(judge(repeated(7, bad), expectation(), policy()).kind).toBe('failed')
      },
    )

    test('settles from when it ended', () => {
      const before = Array.from({ length: 6 }, () => ({ ...bad, refreshes: [refresh('InProgress')] }))
      const kind = isCancelled ? 'wait' : 'failed'
      expect(judge(polls(...before, bad), expectation(), policy()).kind).toBe(kind)
    })

    test('has failed, and is not late, where the time is over meanwhile', () => {
      expect(judge(repeated(2, bad), expectation(), policy({ timeoutMs: 20_000 }))).toMatchObject({
        kind: 'failed',
        message: `The instance refresh ended ${status}; AWS gives no reason.`,
      })
    })

    test('is superseded by one that somebody else starts in that time', () => {
      expect(judge(polls(bad, bad, theirs), expectation(), policy()).kind).toBe('superseded')
    })

    test.each([
      ['after the apply', { startedAt: start + 1 }],
      ['while it was busy', { startedAt: start - 1 }],
      ['nobody knows when', {}],
    ])('is superseded also where the first look shows both, and the newer began %s', (_, begun) => {
      const late = refresh('InProgress', { id: 'refresh-of-somebody', ...begun })
      const both = { refreshes: [late, refresh(status, { startedAt: start - 2 })] }
      expect(judge(polls(both), expectation(), policy())).toMatchObject({
        kind: 'superseded',
        message: 'Refresh refresh-ours was superseded by refresh-of-somebody, which somebody else started.',
      })
    })
  },
)

test('where nobody looked before, one from before the apply is not superseded by the newest', () => {
  const history = [refresh('Successful'), refresh('Successful', { id: 'refresh-of-long-ago' })]
  const unseen = expectation({ looked: false })
  const begun = history.map((each, n) => ({ ...each, startedAt: start - (n + 1) * 1000 }))
  expect(judge(repeated(2, { refreshes: begun }), unseen, policy()).kind).toBe('reached')
})

test('a refresh that the action started is known by its id, also before it is seen', () => {
  const theirs = { refreshes: [refresh('Successful', { id: 'refresh-of-somebody' })] }
  const started = expectation({ refreshId: 'refresh-ours' })
  expect(judge(repeated(2, theirs), started, policy()).kind).toBe('superseded')
})

describe('a change of the template that keeps the image', () => {
  const instances = fleet(3).map((each, n) => ({ ...each, id: `i-${n}` }))
  const changed = expectation({ earlier: new Set(['i-0', 'i-1', 'i-2']) })
  const replaced = instances.map((each) => ({ ...each, id: `${each.id}-new` }))
  const partial = [...replaced.slice(0, 2), ...instances.slice(0, 1)]

  test('is not reached by instances that were there before, where no refresh comes', () => {
    expect(judge(repeated(8, { instances }), changed, policy())).toMatchObject({
      kind: 'not-started',
      message:
        'No instance refresh is moving this group, and 3 of 3 in service were there before the template changed.',
    })
  })

  test('nor by one that a Successful refresh left: a last checkpoint, or protection', () => {
    const refreshes = [refresh('Successful')]
    expect(judge(repeated(8, { instances: partial, refreshes }), changed, policy())).toMatchObject({
      kind: 'failed',
      message: 'The refresh ended Successful, but 1 of 3 in service were there before the template changed.',
    })
    expect(judge(repeated(2, { instances: replaced, refreshes }), changed, policy()).kind).toBe('reached')
  })

  test.each([
    [
      'skips what matches',
      refresh('Successful', { preferences: { checkpointPercentages: [], skipMatching: true } }),
    ],
    ['replaces root volumes in place', refresh('Successful', { strategy: 'ReplaceRootVolume' })],
  ])('but is by a refresh that %s', (_, each) => {
    expect(judge(repeated(2, { instances, refreshes: [each] }), changed, policy()).kind).toBe('reached')
  })
})

test('a group with an image of its own is told as such', () => {
  const own = expectation({ images: [oldAmi], runs: 'other', how: 'unchanged' })
  expect(judge(repeated(2, { instances: fleet(0, 3) }), own, policy()).message).toBe(
    '3 of 3 healthy on its own image.',
  )
  expect(judge(repeated(1, { instances: fleet(1, 2) }), own, policy()).message).toBe(
    'No instance refresh is moving this group, and 1 of 3 in service do not run its own image.',
  )
})

describe('whose refresh it is', () => {
  test('one that had ended before is not ours, however it ended', () => {
    const refreshes = [refresh('Failed', { id: 'refresh-of-last-week' })]
    const judgement = judge(repeated(7, { refreshes }), expectation(), policy())
    expect(judgement.kind).toBe('reached')
    expect(judgement.refresh).toBeUndefined()
  })

  test('the new one is followed: Terraform cancelled the one it found', () => {
    const refreshes = [refresh('InProgress'), refresh('Cancelled', { id: 'refresh-it-found' })]
    const found = expectation({ notOurs: new Set(['refresh-it-found']) })
    expect(judge(repeated(2, { refreshes }), found, policy())).toMatchObject({
      kind: 'reached',
      refresh: { id: 'refresh-ours' },
    })
  })

  test('another one in its place has superseded it, also when all looks well', () => {
    const theirs = refresh('Successful', { id: 'refresh-of-somebody' })
    const history = polls(
      { refreshes: [refresh('InProgress')] },
      { refreshes: [theirs] },
      { refreshes: [theirs] },
    )
    expect(judge(history, expectation(), policy())).toMatchObject({
      kind: 'superseded',
      message: 'Refresh refresh-ours was superseded by refresh-of-somebody, which somebody else started.',
    })
  })
})

describe('how it ends otherwise', () => {
  test("a failed refresh is told in AWS's words", () => {
    const refreshes = [refresh('Failed', { statusReason: 'There are 1 unhealthy instances.' })]
    expect(judge(repeated(7, { refreshes }), expectation(), policy()).message).toBe(
      'The instance refresh ended Failed: There are 1 unhealthy instances.',
    )
  })

  test('a group that is gone has failed, whatever was there before', () => {
    const history = polls({}, {}, { exists: false, desired: 0, instances: [] })
    expect(judge(history, expectation({ how: 'created' }), policy())).toMatchObject({
      kind: 'failed',
      message: 'The group is gone.',
    })
  })

  test('a look at a group that was gone does not count, though it wanted nothing', () => {
    const history = polls({ exists: false, desired: 0, instances: [] }, {})
    expect(judge(history, expectation({ how: 'created' }), policy()).kind).toBe('wait')
  })

  test('too late: says how far it came and how the refresh stands', () => {
    const seen = { instances: fleet(2, 1), refreshes: [refresh('InProgress', { percentageComplete: 33 })] }
    const { kind, message } = judge(repeated(12, seen), expectation(), policy({ timeoutMs: 120_000 }))
    expect(kind).toBe('timed-out')
    expect(message).toBe(
      'After 2 min 00 s 33 % is healthy on the new image (2 of 3), not 100 %; the refresh is InProgress.',
    )
  })

  test('one millisecond before the deadline is not too late', () => {
    const at = start + 119_999
    const history = [observation({ at, instances: fleet(2), refreshes: [refresh('InProgress')] })]
    expect(judge(history, expectation(), policy({ timeoutMs: 120_000 })).kind).toBe('wait')
  })

  test('nothing observed is nothing to judge', () => {
    expect(() => judge([], expectation(), policy())).toThrow(RangeError)
  })

  test('a status of a later AWS is waited for, and said to be unknown', () => {
    expect(judge(repeated(1, { refreshes: [refresh('Paused')] }), expectation(), policy()).message).toContain(
      'refresh Paused · a status this version does not know: waiting',
    )
  })
})

describe('alarms', () => {
  const watched = (state: string, reason?: string) => ({
    alarms: [alarm('OK', { name: 'web-latency' }), alarm(state, reason === undefined ? {} : { reason })],
  })

  test('one in ALARM fails it, also when every instance is right', () => {
    const history = polls(watched('OK'), watched('ALARM', '5 of 5 datapoints'))
    expect(judge(history, expectation({ how: 'created' }), policy())).toMatchObject({
      kind: 'failed',
      message: 'CloudWatch is in ALARM: web-5xx (5 of 5 datapoints)',
    })
  })

  test.each(['INSUFFICIENT_DATA', 'missing', 'SOMETHING_NEW'])(
    'one that is %s is waited for, and shown',
    (state) => {
      const judgement = judge(repeated(20, watched(state)), expectation({ how: 'created' }), policy())
      expect(judgement).toMatchObject({ kind: 'wait', percentage: 100 })
      expect(judgement.message).toContain(`alarm web-5xx ${state}`)
      expect(judgement.message).not.toContain('web-latency')
    },
  )

  test('one without data is no success when the time is over, and the message names it', () => {
    const history = repeated(20, watched('INSUFFICIENT_DATA'))
    const { kind, message } = judge(history, expectation({ how: 'created' }), policy({ timeoutMs: 200_000 }))
    expect(kind).toBe('timed-out')
    expect(message).toBe(
      'After 3 min 20 s 100 % is healthy on the new image (3 of 3), but that has not held for long enough; no refresh is running; alarm web-5xx INSUFFICIENT_DATA.',
    )
  })

  test('the polls in a row begin when the last one is OK', () => {
    const history = polls(watched('OK'), watched('OK'), watched('INSUFFICIENT_DATA'), watched('OK'))
    expect(judge(history, expectation({ how: 'created' }), policy()).kind).toBe('wait')
    expect(
      judge(
        [...history, observation({ at: start + 50_000, ...watched('OK') })],
        expectation({ how: 'created' }),
        policy(),
      ).kind,
    ).toBe('reached')
  })
})

describe('the bake time', () => {
  const bake = policy({ bakeMs: 60_000, stallMs: 30_000 })
  const created = expectation({ how: 'created' })

  test.each([
    [6, 'wait'],
    [7, 'reached'],
  ])('of a minute is over with the poll %d of ten seconds each: %s', (looks, kind) => {
    expect(judge(repeated(looks, {}), created, bake).kind).toBe(kind)
  })

  test('begins again with every dip', () => {
    const dip = { instances: fleet(2) }
    const history = polls(...Array(6).fill({}), dip, ...Array(6).fill({}))
    expect(judge(history, created, bake).kind).toBe('wait')
    expect(judge([...history, observation({ at: start + 140_000 })], created, bake).kind).toBe('reached')
  })

  test('is no stall', () => {
    expect(judge(repeated(6, {}), created, bake).kind).toBe('wait')
    expect(judge(repeated(60, {}), created, policy({ bakeMs: 3_600_000, stallMs: 30_000 })).kind).toBe('wait')
  })

  test('does not do away with the polls in a row', () => {
    const sparse = [observation({ at: start + 10_000 })]
    expect(judge(sparse, created, policy({ bakeMs: 0, consecutiveHealthy: 2 })).kind).toBe('wait')
  })
})

describe('stalled', () => {
  const stuck = { instances: fleet(1, 2), refreshes: [refresh('InProgress', { percentageComplete: 33 })] }

  test('when nothing gets better, with what stands still', () => {
    const { kind, message } = judge(repeated(13, stuck), expectation(), policy({ stallMs: 120_000 }))
    expect(kind).toBe('stalled')
    expect(message).toBe(
      'For 2 min 00 s nothing got better: 33 % is healthy on the new image (1 of 3), not 100 %; the refresh is InProgress.',
    )
  })

  test('not one poll earlier', () => {
    expect(judge(repeated(12, stuck), expectation(), policy({ stallMs: 120_000 })).kind).toBe('wait')
  })

  test('not while a hook, a suspension or a checkpoint holds it up: the pause is said instead', () => {
    const held = { ...stuck, suspended: ['Launch'] }
    expect(judge(repeated(60, held), expectation(), policy({ stallMs: 120_000 }))).toMatchObject({
      kind: 'wait',
      pause: 'held up: Launch suspended on the group',
    })
  })

  test('too late comes before it', () => {
    const short = policy({ stallMs: 60_000, timeoutMs: 120_000 })
    expect(judge(repeated(12, stuck), expectation(), short).kind).toBe('timed-out')
  })
})

describe('a refresh of somebody else', () => {
  test('that rolls out another version than the group is on has superseded ours', () => {
    const seen = { templateVersion: '8', refreshes: [refresh('InProgress', { desiredVersion: '7' })] }
    expect(judge(repeated(1, seen), expectation(), policy())).toMatchObject({
      kind: 'superseded',
      message:
        'Refresh refresh-ours rolls out template version 7, but the group is on 8: somebody else started it.',
    })
  })

  test.each([
    ['8', '8'],
    ['$Latest', '8'],
    ['8', '$Latest'],
    ['$Default', '$Latest'],
  ])('is not told by versions %s and %s, which may be the same', (desiredVersion, templateVersion) => {
    const seen = { templateVersion, refreshes: [refresh('InProgress', { desiredVersion })] }
    expect(judge(repeated(2, seen), expectation(), policy()).kind).toBe('reached')
  })
})

describe('a refresh that was seen and is no longer listed', () => {
  const listed = { refreshes: [refresh('InProgress', { percentageComplete: 0 })], instances: fleet(0, 3) }

  test('is a listing that lags: never reached, though every instance looks right', () => {
    const history = polls(listed, ...Array(20).fill({}))
    expect(judge(history, expectation(), policy()).kind).toBe('wait')
  })

  test('is not "no refresh was started", though every instance is old', () => {
    const history = polls(listed, ...Array(20).fill({ instances: fleet(0, 3) }))
    expect(judge(history, expectation(), policy()).kind).toBe('wait')
  })

  test('comes back, and is followed to its end', () => {
    const done = { refreshes: [refresh('Successful')] }
    expect(judge(polls(listed, {}, done, done), expectation(), policy()).kind).toBe('reached')
  })

  test('is too late at the deadline', () => {
    const history = polls(listed, ...Array(20).fill({}))
    expect(judge(history, expectation(), policy({ timeoutMs: 200_000 })).kind).toBe('timed-out')
  })
})

describe('while AWS does not answer', () => {
  const silence = { lastSeen: observation(), trouble: 'Rate exceeded', now: start + 60_000 }

  test('goes on waiting, with what was seen last', () => {
    expect(judgeSilence(silence, expectation(), policy())).toMatchObject({
      kind: 'wait',
      percentage: 100,
      message: 'AWS does not answer: Rate exceeded',
    })
  })

  test('is too late at the deadline, never reached', () => {
    expect(judgeSilence(silence, expectation(), policy({ timeoutMs: 60_000 }))).toMatchObject({
      kind: 'timed-out',
      message: 'AWS did not answer until the time was over: Rate exceeded',
    })
  })

  test('knows nothing before the first answer', () => {
    const nothing = { ...silence, lastSeen: undefined }
    expect(judgeSilence(nothing, expectation(), policy())).toMatchObject({ kind: 'wait', percentage: 0 })
  })
})
