import { describe, expect, test } from '@jest/globals'
import type { Image, ImageRecord } from '../../../../src/image/image.ts'
import { launchable } from '../../../../src/steps/image/share/launchable.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { imageRecord } from '../../../builders/values/images.ts'
import { inputsOf } from '../../../builders/values/inputs.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { steppingClock } from '../../../builders/world/parts.ts'

const role = 'arn:aws:iam::200000000001:role/images'
const [near, far] = [imageRecord(1), imageRecord(2, { region: 'us-east-1' })]
const image: Image = {
  origin: 'reused',
  set: { 'eu-west-1': near.id, 'us-east-1': far.id },
  name: 'web-1',
}

/** @param looks what EC2 shows at each look; the last for ever */
function scene(looks: readonly (readonly ImageRecord[])[], imageRole = role) {
  let asked = 0
  const ec2 = {
    ...ec2With([]),
    imagesById: (region: string, ids: readonly string[]) => {
      const shown = looks[Math.min(Math.floor(asked / 2), looks.length - 1)] ?? []
      asked += 1
      return ec2With(shown).imagesById(region, ids)
    },
  }
  const deps = { ec2, clock: steppingClock() } as unknown as Parameters<typeof launchable>[2]
  const inputs = inputsOf({ 'image-role': imageRole })
  return { asked: () => asked, run: (one = image) => launchable(one, inputs, deps) }
}

const unshared = { ...far, isUnshared: true } as const

describe('an image that lives where `image-role` is', () => {
  test('goes on where the account of the job may launch it, also where that shows a little later', async () => {
    const { run, asked } = scene([
      [near, unshared],
      [near, far],
    ])
    expect(await run()).toBe(image)
    expect(asked()).toBe(4)
  })

  test.each([
    ['reused', 'Nothing was built or deployed.'],
    ['built', 'It was built, and not deployed.'],
    ['chosen', 'Nothing was built or deployed.'],
  ] as const)('is refused where it may not, and was %s', async (origin, done) => {
    const failure = await failureFrom(() => scene([[near, unshared]]).run({ ...image, origin }))
    expect(failure).toMatchObject({
      reason: 'image-not-shared',
      evidence: [`${far.id} (${far.name}) in us-east-1 is not shown to this account`],
      next: [
        expect.stringContaining('share-with'),
        expect.stringContaining(`--region us-east-1 --image-id ${far.id}`),
      ],
    })
    expect(failure.message).toMatch(new RegExp(`^${far.id}: .* ${done}$`))
  })
})

test('an image of the account of the job, and a copy in it, is asked nothing about', async () => {
  const plain = scene([[]], '')
  expect(await plain.run()).toBe(image)
  const copied = scene([[near, unshared]])
  await copied.run({ ...image, original: image.set })
  expect([plain.asked(), copied.asked()]).toEqual([0, 0])
})
