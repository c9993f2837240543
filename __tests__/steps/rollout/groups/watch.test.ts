import { describe, expect, test } from '@jest/globals'
import type { AutoScaling } from '../../../../src/deps/aws.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import type { GateView } from '../../../../src/rollout/gates/gate.ts'
import { verdict } from '../../../../src/rollout/judge/judge.ts'
import type { Observation } from '../../../../src/rollout/observation.ts'
import type { GateLook } from '../../../../src/steps/rollout/gates/gate.ts'
import { type Watch, watchGroup } from '../../../../src/steps/rollout/groups/watch.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import {
  alarm,
  expectation,
  fleet,
  group,
  instance,
  newAmi,
  observation,
  oldAmi,
  policy,
  refresh,
  target,
} from '../../../builders/values/observations.ts'
import { autoscalingWith } from '../../../builders/world/autoscaling.ts'
import { cancelled, keptLog, neverAborted, steppingClock } from '../../../builders/world/parts.ts'

const trouble = new DeployError('aws-unavailable', 'AWS could not describe the group: Throttling')
function watchOf(changes: Partial<Watch> = {}): Watch {
  return {
    group,
    expectation: expectation(),
    eventsSince: expectation().startedAt,
    policy: policy(),
    pollIntervalMs: 10_000,
    alarms: [],
    judge: verdict,
    beside: 'lenient',
    ...changes,
  }
}

type Answer = Partial<Observation> | Error

/** An AWS that gives these answers, one a poll, and the last again and again. */
function world(
  answers: readonly Answer[],
  failedActivities: AutoScaling['failedActivities'] = async () => [],
) {
  const clock = steppingClock()
  const log = keptLog()
  let polls = 0
  const autoscaling = autoscalingWith({
    failedActivities,
    observe: async () => {
      const answer = answers[Math.min(polls, answers.length - 1)] ?? {}
      polls += 1
      if (answer instanceof Error) throw answer
      return observation({ at: clock.now(), ...answer })
    },
  })
  return { deps: { autoscaling, clock, log, signal: neverAborted }, clock, log, polls: () => polls }
}

const moving = (percentageComplete: number, fresh: number): Answer => ({
  instances: fleet(fresh, 3 - fresh),
  refreshes: [refresh('InProgress', { percentageComplete })],
})
const done: Answer = { refreshes: [refresh('Successful')] }

describe('watching a rollout', () => {
  test('ends when it is reached, with its course, telling each change once', async () => {
    const { deps, log } = world([moving(0, 0), moving(33, 1), moving(33, 1), moving(66, 2), done])
    const report = await watchGroup(watchOf(), deps)
    expect(report).toMatchObject({
      group: 'web',
      how: 'adopted',
      refreshId: 'refresh-ours',
      verdict: 'reached',
      message: '3 of 3 healthy on the new image.',
      percentage: 100,
      evidence: [],
    })
    expect(report.history.map(({ percentage }) => percentage)).toEqual([0, 33, 66, 100, 100])
    expect(log.lines.filter((line) => line.includes('33 %'))).toHaveLength(1)
  })

  test('says the same again after a minute, so that the log shows that it lives', async () => {
    const { deps, log } = world([...Array<Answer>(15).fill(moving(33, 1)), done])
    await watchGroup(watchOf(), deps)
    const said = log.lines.filter((line) => line.includes('33 %')).length
    expect(said).toBeGreaterThanOrEqual(2)
    expect(said).toBeLessThanOrEqual(4)
  })

  test('gathers evidence of a failure', async () => {
    const refreshes = [refresh('Failed', { statusReason: 'health checks', percentageComplete: 33 })]
    const activity = {
      status: 'Failed',
      description: 'Launching',
      message: 'No capacity.',
      cause: '',
      startedAt: 0,
    }
    const since: number[] = []
    const { deps } = world([{ refreshes, instances: fleet(1, 2) }], async (_, at) => {
      since.push(at)
      return [activity]
    })
    const report = await watchGroup(watchOf(), deps)
    expect(report).toMatchObject({
      verdict: 'failed',
      message: 'The instance refresh ended Failed: health checks',
    })
    expect(report.evidence[0]).toBe('Failed: Launching No capacity.')
    expect(report.evidence).toHaveLength(3)
    expect(since).toEqual([expectation().startedAt - 60_000])
  })

  test('asks why instances of the image are sick, three at most, and only where the rollout failed', async () => {
    const asked: string[] = []
    const examine: AutoScaling['examine'] = async (region, id) => {
      asked.push(`${region} ${id}`)
      return { console: 'Failed to start web.service.', checks: [], untold: [] }
    }
    const told = (answers: readonly Answer[]) => {
      const { deps } = world(answers)
      return { ...deps, autoscaling: { ...deps.autoscaling, examine } }
    }
    const instances = [1, 2, 3, 4].map((n) => instance({ id: `i-${n}`, healthStatus: 'Unhealthy' }))
    const failed = await watchGroup(watchOf(), told([{ refreshes: [refresh('Failed')], instances }]))
    expect(failed.sick?.map(({ id, failures }) => [id, failures])).toEqual(
      ['i-1', 'i-2', 'i-3'].map((id) => [id, ['Failed to start web.service.']]),
    )
    expect(asked).toEqual(['eu-west-1 i-1', 'eu-west-1 i-2', 'eu-west-1 i-3'])
    asked.length = 0
    const reached = await watchGroup(watchOf(), told([{ ...moving(33, 1), instances }, done]))
    expect(reached).not.toHaveProperty('sick')
    await watchGroup(watchOf(), told([{ refreshes: [refresh('Failed')], instances: fleet(1, 2) }]))
    expect(asked).toEqual([])
  })

  test('looks at what stands beside a group that stays, and not at one that must go', async () => {
    const standby = instance({ id: 'i-standby', imageId: oldAmi, lifecycleState: 'Standby' })
    const stood = { refreshes: [refresh('Successful')], instances: [...fleet(3), standby] }
    expect(await watchGroup(watchOf(), world([stood]).deps)).toMatchObject({ beside: [{ place: 'standby' }] })
    const retired = watchOf({ judge: (state) => verdict(state) })
    expect(await watchGroup(retired, world([stood]).deps)).not.toHaveProperty('beside')
  })

  test('keeps the verdict where the evidence cannot be had', async () => {
    const { deps } = world([{ refreshes: [refresh('Failed')] }], () => Promise.reject(trouble))
    expect(await watchGroup(watchOf(), deps)).toMatchObject({ verdict: 'failed', evidence: [] })
  })

  test('ends at the deadline', async () => {
    const { deps, clock } = world([moving(33, 1)])
    const watch = watchOf({ policy: policy({ timeoutMs: 300_000 }) })
    expect((await watchGroup(watch, deps)).verdict).toBe('timed-out')
    const waited = clock.now() - expectation().startedAt
    expect(waited).toBeGreaterThanOrEqual(300_000)
    expect(waited).toBeLessThan(322_000)
  })
})

describe('trouble', () => {
  test('is waited out, ever longer, and is no verdict', async () => {
    const { deps, clock } = world([moving(0, 0), trouble, trouble, trouble, done])
    expect((await watchGroup(watchOf(), deps)).verdict).toBe('reached')
    const [usual = 0, once = 0, twice = 0, thrice = 0] = clock.sleeps
    expect(usual).toBeLessThan(once)
    expect(once).toBeLessThan(twice)
    expect(twice).toBeLessThan(thrice)
  })

  test('does not count as a healthy poll', async () => {
    const { deps, polls } = world([done, trouble, done])
    await watchGroup(watchOf(), deps)
    expect(polls()).toBe(3)
  })

  test('until the deadline is too late, with what was seen last', async () => {
    const { deps } = world([moving(33, 1), trouble])
    const report = await watchGroup(watchOf({ policy: policy({ timeoutMs: 300_000 }) }), deps)
    expect(report).toMatchObject({ verdict: 'timed-out', percentage: 33, refreshId: 'refresh-ours' })
    expect(report.message).toContain('Throttling')
  })

  test('is not waited out beyond the limit, however long the pauses have become', async () => {
    const { deps, clock } = world([trouble])
    await watchGroup(watchOf({ policy: policy({ timeoutMs: 200_000 }) }), deps)
    expect(clock.now() - expectation().startedAt).toBe(200_000)
  })

  test('that will not pass ends the watch', async () => {
    const { deps } = world([moving(0, 0), new DeployError('credentials', 'AWS refused.')])
    expect((await failureFrom(() => watchGroup(watchOf(), deps))).reason).toBe('credentials')
  })
})

test('a cancelled run stops watching, and says how it stood', async () => {
  const cancel = new AbortController()
  const { deps, polls } = world([moving(33, 1), new Error('there was another look')])
  const clock = {
    ...deps.clock,
    sleep: async () => {
      cancel.abort(cancelled)
      cancel.signal.throwIfAborted()
    },
  }
  const report = await watchGroup(watchOf(), { ...deps, clock, signal: cancel.signal })
  expect(report).toMatchObject({ verdict: 'cancelled', percentage: 33 })
  expect(report.message).toMatch(/^No longer watched; seen last: 1 of 3 .*33 %/)
  expect(polls()).toBe(1)
})

describe('what holds a rollout up', () => {
  test('is told beside it, and not as news with every poll', async () => {
    const preferences = { checkpointPercentages: [33, 100], checkpointDelayMs: 600_000 }
    const paused: Answer = {
      instances: fleet(1, 2),
      refreshes: [refresh('InProgress', { percentageComplete: 33, preferences })],
    }
    const { deps, log } = world([...Array<Answer>(12).fill(paused), done])
    await watchGroup(watchOf(), deps)
    const said = log.lines.filter((line) => line.includes('paused at checkpoint 33 %'))
    expect(said[0]).toMatch(
      /^info: web: 1 of 3 new and healthy, 2 old still serving: 33 % · refresh InProgress · paused at checkpoint 33 %, 10 min 00 s left · \d+ \w+ of at most /,
    )
    expect(said.length).toBeLessThanOrEqual(3)
  })
})

describe('what is asked of AWS', () => {
  test('are the alarms of the watch, with every look', async () => {
    const names: unknown[] = []
    const { deps } = world([done])
    const observe: AutoScaling['observe'] = async (_, alarms) => {
      names.push(alarms)
      return observation({ alarms: [alarm('OK')], refreshes: [refresh('Successful')] })
    }
    await watchGroup(watchOf({ alarms: ['web-5xx'] }), {
      ...deps,
      autoscaling: { ...deps.autoscaling, observe },
    })
    expect(names).toEqual([['web-5xx'], ['web-5xx']])
  })

  test('is nothing more after it was reached', async () => {
    const { deps } = world([done], () => Promise.reject(new Error('activities were asked for')))
    expect(await watchGroup(watchOf(), deps)).toMatchObject({ verdict: 'reached', causes: [], evidence: [] })
  })
})

test('a failure comes with its known causes, from activities and targets', async () => {
  const sick = instance({ targets: [target('unhealthy', { reason: 'Target.ResponseCodeMismatch: 502' })] })
  const answers = [{ instances: [sick], refreshes: [refresh('Failed')] }]
  const activity = {
    status: 'Failed',
    description: '',
    message: 'VcpuLimitExceeded',
    cause: '',
    startedAt: 0,
  }
  const { deps } = world(answers, async () => [activity])
  const { causes = [] } = await watchGroup(watchOf(), deps)
  expect(causes.map(({ id }) => id)).toEqual(['quota', 'target-wrong-response'])
})

test('another judge is listened to', async () => {
  const { deps, polls } = world([{}])
  const report = await watchGroup(
    watchOf({
      judge: (state) => ({ ...verdict(state), kind: 'stalled', message: 'Enough.' }),
    }),
    deps,
  )
  expect(report).toMatchObject({ verdict: 'stalled', message: 'Enough.' })
  expect(polls()).toBe(1)
})

test.each<[what: string, answers: readonly Answer[], expected: string]>([
  ['AWS fell silent', [{ instances: [instance({ healthStatus: 'Unhealthy' })] }, trouble], 'unseen'],
  [
    'its instances came and are gone again',
    [moving(0, 1), { ...moving(0, 0), refreshes: [refresh('InProgress', { percentageComplete: 0 })] }],
    'coming',
  ],
  ['none of it ever came', [{ ...moving(0, 0) }], 'none'],
])('how the image stands at the end is told by all that was seen: %s', async (_, answers, expected) => {
  const { deps } = world(answers)
  expect(await watchGroup(watchOf(), deps)).toMatchObject({ imageStanding: expected })
})

describe('gates', () => {
  const standing = (state: GateView['state']): GateView => ({
    ...{ kind: 'probe', name: 'front door', state, at: 0 },
    message: `probe front door: ${state}`,
  })

  /** A gate that stands so, one answer a question, and the last again and again. */
  function gateOf(...states: readonly GateView['state'][]) {
    const asked: GateLook[] = []
    const ask = async (look: GateLook) => {
      asked.push(look)
      return standing(states[Math.min(asked.length, states.length) - 1] ?? 'waits')
    }
    return { ask, asked }
  }

  test('are asked from the first instance of the image on, and have to hold', async () => {
    const gate = gateOf('waits', 'waits', 'holds')
    const { deps } = world([moving(0, 0), moving(33, 1), done])
    const report = await watchGroup(watchOf({ gates: [gate] }), deps)
    expect(report).toMatchObject({ verdict: 'reached', gates: [standing('holds')] })
    expect(
      gate.asked.map(({ observation: { instances } }) => instances.some(({ imageId }) => imageId === newAmi)),
    ).not.toContain(false)
    expect(gate.asked.length).toBeGreaterThan(3)
  })

  test('end the rollout where one failed, though every instance is healthy', async () => {
    const { deps } = world([done])
    const report = await watchGroup(watchOf({ gates: [gateOf('holds'), gateOf('waits', 'failed')] }), deps)
    expect(report).toMatchObject({
      verdict: 'probe-failed',
      message: 'probe front door: failed.',
      imageStanding: 'unclear',
    })
    expect(report.gates?.map(({ state }) => state)).toEqual(['holds', 'failed'])
  })

  test('of a group that wants no instances are asked nothing', async () => {
    const gate = gateOf('failed')
    const { deps } = world([{ desired: 0, instances: [], refreshes: [refresh('Successful')] }])
    const report = await watchGroup(watchOf({ gates: [gate] }), deps)
    expect(report).toMatchObject({ verdict: 'reached', healthy: 0 })
    expect(gate.asked).toEqual([])
  })
})
