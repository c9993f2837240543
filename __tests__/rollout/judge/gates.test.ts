import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { failedGate, type GateView } from '../../../src/rollout/gates/gate.ts'
import { imageStandingOf } from '../../../src/rollout/image-standing.ts'
import { judge } from '../../builders/rollouts/judged.ts'
import {
  expectation,
  instance,
  newAmi,
  observation,
  oldAmi,
  policy,
  refresh,
  repeated,
} from '../../builders/values/observations.ts'

const gate = (state: GateView['state'], kind: GateView['kind'] = 'probe'): GateView => ({
  ...{ kind, state, name: 'front door', at: 0 },
  message: `${kind} front door: ${state}`,
})

const healthy = { refreshes: [refresh('Successful')] }

describe('gates beside the health of a group', () => {
  test.each([
    [['holds'], 'reached'],
    [['holds', 'waits'], 'wait'],
    [['waits'], 'wait'],
    [['waits', 'failed'], 'probe-failed'],
    [['holds', 'failed'], 'probe-failed'],
  ] as const)('%j of a healthy group: %s', (states, kind) => {
    const gates = states.map((state) => gate(state))
    expect(judge(repeated(3, { ...healthy, gates }), expectation(), policy()).kind).toBe(kind)
  })

  test('a failed analysis has a verdict of its own, with its words', () => {
    const gates = [gate('holds'), gate('failed', 'analysis')]
    expect(judge(repeated(3, { ...healthy, gates }), expectation(), policy())).toMatchObject({
      kind: 'analysis-failed',
      message: 'analysis front door: failed.',
    })
  })

  test('one that is waited for is told, is no stall, and ends with the time', () => {
    const history = repeated(40, { ...healthy, gates: [gate('waits')] })
    const going = judge(history, expectation(), policy({ stallMs: 60_000, timeoutMs: 10_000_000 }))
    expect(going).toMatchObject({ kind: 'wait', next: 'probe front door has to hold' })
    expect(going.message).toContain('probe front door: waits')
    const over = judge(history, expectation(), policy({ timeoutMs: 100_000 }))
    expect(over.kind).toBe('timed-out')
    expect(over.message).toContain('probe front door: waits')
  })

  test('one that says nothing before the rollout is further holds up the whole of it, and no step', () => {
    const look = { ...healthy, gates: [gate('holds'), { ...gate('waits'), speaks: 'later' } as const] }
    const of = (extent: 'whole' | 'step') => judge(repeated(3, look), expectation(), policy({ extent })).kind
    expect([of('whole'), of('step')]).toEqual(['wait', 'reached'])
    const untold = { ...healthy, gates: [gate('waits')] }
    expect(judge(repeated(3, untold), expectation(), policy({ extent: 'step' })).kind).toBe('wait')
  })

  test('at a step sick instances count beside the well ones that it asks for, and what comes up does not', () => {
    const of = (...others: Parameters<typeof instance>[0][]) => {
      const look = { ...healthy, instances: [instance({ id: 'i-well' }), ...others.map(instance)] }
      return judge(
        repeated(3, look),
        expectation(),
        policy({ extent: 'step', healthThreshold: 25, newThreshold: 90 }),
      )
    }
    const initial = [{ state: 'initial', group: 'web', health: 'untold' }] as never
    expect(of().kind).toBe('reached')
    expect(of({ id: 'i-2', targets: initial }).kind).toBe('reached')
    expect(of({ id: 'i-2', healthStatus: 'Unhealthy' })).toMatchObject({
      ...{ kind: 'wait', next: 'what is new becomes healthy' },
    })
    expect(of({ id: 'i-2', imageId: oldAmi, healthStatus: 'Unhealthy' }).kind).toBe('reached')
  })

  test('a failed one that could not be asked says nothing of the image', () => {
    const seen = { ...observation(), gates: [{ ...gate('failed'), against: 'nobody' } as const] }
    expect(imageStandingOf(seen, undefined, [newAmi])).toBe('cleared')
  })

  test('a failed one leaves it open whether the image is to blame', () => {
    const seen = { ...observation(), gates: [gate('failed')] }
    expect(imageStandingOf(seen, undefined, [newAmi])).toBe('unclear')
  })

  test('nothing is reached while one does not hold, however long it did before', () => {
    const states = fc.array(fc.constantFrom<GateView['state']>('holds', 'waits', 'failed'), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.array(states, { minLength: 1, maxLength: 8 }), (looks) => {
        const history = repeated(looks.length, healthy).map((look, index) => ({
          ...look,
          gates: (looks[index] ?? []).map((state) => gate(state)),
        }))
        const last = history.at(-1)?.gates ?? []
        const { kind } = judge(history, expectation(), policy({ consecutiveHealthy: 1 }))
        expect(kind === 'reached').toBe(last.every(({ state }) => state === 'holds'))
        expect(kind === 'probe-failed').toBe(failedGate(last) !== undefined)
      }),
      { numRuns: 100 },
    )
  })
})
