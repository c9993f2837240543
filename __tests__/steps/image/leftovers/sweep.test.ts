import { describe, expect, test } from '@jest/globals'
import type { Ec2, TrailEntry } from '../../../../src/deps/aws.ts'
import { DEAD_AFTER_MS, heartbeat } from '../../../../src/image/bake/bake-lock.ts'
import { bakeTags } from '../../../../src/image/bake/leftover.ts'
import { buildTags, tagNames } from '../../../../src/image/tags.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import { sweepDead, sweepOwn } from '../../../../src/steps/image/leftovers/sweep.ts'
import { buildFacts, imageRecord } from '../../../builders/values/images.ts'
import { start } from '../../../builders/values/observations.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { leftoversWith, type Thing } from '../../../builders/world/leftovers.ts'
import { freeLocks } from '../../../builders/world/locks.ts'
import { keptLog, steppingClock } from '../../../builders/world/parts.ts'

const facts = {
  repository: 'octo-org/shop',
  run: '1-1',
  imageKey: 'key-1',
  lock: 'held',
  home: 'eu-west-1',
} as const
const tagsOf = (owner: string) => bakeTags({ ...facts, owner })
const old = start - DEAD_AFTER_MS - 60_000
const thing = (kind: Thing['kind'], id: string, changes: Partial<Thing> = {}): Thing => ({
  kind,
  region: 'eu-west-1',
  id,
  state: kind === 'instance' ? 'running' : '',
  since: old,
  tags: tagsOf('dead'),
  parts: [],
  ...changes,
})

const everything = (owner: string, changes: Partial<Thing> = {}): Thing[] => [
  thing('image', 'ami-1', { tags: tagsOf(owner), state: 'pending', ...changes }),
  thing('volume', 'vol-1', { tags: tagsOf(owner), ...changes }),
  thing('key-pair', 'key-1', { tags: tagsOf(owner), ...changes }),
  thing('security-group', 'sg-1', { tags: tagsOf(owner), ...changes }),
  thing('instance', 'i-1', { tags: tagsOf(owner), ...changes }),
]
const inOrder = ['instance i-1', 'security-group sg-1', 'key-pair key-1', 'volume vol-1', 'image ami-1']

function scene(things: readonly Thing[]) {
  const leftovers = leftoversWith(things)
  const freed: string[] = []
  const log = keptLog()
  const clock = steppingClock()
  const ec2: Ec2 = { ...ec2With([]), tag: async (_, ids, tags) => leftovers.tag(ids, tags) }
  const locks = { ...freeLocks(), free: async (_: string, id: string) => void freed.push(id) }
  const warnings = () => log.lines.filter((line) => line.startsWith('warning'))
  return {
    deps: { clock, ec2, leftovers, locks, log },
    removed: leftovers.removed,
    freed,
    warnings,
    clock,
    log,
  }
}

const sweepOf = { repository: 'octo-org/shop', owner: 'ours', regions: ['eu-west-1'], dead: [] }

describe('what a dead owner left', () => {
  test('is removed, the instance first and waited for', async () => {
    const { deps, removed, warnings, clock, log } = scene(everything('dead'))
    await sweepDead(sweepOf, deps)
    expect(removed).toEqual(inOrder)
    expect(warnings()).toEqual([])
    expect(clock.sleeps.length).toBeGreaterThan(0)
    expect(log.lines).toContain(
      'info: Removed the instance i-1 in eu-west-1, which the bake of run 1-1 left.',
    )
  })

  test('a moment ago is removed where its lock was taken over', async () => {
    const { deps, removed } = scene(everything('dead', { since: start }))
    await sweepDead({ ...sweepOf, dead: ['dead'] }, deps)
    expect(removed).toEqual(inOrder)
  })

  test('on other content is removed with its lock, and a living lock stays', async () => {
    const { deps, removed, freed } = scene(everything('dead', { since: start }))
    const lock = (id: string, owner: string, at: number) => {
      return { id, createdAt: '', tags: { [tagNames.owner]: owner, ...heartbeat(at) } }
    }
    const of = async () => [lock('key-7', 'dead', old), lock('key-8', 'ours', start)]
    await sweepDead(sweepOf, { ...deps, locks: { ...deps.locks, of } })
    expect(removed).toEqual(inOrder)
    expect(freed).toEqual(['key-7'])
  })

  test('is left alone while its lock lives', async () => {
    const { deps, removed } = scene(everything('alive'))
    const lock = { id: 'key-9', createdAt: '', tags: { [tagNames.owner]: 'alive', ...heartbeat(start) } }
    await sweepDead(sweepOf, { ...deps, locks: { ...deps.locks, of: async () => [lock] } })
    expect(removed).toEqual([])
  })
})

describe('what a living owner makes is left alone', () => {
  const living = { id: 'key-9', createdAt: '', tags: { [tagNames.owner]: 'alive', ...heartbeat(start) } }
  const lockIn = (home: string) => async (region: string) => (region === home ? [living] : [])

  test.each([
    ['the region of this run', 'eu-west-1', ['eu-west-1', 'us-east-1']],
    ['a region that only its tags name', 'ap-south-1', ['us-east-1']],
  ])('in another region than that of its lock: %s', async (_, home, regions) => {
    const tags = bakeTags({ ...facts, owner: 'alive', home })
    const { deps, removed, freed } = scene(everything('alive', { region: 'us-east-1', tags }))
    const locks = { ...deps.locks, of: lockIn(home) }
    await sweepDead({ ...sweepOf, regions }, { ...deps, locks })
    expect({ removed, freed }).toEqual({ removed: [], freed: [] })
  })

  test('also where it took its lock only after this sweep began', async () => {
    const group = thing('security-group', 'sg-1', { tags: tagsOf('alive') })
    const { since: _, ...ageless } = group
    const { deps, removed } = scene([ageless as Thing])
    let seen = false
    const list: typeof deps.leftovers.list = async (region, kind, filters) => {
      if (kind === 'security-group') seen = true
      return deps.leftovers.list(region, kind, filters)
    }
    const locks = { ...deps.locks, of: async () => (seen ? [living] : []) }
    await sweepDead(sweepOf, { ...deps, leftovers: { ...deps.leftovers, list }, locks })
    expect(removed).toEqual([])
  })
})

describe('nothing else is ever removed', () => {
  const others = (kind: Thing['kind'], id: string, changes: Partial<Thing>, facts: Thing['facts'] = {}) =>
    thing(kind, id, { tags: {}, since: old + 1000, state: 'available', facts, ...changes })
  const { [tagNames.bake]: _, ...noBake } = tagsOf('dead')

  test.each<[string, readonly Thing[]]>([
    [
      'of another repository',
      [thing('instance', 'i-1', { tags: { ...tagsOf('dead'), [tagNames.repository]: 'octo-org/other' } })],
    ],
    ['without the tag of a bake', everything('dead', { tags: noBake })],
    ['without tags', everything('dead', { tags: {} })],
    ['our own, of now', everything('ours')],
    [
      'a finished image',
      [thing('image', 'ami-1', { tags: { ...tagsOf('dead'), ...buildTags(buildFacts()) } })],
    ],
    [
      "a group's instance",
      [thing('instance', 'i-1', { tags: { ...tagsOf('dead'), 'aws:autoscaling:groupName': 'web' } })],
    ],
    [
      'what others made of a finished image, and copied',
      [
        thing('image', 'ami-1', { name: 'web', tags: { ...tagsOf('dead'), ...buildTags(buildFacts()) } }),
        others('image', 'ami-2', { name: 'theirs' }, { 'source-image-id': 'ami-1' }),
        others('image', 'ami-3', { name: 'web', region: 'us-east-1' }, { 'source-image-id': 'ami-1' }),
      ],
    ],
    [
      'a backup of a volume that was meant to stay',
      [
        thing('image', 'ami-1', { tags: { ...tagsOf('dead'), ...buildTags(buildFacts()) } }),
        thing('volume', 'vol-1'),
        others('snapshot', 'snap-1', {}, { 'volume-id': 'vol-1' }),
      ],
    ],
  ])('%s', async (__, things) => {
    const { deps, removed } = scene(things)
    await sweepDead({ ...sweepOf, regions: ['eu-west-1', 'us-east-1'] }, deps)
    expect(removed).toEqual([])
  })

  test.each([
    ['made of an unfinished image, under a name of their own', { name: 'theirs' }],
    ['copied of it, days later', { name: 'web', since: old + 2 * 86_400_000 }],
  ])('what others %s', async (__, changes) => {
    const left = thing('image', 'ami-1', { name: 'web', since: old })
    const { deps, removed } = scene([left, others('image', 'ami-2', changes, { 'source-image-id': 'ami-1' })])
    await sweepDead(sweepOf, deps)
    expect(removed).toEqual(['image ami-1'])
  })

  test('but a copy of an unfinished image, under its name, is of the same bake', async () => {
    const left = thing('image', 'ami-1', { name: 'web', since: old })
    const copy = others('image', 'ami-2', { name: 'web' }, { 'source-image-id': 'ami-1' })
    const { deps, removed } = scene([left, copy])
    await sweepDead(sweepOf, deps)
    expect(removed).toEqual(['image ami-1', 'image ami-2'])
  })

  test('a volume of a bake that ended well: it was meant to stay', async () => {
    const tags = { ...tagsOf('dead'), ...buildTags(buildFacts()) }
    const { deps, removed, warnings } = scene([thing('volume', 'vol-1'), thing('image', 'ami-1', { tags })])
    await sweepDead(sweepOf, deps)
    expect({ removed, warnings: warnings() }).toEqual({ removed: [], warnings: [] })
  })

  test('an image that an instance runs: that is said', async () => {
    const user = thing('instance', 'i-9', { tags: {}, facts: { 'image-id': 'ami-1' } })
    const { deps, removed, warnings } = scene([thing('image', 'ami-1'), user])
    await sweepDead(sweepOf, deps)
    expect(removed).toEqual([])
    expect(warnings()).toEqual([
      'warning: Could not remove the image ami-1 in eu-west-1, which the bake of run 1-1 left: an instance runs it',
    ])
  })
})

test('what cannot be removed is named, and the rest still goes', async () => {
  const { deps, removed, warnings } = scene(everything('dead'))
  const remove = async (leftover: Thing) => {
    if (leftover.kind === 'security-group') throw new Error('DependencyViolation')
    await deps.leftovers.remove(leftover)
  }
  await sweepDead(sweepOf, { ...deps, leftovers: { ...deps.leftovers, remove } })
  expect(removed).toEqual(inOrder.filter((name) => !name.includes('security-group')))
  expect(warnings()).toEqual([
    'warning: Could not remove the security group sg-1 in eu-west-1, which the bake of run 1-1 left: DependencyViolation',
  ])
})

test('the end of the run, by what failed beside it, ends the sweep', async () => {
  const { deps, removed, warnings } = scene(everything('dead'))
  const broken = new DeployError('plan-failed', 'The stack is broken.')
  const clock = { ...deps.clock, sleep: () => Promise.reject(broken) }
  await expect(sweepDead(sweepOf, { ...deps, clock })).rejects.toBe(broken)
  expect({ removed, warnings: warnings() }).toEqual({ removed: ['instance i-1'], warnings: [] })
})

describe('the post step', () => {
  const key = 'packer_6b04991f-1150-5bd1-37c1-ba7764d95daf'
  const trail: readonly TrailEntry[] = [
    { kind: 'lock', region: 'eu-west-1', id: 'key-lock' },
    { kind: 'bake', startedAt: start, regions: ['eu-west-1'], tags: tagsOf('ours') },
    { kind: 'key-pair', name: key },
    { kind: 'instance', id: 'i-1' },
    { kind: 'copy', region: 'us-east-1' },
  ]

  test('removes what the run tagged, and what it had no time to tag, also where copies go', async () => {
    const untagged = [
      thing('key-pair', 'key-1', { tags: {}, name: key, facts: { 'key-name': key } }),
      thing('instance', 'i-1', { tags: {}, since: start }),
    ]
    const copy = thing('image', 'ami-2', { tags: tagsOf('ours'), region: 'us-east-1' })
    const { deps, removed, freed } = scene([...untagged, copy])
    await sweepOwn(trail, deps)
    expect(removed).toEqual(['instance i-1', 'key-pair key-1', 'image ami-2'])
    expect(freed).toEqual(['key-lock'])
  })

  test('leaves what other bakes of the same run make, and finished images', async () => {
    const finished = thing('image', 'ami-1', { tags: { ...tagsOf('ours'), ...buildTags(buildFacts()) } })
    const { deps, removed } = scene([...everything('another job'), finished])
    await sweepOwn(trail, deps)
    expect(removed).toEqual([])
  })

  test('leaves an instance that a provisioner named and that was there before', async () => {
    const { deps, removed } = scene([thing('instance', 'i-1', { tags: {}, since: old })])
    await sweepOwn(trail, deps)
    expect(removed).toEqual([])
  })
})

describe('the post step also finds', () => {
  const key = 'packer_6b04991f-1150-5bd1-37c1-ba7764d95daf'
  const profile = 'packer-6b04991f-1150-5bd1-37c1-ba7764d95daf'
  const bake: TrailEntry = { kind: 'bake', startedAt: start, regions: ['eu-west-1'], tags: tagsOf('ours') }
  const fresh = (kind: Thing['kind'], id: string, facts: Thing['facts'] = {}, changes: Partial<Thing> = {}) =>
    thing(kind, id, { tags: {}, since: start, facts, ...changes })

  test.each<[string, readonly TrailEntry[], readonly Thing[], readonly string[]]>([
    [
      'an instance that Packer had no time to name, by its key pair, and what was made from it',
      [{ kind: 'key-pair', name: key }],
      [
        fresh('key-pair', 'key-1', { 'key-name': key }, { name: key }),
        fresh('instance', 'i-1', { 'key-name': key }),
        fresh('volume', 'vol-1', { 'attachment.instance-id': 'i-1' }),
        fresh('image', 'ami-1', { 'source-instance-id': 'i-1' }),
        fresh('snapshot', 'snap-1', { description: 'Created by CreateImage(i-1)*' }),
      ],
      ['instance i-1', 'key-pair key-1', 'volume vol-1', 'image ami-1', 'snapshot snap-1'],
    ],
    [
      'the same where the key pair is gone already',
      [{ kind: 'key-pair', name: key }],
      [fresh('instance', 'i-1', { 'key-name': key })],
      ['instance i-1'],
    ],
    [
      'an image of an instance that has ended',
      [{ kind: 'instance', id: 'i-1' }],
      [
        fresh('instance', 'i-1', {}, { state: 'terminated' }),
        fresh('image', 'ami-1', { 'source-instance-id': 'i-1' }),
      ],
      ['image ami-1'],
    ],
    [
      'a copy in another region whose original Packer has removed',
      [
        { kind: 'image', id: 'ami-1' },
        { kind: 'copy', region: 'us-east-1' },
      ],
      [fresh('image', 'ami-2', { 'source-image-id': 'ami-1' }, { region: 'us-east-1', state: 'pending' })],
      ['image ami-2'],
    ],
    [
      'a key pair with a name of the template',
      [{ kind: 'key-pair', name: 'builder' }],
      [fresh('key-pair', 'key-1', { 'key-name': 'builder' }, { name: 'builder' })],
      ['key-pair key-1'],
    ],
    [
      'the launch template of a spot builder, also where Packer had no time to name it',
      [{ kind: 'key-pair', name: key }],
      [fresh('launch-template', 'lt-1', { 'key-name': key })],
      ['launch-template lt-1'],
    ],
    [
      'a temporary profile and its role',
      [
        { kind: 'instance-profile', name: profile },
        { kind: 'role', name: profile },
      ],
      [fresh('instance-profile', profile, { name: profile }), fresh('role', profile, { name: profile })],
      [`instance-profile ${profile}`, `role ${profile}`],
    ],
  ])('%s', async (_, traces, things, expected) => {
    const { deps, removed, warnings } = scene(things)
    await sweepOwn([bake, ...traces], deps)
    expect({ removed, warnings: warnings() }).toEqual({ removed: expected, warnings: [] })
  })

  test('all that though nothing can be tagged', async () => {
    const { deps, removed } = scene([fresh('instance', 'i-1', { 'key-name': key })])
    const tag = async () => Promise.reject(new Error('not allowed'))
    await sweepOwn([bake, { kind: 'key-pair', name: key }], { ...deps, ec2: { ...deps.ec2, tag } })
    expect(removed).toEqual(['instance i-1'])
  })

  test('the rest, where AWS does not answer one question', async () => {
    const { deps, removed, warnings } = scene([fresh('instance', 'i-1', { 'key-name': key })])
    const list: typeof deps.leftovers.list = async (region, kind, filters) => {
      if ('source-instance-id' in filters) throw new Error('no such filter')
      return deps.leftovers.list(region, kind, filters)
    }
    await sweepOwn([bake, { kind: 'key-pair', name: key }], {
      ...deps,
      leftovers: { ...deps.leftovers, list },
    })
    expect(removed).toEqual(['instance i-1'])
    expect(warnings()[0]).toContain('no such filter')
  })

  test('what EC2 shows only when it is looked again', async () => {
    const { deps, removed } = scene([
      fresh('key-pair', 'key-1', { 'key-name': key }, { name: key }),
      fresh('instance', 'i-1', { 'key-name': key }),
    ])
    let looks = 0
    const list: typeof deps.leftovers.list = async (region, kind, filters) => {
      if ('key-name' in filters && kind === 'instance') looks += 1
      return kind === 'instance' && looks < 2 ? [] : deps.leftovers.list(region, kind, filters)
    }
    await sweepOwn([bake, { kind: 'key-pair', name: key }], {
      ...deps,
      leftovers: { ...deps.leftovers, list },
    })
    expect(removed).toEqual(['key-pair key-1', 'instance i-1'])
  })

  test.each<[string, readonly TrailEntry[], Thing]>([
    [
      'an instance of a key pair that a template has named: others may have one of the name',
      [{ kind: 'key-pair', name: 'builder' }],
      fresh('instance', 'i-1', { 'key-name': 'builder' }),
    ],
    [
      'a key pair of the name that was there before',
      [{ kind: 'key-pair', name: 'builder' }],
      thing('key-pair', 'key-1', { tags: {}, name: 'builder', facts: { 'key-name': 'builder' } }),
    ],
    [
      'an image that was made before, of the same instance',
      [{ kind: 'instance', id: 'i-1' }],
      thing('image', 'ami-1', { tags: {}, facts: { 'source-instance-id': 'i-1' } }),
    ],
    [
      'a role that is older than the bake',
      [{ kind: 'role', name: profile }],
      thing('role', profile, { tags: {}, facts: { name: profile } }),
    ],
    [
      "a group's instance, whatever its key pair",
      [{ kind: 'key-pair', name: key }],
      fresh('instance', 'i-1', { 'key-name': key }, { tags: { 'aws:autoscaling:groupName': 'web' } }),
    ],
  ])('and never %s', async (_, traces, other) => {
    const { deps, removed } = scene([other, fresh('instance', 'i-9', {}, { state: 'terminated' })])
    await sweepOwn([bake, ...traces], deps)
    expect(removed).toEqual([])
  })
})

describe('an image that was finished, and got no tags', () => {
  const record = imageRecord(4, { tags: {} })
  const tags = buildTags(buildFacts())
  const trail: readonly TrailEntry[] = [
    { kind: 'bake', startedAt: start, regions: [record.region], tags: tagsOf('ours') },
    { kind: 'image', id: record.id },
    { kind: 'built', images: [{ region: record.region, id: record.id, tags }] },
  ]
  const image = thing('image', record.id, {
    tags: {},
    since: start,
    state: 'available',
    region: record.region,
  })

  test('gets them from the post step, and stays', async () => {
    const { deps, removed } = scene([image])
    await sweepOwn(trail, { ...deps, ec2: { ...deps.ec2, imagesById: async () => [record] } })
    expect(removed).toEqual([])
    const [now] = await deps.leftovers.list(record.region, 'image', { 'image-id': record.id })
    expect(now?.tags).toMatchObject(tags)
  })

  test('is removed where it cannot get them: nobody would find it', async () => {
    const { deps, removed } = scene([image])
    const ec2 = {
      ...deps.ec2,
      imagesById: async () => [record],
      tag: async () => Promise.reject(new Error('no')),
    }
    await sweepOwn(trail, { ...deps, ec2 })
    expect(removed).toEqual([`image ${record.id}`])
  })
})

describe('the next run finds of a dead one too', () => {
  const key = 'packer_6b04991f-1150-5bd1-37c1-ba7764d95daf'
  const profile = 'packer-6b04991f-1150-5bd1-37c1-ba7764d95daf'
  const untagged = (
    kind: Thing['kind'],
    id: string,
    facts: Record<string, string>,
    changes: Partial<Thing> = {},
  ) => thing(kind, id, { tags: {}, since: old + 10_000, facts, ...changes })

  test('what it had no time to tag, by what it has tagged', async () => {
    const { deps, removed, warnings } = scene([
      thing('key-pair', 'key-1', { name: key, tags: { ...tagsOf('dead'), [tagNames.profile]: profile } }),
      untagged('instance', 'i-1', { 'key-name': key }),
      untagged('image', 'ami-1', { 'source-instance-id': 'i-1' }),
      untagged('launch-template', 'lt-1', { 'key-name': key }),
      untagged('instance-profile', profile, { name: profile }),
      untagged('role', profile, { name: profile }),
    ])
    await sweepDead(sweepOf, deps)
    expect(removed).toEqual([
      'instance i-1',
      'launch-template lt-1',
      'key-pair key-1',
      `instance-profile ${profile}`,
      `role ${profile}`,
      'image ami-1',
    ])
    expect(warnings()).toEqual([])
  })

  test('the key pair and the group that its builder was launched with, under names of Packer alone', async () => {
    const launchedWith = { keyPair: key, groups: [key, 'web'] }
    const { deps, removed } = scene([
      thing('instance', 'i-1', { launchedWith }),
      untagged('key-pair', 'key-1', { 'key-name': key }, { name: key }),
      untagged('security-group', 'sg-1', { 'group-name': key }),
      untagged('security-group', 'sg-2', { 'group-name': 'web' }),
    ])
    await sweepDead(sweepOf, deps)
    expect(removed).toEqual(['instance i-1', 'security-group sg-1', 'key-pair key-1'])
  })

  test('nothing of a living one', async () => {
    const { deps, removed } = scene([
      thing('key-pair', 'key-1', { name: key, tags: tagsOf('alive') }),
      untagged('instance', 'i-1', { 'key-name': key }),
    ])
    const lock = { id: 'key-9', createdAt: '', tags: { [tagNames.owner]: 'alive', ...heartbeat(start) } }
    await sweepDead(sweepOf, { ...deps, locks: { ...deps.locks, of: async () => [lock] } })
    expect(removed).toEqual([])
  })

  test('nothing that was made before it, or that carries another owner', async () => {
    const { deps, removed } = scene([
      thing('instance', 'i-1'),
      untagged('image', 'ami-1', { 'source-instance-id': 'i-1' }, { since: old - 3_600_000 }),
      thing('image', 'ami-2', {
        tags: tagsOf('alive'),
        since: start,
        facts: { 'source-instance-id': 'i-1' },
      }),
    ])
    const lock = { id: 'key-9', createdAt: '', tags: { [tagNames.owner]: 'alive', ...heartbeat(start) } }
    await sweepDead(sweepOf, { ...deps, locks: { ...deps.locks, of: async () => [lock] } })
    expect(removed).toEqual(['instance i-1'])
  })
})
