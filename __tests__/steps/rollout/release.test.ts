import { describe, expect, test } from '@jest/globals'
import { DeployError } from '../../../src/outcome/error.ts'
import type { GroupForecast } from '../../../src/plan/plan.ts'
import { requireReached } from '../../../src/steps/rollout/release.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { alarm, fleet, instance, newAmi, oldAmi, refresh } from '../../builders/values/observations.ts'
import { cancelled } from '../../builders/world/parts.ts'
import { old, play, refreshed } from '../../builders/world/released.ts'
import { planOf, rolloutOf } from '../../report/build.ts'

const planless = { hasChanges: false, changes: [], groups: [], images: [] }

describe('a release', () => {
  test('applies the saved plan, and ends when the group is reached', async () => {
    const { run, journal, applied } = play({})
    await run()
    expect(applied).toEqual(['immutable-deploy/plan.tfplan'])
    expect(journal.steps.map(({ name }) => name)).toEqual(['Before', 'Apply', 'Rollout'])
    expect(journal.findings.rollouts).toMatchObject([{ group: 'web', verdict: 'reached', how: 'adopted' }])
  })

  test('of a plan without changes applies nothing, and passes where the instances run the image', async () => {
    const { run, journal, applied } = play({ before: { web: newAmi }, plan: planless, seen: () => ({}) })
    await run()
    expect(applied).toEqual([])
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'reached', how: 'none' }])
  })

  test('of a plan without changes fails where they do not', async () => {
    const { run } = play({ before: { web: newAmi }, plan: planless, seen: () => old })
    expect((await failureFrom(run)).reason).toBe('rollout-not-started')
  })

  describe('of a plan without changes, where the refresh of an earlier run never began', () => {
    const from = (origin: string) => ({ instances: fleet(3).map((each) => ({ ...each, origin })) })
    const rerun = (seen: ReturnType<typeof from>, whenNoRefresh: string) =>
      play({
        before: { web: newAmi },
        plan: planless,
        stood: seen,
        seen: () => seen,
        inputs: { 'when-no-refresh': whenNoRefresh },
        answers: { launchImages: async () => [newAmi] },
      })

    test('fails: what the group launches, by the state, is another version than its instances are of', async () => {
      const { run } = rerun(from('lt-web 1'), 'fail')
      const { reason, message, next } = await failureFrom(run)
      expect(reason).toBe('rollout-not-started')
      expect(message).toContain('3 of 3 in service were there before the template changed')
      expect(next[0]).toContain('The plan started no refresh, because')
    })

    test('starts it, where it is told to', async () => {
      const scene = rerun(from('lt-web 1'), 'start')
      await failureFrom(scene.run)
      expect(scene.started).toHaveLength(1)
    })

    test('passes where they are of that version', async () => {
      const { run, started } = rerun(from('lt-web 2'), 'start')
      await run()
      expect(started).toEqual([])
    })
  })

  test('fails where Terraform starts no refresh', async () => {
    const { run, journal } = play({ seen: () => old })
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({ reason: 'rollout-not-started', step: 'Rollout' })
    expect(failure.message).toMatch(/^web: /)
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'not-started' }])
  })

  test('is not reached by a refresh that had ended before: Terraform started none', async () => {
    const stood = { ...old, ...refreshed }
    const failure = await failureFrom(play({ stood, seen: () => stood }).run)
    expect(failure.reason).toBe('rollout-not-started')
  })

  test('fails where the refresh does not come to its end in time', async () => {
    const seen = () => ({ ...old, refreshes: [refresh('InProgress', { percentageComplete: 0 })] })
    const inputs = { 'rollout-timeout': '20m' }
    expect((await failureFrom(play({ seen, inputs }).run)).reason).toBe('rollout-timed-out')
  })

  test('fails where nothing gets better for the stall timeout, long before', async () => {
    const seen = () => ({ ...old, refreshes: [refresh('InProgress', { percentageComplete: 0 })] })
    expect(await failureFrom(play({ seen }).run)).toMatchObject({
      reason: 'rollout-stalled',
      message: expect.stringMatching(/^web: For 30 min 00 s nothing got better/),
      next: [],
    })
  })

  test('fails with an alarm that rings meanwhile', async () => {
    const seen = () => ({ ...refreshed, alarms: [alarm('ALARM')] })
    expect(await failureFrom(play({ seen }).run)).toMatchObject({
      reason: 'rollout-failed',
      message: 'web: CloudWatch is in ALARM: web-5xx',
    })
  })

  test('fails with the refresh of somebody else in the place of its own', async () => {
    let looks = 0
    const seen = () => {
      looks += 1
      return {
        refreshes: [refresh('InProgress', { id: looks > 1 ? 'theirs' : 'ours', percentageComplete: 0 })],
      }
    }
    expect((await failureFrom(play({ seen }).run)).reason).toBe('rollout-superseded')
  })

  test('that is cancelled while it is watched is cancelled, and keeps what was seen', async () => {
    const cancel = new AbortController()
    const seen = () => {
      cancel.abort(cancelled)
      return { refreshes: [refresh('InProgress', { percentageComplete: 33 })] }
    }
    const { run, journal } = play({ seen, signal: cancel.signal })
    expect((await failureFrom(run)).reason).toBe('cancelled')
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'cancelled', percentage: 33 }])
  })

  test.each([
    ['Failed', 'rollout-failed'],
    ['Cancelled', 'rollout-failed'],
    ['RollbackSuccessful', 'rollout-failed'],
    ['RollbackFailed', 'rollout-failed'],
  ])('fails with a refresh that ends %s', async (status, reason) => {
    const { run } = play({ seen: () => ({ refreshes: [refresh(status)] }) })
    expect((await failureFrom(run)).reason).toBe(reason)
  })

  test('fails where no group of the stack launches the image', async () => {
    const { run } = play({ after: { web: oldAmi }, plan: { ...planless, hasChanges: true }, seen: () => old })
    expect(await failureFrom(run)).toMatchObject({
      reason: 'rollout-not-started',
      message: 'The stack has no Auto Scaling group that launches this image.',
    })
  })
})

describe('with several groups', () => {
  const groups = { web: newAmi, api: newAmi, bastion: oldAmi }

  const others = (name: string) => (name === 'bastion' ? old : refreshed)

  test('all that launch the image are judged; others that nothing moves are looked at once', async () => {
    const { run, journal, looks } = play({ before: { ...groups }, after: groups, seen: others })
    await run()
    expect(journal.findings.rollouts?.map(({ group }) => group)).toEqual(['web', 'api'])
    expect(journal.findings.bystanders).toEqual([
      {
        group: 'bastion',
        region: 'eu-west-1',
        address: 'aws_autoscaling_group.bastion',
        desired: 3,
        healthy: 3,
        percentage: 100,
        images: [oldAmi],
        message: 'The plan leaves it alone.',
      },
    ])
    expect(looks.filter((name) => name === 'bastion')).toHaveLength(2)
  })

  test('one that cannot be watched fails the release, after the others have been seen to their end', async () => {
    const seen = (name: string) => {
      if (name === 'api') throw new DeployError('credentials', 'AWS refused.')
      return others(name)
    }
    const { run, journal } = play({ before: { ...groups }, after: groups, seen })
    expect((await failureFrom(run)).reason).toBe('credentials')
    expect(journal.findings.rollouts).toMatchObject([
      { group: 'web', verdict: 'reached' },
      { group: 'api', verdict: 'lost', message: 'It could not be watched to its end: AWS refused.' },
    ])
  })

  test('one that fails fails the release; both are reported', async () => {
    const seen = (name: string) => (name === 'api' ? { refreshes: [refresh('Failed')] } : others(name))
    const { run, journal } = play({ before: { ...groups }, after: groups, seen })
    expect(await failureFrom(run)).toMatchObject({
      reason: 'rollout-failed',
      message: expect.stringMatching(/^api: The instance refresh ended Failed/),
    })
    expect(journal.findings.rollouts?.map(({ verdict }) => verdict)).toEqual(['reached', 'failed'])
  })
})

describe('where Terraform starts no refresh', () => {
  /** Old until the action has started one. */
  function untouched(launches: string) {
    let hasStarted = false
    return {
      inputs: {},
      seen: () => (hasStarted ? refreshed : old),
      answers: {
        launchImages: async () => [launches],
        startRefresh: async () => {
          hasStarted = true
          return 'refresh-ours'
        },
      },
    }
  }

  test('the action starts one, and watches that', async () => {
    const { run, journal, started } = play(untouched(newAmi))
    await run()
    expect(started).toEqual([
      {
        group: 'web',
        settings: { minHealthyPercentage: 90, maxHealthyPercentage: 110, protectedInstances: 'Ignore' },
      },
    ])
    expect(journal.findings.rollouts).toMatchObject([
      {
        verdict: 'reached',
        how: 'started',
        refreshId: 'refresh-ours',
        whyNoRefresh: 'one was to come with the plan, and AWS shows none',
      },
    ])
  })

  test('the action starts one after a plan without changes too', async () => {
    const { run, journal, applied, started } = play({
      ...untouched(newAmi),
      before: { web: newAmi },
      plan: planless,
    })
    await run()
    expect(applied).toEqual([])
    expect(started).toEqual([{ group: 'web', settings: {} }])
    expect(journal.findings.rollouts).toMatchObject([
      { how: 'started', whyNoRefresh: 'the group is not in this plan' },
    ])
  })

  test('AWS may list the one it starts a little later', async () => {
    const scene = untouched(newAmi)
    let looks = 0
    const seen = () => {
      if (scene.seen() === old) return old
      looks += 1
      return looks > 2 ? refreshed : old
    }
    const { run, journal } = play({ ...scene, seen, before: { web: newAmi }, plan: planless })
    await run()
    expect(journal.findings.rollouts).toMatchObject([{ how: 'started', verdict: 'reached' }])
  })

  test('one that is started is named also where AWS never lists it, and is theirs where somebody is quicker', async () => {
    const scene = untouched(newAmi)
    const seen = () => old
    const unlisted = play({ ...scene, seen })
    await failureFrom(unlisted.run)
    expect(unlisted.journal.findings.rollouts).toMatchObject([{ how: 'started', refreshId: 'refresh-ours' }])
    const again = untouched(newAmi)
    const overtaken = play({
      ...again,
      answers: {
        ...again.answers,
        startRefresh: async () => {
          throw new DeployError('rollout-superseded', 'web: somebody else started one.')
        },
      },
    })
    expect((await failureFrom(overtaken.run)).reason).toBe('rollout-superseded')
    expect(overtaken.journal.findings.rollouts).toMatchObject([{ verdict: 'superseded' }])
  })

  test('it is told not to: says so, and why Terraform did not', async () => {
    const { run, started } = play({ ...untouched(newAmi), inputs: { 'when-no-refresh': 'fail' } })
    const failure = await failureFrom(run)
    expect(failure.reason).toBe('rollout-not-started')
    expect(failure.message).toMatch(/The action was told not to start one \(`when-no-refresh: fail`\)\.$/)
    expect(failure.next[0]).toBe(
      'The plan started no refresh, because one was to come with the plan, and AWS shows none.',
    )
    expect(started).toEqual([])
  })

  test('it starts none that would bring another image', async () => {
    const { run, started } = play(untouched(oldAmi))
    expect(await failureFrom(run)).toMatchObject({
      reason: 'rollout-not-started',
      message: expect.stringMatching(`A refresh would not help: the group launches ${oldAmi}\\.$`),
    })
    expect(started).toEqual([])
  })

  test('it starts none where nobody knows what the group launches', async () => {
    const scene = untouched(newAmi)
    const { run } = play({ ...scene, answers: { ...scene.answers, launchImages: async () => [] } })
    expect((await failureFrom(run)).message).toMatch(/the group launches no image that EC2 knows\.$/)
  })

  test('the one it starts may fail as any other', async () => {
    const scene = untouched(newAmi)
    const seen = () => (scene.seen() === refreshed ? { refreshes: [refresh('Failed')] } : old)
    const { run, journal } = play({ ...scene, seen })
    expect((await failureFrom(run)).reason).toBe('rollout-failed')
    expect(journal.findings.rollouts).toMatchObject([{ how: 'started', verdict: 'failed' }])
  })

  test('it starts none twice: where the started one shows nothing, the release fails', async () => {
    const { run, started } = play({
      inputs: {},
      seen: () => old,
      answers: { launchImages: async () => [newAmi] },
    })
    expect((await failureFrom(run)).reason).toBe('rollout-not-started')
    expect(started).toHaveLength(1)
  })
})

describe('a new group beside the old one', () => {
  const forecast = (name: string, effect: GroupForecast['effect']) => ({
    ...(planOf().groups[0] as GroupForecast),
    address: `aws_autoscaling_group.${name}`,
    effect,
  })
  const groups = [forecast('web-1', 'destroyed'), forecast('web-2', 'created')]
  const beside = { before: { 'web-1': oldAmi }, after: { 'web-2': newAmi }, plan: { groups } }
  const gone = { exists: false, desired: 0, instances: [] }

  test('is reached when the new one serves and the old one is gone', async () => {
    const { run, journal } = play({ ...beside, seen: (name) => (name === 'web-1' ? gone : {}) })
    await run()
    expect(journal.findings.rollouts).toMatchObject([
      { group: 'web-2', verdict: 'reached', healthy: 3 },
      { group: 'web-1', verdict: 'reached', how: 'retired', message: 'The former group is gone.' },
    ])
  })

  test('is not reached while the old one stays', async () => {
    const { run, journal } = play({ ...beside, seen: (name) => (name === 'web-1' ? old : {}) })
    expect((await failureFrom(run)).message).toMatch(/^web-1: .* the former group still has 3 instances\.$/)
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'reached' }, { verdict: 'timed-out' }])
  })
})

test('a group that only leaves the state is meant to stay: nobody waits for its end', async () => {
  const { run, journal } = play({
    before: { web: oldAmi, kept: oldAmi },
    plan: {
      groups: [
        {
          ...(planOf().groups[0] as GroupForecast),
          address: 'aws_autoscaling_group.kept',
          effect: 'not-refreshed',
        },
      ],
    },
    seen: (name) => (name === 'kept' ? old : refreshed),
  })
  await run()
  expect(journal.findings.rollouts).toMatchObject([{ group: 'web', verdict: 'reached' }])
})

describe('which group the run goes by, where several fall short', () => {
  const [failed, stalled, late, idle, theirs] = (
    ['failed', 'stalled', 'timed-out', 'not-started', 'superseded'] as const
  ).map((verdict) => rolloutOf({ verdict, group: verdict, message: 'M.' }))

  test.each([
    ['one that failed, before one that was not started', [idle, failed], 'rollout-failed'],
    ['one that stalled, before one that is late', [late, stalled], 'rollout-stalled'],
    ['one that somebody else took over, before all', [failed, idle, theirs], 'rollout-superseded'],
    ['one that was not started, where that is all', [rolloutOf(), idle], 'rollout-not-started'],
  ] as const)('%s', async (_, rollouts, reason) => {
    const all = rollouts.filter((each) => each !== undefined)
    const failure = await failureFrom(() => requireReached({ rollouts: all }))
    expect(failure.reason).toBe(reason)
    const others = all.filter(({ verdict }) => verdict !== 'reached' && !failure.message.startsWith(verdict))
    expect(failure.evidence).toEqual(expect.arrayContaining(others.map(({ group }) => `${group}: M.`)))
  })

  test('none, where all are reached', () => {
    expect(() => requireReached({ rollouts: [rolloutOf()] })).not.toThrow()
  })

  test('what is to be done about the causes comes first', async () => {
    const next = ['Share it.', 'Or not.']
    const cause = {
      id: 'x',
      title: 'The key is not shared',
      quote: '',
      blame: 'account',
      passes: false,
      next,
    } as const
    const failure = await failureFrom(() =>
      requireReached({ rollouts: [rolloutOf({ verdict: 'failed', causes: [cause] })] }),
    )
    expect(failure.next[0]).toBe('The key is not shared: Share it. Or not.')
  })
})

describe('what stands beside a group that is reached', () => {
  const beside = {
    ...refreshed,
    instances: [...fleet(3), instance({ id: 'i-standby', imageId: oldAmi, lifecycleState: 'Standby' })],
  }

  test('on another image is a warning with its cure, and is kept with the group', async () => {
    const { run, journal } = play({ seen: () => beside })
    await run()
    expect(journal.warnings).toEqual([
      expect.stringMatching(
        /^web: 1 instance is on standby with another image .*standby_instances = "Terminate"/,
      ),
    ])
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'reached', beside: [{ place: 'standby' }] }])
  })

  test('is the end of the run with strict', async () => {
    const { run, journal } = play({ seen: () => beside, inputs: { strict: 'true' } })
    expect(await failureFrom(run)).toMatchObject({
      reason: 'rollout-incomplete',
      evidence: [expect.stringContaining('i-standby')],
      next: [expect.stringContaining('exit-standby')],
    })
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'reached' }])
  })

  test('on the same image is nothing to tell of', async () => {
    const instances = [...fleet(3), instance({ lifecycleState: 'Standby' })]
    const { run, journal } = play({ seen: () => ({ ...refreshed, instances }), inputs: { strict: 'true' } })
    await run()
    expect(journal.warnings).toEqual([])
  })
})
