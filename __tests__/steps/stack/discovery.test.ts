import { expect, test } from '@jest/globals'
import type { Image } from '../../../src/image/image.ts'
import { awaitDiscoverable } from '../../../src/steps/stack/discovery.ts'
import { imageRecord } from '../../builders/values/images.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { keptLog, steppingClock } from '../../builders/world/parts.ts'

const record = imageRecord(1)
const older = imageRecord(2, { tags: record.tags })
const image: Image = { origin: 'built', set: { 'eu-west-1': record.id }, name: '', imageKey: 'key-1' }

/** An EC2 that finds the image by its tags at the n-th look. */
function wait(looks: number, changes: Partial<Image> = {}) {
  let asked = 0
  const clock = steppingClock()
  const log = keptLog()
  const ec2 = {
    ...ec2With([]),
    imagesByTags: async () => {
      asked += 1
      return asked >= looks ? [older, record] : [older]
    },
  }
  const run = awaitDiscoverable({ ...image, ...changes }, { clock, ec2, log })
  return run.then(() => ({ asked, sleeps: clock.sleeps, lines: log.lines }))
}

test('a fresh image is waited for until its tags are found', async () => {
  expect(await wait(3)).toEqual({ asked: 3, sleeps: [2000, 2000], lines: [] })
})

test('after two minutes the plan is made all the same: it is refused without the image', async () => {
  const { sleeps, lines } = await wait(99)
  expect(sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(120_000)
  expect(lines).toEqual([expect.stringMatching(/^warning: EC2 does not find the new image by its tags yet/)])
})

test('an image that was found by its tags, or has no key, is not waited for', async () => {
  expect((await wait(99, { origin: 'reused' })).asked).toBe(0)
  const { imageKey: _, ...keyless } = image
  const deps = { clock: steppingClock(), ec2: ec2With([]), log: keptLog() }
  await awaitDiscoverable(keyless, deps)
  expect(deps.clock.sleeps).toEqual([])
})

test('images of several sources are waited for until all are found', async () => {
  const arm = imageRecord(3, { id: 'ami-00000000000000033', tags: record.tags })
  const set = { 'x86_64/eu-west-1': record.id, 'arm64/eu-west-1': arm.id }
  const deps = { clock: steppingClock(), log: keptLog() }
  await awaitDiscoverable({ ...image, set }, { ...deps, ec2: ec2With([record, arm]) })
  expect(deps.clock.sleeps).toEqual([])
  await awaitDiscoverable({ ...image, set }, { ...deps, ec2: ec2With([record]) })
  expect(deps.log.lines).toEqual([expect.stringMatching(/^warning: EC2 does not find the new image/)])
})
