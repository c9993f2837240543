import { type AutoScalingClient, paginateDescribeLaunchConfigurations } from '@aws-sdk/client-auto-scaling'
import {
  DescribeImageAttributeCommand,
  type EC2Client,
  type LaunchPermission,
  paginateDescribeInstances,
} from '@aws-sdk/client-ec2'
import type { ImageRecord } from '../../../image/image.ts'
import type { Use } from '../../../image/retention.ts'
import { asking } from '../trouble.ts'

/** The most values of one filter: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const idsPerFilter = 200

/** The instances that were launched from these AMIs and have not ended: stopped ones may have to be replaced. */
export async function instancesOf(client: EC2Client, ids: readonly string[]): Promise<Use[]> {
  const uses: Use[] = []
  for (let start = 0; start < ids.length; start += idsPerFilter) {
    const Values = ids.slice(start, start + idsPerFilter)
    const query = { Filters: [{ Name: 'image-id', Values }] }
    await asking('list the instances of the images', async () => {
      for await (const page of paginateDescribeInstances({ client, pageSize: 1000 }, query)) {
        const instances = (page.Reservations ?? []).flatMap(({ Instances = [] }) => Instances)
        for (const { InstanceId, ImageId = '', State } of instances) {
          if (State?.Name === 'terminated') continue
          uses.push({ imageId: ImageId, what: `instance ${InstanceId} is ${State?.Name ?? 'there'}` })
        }
      }
    })
  }
  return uses
}

/** The launch configurations that name one of these AMIs. */
export async function configurationsOf(client: AutoScalingClient, ids: readonly string[]): Promise<Use[]> {
  const uses: Use[] = []
  await asking('list the launch configurations', async () => {
    for await (const page of paginateDescribeLaunchConfigurations({ client, pageSize: 100 }, {})) {
      for (const { ImageId, LaunchConfigurationName } of page.LaunchConfigurations ?? []) {
        if (ImageId === undefined || !ids.includes(ImageId)) continue
        uses.push({ imageId: ImageId, what: `launch configuration ${LaunchConfigurationName} names it` })
      }
    }
  })
  return uses
}

/** How many images are asked for at a time: there is no call for several. */
const atOnce = 8

/** Who else may launch these images. What others do with them is not to be seen from here. */
export async function sharesOf(client: EC2Client, images: readonly ImageRecord[]): Promise<Use[]> {
  const uses: Use[] = []
  for (let start = 0; start < images.length; start += atOnce) {
    const some = images.slice(start, start + atOnce)
    uses.push(...(await Promise.all(some.map((image) => shareOf(client, image)))).flat())
  }
  return uses
}

async function shareOf(client: EC2Client, { id, ownerId }: ImageRecord): Promise<Use[]> {
  const command = new DescribeImageAttributeCommand({ ImageId: id, Attribute: 'launchPermission' })
  const { LaunchPermissions = [] } = await asking(`tell whom ${id} is shared with`, () =>
    client.send(command),
  )
  const others = LaunchPermissions.map(nameOf).filter((name) => name !== ownerId)
  return others.length === 0 ? [] : [{ imageId: id, what: `shared with ${others.join(', ')}` }]
}

function nameOf({ Group, UserId, OrganizationArn, OrganizationalUnitArn }: LaunchPermission): string {
  if (Group !== undefined) return Group === 'all' ? 'everybody' : Group
  return UserId ?? OrganizationArn ?? OrganizationalUnitArn ?? 'somebody'
}
