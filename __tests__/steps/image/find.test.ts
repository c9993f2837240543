import { describe, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../../src/image/image.ts'
import { quarantinedTag, tagNames } from '../../../src/image/tags.ts'
import { finder } from '../../../src/steps/image/find.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { imageRecord } from '../../builders/values/images.ts'
import { contextOf, keptLog, neverAborted, sharedClock } from '../../builders/world/parts.ts'
import { account } from '../../builders/world/shared-account.ts'

const wanted = { gitSha: 'sha', imageKey: 'key-1', template: 'image', notBefore: Number.NEGATIVE_INFINITY }
const regions = { [tagNames.regions]: 'eu-west-1 us-east-1' }
const here = imageRecord(1, { tags: regions })
const copy = imageRecord(1, { id: 'ami-00000000000000099', region: 'us-east-1', tags: regions })

/** A look-up in an account that holds these images, and where others come later. */
function scene(images: readonly ImageRecord[], later: readonly ImageRecord[] = []) {
  const clock = sharedClock()
  const own = clock.of(neverAborted)
  const aws = account(clock.now)
  const log = keptLog()
  images.forEach(aws.put)
  const change = async () => {
    for (const image of later) {
      await own.sleep(60_000)
      aws.put(image)
    }
  }
  const find = finder({ build: 'auto', environment: '', revoked: [] }, wanted, 'octo-org/shop', {
    clock: own,
    context: contextOf(),
    ec2: aws.ec2,
    log,
  })
  const run = async () => {
    const [found] = await clock.until(Promise.all([find(), change()]))
    return found?.set
  }
  return { run, lines: log.lines }
}

const inState = (image: ImageRecord, state: string) => ({ ...image, state })

describe('an image that EC2 is still making', () => {
  test('is waited for, and taken', async () => {
    const { run, lines } = scene(
      [inState(here, 'pending'), copy],
      [inState(here, 'pending'), inState(here, 'available')],
    )
    expect(await run()).toEqual({ 'eu-west-1': here.id, 'us-east-1': copy.id })
    expect(lines).toEqual([`info: Waiting for ${here.id}: EC2 is still making it.`])
  })

  test('is not taken where it fails', async () => {
    expect(await scene([inState(here, 'pending')], [inState(here, 'failed')]).run()).toBeUndefined()
  })

  test('is not waited for without end', async () => {
    const { run, lines } = scene([inState(here, 'pending')])
    expect(await run()).toBeUndefined()
    expect(lines.at(-1)).toContain('is not waited for any longer: EC2 has been making it for two hours')
  })

  test('and is of other content is nobody’s to wait for', async () => {
    const other = imageRecord(2, { state: 'pending' })
    const { run, lines } = scene([other])
    expect(await run()).toBeUndefined()
    expect(lines).toEqual([])
  })
})

describe('a copy in another region', () => {
  test('that EC2 is still making is waited for', async () => {
    const { run, lines } = scene([here, inState(copy, 'pending')], [inState(copy, 'available')])
    expect(await run()).toEqual({ 'eu-west-1': here.id, 'us-east-1': copy.id })
    expect(lines).toEqual([`info: Waiting for ${copy.id} in us-east-1: EC2 is still making it.`])
  })

  test.each([
    ['that failed', [inState(copy, 'failed')], 'failed in us-east-1'],
    ['that is gone', [], 'missing in us-east-1'],
  ])('%s is named, and the image not taken', async (_, copies, where) => {
    const { run, lines } = scene([here, ...copies])
    expect(await run()).toBeUndefined()
    expect(lines).toEqual([`info: ${here.id} has the same content, but its copy is ${where}.`])
  })

  test('of another bake of the same content is not taken for it', async () => {
    const older = { ...copy, tags: { ...copy.tags, [tagNames.run]: '1-1' } }
    expect(await scene([here, older]).run()).toBeUndefined()
  })
})

test.each([
  ['before this run, and ended after its start', '2026-03-01T10:30:00.000Z', undefined],
  ['after this run was', '2026-03-01T10:50:00.000Z', { 'eu-west-1': here.id }],
])('an image whose bake was begun %s, where one is to be baked anew', async (_, begunAt, expected) => {
  const clock = sharedClock()
  const aws = account(clock.now)
  aws.put(imageRecord(1, { tags: { [tagNames.begunAt]: begunAt } }))
  const always = { build: 'always', environment: '', revoked: [] } as const
  const notBefore = Date.parse('2026-03-01T10:40:00.000Z')
  const deps = { clock: clock.of(neverAborted), context: contextOf(), ec2: aws.ec2, log: keptLog() }
  const find = finder(always, { ...wanted, notBefore }, 'octo-org/shop', deps)
  expect((await clock.until(find()))?.set).toEqual(expected)
})

describe('the images of two sources', () => {
  const of = (source: string, id: string) =>
    imageRecord(1, { id, tags: { [tagNames.source]: source, [tagNames.images]: '2' } })
  const x86 = of('x86_64', 'ami-00000001')
  const arm = of('arm64', 'ami-00000002')

  test('are taken where both are there', async () => {
    expect(await scene([x86, arm]).run()).toEqual({ 'x86_64/eu-west-1': x86.id, 'arm64/eu-west-1': arm.id })
  })

  test.each([x86, arm])('are waited for while EC2 makes $id', async (one) => {
    const [other = one] = [x86, arm].filter((each) => each !== one)
    const { run, lines } = scene([other, inState(one, 'pending')], [one])
    expect(Object.values((await run()) ?? {})).toHaveLength(2)
    expect(lines).toEqual([`info: Waiting for ${one.id} in eu-west-1: EC2 is still making it.`])
  })

  test.each([x86, arm])('are not taken where only $id is there', async (one) => {
    const { run, lines } = scene([one])
    expect(await run()).toBeUndefined()
    expect(lines).toEqual([
      `info: ${one.id} has the same content, but an image of the same build is missing.`,
    ])
  })

  test('are not taken where one is in quarantine, and the tag is to go from both', async () => {
    const failed = { [quarantinedTag('')]: '2026-03-01T21:00:00.000Z' }
    const run = scene([x86, { ...arm, tags: { ...arm.tags, ...failed } }]).run
    const { reason, next } = await failureFrom(run)
    expect(reason).toBe('image-quarantined')
    expect(next.join()).toMatch(/--resources ami-00000001 ami-00000002 --tags/)
  })
})
