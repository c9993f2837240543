import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CreateTagsCommand, DeregisterImageCommand, EC2Client } from '@aws-sdk/client-ec2'
import type { Project } from '../../../sandbox/project.ts'
import { onPath } from '../../../sandbox/tools/run.ts'

interface Tagged {
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[]
}

interface Instance extends Tagged {
  readonly InstanceId: string
  readonly ImageId: string
  readonly InstanceType: string
  readonly State: { readonly Name: string }
}

interface Image extends Tagged {
  readonly ImageId: string
  readonly Name: string
  readonly Architecture: string
  readonly BlockDeviceMappings?: readonly { readonly Ebs?: { readonly SnapshotId?: string } }[]
}

interface KeyPair extends Tagged {
  readonly KeyPairId: string
  readonly KeyName: string
}

interface SecurityGroup extends Tagged {
  readonly GroupId: string
  readonly GroupName: string
}

interface Snapshot extends Tagged {
  readonly SnapshotId: string
}

/** What is read of the answers. */
interface Answer {
  readonly Reservations?: readonly { readonly Instances?: readonly Instance[] }[]
  readonly Images?: readonly Image[]
  readonly Snapshots?: readonly Snapshot[]
  readonly KeyPairs?: readonly KeyPair[]
  readonly SecurityGroups?: readonly SecurityGroup[]
}

/** Instances of the account that have not ended, Packer's builders among them. */
export async function instances(project: Project): Promise<Instance[]> {
  return instancesIn(await ask(project, 'DescribeInstances'))
}

function instancesIn({ Reservations = [] }: Answer): Instance[] {
  const all = Reservations.flatMap(({ Instances = [] }) => Instances)
  return all.filter(({ State }) => State.Name !== 'terminated')
}

/** The image of every instance that has not ended. */
export async function imagesRunning(project: Project): Promise<string[]> {
  return (await instances(project)).map(({ ImageId }) => ImageId)
}

/** The image of every instance that has not ended, by the name of its Auto Scaling group. */
export async function imagesByGroup(project: Project): Promise<Record<string, string[]>> {
  return byGroup(await instances(project), ({ ImageId }) => ImageId)
}

/** The same with the type of each instance behind its image. */
export async function launchedByGroup(project: Project): Promise<Record<string, string[]>> {
  return byGroup(await instances(project), ({ ImageId, InstanceType }) => `${ImageId} ${InstanceType}`)
}

function byGroup(all: readonly Instance[], what: (instance: Instance) => string): Record<string, string[]> {
  const groupOf = ({ Tags = [] }: Instance) =>
    Tags.find(({ Key }) => Key === 'aws:autoscaling:groupName')?.Value ?? 'none'
  const groups = Map.groupBy(all, groupOf)
  return Object.fromEntries([...groups].map(([name, some]) => [name, some.map(what)]))
}

/** Images the account has made. */
export async function images(project: Project): Promise<readonly Image[]> {
  return (await ask(project, 'DescribeImages', { Owners: ['self'] })).Images ?? []
}

/** Key pairs of the account: Packer's temporary ones, and locks. */
export async function keyPairs(project: Project): Promise<readonly KeyPair[]> {
  return (await ask(project, 'DescribeKeyPairs')).KeyPairs ?? []
}

/** Names of the account's security groups, without the one that every VPC has. */
export async function securityGroups(project: Project): Promise<string[]> {
  const { SecurityGroups = [] } = await ask(project, 'DescribeSecurityGroups')
  return SecurityGroups.map(({ GroupName }) => GroupName).filter((name) => name !== 'default')
}

/** An image's tags, then those of each of its snapshots. */
export async function tagsOf(project: Project, id: string): Promise<Record<string, string>[]> {
  const image = (await images(project)).find(({ ImageId }) => ImageId === id)
  const parts = new Set((image?.BlockDeviceMappings ?? []).map(({ Ebs }) => Ebs?.SnapshotId))
  const { Snapshots = [] } = await ask(project, 'DescribeSnapshots', { OwnerIds: ['self'] })
  const tagged = [image ?? {}, ...Snapshots.filter(({ SnapshotId }) => parts.has(SnapshotId))]
  return tagged.map(({ Tags = [] }: Tagged) => Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])))
}

/** The program `aws`, where it is installed; what else is asked here is asked with its library, which is faster. */
export const cli = await onPath('aws')

/** The image of every instance that has not ended, by the name of its Auto Scaling group, as the program itself tells. */
export async function imagesByCli({ awsEnv }: Project): Promise<Record<string, string[]>> {
  const { stdout } = await promisify(execFile)(cli ?? '', ['ec2', 'describe-instances', '--output', 'json'], {
    env: { ...process.env, ...awsEnv, AWS_PAGER: '' },
  })
  return byGroup(instancesIn(JSON.parse(stdout) as Answer), ({ ImageId }) => ImageId)
}

/** Tags one thing. */
export async function createTags(
  { awsEnv }: Project,
  id: string,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  await clientOf(awsEnv).send(new CreateTagsCommand({ Resources: [id], Tags }))
}

/** Removes an image of another region. */
export async function deregister({ awsEnv }: Project, region: string, id: string): Promise<void> {
  await clientOf({ ...awsEnv, AWS_REGION: region }).send(new DeregisterImageCommand({ ImageId: id }))
}

/** Asks with the library of the aws CLI (botocore), which shares nothing with the action. */
async function ask(
  project: Project,
  operation: string,
  input: Record<string, unknown> = {},
): Promise<Answer> {
  return (await project.ask({ service: 'ec2', operation, input })) as Answer
}

function clientOf(env: Project['awsEnv']): EC2Client {
  return new EC2Client({
    region: env['AWS_REGION'] ?? '',
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    credentials: { accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'sandbox' },
  })
}
