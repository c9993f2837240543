import { describe, expect, test } from '@jest/globals'
import { quarantinedTag } from '../../../src/image/tags.ts'
import type { GroupImages } from '../../../src/plan/read/state.ts'
import { formatHold, holdTag } from '../../../src/rollout/holds/record.ts'
import type { Observation } from '../../../src/rollout/observation.ts'
import { type Seen, statusRow } from '../../../src/steps/status/row.ts'
import { imageRecord, proven } from '../../builders/values/images.ts'
import { instance, observation, refresh } from '../../builders/values/observations.ts'

const key = holdTag('production', 'shop')
const live = imageRecord(2, { tags: proven('production') })
const stated: GroupImages = {
  ref: { name: 'web', region: 'eu-west-1', address: 'aws_autoscaling_group.web' },
  imageIds: [live.id],
  origins: ['lt-web 2'],
}
const on = (imageId: string, n = 0, changes = {}) =>
  instance({ id: `i-${n}`, imageId, origin: 'lt-web 2', ...changes })
const three = [on(live.id, 1), on(live.id, 2), on(live.id, 3)]
const look = (changes: Partial<Observation> = {}) =>
  observation({ instances: three, origin: 'lt-web 2', ...changes })

function rowOf({ groups = [{ stated, seen: look() }], images = [live], bases = [] }: Partial<Seen> = {}) {
  const facts = { name: 'web', environment: 'production', directory: 'stack', workspace: 'default' }
  const stack = { ...facts, template: 'image', repository: 'octo-org/shop', holdTag: key }
  return statusRow(stack, { groups, images, bases })
}

const seenAs = (changes: Partial<Observation>) => rowOf({ groups: [{ stated, seen: look(changes) }] })

test('all instances on the proven live image, as many as wanted: steady', () => {
  expect(rowOf()).toMatchObject({
    standing: 'steady',
    release: { images: [live.id], standing: 'proven', provenAt: '2026-03-01T20:00:00.000Z' },
    groups: [{ desired: 3, healthy: 3, images: { [live.id]: 3 } }],
    ...{ drift: [], newer: [] },
  })
})

describe('nothing is steady that is not', () => {
  const old = 'ami-0a1b2c3d4e5f60718'
  test.each<[string, Partial<Observation>, string, RegExp]>([
    [
      'an instance of another image',
      { instances: [...three.slice(1), on(old)] },
      'differs',
      /i-0 runs ami-0a1b/,
    ],
    ['too few instances', { instances: three.slice(1) }, 'unwell', /web has 2 of 3 in service/],
    ['none of an instance is told', { instances: [] }, 'unwell', /0 of 3/],
    [
      'one that Auto Scaling calls sick',
      { instances: [...three.slice(1), on(live.id, 0, { healthStatus: 'Unhealthy' })] },
      'unwell',
      /i-0 runs .*Unhealthy/,
    ],
    [
      'one that its target group calls sick',
      {
        instances: [
          ...three.slice(1),
          on(live.id, 0, { targets: [{ group: 'web', state: 'unhealthy', reason: 'Target.Timeout' }] }),
        ],
      },
      'unwell',
      /unhealthy in web/,
    ],
    [
      'one launched from another version',
      { instances: [...three.slice(1), on(live.id, 0, { origin: 'lt-web 1' })] },
      'differs',
      /launched from lt-web 1/,
    ],
    ['a group that is gone', { exists: false, instances: [], desired: 0 }, 'unwell', /web is gone/],
    ['a refresh under way', { refreshes: [refresh('InProgress')] }, 'moving', /^$/],
    [
      'a refresh that has some in service',
      { instances: three.slice(1), refreshes: [refresh('InProgress')] },
      'moving',
      /web has 2 of 3 in service/,
    ],
    [
      'a refresh behind which nothing serves',
      { instances: [], refreshes: [refresh('InProgress')] },
      'unwell',
      /web has 0 of 3 in service/,
    ],
    ['a refresh with a word of tomorrow', { refreshes: [refresh('Pondering')] }, 'moving', /^$/],
  ])('%s', (_, changes, standing, drift) => {
    const row = seenAs(changes)
    expect(row.standing).toBe(standing)
    expect(row.drift.join('; ')).toMatch(drift)
  })

  test('a template that launches another image now', () => {
    const row = rowOf({ groups: [{ stated, seen: look(), launches: ['ami-strange'] }] })
    expect(row).toMatchObject({
      standing: 'differs',
      drift: [`web launches ami-strange, and the state says ${live.id}`],
    })
  })

  test('an image that was never proven here, or failed here', () => {
    expect(rowOf({ images: [imageRecord(2)] })).toMatchObject({
      standing: 'differs',
      release: { standing: 'unproven' },
      drift: [`${live.id} was never proven healthy in production`],
    })
    const failed = imageRecord(2, {
      tags: { ...proven('production'), [quarantinedTag('production')]: '2026-03-02T00:00:00.000Z' },
    })
    expect(rowOf({ images: [failed] })).toMatchObject({
      standing: 'differs',
      release: { standing: 'quarantined' },
    })
  })

  test('one of several images that serve', () => {
    const other = { ...stated, ref: { ...stated.ref, name: 'worker' }, imageIds: [imageRecord(3).id] }
    const seen = look({
      instances: [on(imageRecord(3).id, 1), on(imageRecord(3).id, 2), on(imageRecord(3).id, 3)],
    })
    const groups = [
      { stated, seen: look() },
      { stated: other, seen },
    ]
    const failed = imageRecord(3, {
      tags: { ...proven('production'), [quarantinedTag('production')]: '2026-03-02T00:00:00.000Z' },
    })
    expect(rowOf({ groups, images: [live, failed] })).toMatchObject({
      standing: 'differs',
      release: { standing: 'quarantined' },
      drift: [`${failed.id} is in quarantine in production`],
    })
    expect(rowOf({ groups, images: [live, imageRecord(3)] })).toMatchObject({
      standing: 'differs',
      release: { standing: 'unproven' },
    })
    expect(rowOf({ groups, images: [live, imageRecord(3, { tags: proven('production') })] }).standing).toBe(
      'steady',
    )
  })

  test('an image that EC2 does not know, or that is of nobody and never proven', () => {
    expect(rowOf({ images: [] })).toMatchObject({
      standing: 'differs',
      drift: [`EC2 does not know ${live.id}`],
    })
    const foreign: typeof live = { ...live, tags: {} }
    expect(rowOf({ images: [foreign] })).toMatchObject({
      standing: 'differs',
      drift: [`${live.id} was never proven healthy in production`],
    })
  })

  test('a release that holds, whatever is seen of it: a change of the template alone looks as if all were well', () => {
    const hold = {
      ...{ since: '2026-03-02T00:00:00.000Z', at: 10, commit: 'a'.repeat(40) },
    }
    const held = (state: 'holding' | 'promoted') =>
      rowOf({
        images: [{ ...live, tags: { ...live.tags, [key]: formatHold({ ...hold, state }) } }],
      })
    expect(held('holding')).toMatchObject({
      standing: 'holding',
      drift: [expect.stringContaining(`holds at 10 % with commit ${hold.commit} since 2026-03-02 00:00 UTC`)],
    })
    expect(held('promoted').standing).toBe('steady')
  })

  test('no groups at all', () => {
    expect(rowOf({ groups: [] })).toMatchObject({ standing: 'empty', drift: [] })
  })
})

describe('a group that wants no instance', () => {
  const none: Partial<Observation> = { desired: 0, instances: [] }
  const worker = { ...stated, ref: { ...stated.ref, name: 'worker' } }
  const beside = (changes: Partial<Observation>) =>
    rowOf({
      groups: [
        { stated, seen: look(changes) },
        { stated: worker, seen: look(none) },
      ],
    }).standing

  test('is not well, and not ill: nothing runs', () => {
    expect(seenAs(none)).toMatchObject({ standing: 'idle', drift: [], release: { standing: 'proven' } })
    const ending = [on(live.id, 1, { lifecycleState: 'Terminating' })]
    expect(seenAs({ ...none, instances: ending }).standing).toBe('idle')
    expect(beside(none)).toBe('idle')
  })

  test('leaves it to the others of its stack', () => {
    expect(beside({})).toBe('steady')
    expect(beside({ instances: three.slice(1) })).toBe('unwell')
    expect(beside({ refreshes: [refresh('InProgress')] })).toBe('moving')
    expect(beside({ exists: false, instances: [], desired: 0 })).toBe('unwell')
  })

  test('has an image that nothing could prove, which is no difference; one that failed is', () => {
    const groups = [{ stated, seen: look(none) }]
    const image = { ...live, tags: { ...imageRecord(2).tags } }
    expect(rowOf({ groups, images: [image] })).toMatchObject({
      ...{ standing: 'idle', drift: [], release: { standing: 'unproven' } },
    })
    const failed = { [quarantinedTag('production')]: '2026-03-02T00:00:00.000Z' }
    expect(rowOf({ groups, images: [imageRecord(2, { tags: failed })] }).standing).toBe('differs')
    expect(rowOf({ groups, images: [] }).standing).toBe('differs')
    expect(rowOf({ groups: [{ stated, seen: look(none), launches: ['ami-strange'] }] }).standing).toBe(
      'differs',
    )
  })

  test('that is still served by some is told by what these are', () => {
    expect(seenAs({ desired: 0 }).standing).toBe('steady')
    const old = [on('ami-0a1b2c3d4e5f60718', 1)]
    expect(seenAs({ desired: 0, instances: old }).standing).toBe('differs')
  })
})

test('two groups, of which one moves and the other is short of instances: unwell', () => {
  const worker = { ...stated, ref: { ...stated.ref, name: 'worker' } }
  const groups = [
    { stated, seen: look({ refreshes: [refresh('InProgress')] }) },
    { stated: worker, seen: look({ instances: three.slice(1) }) },
  ]
  expect(rowOf({ groups }).standing).toBe('unwell')
})

test('a group whose state does not tell its image has the one that it launches', () => {
  const unknown: GroupImages = { ref: stated.ref, imageIds: [], unknownImage: true }
  const row = rowOf({ groups: [{ stated: unknown, seen: look(), launches: [live.id] }] })
  expect(row).toMatchObject({ standing: 'steady', release: { images: [live.id] } })
})

test('an image that EC2 does not know has no age, and is not taken for proven', () => {
  expect(rowOf({ images: [] }).release).toEqual({ images: [live.id], standing: 'unknown' })
})

describe('the base image', () => {
  test('has its age where EC2 has it', () => {
    const base = imageRecord(1, { id: 'ami-0ba5e000000000000', createdAt: '2026-01-01T00:00:00.000Z' })
    expect(rowOf({ bases: [base] }).base).toEqual({ id: base.id, createdAt: base.createdAt })
    expect(rowOf().base).toEqual({ id: base.id })
  })
})

describe('what is newer and proven elsewhere', () => {
  const staged = imageRecord(3, { tags: proven('staging') })
  const newerOf = (...images: (typeof live)[]) => rowOf({ images: [live, ...images] }).newer

  test('is told, with where and since when', () => {
    expect(newerOf(staged)).toEqual([
      {
        image: staged.id,
        commit: staged.tags['immutable-deploy:git-sha'],
        environment: 'staging',
        provenAt: '2026-03-01T20:00:00.000Z',
      },
    ])
  })

  test('once for each environment, the last one', () => {
    const again = imageRecord(4, { tags: { 'immutable-deploy:proven:staging': '2026-03-02T20:00:00.000Z' } })
    expect(newerOf(staged, again)).toMatchObject([{ image: again.id }])
  })

  test('not where it is older, not proven, of another template, or failed here', () => {
    expect(newerOf(imageRecord(1, { tags: proven('staging') }))).toEqual([])
    expect(newerOf(imageRecord(3))).toEqual([])
    expect(newerOf(imageRecord(3, { tags: proven('production') }))).toEqual([])
    expect(
      newerOf(imageRecord(3, { tags: { ...proven('staging'), 'immutable-deploy:template': 'other' } })),
    ).toEqual([])
    expect(
      newerOf(
        imageRecord(3, {
          tags: { ...proven('staging'), [quarantinedTag('production')]: '2026-03-02T00:00:00.000Z' },
        }),
      ),
    ).toEqual([])
    expect(newerOf({ ...staged, state: 'deregistered' })).toEqual([])
  })
})
