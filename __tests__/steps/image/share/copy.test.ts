import { describe, expect, test } from '@jest/globals'
import type { Image, ImageRecord } from '../../../../src/image/image.ts'
import { quarantinedTag, tagNames } from '../../../../src/image/tags.ts'
import { copyHere } from '../../../../src/steps/image/share/copy.ts'
import { copiesWith } from '../../../builders/aws/sharing.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { imageRecord, proven } from '../../../builders/values/images.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { keptLog, steppingClock } from '../../../builders/world/parts.ts'

const source = imageRecord(1, {
  tags: { ...proven('staging'), 'immutable-deploy:commit:abc': 'main', 'aws:x': 'y' },
})
const far = imageRecord(2, { region: 'us-east-1' })
const image: Image = {
  origin: 'chosen',
  set: { 'eu-west-1': source.id, 'us-east-1': far.id },
  name: 'web',
}
const copyOf = (record: ImageRecord, changes: Partial<ImageRecord> = {}): ImageRecord => ({
  ...{ ...record, id: `ami-1${record.id.slice(5)}` },
  ...changes,
  tags: { [tagNames.copyOf]: record.id, ...changes.tags },
})

function scene(own: readonly ImageRecord[], states?: readonly string[]) {
  const { copies, made } = copiesWith({ images: own, ...(states && { states }) })
  const [clock, log] = [steppingClock(), keptLog()]
  const deps = { clock, copies, log, ec2: ec2With([source, far]), source: { repository: 'octo-org/shop' } }
  return { made, clock, lines: log.lines, copy: (one: Image = image) => copyHere(one, 'production', deps) }
}

describe('an image of another account', () => {
  test('is copied in each region with the facts of its build, and what runs are the copies', async () => {
    const { made, copy } = scene([])
    const { set, original } = await copy()
    expect(original).toEqual(image.set)
    expect(set).toEqual({ 'eu-west-1': made[0]?.id, 'us-east-1': made[1]?.id })
    expect(made[0]?.name).toBe(`web-1 ${source.id}`)
    const { [tagNames.gitSha]: sha, [tagNames.imageKey]: key } = source.tags
    expect(made[0]?.tags).toMatchObject({
      [tagNames.gitSha]: sha,
      [tagNames.imageKey]: key,
      [tagNames.copyOf]: source.id,
      'immutable-deploy:commit:abc': 'main',
    })
    expect(Object.keys(made[0]?.tags ?? {}).filter((name) => /proven|^aws:/.test(name))).toEqual([])
  })

  test('is not copied again', async () => {
    const copies = [copyOf(source), copyOf(far)]
    const { made, copy } = scene(copies)
    expect(Object.values((await copy()).set)).toEqual(copies.map(({ id }) => id))
    expect(made).toEqual([])
  })

  test.each([
    ['is being removed', { tags: { 'immutable-deploy:pruned': '2026' } }],
    ['failed', { state: 'failed' }],
  ])('is copied where the copy that is there %s', async (_, changes) => {
    const { made, copy } = scene([copyOf(source, changes), copyOf(far)])
    await copy()
    expect(made).toHaveLength(1)
  })

  test('whose tags are not to be seen is found by its copy all the same', async () => {
    const other = { ...image, set: { 'eu-west-1': 'ami-0f000000000000000' } }
    const { made, copy } = scene([])
    await copy({ ...other, adoption: { [tagNames.given]: 'eu-west-1=ami-0f000000000000000' } })
    expect(made[0]?.tags).toEqual({
      [tagNames.repository]: 'octo-org/shop',
      [tagNames.copyOf]: 'ami-0f000000000000000',
    })
    const { adoption, set } = await copy({ ...other, adoption: { [tagNames.given]: 'x' } })
    expect(adoption).toEqual({ [tagNames.given]: `eu-west-1=${set['eu-west-1']}` })
  })

  test('whose copy failed here is refused, and copied to no other region', async () => {
    const tags = { [quarantinedTag('production')]: '2026-03-01T20:00:00.000Z' }
    const { copy, made } = scene([copyOf(source, { tags })])
    expect(await failureFrom(() => copy())).toMatchObject({
      reason: 'image-quarantined',
      message: expect.stringMatching(/^The copy of the image .*; nothing was built or deployed\.$/),
    })
    expect(made).toEqual([])
  })
})

test('what the account owns is not copied', async () => {
  const { made, copy } = scene([source, far])
  await expect(copy()).resolves.toBe(image)
  expect(made).toEqual([])
})

describe('a copy that EC2 makes', () => {
  const pending = (looks: number) => Array.from({ length: looks }, () => 'pending')

  test('is waited for, and said now and then', async () => {
    const { clock, lines, copy } = scene([copyOf(far)], [...pending(13), 'available'])
    await copy()
    expect(clock.sleeps).toHaveLength(14)
    expect(lines.filter((line) => line.includes('Waiting for'))).toHaveLength(2)
  })

  test.each([
    ['fails', ['pending', 'failed'], 'EC2 calls it failed'],
    ['never ends', ['pending'], 'EC2 has been making it for two hours'],
  ])('and that %s ends the run', async (_, states, why) => {
    const { copy } = scene([copyOf(far)], states)
    expect(await failureFrom(() => copy())).toMatchObject({
      reason: 'image-not-shared',
      message: expect.stringContaining(why),
    })
  })
})
