import { describe, expect, test } from '@jest/globals'
import { DeployError } from '../../../src/outcome/error.ts'
import type { GroupForecast } from '../../../src/plan/plan.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { fleet, newAmi, oldAmi, refresh } from '../../builders/values/observations.ts'
import { stateOf } from '../../builders/values/states.ts'
import { cancelled } from '../../builders/world/parts.ts'
import { old, play, refreshed, type Scene } from '../../builders/world/released.ts'
import { planOf } from '../../report/build.ts'

const adapterAdvice = 'Correct what the error names.'

function applyFailed(evidence = 'Error: creating Auto Scaling Schedule: ValidationError') {
  return new DeployError('apply-failed', 'terraform apply failed with exit code 1.', {
    evidence: [evidence],
    next: [adapterAdvice],
  })
}

/** The apply fails, and AWS shows this of the group then. */
function broken(seen: Scene['seen'], more: Partial<Scene> = {}) {
  return play({
    applying: () => {
      throw applyFailed()
    },
    ...(seen && { seen }),
    ...more,
  })
}

const moving = (percentageComplete: number) => ({
  instances: fleet(1, 2),
  refreshes: [refresh('InProgress', { percentageComplete })],
})

describe('an apply that fails', () => {
  test('after a refresh had begun: that is followed to its end, and both are reported', async () => {
    let looks = 0
    const { run, journal } = broken(() => {
      looks += 1
      return looks < 3 ? moving(33) : refreshed
    })
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({
      reason: 'apply-failed',
      step: 'Apply',
      message: 'terraform apply failed with exit code 1. It had begun to move web before that.',
      next: [adapterAdvice],
    })
    expect(failure.evidence).toEqual([
      'Error: creating Auto Scaling Schedule: ValidationError',
      'web: 3 of 3 healthy on the new image.',
    ])
    expect(journal.findings.rollouts).toMatchObject([
      { group: 'web', verdict: 'reached', how: 'adopted', refreshId: 'refresh-ours' },
    ])
    expect(journal.steps).toMatchObject([
      { name: 'Before' },
      { name: 'Apply', result: 'failed' },
      { name: 'Rollout', result: 'ok' },
    ])
  })

  test('before any group was touched: all are looked at, and none is judged', async () => {
    const { run, journal, looks } = broken(() => old)
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({
      message: 'terraform apply failed with exit code 1.',
      next: [adapterAdvice],
    })
    expect(journal.findings.rollouts).toEqual([])
    expect(journal.findings.bystanders).toMatchObject([
      { group: 'web', message: expect.stringMatching(/^Nothing has begun to move it: /) },
    ])
    // AWS may list a refresh a little later: before the apply, and twice after it.
    expect(looks).toEqual(['web', 'web', 'web'])
  })

  test('whose refresh AWS lists only with the second look is followed all the same', async () => {
    let looks = 0
    const { run, journal } = broken(() => {
      looks += 1
      return looks === 1 ? old : refreshed
    })
    await failureFrom(run)
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'reached' }])
  })

  test('between the change of the group and its refresh: the group is short, and no refresh is started', async () => {
    const { run, journal, started } = broken(
      () => ({ ...old, launches: '[null,["lt-web",null,"3"],null]' }),
      { inputs: { 'when-no-refresh': 'start' }, answers: { launchImages: async () => [newAmi] } },
    )
    expect((await failureFrom(run)).evidence.join('\n')).toContain(
      'The action starts none after an apply that failed.',
    )
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web', verdict: 'not-started' }])
    expect(started).toEqual([])
  })

  test('after it had made a group: the new one is judged', async () => {
    const web = planOf().groups[0] as GroupForecast
    const made = { ...web, address: 'aws_autoscaling_group.web-2', effect: 'created' } as const
    const { run, journal } = broken((name) => (name === 'web-2' ? {} : old), {
      after: { web: oldAmi, 'web-2': newAmi },
      plan: { groups: [{ ...web, effect: 'unchanged' }, made] },
    })
    await failureFrom(run)
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web-2', how: 'created', verdict: 'reached' }])
  })

  test('after it had resized a group: that is judged, though no refresh moves it', async () => {
    const web = { ...(planOf().groups[0] as GroupForecast), effect: 'updated', stirs: true } as const
    const { run, journal } = broken(() => ({ desired: 4, instances: fleet(4) }), {
      plan: { groups: [web] },
    })
    await failureFrom(run)
    expect(journal.findings.rollouts).toMatchObject([
      { group: 'web', how: 'none', desired: 4, verdict: 'reached' },
    ])
  })

  test('and whose state cannot be read either: the groups known before are looked at', async () => {
    const state = () => Promise.reject(new DeployError('plan-failed', 'terraform show failed.'))
    const answers = { launchImages: async () => [newAmi] }
    const { run, journal } = broken(() => refreshed, { state, answers })
    expect((await failureFrom(run)).reason).toBe('apply-failed')
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web', verdict: 'reached' }])
  })

  test.each([
    ['state-locked', new DeployError('state-locked', 'The state is locked.')],
    ['a stale plan', applyFailed('Error: Saved plan is stale')],
  ])('before it began (%s): what moves then is none of ours', async (_, error) => {
    const { run, journal } = broken(() => refreshed, {
      applying: () => {
        throw error
      },
    })
    expect((await failureFrom(run)).message).toBe(error.message)
    expect(journal.findings.rollouts).toBeUndefined()
  })
})

describe('a run that is cancelled', () => {
  test('in its apply says which refresh goes on, and how far it has come', async () => {
    const cancel = new AbortController()
    const { run, journal } = broken(() => moving(33), {
      signal: cancel.signal,
      applying: () => {
        cancel.abort(cancelled)
        throw applyFailed('interrupted')
      },
    })
    expect((await failureFrom(run)).reason).toBe('cancelled')
    expect(journal.findings.rollouts).toMatchObject([
      {
        ...{ group: 'web', verdict: 'cancelled', refreshId: 'refresh-ours', refreshStatus: 'InProgress' },
        ...{ percentage: 33, message: expect.stringMatching(/^No longer watched; seen last: 1 of 3 .*33 %/) },
      },
    ])
  })

  test('says so also where Terraform does not end before the runner kills the run', async () => {
    const cancel = new AbortController()
    const { run, journal } = broken(() => moving(33), {
      signal: cancel.signal,
      applying: () => {
        cancel.abort(cancelled)
        return new Promise<void>(() => undefined)
      },
    })
    void run().catch(() => undefined)
    for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => setImmediate(next))
    expect(journal.findings.rollouts).toMatchObject([
      { group: 'web', refreshId: 'refresh-ours', percentage: 33 },
    ])
  })

  test('right after its apply says so too', async () => {
    const cancel = new AbortController()
    const { run, journal } = play({
      signal: cancel.signal,
      seen: () => moving(0),
      state: async () => {
        cancel.abort(cancelled)
        return stateOf({ web: newAmi })
      },
    })
    expect((await failureFrom(run)).reason).toBe('cancelled')
    expect(journal.findings.rollouts).toMatchObject([{ refreshId: 'refresh-ours', verdict: 'cancelled' }])
  })

  test('has its groups on record after each look, should the end come in the middle', async () => {
    const noted: unknown[] = []
    const { run, journal } = play({
      seen: () => {
        noted.push(...(journal.findings.rollouts ?? []))
        return noted.length === 0 && journal.findings.rollouts === undefined ? moving(33) : refreshed
      },
    })
    await run()
    expect(noted[0]).toMatchObject({ verdict: 'cancelled', percentage: 33, refreshId: 'refresh-ours' })
    expect(noted.length).toBeGreaterThan(1)
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'reached' }])
  })
})

describe('a state that cannot be read after a good apply', () => {
  const unreadable = (
    answers: Scene['answers'] = { launchImages: async () => [newAmi] },
    more: Partial<Scene> = {},
  ) =>
    play({
      state: () =>
        Promise.reject(
          new DeployError('plan-failed', 'terraform show failed with exit code 1.', {
            next: ['Nothing was changed. Correct the stack or its variables and run again.'],
          }),
        ),
      answers,
      ...more,
    })

  test('is a warning where all groups are known, and AWS says that they launch and run the image', async () => {
    const { run, journal } = unreadable()
    await run()
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web', verdict: 'reached' }])
    expect(journal.warnings).toEqual([
      'The state could not be read after the apply, so the groups known before it are judged by what AWS itself says: terraform show failed with exit code 1.',
    ])
  })

  test('is read again before it is given up', async () => {
    let reads = 0
    const { run, journal } = play({
      state: async () => {
        reads += 1
        if (reads < 3) throw new Error('connection reset')
        return stateOf({ web: newAmi })
      },
    })
    await run()
    expect(journal.warnings).toEqual([])
  })

  test('is one that is not there: no state is no stack without groups', async () => {
    const { run, journal } = play({
      state: async () => '',
      answers: { launchImages: async () => [newAmi] },
    })
    await run()
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web', verdict: 'reached' }])
    expect(journal.warnings).toEqual([expect.stringContaining('There is no state after the apply.')])
  })

  test('is one that is no state: that too is found out while it can be read again', async () => {
    const { run, journal } = play({
      state: async () => '{"version":4,"resources":[',
      answers: { launchImages: async () => [newAmi] },
    })
    await run()
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web', verdict: 'reached' }])
    expect(journal.warnings).toEqual([expect.stringContaining('it is not JSON')])
  })

  test('leaves out of a mixed group what the plan replaces by the image', async () => {
    const images = [{ address: 'aws_launch_template.web', before: oldAmi, after: newAmi }]
    const answers = { launchImages: async () => [newAmi, oldAmi] }
    const { run } = unreadable(answers, {
      seen: () => ({ instances: fleet(2, 1).map((each) => ({ ...each, id: `${each.id}-2` })), ...refreshed }),
      plan: { images },
    })
    expect((await failureFrom(run)).message).toMatch(/1 of 3 in service do not run the new image/)
  })

  test('does not hide a group that AWS keeps on the image that the plan replaces', async () => {
    const { run } = unreadable(
      { launchImages: async () => [oldAmi] },
      {
        seen: () => old,
        plan: { images: [{ address: 'aws_launch_template.web', before: oldAmi, after: newAmi }] },
      },
    )
    expect((await failureFrom(run)).reason).toBe('rollout-not-started')
  })

  test('fails the run where the plan made a group whose name only the state tells', async () => {
    const web = planOf().groups[0] as GroupForecast
    const made = { ...web, address: 'aws_autoscaling_group.web-2', name: null, effect: 'created' } as const
    const { run } = unreadable(undefined, { plan: { groups: [web, made] } })
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({
      reason: 'state-unread',
      message: 'The plan was applied, but the state could not be read after it: a new group was not watched.',
    })
    expect(failure.next.join()).not.toContain('Nothing was changed')
  })

  test('with credentials that are over is told as such, with the refresh that goes on', async () => {
    const over = new DeployError('credentials', 'AWS refused to describe group web: ExpiredToken.')
    let looks = 0
    const { run, journal } = unreadable(undefined, {
      seen: () => {
        looks += 1
        if (looks > 1) throw over
        return moving(33)
      },
    })
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({ reason: 'credentials', message: over.message })
    expect(failure.evidence).toEqual([
      'web (eu-west-1): refresh refresh-ours is InProgress at 33 %, 1 of 3 healthy; it goes on.',
    ])
    expect(journal.findings.rollouts).toMatchObject([
      { verdict: 'lost', refreshId: 'refresh-ours', percentage: 33 },
    ])
  })
})
