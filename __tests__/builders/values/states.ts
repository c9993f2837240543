import type { Stack } from '../../../src/deps/tools.ts'

/** A stack of Terraform, initialised. */
export const stack: Stack = {
  tool: 'terraform',
  toolVersion: '1.11.4',
  directory: '/workspace/stack',
  lockTimeoutMs: 0,
  variables: [],
  variableFiles: [],
}

const resource = (type: string, name: string, values: object) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  values,
})

/** A state with these groups (name -> AMI id), each on the newest version of a template of its own. */
export function stateOf(groups: Readonly<Record<string, string>>, region = 'eu-west-1'): string {
  const resources = Object.entries(groups).flatMap(([name, image]) => groupResources(name, image, region))
  return JSON.stringify({ format_version: '1.0', values: { root_module: { resources } } })
}

/** A state with one group a region (region -> AMI id). */
export function stateIn(regions: Readonly<Record<string, string>>): string {
  const resources = Object.entries(regions).flatMap(([region, image]) =>
    groupResources(`web-${region}`, image, region),
  )
  return JSON.stringify({ format_version: '1.0', values: { root_module: { resources } } })
}

function groupResources(name: string, image: string, region: string) {
  return [
    resource('aws_launch_template', name, { id: `lt-${name}`, image_id: image, latest_version: 2 }),
    resource('aws_autoscaling_group', name, {
      name,
      arn: `arn:aws:autoscaling:${region}:123456789012:autoScalingGroup:x:autoScalingGroupName/${name}`,
      launch_template: [{ id: `lt-${name}`, version: '2' }],
    }),
  ]
}
