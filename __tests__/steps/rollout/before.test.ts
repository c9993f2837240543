import { describe, expect, test } from '@jest/globals'
import type { AutoScaling } from '../../../src/deps/aws.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { keyOf } from '../../../src/plan/group-ref.ts'
import type { RefreshView } from '../../../src/rollout/observation.ts'
import { lookBefore } from '../../../src/steps/rollout/before.ts'
import type { Release } from '../../../src/steps/stack/prepare.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inputsOf, type With } from '../../builders/values/inputs.ts'
import { alarm, newAmi, observation, oldAmi, refresh } from '../../builders/values/observations.ts'
import { stack, stateIn, stateOf } from '../../builders/values/states.ts'
import { autoscalingWith } from '../../builders/world/autoscaling.ts'
import { contextOf, keptLog, steppingClock } from '../../builders/world/parts.ts'
import { planOf } from '../../report/build.ts'

interface World {
  readonly state?: string
  readonly hasChanges?: boolean
  readonly inputs?: With
  readonly answers?: Partial<AutoScaling>
}

function look({ state = stateOf({ web: oldAmi }), hasChanges = true, inputs = {}, answers = {} }: World) {
  const clock = steppingClock()
  const autoscaling = autoscalingWith(answers)
  const plan = { report: planOf(hasChanges ? {} : { hasChanges, groups: [] }) }
  const image = { origin: 'built', set: { 'eu-west-1': newAmi }, name: '' } as const
  const ready = { stack, state, image, plan } as unknown as Release
  const deps = { autoscaling, clock, context: contextOf(), log: keptLog() }
  return { run: () => lookBefore(ready, inputsOf(inputs).rollout, deps), autoscaling, clock, log: deps.log }
}

/** A group that shows these refreshes, one look after the other, and the last again and again. */
function showing(...looks: readonly (readonly RefreshView[] | Error)[]): Pick<AutoScaling, 'observe'> {
  let seen = 0
  return {
    observe: async () => {
      const answer = looks[Math.min(seen, looks.length - 1)] ?? []
      seen += 1
      if (answer instanceof Error) throw answer
      return observation({ refreshes: answer as readonly RefreshView[] })
    },
  }
}

const active = refresh('InProgress', { id: 'theirs', percentageComplete: 33 })
const ended = refresh('Successful', { id: 'theirs' })
const trouble = new DeployError('aws-unavailable', 'Throttling')

describe('the groups of the stack', () => {
  test('are all looked at, and kept by region and name', async () => {
    const { run } = look({ state: stateOf({ web: oldAmi, api: oldAmi }) })
    const before = await run()
    expect([...before.keys()]).toEqual(['eu-west-1/web', 'eu-west-1/api'])
    expect(before.get('eu-west-1/web')).toMatchObject({ group: { name: 'web' }, observation: { desired: 3 } })
  })

  test('of the same name in two regions are two', () => {
    const one = { name: 'web', region: 'eu-west-1', address: '' }
    expect(keyOf(one)).not.toBe(keyOf({ ...one, region: 'us-east-1' }))
  })

  test('are looked at again where AWS does not answer, those that the plan touches and the others', async () => {
    for (const hasChanges of [true, false]) {
      const { run, clock } = look({ hasChanges, answers: showing(trouble, trouble, []) })
      expect((await run()).size).toBe(1)
      expect(clock.sleeps).toHaveLength(2)
    }
  })

  test('are none before the first deploy', async () => {
    expect((await look({ state: stateOf({}) }).run()).size).toBe(0)
  })
})

describe('a refresh that is running already', () => {
  test('is waited for: what is kept is how the group stood after it', async () => {
    const { run, clock } = look({ answers: showing([active], [active], [ended]) })
    const before = await run()
    expect(before.get('eu-west-1/web')?.observation.refreshes).toEqual([ended])
    expect(clock.sleeps).toHaveLength(2)
  })

  test.each(['Pending', 'Baking', 'Cancelling', 'RollbackInProgress', 'Paused'])(
    'is one that is %s too',
    async (status) => {
      const { run, clock } = look({ answers: showing([refresh(status)], [ended]) })
      await run()
      expect(clock.sleeps).toHaveLength(1)
    },
  )

  test('is waited for no longer than a rollout may take', async () => {
    const { run, clock } = look({ answers: showing([active]), inputs: { 'rollout-timeout': '5m' } })
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({
      reason: 'refresh-active',
      message: 'web still has refresh theirs running after 5 min 00 s (InProgress); nothing was changed.',
    })
    expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(300_000)
  })

  test('is waited for through trouble', async () => {
    const { run } = look({ answers: showing([active], trouble, trouble, [ended]) })
    expect((await run()).get('eu-west-1/web')?.observation.refreshes).toEqual([ended])
  })

  test('is not waited for where AWS refuses for good', async () => {
    const refused = new DeployError('credentials', 'No.')
    expect((await failureFrom(look({ answers: showing([active], refused) }).run)).reason).toBe('credentials')
  })

  test('stops the deploy where it is to', async () => {
    const { run, clock, autoscaling } = look({
      answers: showing([active]),
      inputs: { 'active-refresh': 'fail' },
    })
    expect(await failureFrom(run)).toMatchObject({
      reason: 'refresh-active',
      message: 'web still has refresh theirs running (InProgress); nothing was changed.',
    })
    expect({ sleeps: clock.sleeps, cancelled: autoscaling.cancelled }).toEqual({ sleeps: [], cancelled: [] })
  })

  test('is cancelled where it is to be, and its end waited for', async () => {
    const cancelling = { ...active, status: 'Cancelling' }
    const cancelled = { ...active, status: 'Cancelled' }
    const { run, autoscaling } = look({
      answers: { ...showing([active], [cancelling], [cancelled]), cancelRefresh: async () => 'theirs' },
      inputs: { 'active-refresh': 'cancel' },
    })
    expect((await run()).get('eu-west-1/web')?.observation.refreshes).toEqual([cancelled])
    expect(autoscaling.cancelled).toEqual(['web'])
  })

  test('that ended before it could be cancelled is no trouble, and not said to be cancelled by this run', async () => {
    const { run, log } = look({
      answers: showing([active], [ended]),
      inputs: { 'active-refresh': 'cancel' },
    })
    expect((await run()).size).toBe(1)
    expect(log.lines).toContain('info: web: refresh theirs was cancelled or ending already')
  })

  test('that another took the place of: says which, and stops', async () => {
    const { run } = look({
      answers: { ...showing([active]), cancelRefresh: async () => 'of-a-third' },
      inputs: { 'active-refresh': 'cancel' },
    })
    expect(await failureFrom(run)).toMatchObject({
      reason: 'refresh-active',
      message:
        'web: refresh of-a-third, which this run did not start, had taken the place of theirs, and was cancelled in its stead.',
    })
  })

  test.each(['wait', 'fail', 'cancel'])(
    "on a group the plan leaves alone is nobody's business (%s)",
    async (policy) => {
      const { run, autoscaling, clock } = look({
        hasChanges: false,
        answers: showing([active]),
        inputs: { 'active-refresh': policy },
      })
      expect((await run()).get('eu-west-1/web')?.observation.refreshes).toEqual([active])
      expect({ sleeps: clock.sleeps, cancelled: autoscaling.cancelled }).toEqual({
        sleeps: [],
        cancelled: [],
      })
    },
  )
})

describe('alarms', () => {
  const inputs = { alarms: 'web-5xx' }
  const states = (state: string) => ({ alarms: async () => [alarm(state, { reason: '5 of 5 datapoints' })] })

  test('that ring already stop the deploy before anything is changed', async () => {
    expect(await failureFrom(look({ inputs, answers: states('ALARM') }).run)).toMatchObject({
      reason: 'alarm-active',
      evidence: ['web-5xx: 5 of 5 datapoints'],
    })
  })

  test('that do not exist are a mistake in the inputs', async () => {
    expect(await failureFrom(look({ inputs, answers: states('missing') }).run)).toMatchObject({
      reason: 'invalid-input',
      evidence: ['alarms: received `web-5xx`; accepted: names of alarms in eu-west-1'],
      next: [expect.stringContaining('make the alarms in eu-west-1')],
    })
  })

  test.each(['OK', 'INSUFFICIENT_DATA'])('that are %s do not', async (state) => {
    expect((await look({ inputs, answers: states(state) }).run()).size).toBe(1)
  })

  test('are asked for where the groups are', async () => {
    const regions: string[] = []
    const alarms: AutoScaling['alarms'] = async (region) => {
      regions.push(region)
      return []
    }
    await look({ state: stateIn({ 'us-east-1': oldAmi, 'eu-west-1': oldAmi }), answers: { alarms } }).run()
    expect(regions.toSorted()).toEqual(['eu-west-1', 'us-east-1'])
    await look({ state: stateOf({}), answers: { alarms } }).run()
    expect(regions.at(-1)).toBe('eu-west-1')
  })
})
