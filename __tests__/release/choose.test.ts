import { describe, expect, test } from '@jest/globals'
import { commitTag, provenTag, quarantinedTag, quarantineValue, tagNames } from '../../src/image/tags.ts'
import { lastProven, provenReleases, type RollbackQuery, rollbackRelease } from '../../src/release/choose.ts'
import { formatProofs } from '../../src/release/record.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { commits, imageRecord, proven } from '../builders/values/images.ts'

function query(changes: Partial<RollbackQuery> = {}): RollbackQuery {
  return {
    target: { kind: 'previous' },
    environment: '',
    template: 'image',
    live: [],
    scope: 'image',
    ...changes,
  }
}

/** The image of what is chosen. */
const chosen = (...args: Parameters<typeof rollbackRelease>) => rollbackRelease(...args).record
const last = (...args: Parameters<typeof lastProven>) => lastProven(...args)?.record

const sha = (text: string): RollbackQuery['target'] => ({ kind: 'sha', sha: text })

describe('back to the previous image', () => {
  const all = [1, 2, 3].map((n) => imageRecord(n, { tags: proven() }))

  test('is back to the newest other than the live one', () => {
    expect(chosen(all, query({ live: [imageRecord(3).id] })).id).toBe(imageRecord(2).id)
  })

  test('passes over what was never proven', () => {
    const records = [imageRecord(1, { tags: proven() }), imageRecord(2), imageRecord(3)]
    expect(chosen(records, query({ live: [imageRecord(3).id] })).id).toBe(imageRecord(1).id)
  })

  test('passes over what was proven in another environment', () => {
    const records = [
      imageRecord(1, { tags: proven('production') }),
      imageRecord(2, { tags: proven('staging') }),
    ]
    expect(chosen(records, query({ environment: 'production' })).id).toBe(imageRecord(1).id)
  })

  test('passes over what is not available, and over images of another template', () => {
    const records = [
      imageRecord(1, { tags: proven() }),
      imageRecord(2, { tags: { ...proven(), [tagNames.template]: 'worker' } }),
      imageRecord(3, { tags: proven(), state: 'disabled' }),
    ]
    expect(chosen(records, query()).id).toBe(imageRecord(1).id)
  })

  test('leaves every live image out, where groups run several', () => {
    const live = [imageRecord(3).id, imageRecord(2).id]
    expect(chosen(all, query({ live })).id).toBe(imageRecord(1).id)
  })

  test('is back to what was proven last with the live image, where another commit holds with that', () => {
    const tags = {
      [provenTag('')]: formatProofs([{ at: '2026-03-02T08:00:00.000Z', commit: commits[1] }]),
    }
    const records = [imageRecord(1, { tags: proven() }), imageRecord(2, { tags })]
    const live = [imageRecord(2).id]
    const back = (held?: string) =>
      rollbackRelease(records, query({ live, scope: 'release', ...(held && { held }) })).record.id
    expect(back(commits[2])).toBe(imageRecord(2).id)
    expect(back()).toBe(imageRecord(1).id)
  })

  test('finds no other: says so, with what is proven', async () => {
    const only = imageRecord(1, { tags: proven('production') })
    const failure = await failureFrom(() =>
      chosen([only, imageRecord(2)], query({ environment: 'production', live: [only.id] })),
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
    expect(chosen([record], query({ template })).id).toBe(record.id)
  })
})

describe('back to a commit', () => {
  test.each([
    ['by its full SHA', commits[1]],
    ['by its first seven digits', commits[1].slice(0, 7)],
  ])('%s, proven or not', (_, text) => {
    expect(chosen([imageRecord(1), imageRecord(2)], query({ target: sha(text) })).id).toBe(imageRecord(2).id)
  })

  test('takes the newest image of a commit that was built twice', () => {
    const again = imageRecord(3, { tags: { [tagNames.gitSha]: commits[0] } })
    expect(chosen([imageRecord(1), again], query({ target: sha(commits[0]) })).id).toBe(again.id)
  })

  test('finds the image that was reused for it', () => {
    const reused = imageRecord(1, { tags: { [commitTag(commits[3])]: 'refs/heads/main' } })
    expect(chosen([reused, imageRecord(2)], query({ target: sha(commits[3]) })).id).toBe(reused.id)
  })

  test('the live image is a target as any other', () => {
    const live = [imageRecord(2).id]
    expect(chosen([imageRecord(2)], query({ target: sha(commits[1]), live })).id).toBe(live[0])
  })

  test('the beginning of two commits is neither', async () => {
    const twin = `${commits[0].slice(0, 10)}${'0'.repeat(30)}`
    const records = [imageRecord(1), imageRecord(2, { tags: { [tagNames.gitSha]: twin } })]
    const failure = await failureFrom(() => chosen(records, query({ target: sha(commits[0].slice(0, 7)) })))
    expect(failure.message).toContain('is the beginning of several commits')
    expect(failure.evidence.toSorted()).toEqual([commits[0], twin].toSorted())
  })

  test('without an image: says so, and names the proven ones', async () => {
    const records = [imageRecord(1, { tags: proven() }), imageRecord(2)]
    const failure = await failureFrom(() => chosen(records, query({ target: sha('fffffff') })))
    expect(failure).toMatchObject({
      reason: 'image-not-found',
      message: 'No available image was built from commit fffffff. Nothing was changed.',
      evidence: [expect.stringContaining(imageRecord(1).id)],
    })
  })

  test('an image without our tags is no candidate', async () => {
    const foreign = { ...imageRecord(1), tags: {} }
    expect((await failureFrom(() => chosen([foreign], query({ target: sha(commits[0]) })))).reason).toBe(
      'image-not-found',
    )
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
    expect(chosen(records, query()).id).toBe(imageRecord(n).id)
  })

  test('are no candidates, so that they are not named as such', async () => {
    const failure = await failureFrom(() => chosen([imageRecord(1, { tags: failed('21:00') })], query()))
    expect(failure).toMatchObject({ reason: 'image-not-found', evidence: [] })
  })

  test('give way to an older image of the same commit', () => {
    const again = imageRecord(3, { tags: { [tagNames.gitSha]: commits[0], ...failed('21:00') } })
    expect(chosen([imageRecord(1), again], query({ target: sha(commits[0]) })).id).toBe(imageRecord(1).id)
  })

  test('are taken by commit where they were only rolled back from by hand, but are not the previous', async () => {
    const left = { [quarantinedTag('')]: quarantineValue('2026-03-01T21:00:00.000Z', 'left') }
    const record = imageRecord(1, { tags: { ...proven(), ...left } })
    expect(chosen([record], query({ target: sha(commits[0]) }))).toBe(record)
    expect((await failureFrom(() => chosen([record], query()))).reason).toBe('image-not-found')
  })

  test('are refused by commit where there is no other, with how to take them', async () => {
    const record = imageRecord(1, { tags: failed('21:00') })
    const failure = await failureFrom(() => chosen([record], query({ target: sha(commits[0]) })))
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
  expect(last([reverted, bad], { environment: '', template: 'image', except: { images: [] } })).toBe(reverted)
})

test('of several images of a commit the one that is proven here is taken', () => {
  const tags = { [tagNames.gitSha]: commits[0] }
  const here = imageRecord(1, { tags: { ...tags, ...proven() } })
  const elsewhere = imageRecord(2, { tags: { ...tags, ...proven('staging') } })
  expect(chosen([here, elsewhere], query({ target: sha(commits[0]) }))).toBe(here)
})

describe('the last proven image', () => {
  const place = { environment: 'production', template: 'image' }
  const all = [1, 2, 3].map((n) => imageRecord(n, { tags: proven('production') }))

  test('is the newest other than those named', () => {
    expect(last(all, { ...place, except: { images: [] } })?.id).toBe(imageRecord(3).id)
    expect(last(all, { ...place, except: { images: [imageRecord(3).id, imageRecord(2).id] } })?.id).toBe(
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
    expect(last(records, { ...place, except: { images: [] } })).toBeUndefined()
  })
})

describe('a release', () => {
  const time = (n: number) => `2026-03-0${n}T20:00:00.000Z`
  /** One image that was proven with these commits, newest first. */
  const served = (...proofs: readonly (readonly [day: number, commit: string])[]) => {
    const entries = proofs.map(([day, commit]) => ({ at: time(day), commit }))
    return imageRecord(1, { tags: { [provenTag('')]: formatProofs(entries) } })
  }
  const one = served([3, commits[2]], [2, commits[1]])
  const older = imageRecord(2, { tags: { [provenTag('')]: time(1) } })
  const whole = (changes: Partial<RollbackQuery> = {}) =>
    rollbackRelease([one, older], query({ live: [one.id], scope: 'release', ...changes }))

  test('before the live one may have the same image; an image alone may not', () => {
    expect(whole()).toMatchObject({ record: one, commit: commits[1], at: time(2) })
    expect(whole({ scope: 'image' })).toMatchObject({ record: older })
  })

  test('is found by the commit it was proven with, also where no other tag names it', () => {
    expect(whole({ target: sha(commits[2].slice(0, 9)) })).toMatchObject({ record: one, commit: commits[2] })
    expect(whole({ target: sha(commits[0]) })).toMatchObject({ record: one, commit: commits[0] })
  })

  test('proven by a version before this has the commit its image was built from', () => {
    const found = rollbackRelease([one, older], query({ live: [one.id], scope: 'image' }))
    expect(found).toMatchObject({ record: older, commit: commits[1], at: time(1) })
  })

  test('is the last proven one, whichever images they have', () => {
    const between = imageRecord(3, {
      tags: { [provenTag('')]: formatProofs([{ at: time(2), commit: commits[3] }]) },
    })
    const wide = served([4, commits[2]], [1, commits[1]])
    const place = { environment: '', template: 'image' }
    const order = provenReleases([wide, between], place).map(({ commit }) => commit)
    expect(order).toEqual([commits[2], commits[3], commits[1]])
  })

  test('that failed is passed over, and not another with its image', () => {
    const place = { environment: '', template: 'image', except: { images: [one.id], commit: commits[3] } }
    expect(lastProven([one, older], place)).toMatchObject({ record: one, commit: commits[2] })
  })
})

describe('images of two sources', () => {
  const of = (n: number, source: string, id: string) =>
    imageRecord(n, { id, tags: { ...proven(), [tagNames.source]: source, [tagNames.images]: '2' } })
  const all = [1, 2].flatMap((n) => [of(n, 'x86_64', `ami-x${n}`), of(n, 'arm64', `ami-a${n}`)])

  test.each([[['ami-x2']], [['ami-a2']], [['ami-a2', 'ami-x2']]])(
    'are one: where %j is live, the way back is to the build before',
    (live) => {
      expect(chosen(all, query({ live })).tags[tagNames.imageKey]).toBe('key-1')
      const except = { images: live }
      expect(last(all, { environment: '', template: 'image', except })?.tags[tagNames.imageKey]).toBe('key-1')
    },
  )
})
