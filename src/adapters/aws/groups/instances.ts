import { type EC2Client, paginateDescribeInstances } from '@aws-sdk/client-ec2'
import type { InstanceView } from '../../../rollout/observation.ts'
import { allOf } from '../pages.ts'
import { asking } from '../trouble.ts'

/** What EC2 tells of an instance; both absent while EC2 does not know it. */
export type InstanceFact = Pick<InstanceView, 'imageId' | 'launchedAt'>

/** Whether what was learnt of an instance before still counts. */
export type Memory = 'trusted' | 'doubted'

/** What EC2 says instances run. */
export interface InstanceFacts {
  /**
   * Facts by instance id; instances EC2 does not know are left out. An instance keeps its image all its life, so each
   * is asked for once, but where its root volume may be replaced in place: there the memory is doubted.
   */
  describe(region: string, ids: readonly string[], memory: Memory): Promise<ReadonlyMap<string, InstanceFact>>
}

/** EC2 through the AWS SDK. */
export function createInstanceFacts(clientFor: (region: string) => EC2Client): InstanceFacts {
  const known = new Map<string, InstanceFact>()
  return {
    describe: async (region, ids, memory) => {
      const asked = memory === 'trusted' ? ids.filter((id) => !known.has(id)) : ids
      for (const [id, fact] of await describeInstances(clientFor(region), asked)) known.set(id, fact)
      return known
    },
  }
}

/** The most values of one filter: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const idsPerFilter = 200

/** A filter, not a list of ids: one unknown id in a list fails the whole call. */
async function describeInstances(
  client: EC2Client,
  ids: readonly string[],
): Promise<[string, InstanceFact][]> {
  const facts: [string, InstanceFact][] = []
  for (let start = 0; start < ids.length; start += idsPerFilter) {
    const Values = ids.slice(start, start + idsPerFilter)
    const query = { Filters: [{ Name: 'instance-id', Values }] }
    const reservations = await asking('describe instances', () =>
      allOf(paginateDescribeInstances({ client }, query), ({ Reservations }) => Reservations),
    )
    for (const { InstanceId, ImageId, LaunchTime } of reservations.flatMap(
      ({ Instances = [] }) => Instances,
    )) {
      if (InstanceId === undefined || ImageId === undefined) continue
      facts.push([InstanceId, { imageId: ImageId, ...(LaunchTime && { launchedAt: LaunchTime.getTime() }) }])
    }
  }
  return facts
}
