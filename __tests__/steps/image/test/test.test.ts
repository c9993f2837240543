import { describe, expect, test } from '@jest/globals'
import type { Locks } from '../../../../src/deps/aws.ts'
import type { Command, CommandStanding } from '../../../../src/deps/instances/commands.ts'
import type { Image, ImageRecord } from '../../../../src/image/image.ts'
import { tagNames } from '../../../../src/image/tags.ts'
import type { TestPlan } from '../../../../src/image/test/files.ts'
import { testedTag } from '../../../../src/image/test/record.ts'
import type { TestedImage } from '../../../../src/image/test/told.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import { testImage } from '../../../../src/steps/image/test/test.ts'
import { commandsWith } from '../../../builders/aws/commands.ts'
import { testInstancesWith } from '../../../builders/aws/test-instances.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { imageRecord } from '../../../builders/values/images.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { leftoversWith, type Thing } from '../../../builders/world/leftovers.ts'
import { freeLocks } from '../../../builders/world/locks.ts'
import { cancelled, contextOf, keptLog, steppingClock } from '../../../builders/world/parts.ts'

const digest = '0123456789abcdef'
const plan: TestPlan = {
  ...{ files: [], command: './check', digest },
  test: { securityGroups: [], instanceTypes: [], timeoutMs: 60_000, required: 'when-possible' },
}
const required: TestPlan = { ...plan, test: { ...plan.test, required: 'always' } }
const own = imageRecord(1)
const image: Image = {
  ...{ origin: 'built', name: 'web', gitSha: 'a'.repeat(40), imageKey: 'key' },
  set: { 'eu-west-1': own.id },
}
const said = (code: number): Partial<CommandStanding> => ({
  kind: 'ended',
  status: code === 0 ? 'Success' : 'Failed',
  exitCode: code,
  output: 'first\n::error::second\n',
  errors: `immutable-deploy: code=${code} seconds=7\n`,
})

interface Facts {
  readonly images?: readonly ImageRecord[]
  readonly answer?: (command: Command) => Partial<CommandStanding>
  readonly known?: () => readonly string[]
  readonly instances?: Parameters<typeof testInstancesWith>[0]
  readonly things?: readonly Thing[]
  readonly locks?: Partial<Locks>
  readonly clock?: ReturnType<typeof steppingClock>
  readonly platform?: string
}

/** A world in which the image is tested. */
function world(facts: Facts = {}) {
  const { images = [own], answer = () => said(0), known, instances, things = [], locks, platform } = facts
  const log = keptLog()
  const commands = commandsWith({ answer, ...(known && { known }), ...(platform && { platform }) })
  const launched = testInstancesWith(instances)
  const leftovers = leftoversWith(things)
  const told: TestedImage[] = []
  const warnings: string[] = []
  const ec2 = ec2With(images)
  const deps = {
    ...{ log, ec2, leftovers, context: contextOf(), clock: facts.clock ?? steppingClock() },
    locks: { ...freeLocks(), ...locks },
    imageCommands: commands.commands,
    testInstances: launched.testInstances,
  }
  const journal = {
    record: ({ imageTest }: { readonly imageTest?: TestedImage }) => void (imageTest && told.push(imageTest)),
    warn: (text: string) => void warnings.push(text),
  }
  const run = (asked = plan, which = image) =>
    testImage({ image: which, plan: asked, source: { repository: 'octo-org/shop' } }, deps, journal)
  const { sent, cancelled: ended } = commands
  return {
    run,
    deps,
    log,
    told,
    warnings,
    sent,
    ended,
    launches: launched.launches,
    leftovers,
    /** Of images: signs of life go to locks. */
    taggings: () => ec2.taggings.filter(({ resources }) => resources[0] !== 'key-1'),
  }
}

describe('an image that was not tested yet', () => {
  test('is tested on one instance of it, which ends; its result is on the image', async () => {
    const { run, told, launches, leftovers, taggings, log, sent } = world()
    await run()
    expect(launches).toMatchObject([{ image: own.id, instanceType: 't3.small' }])
    expect(launches[0]?.tags).toMatchObject({
      [tagNames.repository]: 'octo-org/shop',
      [tagNames.bake]: `test-${digest}-${own.id}`,
      [tagNames.lockRegion]: 'eu-west-1',
    })
    expect(launches[0]?.token.length).toBeLessThanOrEqual(64)
    expect(sent[0]?.script).toContain(`export IMAGE_ID='${own.id}'`)
    expect(leftovers.removed).toEqual(['instance i-1'])
    expect(leftovers.trail()).toEqual([])
    expect(taggings()).toMatchObject([
      { resources: [own.id], tags: { [testedTag(digest)]: expect.stringMatching(/^\S+Z passed /) } },
    ])
    expect(told).toMatchObject([{ how: 'tested', state: 'passed', message: 'passed in 7 s', tested: own.id }])
    expect(log.lines).toContain('tool: ::error::second')
  })

  test('that fails goes no further, is told with what the test wrote, and is known by it', async () => {
    const { run, told, leftovers, taggings } = world({ answer: () => said(3) })
    expect(await failureFrom(run)).toMatchObject({
      reason: 'image-test-failed',
      message: `${own.id} failed its test: it ended with the code 3; nothing was planned with it.`,
      evidence: ['The end of what the test wrote:', 'first\n::error::second'],
    })
    expect(told).toMatchObject([{ state: 'failed', message: 'ended with the code 3' }])
    expect(taggings()).toMatchObject([{ tags: { [testedTag(digest)]: expect.stringContaining(' failed ') } }])
    expect([leftovers.removed, leftovers.trail()]).toEqual([['instance i-1'], []])
  })

  test.each<[string, Facts['instances'], string]>([
    [
      'impaired',
      { looks: [{ instanceCheck: 'impaired' }], console: 'Kernel panic - not syncing' },
      'did not pass EC2',
    ],
    [
      'shut down',
      {
        looks: [
          { state: 'terminated', why: 'Client.InstanceInitiatedShutdown: Instance initiated shutdown' },
        ],
      },
      'shut itself down before it could be tested',
    ],
  ])('whose instance is %s has failed', async (_, instances, words) => {
    const { run, leftovers } = world({ ...(instances && { instances }) })
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({ reason: 'image-test-failed', message: expect.stringContaining(words) })
    expect(leftovers.removed).toEqual(['instance i-1'])
    if (instances?.console !== undefined) expect(failure.evidence.join('\n')).toContain('Kernel panic')
  })

  test('waits until EC2 has checked the instance, and SSM knows it', async () => {
    const looks = [undefined, { state: 'pending' }, { instanceCheck: 'initializing' }, {}, {}]
    let asked = 0
    const { run, told, deps } = world({ instances: { looks }, known: () => (asked++ < 3 ? [] : ['i-1']) })
    await run()
    expect(told).toMatchObject([{ state: 'passed' }])
    expect(deps.clock.sleeps.filter((ms) => ms === 5000)).toHaveLength(5)
  })

  test('in several regions is tested in that of the run, for all of them', async () => {
    const far = imageRecord(1, { id: 'ami-far', region: 'us-east-1' })
    const { run, launches, taggings } = world({ images: [own, far] })
    await run(plan, { ...image, set: { 'us-east-1': 'ami-far', 'eu-west-1': own.id } })
    expect(launches.map((one) => one.image)).toEqual([own.id])
    expect(
      taggings()
        .map(({ region, resources }) => [region, ...resources])
        .toSorted(),
    ).toEqual([
      ['eu-west-1', own.id],
      ['us-east-1', 'ami-far'],
    ])
  })

  test('of several sources each is tested, on what fits it', async () => {
    const arm = imageRecord(2, { id: 'ami-arm', architecture: 'arm64' })
    const { run, launches } = world({
      images: [{ ...own, architecture: 'x86_64' }, arm],
      instances: { architectures: { 't3.small': ['i386', 'x86_64'], 't4g.small': ['arm64'] } },
    })
    const types = ['t3.small', 't4g.small']
    const set = { 'intel/eu-west-1': own.id, 'arm/eu-west-1': 'ami-arm' }
    await run({ ...plan, test: { ...plan.test, instanceTypes: types } }, { ...image, set })
    expect(launches.map((one) => [one.image, one.instanceType]).toSorted()).toEqual(
      [
        [own.id, 't3.small'],
        ['ami-arm', 't4g.small'],
      ].toSorted(),
    )
  })

  test('of another architecture is launched on one of that, where nothing is said', async () => {
    const { run, launches } = world({ images: [{ ...own, architecture: 'arm64' }] })
    await run()
    expect(launches[0]?.instanceType).toBe('t4g.small')
  })

  test('that is a copy is tested where its original lives', async () => {
    const { run, launches, taggings } = world()
    await run(plan, { ...image, set: { 'eu-west-1': 'ami-copy' }, original: image.set })
    expect([launches[0]?.image, taggings()[0]?.resources]).toEqual([own.id, [own.id]])
  })
})

describe('a test that was run before', () => {
  const with_ = (value: string) => ({
    images: [{ ...own, tags: { ...own.tags, [testedTag(digest)]: value } }],
  })

  test('and passed is not run again', async () => {
    const { run, told, launches } = world(with_('2026-11-27T15:00:00.000Z passed 123-1'))
    await run(required)
    expect(launches).toEqual([])
    expect(told).toMatchObject([{ how: 'known', state: 'passed', message: 'passed before, in run 123-1' }])
  })

  test('and failed is told at once, with how to have it run again', async () => {
    const { run, launches } = world(with_('2026-11-27T15:00:00.000Z failed 123-1'))
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({
      reason: 'image-test-failed',
      message: expect.stringContaining('failed this test at 2026-11-27T15:00:00.000Z in run 123-1'),
    })
    expect(failure.next.join('\n')).toContain(
      `delete-tags --region eu-west-1 --resources ${own.id} --tags Key=${testedTag(digest)}`,
    )
    expect(launches).toEqual([])
  })

  test('is another test where its content is another', async () => {
    const { run, launches } = world(with_('2026-11-27T15:00:00.000Z failed 123-1'))
    await run({ ...plan, digest: 'f'.repeat(16) })
    expect(launches).toHaveLength(1)
  })

  test('by a run that has it in its hands now is waited for, and taken', async () => {
    const lock = { id: 'key-9', createdAt: new Date().toISOString(), tags: { [tagNames.owner]: 'other' } }
    let isHeld = true
    const { run, deps, told, launches } = world({
      locks: {
        find: async () =>
          isHeld ? { ...lock, createdAt: new Date(deps.clock.now()).toISOString() } : undefined,
      },
    })
    const images = deps.ec2.imagesById
    let looks = 0
    deps.ec2.imagesById = async (...asked) => {
      looks += 1
      isHeld = looks < 4
      const found = await images(...asked)
      if (isHeld) return found
      return found.map((one) => ({
        ...one,
        tags: { ...one.tags, [testedTag(digest)]: '2026-11-27T15:00:00.000Z passed 9-1' },
      }))
    }
    await run()
    expect([launches, told[0]?.message]).toEqual([[], 'passed before, in run 9-1'])
  })
})

describe('a test that could not be run', () => {
  const capacity = new DeployError(
    'aws-refused',
    'AWS could not launch (ec2:RunInstances): InsufficientInstanceCapacity: none',
    {
      cause: Object.assign(new Error('none'), { name: 'InsufficientInstanceCapacity' }),
      next: ['See AWS.'],
    },
  )
  const denied = new DeployError(
    'credentials',
    'AWS refused to send a command: the role may not call ssm:SendCommand.',
    {
      ...{ evidence: ['User is not authorized'], next: ['Allow ssm:SendCommand.'] },
    },
  )
  const refuse = (error: DeployError) => async () => Promise.reject(error)

  test.each<[string, Facts, string]>([
    [
      'for lack of capacity',
      { instances: { launch: refuse(capacity) } },
      'InsufficientInstanceCapacity: none',
    ],
    [
      'for a permission',
      {
        answer: () => {
          throw denied
        },
      },
      'may not call ssm:SendCommand',
    ],
    ['for an instance that SSM does not know', { known: () => [] }, 'SSM does not know it'],
    [
      'for an instance that AWS ended',
      { instances: { looks: [{ state: 'terminated', why: 'Server.InternalError: x' }] } },
      'EC2 ended it: Server.InternalError: x',
    ],
    [
      'for a machine of AWS that is ill',
      { instances: { looks: [{ instanceCheck: 'impaired', systemCheck: 'impaired' }] } },
      'that of its machine impaired',
    ],
    [
      'for a command that SSM lost',
      { answer: () => ({ kind: 'not-run', status: 'Undeliverable' }) },
      'Undeliverable',
    ],
    ['for a system without a shell', { platform: 'Windows' }, 'SSM calls its platform Windows'],
  ])('%s stops a run that requires it, and blames no image', async (_, facts, words) => {
    const { run, told, taggings, leftovers, launches } = world(facts)
    const failure = await failureFrom(() => run(required))
    expect(failure).toMatchObject({ reason: 'image-test-not-run', message: expect.stringContaining(words) })
    expect(told).toMatchObject([{ state: 'not-run' }])
    expect(taggings()).toEqual([])
    expect(leftovers.removed).toEqual(launches.map((_, index) => `instance i-${index + 1}`))
    expect(leftovers.trail()).toEqual([])
  })

  test('has what AWS says, and what cures it', async () => {
    const { run } = world({
      answer: () => {
        throw denied
      },
    })
    const { evidence, next } = await failureFrom(() => run(required))
    expect(evidence).toEqual(['User is not authorized'])
    expect(next[0]).toBe('Allow ssm:SendCommand.')
    const agent = await failureFrom(() => world({ known: () => [] }).run(required))
    expect(agent.next[0]).toContain('AmazonSSMManagedInstanceCore')
  })

  test('is a warning where it is not required', async () => {
    const { run, warnings, told } = world({ known: () => [] })
    await run()
    expect(warnings).toMatchObject([expect.stringContaining('goes on untested')])
    expect(told).toMatchObject([{ state: 'not-run' }])
  })

  test('on one type of instances is run on the next', async () => {
    const { run, launches, told } = world({
      instances: {
        launch: async ({ instanceType }) => (instanceType === 'a.b' ? Promise.reject(capacity) : undefined),
      },
    })
    await run({ ...plan, test: { ...plan.test, instanceTypes: ['a.b', 'c.d'] } })
    expect(launches.map(({ instanceType }) => instanceType)).toEqual(['c.d'])
    expect(told).toMatchObject([{ state: 'passed', instanceType: 'c.d' }])
  })
})

describe('whatever happens', () => {
  test('a cancelled test ends its command and its instance, and its notes stay for the post step', async () => {
    const clock = steppingClock()
    let isCancelled = false
    const { run, leftovers, ended } = world({
      clock: {
        ...clock,
        sleep: async (ms) => {
          if (isCancelled) throw cancelled
          await clock.sleep(ms)
        },
      },
      answer: () => {
        isCancelled = true
        return { kind: 'going', status: 'InProgress' }
      },
    })
    expect((await failureFrom(run)).reason).toBe('cancelled')
    expect(leftovers.removed).toEqual(['instance i-1'])
    expect(ended).toEqual(['command-1'])
    expect(leftovers.trail().map(({ kind }) => kind)).toEqual(['lock', 'bake', 'instance'])
  })

  test('an instance that could not be ended is noted, and the result counts', async () => {
    const { run, deps, leftovers, told, log } = world()
    deps.leftovers.remove = async () => Promise.reject(new Error('no answer'))
    await run()
    expect(told).toMatchObject([{ state: 'passed' }])
    expect(leftovers.trail()).toMatchObject([
      { kind: 'bake', regions: ['eu-west-1'], tags: { [tagNames.bake]: `test-${digest}-${own.id}` } },
    ])
    expect(log.lines).toContain('warning: i-1 in eu-west-1 may still run: no answer')
  })

  test('an instance that EC2 does not know yet is ended as soon as it does', async () => {
    const cause = Object.assign(new Error('not yet'), { name: 'InvalidInstanceID.NotFound' })
    const notYet = new DeployError('internal-error', 'AWS could not remove the instance i-1.', { cause })
    const { run, deps, leftovers, log } = world()
    const remove = deps.leftovers.remove
    let tries = 0
    deps.leftovers.remove = async (leftover) => {
      tries += 1
      if (tries < 4) throw notYet
      await remove(leftover)
    }
    await run()
    expect([tries, leftovers.removed, leftovers.trail()]).toEqual([4, ['instance i-1'], []])
    expect(log.lines).toContain('info: Terminated i-1.')
  })

  test('a launch whose answer was lost is noted', async () => {
    const lost = new DeployError('aws-unavailable', 'AWS could not launch.')
    const { run, leftovers } = world({ instances: { launch: async () => Promise.reject(lost) } })
    await run()
    expect(leftovers.trail()).toMatchObject([{ kind: 'bake' }])
  })

  test('what was noted before it stays', async () => {
    const { run, deps, leftovers } = world()
    deps.leftovers.note({ kind: 'lock', region: 'eu-west-1', id: 'key-of-the-bake' })
    await run()
    expect(leftovers.trail()).toEqual([{ kind: 'lock', region: 'eu-west-1', id: 'key-of-the-bake' }])
  })

  test('what a machine that died left is removed before the next test', async () => {
    const tags = {
      [tagNames.repository]: 'octo-org/shop',
      [tagNames.bake]: `test-${digest}-ami-9`,
      [tagNames.owner]: 'dead',
    }
    const dead: Thing = {
      kind: 'instance',
      region: 'eu-west-1',
      id: 'i-dead',
      state: 'running',
      since: 0,
      tags,
      parts: [],
    }
    const { run, leftovers, log } = world({ things: [dead] })
    await run()
    expect(leftovers.removed).toEqual(['instance i-dead', 'instance i-1'])
    expect(log.lines.join('\n')).toContain(
      'Removed the instance i-dead in eu-west-1, which the test of run unknown left.',
    )
  })

  test('a result that cannot be kept is a warning: the next run tests again', async () => {
    const { run, deps, log, told } = world()
    deps.ec2.tag = async () => Promise.reject(new DeployError('credentials', 'no'))
    await run()
    expect(told).toMatchObject([{ state: 'passed' }])
    expect(log.lines.join('\n')).toContain('is not recorded, and the next run tests it again')
  })
})
