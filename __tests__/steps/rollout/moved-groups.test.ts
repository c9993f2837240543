import { describe, expect, test } from '@jest/globals'
import type { GroupForecast } from '../../../src/plan/plan.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { fleet, newAmi, oldAmi, refresh } from '../../builders/values/observations.ts'
import { stateOf } from '../../builders/values/states.ts'
import { old, play, refreshed, type Scene } from '../../builders/world/released.ts'
import { planOf } from '../../report/build.ts'

const workerAmi = 'ami-0d0d0d0d0d0d0d0d0'
const onWorkers = (status: string, percentageComplete = 100) => ({
  instances: fleet(0, 3).map((each) => ({ ...each, imageId: workerAmi })),
  refreshes: [refresh(status, { id: 'refresh-of-worker', percentageComplete })],
})

function forecast(name: string, effect: GroupForecast['effect'], more: Partial<GroupForecast> = {}) {
  return {
    ...(planOf().groups[0] as GroupForecast),
    address: `aws_autoscaling_group.${name}`,
    effect,
    ...more,
  }
}

/** `web` runs the image of this run, `worker` another; what the plan does to `worker` is what the test is about. */
function withWorker(effect: GroupForecast['effect'], worker: Scene['seen'], more: Partial<Scene> = {}) {
  return play({
    before: { web: oldAmi, worker: oldAmi },
    after: { web: newAmi, worker: workerAmi },
    plan: { groups: [forecast('web', 'refreshed'), forecast('worker', effect, { stirs: true })] },
    seen: (name) => (name === 'worker' ? (worker?.(name) ?? {}) : refreshed),
    ...more,
  })
}

describe('a group with another image that the plan moves', () => {
  test('is judged by its own image and its own refresh, and reported as such', async () => {
    const { run, journal } = withWorker('refreshed', () => onWorkers('Successful'))
    await run()
    expect(journal.findings.rollouts).toMatchObject([
      { group: 'web', verdict: 'reached', refreshId: 'refresh-ours' },
      {
        ...{ group: 'worker', verdict: 'reached', how: 'adopted', refreshId: 'refresh-of-worker' },
        otherImages: [workerAmi],
        message: '3 of 3 healthy on its own image.',
      },
    ])
    expect(journal.findings.rollouts?.[0]).not.toHaveProperty('otherImages')
  })

  test.each([
    ['Failed', 'rollout-failed', /^worker: The instance refresh ended Failed/],
    ['RollbackSuccessful', 'rollout-failed', /^worker: The instance refresh ended RollbackSuccessful/],
    ['InProgress', 'rollout-stalled', /^worker: .* healthy on its own image/],
  ])('fails the run where its refresh is %s', async (status, reason, message) => {
    const { run } = withWorker('refreshed', () => onWorkers(status, 0))
    expect(await failureFrom(run)).toMatchObject({ reason, message: expect.stringMatching(message) })
  })

  test('is not reached on the image of this run: that is not the one of its template', async () => {
    const { run } = withWorker('refreshed', () => ({ ...refreshed, instances: fleet(3) }))
    expect((await failureFrom(run)).message).toMatch(/^worker: .* 3 of 3 in service do not run its own image/)
  })

  test('is judged where it is new, and where it is updated', async () => {
    for (const effect of ['created', 'updated'] as const) {
      const { run, journal } = withWorker(effect, () => ({ ...onWorkers(''), refreshes: [] }))
      await run()
      expect(journal.findings.rollouts).toMatchObject([
        { group: 'web' },
        { group: 'worker', verdict: 'reached' },
      ])
    }
  })

  test('and is only resized may go on with what its instances ran, and must be healthy', async () => {
    const { run } = withWorker('updated', () => old)
    await run()
    const sick = { instances: fleet(0, 3).map((each) => ({ ...each, healthStatus: 'Unhealthy' })) }
    expect((await failureFrom(withWorker('updated', () => sick).run)).message).toMatch(/^worker: /)
  })

  test('gets no refresh by the action unless the plan was to start one', async () => {
    const stale = { ...onWorkers(''), instances: fleet(3), refreshes: [] }
    const inputs = { 'when-no-refresh': 'start' }
    const answers = { launchImages: async () => [workerAmi] }
    const resized = withWorker('updated', () => stale, { inputs, answers })
    expect((await failureFrom(resized.run)).message).toMatch(/The action starts none: the group does not run/)
    const missed = withWorker('refreshed', () => stale, { inputs, answers })
    await failureFrom(missed.run)
    expect(resized.started).toEqual([])
    expect(missed.started).toMatchObject([{ group: 'worker' }])
  })
})

describe('a group with another image that the plan leaves alone', () => {
  test('is looked at once, sick or not, and told of', async () => {
    const sick = { instances: fleet(1, 2).map((each) => ({ ...each, healthStatus: 'Unhealthy' })) }
    const { run, journal } = withWorker('unchanged', () => sick)
    await run()
    expect(journal.findings.rollouts?.map(({ group }) => group)).toEqual(['web'])
    expect(journal.findings.bystanders).toMatchObject([
      {
        ...{ group: 'worker', healthy: 0, desired: 3, images: [workerAmi] },
        message: 'The plan leaves it alone. 3 of 3 in service do not run what its template says.',
      },
    ])
  })

  test('and that AWS shows refreshing since the apply is judged all the same', async () => {
    const { run, journal } = withWorker('unchanged', () => onWorkers('Failed'))
    expect((await failureFrom(run)).message).toMatch(/^worker: The instance refresh ended Failed/)
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web' }, { group: 'worker', how: 'found' }])
  })

  test('and that launches from another template since the apply is judged by what AWS says', async () => {
    const other = { ...onWorkers(''), refreshes: [], launches: '[null,["lt-2",null,"1"],null]' }
    const answers = { launchImages: async () => [workerAmi] }
    const after = { web: newAmi, worker: oldAmi }
    const { run, journal } = withWorker('unchanged', () => other, { answers, after })
    await run()
    expect(journal.findings.rollouts).toMatchObject([
      { group: 'web' },
      { otherImages: [workerAmi], verdict: 'reached' },
    ])
  })

  test('and that cannot be looked at is told of, and fails nothing', async () => {
    const { run, journal } = withWorker('unchanged', () => {
      throw new Error('Throttling')
    })
    await run()
    expect(journal.findings.bystanders?.[0]?.message).toBe(
      'The plan leaves it alone. It could not be looked at: Throttling',
    )
  })
})

describe('a group whose template the state does not hold', () => {
  const outside = (effect: GroupForecast['effect'], launched: readonly string[]) => {
    const resources = JSON.parse(stateOf({ web: newAmi, worker: workerAmi })).values.root_module.resources
    const kept = resources.filter(
      ({ address }: { address: string }) => address !== 'aws_launch_template.worker',
    )
    const state = JSON.stringify({ format_version: '1.0', values: { root_module: { resources: kept } } })
    const answers = {
      launchImages: async ({ name }: { name: string }) => (name === 'worker' ? launched : [newAmi]),
    }
    return withWorker(effect, () => onWorkers('Successful'), { state: async () => state, answers })
  }

  test('is judged by what AWS says that it launches', async () => {
    const { run, journal } = outside('refreshed', [workerAmi])
    await run()
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web' }, { otherImages: [workerAmi] }])
  })

  test('is to run the image of this run where AWS says so', async () => {
    const { run, journal } = outside('unchanged', [newAmi])
    expect((await failureFrom(run)).message).toMatch(/^worker: .* do not run the new image/)
    expect(journal.findings.rollouts?.[1]).not.toHaveProperty('otherImages')
  })

  test('is never reached where AWS does not say', async () => {
    const { run, journal } = outside('refreshed', [])
    expect((await failureFrom(run)).message).toBe('worker: AWS does not tell which image it launches.')
    expect(journal.findings.rollouts).toMatchObject([
      { verdict: 'reached' },
      { group: 'worker', verdict: 'lost' },
    ])
  })
})
