import {
  CreateTagsCommand,
  DescribeImagesCommand,
  DescribeSnapshotsCommand,
  EC2Client,
  ModifyImageAttributeCommand,
  RegisterImageCommand,
} from '@aws-sdk/client-ec2'
import type { Project } from '../../../sandbox/project.ts'
import { buildTags } from '../../../src/image/tags.ts'

/** An image that no bake made, for what is done with images. */
interface Registered {
  /** Images of one build are the copies of one image. */
  readonly build: string
  readonly region?: string
  readonly regions?: readonly string[]
  readonly repository?: string
  /** What its tags say; EC2 says what its clock does. */
  readonly madeDaysAgo?: number
  /** Twelve digits. */
  readonly sharedWith?: string
}

const dayMs = 86_400_000

/** Registers an image in the project's account, with the tags of the action on it and on its snapshot; its id. */
export async function registerImage(project: Project, image: Registered): Promise<string> {
  const { build, region = 'us-east-1', regions = [region], madeDaysAgo = 60, sharedWith } = image
  const client = clientOf(project, region)
  const { ImageId = '' } = await client.send(new RegisterImageCommand({ Name: `web-${build}` }))
  const tags = buildTags({
    gitSha: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
    imageKey: `key-of-${build}`,
    repository: image.repository ?? project.repository,
    template: 'image',
    ref: 'refs/heads/main',
    run: `${build}-1`,
    // The same in all regions, as one bake has it: midnight.
    builtAt: new Date((Math.floor(Date.now() / dayMs) - madeDaysAgo) * dayMs).toISOString(),
    begunAt: new Date(0).toISOString(),
    regions,
    sourceImage: '',
    packerVersion: '1.6.6',
  })
  const { Images = [] } = await client.send(new DescribeImagesCommand({ ImageIds: [ImageId] }))
  const snapshots = (Images[0]?.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? [])
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  await client.send(new CreateTagsCommand({ Resources: [ImageId, ...snapshots], Tags }))
  if (sharedWith !== undefined) {
    const LaunchPermission = { Add: [{ UserId: sharedWith }] }
    await client.send(new ModifyImageAttributeCommand({ ImageId, LaunchPermission }))
  }
  return ImageId
}

/** Ids of what the account owns in these regions, sorted. */
export async function imagesAndSnapshots(project: Project, regions: readonly string[]) {
  const found = await Promise.all(
    regions.map(async (region) => {
      const client = clientOf(project, region)
      const { Images = [] } = await client.send(new DescribeImagesCommand({ Owners: ['self'] }))
      const { Snapshots = [] } = await client.send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] }))
      return {
        images: Images.map(({ ImageId }) => ImageId),
        snapshots: Snapshots.map(({ SnapshotId }) => SnapshotId),
      }
    }),
  )
  const ids = (all: readonly (string | undefined)[]) => all.map((id) => id ?? '').toSorted()
  return {
    images: ids(found.flatMap(({ images }) => images)),
    snapshots: ids(found.flatMap(({ snapshots }) => snapshots)),
  }
}

function clientOf({ awsEnv }: Project, region: string): EC2Client {
  return new EC2Client({
    region,
    endpoint: awsEnv['AWS_ENDPOINT_URL'] ?? '',
    credentials: { accessKeyId: awsEnv['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'sandbox' },
  })
}
