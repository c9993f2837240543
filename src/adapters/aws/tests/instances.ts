import {
  type _InstanceType,
  DescribeInstanceStatusCommand,
  type DescribeInstanceStatusCommandOutput,
  type EC2Client,
  paginateDescribeInstances,
  paginateDescribeInstanceTypes,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2'
import type { Launch, LaunchedInstance, TestInstances } from '../../../deps/instances/test-instances.ts'
import { examine } from '../groups/examination.ts'
import { allOf } from '../pages.ts'
import { asking } from '../trouble.ts'

/** Instances to test images on, through the AWS SDK. */
export function createTestInstances(clientFor: (region: string) => EC2Client): TestInstances {
  return {
    launch: (region, launch) => launchOne(clientFor(region), launch),
    look: (region, id) => look(clientFor(region), id),
    examine: (region, id) => examine(id, clientFor(region)),
    architectures: (region, types) => architectures(clientFor(region), types),
  }
}

async function launchOne(client: EC2Client, launch: Launch): Promise<string> {
  const { image, instanceType, subnet, securityGroups, instanceProfile, tags, token } = launch
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  const profile = instanceProfile?.startsWith('arn:') ? { Arn: instanceProfile } : { Name: instanceProfile }
  const command = new RunInstancesCommand({
    ImageId: image,
    InstanceType: instanceType as _InstanceType,
    MinCount: 1,
    MaxCount: 1,
    InstanceInitiatedShutdownBehavior: 'terminate',
    ClientToken: token,
    TagSpecifications: (['instance', 'volume', 'network-interface'] as const).map((ResourceType) => ({
      ...{ ResourceType, Tags },
    })),
    ...(subnet === undefined ? {} : { SubnetId: subnet }),
    ...(securityGroups.length === 0 ? {} : { SecurityGroupIds: [...securityGroups] }),
    ...(instanceProfile === undefined ? {} : { IamInstanceProfile: profile }),
  })
  const { Instances = [] } = await asking(`launch an instance of ${image} (${instanceType})`, () =>
    client.send(command),
  )
  return Instances[0]?.InstanceId ?? ''
}

/** By filters: an id that EC2 does not show yet is an error otherwise. */
async function look(client: EC2Client, id: string): Promise<LaunchedInstance | undefined> {
  const pages = paginateDescribeInstances({ client }, { Filters: [{ Name: 'instance-id', Values: [id] }] })
  const reservations = await asking(`look at ${id}`, () => allOf(pages, ({ Reservations }) => Reservations))
  const found = reservations.flatMap(({ Instances = [] }) => Instances)[0]
  if (found === undefined) return undefined
  const { Code = '', Message = '' } = found.StateReason ?? {}
  return {
    state: found.State?.Name ?? '',
    why: Message.startsWith(Code) ? Message : [Code, Message].filter((text) => text !== '').join(': '),
    ...(await checks(client, id)),
  }
}

type Statuses = Pick<DescribeInstanceStatusCommandOutput, 'InstanceStatuses'>
type Checks = Pick<LaunchedInstance, 'instanceCheck' | 'systemCheck'>

/** EC2 may show an instance in one list and not yet in the other. */
async function checks(client: EC2Client, id: string): Promise<Checks> {
  const command = new DescribeInstanceStatusCommand({
    IncludeAllInstances: true,
    InstanceIds: [id],
  })
  const { InstanceStatuses = [] }: Statuses = await asking(`ask for the status checks of ${id}`, async () => {
    try {
      return await client.send(command)
    } catch (error) {
      if (error instanceof Error && error.name === 'InvalidInstanceID.NotFound') return {}
      throw error
    }
  })
  const { InstanceStatus, SystemStatus } = InstanceStatuses[0] ?? {}
  return { instanceCheck: InstanceStatus?.Status ?? '', systemCheck: SystemStatus?.Status ?? '' }
}

/** By a filter: one type that a region does not have fails a list of types. */
async function architectures(
  client: EC2Client,
  types: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const query = { Filters: [{ Name: 'instance-type', Values: [...types] }] }
  const pages = paginateDescribeInstanceTypes({ client }, query)
  const found = await asking('ask for types of instances', () =>
    allOf(pages, ({ InstanceTypes }) => InstanceTypes),
  )
  return new Map(
    found.map(({ InstanceType = '', ProcessorInfo }) => [
      InstanceType,
      ProcessorInfo?.SupportedArchitectures ?? [],
    ]),
  )
}
