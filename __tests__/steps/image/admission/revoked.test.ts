import { describe, expect, test } from '@jest/globals'
import type { Ec2 } from '../../../../src/deps/aws.ts'
import type { ImageRecord } from '../../../../src/image/image.ts'
import { quarantinedTag, tagNames } from '../../../../src/image/tags.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import { findRevoked, requireUnrevoked } from '../../../../src/steps/image/admission/revoked.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { imageRecord } from '../../../builders/values/images.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { contextOf } from '../../../builders/world/parts.ts'

const base = (n: number, more: Partial<ImageRecord> = {}): ImageRecord => ({
  ...{ id: `ami-ba5e000${n}`, region: 'eu-west-1', name: `base-${n}`, state: 'available' },
  ...{ createdAt: '2026-02-01T00:00:00.000Z', snapshotIds: [], tags: {} },
  ...more,
})
const on = (n: number, from: string, more: Partial<ImageRecord> = {}) =>
  imageRecord(n, { ...more, tags: { [tagNames.sourceImage]: from, ...more.tags } })

/** An EC2 that keeps what it is asked for by id. */
function world(images: readonly ImageRecord[]) {
  const asked: string[] = []
  const ec2: Ec2 = {
    ...ec2With(images),
    imagesById: (region, ids) => {
      asked.push(`${region} ${ids.length > 3 ? ids.length : ids.join(' ')}`)
      return ec2With(images).imagesById(region, ids)
    },
  }
  return { deps: { context: contextOf(), ec2 }, asked }
}

const production = { environment: 'production', revoked: [] }

describe('where nothing is listed', () => {
  const failed = base(1, { tags: { [quarantinedTag('production')]: '2026-03-01T00:00:00.000Z' } })
  const image = on(2, failed.id)

  test('what is at hand counts, and EC2 is asked nothing', async () => {
    const { deps, asked } = world([failed, image])
    expect([...(await findRevoked([image], [failed, image], production, deps)).keys()]).toEqual([image.id])
    expect(asked).toEqual([])
  })

  test('EC2 is asked for what is not at hand', async () => {
    const { deps, asked } = world([failed, image])
    expect([...(await findRevoked([image], [image], production, deps)).keys()]).toEqual([image.id])
    expect(asked).toEqual([`eu-west-1 ${failed.id}`])
  })
})

describe('with a list', () => {
  const revoking = { ...production, revoked: ['base-1'] }

  test('what an image was made from is asked for, generation by generation', async () => {
    const image = on(2, base(3).id)
    const { deps, asked } = world([
      base(1),
      base(2, { sourceImageId: base(1).id }),
      base(3, { sourceImageId: base(2).id }),
    ])
    const revoked = await findRevoked([image], [image], revoking, deps)
    expect(revoked.get(image.id)?.path).toEqual([image.id, base(3).id, base(2).id, base(1).id])
    expect(asked).toEqual([3, 2, 1].map((n) => `eu-west-1 ${base(n).id}`))
  })

  test('also in the region that a copy is from', async () => {
    const image = on(2, base(3).id)
    const copied = base(3, { sourceImageId: base(1).id, sourceRegion: 'us-east-1' })
    const { deps } = world([copied, base(1, { region: 'us-east-1' })])
    expect((await findRevoked([image], [image], revoking, deps)).has(image.id)).toBe(true)
  })

  describe('a base image that is copied from a region', () => {
    const image = on(2, base(3).id)
    const copied = base(3, { sourceImageId: base(1).id, sourceRegion: 'us-east-1' })
    const other = imageRecord(4, { sourceRegion: 'ap-south-1' })
    const refusing = (name: string, closed: string) => {
      const { deps, asked } = world([copied])
      const imagesById = (region: string, ids: readonly string[]) =>
        region === closed
          ? Promise.reject(
              new DeployError('credentials', 'no', { cause: Object.assign(new Error('no'), { name }) }),
            )
          : deps.ec2.imagesById(region, ids)
      const run = () =>
        findRevoked([image], [image, other], revoking, { ...deps, ec2: { ...deps.ec2, imagesById } })
      return { run, asked }
    }

    test.each(['UnauthorizedOperation', 'AuthFailure'])(
      'which is closed to the account (%s), ends the way there',
      async (name) => {
        const { run, asked } = refusing(name, 'us-east-1')
        expect((await run()).size).toBe(0)
        expect(asked).toEqual([`eu-west-1 ${base(3).id}`, `eu-west-1 ${base(1).id}`])
      },
    )

    test.each([
      ['RequestExpired', 'us-east-1'],
      ['UnauthorizedOperation', 'eu-west-1'],
    ])('which does not answer for another reason (%s in %s), is no answer', async (name, closed) => {
      expect((await failureFrom(refusing(name, closed).run)).reason).toBe('credentials')
    })
  })

  test('what nobody can see ends the way, and is asked for once', async () => {
    const image = on(2, base(9).id)
    const { deps, asked } = world([])
    expect((await findRevoked([image], [image], revoking, deps)).size).toBe(0)
    expect(asked).toEqual([`eu-west-1 ${base(9).id}`])
  })

  test('a copy that is listed is the same image', async () => {
    const regions = { [tagNames.regions]: 'eu-west-1 us-east-1' }
    const [image, copy] = [
      imageRecord(2, { tags: regions }),
      imageRecord(2, { id: 'ami-00000099', region: 'us-east-1', tags: regions }),
    ]
    const { deps } = world([image, copy])
    const listed = { ...production, revoked: [copy.id] }
    expect((await findRevoked([image], [image], listed, deps)).get(image.id)?.entry).toBe(copy.id)
  })

  test('of several sources one is enough for all', async () => {
    const of = (source: string, id: string, from: string) =>
      on(1, from, { id, tags: { [tagNames.source]: source, [tagNames.images]: '2' } })
    const [x86, arm] = [of('x86_64', 'ami-00000001', base(1).id), of('arm64', 'ami-00000002', base(2).id)]
    const { deps } = world([x86, arm, base(1), base(2)])
    expect([...(await findRevoked([x86, arm], [], revoking, deps)).keys()]).toEqual([x86.id, arm.id])
  })

  test('hundreds are asked for in parts that EC2 takes', async () => {
    const images = Array.from({ length: 450 }, (_, n) =>
      on(1, `ami-${String(n).padStart(8, '0')}`, { id: `ami-${String(n + 1000).padStart(8, '0')}` }),
    )
    const { deps, asked } = world([])
    await findRevoked(images, images, revoking, deps)
    expect(asked).toEqual(['eu-west-1 200', 'eu-west-1 200', 'eu-west-1 50'])
  })
})

describe('an image that is to be taken', () => {
  const revoking = { ...production, revoked: ['base-?'] }
  const taken = { records: [on(2, base(1).id)], instead: 'Do this.' }

  test.each([
    ['found', 'Nothing was built or changed.'],
    ['built', 'It was built, and nothing else was changed.'],
  ] as const)(
    'is refused where it was %s, with what it was made from, and how that is lifted',
    async (origin, done) => {
      const { deps } = world([base(1)])
      const failure = await failureFrom(() => requireUnrevoked({ ...taken, origin }, [], revoking, deps))
      expect(failure).toMatchObject({
        reason: 'image-revoked',
        message: `${on(2, '').id} is revoked: it was made from ${base(1).id} (base-1), which is listed in \`revoked\` as \`base-?\`. ${done}`,
        next: [taken.instead, expect.stringContaining('take `base-?` out of `revoked`')],
      })
    },
  )

  test('passes where nothing of it is revoked', async () => {
    const { deps } = world([base(1)])
    await requireUnrevoked({ ...taken, origin: 'built' }, [], { ...production, revoked: ['other-*'] }, deps)
  })
})
