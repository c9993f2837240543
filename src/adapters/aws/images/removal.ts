import { AutoScalingClient } from '@aws-sdk/client-auto-scaling'
import {
  DeleteSnapshotCommand,
  DeregisterImageCommand,
  type EC2Client,
  paginateDescribeImages,
  paginateDescribeSnapshots,
} from '@aws-sdk/client-ec2'
import type { ImageRemoval } from '../../../deps/aws.ts'
import type { ImageRecord, SnapshotRecord } from '../../../image/image.ts'
import type { Use } from '../../../image/retention.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { asking } from '../trouble.ts'
import { createTemplateImages } from './template-images.ts'
import { configurationsOf, instancesOf, sharesOf } from './uses.ts'

/** An account in which images may be in use. */
export interface Using {
  readonly clientFor: (region: string) => EC2Client
  /** Of the client of Auto Scaling. */
  readonly parts?: ClientParts
}

/**
 * EC2 and Auto Scaling through the AWS SDK.
 * @param home where the images live
 * @param others accounts beside it whose instances and templates count too
 */
export function createImageRemoval(home: Using, others: readonly Using[] = []): ImageRemoval {
  const { clientFor } = home
  const accounts = [home, ...others].map(usesIn)
  return {
    uses: async (region, images) => {
      const ids = images.map(({ id }) => id)
      if (ids.length === 0) return []
      const shares = sharesOf(clientFor(region), images)
      const found = await Promise.all([...accounts.map((uses) => uses(region, ids)), shares])
      return found.flat()
    },
    snapshotsByTags: (region, tags) => snapshotsByTags(clientFor(region), region, tags),
    holders: (region, snapshotIds) => holders(clientFor(region), snapshotIds),
    deregister: (region, id) => deregister(clientFor(region), id),
    deleteSnapshot: (region, id) => deleteSnapshot(clientFor(region), id),
  }
}

/** What needs images in one account. */
function usesIn({ clientFor, parts = {} }: Using) {
  const templates = createTemplateImages(clientFor)
  const scaling = clientsByRegion(
    (region) => new AutoScalingClient({ region, ...clientSettings(parts) }),
    parts,
  )
  return async (region: string, ids: readonly string[]): Promise<Use[]> => {
    const found = await Promise.all([
      instancesOf(clientFor(region), ids),
      templates.naming(region, ids),
      configurationsOf(scaling(region), ids),
    ])
    return found.flat()
  }
}

async function snapshotsByTags(
  client: EC2Client,
  region: string,
  tags: Readonly<Record<string, string>>,
): Promise<SnapshotRecord[]> {
  const Filters = Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] }))
  const query = { OwnerIds: ['self'], Filters }
  return asking('list the snapshots', async () => {
    const records: SnapshotRecord[] = []
    for await (const { Snapshots = [] } of paginateDescribeSnapshots({ client, pageSize: 1000 }, query)) {
      for (const { SnapshotId: id = '', StartTime, Tags = [] } of Snapshots) {
        const own = Object.fromEntries(Tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']))
        records.push({ id, region, startedAt: StartTime?.toISOString() ?? '', tags: own })
      }
    }
    return records
  })
}

async function holders(
  client: EC2Client,
  snapshotIds: readonly string[],
): Promise<Pick<ImageRecord, 'id' | 'snapshotIds'>[]> {
  if (snapshotIds.length === 0) return []
  const Filters = [{ Name: 'block-device-mapping.snapshot-id', Values: [...snapshotIds] }]
  const query = { Owners: ['self'], IncludeDisabled: true, Filters }
  return asking('list the images that hold the snapshots', async () => {
    const found: Pick<ImageRecord, 'id' | 'snapshotIds'>[] = []
    for await (const { Images = [] } of paginateDescribeImages({ client, pageSize: 1000 }, query)) {
      for (const { ImageId: id = '', BlockDeviceMappings = [] } of Images) {
        found.push({ id, snapshotIds: BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []) })
      }
    }
    return found
  })
}

/** EC2's words for an image that is not there, or not any more. */
const goneImage = /^InvalidAMIID\.(NotFound|Unavailable)$/

async function deregister(client: EC2Client, id: string): Promise<void> {
  await asking(`deregister ${id}`, async () => {
    try {
      await client.send(new DeregisterImageCommand({ ImageId: id }))
    } catch (error) {
      if (!(error instanceof Error) || !goneImage.test(error.name)) throw error
    }
  })
}

async function deleteSnapshot(client: EC2Client, id: string): Promise<'gone' | 'in-use'> {
  return asking(`delete ${id}`, async () => {
    try {
      await client.send(new DeleteSnapshotCommand({ SnapshotId: id }))
      return 'gone'
    } catch (error) {
      if (error instanceof Error && error.name === 'InvalidSnapshot.InUse') return 'in-use'
      if (error instanceof Error && error.name === 'InvalidSnapshot.NotFound') return 'gone'
      throw error
    }
  })
}
