import { describe, expect, test } from '@jest/globals'
import { tagNames } from '../../../../src/image/tags.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import type { FailureReason } from '../../../../src/outcome/reasons.ts'
import { startTrail } from '../../../../src/steps/image/leftovers/trail.ts'
import { start } from '../../../builders/values/observations.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { leftoversWith, type Thing } from '../../../builders/world/leftovers.ts'
import { keptLog, neverAborted, sharedClock } from '../../../builders/world/parts.ts'

const key = 'packer_6b04991f-1150-5bd1-37c1-ba7764d95daf'
const facts = {
  repository: 'octo-org/shop',
  run: '1-1',
  owner: 'ours',
  imageKey: 'key-1',
  lock: 'held',
  regions: ['eu-west-1', 'us-east-1'],
  home: 'eu-west-1',
} as const
const thing = (changes: Partial<Thing>): Thing => ({
  kind: 'instance',
  region: 'eu-west-1',
  id: 'i-00000001',
  state: 'running',
  since: start,
  tags: {},
  parts: [],
  ...changes,
})

/** What is tagged when Packer says these lines, in an EC2 with these things. */
async function tagged(things: readonly Thing[], lines: readonly string[], lock: 'held' | 'none' = 'held') {
  const clock = sharedClock()
  const ec2 = ec2With([])
  const leftovers = leftoversWith(things)
  const own = clock.of(neverAborted)
  const trail = startTrail({ ...facts, lock }, { clock: own, ec2, leftovers, log: keptLog() })
  for (const line of lines)
    trail.watch({ target: '', type: 'ui', data: ['say', `==> amazon-ebs.web: ${line}`] })
  await clock.until(own.sleep(60_000))
  return { taggings: ec2.taggings, notes: leftovers.trail() }
}

const instanceLine = 'Instance ID: i-00000001'

describe('what Packer makes', () => {
  test('is noted at once, and tagged where it is found, with its new volumes', async () => {
    const volume = { kind: 'volume', facts: { 'attachment.instance-id': 'i-00000001' } } as const
    const things = [
      thing({ kind: 'key-pair', id: 'key-1', facts: { 'key-name': key } }),
      thing({ region: 'us-east-1' }),
      thing({ ...volume, region: 'us-east-1', id: 'vol-new' }),
      thing({ ...volume, region: 'us-east-1', id: 'vol-old', since: start - 86_400_000 }),
    ]
    const { taggings, notes } = await tagged(things, [`Creating temporary keypair: ${key}`, instanceLine])
    const tags = {
      [tagNames.repository]: 'octo-org/shop',
      [tagNames.run]: '1-1',
      [tagNames.owner]: 'ours',
      [tagNames.bake]: 'key-1',
      [tagNames.lockRegion]: 'eu-west-1',
    }
    expect(taggings).toEqual([
      { region: 'eu-west-1', resources: ['key-1'], tags },
      { region: 'us-east-1', resources: ['i-00000001', 'vol-new'], tags },
    ])
    expect(notes).toEqual([
      { kind: 'bake', startedAt: start, regions: ['eu-west-1', 'us-east-1'], tags },
      { kind: 'key-pair', name: key },
      { kind: 'instance', id: 'i-00000001' },
    ])
  })

  test('without a lock is not tagged as a bake’s: no other run may take it for a dead one’s', async () => {
    const { taggings } = await tagged([thing({})], [instanceLine], 'none')
    expect(taggings[0]?.tags).not.toHaveProperty(tagNames.bake)
    expect(taggings[0]?.tags).toHaveProperty(tagNames.owner, 'ours')
  })
})

test('what is made after Packer named it is tagged at its next word, and not only when a pause is over', async () => {
  const clock = sharedClock()
  const ec2 = ec2With([])
  const things: Thing[] = []
  const leftovers = { ...leftoversWith([]), list: async () => things }
  const own = clock.of(neverAborted)
  const trail = startTrail({ ...facts, lock: 'held' }, { clock: own, ec2, leftovers, log: keptLog() })
  const say = (text: string) =>
    trail.watch({ target: '', type: 'ui', data: ['say', `==> amazon-ebs.web: ${text}`] })
  say(`Creating temporary keypair: ${key}`)
  await new Promise(setImmediate)
  expect(ec2.taggings).toEqual([])
  things.push(thing({ kind: 'key-pair', id: 'key-1', name: key }))
  say('Creating temporary security group')
  await new Promise(setImmediate)
  expect(ec2.taggings).toMatchObject([{ resources: ['key-1'] }])
  trail.end()
})

describe('a refusal', () => {
  const volume = { kind: 'volume', facts: { 'attachment.instance-id': 'i-00000001' } } as const
  const things = [thing({}), thing({ ...volume, id: 'vol-1' }), thing({ ...volume, id: 'vol-2' })]
  const refusal = (reason: FailureReason, name: string) =>
    new DeployError(reason, 'AWS refused.', { cause: Object.assign(new Error(name), { name }) })

  /** Which things have got their tags, where EC2 answers a call for these things so. */
  async function taggedWith(answer: (ids: readonly string[], call: number) => DeployError | undefined) {
    const clock = sharedClock()
    const got = new Set<string>()
    let calls = 0
    const ec2 = {
      ...ec2With([]),
      tag: async (_: string, ids: readonly string[]) => {
        calls += 1
        const refused = answer(ids, calls)
        if (refused !== undefined) throw refused
        for (const id of ids) got.add(id)
      },
    }
    const own = clock.of(neverAborted)
    const trail = startTrail(
      { ...facts, lock: 'held' },
      { clock: own, ec2, leftovers: leftoversWith(things), log: keptLog() },
    )
    trail.watch({ target: '', type: 'ui', data: ['say', `==> amazon-ebs.web: ${instanceLine}`] })
    await clock.until(own.sleep(600_000))
    trail.end()
    return { got: [...got].toSorted(), calls }
  }
  const all = ['i-00000001', 'vol-1', 'vol-2']

  test('of one volume that EC2 does not know does not keep the others from their tags', async () => {
    const unknown = refusal('internal-error', 'InvalidVolume.NotFound')
    const { got } = await taggedWith((ids) => (ids.includes('vol-1') ? unknown : undefined))
    expect(got).toEqual(['i-00000001', 'vol-2'])
  })

  test.each<[string, FailureReason, string]>([
    ['throttled', 'aws-unavailable', 'RequestLimitExceeded'],
    ['not visible yet', 'internal-error', 'InvalidInstanceID.NotFound'],
  ])('that passes is tried again, for minutes: %s', async (_, reason, name) => {
    expect((await taggedWith((__, call) => (call <= 40 ? refusal(reason, name) : undefined))).got).toEqual(
      all,
    )
  })

  test('that does not pass is not', async () => {
    const { got, calls } = await taggedWith(() => refusal('credentials', 'UnauthorizedOperation'))
    expect({ got, calls }).toEqual({ got: [], calls: 4 })
  })
})

test('a copy in another region is tagged while it is made', async () => {
  const image = thing({ kind: 'image', id: 'ami-00000001', state: 'available' })
  const copy = {
    facts: { 'source-image-id': 'ami-00000001' },
    state: 'pending',
    region: 'us-east-1',
  } as const
  const lines = ['Creating AMI web from instance i-00000001', 'AMI: ami-00000001', 'Copying to: us-east-1']
  const { taggings } = await tagged([image, thing({ kind: 'image', id: 'ami-00000002', ...copy })], lines)
  expect(taggings.map(({ region, resources }) => [region, resources])).toEqual([
    ['eu-west-1', ['ami-00000001']],
    ['us-east-1', ['ami-00000002']],
  ])
})

test('a profile in IAM is noted on the key pair, where it can be found by tags', async () => {
  const pair = thing({ kind: 'key-pair', id: 'key-1', name: key, facts: { 'key-name': key } })
  const profile = key.replace('_', '-')
  const { taggings } = await tagged(
    [pair],
    [
      `Creating temporary keypair: ${key}`,
      `Creating temporary instance profile for this instance: ${profile}`,
    ],
  )
  expect(taggings.at(-1)).toMatchObject({ resources: ['key-1'], tags: { [tagNames.profile]: profile } })
})

describe('what was there before is not tagged, though a provisioner names it first', () => {
  test.each([
    ['an old instance', thing({ since: start - 3_600_000 })],
    ["a group's instance", thing({ tags: { 'aws:autoscaling:groupName': 'web' } })],
  ])('%s', async (_, other) => {
    const young = thing({ kind: 'volume', id: 'vol-1', facts: { 'attachment.instance-id': other.id } })
    expect((await tagged([other, young], [instanceLine])).taggings).toEqual([])
  })
})
