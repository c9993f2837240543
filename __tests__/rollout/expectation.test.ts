import { describe, expect, test } from '@jest/globals'
import type { GroupForecast } from '../../src/plan/plan.ts'
import { expectationOf, type Given, whyNoRefresh } from '../../src/rollout/expectation.ts'
import { howSeen, rolloutReport } from '../../src/rollout/judge/result.ts'
import type { Observation } from '../../src/rollout/observation.ts'
import { judge } from '../builders/rollouts/judged.ts'
import {
  expectation,
  fleet,
  instance,
  observation,
  policy,
  refresh,
  repeated,
  start,
} from '../builders/values/observations.ts'

const { images } = expectation()

function forecast(effect: GroupForecast['effect']): GroupForecast {
  const unknown = { name: null, desired: null, minHealthyPercentage: null, maxHealthyPercentage: null }
  return { address: 'aws_autoscaling_group.web', because: '', effect, ...unknown }
}

describe('what to expect of a group', () => {
  test.each([
    ['created', 'created'],
    ['replaced', 'created'],
    ['refreshed', 'changed'],
    ['updated', 'unchanged'],
    ['unchanged', 'unchanged'],
    ['not-refreshed', 'unchanged'],
    ['destroyed', 'unchanged'],
  ] as const)('%s: %s', (effect, how) => {
    expect(expectationOf(forecast(effect), undefined, { images, startedAt: start }).how).toBe(how)
  })

  test('a group the plan does not name is unchanged', () => {
    expect(expectationOf(undefined, undefined, { images, startedAt: start })).toEqual({
      images,
      startedAt: start,
      how: 'unchanged',
      looked: false,
      notOurs: new Set(),
    })
  })

  test('where nothing is to come, refreshes that had ended are not ours; one that was still going is followed', () => {
    const statuses = [
      'Baking',
      'Cancelling',
      'Paused',
      'Successful',
      'Failed',
      'Cancelled',
      'RollbackSuccessful',
    ]
    const refreshes = statuses.map((status) => refresh(status, { id: status }))
    const before = observation({ refreshes })
    const { notOurs } = expectationOf(undefined, before, { images, startedAt: start })
    expect([...notOurs]).toEqual(['Successful', 'Failed', 'Cancelled', 'RollbackSuccessful'])
  })

  test.each(['refreshed', 'created', 'replaced'] as const)(
    'where a group is %s, none that was there before is ours',
    (effect) => {
      const refreshes = [refresh('InProgress', { id: 'theirs' }), refresh('Failed', { id: 'old' })]
      const before = observation({ refreshes })
      const { notOurs } = expectationOf(forecast(effect), before, { images, startedAt: start })
      expect([...notOurs]).toEqual(['theirs', 'old'])
    },
  )
})

test('instances that were there before are known where the plan changes the template, and only there', () => {
  const before = observation({ instances: [instance({ id: 'i-1' }), instance({ id: 'i-2' })] })
  const earlierOf = (effect: GroupForecast['effect']) =>
    expectationOf(forecast(effect), before, { images, startedAt: start }).earlier
  expect(earlierOf('refreshed')).toEqual(new Set(['i-1', 'i-2']))
  expect([earlierOf('updated'), earlierOf('created'), earlierOf('unchanged')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

describe('a template that changes without a refresh', () => {
  const before = observation({ instances: fleet(3) })
  const missed = { ...forecast('not-refreshed'), startable: true }

  test('has not reached the instances that were there, though they run the image', () => {
    const expected = expectationOf(missed, before, { images, runs: 'image', startedAt: start })
    expect(judge(repeated(2, { instances: fleet(3) }), expected, policy())).toMatchObject({
      kind: 'not-started',
      message:
        'No instance refresh is moving this group, and 3 of 3 in service were there before the template changed.',
    })
    const fresh = fleet(3).map((each, n) => ({ ...each, id: `i-later-${n}` }))
    expect(judge(repeated(2, { instances: fresh }), expected, policy()).kind).toBe('reached')
  })

  test('is none of a group with an image of its own, nor where a refresh would not bring it', () => {
    const other = expectationOf(missed, before, { images, runs: 'other', startedAt: start })
    const pinned = expectationOf(forecast('not-refreshed'), before, { images, startedAt: start })
    expect([other.earlier, pinned.earlier]).toEqual([undefined, undefined])
  })
})

describe('a plan that changes nothing, after a refresh that failed, or never began', () => {
  const made = (origin: string) => fleet(3).map((each) => ({ ...each, origin }))
  const ended = (status: string) => [refresh(status, { id: 'of-the-run-before', startedAt: start - 60_000 })]
  const judged = (seen: Partial<Observation>, given: Pick<Given, 'runs' | 'origins'> = {}) => {
    const before = observation(seen)
    const expected = expectationOf(forecast('unchanged'), before, { images, startedAt: start, ...given })
    return judge(repeated(2, seen), expected, policy()).kind
  }
  const late = { origin: 'lt-1 7', instances: made('lt-1 6') }

  test.each(['Failed', 'Cancelled', 'RollbackFailed', 'RollbackSuccessful'])(
    'that ended %s: instances of another template version are old, though they run the image',
    (status) => {
      const refreshes = ended(status)
      expect(judged({ ...late, refreshes })).toBe('not-started')
      expect(judged({ ...late, refreshes, instances: made('lt-2 7') })).toBe('not-started')
      expect(judged({ ...late, refreshes, instances: made('lt-1 7') })).toBe('reached')
    },
  )

  test('instances whose launch configuration is gone are old where they are older than it', () => {
    const seen = { origin: 'launch configuration web-2', refreshes: ended('Failed') }
    const aged = (launchedAt: number) => fleet(3).map((each) => ({ ...each, launchedAt }))
    expect(judged({ ...seen, instances: aged(start - 60_001) })).toBe('not-started')
    expect(judged({ ...seen, instances: aged(start - 59_999) })).toBe('reached')
  })

  test.each<[string, Observation['refreshes']]>([
    ['none ever was', []],
    ['one had succeeded before', ended('Successful')],
    ['one had succeeded before, after one that failed', [...ended('Successful'), ...ended('Failed')]],
  ])('that never began, where %s: instances of another template version are old', (_, refreshes) => {
    expect(judged({ ...late, refreshes })).toBe('not-started')
    const half = [...made('lt-1 7').slice(0, 2), ...made('lt-1 6').slice(2)]
    expect(judged({ ...late, refreshes, instances: half })).toBe('not-started')
    expect(judged({ ...late, refreshes, instances: made('lt-1 7') })).toBe('reached')
  })

  test.each<[string, string[]]>([
    ['a version that floats, which the state tells', ['lt-1 7']],
    ['a mixed instances policy', ['lt-2 3', 'lt-1 7']],
  ])('the same with %s', (_, origins) => {
    const floats = { instances: late.instances }
    for (const refreshes of [[], ended('Failed'), ended('Successful')]) {
      expect(judged({ ...floats, refreshes }, { origins })).toBe('not-started')
      expect(judged({ instances: made(origins[0] ?? ''), refreshes }, { origins })).toBe('reached')
    }
  })

  test('nobody is old where nobody tells what the group launches, nor in a group with an image of its own', () => {
    expect(judged({ instances: late.instances, refreshes: ended('Failed') })).toBe('reached')
    expect(judged({ ...late, refreshes: ended('Failed') }, { runs: 'other' })).toBe('reached')
    expect(judged({ origin: 'lt-1 7', instances: fleet(3) })).toBe('reached')
  })

  test('a refresh that is started then has to replace them', () => {
    const before = observation({ ...late, refreshes: ended('Failed') })
    const given = {
      ...expectationOf(undefined, before, { images, startedAt: start }),
      how: 'changed',
    } as const
    const refreshes = [refresh('Successful'), ...ended('Failed')]
    const own = { ...given, refreshId: 'refresh-ours' }
    expect(judge(repeated(8, { ...late, refreshes }), own, policy()).kind).toBe('failed')
    const fresh = made('lt-1 7').map((each) => ({ ...each, id: `${each.id}-later` }))
    expect(judge(repeated(2, { ...late, refreshes, instances: fresh }), own, policy()).kind).toBe('reached')
  })
})

describe('the report of a rollout', () => {
  const group = { name: 'web', region: 'eu-west-1', address: 'aws_autoscaling_group.web' }
  const seen = { history: [], evidence: [] }

  test.each([
    ['changed', [refresh('Successful')], 'adopted', 'reached'],
    ['created', [], 'created', 'reached'],
    ['unchanged', [], 'none', 'reached'],
    ['changed', [refresh('InProgress', { percentageComplete: 33 })], 'adopted', 'cancelled'],
  ] as const)('%s, %j: %s, %s', (how, refreshes, reported, verdict) => {
    const judgement = judge(repeated(2, { refreshes }), expectation({ how }), policy())
    const report = rolloutReport(group, howSeen(expectation({ how }), judgement), judgement, seen)
    expect(report).toMatchObject({ group: 'web', how: reported, verdict, desired: 3, healthy: 3 })
    expect(report.refreshId).toBe(refreshes[0]?.id)
  })
})

describe('why Terraform started no refresh', () => {
  test.each([
    ['the group is not named by the plan', undefined, 'the group is not in this plan'],
    [
      'it was not to',
      { ...forecast('not-refreshed'), because: 'the group follows `$Latest`' },
      'the group follows `$Latest`',
    ],
    [
      'it was to, and none is there',
      forecast('refreshed'),
      'one was to come with the plan, and AWS shows none',
    ],
    [
      'the plan leaves the group as it is',
      forecast('unchanged'),
      'the plan does not change the group: an earlier apply or refresh did not come to its end',
    ],
  ])('%s', (_, given, because) => expect(whyNoRefresh(given)).toBe(because))
})

test('a rollout that is no longer watched says where it stood', () => {
  const judgement = judge(repeated(1, { instances: [] }), expectation(), policy())
  const group = { name: 'web', region: 'eu-west-1', address: 'aws_autoscaling_group.web' }
  expect(rolloutReport(group, 'started', judgement, { history: [], evidence: ['x'] })).toMatchObject({
    verdict: 'cancelled',
    how: 'started',
    message: 'No longer watched; seen last: 0 of 3 new and healthy: 0 %',
    evidence: ['x'],
  })
})
