import { describe, expect, test } from '@jest/globals'
import type { PackerTemplate } from '../../../src/deps/tools.ts'
import type { ImageRecord, ImageSet } from '../../../src/image/image.ts'
import { commitTag, provenTag, quarantinedTag, tagNames } from '../../../src/image/tags.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { ensureImage } from '../../../src/steps/image/image.ts'
import type { Baking } from '../../../src/steps/image/pack.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { commits, imageRecord, packed } from '../../builders/values/images.ts'
import { start } from '../../builders/values/observations.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { filesWith } from '../../builders/world/files.ts'
import { leftoversWith } from '../../builders/world/leftovers.ts'
import { freeLocks } from '../../builders/world/locks.ts'
import { contextOf, keptLog, steppingClock } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'

const inputs: Baking = {
  template: 'image',
  variables: [],
  variableFiles: [],
  only: [],
  except: [],
  contents: { beside: [] },
  build: 'auto',
  maxAgeMs: Number.POSITIVE_INFINITY,
  environment: 'production',
  token: 'ghs_x',
  key: 'key-now',
  revoked: [],
}
const { key } = inputs

/** The first commit's image, with the content of now. */
function same(changes: Partial<ImageRecord> = {}): ImageRecord {
  return imageRecord(1, { ...changes, tags: { [tagNames.imageKey]: key, ...changes.tags } })
}

/** A world where EC2 holds these images and Packer builds this set. */
function world(images: readonly ImageRecord[], set: ImageSet = {}) {
  const builds: PackerTemplate[] = []
  const log = keptLog()
  const deps = {
    log,
    clock: steppingClock(),
    context: contextOf(),
    ec2: ec2With(images),
    files: filesWith(),
    locks: freeLocks(),
    leftovers: leftoversWith([]),
    packer: {
      build: async (template: PackerTemplate) => {
        builds.push(template)
        return packed(set)
      },
    },
  }
  return { deps, builds, taggings: deps.ec2.taggings, lines: log.lines }
}

const ensure = async (...asked: Parameters<typeof ensureImage>) => (await ensureImage(...asked)).image

describe('an image with the same content', () => {
  test('is reused, not built, and is to learn the commit once it may go on', async () => {
    const { deps, builds, taggings } = world([same()])
    expect(await ensureImage(inputs, sourceOf(), deps)).toMatchObject({
      image: {
        origin: 'reused',
        set: { 'eu-west-1': same().id },
        gitSha: commits[0],
        imageKey: key,
      },
      learns: { [commitTag(commits[3])]: 'refs/heads/main' },
    })
    expect([builds, taggings]).toEqual([[], []])
  })

  test.each([
    ['it was built from', same(), commits[0]],
    ['it has learned before', same({ tags: { [commitTag(commits[3])]: '' } }), commits[3]],
  ])('learns no commit that %s', async (_, record, sha) => {
    const { deps } = world([record])
    expect(await ensureImage(inputs, sourceOf({ sha }), deps)).not.toHaveProperty('learns')
  })

  test('is reused for the fortieth commit too, when EC2 takes no more tags', async () => {
    const learned = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [commitTag(`sha-${n}`), '']))
    const { deps, lines } = world([same({ tags: learned })])
    const taken = await ensureImage(inputs, sourceOf(), deps)
    expect(taken.image.origin).toBe('reused')
    expect(taken).not.toHaveProperty('learns')
    expect(lines.at(-1)).toContain(`warning: ${same().id} has no room for another tag`)
  })

  test('in all its regions is reused in all', async () => {
    const regions = { [tagNames.regions]: 'eu-west-1 us-east-1' }
    const copy = same({ id: 'ami-00000000000000099', region: 'us-east-1', tags: regions })
    const { deps } = world([same({ tags: regions }), copy])
    expect((await ensure(inputs, sourceOf(), deps)).set).toEqual({
      'eu-west-1': same().id,
      'us-east-1': copy.id,
    })
  })
})

describe('an image is built', () => {
  const fresh = imageRecord(4, { tags: {} })
  const set = { 'eu-west-1': fresh.id }

  test.each([
    ['where there is none', []],
    ['where there is one of our commit with other content', [imageRecord(4, { id: 'ami-1' })]],
    ['where that one is not available', [same({ state: 'failed' })]],
    ['where it lacks a region', [same({ tags: { [tagNames.regions]: 'eu-west-1 us-east-1' } })]],
    ['where it is of another repository', [same({ tags: { [tagNames.repository]: 'octo-org/other' } })]],
  ])('%s', async (_, images) => {
    const { deps, builds } = world([...images, { ...fresh, tags: {} }], set)
    expect(await ensure(inputs, sourceOf(), deps)).toMatchObject({
      origin: 'built',
      set,
      name: fresh.name,
      gitSha: commits[3],
      imageKey: key,
    })
    expect(builds).toHaveLength(1)
  })

  test('with what a template may want to know', async () => {
    const { deps, builds } = world([fresh], set)
    await ensure(inputs, sourceOf(), deps)
    expect(builds).toMatchObject([
      {
        directory: '/workspace',
        template: 'image',
        token: 'ghs_x',
        provided: {
          git_sha: commits[3],
          image_key: key,
          git_ref: 'refs/heads/main',
          bake_tags: expect.stringContaining(key),
        },
      },
    ])
  })

  test('and tagged with its snapshots, in every region', async () => {
    const copy = { ...fresh, id: 'ami-00000000000000099', region: 'us-east-1', snapshotIds: ['snap-99'] }
    const { deps, taggings } = world([fresh, copy], { ...set, 'us-east-1': copy.id })
    await ensure(inputs, sourceOf(), deps)
    expect(taggings.map(({ region, resources }) => [region, ...resources])).toEqual([
      ['us-east-1', copy.id, 'snap-99'],
      ['eu-west-1', fresh.id, ...fresh.snapshotIds],
    ])
    expect(taggings[0]?.tags).toMatchObject({
      [tagNames.gitSha]: commits[3],
      [tagNames.imageKey]: key,
      [tagNames.repository]: 'octo-org/shop',
      [tagNames.template]: 'image',
      [tagNames.regions]: 'eu-west-1 us-east-1',
    })
  })

  test('and tells where it comes from, from its tags', async () => {
    const { deps, taggings } = world([fresh], set)
    const { provenance } = await ensure(inputs, sourceOf(), deps)
    expect(provenance).toEqual({
      repository: 'octo-org/shop',
      template: 'image',
      ref: 'refs/heads/main',
      run: '1234567890-1',
      builtAt: expect.stringMatching(/^2026-03-02T09:30/),
      sourceImage: 'ami-0ba5e000000000000',
      packerVersion: '1.11.2',
    })
    const again = world([{ ...fresh, tags: taggings[0]?.tags ?? {} }])
    expect((await ensure(inputs, sourceOf(), again.deps)).provenance).toEqual(provenance)
  })

  test('and not believed where EC2 does not know it', async () => {
    const { deps } = world([], set)
    expect(await failureFrom(() => ensure(inputs, sourceOf(), deps))).toMatchObject({
      reason: 'image-build-failed',
      message: `Packer named ${fresh.id} in eu-west-1, but EC2 does not know it.`,
    })
  })
})

describe('an image that failed in this environment', () => {
  const at = (time: string, environment = 'production') => ({ [quarantinedTag(environment)]: time })

  test('is neither reused nor built again: says when it failed, and how to take it all the same', async () => {
    const { deps, builds, taggings } = world([same({ tags: at('2026-03-01T12:00:00.000Z') })])
    const failure = await failureFrom(() => ensure(inputs, sourceOf(), deps))
    expect(failure).toMatchObject({
      reason: 'image-quarantined',
      message: `The image of this commit (${same().id}) failed in this environment at 2026-03-01T12:00:00.000Z; nothing was built or changed.`,
    })
    expect(failure.next[1]).toContain(`aws ec2 delete-tags --resources ${same().id}`)
    expect({ builds, taggings }).toEqual({ builds: [], taggings: [] })
  })

  test('and was left by a rollback says so instead', async () => {
    const { deps } = world([same({ tags: at('2026-03-01T12:00:00.000Z rolled back from') })])
    expect((await failureFrom(() => ensure(inputs, sourceOf(), deps))).message).toBe(
      `The image of this commit (${same().id}) was rolled back from in this environment at 2026-03-01T12:00:00.000Z; nothing was built or changed.`,
    )
  })

  test('is reused where it was proven since', async () => {
    const tags = { ...at('2026-03-01T12:00:00.000Z'), [provenTag('production')]: '2026-03-01T13:00:00.000Z' }
    const { deps } = world([same({ tags })])
    expect((await ensure(inputs, sourceOf(), deps)).origin).toBe('reused')
  })

  test('is reused in another environment', async () => {
    const { deps } = world([same({ tags: at('2026-03-01T12:00:00.000Z', 'staging') })])
    expect((await ensure(inputs, sourceOf(), deps)).origin).toBe('reused')
  })
})

describe('when to bake', () => {
  const hour = 3_600_000
  const fresh = imageRecord(4)
  /** A world whose image was made this many hours before now. */
  const aged = (hours: number, changes: Partial<ImageRecord> = {}) =>
    world([same({ createdAt: new Date(start - hours * hour).toISOString(), ...changes }), fresh], {
      'eu-west-1': fresh.id,
    })

  test.each([
    ['auto', 47, 'reused'],
    ['auto', 49, 'built'],
    ['always', 1, 'built'],
    ['never', 47, 'reused'],
  ] as const)('%s, where images may be 48 hours old and this one is %d', async (build, hours, origin) => {
    const { deps, builds, lines } = aged(hours)
    const image = await ensure({ ...inputs, build, maxAgeMs: 48 * hour }, sourceOf(), deps)
    expect(image.origin).toBe(origin)
    expect(builds).toHaveLength(origin === 'built' ? 1 : 0)
    const said = `info: ${same().id} has the same content, but is 2 days old: older than \`max-image-age\`.`
    expect(lines.includes(said)).toBe(build === 'auto' && origin === 'built')
  })

  test.each([
    ['none is there', world([imageRecord(1), imageRecord(2, { state: 'failed' })])],
    ['the one that is there is too old', aged(49)],
  ])('never, and %s: an error with what there is', async (_, { deps, builds, taggings }) => {
    const never = { ...inputs, build: 'never', maxAgeMs: 48 * hour } as const
    const failure = await failureFrom(() => ensure(never, sourceOf(), deps))
    expect(failure).toMatchObject({
      reason: 'image-not-found',
      message: `No image that can be taken has the key ${key}, and \`build: never\` lets none be baked. Nothing was changed.`,
    })
    expect(failure.evidence.join()).toMatch(
      /ami-00000000000000001 from commit 1a2b3c4\w+, made 2026\S+, key /,
    )
    expect(failure.evidence.join()).not.toContain('ami-00000000000000002')
    expect({ builds, taggings }).toEqual({ builds: [], taggings: [] })
  })

  test.each([
    ['auto', 49, 'image-quarantined'],
    ['never', 1, 'image-quarantined'],
    ['always', 1, undefined],
  ] as const)('%s, where the image of %d hours ago is quarantined', async (build, hours, reason) => {
    const tags = { [quarantinedTag('production')]: '2026-03-01T12:00:00.000Z' }
    const { deps, builds } = aged(hours, { tags: { [tagNames.imageKey]: key, ...tags } })
    const run = () => ensure({ ...inputs, build, maxAgeMs: 48 * hour }, sourceOf(), deps)
    expect(reason === undefined ? undefined : (await failureFrom(run)).reason).toBe(reason)
    if (reason === undefined) expect((await run()).origin).toBe('built')
    expect(builds).toHaveLength(reason === undefined ? 1 : 0)
  })
})

describe('an image of a revoked base', () => {
  const bad = 'ami-0ba5e000000000000'
  const revoking: Baking = { ...inputs, revoked: [bad] }
  const fresh = imageRecord(4, {
    id: 'ami-00000000000000044',
    tags: { [tagNames.imageKey]: key, [tagNames.sourceImage]: 'ami-0ba5e000000000001' },
  })

  test('is not reused: one on another base is baked', async () => {
    const { deps, builds, lines } = world([same(), fresh], { 'eu-west-1': fresh.id })
    const older = { ...fresh, createdAt: '2026-01-01T00:00:00.000Z', state: 'failed' }
    const { deps: other } = world([same(), older], { 'eu-west-1': fresh.id })
    expect(
      await ensure(revoking, sourceOf(), {
        ...deps,
        ec2: { ...deps.ec2, imagesByTags: other.ec2.imagesByTags },
        packer: { build: bakesOn('ami-0ba5e000000000001', fresh.id, builds) },
      }),
    ).toMatchObject({ origin: 'built' })
    expect(builds).toHaveLength(1)
    expect(lines).toContain(
      `info: ${same().id} has the same content, but is revoked: it was made from ${bad}, which is listed in \`revoked\`.`,
    )
  })

  test('makes way for an older one that is not', async () => {
    const older = { ...fresh, createdAt: '2026-01-01T00:00:00.000Z' }
    const { deps, builds } = world([same(), older])
    expect((await ensure(revoking, sourceOf(), deps)).set).toEqual({ 'eu-west-1': fresh.id })
    expect(builds).toEqual([])
  })

  test('is refused where it was baked just now', async () => {
    const baked = imageRecord(2, { tags: { [tagNames.imageKey]: 'other' } })
    const { deps, builds } = world([baked], { 'eu-west-1': baked.id })
    const failure = await failureFrom(() => ensure(revoking, sourceOf(), deps))
    expect(failure.reason).toBe('image-revoked')
    expect(failure.message).toContain('It was built, and nothing else was changed.')
    expect(builds).toHaveLength(1)
  })

  test('is told of where none may be baked', async () => {
    const { deps, builds } = world([same()])
    const failure = await failureFrom(() => ensure({ ...revoking, build: 'never' }, sourceOf(), deps))
    expect(failure.reason).toBe('image-not-found')
    expect(failure.evidence[0]).toContain('but is revoked')
    expect(builds).toEqual([])
  })
})

describe('an image of a base of another repository, where nothing is listed', () => {
  const base = (n: number, tags = {}) =>
    imageRecord(9, {
      ...{ id: `ami-0ba5e00000000000${n}`, name: `golden-${n}` },
      tags: { [tagNames.repository]: 'octo-org/golden', [tagNames.sourceImage]: '', ...tags },
    })
  const failed = { [quarantinedTag('production')]: '2026-03-01T12:00:00.000Z' }
  const on = (from: ImageRecord, changes: Partial<ImageRecord> = {}) =>
    same({ ...changes, tags: { [tagNames.sourceImage]: from.id } })
  const baked = imageRecord(2, { tags: { [tagNames.imageKey]: 'other' } })

  /** The same, and which images EC2 is asked for by their ids. */
  function asking(images: readonly ImageRecord[], set: ImageSet = {}) {
    const { deps, ...more } = world(images, set)
    const asked: string[] = []
    const imagesById = (region: string, ids: readonly string[]) => {
      asked.push(ids.join(' '))
      return deps.ec2.imagesById(region, ids)
    }
    return { ...more, asked, deps: { ...deps, ec2: { ...deps.ec2, imagesById } } }
  }

  test('which failed here is not reused: one on another base is baked', async () => {
    const other = { ...baked, sourceImageId: base(1).id }
    const { deps, builds, lines } = asking([on(base(2, failed)), base(2, failed), other], {
      'eu-west-1': other.id,
    })
    const sound = { ...deps, packer: { build: bakesOn(base(1).id, other.id, builds) } }
    expect(await ensure(inputs, sourceOf(), sound)).toMatchObject({ origin: 'built' })
    expect(lines.join()).toContain(
      `${same().id} has the same content, but is revoked: it was made from ${base(2).id} (golden-2), which failed in this environment`,
    )
  })

  test('which failed here makes way for an older one on another', async () => {
    const older = on(base(1), { id: 'ami-00000000000000044', createdAt: '2026-01-01T00:00:00.000Z' })
    const { deps, builds } = asking([on(base(2, failed)), older, base(1), base(2, failed)])
    expect((await ensure(inputs, sourceOf(), deps)).set).toEqual({ 'eu-west-1': older.id })
    expect(builds).toEqual([])
  })

  test('whose own base failed here is not reused either', async () => {
    const between = base(3, { [tagNames.sourceImage]: base(2).id })
    const { deps } = asking([on(between), between, base(2, failed)])
    const failure = await failureFrom(() => ensure({ ...inputs, build: 'never' }, sourceOf(), deps))
    expect(failure.evidence[0]).toContain(`made from ${between.id}, and that from ${base(2).id}`)
  })

  test('which failed here is refused where it was baked just now, and baked once', async () => {
    const { deps, builds, taggings } = asking([baked, base(2, failed)], { 'eu-west-1': baked.id })
    const bad = { ...deps, packer: { build: bakesOn(base(2).id, baked.id, builds) } }
    const failure = await failureFrom(() => ensure(inputs, sourceOf(), bad))
    expect(failure).toMatchObject({
      reason: 'image-revoked',
      message: expect.stringMatching(/golden-2.*failed in this environment.*It was built, and nothing else/),
    })
    expect([builds.length, taggings.length]).toEqual([1, 1])
  })

  test('is asked for once, and not where it is of this repository', async () => {
    const near = base(1, { [tagNames.repository]: 'octo-org/shop' })
    const [far, own, none] = [asking([on(base(1)), base(1)]), asking([on(near), near]), asking([on(base(1))])]
    for (const { deps } of [far, own, none]) await ensure(inputs, sourceOf(), deps)
    expect([far.asked, own.asked, none.asked]).toEqual([[base(1).id], [], [base(1).id]])
  })

  test('is asked for once after a bake', async () => {
    const { deps, asked } = asking([baked], { 'eu-west-1': baked.id })
    await ensure(inputs, sourceOf(), deps)
    expect(asked).toEqual([baked.id, 'ami-0ba5e000000000000'])
  })
})

/** A Packer that makes this image of that base. */
function bakesOn(sourceImage: string, id: string, builds: PackerTemplate[]) {
  return async (template: PackerTemplate) => {
    builds.push(template)
    return { ...packed({ 'eu-west-1': id }), sourceImage }
  }
}

describe('where an image that is baked now could not be deployed', () => {
  const unbaked = (why: readonly string[]) => new DeployError('not-promoted', 'not here', { evidence: why })
  const held: Baking = { ...inputs, unbaked }

  test.each([
    ['none is there', [], []],
    [
      'EC2 is still making it',
      [same({ state: 'pending' })],
      [`${same().id} is not waited for: EC2 is still making it, so it was never proven.`],
    ],
  ])('none is baked, nor waited for: %s', async (_, images, why) => {
    const { deps, builds, taggings } = world(images)
    const failure = await failureFrom(() => ensure(held, sourceOf(), deps))
    expect(failure).toMatchObject({ reason: 'not-promoted', evidence: why })
    expect([builds, taggings, deps.clock.sleeps]).toEqual([[], [], []])
  })

  test('one that is there is taken', async () => {
    expect((await ensure(held, sourceOf(), world([same()]).deps)).origin).toBe('reused')
  })
})
