import { describe, expect, test } from '@jest/globals'
import type { AutoScaling } from '../../../src/deps/aws.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import type { InstanceView, Observation } from '../../../src/rollout/observation.ts'
import { differences, type Live } from '../../../src/steps/rollout/differences.ts'
import { imageRecord, proven } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { fleet, newAmi, observation, oldAmi } from '../../builders/values/observations.ts'
import { stateOf } from '../../builders/values/states.ts'
import { autoscalingWith } from '../../builders/world/autoscaling.ts'
import { keptLog, steppingClock } from '../../builders/world/parts.ts'

/** What `verify` finds of a group whose instances are right, and whose pool answers so. */
async function look(
  warmPool: AutoScaling['warmPool'],
  pool: unknown[] = [{}],
  lifecycleHooks: AutoScaling['lifecycleHooks'] = async () => [],
  seen: Partial<Observation> = {},
) {
  const asked: string[] = []
  const autoscaling = autoscalingWith({
    observe: async () => observation(seen),
    lifecycleHooks,
    warmPool: async (group) => {
      asked.push(group.name)
      return warmPool(group)
    },
  })
  const log = keptLog()
  const changes = [{ address: 'aws_autoscaling_group.web', after: { warm_pool: pool } }]
  const live = {
    record: imageRecord(1, { tags: proven('production') }),
    ready: {
      state: stateOf({ web: newAmi }),
      image: { set: { 'eu-west-1': newAmi } },
      plan: { report: { hasChanges: false, changes }, model: {} },
    },
  } as unknown as Live
  const inputs = inputsOf({ command: 'verify', environment: 'production' }) as never
  const found = await differences(live, inputs, {
    autoscaling,
    clock: steppingClock(),
    log,
    warn: log.warning,
    advise: log.warning,
  })
  return { found, asked, log }
}

test('instances on the image, but of another version of the template than the group launches, differ', async () => {
  const [first, ...others] = fleet(3).map((each) => ({ ...each, origin: 'lt-web 2' }))
  const instances = [{ ...first, origin: 'lt-web 1' } as InstanceView, ...others]
  const { found } = await look(async () => [], [], undefined, { instances })
  expect(found).toEqual([
    'web: i-fresh-0 was launched from lt-web 1, and not from what the group launches now',
  ])
})

test('what keeps new instances out of the target groups is told of, and is no difference', async () => {
  const told = async (targets: InstanceView['targets']) => {
    const instances = fleet(3).map((each) => ({ ...each, targets }))
    const seen = { instances, suspended: ['AddToLoadBalancer'] }
    const { found, log } = await look(async () => [], [], undefined, seen)
    expect(found).toEqual([])
    return log.lines.join()
  }
  expect(await told([{ group: 'web', state: 'healthy' }])).toContain('web: AddToLoadBalancer is suspended')
  expect(await told([])).not.toContain('AddToLoadBalancer')
})

describe('a warm pool', () => {
  test('on another image differs: it will serve with that', async () => {
    const { found } = await look(async () => [
      { id: 'i-1', imageId: newAmi, lifecycleState: 'Warmed:Stopped' },
      { id: 'i-2', imageId: oldAmi, lifecycleState: 'Warmed:Stopped' },
      { id: 'i-3', lifecycleState: 'Warmed:Pending' },
    ])
    expect(found).toEqual([
      `web: i-2 of the warm pool holds ${oldAmi}: Warmed:Stopped`,
      'web: i-3 of the warm pool holds an image EC2 does not tell: Warmed:Pending',
    ])
  })

  test('is not asked for where the group has none', async () => {
    expect((await look(async () => [], [])).asked).toEqual([])
  })

  test('that may not be looked at is a line in the log; other trouble is none to pass over', async () => {
    const refused = async () => Promise.reject(new DeployError('credentials', 'AWS refused it.'))
    const { found, log } = await look(refused)
    expect(found).toEqual([])
    expect(JSON.stringify(log)).toContain('the warm pool could not be looked at: AWS refused it.')
    const down = async () => Promise.reject(new DeployError('aws-unavailable', 'AWS is down.'))
    await expect(look(down)).rejects.toThrow('AWS is down.')
  })
})

describe('lifecycle hooks', () => {
  const hook = (name: string, heartbeatMs: number) =>
    ({ name, holds: 'new', heartbeatMs, otherwise: 'ABANDON' }) as const

  test('that outlast a rollout are told of, and are no difference', async () => {
    const hooks = async () => [hook('slow', 7_200_000), hook('quick', 60_000)]
    const { found, log } = await look(async () => [], [], hooks)
    expect(found).toEqual([])
    expect(log.lines.join('\n')).toMatch(/web: The lifecycle hook slow holds each new instance/)
    expect(log.lines.join('\n')).not.toContain('quick')
  })

  test('that may not be asked for are a line in the log', async () => {
    const { found, log } = await look(
      async () => [],
      [],
      async () => Promise.reject(new Error('AccessDenied')),
    )
    expect(found).toEqual([])
    expect(log.lines.join('\n')).toContain('The lifecycle hooks of web could not be asked for: AccessDenied')
  })
})
