import { describe, expect, test } from '@jest/globals'
import {
  commitsOf,
  provenImage,
  type RollbackQuery,
  reusable,
  rollbackImage,
} from '../../src/image/choose.ts'
import {
  commitTag,
  provenTag,
  prunedTag,
  quarantinedTag,
  quarantineValue,
  tagNames,
} from '../../src/image/tags.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { commits, imageRecord, proven } from '../builders/values/images.ts'

const wanted = { gitSha: commits[3], imageKey: 'key-2', template: 'image' }

describe('an image that need not be built again', () => {
  test('has the same content, whatever its commit', () => {
    expect(reusable([imageRecord(1), imageRecord(2)], wanted)?.id).toBe(imageRecord(2).id)
  })

  test('is not one of our commit with another content', () => {
    expect(reusable([imageRecord(4)], wanted)).toBeUndefined()
  })

  test('is not one without a key', () => {
    const untagged = { ...imageRecord(2), tags: {} }
    expect(reusable([untagged], wanted)).toBeUndefined()
  })

  test.each(['pending', 'failed', 'invalid', 'deregistered', 'transient', 'error', 'disabled'])(
    'is not one that is %s',
    (state) => expect(reusable([imageRecord(2, { state })], wanted)).toBeUndefined(),
  )

  test('is not one that is being removed', () => {
    const going = imageRecord(2, { tags: { [prunedTag]: '2026-03-02T00:00:00.000Z' } })
    expect(reusable([going], wanted)).toBeUndefined()
  })

  test('is the newest of several, in whatever order they come', () => {
    const older = imageRecord(1, { tags: { [tagNames.imageKey]: 'key-2' } })
    expect(reusable([older, imageRecord(2)], wanted)?.id).toBe(imageRecord(2).id)
    expect(reusable([imageRecord(2), older], wanted)?.id).toBe(imageRecord(2).id)
  })
})

function query(changes: Partial<RollbackQuery> = {}): RollbackQuery {
  return { target: { kind: 'previous' }, environment: '', template: 'image', live: [], ...changes }
}

const sha = (text: string): RollbackQuery['target'] => ({ kind: 'sha', sha: text })

describe('back to the previous image', () => {
  const all = [1, 2, 3].map((n) => imageRecord(n, { tags: proven() }))

  test('is back to the newest other than the live one', () => {
    expect(rollbackImage(all, query({ live: [imageRecord(3).id] })).id).toBe(imageRecord(2).id)
  })

  test('passes over what was never proven', () => {
    const records = [imageRecord(1, { tags: proven() }), imageRecord(2), imageRecord(3)]
    expect(rollbackImage(records, query({ live: [imageRecord(3).id] })).id).toBe(imageRecord(1).id)
  })

  test('passes over what was proven in another environment', () => {
    const records = [
      imageRecord(1, { tags: proven('production') }),
      imageRecord(2, { tags: proven('staging') }),
    ]
    expect(rollbackImage(records, query({ environment: 'production' })).id).toBe(imageRecord(1).id)
  })

  test('passes over what is not available, and over images of another template', () => {
    const records = [
      imageRecord(1, { tags: proven() }),
      imageRecord(2, { tags: { ...proven(), [tagNames.template]: 'worker' } }),
      imageRecord(3, { tags: proven(), state: 'disabled' }),
    ]
    expect(rollbackImage(records, query()).id).toBe(imageRecord(1).id)
  })

  test('leaves every live image out, where groups run several', () => {
    const live = [imageRecord(3).id, imageRecord(2).id]
    expect(rollbackImage(all, query({ live })).id).toBe(imageRecord(1).id)
  })

  test('finds no other: says so, with what is proven', async () => {
    const only = imageRecord(1, { tags: proven('production') })
    const failure = await failureFrom(() =>
      rollbackImage([only, imageRecord(2)], query({ environment: 'production', live: [only.id] })),
    )
    expect(failure).toMatchObject({
      reason: 'image-not-found',
      message:
        'No image other than the live one is proven healthy in environment production. Nothing was changed.',
      evidence: [`${only.id} from commit ${commits[0]}, made ${only.createdAt}`],
    })
  })

  test('finds a template whose path has characters that a tag cannot hold', () => {
    const template = 'images/web (new)'
    const record = imageRecord(1, { tags: { ...proven(), [tagNames.template]: 'images/web _new_' } })
    expect(rollbackImage([record], query({ template })).id).toBe(record.id)
  })
})

describe('back to a commit', () => {
  test.each([
    ['by its full SHA', commits[1]],
    ['by its first seven digits', commits[1].slice(0, 7)],
  ])('%s, proven or not', (_, text) => {
    expect(rollbackImage([imageRecord(1), imageRecord(2)], query({ target: sha(text) })).id).toBe(
      imageRecord(2).id,
    )
  })

  test('takes the newest image of a commit that was built twice', () => {
    const again = imageRecord(3, { tags: { [tagNames.gitSha]: commits[0] } })
    expect(rollbackImage([imageRecord(1), again], query({ target: sha(commits[0]) })).id).toBe(again.id)
  })

  test('finds the image that was reused for it', () => {
    const reused = imageRecord(1, { tags: { [commitTag(commits[3])]: 'refs/heads/main' } })
    expect(rollbackImage([reused, imageRecord(2)], query({ target: sha(commits[3]) })).id).toBe(reused.id)
  })

  test('the live image is a target as any other', () => {
    const live = [imageRecord(2).id]
    expect(rollbackImage([imageRecord(2)], query({ target: sha(commits[1]), live })).id).toBe(live[0])
  })

  test('the beginning of two commits is neither', async () => {
    const twin = `${commits[0].slice(0, 10)}${'0'.repeat(30)}`
    const records = [imageRecord(1), imageRecord(2, { tags: { [tagNames.gitSha]: twin } })]
    const failure = await failureFrom(() =>
      rollbackImage(records, query({ target: sha(commits[0].slice(0, 7)) })),
    )
    expect(failure.message).toContain('is the beginning of several commits')
    expect(failure.evidence.toSorted()).toEqual([commits[0], twin].toSorted())
  })

  test('without an image: says so, and names the proven ones', async () => {
    const records = [imageRecord(1, { tags: proven() }), imageRecord(2)]
    const failure = await failureFrom(() => rollbackImage(records, query({ target: sha('fffffff') })))
    expect(failure).toMatchObject({
      reason: 'image-not-found',
      message: 'No available image was built from commit fffffff. Nothing was changed.',
      evidence: [expect.stringContaining(imageRecord(1).id)],
    })
  })

  test('an image without our tags is no candidate', async () => {
    const foreign = { ...imageRecord(1), tags: {} }
    expect(
      (await failureFrom(() => rollbackImage([foreign], query({ target: sha(commits[0]) })))).reason,
    ).toBe('image-not-found')
  })
})

/** Tags of an image that was proven at 20:00, and failed at another time. */
const failed = (time: string, environment = '') => ({
  ...proven(environment),
  [quarantinedTag(environment)]: `2026-03-01T${time}:00.000Z`,
})

describe('images that failed in this environment', () => {
  test.each([
    ['after they were proven', failed('21:00'), 1],
    ['at the same moment', failed('20:00'), 1],
    ['before they were proven', failed('19:00'), 2],
    ['in another environment', { ...proven(), ...failed('21:00', 'staging') }, 2],
  ])('%s: back to the previous is back to image %#', (_, tags, n) => {
    const records = [imageRecord(1, { tags: proven() }), imageRecord(2, { tags })]
    expect(rollbackImage(records, query()).id).toBe(imageRecord(n).id)
  })

  test('are no candidates, so that they are not named as such', async () => {
    const failure = await failureFrom(() =>
      rollbackImage([imageRecord(1, { tags: failed('21:00') })], query()),
    )
    expect(failure).toMatchObject({ reason: 'image-not-found', evidence: [] })
  })

  test('give way to an older image of the same commit', () => {
    const again = imageRecord(3, { tags: { [tagNames.gitSha]: commits[0], ...failed('21:00') } })
    expect(rollbackImage([imageRecord(1), again], query({ target: sha(commits[0]) })).id).toBe(
      imageRecord(1).id,
    )
  })

  test('are taken by commit where they were only rolled back from by hand, but are not the previous', async () => {
    const left = { [quarantinedTag('')]: quarantineValue('2026-03-01T21:00:00.000Z', 'left') }
    const record = imageRecord(1, { tags: { ...proven(), ...left } })
    expect(rollbackImage([record], query({ target: sha(commits[0]) }))).toBe(record)
    expect((await failureFrom(() => rollbackImage([record], query()))).reason).toBe('image-not-found')
  })

  test('are refused by commit where there is no other, with how to take them', async () => {
    const record = imageRecord(1, { tags: failed('21:00') })
    const failure = await failureFrom(() => rollbackImage([record], query({ target: sha(commits[0]) })))
    expect(failure).toMatchObject({
      reason: 'image-quarantined',
      evidence: [record.id],
      next: [`To take it all the same, name it by its id: \`rollback-to: ${record.id}\`.`],
    })
  })
})

test('the last proven image is the one proven last, not the one made last', () => {
  const provenOn = (day: number) => ({ [provenTag('')]: `2026-03-0${day}T20:00:00.000Z` })
  const reverted = imageRecord(1, { tags: { ...proven(), ...provenOn(9) } })
  const bad = imageRecord(2, { tags: { ...proven(), ...provenOn(5) } })
  expect(provenImage([reverted, bad], { environment: '', template: 'image', except: [] })).toBe(reverted)
})

test('of several images of a commit the one that is proven here is taken', () => {
  const tags = { [tagNames.gitSha]: commits[0] }
  const here = imageRecord(1, { tags: { ...tags, ...proven() } })
  const elsewhere = imageRecord(2, { tags: { ...tags, ...proven('staging') } })
  expect(rollbackImage([here, elsewhere], query({ target: sha(commits[0]) }))).toBe(here)
})

describe('the last proven image', () => {
  const place = { environment: 'production', template: 'image' }
  const all = [1, 2, 3].map((n) => imageRecord(n, { tags: proven('production') }))

  test('is the newest other than those named', () => {
    expect(provenImage(all, { ...place, except: [] })?.id).toBe(imageRecord(3).id)
    expect(provenImage(all, { ...place, except: [imageRecord(3).id, imageRecord(2).id] })?.id).toBe(
      imageRecord(1).id,
    )
  })

  test.each([
    ['none is there', []],
    ['none was proven', [imageRecord(1)]],
    ['it was proven elsewhere', [imageRecord(1, { tags: proven('staging') })]],
    ['it failed since', [imageRecord(1, { tags: failed('21:00', 'production') })]],
    [
      'it is of another template',
      [imageRecord(1, { tags: { ...proven('production'), [tagNames.template]: 'api' } })],
    ],
    ['it is not available', [imageRecord(1, { tags: proven('production'), state: 'deregistered' })]],
  ])('is none where %s', (_, records) => {
    expect(provenImage(records, { ...place, except: [] })).toBeUndefined()
  })
})

describe('the commits of an image', () => {
  test('are the one it was built from, and those it was reused for', () => {
    const record = imageRecord(1, { tags: { [commitTag(commits[2])]: 'refs/heads/main' } })
    expect(commitsOf(record)).toEqual([commits[0], commits[2]])
  })

  test('are none that anybody knows where it is not ours', () =>
    expect(commitsOf({ tags: {} })).toEqual(['']))
})
