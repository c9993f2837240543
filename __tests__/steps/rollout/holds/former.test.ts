import { expect, test } from '@jest/globals'
import type { ImageRecord } from '../../../../src/image/image.ts'
import { provenTag } from '../../../../src/image/tags.ts'
import type { AbortInputs } from '../../../../src/inputs/types.ts'
import { formatProofs } from '../../../../src/release/record.ts'
import { formerRelease } from '../../../../src/steps/rollout/holds/former.ts'
import { commits, imageRecord } from '../../../builders/values/images.ts'
import { inputsOf } from '../../../builders/values/inputs.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { contextOf, keptLog } from '../../../builders/world/parts.ts'
import { sourceOf } from '../../../builders/world/source.ts'

/** An image that was proven in production with a commit, at an hour of the second of March. */
const provenWith = (n: number, hour: number, commit: string): ImageRecord =>
  imageRecord(n, {
    tags: {
      [provenTag('production')]: formatProofs([{ at: `2026-03-02T0${hour}:00:00.000Z`, commit }]),
    },
  })

/** What the fourth commit is taken back to, which holds with the third image. */
function formerOf(...images: readonly ImageRecord[]) {
  const { id, region } = imageRecord(3)
  const image = { origin: 'chosen', set: { [region]: id }, name: '' } as const
  const record = { since: '', state: 'holding', at: 10, commit: commits[3] } as const
  const inputs = inputsOf({ command: 'abort', environment: 'production' }) as AbortInputs
  const deps = { ec2: ec2With(images), context: contextOf(), log: keptLog() }
  return formerRelease({ image, record, state: '' }, inputs, sourceOf(), deps)
}

test('what holds with an image of its own is taken back to the one before it', async () => {
  const to = await formerOf(provenWith(1, 1, commits[0]), provenWith(2, 2, commits[1]), imageRecord(3))
  expect(to).toEqual({ kind: 'previous' })
})

test('what changed the stack alone is taken back to the commit that was proven with the same image', async () => {
  const to = await formerOf(provenWith(1, 1, commits[0]), provenWith(3, 2, commits[2]))
  expect(to).toEqual({ kind: 'sha', sha: commits[2] })
})

test('that which was proven last counts, and not what has the same image', async () => {
  const to = await formerOf(provenWith(1, 2, commits[2]), provenWith(3, 1, commits[0]))
  expect(to).toEqual({ kind: 'previous' })
})

test('its own commit, proven in a life before, is not what it goes back to', async () => {
  const to = await formerOf(provenWith(1, 1, commits[0]), provenWith(3, 2, commits[3]))
  expect(to).toEqual({ kind: 'previous' })
})
