import { describe, expect, test } from '@jest/globals'
import type { Image } from '../../../src/image/image.ts'
import { provenTag, quarantinedTag, tagNames } from '../../../src/image/tags.ts'
import type { DeployInputs } from '../../../src/inputs/types.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import type { FailureReason } from '../../../src/outcome/reasons.ts'
import type { RefreshView } from '../../../src/rollout/observation.ts'
import type { RolloutReport } from '../../../src/rollout/report.ts'
import { withRecovery } from '../../../src/steps/rollout/recover.ts'
import type { Plan } from '../../../src/steps/stack/stack.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { commits, imageRecord, proven } from '../../builders/values/images.ts'
import { inputsOf, type With } from '../../builders/values/inputs.ts'
import { instance, refresh } from '../../builders/values/observations.ts'
import { stack } from '../../builders/values/states.ts'
import { cancelled, journalOf } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'
import { type WorldFacts, worldOf } from '../../builders/world/world.ts'
import { entry, group, plan, template } from '../../plan/documents.ts'
import { rolloutOf } from '../../report/build.ts'

const [first, second, third] = [1, 2, 3].map((n) =>
  imageRecord(n, { tags: n < 3 ? proven('production') : {} }),
) as [ReturnType<typeof imageRecord>, ReturnType<typeof imageRecord>, ReturnType<typeof imageRecord>]

const failed = (reason: FailureReason = 'rollout-failed') =>
  new DeployError(reason, 'web: it failed.', { evidence: ['AWS said so'], next: ['Look.'], step: 'Rollout' })

/** An instance of the third image failed its checks. */
const sick = rolloutOf({ verdict: 'failed', imageStanding: 'sick' })

/** What was applied: the third image. */
const applied = {
  model: plan([template('web', second.id, third.id), group('web', 'web', null)]),
} as unknown as Plan

interface Scene {
  readonly facts?: Partial<WorldFacts>
  readonly inputs?: With
  readonly error?: unknown
  readonly signal?: AbortSignal
  /** How the groups did before it failed. */
  readonly rollouts?: readonly RolloutReport[]
  /** What was applied. */
  readonly plan?: Plan
}

/** The third image was rolled out, and its rollout failed. */
function recovery({ facts = {}, inputs = {}, error = failed(), signal, rollouts, plan = applied }: Scene) {
  const world = worldOf({ live: third.id, images: [first, second, third], ...facts })
  const journal = journalOf(signal)
  if (rollouts !== undefined) journal.record({ rollouts })
  const image: Image = { origin: 'built', set: { 'eu-west-1': third.id }, name: '' }
  const attempt = { ready: { stack, state: '', image, plan }, source: sourceOf() }
  const read = inputsOf({ environment: 'production', ...inputs }) as DeployInputs
  const run = () => withRecovery(attempt, read, world.deps, journal, () => Promise.reject(error))
  return { ...world, journal, run }
}

const found = ({ journal }: ReturnType<typeof recovery>) => journal.findings.recovery

describe('a rollout that failed', () => {
  test.each(['rollout-failed', 'rollout-stalled', 'rollout-timed-out'] as const)(
    'with %s is taken back to the last proven image, and stays a failure',
    async (reason) => {
      const scene = recovery({ error: failed(reason) })
      const failure = await failureFrom(scene.run)
      expect(failure).toMatchObject({
        reason,
        message: 'web: it failed.',
        evidence: ['AWS said so'],
        next: ['Look.'],
      })
      expect(scene.applied).toEqual([second.id])
      expect(found(scene)).toMatchObject({
        result: 'rolled-back',
        message: `Rolled back: ${second.id} serves again, the last image proven healthy here. The stack is that of ${commits[1]}.`,
        commit: commits[1],
        image: { set: { 'eu-west-1': second.id }, origin: 'chosen' },
        rollouts: [{ verdict: 'reached', healthy: 3, how: 'adopted' }],
      })
    },
  )

  test.each([
    'rollout-superseded',
    'rollout-not-started',
    'cancelled',
    'credentials',
    'aws-unavailable',
    'apply-failed',
    'alarm-active',
    'refresh-active',
  ] as const)('is not taken back after %s, nor its image blamed', async (reason) => {
    const scene = recovery({ error: failed(reason) })
    expect((await failureFrom(scene.run)).reason).toBe(reason)
    expect({ ...scene, recovery: found(scene) }).toMatchObject({
      applied: [],
      taggings: [],
      recovery: undefined,
    })
  })

  test('is not taken back after an error that is none of ours', async () => {
    const scene = recovery({ error: new TypeError('x') })
    await expect(scene.run()).rejects.toThrow(TypeError)
    expect(scene.applied).toEqual([])
  })

  test('quarantines its image for the environment, whatever is done next', async () => {
    for (const policy of ['rollback', 'cancel', 'leave']) {
      const scene = recovery({ inputs: { 'on-failure': policy }, rollouts: [sick] })
      await failureFrom(scene.run)
      expect(scene.taggings).toMatchObject([
        {
          resources: [third.id],
          tags: { [quarantinedTag('production')]: expect.stringMatching(/^2026-03-02T\S+Z$/) },
        },
      ])
    }
  })

  test('is taken back also where the image cannot be quarantined', async () => {
    const scene = recovery({ rollouts: [sick] })
    const ec2 = { ...scene.deps.ec2, tag: () => Promise.reject(new Error('UnauthorizedOperation')) }
    Object.assign(scene.deps, { ec2 })
    await failureFrom(scene.run)
    expect(found(scene)?.result).toBe('rolled-back')
    expect(scene.journal.warnings).toEqual([
      'The image could not be quarantined, so it may be picked again: UnauthorizedOperation',
    ])
  })
})

describe('going back', () => {
  test('passes over images that failed here, and those proven elsewhere', async () => {
    const quarantined = {
      ...proven('production'),
      [quarantinedTag('production')]: '2026-03-01T21:00:00.000Z',
    }
    const images = [
      imageRecord(1, { tags: proven('production') }),
      imageRecord(2, { tags: quarantined }),
      imageRecord(4, { tags: proven('staging') }),
      third,
    ]
    const scene = recovery({ facts: { images } })
    await failureFrom(scene.run)
    expect(scene.applied).toEqual([first.id])
  })

  test('is never to the image that just failed, though it was proven here before', async () => {
    const again = imageRecord(3, { tags: proven('production') })
    const scene = recovery({ facts: { images: [first, second, again] } })
    await failureFrom(scene.run)
    expect(scene.applied).toEqual([second.id])
  })

  test('has nowhere to go on a first deploy, and says so', async () => {
    const scene = recovery({ facts: { images: [third] } })
    const failure = await failureFrom(scene.run)
    expect(found(scene)).toEqual({
      result: 'none',
      message: 'There is nothing to go back to: no other image was ever proven healthy here.',
      rollouts: [],
    })
    expect(scene.applied).toEqual([])
    expect(failure.next).toEqual(['Look.'])
  })

  test('that fails too tells how many instances run what', async () => {
    const scene = recovery({ facts: { bad: [second.id] } })
    const failure = await failureFrom(scene.run)
    expect(failure.message).toBe('web: it failed.')
    expect(found(scene)).toMatchObject({ result: 'failed', rollouts: [{ verdict: 'failed', healthy: 1 }] })
    expect(found(scene)?.message).toMatch(
      new RegExp(
        `^The rollback to ${second.id} failed too: .*ended Failed.* runs 1 of 3 on the earlier image\\.$`,
      ),
    )
  })

  test('whose apply fails is no way back, though the groups do well', async () => {
    const scene = recovery({})
    const { apply } = scene.deps.terraform
    const broken = new DeployError('apply-failed', 'terraform apply failed.', { next: ['Correct it.'] })
    Object.assign(scene.deps.terraform, {
      apply: async (...args: Parameters<typeof apply>) => {
        await apply(...args)
        throw broken
      },
    })
    await failureFrom(scene.run)
    expect(found(scene)).toMatchObject({
      result: 'failed',
      message: expect.stringMatching(
        /failed too: terraform apply failed\. web\S* runs 3 of 3 on the earlier image\.$/,
      ),
      next: ['Correct it.'],
      rollouts: [{ healthy: 3 }],
    })
  })

  test('whose state cannot be read is watched by what AWS says', async () => {
    const scene = recovery({})
    const { state } = scene.deps.terraform
    const unread = new DeployError('credentials', 'The session is over.')
    Object.assign(scene.deps.terraform, {
      state: async (...args: Parameters<typeof state>) => {
        if (scene.applied.length > 0) throw unread
        return state(...args)
      },
    })
    await failureFrom(scene.run)
    expect(found(scene)).toMatchObject({ result: 'rolled-back', rollouts: [{ healthy: 3 }] })
  })

  test('that is cancelled in its apply is not taken for one that came to its end', async () => {
    const cancel = new AbortController()
    const scene = recovery({ signal: cancel.signal })
    const { apply } = scene.deps.terraform
    Object.assign(scene.deps, { signal: cancel.signal })
    Object.assign(scene.deps.terraform, {
      apply: async (...args: Parameters<typeof apply>) => {
        await apply(...args)
        cancel.abort(cancelled)
        throw cancelled
      },
    })
    await failureFrom(scene.run)
    expect(found(scene)).toMatchObject({ result: 'failed', rollouts: [{ healthy: 3 }] })
    expect(scene.journal.findings.rollouts).toBeUndefined()
  })

  test('that has begun is in the report before it has ended', async () => {
    const scene = recovery({})
    const before: unknown[] = []
    Object.assign(scene.deps.terraform, {
      apply: async () => {
        before.push(found(scene))
        throw new DeployError('state-locked', 'The state is locked by x.')
      },
    })
    await failureFrom(scene.run)
    expect(before).toMatchObject([{ result: 'failed', message: expect.stringContaining('was not ended') }])
    expect(found(scene)).toMatchObject({ result: 'failed', message: expect.stringContaining('locked by x') })
  })

  test('applies nothing that changes more than the image', async () => {
    const scene = recovery({ facts: { live: second.id, still: 'capacity-change.json' } })
    await failureFrom(scene.run)
    expect(scene.applied).toEqual([])
    expect(found(scene)).toMatchObject({ result: 'failed', rollouts: [] })
  })

  describe('for which somebody has suspended a process', () => {
    const suspended = (name: string, targetGroups: readonly string[] = []) => {
      const scene = recovery({ facts: { seen: { suspended: [name] } } })
      const { plan: planned } = scene.deps.terraform
      Object.assign(scene.deps.terraform, {
        plan: async (...args: Parameters<typeof planned>) => {
          const made = await planned(...args)
          const arns = `"target_group_arns": ${JSON.stringify(targetGroups)}`
          return { ...made, json: made.json.replaceAll('"target_group_arns": []', arns) }
        },
      })
      return scene
    }

    test.each([
      ['Launch', []],
      ['Terminate', []],
      ['InstanceRefresh', []],
      ['AddToLoadBalancer', ['arn:tg']],
    ])('that it needs is not begun, and says why and what serves: %s', async (name, targetGroups) => {
      const scene = suspended(name, targetGroups)
      expect((await failureFrom(scene.run)).message).toBe('web: it failed.')
      expect(scene.applied).toEqual([])
      expect(found(scene)).toMatchObject({
        result: 'failed',
        message: expect.stringMatching(
          new RegExp(
            `^The rollback to ${second.id} failed too: Nothing of it was applied\\. web\\S*: ${name} is suspended on the group.* has 3 in service \\(3 on ${third.id}\\), 3 of them healthy\\.$`,
          ),
        ),
        next: [
          expect.stringContaining(`--scaling-processes ${name}\``),
          'Then run the rollback: `rollback-to: previous`.',
        ],
        rollouts: [],
      })
    })

    test.each([
      ['AddToLoadBalancer', []],
      ['AZRebalance', ['arn:tg']],
    ])('that it can do without goes on: %s', async (name, targetGroups) => {
      const scene = suspended(name, targetGroups)
      await failureFrom(scene.run)
      expect(scene.applied).toEqual([second.id])
      expect(found(scene)?.result).toBe('rolled-back')
    })
  })

  describe('that leaves instances of the image that failed beside the group', () => {
    const standby = instance({ id: 'i-standby', imageId: third.id, lifecycleState: 'Standby' })
    const beside = (inputs: With = {}) => {
      const scene = recovery({ inputs })
      const { observe } = scene.deps.autoscaling
      Object.assign(scene.deps.autoscaling, {
        observe: async (...args: Parameters<typeof observe>) => {
          const seen = await observe(...args)
          return { ...seen, instances: [...seen.instances, standby] }
        },
      })
      return scene
    }

    test('is one in part, and names them with their cure', async () => {
      const scene = beside()
      await failureFrom(scene.run)
      expect(found(scene)).toMatchObject({
        result: 'rolled-back',
        extent: 'part',
        message: expect.stringMatching(
          new RegExp(
            `^Rolled back in part: ${second.id} serves again, .* is on standby with another image .*i-standby.*exit-standby`,
          ),
        ),
      })
      expect(found(scene)?.message).not.toContain('beside the image')
    })

    test('has failed with strict, and names them too', async () => {
      const scene = beside({ strict: 'true' })
      await failureFrom(scene.run)
      expect(found(scene)).toMatchObject({
        result: 'failed',
        message: expect.stringMatching(/failed too: All in service .*`strict`.* runs 3 of 3 .*i-standby/),
        next: [expect.stringContaining('exit-standby')],
      })
    })
  })

  describe('whose refresh ends at a checkpoint under 100 %', () => {
    const half = (more: Partial<RefreshView> = {}) => {
      const scene = recovery({ inputs: { 'health-threshold': '50' } })
      const { observe } = scene.deps.autoscaling
      Object.assign(scene.deps.autoscaling, {
        observe: async (...args: Parameters<typeof observe>) => {
          const seen = await observe(...args)
          const bad = instance({ id: 'i-bad', imageId: third.id })
          const instances = [...seen.instances.slice(0, 2), bad]
          const refreshes = seen.refreshes.map((one) => ({ ...one, ...more }))
          return scene.applied.length === 0 ? seen : { ...seen, instances, refreshes }
        },
      })
      return scene
    }

    test('is one in part: what is left may be on the image that failed', async () => {
      const scene = half()
      await failureFrom(scene.run)
      expect(found(scene)).toMatchObject({
        result: 'rolled-back',
        extent: 'part',
        message: expect.stringMatching(
          /^Rolled back in part: .* web-production-\d+ runs 2 of 3 on it: the others may be on the image that failed.*start-instance-refresh .*SkipMatching/,
        ),
      })
    })

    test('is a whole one while the refresh goes on, and comes to the others', async () => {
      const scene = half({ status: 'InProgress', percentageComplete: 66 })
      await failureFrom(scene.run)
      expect(found(scene)).toMatchObject({ result: 'rolled-back', extent: 'whole' })
    })
  })

  test('does not listen to alarms that ring because of what it cures', async () => {
    const scene = recovery({
      inputs: { alarms: 'web-5xx' },
      facts: { parts: { autoscaling: { alarms: () => Promise.reject(new Error('asked')) } as never } },
    })
    const asked: unknown[] = []
    const { observe } = scene.deps.autoscaling
    Object.assign(scene.deps.autoscaling, {
      alarms: async (_: string, names: readonly string[]) => {
        asked.push(...names)
        return []
      },
      observe: (group: never, names: readonly string[]) => {
        asked.push(...names)
        return observe(group, names)
      },
    })
    await failureFrom(scene.run)
    expect(found(scene)?.result).toBe('rolled-back')
    expect(asked).toEqual([])
  })
})

describe('whose failure it is', () => {
  const failedOf = (changes: Partial<RolloutReport>) =>
    rolloutOf({ verdict: 'failed', imageStanding: 'sick', ...changes })
  const another = { otherImages: ['ami-0d0d0d0d0d0d0d0d0'] }

  test('a group with another image that fails is taken back too, and this image is not blamed', async () => {
    const scene = recovery({ rollouts: [rolloutOf(), failedOf(another)] })
    await failureFrom(scene.run)
    expect(found(scene)?.result).toBe('rolled-back')
    expect(scene.taggings).toEqual([])
  })

  test('where both fail it is', async () => {
    const scene = recovery({ rollouts: [failedOf({}), failedOf(another)] })
    await failureFrom(scene.run)
    expect(scene.taggings).toHaveLength(1)
  })

  test.each([
    ['reached', 0],
    ['failed', 1],
  ] as const)(
    'an apply that failed after it had moved a group that %s is taken back',
    async (verdict, blamed) => {
      const scene = recovery({ error: failed('apply-failed'), rollouts: [failedOf({ verdict })] })
      expect((await failureFrom(scene.run)).reason).toBe('apply-failed')
      expect(found(scene)?.result).toBe('rolled-back')
      expect(scene.taggings).toHaveLength(blamed)
    },
  )

  test.each(['apply-failed', 'rollout-failed'] as const)(
    'nothing is taken back after %s where somebody else is at work',
    async (reason) => {
      const scene = recovery({
        error: failed(reason),
        rollouts: [rolloutOf(), rolloutOf({ verdict: 'superseded' })],
      })
      expect((await failureFrom(scene.run)).reason).toBe(reason)
      expect({ applied: scene.applied, recovery: found(scene) }).toEqual({ applied: [], recovery: undefined })
    },
  )

  test.each([
    ['ours', 'refresh-ours', true],
    ["somebody else's", 'refresh-of-somebody', false],
  ])('a refresh that runs when it goes back is %s', async (_, id, isOurs) => {
    const scene = recovery({ rollouts: [failedOf({ refreshId: 'refresh-ours' })] })
    let isActive = true
    const { observe } = scene.deps.autoscaling
    Object.assign(scene.deps.autoscaling, {
      observe: async (group: never, names: never) => {
        const seen = await observe(group, names)
        return isActive ? { ...seen, refreshes: [refresh('InProgress', { id }), ...seen.refreshes] } : seen
      },
      cancelRefresh: async () => {
        isActive = false
        return id
      },
    })
    await failureFrom(scene.run)
    expect(isActive).toBe(!isOurs)
    expect(scene.applied).toEqual(isOurs ? [second.id] : [])
    if (!isOurs) expect(found(scene)?.message).toMatch(/this run did not start it: somebody else is at work/)
  })
})

describe('a way back without the stack of the release', () => {
  const parameter = entry('aws_ssm_parameter', 'x', { before: { value: 'a' }, after: { value: 'b' } })
  const image = [template('web', second.id, third.id), group('web', 'web', null)]
  const back = async (changes: unknown[]) => {
    const scene = recovery({ plan: { model: plan(changes) } as unknown as Plan })
    const bring = () => Promise.reject(new DeployError('checkout-failed', 'no such commit'))
    Object.assign(scene.deps, { git: { ...scene.deps.git, bring } })
    await failureFrom(scene.run)
    expect(scene.applied).toEqual([second.id])
    return found(scene)
  }

  test('is one in part where the run had changed more than the image, and says what stays', async () => {
    expect(await back([...image, parameter])).toMatchObject({
      result: 'rolled-back',
      extent: 'part',
      commit: commits[3],
      message: expect.stringMatching(
        new RegExp(
          `^Rolled back in part: ${second.id} serves again.*What this run changed beside the image stays as it is\\. The stack stays that of`,
        ),
      ),
    })
  })

  test('is a whole one where it had changed the image alone', async () => {
    expect(await back(image)).toMatchObject({
      extent: 'whole',
      message: expect.stringMatching(/^Rolled back: /),
    })
  })
})

describe('an image that was good with the stack before', () => {
  const again = imageRecord(3, { tags: proven('production') })
  const stackChanged = {
    model: plan([
      template('web', third.id, third.id),
      entry('aws_ssm_parameter', 'x', { before: { value: 'a' }, after: { value: 'b' } }),
    ]),
  } as unknown as Plan
  const scene = (inputs: With = {}, still = 'no-change.json') =>
    recovery({ facts: { images: [first, again], still }, plan: stackChanged, inputs })

  test('is gone back to with that stack, and is not blamed', async () => {
    const { taggings, ...rest } = scene({ recover: 'release' }, 'capacity-change.json')
    await failureFrom(rest.run)
    expect(taggings).toEqual([])
    expect(rest.journal.findings.recovery).toMatchObject({
      result: 'rolled-back',
      image: { set: { 'eu-west-1': third.id } },
      commit: commits[2],
    })
  })

  test('is not gone back to where that stack cannot be had: that leads nowhere', async () => {
    const rest = scene()
    const bring = () => Promise.reject(new DeployError('checkout-failed', 'no such commit'))
    const announced: unknown[] = []
    const createDeployment = async (deployment: unknown) => announced.push(deployment)
    Object.assign(rest.deps, {
      git: { ...rest.deps.git, bring },
      github: { ...rest.deps.github, createDeployment },
    })
    await failureFrom(rest.run)
    expect({ applied: rest.applied, announced }).toEqual({ applied: [], announced: [] })
    expect(found(rest as never)).toMatchObject({
      result: 'failed',
      message: expect.stringContaining('no such commit'),
      rollouts: [],
    })
  })

  test('is passed over where the image alone is gone back to', async () => {
    const { taggings, applied, run } = scene({ recover: 'image' })
    await failureFrom(run)
    expect(applied).toEqual([first.id])
    expect(taggings).toEqual([])
  })
})

describe('on-failure: cancel', () => {
  const inputs = { 'on-failure': 'cancel' }
  const rollouts = [rolloutOf({ group: 'web', verdict: 'stalled', refreshId: 'refresh-ours' })]
  const running = (id: string) => ({ seen: { refreshes: [refresh('InProgress', { id })] } })

  test('cancels the refresh and tells that what is replaced stays so', async () => {
    const scene = recovery({
      inputs,
      rollouts,
      facts: {
        ...running('refresh-ours'),
        parts: { autoscaling: { cancelRefresh: async () => 'refresh-ours' } as never },
      },
    })
    await failureFrom(scene.run)
    expect(scene.autoscaling.cancelled).toHaveLength(1)
    expect(scene.applied).toEqual([])
    expect(found(scene)).toMatchObject({
      result: 'cancelled-refresh',
      image: { set: { 'eu-west-1': second.id } },
      message:
        'web: cancelled refresh refresh-ours; instances that are replaced already stay on the new image.',
      rollouts: [],
    })
  })

  const cancelling = (status: string, answer: string | undefined) =>
    recovery({
      inputs,
      rollouts,
      facts: {
        seen: { refreshes: [refresh(status, { id: 'refresh-ours' })] },
        parts: { autoscaling: { cancelRefresh: async () => answer } as never },
      },
    })

  test.each(['InProgress', 'Cancelling', 'Baking'])(
    'may find that the one that was seen (%s) is ending, and names it',
    async (status) => {
      const scene = cancelling(status, undefined)
      await failureFrom(scene.run)
      expect(found(scene)).toMatchObject({
        result: 'cancelled-refresh',
        message:
          'web: refresh refresh-ours was cancelled or ending already; instances that are replaced already stay on the new image.',
      })
    },
  )

  test("says where somebody else's took its place, and was cancelled", async () => {
    const scene = cancelling('InProgress', 'of-a-third')
    await failureFrom(scene.run)
    expect(found(scene)?.message).toBe(
      'web: refresh of-a-third, which this run did not start, had taken the place of refresh-ours, and was cancelled in its stead; instances that are replaced already stay on the new image.',
    )
  })

  test('may find that none is running any more', async () => {
    const scene = recovery({ inputs, rollouts })
    await failureFrom(scene.run)
    expect(found(scene)?.message).toMatch(/^No refresh of this run was running any more;/)
  })

  test.each([
    ['that took the place of ours', rollouts, 'refresh-of-somebody'],
    [
      'that was found running',
      [rolloutOf({ verdict: 'stalled', how: 'found', refreshId: 'theirs' })],
      'theirs',
    ],
  ])('leaves a refresh alone %s', async (_, rollouts, id) => {
    const scene = recovery({ inputs, rollouts, facts: running(id) })
    await failureFrom(scene.run)
    expect(scene.autoscaling.cancelled).toEqual([])
  })

  test('that AWS refuses does not take the place of the failure', async () => {
    const refuse = () => Promise.reject(new DeployError('aws-unavailable', 'AWS could not cancel.'))
    const facts = { ...running('refresh-ours'), parts: { autoscaling: { cancelRefresh: refuse } as never } }
    const scene = recovery({ inputs, rollouts, facts })
    expect(await failureFrom(scene.run)).toMatchObject({
      reason: 'rollout-failed',
      message: 'web: it failed.',
    })
    expect(found(scene)).toEqual({
      result: 'failed',
      message: 'The recovery failed too: AWS could not cancel.',
      rollouts: [],
    })
  })
})

describe('a run that applied nothing', () => {
  const nothing = { model: plan([]) } as unknown as Plan
  test.each([
    ['none', false],
    ['found', false],
    ['started', true],
    ['adopted', true],
  ] as const)('takes a group back where it was moved by a refresh of its own: %s', async (how, isOurs) => {
    const rollouts = [rolloutOf({ verdict: 'failed', how, imageStanding: 'sick' })]
    const scene = recovery({ plan: nothing, rollouts })
    await failureFrom(scene.run)
    expect({ applied: scene.applied, tagged: scene.taggings.length }).toEqual({
      applied: isOurs ? [second.id] : [],
      tagged: 0,
    })
  })

  test('blames the image where the commit of this run was proven last', async () => {
    const tags = { [provenTag('production')]: `2026-03-01T22:00:00.000Z ${commits[3]}` }
    const rollouts = [rolloutOf({ verdict: 'failed', how: 'started', imageStanding: 'sick' })]
    const images = [first, imageRecord(2, { tags: { ...proven('production'), ...tags } }), third]
    const scene = recovery({ plan: nothing, rollouts, facts: { images } })
    scene.journal.record({ commit: { repository: 'o/r', sha: commits[3], ref: '' } })
    await failureFrom(scene.run)
    expect(scene.taggings).toMatchObject([{ resources: [third.id] }])
  })
})

test('on-failure: leave changes nothing', async () => {
  const scene = recovery({ inputs: { 'on-failure': 'leave' } })
  const failure = await failureFrom(scene.run)
  expect(found(scene)).toMatchObject({ result: 'left', image: { set: { 'eu-west-1': second.id } } })
  expect({ applied: scene.applied, cancelled: scene.autoscaling.cancelled }).toEqual({
    applied: [],
    cancelled: [],
  })
  expect(failure.next).toEqual(['Look.'])
})

test('a run that is cancelled does not begin to recover', async () => {
  const scene = recovery({ signal: AbortSignal.abort(cancelled) })
  expect((await failureFrom(scene.run)).reason).toBe('cancelled')
  expect(scene.applied).toEqual([])
})

test('a plan without the earlier image is not applied, and the recovery has failed', async () => {
  const scene = recovery({})
  const json = JSON.stringify({ format_version: '1.2', planned_values: {}, resource_changes: [] })
  const deps = {
    ...scene.deps,
    terraform: { ...scene.terraform, plan: async () => ({ file: '', diff: '', json }) },
  }
  const image: Image = { origin: 'built', set: { 'eu-west-1': third.id }, name: '' }
  const attempt = { ready: { stack, state: '', image, plan: applied }, source: sourceOf() }
  const read = inputsOf({ environment: 'production' }) as DeployInputs
  await failureFrom(() => withRecovery(attempt, read, deps, scene.journal, () => Promise.reject(failed())))
  expect(found(scene)).toMatchObject({
    result: 'failed',
    message: expect.stringContaining(`does not roll out the image ${second.id}`),
  })
})

describe('an image that is revoked', () => {
  const back = async (...revoked: string[]) => {
    const scene = recovery({})
    const read = { ...(inputsOf({ environment: 'production' }) as DeployInputs), beyond: { revoked } }
    const image: Image = { origin: 'built', set: { 'eu-west-1': third.id }, name: '' }
    const attempt = { ready: { stack, state: '', image, plan: applied }, source: sourceOf() }
    await failureFrom(() =>
      withRecovery(attempt, read, scene.deps, scene.journal, () => Promise.reject(failed())),
    )
    return scene
  }

  test('is not gone back to: the one before it is', async () => {
    expect((await back(second.id)).applied).toEqual([first.id])
  })

  test('since its base failed here is not gone back to, whatever the settings file lists', async () => {
    const tags = {
      [tagNames.repository]: 'octo-org/golden',
      [quarantinedTag('production')]: '2026-03-01T12:00:00.000Z',
    }
    const sick = imageRecord(9, { id: 'ami-ba5e0009', tags })
    const onSick = imageRecord(2, { tags: { ...second.tags, [tagNames.sourceImage]: sick.id } })
    const scene = recovery({ facts: { images: [first, onSick, third, sick] } })
    await failureFrom(scene.run)
    expect(scene.applied).toEqual([first.id])
    const alone = recovery({ facts: { images: [onSick, third, sick] } })
    await failureFrom(alone.run)
    expect(found(alone)).toMatchObject({ result: 'none', message: expect.stringContaining('not revoked') })
  })

  test('is no way back where there is no other', async () => {
    const scene = await back(first.id, second.id)
    expect(scene.applied).toEqual([])
    expect(found(scene)).toMatchObject({
      result: 'none',
      message:
        'There is nothing to go back to: no other image that is not revoked was ever proven healthy here.',
    })
  })
})
