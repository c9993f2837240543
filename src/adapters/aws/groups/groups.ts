import {
  type AutoScalingClient,
  type AutoScalingGroup,
  DescribeAutoScalingGroupsCommand,
} from '@aws-sdk/client-auto-scaling'
import { definedOf } from '../../../text/defined.ts'
import { asking } from '../trouble.ts'
import { together } from './together.ts'

/** Groups by region and name; undefined where there is none of the name. */
export type FindGroup = (region: string, name: string) => Promise<AutoScalingGroup | undefined>

/** The most names of one request. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingGroups.html */
const NAMES = 50

/** Groups that are asked for at the same time are asked for in one request. */
export function createGroups(clientFor: (region: string) => AutoScalingClient): FindGroup {
  return together(NAMES, (region, names) => describeGroups(clientFor(region), names))
}

/** All pages: a group of a page that was not read would be taken for gone. */
async function describeGroups(
  client: AutoScalingClient,
  names: readonly string[],
): Promise<ReadonlyMap<string, AutoScalingGroup>> {
  const [name = ''] = names
  const doing = names.length === 1 ? `describe group ${name}` : `describe ${names.length} groups`
  const found = new Map<string, AutoScalingGroup>()
  let token: string | undefined
  do {
    const command = new DescribeAutoScalingGroupsCommand({
      AutoScalingGroupNames: [...names],
      MaxRecords: 100,
      ...definedOf({ NextToken: token }),
    })
    const { AutoScalingGroups = [], NextToken } = await asking(doing, () => client.send(command))
    for (const group of AutoScalingGroups) found.set(group.AutoScalingGroupName ?? name, group)
    token = NextToken
  } while (token !== undefined && token !== '')
  return found
}
