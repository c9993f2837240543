import {
  DescribeLaunchTemplateVersionsCommand,
  type EC2Client,
  type LaunchTemplate,
  type LaunchTemplateVersion,
  paginateDescribeLaunchTemplates,
  paginateDescribeLaunchTemplateVersions,
} from '@aws-sdk/client-ec2'
import type { Use } from '../../../image/retention.ts'
import { DeployError } from '../../../outcome/error.ts'
import { asking } from '../trouble.ts'

/** What the launch templates of an account name. */
export interface TemplateImages {
  /** The versions, of all there are, that name one of these AMIs. */
  naming(region: string, ids: readonly string[]): Promise<readonly Use[]>
}

/** A version with what it names: an AMI id, `resolve:ssm:...`, or nothing. */
interface Version {
  readonly number: number
  readonly image: string | undefined
}

/** The most of one page that EC2 gives. */
const pageSize = 200

/** How many templates are asked for at a time: an account may have thousands. */
const atOnce = 8

/** EC2 through the AWS SDK. A version never changes, so that each is asked for once, however often one looks. */
export function createTemplateImages(clientFor: (region: string) => EC2Client): TemplateImages {
  const known = new Map<string, readonly Version[]>()
  return {
    naming: async (region, ids) => {
      const client = clientFor(region)
      const templates = await allTemplates(client)
      const uses: Use[] = []
      for (let start = 0; start < templates.length; start += atOnce) {
        const some = templates.slice(start, start + atOnce)
        const found = await Promise.all(some.map((template) => usesOf(template, ids, { client, known })))
        uses.push(...found.flat())
      }
      return uses
    },
  }
}

async function allTemplates(client: EC2Client): Promise<LaunchTemplate[]> {
  return asking('list the launch templates', async () => {
    const templates: LaunchTemplate[] = []
    for await (const { LaunchTemplates = [] } of paginateDescribeLaunchTemplates({ client, pageSize }, {})) {
      templates.push(...LaunchTemplates)
    }
    return templates
  })
}

interface Memory {
  readonly client: EC2Client
  readonly known: Map<string, readonly Version[]>
}

async function usesOf(template: LaunchTemplate, ids: readonly string[], memory: Memory): Promise<Use[]> {
  const { LaunchTemplateId: id = '', LaunchTemplateName: name = '' } = template
  const { LatestVersionNumber, DefaultVersionNumber } = template
  const uses: Use[] = []
  for (const { number, image } of await versionsOf(template, memory)) {
    const imageId = isAlias(image) ? await resolved({ id, number, alias: image }, memory.client) : image
    if (imageId === undefined || !ids.includes(imageId)) continue
    const age = number === LatestVersionNumber || number === DefaultVersionNumber ? '' : 'old '
    uses.push({ imageId, what: `${age}version ${number} of launch template ${name} (${id}) names it` })
  }
  return uses
}

async function versionsOf(
  { LaunchTemplateId: id = '', LatestVersionNumber: latest = 0 }: LaunchTemplate,
  { client, known }: Memory,
): Promise<readonly Version[]> {
  const before = known.get(id) ?? []
  const seen = Math.max(0, ...before.map(({ number }) => number))
  if (seen >= latest && latest > 0) return before
  const newer = (await describeVersions(id, seen, client)).filter(({ number }) => number > seen)
  const versions = [...before, ...newer]
  known.set(id, versions)
  return versions
}

async function describeVersions(id: string, from: number, client: EC2Client): Promise<Version[]> {
  const query = { LaunchTemplateId: id, ...(from === 0 ? {} : { MinVersion: String(from) }) }
  return asking(`list the versions of launch template ${id}`, async () => {
    const versions: LaunchTemplateVersion[] = []
    for await (const page of paginateDescribeLaunchTemplateVersions({ client, pageSize }, query)) {
      versions.push(...(page.LaunchTemplateVersions ?? []))
    }
    return versions.map(({ VersionNumber: number = 0, LaunchTemplateData: data }) => ({
      number,
      image: data?.ImageId,
    }))
  })
}

/** A parameter of the account's own; the public ones of AWS below /aws/service/ name AMIs of AWS and its partners. */
function isAlias(image: string | undefined): image is string {
  return image?.startsWith('resolve:ssm:') === true && !image.startsWith('resolve:ssm:/aws/service/')
}

interface Alias {
  readonly id: string
  readonly number: number
  readonly alias: string
}

/** What the parameter holds now, which changes without a new version. */
async function resolved({ id, number, alias }: Alias, client: EC2Client): Promise<string> {
  const command = new DescribeLaunchTemplateVersionsCommand({
    LaunchTemplateId: id,
    Versions: [String(number)],
    ResolveAlias: true,
  })
  const doing = `tell which AMI version ${number} of launch template ${id} takes from ${alias}`
  const { LaunchTemplateVersions = [] } = await asking(doing, () => client.send(command))
  const image = LaunchTemplateVersions[0]?.LaunchTemplateData?.ImageId
  if (image?.startsWith('ami-') === true) return image
  throw new DeployError('prune-failed', `AWS did not ${doing}.`, {
    next: ['Let the role call ssm:GetParameters for this parameter, or delete the version.'],
  })
}
