import {
  DescribeImageAttributeCommand,
  DescribeSnapshotAttributeCommand,
  DescribeSnapshotsCommand,
  type EC2Client,
  EnableImageDeprecationCommand,
  ModifyImageAttributeCommand,
  ModifySnapshotAttributeCommand,
} from '@aws-sdk/client-ec2'
import type { Sharing } from '../../../deps/sharing.ts'
import { type Consumer, nameOf } from '../../../image/share/consumer.ts'
import { asking } from '../trouble.ts'
import { describeImages } from './ec2.ts'

/** What the owner of images lets others do, through the AWS SDK. */
export function createSharing(clientFor: (region: string) => EC2Client): Sharing {
  return {
    owned: (region, ids) =>
      describeImages(clientFor(region), region, {
        Owners: ['self'],
        Filters: [{ Name: 'image-id', Values: [...ids] }],
      }),
    sharedWith: (region, id) => launchersOf(clientFor(region), id),
    share: (region, id, consumers) => share(clientFor(region), id, consumers),
    storages: (region, ids) => storagesOf(clientFor(region), ids),
    copiedBy: (region, id) => copiersOf(clientFor(region), id),
    letCopy: (region, id, accounts) => letCopy(clientFor(region), id, accounts),
    deprecate: async (region, id, at) => {
      const command = new EnableImageDeprecationCommand({ ImageId: id, DeprecateAt: new Date(at) })
      await asking(`deprecate ${id}`, () => clientFor(region).send(command))
    },
  }
}

async function launchersOf(client: EC2Client, id: string): Promise<string[]> {
  const command = new DescribeImageAttributeCommand({ ImageId: id, Attribute: 'launchPermission' })
  const { LaunchPermissions = [] } = await asking(`tell whom ${id} is shared with`, () =>
    client.send(command),
  )
  return LaunchPermissions.flatMap(
    ({ UserId, OrganizationArn, OrganizationalUnitArn }) =>
      UserId ?? OrganizationArn ?? OrganizationalUnitArn ?? [],
  )
}

async function share(client: EC2Client, id: string, consumers: readonly Consumer[]): Promise<void> {
  const Add = consumers.map((consumer) => {
    const name = nameOf(consumer)
    if (consumer.kind === 'account') return { UserId: name }
    return consumer.kind === 'organization' ? { OrganizationArn: name } : { OrganizationalUnitArn: name }
  })
  const command = new ModifyImageAttributeCommand({ ImageId: id, LaunchPermission: { Add } })
  await asking(`share ${id} with ${consumers.map(nameOf).join(', ')}`, () => client.send(command))
}

async function storagesOf(client: EC2Client, ids: readonly string[]) {
  const command = new DescribeSnapshotsCommand({ SnapshotIds: [...ids] })
  const { Snapshots = [] } = await asking('look at the snapshots of the image', () => client.send(command))
  return Snapshots.map(({ SnapshotId: id = '', Encrypted = false, KmsKeyId }) =>
    Encrypted ? { id, key: KmsKeyId ?? '' } : { id },
  )
}

async function copiersOf(client: EC2Client, id: string): Promise<string[]> {
  const command = new DescribeSnapshotAttributeCommand({
    SnapshotId: id,
    Attribute: 'createVolumePermission',
  })
  const { CreateVolumePermissions = [] } = await asking(`tell whom ${id} is shared with`, () =>
    client.send(command),
  )
  return CreateVolumePermissions.flatMap(({ UserId }) => UserId ?? [])
}

async function letCopy(client: EC2Client, id: string, accounts: readonly string[]): Promise<void> {
  const command = new ModifySnapshotAttributeCommand({
    ...{ SnapshotId: id, Attribute: 'createVolumePermission' },
    ...{ OperationType: 'add', UserIds: [...accounts] },
  })
  await asking(`share ${id} with ${accounts.join(', ')}`, () => client.send(command))
}
