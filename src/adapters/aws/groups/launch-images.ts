import {
  type AutoScalingClient,
  type AutoScalingGroup,
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
  type LaunchTemplateSpecification,
} from '@aws-sdk/client-auto-scaling'
import { DescribeLaunchTemplateVersionsCommand, type EC2Client } from '@aws-sdk/client-ec2'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { asking } from '../trouble.ts'

export interface LaunchClients {
  readonly autoscaling: AutoScalingClient
  readonly ec2: EC2Client
}

/** The AMIs a group launches now: of its launch template, those of its mixed instances policy, or its configuration. */
export async function launchImages({ name }: GroupRef, clients: LaunchClients): Promise<string[]> {
  const { AutoScalingGroups = [] } = await asking(`describe group ${name}`, () =>
    clients.autoscaling.send(new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] })),
  )
  const [group] = AutoScalingGroups
  if (group === undefined) return []
  const images = await Promise.all([
    ...templatesOf(group).map((template) => templateImage(template, clients.ec2)),
    ...configurationOf(group).map((configuration) => configurationImage(configuration, clients.autoscaling)),
    ...(group.MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? []).map(({ ImageId }) => ImageId),
  ])
  return [...new Set(images.filter((image) => image !== undefined))]
}

function templatesOf({
  LaunchTemplate,
  MixedInstancesPolicy,
}: AutoScalingGroup): LaunchTemplateSpecification[] {
  const mixed = MixedInstancesPolicy?.LaunchTemplate
  const overrides = (mixed?.Overrides ?? []).map((override) => override.LaunchTemplateSpecification)
  return [LaunchTemplate, mixed?.LaunchTemplateSpecification, ...overrides].filter(
    (each) => each !== undefined,
  )
}

function configurationOf({ LaunchConfigurationName }: AutoScalingGroup): string[] {
  return LaunchConfigurationName === undefined ? [] : [LaunchConfigurationName]
}

async function templateImage(
  template: LaunchTemplateSpecification,
  client: EC2Client,
): Promise<string | undefined> {
  const { LaunchTemplateId, LaunchTemplateName, Version = '$Default' } = template
  const named = LaunchTemplateId === undefined ? { LaunchTemplateName } : { LaunchTemplateId }
  const ask = async (more: { readonly ResolveAlias?: boolean }) => {
    const command = new DescribeLaunchTemplateVersionsCommand({ ...named, Versions: [Version], ...more })
    const { LaunchTemplateVersions = [] } = await asking('describe a launch template', () =>
      client.send(command),
    )
    return LaunchTemplateVersions[0]?.LaunchTemplateData?.ImageId
  }
  const image = await ask({})
  // The name of an SSM parameter; EC2 tells its AMI to who may read the parameter.
  return image?.startsWith('resolve:') ? ask({ ResolveAlias: true }) : image
}

async function configurationImage(name: string, client: AutoScalingClient): Promise<string | undefined> {
  const command = new DescribeLaunchConfigurationsCommand({ LaunchConfigurationNames: [name] })
  const { LaunchConfigurations = [] } = await asking('describe a launch configuration', () =>
    client.send(command),
  )
  return LaunchConfigurations[0]?.ImageId
}
