import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeKeyPairsCommand,
  DescribeSecurityGroupsCommand,
  DescribeSnapshotsCommand,
  EC2Client,
  type Tag,
} from '@aws-sdk/client-ec2'
import type { Scene } from './scene.ts'

/** What AWS has, asked past the door. */
export interface Truth {
  readonly images: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** Of each image. */
  readonly snapshotsOf: ReadonlyMap<string, readonly string[]>
  /** Ids, or names where there are none, of what costs or locks, by what it is. */
  readonly things: ReadonlyMap<string, 'instance' | 'lock' | 'key pair' | 'security group' | 'snapshot'>
  readonly groups: readonly Group[]
}

export interface Group {
  readonly group: string
  readonly desired: number
  readonly instances: readonly {
    readonly id: string
    readonly image: string
    readonly state: string
    readonly health: string
  }[]
  /** Newest first. */
  readonly refreshes: readonly { readonly InstanceRefreshId: string; readonly Status: string }[]
}

export async function truthOf({
  stage,
  awsEnv,
  account,
}: Pick<Scene, 'stage' | 'awsEnv' | 'account'>): Promise<Truth> {
  const { endpoint } = stage.rig.aws
  const client = new EC2Client({
    endpoint,
    region: awsEnv['AWS_REGION'] ?? '',
    credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
  })
  const state = fetch(`${endpoint}/_sandbox/state?account=${account}`).then((answer) => answer.json())
  try {
    const [groups, images, instances, keys, security, snapshots] = await Promise.all([
      state as Promise<Group[]>,
      client.send(new DescribeImagesCommand({ Owners: ['self'] })),
      client.send(new DescribeInstancesCommand({})),
      client.send(new DescribeKeyPairsCommand({})),
      client.send(new DescribeSecurityGroupsCommand({})),
      client.send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] })),
    ])
    const reservations = instances.Reservations ?? []
    const alive = reservations
      .flatMap(({ Instances = [] }) => Instances)
      .filter(({ State }) => !/terminat/.test(State?.Name ?? ''))
      // Those of a group are the group's.
      .filter(({ Tags = [] }) => !Tags.some(({ Key }) => Key === 'aws:autoscaling:groupName'))
    return {
      groups,
      images: new Map((images.Images ?? []).map(({ ImageId = '', Tags }) => [ImageId, recordOf(Tags)])),
      snapshotsOf: new Map(
        (images.Images ?? []).map(({ ImageId = '', BlockDeviceMappings = [] }) => [
          ImageId,
          BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
        ]),
      ),
      things: new Map([
        ...alive.map(({ InstanceId = '' }) => [InstanceId, 'instance'] as const),
        ...(keys.KeyPairs ?? []).map(
          ({ KeyName = '', KeyPairId = '' }) => [KeyPairId, isLock(KeyName) ? 'lock' : 'key pair'] as const,
        ),
        ...(security.SecurityGroups ?? []).map(({ GroupId = '' }) => [GroupId, 'security group'] as const),
        ...(snapshots.Snapshots ?? []).map(({ SnapshotId = '' }) => [SnapshotId, 'snapshot'] as const),
      ]),
    }
  } finally {
    client.destroy()
  }
}

/** Locks on bakes are key pairs that no instance has. */
function isLock(name: string): boolean {
  return name.startsWith('immutable-deploy-bake-')
}

function recordOf(tags: readonly Tag[] = []): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]))
}
