import { describe, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../../src/image/image.ts'
import { provenTag, quarantinedTag, tagNames } from '../../../src/image/tags.ts'
import { stackDigest } from '../../../src/plan/review/fingerprint.ts'
import { formatHold, holdTag, parseHold } from '../../../src/rollout/holds/record.ts'
import { prove, quarantine, quarantineNewer } from '../../../src/steps/rollout/prove.ts'
import { commits, imageRecord } from '../../builders/values/images.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { contextOf, journalOf, rolloutWith, steppingClock } from '../../builders/world/parts.ts'

const image = { origin: 'built', set: { 'eu-west-1': 'ami-1', 'us-east-1': 'ami-2' }, name: '' } as const

const reached = {
  image,
  commit: commits[3],
  plan: { fingerprint: { digest: '', image: '', hidden: '', changes: [] } },
  course: 'deployed',
  holdTag: holdTag('production', 'shop'),
} as const

async function proved(...healthy: number[]) {
  const ec2 = ec2With([])
  const journal = journalOf()
  journal.record({ rollouts: healthy.map(rolloutWith) })
  await prove(reached, 'production', { clock: steppingClock(), ec2 }, journal)
  return ec2.taggings
}

describe('an image is proven', () => {
  test('in all its regions, for the environment', async () => {
    const value = `2026-03-02T09:30:00.000Z ${commits[3]} ${stackDigest(reached.plan.fingerprint)}`
    const tags = { [provenTag('production')]: value }
    expect(await proved(3)).toEqual([
      { region: 'eu-west-1', resources: ['ami-1'], tags },
      { region: 'us-east-1', resources: ['ami-2'], tags },
    ])
  })

  test('by one group of several that has instances', async () => expect(await proved(0, 2)).toHaveLength(2))
  test('not by groups that want none', async () => expect(await proved(0, 0)).toEqual([]))
  test('not by a group that runs another image', async () => {
    const ec2 = ec2With([])
    const journal = journalOf()
    journal.record({ rollouts: [rolloutWith(0), { ...rolloutWith(3), otherImages: ['ami-9'] }] })
    await prove(reached, 'production', { clock: steppingClock(), ec2 }, journal)
    expect(ec2.taggings).toEqual([])
  })
  test('not by no group at all', async () => expect(await proved()).toEqual([]))
})

test('a release is recorded before those that were proven with the same image', async () => {
  const known = imageRecord(1, {
    tags: { [provenTag('production')]: `2026-03-01T09:30:00.000Z ${commits[0]}` },
  })
  const ec2 = ec2With([known])
  const journal = journalOf()
  journal.record({ rollouts: [rolloutWith(3)] })
  const again = { ...reached, image: { ...image, set: { 'eu-west-1': known.id } } }
  await prove(again, 'production', { clock: steppingClock(), ec2 }, journal)
  expect(ec2.taggings[0]?.tags[provenTag('production')]?.split(' ')).toMatchObject([
    '2026-03-02T09:30:00.000Z',
    commits[3],
    expect.stringMatching(/^[0-9a-f]{16}$/),
    '/',
    '2026-03-01T09:30:00.000Z',
    commits[0],
  ])
})

test.each([
  [
    'is proven since the first time',
    '',
    ['2026-03-02T09:30:00.000Z', commits[3], expect.stringMatching(/^[0-9a-z]{3}$/)],
  ],
  [
    'begins anew where it was quarantined since',
    '2026-03-02T08:00:00.000Z',
    ['2026-03-02T09:30:00.000Z', commits[3], expect.stringMatching(/^[0-9a-f]{16}$/)],
  ],
])('a release that is proven again %s', async (_, failed, expected) => {
  const known = imageRecord(1, {
    tags: {
      [provenTag('production')]: `2026-03-02T07:30:00.000Z ${commits[3]}`,
      ...(failed === '' ? {} : { [quarantinedTag('production')]: failed }),
    },
  })
  const ec2 = ec2With([known])
  const journal = journalOf()
  journal.record({ rollouts: [rolloutWith(3)] })
  const again = {
    ...reached,
    course: 'unchanged',
    image: { ...image, set: { 'eu-west-1': known.id } },
  } as const
  const course = failed === '' ? again : { ...again, course: 'deployed' as const }
  await prove(course, 'production', { clock: steppingClock(), ec2 }, journal)
  expect(ec2.taggings[0]?.tags[provenTag('production')]?.split(' ')).toEqual(expected)
})

describe('what held with the image', () => {
  const holding = (commit: string, state: 'holding' | 'aborted' = 'holding') =>
    formatHold({ since: '2026-03-01T00:00:00.000Z', state, at: 10, commit })

  test.each([
    ['its own commit', commits[3], 'deployed', 'promoted'],
    ['another commit', commits[2], 'unchanged', 'replaced'],
    ['another commit, on the way back', commits[2], 'returned', 'aborted'],
  ] as const)('is over once a release came to its end with it: %s', async (_, commit, course, state) => {
    const known = imageRecord(1, { tags: { [reached.holdTag]: holding(commit) } })
    const ec2 = ec2With([known])
    const journal = journalOf()
    journal.record({ rollouts: [rolloutWith(3)] })
    const own = { ...reached, course, image: { ...image, set: { 'eu-west-1': known.id } } }
    await prove(own, 'production', { clock: steppingClock(), ec2 }, journal)
    const [tagging, ...others] = ec2.taggings
    expect(others).toEqual([])
    expect(parseHold(tagging?.tags[reached.holdTag] ?? '')).toMatchObject({ state, commit, at: 10 })
  })

  test('is found on a copy in another account, and not written to the image it is a copy of', async () => {
    const copy = imageRecord(2, { tags: { [reached.holdTag]: holding(commits[3]) } })
    const original = imageRecord(1)
    const ec2 = ec2With([copy, original])
    const journal = journalOf()
    journal.record({ rollouts: [rolloutWith(3)] })
    const copied = {
      ...{ ...image, set: { 'eu-west-1': copy.id } },
      ...{ original: { 'eu-west-1': original.id }, adoption: {} },
    }
    await prove({ ...reached, image: copied }, 'production', { clock: steppingClock(), ec2 }, journal)
    expect(ec2.taggings.map(({ tags }) => reached.holdTag in tags)).toEqual([true, false])
  })

  test.each([[holding(commits[3], 'aborted')], ['nonsense'], [undefined]])(
    'stays as it is where it is over, or says nothing: %s',
    async (value) => {
      const known = imageRecord(1, { tags: { ...(value !== undefined && { [reached.holdTag]: value }) } })
      const ec2 = ec2With([known])
      const journal = journalOf()
      journal.record({ rollouts: [rolloutWith(3)] })
      const own = { ...reached, image: { ...image, set: { 'eu-west-1': known.id } } }
      await prove(own, 'production', { clock: steppingClock(), ec2 }, journal)
      expect(ec2.taggings.map(({ tags }) => Object.keys(tags))).toEqual([[provenTag('production')]])
    },
  )
})

describe('a copy of an image of another account', () => {
  const original = imageRecord(1, {
    tags: { [provenTag('production')]: `2026-03-01T09:30:00.000Z ${commits[0]}` },
  })
  const copied = {
    ...image,
    set: { 'eu-west-1': 'ami-copy' },
    original: { 'eu-west-1': original.id },
    adoption: { [tagNames.given]: 'ami-copy' },
  }
  const proofOf = async (ec2: ReturnType<typeof ec2With>) => {
    const journal = journalOf()
    journal.record({ rollouts: [rolloutWith(3)] })
    await prove({ ...reached, image: copied }, 'production', { clock: steppingClock(), ec2 }, journal)
    return journal
  }

  test('is proven on both, with what other accounts have proven of it before', async () => {
    const ec2 = ec2With([original])
    await proofOf(ec2)
    expect(ec2.taggings.map(({ resources }) => resources)).toEqual([['ami-copy'], [original.id]])
    const [here, there] = ec2.taggings.map(({ tags }) => tags[provenTag('production')])
    expect(here).toContain(commits[0])
    expect(there).toBe(here)
    expect(ec2.taggings.map(({ tags }) => tagNames.given in tags)).toEqual([true, false])
  })

  test('is quarantined on both', async () => {
    const ec2 = ec2With([original])
    const failed = { ...copied, reason: 'failed' } as const
    expect(await quarantine(failed, 'production', { clock: steppingClock(), ec2 }, journalOf())).toBe('set')
    expect(ec2.taggings.map(({ resources }) => resources)).toEqual([['ami-copy'], [original.id]])
  })

  test('keeps its own record where that of the other account may not be written', async () => {
    const known = ec2With([original])
    const tag: typeof known.tag = async (region, resources, tags) => {
      if (resources.includes(original.id)) throw new Error('not yours')
      await known.tag(region, resources, tags)
    }
    const journal = await proofOf({ ...known, tag })
    expect(known.taggings.map(({ resources }) => resources)).toEqual([['ami-copy']])
    expect(journal.warnings.join()).toContain(`${original.id}`)
  })
})

test('that it cannot be tagged is a warning: the instances are healthy all the same', async () => {
  const journal = journalOf()
  journal.record({ rollouts: [rolloutWith(3)] })
  const ec2 = { ...ec2With([]), tag: () => Promise.reject(new Error('UnauthorizedOperation')) }
  await prove(reached, 'production', { clock: steppingClock(), ec2 }, journal)
  expect(journal.warnings).toEqual([
    'The image could not be tagged as proven, so a rollback will not pick it: UnauthorizedOperation',
  ])
})

describe('an image that failed', () => {
  test('is quarantined in all its regions, for the environment, with the time', async () => {
    const ec2 = ec2With([])
    await quarantine(
      { ...image, reason: 'failed' },
      'production',
      { clock: steppingClock(), ec2 },
      journalOf(),
    )
    const tags = { [quarantinedTag('production')]: '2026-03-02T09:30:00.000Z' }
    expect(ec2.taggings).toEqual([
      { region: 'eu-west-1', resources: ['ami-1'], tags },
      { region: 'us-east-1', resources: ['ami-2'], tags },
    ])
  })

  test('and cannot be tagged has failed all the same: a warning', async () => {
    const journal = journalOf()
    const ec2 = { ...ec2With([]), tag: () => Promise.reject(new Error('UnauthorizedOperation')) }
    await quarantine({ ...image, reason: 'failed' }, 'production', { clock: steppingClock(), ec2 }, journal)
    expect(journal.warnings).toEqual([
      'The image could not be quarantined, so it may be picked again: UnauthorizedOperation',
    ])
  })
})

describe('the images that a rollback by hand leaves', () => {
  const target = imageRecord(2)

  async function quarantined(left: readonly ImageRecord[], known: readonly ImageRecord[] = left) {
    const ec2 = ec2With([...known, target])
    const deps = { clock: steppingClock(), ec2, context: contextOf(), journal: journalOf() }
    const { id, name, createdAt } = target
    const to = { origin: 'chosen', set: { 'eu-west-1': id }, name, createdAt } as const
    await quarantineNewer(
      left.map((record) => record.id),
      to,
      {
        environment: 'production',
        repository: target.tags[tagNames.repository] ?? '',
        template: target.tags[tagNames.template] ?? '',
        stack: 'octo-org/shop stack default',
      },
      deps,
    )
    const tags = { [quarantinedTag('production')]: '2026-03-02T09:30:00.000Z rolled back from' }
    for (const tagging of ec2.taggings) expect(tagging.tags).toEqual(tags)
    return ec2.taggings.flatMap(({ resources }) => resources)
  }

  test('are quarantined where they are newer than the one gone to', async () => {
    expect(await quarantined([imageRecord(3), imageRecord(1), target])).toEqual([imageRecord(3).id])
  })

  test.each([
    ['repository', tagNames.repository],
    ['template', tagNames.template],
  ])('are left alone where they are of another %s', async (_, name) => {
    expect(await quarantined([imageRecord(3, { tags: { [name]: 'another' } })])).toEqual([])
  })

  test('are quarantined in all their regions', async () => {
    const regions = { [tagNames.regions]: 'eu-west-1 us-east-1' }
    const here = imageRecord(3, { tags: regions })
    const there = imageRecord(3, { id: 'ami-00000000000000099', region: 'us-east-1', tags: regions })
    expect(await quarantined([here], [here, there])).toEqual([here.id, there.id])
  })

  test('are quarantined here where a copy is missing', async () => {
    const here = imageRecord(3, { tags: { [tagNames.regions]: 'eu-west-1 us-east-1' } })
    expect(await quarantined([here])).toEqual([here.id])
  })

  test('are not looked for where there are none', async () => expect(await quarantined([target])).toEqual([]))
})
