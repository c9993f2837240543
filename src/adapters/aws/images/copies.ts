import { CopyImageCommand, type EC2Client } from '@aws-sdk/client-ec2'
import type { Copies } from '../../../deps/sharing.ts'
import { asking } from '../trouble.ts'
import { describeImages } from './ec2.ts'

/** Images of the account of the job, through the AWS SDK with the job's own credentials. */
export function createCopies(clientFor: (region: string) => EC2Client): Copies {
  return {
    owned: (region, ids) =>
      describeImages(clientFor(region), region, {
        Owners: ['self'],
        Filters: [{ Name: 'image-id', Values: [...ids] }],
      }),
    ownedWith: (region, [key, value]) =>
      describeImages(clientFor(region), region, {
        Owners: ['self'],
        Filters: [{ Name: `tag:${key}`, Values: [value] }],
      }),
    copy: async (region, { id, name, tags }) => {
      const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
      const command = new CopyImageCommand({
        ...{ Name: name, SourceImageId: id, SourceRegion: region },
        Description: `Copy of ${id}`,
        TagSpecifications: [
          { ResourceType: 'image', Tags },
          { ResourceType: 'snapshot', Tags },
        ],
      })
      const { ImageId = '' } = await asking(`copy ${id}`, () => clientFor(region).send(command))
      return ImageId
    },
  }
}
