import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { HoldStep } from '../../../../src/rollout/holds/step.ts'
import { verdict } from '../../../../src/rollout/judge/judge.ts'
import type { RolloutReport } from '../../../../src/rollout/report.ts'
import type { Gate } from '../../../../src/steps/rollout/gates/gate.ts'
import type { Watch } from '../../../../src/steps/rollout/groups/watch.ts'
import { goStepwise } from '../../../../src/steps/rollout/holds/stepwise.ts'
import { startTogether } from '../../../../src/steps/rollout/holds/together.ts'
import { type Counting, ownClock, type Stepped, stepped } from '../../../builders/rollouts/stepped.ts'
import { expectation, newAmi, policy, start } from '../../../builders/values/observations.ts'
import { keptLog, neverAborted } from '../../../builders/world/parts.ts'

const MINUTE = 60_000

const watch = (name: string, changes: Partial<Watch> = {}): Watch => ({
  group: { name, region: 'eu-west-1', address: `aws_autoscaling_group.${name}` },
  expectation: expectation({ how: 'unchanged', images: [newAmi], notOurs: new Set() }),
  eventsSince: start,
  policy: policy({ timeoutMs: 60 * MINUTE, stallMs: 10 * MINUTE, settleMs: MINUTE }),
  ...{ pollIntervalMs: 15_000, alarms: [], judge: verdict, beside: 'lenient' },
  ...changes,
})

/** Takes groups through the steps together; what each had of the release whenever it was told how it stands. */
function play(
  groups: Readonly<Record<string, Stepped>>,
  steps: readonly HoldStep[],
  gates: readonly Gate[] = [],
) {
  const together = startTogether(Object.keys(groups).length)
  const log = keptLog()
  const runs = Object.entries(groups).map(async ([name, group]): Promise<RolloutReport> => {
    const going = {
      steps,
      together,
      settings: {},
      meant: { images: [newAmi] },
      watch: watch(name, { gates }),
    }
    try {
      const report = await goStepwise(going, { ...group, log, signal: neverAborted })
      if (report.verdict === 'reached' || report.verdict === 'holding') together.done()
      else together.fail()
      return report
    } catch (error) {
      together.fail()
      throw error
    }
  })
  return Promise.all(runs)
}

const settingsOf = ({ autoscaling }: Stepped) => autoscaling.started.map(({ settings }) => settings)

describe('a group that goes step by step', () => {
  test('has a refresh of its own for each step, which ends there, and leaves what has come', async () => {
    const web = stepped(10)
    const [report] = await play({ web }, [
      { at: 10, hold: 15 * MINUTE },
      { at: 50, hold: 5 * MINUTE },
    ])
    expect(report).toMatchObject({ verdict: 'reached', how: 'started', refreshId: 'refresh-3', healthy: 10 })
    expect(settingsOf(web)).toEqual([
      { checkpointPercentages: [10], checkpointDelaySeconds: 0 },
      { checkpointPercentages: [44], checkpointDelaySeconds: 0, skipMatching: true },
      { skipMatching: true },
    ])
    const [last, middle, first] = web.refreshes
    const between = (one: typeof first, other: typeof first) =>
      (other?.startedAt ?? 0) - (one?.startedAt ?? 0)
    expect(between(first, middle)).toBeGreaterThanOrEqual(16 * MINUTE)
    expect(between(middle, last)).toBeGreaterThanOrEqual(6 * MINUTE)
  })

  test('is drawn whole, and falls to nothing at no step', async () => {
    const web = stepped(10)
    const [report] = await play({ web }, [
      { at: 10, hold: 5 * MINUTE },
      { at: 50, hold: 5 * MINUTE },
    ])
    const history = report?.history ?? []
    const levels = history.map(({ percentage }) => percentage)
    expect(levels.filter((level, at) => level !== levels[at - 1])).toEqual([0, 10, 50, 100])
    expect(history[0]?.at).toBeLessThanOrEqual(start + MINUTE)
    const times = history.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('ends at a hold that somebody has to promote, and is not reached there', async () => {
    const web = stepped(10)
    const [report] = await play({ web }, [{ at: 20, hold: 'until-promoted' }])
    expect(report).toMatchObject({ verdict: 'holding', step: 20, percentage: 20, healthy: 2, how: 'started' })
    expect(web.fresh()).toBe(2)
    expect(web.clock.now() - start).toBeLessThan(5 * MINUTE)
  })

  test('that is as far already starts nothing before it goes on', async () => {
    const web = stepped(4)
    await play({ web }, [{ at: 50, hold: 'until-promoted' }])
    const [report] = await play({ web }, [{ at: 50, hold: 0 }])
    expect(report).toMatchObject({ verdict: 'reached' })
    expect(settingsOf(web).slice(1)).toEqual([{ skipMatching: true }])
  })

  test('is looked at again once the others have come as far: it may have fallen ill meanwhile', async () => {
    const clock = ownClock()
    const [web, jobs] = [stepped(10, 'rest', clock), stepped(10, 'rest', clock)]
    const run = play({ web, jobs }, [{ at: 20, hold: 'until-promoted' }])
    await clock.sleep(61_000)
    jobs.sicken('Unhealthy')
    await clock.sleep(4 * MINUTE)
    web.sicken('Unhealthy')
    await clock.sleep(4 * MINUTE)
    jobs.sicken('Healthy')
    const [first, second] = await run
    expect(first).toMatchObject({ verdict: 'stalled', percentage: 0 })
    expect(second?.verdict).toBe('holding')
    expect(web.refreshes).toHaveLength(1)
  })

  test('may hold for longer than a rollout may take: holds are no part of that', async () => {
    const web = stepped(10)
    const [report] = await play({ web }, [{ at: 10, hold: 200 * MINUTE }])
    expect(report?.verdict).toBe('reached')
    expect(web.clock.now() - start).toBeGreaterThan(200 * MINUTE)
  })

  test('is not gone on with while its new instances are sick: that is a stall, and no hold that passed', async () => {
    const web = stepped(10)
    const run = play({ web }, [{ at: 10, hold: 15 * MINUTE }])
    await web.clock.sleep(3 * MINUTE)
    web.sicken('Unhealthy')
    expect((await run)[0]).toMatchObject({ verdict: 'stalled', percentage: 0 })
    expect(web.fresh()).toBe(1)
  })

  test('is not gone on with where sick new instances stand beside as many well ones as the step asks for', async () => {
    const web = stepped(4)
    await play({ web }, [{ at: 50, hold: 'until-promoted' }])
    web.sicken('Unhealthy', 1)
    const steps = [{ at: 25, hold: 5 * MINUTE }]
    expect((await play({ web }, steps))[0]).toMatchObject({
      ...{ verdict: 'stalled', percentage: 25 },
      message: expect.stringContaining('(1 of 4), but 1 more is sick'),
    })
    expect(settingsOf(web)).toHaveLength(1)
    web.sicken('Healthy')
    expect((await play({ web }, steps))[0]?.verdict).toBe('reached')
  })

  test('has to be well for the whole of a hold in one piece', async () => {
    const web = stepped(10)
    const run = play({ web }, [{ at: 10, hold: 15 * MINUTE }])
    await web.clock.sleep(12 * MINUTE)
    web.sicken('Unhealthy')
    await web.clock.sleep(2 * MINUTE)
    web.sicken('Healthy')
    const [report] = await run
    expect(report?.verdict).toBe('reached')
    const [last] = web.refreshes
    expect((last?.startedAt ?? 0) - start).toBeGreaterThanOrEqual(29 * MINUTE)
  })

  test('fails with the refresh of a step', async () => {
    const web = stepped(10)
    web.failNext('Failed')
    const [report] = await play({ web }, [{ at: 10, hold: MINUTE }])
    expect(report).toMatchObject({ verdict: 'failed', message: expect.stringContaining('ended Failed') })
    expect(settingsOf(web)).toHaveLength(1)
  })

  test('waits at a hold for a gate that needs longer, and goes no further where it fails', async () => {
    const gate = (at: number, state: 'holds' | 'failed'): [Gate, () => number] => {
      let asked = 0
      const ask: Gate['ask'] = async ({ observation }) => {
        asked = observation.at
        const isDue = observation.at - start >= at
        return {
          kind: 'analysis',
          name: 'errors',
          state: isDue ? state : 'waits',
          message: 'errors',
          at: asked,
        }
      }
      return [{ ask }, () => asked]
    }
    const web = stepped(10)
    const [holds] = gate(20 * MINUTE, 'holds')
    expect((await play({ web }, [{ at: 10, hold: MINUTE }], [holds]))[0]?.verdict).toBe('reached')
    expect((web.refreshes[0]?.startedAt ?? 0) - start).toBeGreaterThanOrEqual(20 * MINUTE)

    const sick = stepped(10)
    const [fails] = gate(5 * MINUTE, 'failed')
    const [report] = await play({ sick }, [{ at: 10, hold: 'until-promoted' }], [fails])
    expect(report?.verdict).toBe('analysis-failed')
    expect(sick.fresh()).toBe(1)
  })

  test('is superseded by a refresh that somebody else starts at a hold', async () => {
    const web = stepped(10)
    const run = play({ web }, [{ at: 10, hold: 30 * MINUTE }])
    await web.clock.sleep(10 * MINUTE)
    await web.autoscaling.startRefresh(watch('web').group, {})
    expect((await run)[0]).toMatchObject({ verdict: 'superseded' })
  })
})

describe('several groups', () => {
  const together = (sizes: Readonly<Record<string, number>>) => {
    const clock = ownClock()
    return Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => [name, stepped(size, 'rest', clock)]),
    ) as Record<string, Stepped>
  }

  test('go through each step together', async () => {
    const groups = together({ web: 10, api: 3 })
    const reports = await play(groups, [{ at: 34, hold: 'until-promoted' }])
    expect(reports.map(({ verdict, percentage }) => [verdict, percentage])).toEqual([
      ['holding', 40],
      ['holding', 66],
    ])
  })

  test('stop where one fails: the others go no further, and do not wait for the end of their hold', async () => {
    const groups = together({ web: 10, api: 10 })
    groups['api']?.failNext('Failed')
    const [web, api] = await play(groups, [{ at: 10, hold: 30 * MINUTE }])
    expect(api?.verdict).toBe('failed')
    expect(web).toMatchObject({
      verdict: 'holding',
      message: expect.stringContaining('another group failed'),
    })
    expect(groups['web']?.fresh()).toBe(1)
    expect((groups['web']?.clock.now() ?? 0) - start).toBeLessThan(10 * MINUTE)
  })

  test('stop where one fails that the others have waited for', async () => {
    const groups = together({ web: 10, api: 10 })
    const run = play(groups, [{ at: 10, hold: 5 * MINUTE }])
    await groups['web']?.clock.sleep(4 * MINUTE)
    groups['api']?.sicken('Unhealthy')
    const [web, api] = await run
    expect(api?.verdict).toBe('stalled')
    expect(web).toMatchObject({
      verdict: 'holding',
      message: expect.stringContaining('another group failed'),
    })
    expect(groups['web']?.fresh()).toBe(1)
  })
})

const plans = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 })
  .map((all) => all.toSorted((a, b) => a - b))

test('whatever the steps, the size and what AWS counts: each step is there before it holds, and only 100 % is reached', async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom<Counting>('rest', 'all', 'added'),
      async (percents, size, counting) => {
        const web = stepped(size, counting)
        for (const [index, at] of percents.entries()) {
          const steps = [
            ...percents.slice(0, index).map((one) => ({ at: one, hold: 0 })),
            { at, hold: 'until-promoted' },
          ] as const
          const [report] = await play({ web }, steps)
          expect(report?.verdict).toBe('holding')
          const wanted = Math.ceil((size * at) / 100)
          expect(web.fresh()).toBeGreaterThanOrEqual(wanted)
          // What is skipped may be counted or not: it is never more than by the step itself.
          if (counting !== 'added') expect(web.fresh() - wanted).toBeLessThanOrEqual(1)
        }
        const [report] = await play(
          { web },
          percents.map((at) => ({ at, hold: 0 })),
        )
        expect(report?.verdict).toBe('reached')
        expect(web.fresh()).toBe(size)
      },
    ),
    { numRuns: 40 },
  )
})
