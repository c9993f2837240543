import {
  CreateTagsCommand,
  type DescribeImagesCommandInput,
  type EC2Client,
  paginateDescribeImages,
  type Image as SdkImage,
} from '@aws-sdk/client-ec2'
import type { Ec2 } from '../../../deps/aws.ts'
import type { ImageRecord } from '../../../image/image.ts'
import { definedOf } from '../../../text/defined.ts'
import { allOf } from '../pages.ts'
import { asking } from '../trouble.ts'

/** EC2 through the AWS SDK; credentials, endpoint and retries by the SDK's own environment. */
export function createEc2(clientFor: (region: string) => EC2Client): Ec2 {
  return {
    requireCredentials: async (region) => {
      await asking('take credentials for a call', () => clientFor(region).config.credentials())
    },
    imagesByTags: (region, tags, owner = 'self') =>
      describeImages(clientFor(region), region, {
        // To who does not own it, EC2 shows a deprecated image only when asked for such.
        ...(owner === 'self' ? { Owners: ['self'] } : { IncludeDeprecated: true }),
        Filters: Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] })),
      }),
    imagesById: (region, ids) =>
      describeImages(clientFor(region), region, {
        IncludeDeprecated: true,
        Filters: [{ Name: 'image-id', Values: [...ids] }],
      }),
    tag: (region, resources, tags) => tagResources(clientFor(region), resources, tags),
  }
}

/** Images that a query finds, newest first. */
export async function describeImages(
  client: EC2Client,
  region: string,
  query: DescribeImagesCommandInput,
): Promise<ImageRecord[]> {
  const images = await asking('list images', () =>
    allOf(paginateDescribeImages({ client }, query), ({ Images }) => Images),
  )
  return images.map((image) => recordOf(image, region)).sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

function recordOf(image: SdkImage, region: string): ImageRecord {
  return {
    id: image.ImageId ?? '',
    region,
    name: image.Name ?? '',
    state: image.State ?? 'unknown',
    createdAt: image.CreationDate ?? '',
    tags: Object.fromEntries((image.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    ...(isRoot(image) ? {} : madeFrom(image)),
    snapshotIds: (image.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
    ...(image.Architecture === undefined ? {} : { architecture: image.Architecture }),
    ...(image.DeprecationTime ? { deprecatedAt: image.DeprecationTime } : {}),
    ...(image.OwnerId === undefined ? {} : { ownerId: image.OwnerId }),
    ...(isProtected(image) ? { protection: image.DeregistrationProtection } : {}),
  }
}

/**
 * Whether an image is where its line ends: what Amazon, or who sells on its marketplace, made theirs from is in their accounts.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-ancestry.html
 */
function isRoot({ ImageOwnerAlias }: SdkImage): boolean {
  return ImageOwnerAlias === 'amazon' || ImageOwnerAlias === 'aws-marketplace'
}

function madeFrom({
  SourceImageId: sourceImageId,
  SourceImageRegion: sourceRegion,
}: SdkImage): Pick<ImageRecord, 'sourceImageId' | 'sourceRegion'> {
  return definedOf({ sourceImageId, sourceRegion })
}

/** `disabled` is no protection; `disabled-after-...` still is, until then. */
function isProtected(image: SdkImage): image is SdkImage & { readonly DeregistrationProtection: string } {
  return !['', 'disabled'].includes(image.DeregistrationProtection ?? '')
}

async function tagResources(
  client: EC2Client,
  resources: readonly string[],
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  await asking(`tag ${resources.join(', ')}`, () =>
    client.send(new CreateTagsCommand({ Resources: [...resources], Tags })),
  )
}
