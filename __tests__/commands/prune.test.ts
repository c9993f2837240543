import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { prune } from '../../src/commands/prune.ts'
import type { Ec2, ImageRemoval } from '../../src/deps/aws.ts'
import type { Deps } from '../../src/deps/deps.ts'
import type { ImageRecord } from '../../src/image/image.ts'
import { commitTag, provenTag, prunedTag, tagNames } from '../../src/image/tags.ts'
import { DeployError } from '../../src/outcome/error.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { commits, imageRecord } from '../builders/values/images.ts'
import { pruneInputsOf, type With } from '../builders/values/inputs.ts'
import { builtOn, day } from '../builders/values/retention.ts'
import { accountWith, snapshotsOf } from '../builders/world/account.ts'
import {
  cancelled,
  contextOf,
  journalOf,
  keptLog,
  neverAborted,
  steppingClock,
} from '../builders/world/parts.ts'
import { worldOf } from '../builders/world/world.ts'

const live = imageRecord(4)
const today = { ...steppingClock(), now: () => Date.parse(day(100)) }

/** An account with these images beside the one that the stack's group launches; what is left of it, and the run. */
function scene(images: readonly ImageRecord[], given: With = {}, parts: Scene = {}) {
  const account = accountWith({ images: [...images, live], ...parts.facts })
  const log = keptLog()
  const { deps } = worldOf({ live: live.id, images: [] })
  const world: Deps = {
    ...deps,
    log,
    clock: today,
    context: contextOf(),
    autoscaling: { ...deps.autoscaling, launchImages: parts.launchImages ?? (async () => [live.id]) },
    signal: parts.signal ?? neverAborted,
    ec2: { ...account.ec2, ...parts.ec2?.(account.ec2) },
    removal: { ...account.removal, ...parts.removal?.(account.removal) },
  }
  const journal = journalOf()
  const inputs = pruneInputsOf({ prune: 'true', ...given })
  return { ...account, log, journal, run: () => prune(inputs, world, journal) }
}

interface Scene {
  readonly facts?: Partial<Parameters<typeof accountWith>[0]>
  readonly ec2?: (ec2: Ec2) => Partial<Ec2>
  readonly removal?: (removal: ImageRemoval) => Partial<ImageRemoval>
  readonly launchImages?: () => Promise<string[]>
  readonly signal?: AbortSignal
}

const old = builtOn(1)
const twoRegions = ['eu-west-1', 'us-east-1'].map((region, n) =>
  builtOn(1, {
    region,
    id: `ami-0000000000000000${n}`,
    snapshotIds: [`snap-0000000000000000${n}`],
    tags: { [tagNames.regions]: 'eu-west-1 us-east-1' },
  }),
)
const refused = new DeployError('credentials', 'AWS refused to do it: UnauthorizedOperation.')
const refusing = () => Promise.reject(refused)
const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

describe('a prune', () => {
  test('removes an image with its snapshots, and leaves the live one', async () => {
    const { run, images, snapshots, journal, log } = scene([old])
    expect(await run()).toBe('pruned')
    expect([idsOf(images), idsOf(snapshots)]).toEqual([[live.id], live.snapshotIds])
    expect(journal.findings.prune).toMatchObject({
      extent: 'applied',
      builds: [
        { name: live.name, result: 'kept' },
        { name: 'web-1', result: 'removed', gone: [old.id], reasons: ['not in use', 'never proven'] },
      ],
    })
    expect(log.lines).toContain(`info: remove web-1 (${old.id} in eu-west-1): not in use; never proven`)
  })

  test.each<[string, With]>([
    ['unless it is told to', { prune: 'false' }],
    ['where it is a dry run', { 'dry-run': 'true' }],
  ])('changes nothing %s, and shows what it would', async (_, given) => {
    const { run, calls, journal } = scene([old], given)
    expect(await run()).toBe('planned')
    expect(calls).toEqual([])
    expect(journal.findings.prune).toMatchObject({ extent: 'planned', builds: [{}, {}] })
    expect(journal.findings.prune?.builds).toContainEqual(
      expect.objectContaining({ name: 'web-1', result: 'due' }),
    )
  })

  test('with nothing to remove changes nothing', async () => {
    const { run, calls } = scene([])
    expect([await run(), calls]).toEqual(['unchanged', []])
  })

  test("removes in all regions, the run's own last", async () => {
    const { run, calls, images } = scene(twoRegions)
    expect(await run()).toBe('pruned')
    expect(idsOf(images)).toEqual([live.id])
    expect(calls).toEqual([
      'tag ami-00000000000000001 snap-00000000000000001 in us-east-1',
      'deregister ami-00000000000000001 in us-east-1',
      'delete snap-00000000000000001 in us-east-1',
      'tag ami-00000000000000000 snap-00000000000000000 in eu-west-1',
      'deregister ami-00000000000000000 in eu-west-1',
      'delete snap-00000000000000000 in eu-west-1',
    ])
  })

  test('keeps a snapshot that another image is made of', async () => {
    const other = { ...builtOn(2, { snapshotIds: old.snapshotIds }), tags: {} }
    const { run, snapshots, journal } = scene([old, other], {}, { facts: { snapshots: snapshotsOf([old]) } })
    expect(await run()).toBe('pruned')
    expect(idsOf(snapshots)).toEqual(old.snapshotIds)
    expect(journal.findings.prune?.builds).toContainEqual(
      expect.objectContaining({
        reasons: ['not in use', 'never proven', `${old.snapshotIds[0]} stays: ${other.id} is made of it`],
      }),
    )
  })
})

describe('an image is live', () => {
  const veteran = builtOn(1, { id: live.id })
  const reasons = ["live: the stack's groups launch it"]

  test.each<[string, Scene, ImageRecord]>([
    ['by the state of the stack', { launchImages: async () => [] }, veteran],
    ['by what EC2 says the groups launch', { launchImages: async () => [old.id] }, old],
  ])('%s', async (_, parts, image) => {
    const { run, calls, journal } = scene([image], {}, { ...parts, facts: { images: [image] } })
    expect([await run(), calls]).toEqual(['unchanged', []])
    expect(journal.findings.prune?.builds).toMatchObject([{ images: [{ id: image.id }], reasons }])
  })
})

test('a run that is cancelled removes no further image', async () => {
  const cancel = new AbortController()
  const { run, images } = scene(
    [old, builtOn(2)],
    {},
    {
      signal: cancel.signal,
      removal: ({ deleteSnapshot }) => ({
        deleteSnapshot: (region, id) => {
          cancel.abort(cancelled)
          return deleteSnapshot(region, id)
        },
      }),
    },
  )
  expect((await failureFrom(run)).reason).toBe('cancelled')
  expect(images).toHaveLength(2)
})

describe('nothing is removed where', () => {
  test.each<[string, Scene]>([
    ['images cannot be listed', { ec2: () => ({ imagesByTags: refusing }) }],
    ['snapshots cannot be listed', { removal: () => ({ snapshotsByTags: refusing }) }],
    ['their use is not known', { removal: () => ({ uses: refusing }) }],
    [
      'another region does not answer',
      {
        ec2: ({ imagesByTags }) => ({
          imagesByTags: (region, tags) => (region === 'us-east-1' ? refusing() : imagesByTags(region, tags)),
        }),
      },
    ],
  ])('%s, and it says so', async (_, parts) => {
    const { run, calls } = scene(twoRegions, {}, parts)
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({ reason: 'credentials', step: 'Survey' })
    expect(failure.message).toMatch(/^In (eu-west-1|us-east-1): AWS refused to do it.*stays\.$/)
    expect(calls).toEqual([])
  })
})

describe('what changes while it runs', () => {
  const twice = <T>(first: T, second: T) => {
    let asked = 0
    return () => {
      asked += 1
      return Promise.resolve(asked === 1 ? first : second)
    }
  }

  test.each<[string, Scene, string]>([
    [
      'an image that goes into use',
      { removal: () => ({ uses: twice([], [{ imageId: old.id, what: 'instance i-1 is pending' }]) }) },
      'instance i-1 is pending',
    ],
    [
      'an image that the groups go to',
      { launchImages: twice([live.id], [old.id]) },
      "live: the stack's groups launch it",
    ],
    [
      'an image that a deploy takes again',
      {
        ec2: () => ({
          imagesById: async () => [{ ...old, tags: { ...old.tags, [commitTag('abc')]: 'main' } }],
        }),
      },
      `${old.id} was changed by somebody else`,
    ],
    [
      'an image that somebody removes',
      { ec2: () => ({ imagesById: async () => [] }) },
      `${old.id} was changed by somebody else`,
    ],
  ])('%s stays', async (_, parts, why) => {
    const { run, calls, journal } = scene([old], {}, parts)
    expect([await run(), calls]).toEqual(['unchanged', []])
    expect(journal.findings.prune?.builds).toContainEqual(
      expect.objectContaining({ name: 'web-1', result: 'kept', reasons: [`just now: ${why}`] }),
    )
  })
})

describe('a removal that breaks off', () => {
  const broken: Scene = {
    removal: ({ deleteSnapshot }) => ({
      deleteSnapshot: (region, id) => (region === 'us-east-1' ? refusing() : deleteSnapshot(region, id)),
    }),
  }

  test('fails with what is gone and what is there, and touches nothing after it', async () => {
    const { run, images, journal } = scene([...twoRegions, builtOn(2, { createdAt: day(0) })], {}, broken)
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({
      reason: 'prune-failed',
      message: 'web-1 was not removed in full; nothing after it was touched.',
      evidence: [
        expect.stringContaining('In us-east-1: AWS refused'),
        'deregistered: ami-00000000000000001',
        'still there: ami-00000000000000000 in eu-west-1',
      ],
    })
    expect(idsOf(images)).toEqual(['ami-00000000000000000', builtOn(2).id, live.id])
    const results = journal.findings.prune?.builds.map(({ name, result }) => [name, result])
    expect(results).toEqual([
      ['web-4', 'kept'],
      ['web-1', 'failed'],
      ['web-2', 'due'],
    ])
  })

  test('is finished by the next run', async () => {
    const first = scene(twoRegions, {}, broken)
    await failureFrom(first.run)
    const second = scene(first.images, {}, { facts: first })
    expect(await second.run()).toBe('pruned')
    expect([idsOf(second.images), idsOf(second.snapshots)]).toEqual([[live.id], live.snapshotIds])
  })

  test('after its last image is finished by the next run, which knows its snapshots by their tags', async () => {
    const first = scene([old], {}, { removal: () => ({ deleteSnapshot: refusing }) })
    await failureFrom(first.run)
    expect(idsOf(first.images)).toEqual([live.id])
    expect(first.snapshots[0]?.tags).toHaveProperty([prunedTag])
    const second = scene([], {}, { facts: first })
    expect(await second.run()).toBe('pruned')
    expect(idsOf(second.snapshots)).toEqual(live.snapshotIds)
  })

  test('waits for EC2 to notice that the image is gone, and leaves what it says is in use', async () => {
    const { run, journal } = scene([old], {}, { removal: () => ({ deleteSnapshot: async () => 'in-use' }) })
    expect(await run()).toBe('pruned')
    expect(journal.findings.prune?.builds.at(-1)?.reasons).toContain(
      `${old.snapshotIds[0]} stays: EC2 says it is in use`,
    )
  })
})

describe('whatever there is', () => {
  const { repository, template, gitSha, imageKey, run, builtAt, regions } = tagNames
  const needed = [repository, template, gitSha, imageKey, run, builtAt, regions]
  const image = fc.record({
    made: fc.integer({ min: 1, max: 99 }),
    proven: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    state: fc.constantFrom('available', 'available', 'available', 'pending', 'failed'),
    lacks: fc.constantFrom(undefined, undefined, undefined, ...needed, tagNames.ref),
    isUsed: fc.boolean(),
    regions: fc.constantFrom(['eu-west-1'], ['us-east-1', 'eu-west-1']),
  })
  const settings = fc.record({ keep: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 1, max: 60 }) })

  test('what goes is what the table says, and never live, in use, young, proven last or without tags', async () => {
    const property = fc.asyncProperty(
      fc.array(image, { maxLength: 8 }),
      settings,
      async (all, { keep, days }) => {
        const sets = all.map(({ made, proven, state, lacks, isUsed, regions }, n) => {
          const tags = {
            [tagNames.run]: `${n}-1`,
            [tagNames.regions]: regions.join(' '),
            ...(proven === undefined ? {} : { [provenTag('production')]: day(Math.max(made, proven)) }),
            ...(lacks === undefined ? {} : { [lacks]: '' }),
          }
          const records = regions.map((region, r) =>
            builtOn(made, {
              id: `ami-${n}-${r}`,
              snapshotIds: [`snap-${n}-${r}`],
              name: `web-${n}`,
              region,
              state,
              tags,
            }),
          )
          return {
            records,
            lacks,
            isUsed,
            made,
            state,
            provenAt: records[0]?.tags[provenTag('production')] ?? '',
          }
        })
        const images = sets.flatMap(({ records }) => records)
        const uses = sets.flatMap(({ records, isUsed }) =>
          isUsed ? records.slice(0, 1).map(({ id }) => ({ imageId: id, what: 'used' })) : [],
        )
        const given = { keep: String(keep), 'keep-days': String(days) }
        const world = scene(images, given, { facts: { uses } })
        await world.run()
        const left = new Set(idsOf(world.images))
        const table = world.journal.findings.prune?.builds ?? []
        const said = table.flatMap(({ result, images: parts }) => (result === 'removed' ? idsOf(parts) : []))
        expect(new Set(idsOf(images).filter((id) => !left.has(id)))).toEqual(new Set(said))
        expect(table.filter(({ result }) => result === 'due' || result === 'failed')).toEqual([])

        const complete = sets.filter(
          ({ lacks, state, provenAt }) =>
            (lacks ?? tagNames.ref) === tagNames.ref && state === 'available' && provenAt !== '',
        )
        // Of two that were proven at the same moment either may be the one that stays.
        const isAmongLast = (set: (typeof sets)[number]) =>
          complete.includes(set) &&
          complete.filter((other) => other !== set && other.provenAt >= set.provenAt).length < keep
        const stays = sets.filter(
          (set) =>
            set.isUsed ||
            set.state === 'pending' ||
            100 - set.made <= days ||
            (set.lacks !== undefined && set.lacks !== tagNames.ref) ||
            isAmongLast(set),
        )
        for (const { records } of stays) expect(idsOf(records).filter((id) => !left.has(id))).toEqual([])
        expect(left.has(live.id)).toBe(true)
        const snapshots = new Set(idsOf(world.snapshots))
        for (const record of images)
          expect(snapshots.has(record.snapshotIds[0] ?? '')).toBe(left.has(record.id))
      },
    )
    await fc.assert(property, { numRuns: 300 })
  })
})

test('the commit is named in the report', async () => {
  const { run, journal } = scene([builtOn(1, { tags: { [tagNames.gitSha]: commits[1] } })], {
    prune: 'false',
  })
  await run()
  expect(journal.findings.prune?.builds.at(-1)).toMatchObject({ gitSha: commits[1], madeAt: day(1) })
})
