import { describe, expect, test } from '@jest/globals'
import { DeployError } from '../../../src/outcome/error.ts'
import { runCommand } from '../../../src/steps/commands/run.ts'
import { commandsWith } from '../../builders/aws/commands.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { steppingClock } from '../../builders/world/parts.ts'

const region = 'eu-west-1'
const command = { instances: ['i-1', 'i-2'], script: 'true', limitMs: 60_000, comment: 'a test' }
const trouble = new DeployError('aws-unavailable', 'AWS could not.')

describe('a command on instances', () => {
  test('is waited for on each, and its ends are in the order of the instances', async () => {
    let looks = 0
    const { commands, cancelled } = commandsWith({
      answer: (_, instance) =>
        instance === 'i-1' && looks++ < 3 ? { kind: 'going', status: 'InProgress' } : { output: instance },
    })
    const waits: number[] = []
    const results = await runCommand(region, command, {
      ...{ commands, clock: steppingClock(), onWait: (ms) => waits.push(ms) },
    })
    expect(results.map(({ output }) => output)).toEqual(['i-1', 'i-2'])
    expect(waits).toEqual([0, 2000, 4000])
    expect(cancelled).toEqual([])
  })

  test('of which nothing is heard is given up three minutes after its limit, and told to end', async () => {
    const { commands, cancelled } = commandsWith({ answer: () => ({ kind: 'going', status: 'InProgress' }) })
    const clock = steppingClock()
    const before = clock.now()
    const results = await runCommand(region, { ...command, instances: ['i-1'] }, { commands, clock })
    expect(results).toMatchObject([{ kind: 'unanswered', status: 'InProgress' }])
    expect(clock.now() - before).toBe(240_000)
    expect(cancelled).toEqual(['command-1'])
  })

  test('is told to end where the wait for it ends', async () => {
    const { commands, cancelled } = commandsWith({ answer: () => ({ kind: 'going', status: 'InProgress' }) })
    const cancel = async () => {
      throw new DeployError('cancelled', 'The run was cancelled.')
    }
    const clock = { now: () => 0, sleep: cancel }
    const failure = await failureFrom(() => runCommand(region, command, { commands, clock }))
    expect(failure.reason).toBe('cancelled')
    expect(cancelled).toEqual(['command-1'])
  })

  test('an SSM that is away for a while costs nothing but time', async () => {
    let tries = 0
    const { commands } = commandsWith({
      answer: () => {
        if (tries++ < 4) throw trouble
        return {}
      },
    })
    const results = await runCommand(region, command, { commands, clock: steppingClock() })
    expect(results.map(({ kind }) => kind)).toEqual(['ended', 'ended'])
  })

  test('one that stays away is said, whatever the telling of the end comes to', async () => {
    const { commands } = commandsWith({
      answer: () => {
        throw trouble
      },
    })
    const deaf = { ...commands, cancel: () => Promise.reject(trouble) }
    const failure = await failureFrom(() =>
      runCommand(region, command, { commands: deaf, clock: steppingClock() }),
    )
    expect(failure.reason).toBe('aws-unavailable')
  })
})
