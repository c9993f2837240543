import type { Project } from '../../../sandbox/project.ts'
import type { Finding } from '../../fault.ts'

/** Something that is in EC2, as far as it matters to whom it belongs. */
export interface Thing {
  readonly kind: string
  readonly id: string
  readonly tags: Readonly<Record<string, string>>
}

type Raw = Readonly<Record<string, unknown>>

interface Question {
  readonly operation: string
  readonly input?: Readonly<Record<string, unknown>>
  readonly things: (answer: Raw) => readonly Thing[]
}

const listed =
  (kind: string, list: string, id: string) =>
  (answer: Raw): Thing[] =>
    ((answer[list] ?? []) as Raw[]).map((raw) => ({ kind, id: String(raw[id]), tags: tagsOf(raw) }))

const QUESTIONS: readonly Question[] = [
  { operation: 'DescribeInstances', things: instancesIn },
  {
    operation: 'DescribeImages',
    input: { Owners: ['self'] },
    things: listed('image', 'Images', 'ImageId'),
  },
  {
    operation: 'DescribeSnapshots',
    input: { OwnerIds: ['self'] },
    things: listed('snapshot', 'Snapshots', 'SnapshotId'),
  },
  { operation: 'DescribeKeyPairs', things: listed('key pair', 'KeyPairs', 'KeyName') },
  { operation: 'DescribeSecurityGroups', things: listed('security group', 'SecurityGroups', 'GroupId') },
  { operation: 'DescribeVolumes', things: volumesIn },
]

function instancesIn({ Reservations = [] }: Raw): Thing[] {
  return (Reservations as { Instances?: Raw[] }[])
    .flatMap(({ Instances = [] }) => Instances)
    .filter(({ State }) => (State as { Name: string }).Name !== 'terminated')
    .map((raw) => ({ kind: 'instance', id: String(raw['InstanceId']), tags: tagsOf(raw) }))
}

/** Those of instances go with these. */
function volumesIn({ Volumes = [] }: Raw): Thing[] {
  return (Volumes as Raw[])
    .filter(({ Attachments }) => ((Attachments ?? []) as Raw[]).length === 0)
    .map((raw) => ({ kind: 'volume', id: String(raw['VolumeId']), tags: tagsOf(raw) }))
}

function tagsOf({ Tags = [] }: Raw): Record<string, string> {
  return Object.fromEntries((Tags as { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value]))
}

/** All that the account has. */
export async function thingsOf(project: Pick<Project, 'ask'>): Promise<readonly Thing[]> {
  const answers = QUESTIONS.map(async ({ operation, input = {}, things }) =>
    things((await project.ask({ service: 'ec2', operation, input })) as Raw),
  )
  return (await Promise.all(answers)).flat()
}

/** What is there, was not before, and is neither the group's nor a finished image: nobody removes it. */
export function orphansIn(before: readonly Thing[], after: readonly Thing[]): Finding[] {
  const known = new Set(before.map(({ kind, id }) => `${kind} ${id}`))
  return after
    .filter(({ kind, id }) => !known.has(`${kind} ${id}`))
    .filter(({ tags }) => !('aws:autoscaling:groupName' in tags) && !('immutable-deploy:built-at' in tags))
    .map(({ kind, id, tags }) => ({
      kind: 'orphan',
      what: `the ${kind} ${id} is left, tagged ${JSON.stringify(tags)}`,
    }))
}
