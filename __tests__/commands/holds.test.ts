import { describe, expect, test } from '@jest/globals'
import { abort } from '../../src/commands/abort.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { plan } from '../../src/commands/plan.ts'
import { promote } from '../../src/commands/promote.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { status } from '../../src/commands/status.ts'
import { verify } from '../../src/commands/verify.ts'
import type { Deps } from '../../src/deps/deps.ts'
import { provenTag, quarantinedTag, tagNames } from '../../src/image/tags.ts'
import { DeployError } from '../../src/outcome/error.ts'
import { formatProofs, parseProofs } from '../../src/release/record.ts'
import { former, fresh, heldWorld } from '../builders/rollouts/held.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { commits, imageRecord } from '../builders/values/images.ts'
import { start } from '../builders/values/observations.ts'

type World = ReturnType<typeof heldWorld>

const runs = { deploy, promote, abort, rollback, verify, status }

async function runJob(world: World, command: keyof typeof runs, commit: string = commits[1], inputs = {}) {
  const { deps, journal, inputs: read } = world.job(command, commit, inputs)
  const outcome = await runs[command](read as never, deps, journal)
  return { outcome, journal }
}

const failureOf = (world: World, ...job: [keyof typeof runs, string?]) =>
  failureFrom(() => runJob(world, ...job))

/** What the image says of a hold: `TIME STATE AT COMMIT PLAN RUN`. */
const holdOf = ({ tagsOf }: World) =>
  Object.entries(tagsOf(fresh.id)).find(([name]) => name.includes(':holding:'))?.[1]

const isProven = ({ tagsOf }: World) => provenTag('production') in tagsOf(fresh.id)

async function held(facts?: Parameters<typeof heldWorld>[0]): Promise<World> {
  const world = heldWorld(facts)
  expect((await runJob(world, 'deploy')).outcome).toBe('holding')
  return world
}

describe('a deploy that comes to a hold', () => {
  test('ends there: a part of the group serves it, and it is not proven', async () => {
    const world = heldWorld()
    const { outcome, journal } = await runJob(world, 'deploy')
    expect(outcome).toBe('holding')
    expect(world.group.fresh()).toBe(1)
    expect(isProven(world)).toBe(false)
    expect(journal.findings.hold).toMatchObject({ at: 10, next: 100, commit: commits[1] })
    expect(journal.findings.rollouts).toMatchObject([{ verdict: 'holding', step: 10, percentage: 10 }])
    const tags = Object.entries(world.tagsOf(fresh.id)).filter(([name]) => name.includes(':holding:'))
    expect(tags).toEqual([
      [
        expect.stringMatching(/^immutable-deploy:holding:production:[0-9a-f]{12}$/),
        expect.stringMatching(
          /^\S+Z holding 10 2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e [0-9a-f]{16} [\d-]+ image$/,
        ),
      ],
    ])
  })

  test('holds there again where it is run again: nothing more is replaced, nothing is forgotten', async () => {
    const world = await held()
    const before = { ...world.tagsOf(fresh.id) }
    expect((await runJob(world, 'deploy')).outcome).toBe('holding')
    expect(world.group.fresh()).toBe(1)
    expect(world.group.autoscaling.started).toHaveLength(1)
    expect(world.tagsOf(fresh.id)).toEqual(before)
  })

  test('of a group of one is not through, though a step is all of it', async () => {
    const world = await held({ size: 1 })
    expect(world.group.fresh()).toBe(1)
    expect((await runJob(world, 'deploy')).outcome).toBe('holding')
    expect(isProven(world)).toBe(false)
    expect((await runJob(world, 'promote')).outcome).toBe('deployed')
    expect(isProven(world)).toBe(true)
  })

  test('is taken back where what serves of it falls ill', async () => {
    const world = heldWorld({ steps: [{ at: 20, hold: 30 * 60_000 }] })
    const { deps, journal, inputs } = world.job('deploy', commits[1], { 'stall-timeout': '5m' })
    const run = failureFrom(() => deploy(inputs, deps, journal))
    await world.group.clock.sleep(5 * 60_000)
    world.group.sicken('Unhealthy')
    expect((await run).reason).toBe('rollout-stalled')
    expect(journal.findings.recovery).toMatchObject({ result: 'rolled-back' })
    expect(world.applied).toEqual([fresh.id, former.id])
    expect(world.group.instances.every(({ imageId }) => imageId === former.id)).toBe(true)
    expect(quarantinedTag('production') in world.tagsOf(fresh.id)).toBe(true)
  })

  test('is refused where the action may start no refresh: it could not even go back', async () => {
    const world = heldWorld()
    const { deps, journal, inputs } = world.job('deploy', commits[1], { 'when-no-refresh': 'fail' })
    const { reason, message } = await failureFrom(() => deploy(inputs, deps, journal))
    expect(reason).toBe('invalid-input')
    expect(message).toContain('when-no-refresh: fail')
    expect(world.applied).toEqual([])
  })

  test('is refused before anything is applied where the plan starts the refresh of a group', async () => {
    const world = heldWorld({
      planned: (group) => Object.assign(group, { instance_refresh: [{ strategy: 'Rolling' }] }),
    })
    const failure = await failureOf(world, 'deploy')
    expect(failure).toMatchObject({
      reason: 'plan-blocked',
      evidence: [expect.stringContaining('instance_refresh')],
    })
    expect(failure.next[0]).toContain('Take the `instance_refresh` block out of the group')
    expect(world.applied).toEqual([])
    const { deps, journal, inputs } = world.job('plan')
    expect(await plan(inputs, deps, journal)).toBe('planned')
    expect(journal.findings.plan?.guard?.warnings).toContainEqual(
      expect.objectContaining({ rule: 'steps', attribute: 'instance_refresh', severity: 'warning' }),
    )
  })
})

test('checkpoints of the stack that pause for longer than a rollout takes are in no one’s way with steps', async () => {
  const preferences = [{ checkpoint_percentages: [20, 50, 100] }]
  const world = heldWorld({
    planned: (group, change) => {
      const launch_template = [{ ...(group.launch_template as object[])[0], version: '$Latest' }]
      const values = { launch_template, instance_refresh: [{ strategy: 'Rolling', preferences }] }
      Object.assign(change, {
        before: { ...group, ...values },
        after: { ...group, ...values },
        after_unknown: {},
      })
    },
  })
  const pauses = async (beyond?: object) => {
    const { deps, journal, inputs } = world.job('plan')
    await plan(beyond === undefined ? inputs : { ...inputs, beyond }, deps, journal)
    return (journal.findings.plan?.guard?.warnings ?? []).filter(({ rule }) => rule === 'long-pauses')
  }
  expect(await pauses({})).toHaveLength(1)
  expect(await pauses()).toEqual([])
  expect((await runJob(world, 'deploy')).outcome).toBe('holding')
})

describe('a promotion', () => {
  test('in another job goes on to the end, and proves what was applied', async () => {
    const world = await held({
      steps: [
        { at: 10, hold: 'until-promoted' },
        { at: 50, hold: 10 * 60_000 },
      ],
    })
    const { outcome, journal } = await runJob(world, 'promote')
    expect(outcome).toBe('deployed')
    expect(world.group.fresh()).toBe(10)
    expect(world.applied).toEqual([fresh.id])
    expect(journal.steps.map(({ name }) => name)).not.toContain('Plan')
    const [proof] = parseProofs(world.tagsOf(fresh.id)[provenTag('production')] ?? '')
    expect(proof).toMatchObject({ commit: commits[1], plan: expect.stringMatching(/^[0-9a-f]{16}$/) })
    expect(world.group.autoscaling.started.map(({ settings }) => settings)).toEqual([
      { checkpointPercentages: [10], checkpointDelaySeconds: 0 },
      { checkpointPercentages: [44], checkpointDelaySeconds: 0, skipMatching: true },
      { skipMatching: true },
    ])
  })

  test('comes to the next hold, which has to be promoted as well', async () => {
    const world = await held({
      steps: [
        { at: 10, hold: 'until-promoted' },
        { at: 50, hold: 'until-promoted' },
      ],
    })
    expect((await runJob(world, 'promote')).outcome).toBe('holding')
    expect(world.group.fresh()).toBe(5)
    expect(isProven(world)).toBe(false)
    expect((await runJob(world, 'promote')).outcome).toBe('deployed')
    expect(world.group.fresh()).toBe(10)
  })

  test('a second time finds nothing that holds', async () => {
    const world = await held()
    await runJob(world, 'promote')
    const { reason, message } = await failureOf(world, 'promote')
    expect(reason).toBe('not-holding')
    expect(message).toContain('One was promoted at ')
  })

  test('of another commit than the one that holds is refused, and says which that is', async () => {
    const world = await held()
    const { reason, next } = await failureOf(world, 'promote', commits[2])
    expect(reason).toBe('not-holding')
    expect(next[0]).toContain(`ref: ${commits[1]}`)
    expect(world.group.fresh()).toBe(1)
  })

  test('is refused where nothing ever held', async () => {
    expect((await failureOf(heldWorld(), 'promote')).reason).toBe('not-holding')
  })

  test('is refused where the base image failed here while it held, whatever the settings file lists', async () => {
    const world = await held()
    const base = imageRecord(3, {
      id: world.tagsOf(fresh.id)[tagNames.sourceImage] ?? '',
      tags: {
        ...{ [tagNames.repository]: 'octo-org/golden', [tagNames.sourceImage]: '' },
        [quarantinedTag('production')]: '2099-01-01T00:00:00.000Z',
      },
    })
    world.images.push(base)
    const { reason, message } = await failureOf(world, 'promote')
    expect(reason).toBe('image-revoked')
    expect(message).toMatch(/failed in this environment at 2099.* Nothing was built or changed\.$/)
    expect(world.group.fresh()).toBe(1)
  })

  test('is refused where the image was put into quarantine while it held', async () => {
    const world = await held()
    Object.assign(world.images[1]?.tags ?? {}, { [quarantinedTag('production')]: '2099-01-01T00:00:00.000Z' })
    expect((await failureOf(world, 'promote')).reason).toBe('image-quarantined')
    expect(world.group.fresh()).toBe(1)
  })

  test('asks first whether what serves is well, and takes the release back where it is not', async () => {
    const world = await held()
    world.group.sicken('Unhealthy')
    const { deps, journal, inputs } = world.job('promote', commits[1], { 'stall-timeout': '5m' })
    expect((await failureFrom(() => promote(inputs, deps, journal))).reason).toBe('rollout-stalled')
    expect(journal.findings.recovery).toMatchObject({ result: 'rolled-back' })
    expect(world.group.instances.every(({ imageId }) => imageId === former.id)).toBe(true)
    // The step, and the way back: nothing was begun with what is sick.
    expect(world.group.autoscaling.started.map(({ settings }) => settings)).toEqual([
      { checkpointPercentages: [10], checkpointDelaySeconds: 0 },
      {},
    ])
    expect(holdOf(world)).toContain(' aborted 10 ')
    expect((await failureOf(world, 'promote')).reason).toBe('not-holding')
  })
})

describe('while a release holds', () => {
  test('verify and status say so', async () => {
    const world = await held()
    const failure = await failureOf(world, 'verify')
    expect(failure.evidence[0]).toContain(`It holds at 10 % with commit ${commits[1]}`)
    expect(failure.next[0]).toContain('command: promote')
    const { journal } = await runJob(world, 'status')
    expect(journal.findings.status?.rows).toMatchObject([{ standing: 'holding' }])
    await runJob(world, 'promote')
    expect((await runJob(world, 'verify')).outcome).toBe('unchanged')
  })

  test('a newer commit takes its place, and says so', async () => {
    const world = await held()
    const { outcome, journal } = await runJob(world, 'deploy', commits[2])
    expect(outcome).toBe('holding')
    expect(journal.warnings).toEqual([expect.stringContaining(`Commit ${commits[1]} holds here at 10 %`)])
    expect(holdOf(world)).toContain(` holding 10 ${commits[2]} `)
    expect((await failureOf(world, 'promote')).next[0]).toContain(`ref: ${commits[2]}`)
    expect((await runJob(world, 'promote', commits[2])).outcome).toBe('deployed')
  })

  test('one without steps in its settings goes to the end, and nothing holds with its image any more', async () => {
    const world = await held()
    const { deps, journal, inputs } = world.job('deploy', commits[2])
    await deploy({ ...inputs, beyond: {} }, deps, journal)
    expect(world.group.fresh()).toBe(10)
    expect(holdOf(world)).toContain(` replaced 10 ${commits[1]} `)
    expect((await failureOf(world, 'promote')).message).toContain('One was replaced at ')
  })
})

describe('another commit on the same image', () => {
  test('that is applied and does not come to its end is not promoted as the one that held', async () => {
    const world = await held()
    const { deps, journal, inputs } = world.job('deploy', commits[2])
    const { observe } = deps.autoscaling
    const expired = new DeployError('credentials', 'The credentials have expired.')
    const autoscaling: Deps['autoscaling'] = {
      ...deps.autoscaling,
      observe: (...asked) =>
        holdOf(world)?.includes(' replaced ') ? Promise.reject(expired) : observe(...asked),
    }
    await expect(deploy(inputs, { ...deps, autoscaling }, journal)).rejects.toThrow('have expired')
    expect(holdOf(world)).toContain(` replaced 10 ${commits[1]} `)
    expect((await failureOf(world, 'promote')).message).toContain('One was replaced at ')
  })
})

describe('an abort', () => {
  test('takes the release back to the one that was proven before it', async () => {
    const world = await held()
    expect((await runJob(world, 'abort')).outcome).toBe('rolled-back')
    expect(world.applied).toEqual([fresh.id, former.id])
    expect(world.group.instances.every(({ imageId }) => imageId === former.id)).toBe(true)
    expect(isProven(world)).toBe(false)
    expect(quarantinedTag('production') in world.tagsOf(fresh.id)).toBe(true)
    for (const command of ['promote', 'abort'] as const)
      expect((await failureOf(world, command)).reason).toBe('not-holding')
  })

  test('after the promotion takes nothing back', async () => {
    const world = await held()
    await runJob(world, 'promote')
    expect((await failureOf(world, 'abort')).reason).toBe('not-holding')
    expect(world.applied).toEqual([fresh.id])
  })
})

test('a rollback while a release holds takes it back, and nothing holds any more', async () => {
  const world = await held()
  const { outcome } = await runJob(world, 'rollback', commits[1], { 'rollback-to': 'previous' })
  expect(outcome).toBe('rolled-back')
  expect(holdOf(world)).toContain(` aborted 10 ${commits[1]} `)
  expect((await failureOf(world, 'promote')).reason).toBe('not-holding')
})

test('a rollback whose role may not tag goes back all the same, and says what that leaves', async () => {
  const world = await held()
  const { deps, journal, inputs } = world.job('rollback', commits[1], { 'rollback-to': 'previous' })
  const refused = new DeployError('aws-refused', 'the role may not call ec2:CreateTags')
  const ec2 = { ...deps.ec2, tag: () => Promise.reject(refused) }
  expect(await rollback(inputs, { ...deps, ec2 }, journal)).toBe('rolled-back')
  expect(world.applied).toEqual([fresh.id, former.id])
  expect(journal.warnings).toContainEqual(expect.stringContaining('may not call ec2:CreateTags'))
})

test('a rollback on the image that holds, which does not come to its end, is not promoted as what held', async () => {
  const world = await held()
  const { deps, journal, inputs } = world.job('rollback', commits[1], { 'rollback-to': fresh.id })
  const expired = new DeployError('credentials', 'The credentials have expired.')
  const { observe } = deps.autoscaling
  const autoscaling: Deps['autoscaling'] = {
    ...deps.autoscaling,
    observe: (...asked) =>
      holdOf(world)?.includes(' aborted ') ? Promise.reject(expired) : observe(...asked),
  }
  await expect(rollback(inputs, { ...deps, autoscaling }, journal)).rejects.toThrow('have expired')
  expect((await failureOf(world, 'promote')).message).toContain('One was aborted at ')
})

describe('a release of the stack alone, whose image is proven', () => {
  const proofOf = (n: number) => ({
    [provenTag('production')]: formatProofs([{ at: '2026-03-02T01:00:00.000Z', commit: commits[n] ?? '' }]),
  })

  /** The third commit holds with the image that was proven with the second. */
  async function heldStack(): Promise<World> {
    const world = heldWorld()
    Object.assign(world.tagsOf(fresh.id), proofOf(1))
    expect((await runJob(world, 'deploy', commits[2])).outcome).toBe('holding')
    return world
  }

  test('is not promoted where its abort has applied something and broke off; the abort is run again', async () => {
    const world = await heldStack()
    const { deps, journal, inputs } = world.job('abort', commits[2])
    const { observe } = deps.autoscaling
    const autoscaling: Deps['autoscaling'] = {
      ...deps.autoscaling,
      observe: (...asked) =>
        holdOf(world)?.includes(' aborting ')
          ? Promise.reject(new DeployError('credentials', 'The credentials have expired.'))
          : observe(...asked),
    }
    await expect(abort(inputs, { ...deps, autoscaling }, journal)).rejects.toThrow('have expired')
    const refused = await failureOf(world, 'promote', commits[2])
    expect(refused).toMatchObject({ reason: 'not-holding' })
    expect(refused.message).toContain('An abort began at ')
    expect(refused.next[0]).toContain(`Run \`command: abort\` again, in a job of commit ${commits[2]}`)
    expect((await runJob(world, 'abort', commits[2])).outcome).toBe('rolled-back')
    expect(holdOf(world)).toContain(` aborted 10 ${commits[2]} `)
  })

  test('is taken back to the commit before it where it fails in its promotion', async () => {
    const world = await heldStack()
    world.group.sicken('Unhealthy')
    const { deps, journal, inputs } = world.job('promote', commits[2], { 'stall-timeout': '5m' })
    const plan: Deps['terraform']['plan'] = async (...args) => {
      const saved = await deps.terraform.plan(...args)
      const document = JSON.parse(saved.json)
      for (const { type, change } of document.resource_changes) {
        if (type !== 'aws_launch_template') continue
        change.actions = ['update']
        change.before = { ...change.before, user_data: 'of the third commit' }
      }
      return { ...saved, json: JSON.stringify(document) }
    }
    const terraform = { ...deps.terraform, plan }
    await failureFrom(() => promote(inputs, { ...deps, terraform }, journal))
    expect(journal.findings.recovery).toMatchObject({ result: 'rolled-back', commit: commits[1] })
    expect(world.applied).toEqual([fresh.id, fresh.id])
  })
})

describe('a step that is all of a small group', () => {
  test('holds for a newer commit too, which changes nothing: nobody has approved what serves', async () => {
    const world = await held({ size: 1 })
    expect((await runJob(world, 'deploy', commits[2])).outcome).toBe('holding')
    expect(isProven(world)).toBe(false)
  })

  test('holds again where the hold could not be kept', async () => {
    const world = heldWorld({ size: 1 })
    const { deps, journal, inputs } = world.job('deploy')
    const tag = () => Promise.reject(new DeployError('credentials', 'The credentials have expired.'))
    await expect(deploy(inputs, { ...deps, ec2: { ...deps.ec2, tag } }, journal)).rejects.toThrow('expired')
    expect(holdOf(world)).toBeUndefined()
    expect((await runJob(world, 'deploy')).outcome).toBe('holding')
  })

  test('is behind what was proven, which holds no more', async () => {
    const world = await held({ size: 1 })
    await runJob(world, 'promote')
    expect((await runJob(world, 'deploy')).outcome).toBe('unchanged')
  })
})

test('an image that falls ill before its promotion is put into quarantine: the deploy brought nothing else', async () => {
  const world = await held()
  expect(holdOf(world)).toMatch(/ image$/)
  world.group.sicken('Unhealthy')
  const { deps, journal, inputs } = world.job('promote', commits[1], { 'stall-timeout': '5m' })
  await failureFrom(() => promote(inputs, deps, journal))
  expect(journal.findings.judged).toMatchObject({ blame: 'image' })
  expect(quarantinedTag('production') in world.tagsOf(fresh.id)).toBe(true)
})

test('a window that ends while somebody else’s refresh is waited for lets nothing be applied', async () => {
  const world = heldWorld()
  const { clock, autoscaling } = world.group
  const minute = 60_000
  const until = clock.now() + 40 * minute
  const preferences = { checkpointPercentages: [] }
  const theirs = {
    id: 'theirs',
    status: 'InProgress',
    strategy: 'Rolling',
    startedAt: start,
    preferences,
  } as const
  const observe: Deps['autoscaling']['observe'] = async (...asked) => {
    const seen = await autoscaling.observe(...asked)
    return clock.now() < until ? { ...seen, refreshes: [theirs] } : seen
  }
  const from = Math.floor(clock.now() / minute) % 1440
  const open = [{ kind: 'days', days: [0, 1, 2, 3, 4, 5, 6], from, to: (from + 10) % 1440 }] as const
  const windows = { zone: 'UTC', open, closed: [], outside: 'refuse', waitMs: 0 } as const
  const { deps, journal, inputs } = world.job('deploy')
  const within = { ...inputs, beyond: { ...inputs.beyond, windows } }
  const failure = await failureFrom(() =>
    deploy(within, { ...deps, autoscaling: { ...deps.autoscaling, observe } }, journal),
  )
  expect(failure.reason).toBe('outside-window')
  expect(clock.now()).toBeGreaterThanOrEqual(until)
  expect(world.applied).toEqual([])
})
