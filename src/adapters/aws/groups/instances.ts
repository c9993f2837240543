import { type EC2Client, paginateDescribeInstances } from '@aws-sdk/client-ec2'
import type { InstanceView } from '../../../rollout/observation.ts'
import { definedOf } from '../../../text/defined.ts'
import { allOf } from '../pages.ts'
import { asking } from '../trouble.ts'
import { together } from './together.ts'

/** What EC2 tells of an instance; all absent while EC2 does not know it. */
export type InstanceFact = Pick<InstanceView, 'imageId' | 'launchedAt' | 'privateAddress'>

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

/** How many instances that nobody asks for any more are remembered. */
const REMEMBERED = 10_000

/** EC2 through the AWS SDK. What is asked for at about the same time is asked for in one request. */
export function createInstanceFacts(clientFor: (region: string) => EC2Client): InstanceFacts {
  const known = new Map<string, InstanceFact>()
  const find = together(idsPerFilter, (region, ids) => describeInstances(clientFor(region), ids))
  const remember = (id: string, fact: InstanceFact | undefined) => {
    if (fact === undefined) return
    known.delete(id)
    known.set(id, fact)
  }
  /** Those that were asked for last stand at the end. */
  const forget = (needed: number) => {
    for (const id of known.keys()) {
      if (known.size <= REMEMBERED + needed) return
      known.delete(id)
    }
  }
  return {
    describe: async (region, ids, memory) => {
      const asked = memory === 'trusted' ? ids.filter((id) => !known.has(id)) : ids
      const told = new Map<string, InstanceFact>()
      for (const id of ids) remember(id, known.get(id))
      await Promise.all(asked.map(async (id) => remember(id, await find(region, id))))
      for (const id of ids) {
        const fact = known.get(id)
        if (fact !== undefined) told.set(id, fact)
      }
      forget(ids.length)
      return told
    },
  }
}

/** The most values of one filter: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const idsPerFilter = 200

/** A filter, not a list of ids: one unknown id in a list fails the whole call. */
async function describeInstances(
  client: EC2Client,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InstanceFact>> {
  const facts = new Map<string, InstanceFact>()
  const query = { Filters: [{ Name: 'instance-id', Values: [...ids] }] }
  const reservations = await asking('describe instances', () =>
    allOf(paginateDescribeInstances({ client }, query), ({ Reservations }) => Reservations),
  )
  for (const instance of reservations.flatMap(({ Instances = [] }) => Instances)) {
    const { InstanceId, ImageId, LaunchTime, PrivateIpAddress, Ipv6Address } = instance
    if (InstanceId === undefined || ImageId === undefined) continue
    const privateAddress = PrivateIpAddress ?? Ipv6Address
    facts.set(InstanceId, {
      imageId: ImageId,
      ...definedOf({ launchedAt: LaunchTime?.getTime(), privateAddress }),
    })
  }
  return facts
}
