import { describe, expect, test } from '@jest/globals'
import type { Probes, Question } from '../../../../src/deps/gates/probes.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import type { ProbeSpec } from '../../../../src/rollout/gates/probe/spec.ts'
import type { Observation } from '../../../../src/rollout/observation.ts'
import { eachGate } from '../../../../src/steps/rollout/gates/each.ts'
import { commandsWith } from '../../../builders/aws/commands.ts'
import { newSha, oldSha, probe } from '../../../builders/rollouts/probes.ts'
import {
  fleet,
  group,
  instance,
  newAmi,
  observation,
  oldAmi,
  start,
  target,
} from '../../../builders/values/observations.ts'
import { contextOf, neverAborted, silentProbes, steppingClock } from '../../../builders/world/parts.ts'

/** What the host of each address answers: the text of its body, or nothing. */
type Town = Readonly<Record<string, string | undefined>>

function gateIn(
  town: () => Town,
  spec: ProbeSpec = probe(),
  parts: Partial<Pick<Probes, 'run'>> & {
    readonly commands?: ReturnType<typeof commandsWith>['commands']
  } = {},
) {
  const clock = steppingClock()
  const asked: Question[] = []
  const probes: Probes = {
    ...silentProbes,
    ...parts,
    ask: async (question) => {
      asked.push(question)
      const body = town()[new URL(question.url).hostname]
      return body === undefined
        ? { kind: 'silence', why: 'connect ECONNREFUSED' }
        : { kind: 'answer', status: 200, headers: {}, body, extent: 'whole' }
    },
  }
  const { commands = commandsWith().commands } = parts
  const gate = eachGate(spec, { gitSha: newSha }, { clock, probes, commands, context: contextOf() })
  const look = (instances: Observation['instances']) =>
    gate.ask({
      ...{ group, images: [newAmi], startedAt: start, signal: neverAborted },
      observation: observation({ at: clock.now(), instances }),
    })
  /** Looks so often, five seconds apart; how it stood each time. */
  const looks = async (times: number, instances: Observation['instances']) => {
    const states: string[] = []
    for (let n = 0; n < times; n += 1) {
      states.push((await look(instances)).state)
      await clock.sleep(5_000)
    }
    return states
  }
  return { gate, look, looks, clock, asked }
}

const at = (privateAddress: string, changes = {}) =>
  instance({ id: `i-${privateAddress}`, privateAddress, ...changes })

describe('a probe of each instance', () => {
  test('holds once each new one in service was right in a row', async () => {
    const { looks, asked } = gateIn(() => ({ '10.0.0.1': newSha, '10.0.0.2': newSha }))
    const mixed = [at('10.0.0.1'), at('10.0.0.9', { imageId: oldAmi })]
    expect(await looks(3, mixed)).toEqual(['waits', 'waits', 'holds'])
    expect(await looks(3, [...mixed, at('10.0.0.2')])).toEqual(['waits', 'waits', 'holds'])
    expect(asked.map(({ url }) => url)).not.toContain('http://10.0.0.9:8080/version')
    expect(asked[0]).toEqual({
      ...{ url: 'http://10.0.0.1:8080/version', method: 'GET', timeoutMs: 5_000, route: 'direct' },
    })
  })

  test('fails by one that answers another version, and stays failed', async () => {
    const { looks, look } = gateIn(() => ({ '10.0.0.1': newSha, '10.0.0.2': oldSha }))
    expect(await looks(3, [at('10.0.0.1'), at('10.0.0.2')])).toEqual(['waits', 'waits', 'failed'])
    const view = await look([at('10.0.0.1')])
    expect(view.state).toBe('failed')
    expect(view.against).toBeUndefined()
    expect(view.message).toBe(
      `probe version: asked GET http://10.0.0.2:8080/version of i-10.0.0.2; came status 200, \`${oldSha}\` (3 times); expected \`${newSha}\` in the body`,
    )
  })

  test('waits for one that does not answer yet, and fails over it in the end without blame', async () => {
    const { looks, look, clock } = gateIn(() => ({}))
    expect(new Set(await looks(20, [at('10.0.0.1')]))).toEqual(new Set(['waits']))
    await clock.sleep(300_000)
    const view = await look([at('10.0.0.1')])
    expect(view).toMatchObject({ state: 'failed', against: 'nobody' })
    expect(view.message).toMatch(/came no answer: connect ECONNREFUSED \(nothing right for \d+ min \d\d s\)/)
  })

  test('asks no one that is not in service and healthy', async () => {
    const { looks, asked } = gateIn(() => ({ '10.0.0.1': newSha }))
    const coming = [
      at('10.0.0.1', { lifecycleState: 'Pending' }),
      at('10.0.0.1', { healthStatus: 'Unhealthy' }),
      at('10.0.0.1', { targets: [target('initial')] }),
    ]
    expect(await looks(2, coming)).toEqual(['waits', 'waits'])
    expect(asked).toEqual([])
  })

  test('asks no more often than its interval, and says in between how it stood', async () => {
    const { look, clock, asked, gate } = gateIn(() => ({ '10.0.0.1': newSha }))
    const seen = await look([at('10.0.0.1')])
    await clock.sleep(1_000)
    expect(await look([at('10.0.0.1')])).toEqual(seen)
    expect(asked).toHaveLength(1)
    expect(gate.dueAt?.()).toBe(start + 5_000)
  })

  test('begins anew with one that was sick meanwhile', async () => {
    const { looks } = gateIn(() => ({ '10.0.0.1': newSha }))
    expect(await looks(3, [at('10.0.0.1')])).toEqual(['waits', 'waits', 'holds'])
    await looks(1, [at('10.0.0.1', { healthStatus: 'Unhealthy' })])
    expect(await looks(3, [at('10.0.0.1')])).toEqual(['waits', 'waits', 'holds'])
  })

  test('asks twenty of many at a time, all of them in the end', async () => {
    const { looks, asked } = gateIn(() => Object.fromEntries(many.map((one) => [one.privateAddress, newSha])))
    const many = Array.from({ length: 50 }, (_, n) => at(`10.0.1.${n}`))
    const states = await looks(12, many)
    expect(states.indexOf('holds')).toBe(7)
    expect(new Set(asked.slice(0, 60).map(({ url }) => url)).size).toBe(50)
  })

  test('says of an instance without an address that EC2 does not tell', async () => {
    const { look } = gateIn(() => ({}))
    expect((await look(fleet(1))).message).toContain('EC2 does not tell its private address')
  })

  test('puts an address of IPv6 in brackets', async () => {
    const { look, asked } = gateIn(() => ({}))
    await look([at('2001:db8::1')])
    expect(asked[0]?.url).toBe('http://[2001:db8::1]:8080/version')
  })
})

describe('a command about each instance', () => {
  const command = (on: 'runner' | 'instances', ...argv: [string, ...string[]]) =>
    probe({ name: 'smoke', ask: { kind: 'command', argv, on } })

  test('runs on the runner, with what it is about; nobody waits for it', async () => {
    const ran: Parameters<Probes['run']>[0][] = []
    const { looks } = gateIn(
      () => ({}),
      command('runner', 'check', '{{instance-id}}', '{{git-sha}} {{image-id}}'),
      {
        run: async (program) => {
          ran.push(program)
          return { kind: 'exit', code: 0, output: '' }
        },
      },
    )
    const states = await looks(4, [at('10.0.0.1')])
    expect(states.at(0)).toBe('waits')
    expect(states.at(-1)).toBe('holds')
    expect(ran[0]).toMatchObject({
      argv: ['check', 'i-10.0.0.1', `${newSha} ${newAmi}`],
      env: { PROBE_GIT_SHA: newSha, PROBE_INSTANCE_IDS: 'i-10.0.0.1', PROBE_PRIVATE_ADDRESSES: '10.0.0.1' },
    })
  })

  test('runs on the instances by SSM, every word as it is', async () => {
    const { commands, sent } = commandsWith({
      answer: () => ({ exitCode: 3, output: 'old version', errors: '' }),
    })
    const { looks, look } = gateIn(
      () => ({}),
      command('instances', '/opt/check', "it's $HOME", '{{git-sha}}'),
      { commands },
    )
    const vouched = at('10.0.0.1', { targets: [target('healthy')] })
    expect((await looks(8, [vouched])).at(-1)).toBe('failed')
    expect(sent[0]).toMatchObject({
      instances: ['i-10.0.0.1'],
      script: `exec '/opt/check' 'it'\\''s $HOME' '${newSha}'`,
      limitMs: 5_000,
    })
    expect((await look([vouched])).message).toContain(
      'by SSM of i-10.0.0.1; came exit status 3, and said `old version` (3 times); expected exit status 0',
    )
  })

  test('is ended with the rollout, on the runner and by SSM', async () => {
    const ended: string[] = []
    const here = gateIn(() => ({}), command('runner', 'check', '{{instance-id}}'), {
      run: ({ argv }, over) =>
        new Promise(() => over.addEventListener('abort', () => ended.push(argv.join(' ')))),
    })
    await here.look([at('10.0.0.1'), at('10.0.0.2')])
    expect(ended).toEqual([])
    here.gate.over?.()
    expect(ended).toEqual(['check i-10.0.0.1', 'check i-10.0.0.2'])
    const { commands, sent, cancelled } = commandsWith({ answer: () => ({ kind: 'going' }) })
    const there = gateIn(() => ({}), command('instances', '/opt/check', '{{instance-id}}'), { commands })
    await there.look([at('10.0.0.1')])
    there.gate.over?.()
    await there.looks(1, [at('10.0.0.1')])
    expect([sent.length, cancelled]).toEqual([1, ['command-1']])
  })

  test('waits where SSM does not know the instance yet, and ends where it is refused', async () => {
    const { commands } = commandsWith({ known: () => [] })
    const { looks } = gateIn(() => ({}), command('instances', '/opt/check'), { commands })
    expect(new Set(await looks(5, [at('10.0.0.1')]))).toEqual(new Set(['waits']))
    const refusing = {
      ...commands,
      known: () => Promise.reject(new DeployError('credentials', 'The role may not.')),
    }
    const refused = gateIn(() => ({}), command('instances', '/opt/check'), { commands: refusing })
    await expect(refused.looks(3, [at('10.0.0.1')])).rejects.toThrow('The role may not.')
  })
})
