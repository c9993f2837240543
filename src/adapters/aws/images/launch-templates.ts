import {
  DeleteLaunchTemplateCommand,
  DescribeLaunchTemplateVersionsCommand,
  type EC2Client,
  type Filter,
  type LaunchTemplate,
  paginateDescribeLaunchTemplates,
} from '@aws-sdk/client-ec2'
import { allOf } from '../pages.ts'

/** How Packer's spot builders name theirs: https://github.com/hashicorp/packer-plugin-amazon (step_run_spot_instance.go) */
const PACKERS = 'packer-fleet-launch-template-*'

/**
 * Launch templates by EC2's filters, and by `launch-template-id` and `key-name`, for which EC2 has none: of Packer's
 * those that launch with this key pair.
 */
export async function launchTemplates(
  client: EC2Client,
  filters: readonly Filter[],
): Promise<LaunchTemplate[]> {
  const filtered = (name: string) => filters.find(({ Name }) => Name === name)?.Values?.[0]
  const [id, key] = [filtered('launch-template-id'), filtered('key-name')]
  const rest = filters.filter(({ Name }) => Name !== 'launch-template-id' && Name !== 'key-name')
  const byName = key === undefined ? [] : [{ Name: 'launch-template-name', Values: [PACKERS] }]
  const templates = await allOf(
    paginateDescribeLaunchTemplates({ client }, { Filters: [...rest, ...byName] }),
    ({ LaunchTemplates }) => LaunchTemplates,
  )
  const found = id === undefined ? templates : templates.filter((one) => one.LaunchTemplateId === id)
  if (key === undefined) return found
  const keys = await Promise.all(found.map((one) => keyOf(client, one)))
  return found.filter((_, index) => keys[index] === key)
}

/** Deletes a launch template with all of its versions. */
export async function removeLaunchTemplate(client: EC2Client, id: string): Promise<void> {
  await client.send(new DeleteLaunchTemplateCommand({ LaunchTemplateId: id }))
}

async function keyOf(client: EC2Client, { LaunchTemplateId }: LaunchTemplate): Promise<string | undefined> {
  const query = new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId, Versions: ['$Default'] })
  const { LaunchTemplateVersions = [] } = await client.send(query)
  return LaunchTemplateVersions[0]?.LaunchTemplateData?.KeyName
}
