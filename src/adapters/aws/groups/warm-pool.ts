import { type AutoScalingClient, DescribeWarmPoolCommand, type Instance } from '@aws-sdk/client-auto-scaling'
import type { GroupRef } from '../../../plan/group-ref.ts'
import type { WarmInstance } from '../../../rollout/observation.ts'
import { definedOf } from '../../../text/defined.ts'
import { asking } from '../trouble.ts'
import type { InstanceFacts } from './instances.ts'

/** The instances of a group's warm pool, with the images that EC2 says they are made of; empty without a pool. */
export async function warmPool(
  { name, region }: GroupRef,
  client: AutoScalingClient,
  facts: InstanceFacts,
): Promise<WarmInstance[]> {
  const found = await instancesOf(name, client)
  const ids = found.flatMap(({ InstanceId }) => InstanceId ?? [])
  const known = await facts.describe(region, ids, 'trusted')
  return found.map(({ InstanceId: id = '', LifecycleState: lifecycleState = 'unknown' }) => ({
    id,
    lifecycleState,
    ...definedOf({ imageId: known.get(id)?.imageId }),
  }))
}

async function instancesOf(name: string, client: AutoScalingClient): Promise<Instance[]> {
  const found: Instance[] = []
  let token: string | undefined
  do {
    const command = new DescribeWarmPoolCommand({
      AutoScalingGroupName: name,
      ...definedOf({ NextToken: token }),
    })
    const { Instances = [], NextToken } = await asking(`describe the warm pool of ${name}`, () =>
      client.send(command),
    )
    found.push(...Instances)
    token = NextToken
  } while (token !== undefined && token !== '')
  return found
}
