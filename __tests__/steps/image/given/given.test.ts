import { describe, expect, test } from '@jest/globals'
import type { Parameter } from '../../../../src/deps/aws.ts'
import type { ImageRecord } from '../../../../src/image/image.ts'
import { quarantinedTag, stackTag, tagNames } from '../../../../src/image/tags.ts'
import { readWish } from '../../../../src/image/wish.ts'
import { lastProven } from '../../../../src/release/choose.ts'
import { type Given, givenImage } from '../../../../src/steps/image/given/given.ts'
import { withGiven } from '../../../../src/steps/image/records.ts'
import { parametersWith } from '../../../builders/aws/parameters.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { imageRecord, proven } from '../../../builders/values/images.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { contextOf, keptLog, steppingClock } from '../../../builders/world/parts.ts'
import { sourceOf } from '../../../builders/world/source.ts'

const place = { environment: 'production', template: 'image', stack: 'octo-org/shop stack default' }
const foreign = (id: string, changes: Partial<ImageRecord> = {}): ImageRecord => ({
  ...imageRecord(1, { ...changes, id }),
  tags: changes.tags ?? {},
})
const [first, second] = ['ami-0123456789abcdef0', 'ami-0123456789abcdef1']
const key = 'a'.repeat(64)

const worldOf = (images: readonly ImageRecord[]) => ({ ec2: ec2With(images), context: contextOf() })

interface Scene {
  readonly images: readonly ImageRecord[]
  readonly parameters?: Readonly<Record<string, string | Parameter>>
  /** Of the settings file. */
  readonly revoked?: readonly string[]
}

function take(image: string, { images, parameters = {}, revoked = [] }: Scene) {
  const log = keptLog()
  const read = readWish(image)
  if (!('value' in read) || read.value.kind === 'auto') throw new Error(`${image} gives no image`)
  const wish: Given = read.value
  const asked: string[] = []
  const known = ec2With(images)
  const ec2 = {
    ...known,
    imagesById: (region: string, ids: readonly string[]) => {
      asked.push(`${region} ${ids.join(' ')}`)
      return known.imagesById(region, ids)
    },
  }
  const deps = {
    ...{ log, ec2, clock: steppingClock(), context: contextOf(), source: sourceOf() },
    parameters: parametersWith(parameters),
  }
  const asking = { ...place, revoked }
  return { log, ec2, asked, run: () => givenImage(wish, asking, deps) }
}

describe('an image by its id', () => {
  test('that nobody here made is taken as it is, and is to be found again', async () => {
    const { run, ec2, log } = take(first, { images: [foreign(first)] })
    expect(await run()).toMatchObject({
      origin: 'chosen',
      set: { 'eu-west-1': first },
      name: 'web-1',
      adoption: {
        [stackTag(place.stack)]: 'given',
        [tagNames.given]: `eu-west-1=${first}`,
      },
    })
    expect(ec2.taggings).toEqual([])
    expect(log.lines).toEqual([expect.stringContaining('nothing is baked')])
  })

  test('of one of our builds is the whole of it, in all its regions', async () => {
    const regions = { [tagNames.regions]: 'eu-west-1 us-east-1' }
    const here = imageRecord(1, { id: first, tags: regions })
    const copy = imageRecord(1, { id: second, region: 'us-east-1', tags: regions })
    const image = await take(first, { images: [here, copy] }).run()
    expect(image.set).toEqual({ 'eu-west-1': first, 'us-east-1': second })
    expect(image).toMatchObject({ imageKey: 'key-1' })
    expect(image).not.toHaveProperty('adoption')
    const lost = await failureFrom(take(first, { images: [here] }).run)
    expect(lost).toMatchObject({
      reason: 'image-not-found',
      evidence: [`eu-west-1: ${first} is available`, 'us-east-1: missing'],
    })
  })

  test.each([
    [
      'is not there',
      [],
      `${first}: in eu-west-1 there is no such image, or it is not shared with this account`,
    ],
    [
      'is of another region',
      [foreign(first, { region: 'us-east-1' })],
      `${first}: in eu-west-1 there is no such`,
    ],
    ['is not made yet', [foreign(first, { state: 'pending' })], `${first}: it is pending in eu-west-1`],
    ['was disabled', [foreign(first, { state: 'disabled' })], `${first}: it is disabled in eu-west-1`],
  ])('that %s is not taken', async (_, images, why) => {
    const failure = await failureFrom(take(first, { images }).run)
    expect(failure).toMatchObject({ reason: 'image-not-found', message: expect.stringContaining(why) })
  })

  test.each([first, `key:${key}`, 'proven:staging'])(
    'that the account of the job may not launch is not taken: %s',
    async (image) => {
      const tags = { [tagNames.imageKey]: key, ...proven('staging') }
      const images = [imageRecord(1, { id: first, tags, isUnshared: true })]
      const failure = await failureFrom(take(image, { images }).run)
      expect(failure).toMatchObject({
        reason: 'image-not-found',
        evidence: [`${first}: in eu-west-1 it is not shared with the account of this job`],
      })
    },
  )

  test('that failed here before is not taken; elsewhere it is', async () => {
    const failed = (environment: string) =>
      foreign(first, { tags: { [quarantinedTag(environment)]: '2026-03-01T12:00:00.000Z' } })
    const failure = await failureFrom(take(first, { images: [failed('production')] }).run)
    expect(failure).toMatchObject({
      reason: 'image-quarantined',
      message: expect.stringContaining('`image` names'),
    })
    expect(await take(first, { images: [failed('staging')] }).run()).toHaveProperty('set')
  })

  test('that is deprecated is taken, and said to be', async () => {
    const old = foreign(first, { deprecatedAt: '2026-01-01T00:00:00.000Z' })
    const { run, log } = take(first, { images: [old] })
    expect(await run()).toHaveProperty('set', { 'eu-west-1': first })
    expect(log.lines.join()).toContain('is deprecated since 2026-01-01')
  })

  test('that another repository has made stays its own, and is found again by the stack alone', async () => {
    const tags = { [tagNames.imageKey]: key, [tagNames.repository]: 'octo-org/images' }
    const image = await take(first, { images: [foreign(first, { tags })] }).run()
    expect(image.adoption).toEqual({ [stackTag(place.stack)]: 'given' })
  })

  test('that this repository has made of a template which the job does not name is found again by the stack', async () => {
    const made = imageRecord(1, { id: first, tags: { [tagNames.template]: 'packer/web.pkr.hcl' } })
    const { adoption } = await take(first, { images: [made] }).run()
    expect(adoption).toEqual({ [stackTag(place.stack)]: 'given' })
    const again = { ...made, tags: { ...made.tags, ...adoption, ...proven('production') } }
    const last = lastProven(await withGiven([], place, worldOf([again])), {
      ...place,
      except: { images: [] },
    })
    expect(last?.record.id).toBe(first)
  })

  test('of many AMIs, or with many tags, is taken, and is not found again', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`tag-${n}`, '']))
    const { run, log } = take(first, { images: [foreign(first, { tags: many })] })
    expect(await run()).not.toHaveProperty('adoption')
    expect(log.lines.join()).toContain('a rollback does not find it')
  })
})

describe('an image by JSON', () => {
  const both = [foreign(first), foreign(second, { region: 'us-east-1' })]
  const json = JSON.stringify({ 'eu-west-1': first, 'us-east-1': second })

  test('is what it names, each in its region', async () => {
    const image = await take(json, { images: both }).run()
    expect(image.set).toEqual({ 'eu-west-1': first, 'us-east-1': second })
    expect(image.adoption?.[tagNames.given]).toBe(`eu-west-1=${first} us-east-1=${second}`)
  })

  test('of one region alone is that, wherever else the image is', async () => {
    const here = imageRecord(1, { id: first, tags: { [tagNames.regions]: 'eu-west-1 us-east-1' } })
    const image = await take(JSON.stringify({ 'eu-west-1': first }), { images: [here] }).run()
    expect(image.set).toEqual({ 'eu-west-1': first })
  })

  test('is refused where one of them is not there, with what is', async () => {
    const failure = await failureFrom(take(json, { images: [foreign(first)] }).run)
    expect(failure.evidence).toEqual([
      `${second}: in us-east-1 there is no such image, or it is not shared with this account`,
      `${first}: available in eu-west-1 (web-1)`,
    ])
  })

  test('is refused where the copies are of two architectures; sources may be', async () => {
    const [arm, x86] = [
      foreign(first, { architecture: 'arm64' }),
      foreign(second, { region: 'us-east-1', architecture: 'x86_64' }),
    ]
    const failure = await failureFrom(take(json, { images: [arm, x86] }).run)
    expect(failure.message).toContain(`${first}: in eu-west-1 it is arm64`)
    const sources = JSON.stringify({ arm64: first, x86_64: second })
    const here = [arm, { ...x86, region: 'eu-west-1' }]
    expect((await take(sources, { images: here }).run()).set).toEqual({
      'arm64/eu-west-1': first,
      'x86_64/eu-west-1': second,
    })
  })

  test('is refused where one of them failed here', async () => {
    const tags = { [quarantinedTag('production')]: '2026-03-01T12:00:00.000Z' }
    const images = [foreign(first), foreign(second, { region: 'us-east-1', tags })]
    expect(await failureFrom(take(json, { images }).run)).toMatchObject({ reason: 'image-quarantined' })
  })
})

describe('an image by a parameter', () => {
  const images = [foreign(first), foreign(second, { region: 'us-east-1' })]

  test.each<[string, Scene['parameters'], object]>([
    ['ssm:/golden', { 'eu-west-1 /golden': first }, { 'eu-west-1': first }],
    [
      'ssm:/golden',
      { 'eu-west-1 /golden': { value: ` ${first}`, type: 'String', kind: 'ami' } },
      { 'eu-west-1': first },
    ],
    [
      'ssm:/golden',
      { 'eu-west-1 /golden': JSON.stringify({ 'eu-west-1': first, 'us-east-1': second }) },
      { 'eu-west-1': first, 'us-east-1': second },
    ],
    [
      '{"eu-west-1":"ssm:/golden","us-east-1":"ssm:/golden"}',
      { 'eu-west-1 /golden': first, 'us-east-1 /golden': second },
      { 'eu-west-1': first, 'us-east-1': second },
    ],
    [
      'ssm:arn:aws:ssm:us-east-1:123456789012:parameter/golden',
      { 'us-east-1 arn:aws:ssm:us-east-1:123456789012:parameter/golden': second },
      { 'us-east-1': second },
    ],
    [
      '{"eu-west-1":"ssm:arn:aws:ssm:us-east-1:123456789012:parameter/eu"}',
      { 'us-east-1 arn:aws:ssm:us-east-1:123456789012:parameter/eu': first },
      { 'eu-west-1': first },
    ],
  ])('%s', async (image, parameters = {}, set) => {
    expect((await take(image, { images, parameters }).run()).set).toEqual(set)
  })

  test.each<[string, Parameter | string | undefined]>([
    ['there is no such parameter', undefined],
    ['it is of type SecureString', { value: 'hunter2', type: 'SecureString', kind: 'text' }],
    ['it is of type StringList', { value: `${first},hunter2`, type: 'StringList', kind: 'text' }],
    ['it holds no AMI id', 'hunter2'],
    ['it holds no AMI id', '{"hunter2":"hunter2"}'],
  ])('%s', async (why, value) => {
    const parameters = value === undefined ? {} : { 'eu-west-1 /golden': value }
    const failure = await failureFrom(take('ssm:/golden', { images, parameters }).run)
    expect(failure).toMatchObject({ reason: 'image-not-found', message: expect.stringContaining(why) })
    expect(JSON.stringify([failure.message, failure.evidence, failure.next])).not.toContain('hunter2')
  })
})

describe('an image by its key', () => {
  const of = (n: number, changes: Partial<ImageRecord> = {}) =>
    imageRecord(n, { ...changes, tags: { [tagNames.imageKey]: key, ...changes.tags } })

  test('is the newest that is offered, of whatever repository', async () => {
    const tags = { [tagNames.repository]: 'octo-org/images' }
    const gone = of(3, { state: 'failed' })
    const old = of(4, { deprecatedAt: '2026-03-02T00:00:00.000Z' })
    const image = await take(`key:${key}`, { images: [of(1), of(2, { tags }), gone, old] }).run()
    expect(Object.values(image.set)).toEqual([of(2).id])
  })

  test('is refused where there is none, with what there was', async () => {
    const failure = await failureFrom(take(`key:${key}`, { images: [of(3, { state: 'failed' })] }).run)
    expect(failure).toMatchObject({
      reason: 'image-not-found',
      evidence: [expect.stringContaining('failed')],
    })
  })
})

describe('an image proven elsewhere', () => {
  const staging = proven('staging')
  const bad = { ...staging, [quarantinedTag('staging')]: '2026-03-01T21:00:00.000Z' }

  test('is the newest that has not failed there since', async () => {
    const images = [
      imageRecord(1, { tags: staging }),
      imageRecord(2, { tags: staging }),
      imageRecord(5, { tags: staging, state: 'pending' }),
      imageRecord(6, { tags: staging, deprecatedAt: '2026-03-02T00:00:00.000Z' }),
      imageRecord(3, { tags: bad }),
      imageRecord(4),
    ]
    const image = await take('proven:staging', { images }).run()
    expect(Object.values(image.set)).toEqual([imageRecord(2).id])
  })

  test('is never an older one in the place of one that failed here', async () => {
    const failed = { ...staging, [quarantinedTag('production')]: '2026-03-01T21:00:00.000Z' }
    const images = [imageRecord(1, { tags: staging }), imageRecord(2, { tags: failed })]
    expect(await failureFrom(take('proven:staging', { images }).run)).toMatchObject({
      reason: 'image-quarantined',
    })
  })

  test('is never of another template, or of another stack', async () => {
    const other = imageRecord(2, { tags: { ...staging, [tagNames.template]: 'worker' } })
    const given = foreign(first, {
      tags: {
        ...staging,
        [tagNames.given]: `eu-west-1=${first}`,
        [stackTag('octo-org/shop worker default')]: 'given',
      },
    })
    const failure = await failureFrom(take('proven:staging', { images: [imageRecord(1), other, given] }).run)
    expect(failure).toMatchObject({ reason: 'image-not-found' })
    expect(failure.evidence).toEqual([
      expect.stringContaining('proven nowhere'),
      'of the template worker there are',
    ])
    const own = { ...given, tags: { ...given.tags, [stackTag(place.stack)]: 'given' } }
    expect((await take('proven:staging', { images: [other, own] }).run()).set).toEqual({ 'eu-west-1': first })
  })
})

describe('an image that is revoked', () => {
  const other = { [tagNames.repository]: 'octo-org/golden', [tagNames.template]: 'golden' }
  const base = (n: number, tags: Readonly<Record<string, string>> = {}) =>
    imageRecord(n, { id: `ami-ba5e000${n}`, name: `golden-${n}`, tags: { ...other, ...tags } })
  const failedHere = { [quarantinedTag('production')]: '2026-03-01T12:00:00.000Z' }
  const sick = base(8, failedHere)
  const well = base(9, { [quarantinedTag('staging')]: '2026-03-01T12:00:00.000Z' })
  const made = (n: number, from: ImageRecord, changes: Partial<ImageRecord> = {}) =>
    imageRecord(n, {
      ...changes,
      tags: {
        [tagNames.imageKey]: key,
        [tagNames.run]: `${n}-1`,
        [tagNames.sourceImage]: from.id,
        ...proven('staging'),
        ...changes.tags,
      },
    })
  const [onWell, onSick, alsoOnSick] = [made(1, well), made(2, sick), made(3, sick)]
  const images = [sick, well, onWell, onSick, alsoOnSick]
  const why = `was made from ${sick.id} (golden-8), which failed in this environment at 2026-03-01T12:00:00.000Z`

  test.each([
    ['its id', onSick.id, {}],
    ['JSON', JSON.stringify({ 'eu-west-1': onSick.id }), {}],
    ['a parameter', 'ssm:/golden', { 'eu-west-1 /golden': onSick.id }],
  ])(
    'since its base failed here is refused by %s, whatever the settings file lists',
    async (_, image, parameters) => {
      const failure = await failureFrom(take(image, { images, parameters }).run)
      expect(failure).toMatchObject({
        reason: 'image-revoked',
        message: `${onSick.id} is revoked: it ${why}. Nothing was built or changed.`,
        next: [expect.any(String), expect.stringContaining(`delete-tags --resources ${sick.id} `)],
      })
    },
  )

  test('by what its base was made from is refused too, also in another region', async () => {
    const oldest = { ...sick, region: 'us-east-1' }
    const between = base(7, { [tagNames.sourceImage]: oldest.id })
    const far = made(4, { ...between, region: 'us-east-1' }, { id: second, region: 'us-east-1' })
    const near = made(4, well, { id: first })
    const all = [oldest, { ...between, region: 'us-east-1' }, far, near, well]
    const json = JSON.stringify({ 'eu-west-1': first, 'us-east-1': second })
    const failure = await failureFrom(take(json, { images: all }).run)
    expect(failure).toMatchObject({ reason: 'image-revoked', message: expect.stringContaining(second) })
    expect(failure.evidence).toEqual([`${second} ← ${between.id} ← ${oldest.id}`])
  })

  test('is not asked about more than once, and not at all where EC2 tells of no base', async () => {
    const one = take(onWell.id, { images })
    expect(await one.run()).toHaveProperty('set', { 'eu-west-1': onWell.id })
    expect(one.asked).toEqual([
      `eu-west-1 ${onWell.id}`,
      `eu-west-1 ${well.id}`,
      'eu-west-1 ami-0ba5e000000000000',
    ])
    const plain = take(first, { images: [foreign(first)] })
    await plain.run()
    expect(plain.asked).toEqual([`eu-west-1 ${first}`])
  })

  test.each([`key:${key}`, 'proven:staging'])('is passed over by %s, and the log says why', async (image) => {
    for (const revoked of [undefined, [], ['other-*']]) {
      const { run, log } = take(image, { images, ...(revoked && { revoked }) })
      expect((await run()).set).toEqual({ 'eu-west-1': onWell.id })
      const told = log.lines.filter((line) => line.includes('passed over'))
      expect(told).toEqual(
        [alsoOnSick, onSick].map(({ id }) => `info: ${id} is passed over: it is revoked, since it ${why}.`),
      )
    }
  })

  test.each([`key:${key}`, 'proven:staging'])('is passed over by %s where the list has it', async (image) => {
    const { run } = take(image, { images: [onWell, made(2, well, { name: 'bad-2' })], revoked: ['bad-*'] })
    expect((await run()).set).toEqual({ 'eu-west-1': onWell.id })
  })

  test.each([
    [`key:${key}`, `with the key ${key} in eu-west-1`],
    ['proven:staging', 'of the template image that is proven in staging'],
  ])('is told of by %s where there is no other', async (image, what) => {
    const failure = await failureFrom(take(image, { images, revoked: [onWell.id] }).run)
    expect(failure).toMatchObject({
      reason: 'image-revoked',
      message: `Each image ${what} is revoked. Nothing was built or changed.`,
    })
    expect(failure.evidence).toEqual([
      expect.stringMatching(new RegExp(`^${alsoOnSick.id} .*: it was made from`)),
      expect.stringMatching(new RegExp(`^${onSick.id} .*: it was made from`)),
      expect.stringMatching(new RegExp(`^${onWell.id} .*: it is listed in`)),
    ])
    expect(failure.next.slice(1)).toEqual([
      expect.stringContaining(
        `delete-tags --resources ${sick.id} --tags Key=${quarantinedTag('production')}\``,
      ),
      expect.stringContaining(`take \`${onWell.id}\` out of`),
    ])
  })

  test('never lets an older one take the place of one that failed here itself', async () => {
    const failed = made(4, well, { tags: failedHere })
    const failure = await failureFrom(take(`key:${key}`, { images: [...images, failed] }).run)
    expect(failure.reason).toBe('image-quarantined')
  })
})
