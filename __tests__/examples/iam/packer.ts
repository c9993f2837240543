import type { RoleCall } from '../../../sandbox/aws/start.ts'
import { tagNames } from '../../../src/image/tags.ts'

/** What Packer makes without a tag, before version 1.0.2 of its amazon plugin, by kinds that may be tagged as they are made. */
const UNTAGGED: Readonly<Record<string, readonly string[]>> = {
  'ec2:CreateImage': ['image', 'snapshot'],
  'ec2:CreateKeyPair': ['key-pair'],
  'ec2:CreateSecurityGroup': ['security-group'],
}

/**
 * The calls of a story as a newer Packer would have made them. That of the sandbox tags what it made when all is made; since
 * amazon plugin 1.0.2 things carry the template's tags from their first moment, which `build` relies on, and a copy those of
 * its image, but not its snapshots (`CopyImageTags`).
 * https://github.com/hashicorp/packer-plugin-amazon (builder/common/step_key_pair.go, step_ami_region_copy.go)
 */
export function asOfNewerPacker(calls: readonly RoleCall[], repository: string): readonly RoleCall[] {
  const own = { [tagNames.repository]: repository }
  const packers = calls.filter(isOfPacker)
  const copied = new Set(packers.filter(({ call }) => call === 'ec2:CopyImage').map(({ region }) => region))
  const made = new Set(packers.flatMap((call) => madeBy(call, copied)))
  return calls.map((call) => {
    const names = Object.values(call.parameters).filter((name) => made.has(name))
    const tags = Object.fromEntries(names.map((name) => [name, { ...own, ...call.tags[name] }]))
    const parameters = isOfPacker(call) ? { ...call.parameters, ...specified(call, own) } : call.parameters
    return { ...call, parameters, tags: { ...call.tags, ...tags } }
  })
}

/** Before 1.0.0 of the plugin it says no name: Terraform's provider, which is of Go too, says its own. */
const isOfPacker = ({ agent }: RoleCall) => /Packer\/|^aws-sdk-go\/1\./.test(agent)

/** Names and ids. A snapshot is told by who tags it: nothing but that names it. */
function madeBy({ call, parameters, answered, region }: RoleCall, copied: ReadonlySet<string>): string[] {
  if (call === 'ec2:CreateKeyPair') return [parameters['KeyName'] ?? '']
  if (call === 'ec2:CopyImage' || call in UNTAGGED) return [...answered]
  if (call !== 'ec2:CreateTags' || copied.has(region)) return []
  return Object.entries(parameters).flatMap(([name, id]) => (name.startsWith('ResourceId') ? [id] : []))
}

function specified({ call }: RoleCall, tags: Readonly<Record<string, string>>): Record<string, string> {
  const [[key, value] = ['', '']] = Object.entries(tags)
  const specifications = (UNTAGGED[call] ?? []).flatMap((kind, at) => {
    const place = `TagSpecification.${at + 1}`
    return Object.entries({ ResourceType: kind, 'Tag.1.Key': key, 'Tag.1.Value': value }).map(
      ([name, text]) => [`${place}.${name}`, text],
    )
  })
  return Object.fromEntries(specifications) as Record<string, string>
}
