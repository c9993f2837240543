import type { Deps } from '../../../deps/deps.ts'
import type { ImageRecord, Member } from '../../../image/image.ts'
import { readIds, type Told } from '../../../image/wish.ts'
import { recordsOf } from '../admission/records.ts'
import { notTaken, notUsable, unread } from './refusals.ts'

type ToldDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'parameters'>

/** AMIs that are there, available, and may be launched. */
export interface Taken {
  readonly members: readonly Member[]
  /** In the order of the members. */
  readonly records: readonly ImageRecord[]
  /** open: where else the image is wanted, its own tags say. */
  readonly regions: 'told' | 'open'
}

/**
 * The AMIs that a run is told to take.
 * @throws DeployError image-not-found, with what was found
 */
export async function takeTold(told: readonly Told[], deps: ToldDeps): Promise<Taken> {
  const all = (await Promise.all(told.map((one) => idsFor(one, deps)))).flat()
  const members = all.map(({ id, region = deps.context.region, name }) =>
    name === undefined ? { id, region } : { id, region, name },
  )
  const records = await shown(members, deps)
  const problems = notUsable(members, records)
  if (problems.length > 0) throw notTaken(problems, records)
  const ordered = members.flatMap(({ id, region }) =>
    records.filter((record) => record.id === id && record.region === region),
  )
  return {
    members,
    records: ordered,
    regions: all.some(({ region }) => region !== undefined) ? 'told' : 'open',
  }
}

type Id = Extract<Told, { id: string }>

/** What is told; what the parameter says where one is named. */
async function idsFor(told: Told, { context, parameters }: ToldDeps): Promise<readonly Id[]> {
  if ('id' in told) return [told]
  const { parameter: name, ...place } = told
  const region = /^arn:[\w-]+:ssm:([\w-]+):/.exec(name)?.[1] ?? place.region ?? context.region
  const found = await parameters.read(region, name)
  if (found === undefined) throw unread(name, region, 'there is no such parameter')
  if (found.type !== 'String') throw unread(name, region, `it is of type ${found.type}, and not String`)
  const read = readIds(found.value)
  if ('problem' in read) throw unread(name, region, 'it holds no AMI id, and no JSON of such')
  return placed(read.value, place, { name, region, isElsewhere: region !== context.region })
}

interface Parameter {
  readonly name: string
  readonly region: string
  readonly isElsewhere: boolean
}

/** A parameter is of one region, and so is an id in it; where a place is told, it has to hold the one AMI of that place. */
function placed(
  found: readonly Told[],
  place: Pick<Told, 'region' | 'name'>,
  { name, region, isElsewhere }: Parameter,
): Id[] {
  const ids = found.filter((one): one is Id => 'id' in one)
  const isPlaced = place.region !== undefined || place.name !== undefined
  const [only] = ids
  if (isPlaced && (ids.length > 1 || only?.region !== undefined || only?.name !== undefined))
    throw unread(name, region, 'it holds JSON, where one AMI id is wanted')
  return ids.map((id) => ({ ...(isElsewhere && { region }), ...id, ...place }))
}

/** EC2 shows to another account, or in another region, what was made just now a little later. */
const LOOKS = 3
const PAUSE_MS = 5_000

async function shown(members: readonly Member[], { clock, ec2 }: ToldDeps): Promise<readonly ImageRecord[]> {
  for (let looks = 1; ; looks += 1) {
    const records = await recordsOf(members, { ec2 })
    const isThere = members.every(({ id, region }) =>
      records.some((record) => record.id === id && record.region === region && !record.isUnshared),
    )
    if (isThere || looks === LOOKS) return records
    await clock.sleep(PAUSE_MS)
  }
}
