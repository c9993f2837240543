import { describe, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../../src/image/image.ts'
import { quarantinedTag, tagNames } from '../../../src/image/tags.ts'
import { liveImage, resolveRollback } from '../../../src/steps/image/rollback.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { commits, imageRecord, proven } from '../../builders/values/images.ts'
import { rollbackInputsOf, type With } from '../../builders/values/inputs.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { contextOf, keptLog } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'

async function resolve(images: readonly ImageRecord[], inputs: With, live: readonly string[] = []) {
  const deps = { context: contextOf(), ec2: ec2With(images), log: keptLog() }
  return (await resolveRollback(rollbackInputsOf(inputs), live, sourceOf(), deps)).image
}

const two = [imageRecord(1, { tags: proven('production') }), imageRecord(2, { tags: proven('production') })]

describe('the image to go back to', () => {
  test('previous: the newest proven one that is not live', async () => {
    const image = await resolve(two, { environment: 'production' }, [imageRecord(2).id])
    expect(image).toMatchObject({
      origin: 'chosen',
      set: { 'eu-west-1': imageRecord(1).id },
      gitSha: commits[0],
    })
  })

  test('previous, where a copy of another account’s image is live: not what that is a copy of', async () => {
    const copy = imageRecord(3, { tags: { [tagNames.copyOf]: imageRecord(2).id } })
    const deps = { context: contextOf(), ec2: ec2With([...two, copy]), log: keptLog() }
    const inputs = rollbackInputsOf({ environment: 'production' })
    const copying = { ...inputs, beyond: { copyTo: 'account' } } as const
    expect((await resolveRollback(copying, [copy.id], sourceOf(), deps)).image.gitSha).toBe(commits[0])
    expect((await resolveRollback(inputs, [copy.id], sourceOf(), deps)).image.gitSha).toBe(commits[1])
  })

  test('a commit', async () => {
    expect((await resolve(two, { 'rollback-to': commits[1].slice(0, 8) })).gitSha).toBe(commits[1])
  })

  test('an AMI id, also of an image that is not ours', async () => {
    const foreign = { ...imageRecord(1, { id: 'ami-0123456789abcdef0' }), tags: {} }
    expect(await resolve([foreign], { 'rollback-to': foreign.id })).toEqual({
      origin: 'chosen',
      set: { 'eu-west-1': foreign.id },
      name: foreign.name,
      createdAt: foreign.createdAt,
    })
  })

  test('in every region it was made for', async () => {
    const regions = { ...proven(), [tagNames.regions]: 'eu-west-1 us-east-1' }
    const here = imageRecord(1, { tags: regions })
    const there = imageRecord(1, { id: 'ami-00000000000000099', region: 'us-east-1', tags: regions })
    expect((await resolve([here, there], {})).set).toEqual({ 'eu-west-1': here.id, 'us-east-1': there.id })
  })
})

describe('is not found', () => {
  const id = 'ami-0123456789abcdef0'
  const away = { ...proven(), [tagNames.regions]: 'eu-west-1 us-east-1' }

  test.each([
    [
      'an AMI that is not there',
      [],
      { 'rollback-to': id },
      `${id} does not exist in eu-west-1. Nothing was changed.`,
    ],
    [
      'an AMI that is not available',
      [imageRecord(1, { id, state: 'disabled' })],
      { 'rollback-to': id },
      `${id} is disabled in eu-west-1. Nothing was changed.`,
    ],
    [
      'previous in another environment',
      two,
      { environment: 'staging' },
      /is proven healthy in environment staging/,
    ],
    [
      'a commit without an image',
      two,
      { 'rollback-to': 'fffffff' },
      /No available image was built from commit fffffff/,
    ],
    [
      'a copy in another region',
      [imageRecord(1, { tags: away })],
      {},
      `${imageRecord(1).id} is not available in all of its regions. Nothing was changed.`,
    ],
  ] as [string, ImageRecord[], With, string | RegExp][])('%s', async (_, images, inputs, message) => {
    const failure = await failureFrom(() => resolve(images, inputs))
    expect(failure.reason).toBe('image-not-found')
    expect(failure.message).toMatch(message)
    expect(failure.next).not.toEqual([])
  })
})

describe('live', () => {
  const regions = { [tagNames.regions]: 'eu-west-1 us-east-1' }
  const here = imageRecord(2, { tags: regions })
  const there = imageRecord(2, { id: 'ami-00000000000000099', region: 'us-east-1', tags: regions })

  test('is the image that the groups launch', async () => {
    const image = await resolve(two, { 'rollback-to': 'live' }, [imageRecord(2).id, imageRecord(2).id])
    expect(image).toMatchObject({ origin: 'chosen', set: { 'eu-west-1': imageRecord(2).id } })
  })

  test('is one image in several regions', async () => {
    const live = [there.id, here.id]
    expect(await resolve([here, there], { 'rollback-to': 'live' }, live)).toMatchObject({
      set: { 'eu-west-1': here.id, 'us-east-1': there.id },
    })
    const deps = { context: contextOf(), ec2: ec2With([here, there]) }
    expect((await liveImage(live, deps)).id).toBe(here.id)
  })

  test('is not one image where groups launch several', async () => {
    for (const live of [
      [imageRecord(1).id, imageRecord(2).id],
      [here.id, there.id, imageRecord(1).id],
    ]) {
      const images = [imageRecord(1), here, there]
      const failure = await failureFrom(() => resolve(images, { 'rollback-to': 'live' }, live))
      expect(failure).toMatchObject({
        reason: 'image-not-found',
        message: "The stack's groups launch several images; nothing was changed.",
        evidence: live,
      })
    }
  })

  test('is nothing before the first deploy', async () => {
    const failure = await failureFrom(() => resolve(two, { 'rollback-to': 'live' }, []))
    expect(failure.message).toBe("The stack's groups launch no image yet; nothing was changed.")
  })
})

test('an image that failed here is taken by its id, and not by its commit', async () => {
  const id = 'ami-0123456789abcdef0'
  const failed = imageRecord(1, { id, tags: { [quarantinedTag('')]: '2026-03-01T00:00:00.000Z' } })
  expect((await resolve([failed], { 'rollback-to': id })).set).toEqual({ 'eu-west-1': id })
  const failure = await failureFrom(() => resolve([failed], { 'rollback-to': commits[0] }))
  expect(failure.reason).toBe('image-quarantined')
})

describe('an image that is revoked', () => {
  const bases = ['ami-0ba5e000000000001', 'ami-0ba5e000000000002']
  const on = (n: number, base = '') =>
    imageRecord(n, { tags: { ...proven('production'), [tagNames.sourceImage]: base } })
  const images = [on(1, bases[0]), on(2, bases[1]), on(3, bases[1])]

  async function resolveWith(revoked: readonly string[], rollbackTo: string) {
    const deps = { context: contextOf(), ec2: ec2With(images), log: keptLog() }
    const inputs = {
      ...rollbackInputsOf({ 'rollback-to': rollbackTo, environment: 'production' }),
      beyond: { revoked },
    }
    return (await resolveRollback(inputs, [on(3).id], sourceOf(), deps)).image
  }

  test('is passed over by `previous`', async () => {
    expect((await resolveWith([], 'previous')).gitSha).toBe(commits[1])
    expect((await resolveWith([on(2).id], 'previous')).gitSha).toBe(commits[0])
  })

  test('is told of where there is no other', async () => {
    const failure = await failureFrom(() => resolveWith([...bases], 'previous'))
    expect(failure).toMatchObject({ reason: 'image-revoked' })
    expect(failure.message).toContain(`${on(2).id} is revoked: it was made from ${bases[1]}`)
  })

  test.each([
    ['its id', on(2).id],
    ['its commit', commits[1]],
    ['`live`', 'live'],
  ])('is refused by %s, with how that is lifted', async (_, target) => {
    const failure = await failureFrom(() => resolveWith([bases[1] ?? ''], target))
    expect(failure.reason).toBe('image-revoked')
    expect(failure.next.at(-1)).toBe(
      `To take it all the same, take \`${bases[1]}\` out of \`revoked\` in the settings file.`,
    )
  })

  test.each([
    ['its id', on(2).id],
    ['its commit', commits[1]],
    ['`live`', 'live'],
    ['`previous`', 'previous'],
  ])('since its base failed here is refused by %s, whatever the settings file lists', async (_, target) => {
    const tags = {
      [tagNames.repository]: 'octo-org/golden',
      [quarantinedTag('production')]: '2026-03-01T12:00:00.000Z',
    }
    const sick = imageRecord(9, { id: bases[1] ?? '', tags })
    const deps = {
      context: contextOf(),
      ec2: ec2With([on(2, sick.id), on(3, sick.id), sick]),
      log: keptLog(),
    }
    const inputs = rollbackInputsOf({ 'rollback-to': target, environment: 'production' })
    const failure = await failureFrom(() => resolveRollback(inputs, [on(3).id], sourceOf(), deps))
    expect(failure).toMatchObject({
      reason: 'image-revoked',
      message: expect.stringContaining(`it was made from ${sick.id} (${sick.name}), which failed in this`),
    })
  })

  test('is taken where the list is another', async () => {
    expect((await resolveWith(['other-*'], on(2).id)).gitSha).toBe(commits[1])
  })
})
