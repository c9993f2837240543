import { describe, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createLeftovers } from '../../../../src/adapters/aws/images/leftovers.ts'
import { readTrail } from '../../../../src/adapters/runner/trail.ts'
import type { Leftover, LeftoverKind } from '../../../../src/image/bake/leftover.ts'
import { awsServer, fields, items } from '../../../builders/servers/aws-server.ts'
import { scratchDirectory, writeScript } from '../../../builders/servers/scratch.ts'
import { failureFrom } from '../../../builders/values/failures.ts'

const aws = awsServer()
const directory = scratchDirectory()
const leftovers = createLeftovers(ec2Clients(), directory)
const time = '2026-03-01T10:00:00.000Z'
const since = Date.parse(time)
const tagSet = '<tagSet><item><key>a</key><value>b</value></item></tagSet>'
const one = (name: string, body: string) => `<${name}><item>${body}${tagSet}</item></${name}>`

describe('things in EC2', () => {
  const ebs =
    '<blockDeviceMapping><item><ebs><snapshotId>snap-1</snapshotId></ebs></item></blockDeviceMapping>'
  const instance = `<reservationSet><item>${one('instancesSet', `${fields({ instanceId: 'i-1', launchTime: time, keyName: 'packer_1' })}<groupSet><item>${fields({ groupId: 'sg-1', groupName: 'packer_2' })}</item></groupSet><instanceState><name>running</name></instanceState>`)}</item></reservationSet>`

  test.each<[LeftoverKind, string, string, Partial<Leftover>]>([
    [
      'instance',
      'DescribeInstances',
      instance,
      {
        ...{ id: 'i-1', state: 'running', since },
        launchedWith: { keyPair: 'packer_1', groups: ['packer_2'] },
      },
    ],
    [
      'security-group',
      'DescribeSecurityGroups',
      one('securityGroupInfo', fields({ groupId: 'sg-1' })),
      { id: 'sg-1' },
    ],
    [
      'key-pair',
      'DescribeKeyPairs',
      one('keySet', fields({ keyPairId: 'key-1', createTime: time })),
      { id: 'key-1', since },
    ],
    [
      'launch-template',
      'DescribeLaunchTemplates',
      one('launchTemplates', fields({ launchTemplateId: 'lt-1', createTime: time })),
      { id: 'lt-1', since },
    ],
    [
      'snapshot',
      'DescribeSnapshots',
      one('snapshotSet', fields({ snapshotId: 'snap-1', status: 'pending', startTime: time })),
      { id: 'snap-1', state: 'pending', since },
    ],
    [
      'volume',
      'DescribeVolumes',
      one('volumeSet', fields({ volumeId: 'vol-1', status: 'available', createTime: time })),
      { id: 'vol-1', state: 'available', since },
    ],
    [
      'image',
      'DescribeImages',
      one('imagesSet', fields({ imageId: 'ami-1', imageState: 'pending', creationDate: time }) + ebs),
      { id: 'ami-1', state: 'pending', since, parts: ['snap-1'] },
    ],
  ])('%s', async (kind, action, answer, expected) => {
    aws.answer(action, answer)
    const filters = { 'tag:immutable-deploy:repository': 'octo-org/shop' }
    expect(await leftovers.list('eu-west-1', kind, filters)).toEqual([
      { kind, region: 'eu-west-1', state: '', parts: [], tags: { a: 'b' }, ...expected },
    ])
    expect(aws.asked[0]).toMatchObject({
      'Filter.1.Name': 'tag:immutable-deploy:repository',
      'Filter.1.Value.1': 'octo-org/shop',
    })
  })
})

test('a key pair has its name, by which instances know it', async () => {
  aws.answer('DescribeKeyPairs', one('keySet', fields({ keyPairId: 'key-1', keyName: 'packer_1' })))
  expect(await leftovers.list('eu-west-1', 'key-pair', {})).toMatchObject([{ id: 'key-1', name: 'packer_1' }])
})

test("launch templates by key pair are Packer's that launch with it", async () => {
  const template = (id: string) => fields({ launchTemplateId: id, createTime: time })
  aws.answer('DescribeLaunchTemplates', items('launchTemplates', [template('lt-1'), template('lt-2')]))
  aws.answer('DescribeLaunchTemplateVersions', ({ LaunchTemplateId }) => {
    const key = LaunchTemplateId === 'lt-2' ? 'packer_1' : 'packer_2'
    return items('launchTemplateVersionSet', [
      `<launchTemplateData><keyName>${key}</keyName></launchTemplateData>`,
    ])
  })
  const found = await leftovers.list('eu-west-1', 'launch-template', { 'key-name': 'packer_1' })
  expect(found.map(({ id }) => id)).toEqual(['lt-2'])
  expect(aws.asked[0]).toMatchObject({
    'Filter.1.Name': 'launch-template-name',
    'Filter.1.Value.1': 'packer-fleet-launch-template-*',
  })
  const byId = await leftovers.list('eu-west-1', 'launch-template', { 'launch-template-id': 'lt-1' })
  expect(byId.map(({ id }) => id)).toEqual(['lt-1'])
})

describe('what Packer makes in IAM', () => {
  const name = 'packer-6b04991f-1150-5bd1-37c1-ba7764d95daf'
  const gone = { code: 'NoSuchEntity', message: 'cannot be found', status: 404 }

  test.each([
    ['instance-profile', 'GetInstanceProfile', 'InstanceProfile'],
    ['role', 'GetRole', 'Role'],
  ] as const)('is found by its name, and by no tags: %s', async (kind, action, element) => {
    aws.answer(action, `<${element}>${fields({ CreateDate: time })}</${element}>`)
    expect(await leftovers.list('eu-west-1', kind, { 'tag:a': 'b' })).toEqual([])
    expect(aws.asked).toEqual([])
    expect(await leftovers.list('eu-west-1', kind, { name })).toEqual([
      { kind, region: 'eu-west-1', id: name, state: '', parts: [], tags: {}, since },
    ])
    aws.answer(action, gone)
    expect(await leftovers.list('eu-west-1', kind, { name })).toEqual([])
  })

  test.each([
    ['instance-profile', ['RemoveRoleFromInstanceProfile', 'DeleteInstanceProfile']],
    ['role', ['DeleteRolePolicy', 'DeleteRole']],
  ] as const)('is taken apart, then removed, though a part is gone: %s', async (kind, [first, then]) => {
    aws.answer(first, gone)
    aws.answer(then, '')
    await leftovers.remove({ kind, id: name, region: 'eu-west-1', state: '', tags: {}, parts: [] })
    expect(aws.actions()).toEqual([first, then])
    expect(aws.asked[1]).toMatchObject({ [kind === 'role' ? 'RoleName' : 'InstanceProfileName']: name })
  })
})

describe('removing', () => {
  const leftover = (kind: LeftoverKind, id: string): Leftover => {
    return { kind, id, region: 'eu-west-1', state: '', tags: {}, parts: kind === 'image' ? ['snap-1'] : [] }
  }

  test.each([
    ['instance', 'i-1', 'TerminateInstances', 'InstanceId.1'],
    ['security-group', 'sg-1', 'DeleteSecurityGroup', 'GroupId'],
    ['key-pair', 'key-1', 'DeleteKeyPair', 'KeyPairId'],
    ['volume', 'vol-1', 'DeleteVolume', 'VolumeId'],
    ['launch-template', 'lt-1', 'DeleteLaunchTemplate', 'LaunchTemplateId'],
    ['snapshot', 'snap-1', 'DeleteSnapshot', 'SnapshotId'],
  ] as const)('%s', async (kind, id, action, parameter) => {
    aws.answer(action, '')
    await leftovers.remove(leftover(kind, id))
    expect(aws.asked).toMatchObject([{ Action: action, [parameter]: id }])
  })

  test('an image with its snapshots, also those it does not name yet', async () => {
    const said = '<snapshotSet><item><snapshotId>snap-2</snapshotId></item></snapshotSet>'
    aws.answer('DescribeSnapshots', said)
    aws.answer('DeregisterImage', '')
    aws.answer('DeleteSnapshot', '')
    await leftovers.remove(leftover('image', 'ami-1'))
    expect(aws.asked.map(({ Action, ImageId, SnapshotId }) => [Action, ImageId ?? SnapshotId])).toEqual([
      ['DescribeSnapshots', undefined],
      ['DeregisterImage', 'ami-1'],
      ['DeleteSnapshot', 'snap-1'],
      ['DeleteSnapshot', 'snap-2'],
    ])
    expect(aws.asked[0]).toMatchObject({
      'Owner.1': 'self',
      'Filter.1.Value.1': 'Created by CreateImage(*) for ami-1*',
      'Filter.1.Value.2': 'Copied for DestinationAmi ami-1 *',
    })
  })

  test('what is gone is no error; what AWS refuses is', async () => {
    aws.answer('DeleteVolume', { code: 'InvalidVolume.NotFound', message: 'gone' })
    await leftovers.remove(leftover('volume', 'vol-1'))
    aws.answer('DeleteVolume', { code: 'VolumeInUse', message: 'attached to i-1' })
    const failure = await failureFrom(() => leftovers.remove(leftover('volume', 'vol-1')))
    expect(failure.message).toBe(
      'AWS could not remove the volume vol-1 in eu-west-1 (ec2:DeleteVolume): VolumeInUse: attached to i-1',
    )
  })

  test('an instance that EC2 does not know was launched a moment ago, and is not gone', async () => {
    aws.answer('TerminateInstances', { code: 'InvalidInstanceID.NotFound', message: 'not yet' })
    const failure = await failureFrom(() => leftovers.remove(leftover('instance', 'i-1')))
    expect(failure.cause).toMatchObject({ name: 'InvalidInstanceID.NotFound' })
  })
})

describe('the notes of the run', () => {
  test('are read back, but for a line that was cut off', async () => {
    expect(await readTrail(directory)).toEqual([])
    leftovers.note({ kind: 'instance', id: 'i-1' })
    leftovers.note({ kind: 'copy', region: 'us-east-1' })
    expect(await readTrail(directory)).toEqual([
      { kind: 'instance', id: 'i-1' },
      { kind: 'copy', region: 'us-east-1' },
    ])
    writeScript(directory, 'bake.jsonl', '{"kind":"instance","id":"i-1"}\n{"kind":"ima')
    expect(await readTrail(directory)).toEqual([{ kind: 'instance', id: 'i-1' }])
    createLeftovers(ec2Clients(), '/nowhere').note({ kind: 'instance', id: 'i-1' })
    leftovers.forget(0)
    expect(await readTrail(directory)).toEqual([])
  })

  test('are forgotten from a mark on', async () => {
    leftovers.note({ kind: 'instance', id: 'i-1' })
    const mark = leftovers.mark()
    leftovers.note({ kind: 'instance', id: 'i-2' })
    leftovers.forget(mark)
    expect(await readTrail(directory)).toEqual([{ kind: 'instance', id: 'i-1' }])
    leftovers.forget(0)
    expect([await readTrail(directory), leftovers.mark()]).toEqual([[], 0])
  })
})
