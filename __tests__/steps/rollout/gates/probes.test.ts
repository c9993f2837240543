import { describe, expect, test } from '@jest/globals'
import type { Probes } from '../../../../src/deps/gates/probes.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import type { GroupRef } from '../../../../src/plan/group-ref.ts'
import { groupAims } from '../../../../src/plan/read/state.ts'
import type { ProbeSpec } from '../../../../src/rollout/gates/probe/spec.ts'
import type { Observation } from '../../../../src/rollout/observation.ts'
import { untilNextLook } from '../../../../src/steps/rollout/gates/between.ts'
import type { Gate, GateLook } from '../../../../src/steps/rollout/gates/gate.ts'
import { gatesOf, requireAskable } from '../../../../src/steps/rollout/gates/gates.ts'
import { type Probed, probeGates } from '../../../../src/steps/rollout/gates/probes.ts'
import { commandsWith } from '../../../builders/aws/commands.ts'
import { atAddress, newSha, oldSha, probe } from '../../../builders/rollouts/probes.ts'
import {
  fleet,
  group,
  instance,
  newAmi,
  observation,
  oldAmi,
  start,
} from '../../../builders/values/observations.ts'
import { autoscalingWith } from '../../../builders/world/autoscaling.ts'
import { contextOf, neverAborted, silentProbes, steppingClock } from '../../../builders/world/parts.ts'
import { worldOf } from '../../../builders/world/world.ts'
import { recorded } from '../../../plan/documents.ts'

const image = { set: { 'eu-west-1': newAmi }, gitSha: newSha }

/** A state whose one group has this name. */
function oneGroup(name: string): string {
  return recorded('after-create.state.json').replaceAll('web-production-20261123195110339400000004', name)
}

/** An address that answers one after the other, the last again and again; and groups that look as told. */
function shop(
  answers: readonly (string | number)[],
  specs: readonly ProbeSpec[] = [atAddress()],
  release: Probed = { image },
) {
  const clock = steppingClock()
  let asked = 0
  const looked: string[] = []
  const ended: string[] = []
  const probes: Probes = {
    run: (program, over) => {
      over.addEventListener('abort', () => ended.push(program.argv[0]))
      return silentProbes.run(program, over)
    },
    ask: async () => {
      const said = answers[Math.min(asked, answers.length - 1)] ?? ''
      asked += 1
      const [status, body] = typeof said === 'number' ? [said, ''] : [200, said]
      return { kind: 'answer', status, headers: {}, body, extent: 'whole' } as const
    },
  }
  const others = new Map<string, Partial<Observation> | 'unanswered'>()
  const autoscaling = autoscalingWith({
    observe: async ({ name }) => {
      looked.push(name)
      const seen = others.get(name)
      if (seen === 'unanswered') throw new DeployError('aws-unavailable', 'AWS does not answer.')
      return observation({ at: clock.now(), ...seen })
    },
  })
  const deps = { clock, probes, autoscaling, commands: commandsWith().commands, context: contextOf() }
  const gates = probeGates(specs, release, deps)
  const look = (gate: Gate, instances: Observation['instances'], of: GroupRef = group) =>
    gate.ask({
      ...{ group: of, images: [newAmi], startedAt: start, signal: neverAborted },
      observation: observation({ at: clock.now(), instances }),
    })
  const looks = async (gate: Gate, times: number, instances: Observation['instances']) => {
    const states: string[] = []
    for (let n = 0; n < times; n += 1) {
      states.push((await look(gate, instances)).state)
      await clock.sleep(5_000)
    }
    return states
  }
  return { gates, look, looks, clock, others, looked, ended, asked: () => asked }
}

describe('a probe at an address that all share', () => {
  test('holds once new instances alone answer, and answer right', async () => {
    const { gates, look, looks, clock } = shop([oldSha, newSha, oldSha, newSha])
    const [gate] = gates(group) as [Gate]
    expect(await looks(gate, 6, fleet(1, 2))).toEqual(Array(6).fill('waits'))
    expect((await look(gate, fleet(1, 2))).speaks).toBe('later')
    await clock.sleep(5_000)
    expect((await look(gate, fleet(3, 0))).speaks).toBeUndefined()
    await clock.sleep(5_000)
    expect(await looks(gate, 2, fleet(3, 0))).toEqual(['waits', 'holds'])
  })

  test('is no alarm by what an old instance answers, however often and whatever', async () => {
    const { gates, looks } = shop([oldSha, 500, 503])
    const [gate] = gates(group) as [Gate]
    expect(new Set(await looks(gate, 100, fleet(2, 1)))).toEqual(new Set(['waits']))
  })

  test('fails by a wrong version once new ones alone answer', async () => {
    const { gates, looks, look } = shop([oldSha])
    const [gate] = gates(group) as [Gate]
    await looks(gate, 10, fleet(1, 2))
    expect(await looks(gate, 3, fleet(3, 0))).toEqual(['waits', 'waits', 'failed'])
    expect((await look(gate, fleet(3, 0))).message).toBe(
      `probe version: asked GET https://shop.example.com/version; came status 200, \`${oldSha}\` (3 times); expected \`${newSha}\` in the body`,
    )
  })

  test('is not failed by an old one on its way out, nor held by what was right before', async () => {
    const { gates, looks } = shop([newSha, newSha, newSha, oldSha])
    const [gate] = gates(group) as [Gate]
    await looks(gate, 3, fleet(2, 1))
    const leaving = [...fleet(3), instance({ id: 'i-old', imageId: oldAmi, lifecycleState: 'Terminating' })]
    expect(new Set(await looks(gate, 20, leaving))).toEqual(new Set(['waits']))
  })

  test('does not hold by a round that an old instance of the same look may have answered', async () => {
    const { gates, look, looks } = shop([newSha])
    const [gate] = gates(group) as [Gate]
    await looks(gate, 2, fleet(3))
    expect((await look(gate, fleet(3))).state).toBe('holds')
    expect((await look(gate, fleet(3, 1))).state).toBe('waits')
    expect((await look(gate, fleet(3))).state).toBe('holds')
  })

  describe('with several groups', () => {
    const api: GroupRef = { name: 'api', region: 'eu-west-1', address: 'aws_autoscaling_group.api' }

    test('waits for the other one, which is looked at where nobody else does', async () => {
      const { gates, looks, others, looked } = shop([oldSha])
      others.set('api', { instances: fleet(0, 2) })
      const [gate] = gates(group) as [Gate]
      gates(api)
      expect(new Set(await looks(gate, 20, fleet(3)))).toEqual(new Set(['waits']))
      expect(looked).toContain('api')
    })

    test('takes one that AWS does not tell of for one with old instances', async () => {
      const { gates, looks, others } = shop([oldSha])
      others.set('api', 'unanswered')
      const [gate] = gates(group) as [Gate]
      gates(api)
      expect(new Set(await looks(gate, 20, fleet(3)))).toEqual(new Set(['waits']))
    })

    test('asks once for all of them', async () => {
      const { gates, look, asked } = shop([newSha])
      const [first] = gates(group) as [Gate]
      const [second] = gates(api) as [Gate]
      await Promise.all([look(first, fleet(3)), look(second, fleet(3), api)])
      expect(asked()).toBe(1)
    })

    test('ends its command once the last of them has ended', async () => {
      const { gates, look, clock, ended } = shop(
        [],
        [probe({ ask: { kind: 'command', argv: ['smoke'], on: 'runner' } })],
      )
      const [first] = gates(group) as [Gate]
      const [second] = gates(api) as [Gate]
      await look(first, fleet(3))
      await clock.sleep(1)
      second.over?.()
      expect(ended).toEqual([])
      first.over?.()
      expect(ended).toEqual(['smoke'])
    })

    test('cannot be judged where one ended with old instances; nobody is blamed', async () => {
      const { gates, look, looks } = shop([oldSha])
      const [first] = gates(group) as [Gate]
      const [second] = gates(api) as [Gate]
      await look(second, fleet(1, 2), api)
      second.over?.()
      await looks(first, 2, fleet(3))
      const view = await look(first, fleet(3))
      expect(view).toMatchObject({ state: 'failed', against: 'nobody' })
      expect(view.message).toContain('instances of another image still serve in api, whose rollout has ended')
    })
  })

  test('waits until the group is gone that this one takes the place of', async () => {
    const was = 'web-20260301101500000000000003'
    const state = oneGroup(was)
    const replacing = {
      ...{ image, state },
      plan: {
        report: {
          groups: [{ address: groupAims(state, image.set)[0]?.ref.address, effect: 'replaced' }],
          changes: [],
        },
      },
    } as unknown as Probed
    const { gates, looks, others } = shop([oldSha], [atAddress()], replacing)
    others.set(was, { instances: fleet(0, 2) })
    const [gate] = gates(group) as [Gate]
    expect(new Set(await looks(gate, 20, fleet(3)))).toEqual(new Set(['waits']))
    others.set(was, { exists: false, instances: [] })
    expect((await looks(gate, 20, fleet(3))).at(-1)).toBe('failed')
  })

  test('is asked by a command, too, which answers for all', async () => {
    const spec = probe({ ask: { kind: 'command', argv: ['smoke'], on: 'runner' } })
    const { gates, looks } = shop([], [spec])
    const [gate] = gates(group) as [Gate]
    expect((await looks(gate, 4, fleet(3))).at(-1)).toBe('waits')
  })
})

describe('the gates of a release', () => {
  const deps = worldOf({ live: newAmi, images: [] }).deps

  test('are none without a settings file', async () => {
    expect((await gatesOf({ image }, {}, deps))(group)).toEqual([])
  })

  test('are one of each probe, in their order', async () => {
    const of = await gatesOf({ image }, { probes: [probe(), atAddress({ name: 'front' })] }, deps)
    const look: GateLook = {
      ...{ group, images: [newAmi], startedAt: start, signal: neverAborted },
      observation: observation(),
    }
    const views = await Promise.all(of(group).map(({ ask }) => ask(look)))
    expect(views.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['probe version', 'probe front'])
  })

  test('are refused before the apply where a probe asks for a commit that the image does not tell', () => {
    const untold = { set: image.set }
    expect(() => requireAskable({ image: untold }, { probes: [probe()] })).toThrow(DeployError)
    expect(() => requireAskable({ image }, { probes: [probe()] })).not.toThrow()
    const byImage = atAddress({
      ask: { ...atAddress().ask, expects: { status: [200], header: {}, body: '{{image-id}}' } } as never,
    })
    expect(() => requireAskable({ image: untold }, { probes: [byImage] })).not.toThrow()
  })
})

describe('between two looks', () => {
  const standing = (state: 'waits' | 'holds' | 'failed') =>
    ({ kind: 'probe', name: 'p', message: 'p', at: start, state }) as const
  const look: GateLook = {
    ...{ group, images: [newAmi], startedAt: start, signal: neverAborted },
    observation: observation({ gates: [standing('waits')] }),
  }

  /** A gate that wants to be asked every five seconds, and turns at the question of this number. */
  function gateThatTurns(clock: ReturnType<typeof steppingClock>, turnsAt: number) {
    let asked = 0
    let due = start
    const gate: Gate = {
      ask: async () => {
        asked += 1
        due = clock.now() + 5_000
        return standing(asked >= turnsAt ? 'holds' : 'waits')
      },
      dueAt: () => due,
    }
    return { gate, asked: () => asked }
  }

  test('gates are asked when they are due, and the look comes at once where one turns', async () => {
    const clock = steppingClock()
    const { gate, asked } = gateThatTurns(clock, 3)
    await untilNextLook([gate], look, 60_000, { clock, signal: neverAborted })
    expect(asked()).toBe(3)
    expect(clock.now() - start).toBeLessThan(15_000)
  })

  test('the look comes when it is to come, where none turns', async () => {
    const clock = steppingClock()
    const { gate, asked } = gateThatTurns(clock, 100)
    await untilNextLook([gate], look, 60_000, { clock, signal: neverAborted })
    expect(clock.now() - start).toBe(60_000)
    expect(asked()).toBe(12)
  })

  test('none is asked that was not asked at the look', async () => {
    const clock = steppingClock()
    const { gate, asked } = gateThatTurns(clock, 1)
    const unasked = { ...look, observation: observation() }
    await untilNextLook([gate], unasked, 60_000, { clock, signal: neverAborted })
    expect([clock.sleeps, asked()]).toEqual([[60_000], 0])
  })
})
