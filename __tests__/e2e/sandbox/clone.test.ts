import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  DescribeAutoScalingGroupsCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling'
import {
  CreateLaunchTemplateCommand,
  CreateTagsCommand,
  DescribeImagesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type AwsSandbox, startAws } from '../../../sandbox/aws/start.ts'
import { findTools } from '../../../sandbox/tools/find.ts'

const [first, second] = ['100000000001', '100000000002'] as const
let aws: AwsSandbox

beforeAll(async () => {
  const { python = ['python3'] } = await findTools({ need: ['moto'], log: console.log })
  aws = await startAws({ clockScale: 120, python })
}, 300_000)

afterAll(() => aws.stop())

function clients(account: string) {
  const credentials = { accessKeyId: account, secretAccessKey: 'sandbox' }
  const config = { endpoint: aws.endpoint, region: 'eu-west-1', credentials, maxAttempts: 1 }
  return { asg: new AutoScalingClient(config), ec2: new EC2Client(config) }
}

async function group(account: string) {
  const { AutoScalingGroups = [] } = await clients(account).asg.send(new DescribeAutoScalingGroupsCommand({}))
  return AutoScalingGroups[0]
}

test('a clone has the same images, groups and instances under its own number, and goes its own way', async () => {
  const { asg, ec2 } = clients(first)
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['amazon'] }))
  const ImageId = Images[0]?.ImageId ?? ''
  await ec2.send(new CreateTagsCommand({ Resources: [ImageId], Tags: [{ Key: 'mark', Value: 'kept' }] }))
  const data = { ImageId, InstanceType: 't3.micro' as const }
  await ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName: 'web', LaunchTemplateData: data }))
  await asg.send(
    new CreateAutoScalingGroupCommand({
      AutoScalingGroupName: 'web',
      MinSize: 2,
      MaxSize: 4,
      LaunchTemplate: { LaunchTemplateName: 'web', Version: '1' },
      AvailabilityZones: ['eu-west-1a'],
    }),
  )
  await aws.clone({ from: first, to: second })

  const [original, copy] = [await group(first), await group(second)]
  const ids = (found: typeof copy) => found?.Instances?.map(({ InstanceId }) => InstanceId)
  expect(copy?.AutoScalingGroupARN).toBe(original?.AutoScalingGroupARN?.replace(first, second))
  expect(ids(copy)).toEqual(ids(original))
  const tagged = { Filters: [{ Name: 'tag:mark', Values: ['kept'] }] }
  expect((await clients(second).ec2.send(new DescribeImagesCommand(tagged))).Images).toHaveLength(1)

  const four = { AutoScalingGroupName: 'web', DesiredCapacity: 4 }
  await clients(second).asg.send(new UpdateAutoScalingGroupCommand(four))
  expect(ids(await group(second))).toHaveLength(4)
  expect(ids(await group(first))).toHaveLength(2)

  await aws.forget(second)
  expect(await group(second)).toBeUndefined()
  expect(ids(await group(first))).toHaveLength(2)
})

test('only accounts of twelve digits can be cloned', async () => {
  await expect(aws.clone({ from: first, to: '1' })).rejects.toThrow('an account is twelve digits, not 1')
})
