import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { TargetView } from '../../../rollout/observation.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { asking } from '../trouble.ts'

/** Asks target groups for the health of their instances. */
export interface TargetHealth {
  /** For each target group of the ARNs, the targets by instance id. One request a target group. */
  describe(region: string, arns: readonly string[]): Promise<readonly TargetGroupHealth[]>
}

export interface TargetGroupHealth {
  readonly group: string
  readonly byInstance: ReadonlyMap<string, TargetView>
}

/** ELBv2 through the AWS SDK. */
export function createTargetHealth(parts: ClientParts = {}): TargetHealth {
  const clientFor = clientsByRegion(
    (region) => new ElasticLoadBalancingV2Client({ region, ...clientSettings(parts) }),
  )
  return {
    describe: (region, arns) => Promise.all(arns.map((arn) => describeGroup(clientFor(region), arn))),
  }
}

async function describeGroup(client: ElasticLoadBalancingV2Client, arn: string): Promise<TargetGroupHealth> {
  const group = targetGroupName(arn)
  const { TargetHealthDescriptions = [] } = await asking(`describe the targets of ${group}`, () =>
    client.send(new DescribeTargetHealthCommand({ TargetGroupArn: arn })),
  )
  const entries = TargetHealthDescriptions.map(
    (each) => [each.Target?.Id ?? '', targetView(group, each)] as const,
  )
  return { group, byInstance: new Map(entries) }
}

/** arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID */
export function targetGroupName(arn: string): string {
  return arn.split('/')[1] ?? arn
}

function targetView(group: string, { TargetHealth: health }: TargetHealthDescription): TargetView {
  const reason = [health?.Reason, health?.Description].filter((text) => text !== undefined).join(': ')
  return { group, state: health?.State ?? 'unknown', ...(reason === '' ? {} : { reason }) }
}

/** What each target group says of one instance; one it does not know is `unregistered`, which is not healthy. */
export function targetsOf(instance: string, groups: readonly TargetGroupHealth[]): TargetView[] {
  return groups.map(({ group, byInstance }) => byInstance.get(instance) ?? { group, state: 'unregistered' })
}
