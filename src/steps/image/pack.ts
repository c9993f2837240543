import type { Deps } from '../../deps/deps.ts'
import type { PackerBuild } from '../../deps/tools.ts'
import { BakeError } from '../../image/bake/failure.ts'
import { bakeTags } from '../../image/bake/leftover.ts'
import type { Wanted } from '../../image/choose.ts'
import {
  formatImageSet,
  type Image,
  type ImageRecord,
  type ImageSet,
  isNamed,
  type Member,
  membersOf,
  regionsIn,
} from '../../image/image.ts'
import { type BuildFacts, buildTags, tagNames, tagText } from '../../image/tags.ts'
import type { TemplateInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { onceKnown, untilShown } from '../../run/shown.ts'
import type { Offer } from '../../template/offers.ts'
import { clip, oneLine } from '../../text/escape.ts'
import type { Source } from '../source/source.ts'
import { startTrail } from './leftovers/trail.ts'
import { readOffer } from './reach.ts'
import { imageOf } from './records.ts'

type PackDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'files' | 'leftovers' | 'log' | 'packer'>

/** What to bake, and for where. */
export interface Baking extends TemplateInputs {
  /** The image key. */
  readonly key: string
  readonly environment: string
  /** Helps `packer init` past GitHub's limit for the nameless. */
  readonly token: string
  /** See `Revoking`. */
  readonly revoked: readonly string[]
  /** Why none is baked where none is found. @param why what is there and is not taken, a line each */
  readonly unbaked?: (why: readonly string[]) => DeployError
}

/** One bake. */
export interface Job {
  readonly inputs: Baking
  readonly wanted: Wanted
  readonly source: Source
  readonly lock: 'held' | 'none'
  /** Tells this bake from all others. */
  readonly owner: string
  /** Regions in which Packer may work; the likeliest first. */
  readonly regions: readonly string[]
}

/** What Packer made. */
export interface Packed {
  readonly image: Image
  /** In all its regions, and of all its sources, as EC2 has them with the tags that they got. */
  readonly records: readonly ImageRecord[]
}

/**
 * Has Packer build the image, and tags what it made.
 * @throws DeployError image-build-failed, tool-missing, credentials, aws-unavailable
 */
export async function pack(job: Job, deps: PackDeps): Promise<Packed> {
  const { wanted, source } = job
  const time = () => new Date(deps.clock.now()).toISOString()
  const begunAt = time()
  const { set, ...made } = await buildInTries(job, deps)
  const facts = {
    ...wanted,
    ...made,
    repository: source.repository,
    ref: source.ref,
    run: deps.context.runId,
    begunAt,
    builtAt: time(),
  }
  const members = membersOf(set)
  const size = isNamed(set) ? { images: members.length } : {}
  const records = await tagBuild(set, { ...facts, ...size, regions: regionsIn(set) }, deps)
  deps.log.info(`Built ${formatImageSet(set)}`)
  const primary = records.find(({ region }) => region === deps.context.region) ?? records[0]
  const image: Image =
    primary === undefined
      ? { origin: 'built', set, name: '', gitSha: wanted.gitSha, imageKey: wanted.imageKey }
      : imageOf(primary, set, 'built')
  return { image, records }
}

/** Tries of one bake, and the time after which none begins: milliseconds. Packer itself asks EC2 ten times in each. */
const TRIES = 5
const TRYING_MS = 480_000

/** Chance may pick the same subnet again. Milliseconds. */
const PAUSE_MS = 5_000

/**
 * Builds again where AWS has too little in the place that this build came to, and the template leaves the place open.
 * Packer has removed what the try before made, and each try has a trail of its own.
 */
async function buildInTries(job: Job, deps: PackDeps): Promise<PackerBuild> {
  const { clock, log } = deps
  const until = clock.now() + TRYING_MS
  for (let tries = 1; ; tries += 1) {
    try {
      return await buildOnTrail(job, deps)
    } catch (error) {
      if (!(error instanceof BakeError) || error.shortage === undefined) throw error
      const { cause, builds } = error.shortage
      const offer = await readOffer(job.inputs, builds, job.source, deps).catch(() => {
        throw error
      })
      if (offer === undefined || tries === TRIES || clock.now() >= until) throw givenUp(error, tries, offer)
      log.warning(
        `${cause.title}: ${clip(oneLine(cause.quote), 250)} Trying again, in ${offer} of the template (try ${tries + 1} of ${TRIES}).`,
      )
      await clock.sleep(PAUSE_MS)
    }
  }
}

function givenUp(error: BakeError, tries: number, offer: Offer | undefined): DeployError {
  const { reason, message, evidence, next } = error
  const said =
    offer === undefined
      ? 'The template leaves no other subnet or instance type to try: it was built once.'
      : `It was tried ${tries} times, each time in what may be ${offer} of the template.`
  return new DeployError(reason, message, { evidence: [...evidence, '', said], next })
}

/** Packer's run, with a trail of what it makes. */
async function buildOnTrail({ inputs, wanted, source, ...job }: Job, deps: PackDeps): Promise<PackerBuild> {
  const { repository } = source
  const { imageKey } = wanted
  const { runId: run, region: home } = deps.context
  const facts = { ...job, repository, imageKey, run, home }
  const trail = startTrail(facts, deps)
  const template = {
    ...inputs,
    directory: source.directory,
    provided: {
      git_sha: wanted.gitSha,
      image_key: imageKey,
      git_ref: source.ref,
      bake_tags: JSON.stringify(bakeTags(facts)),
    },
  }
  try {
    return await deps.packer.build(template, trail.watch)
  } finally {
    trail.end()
  }
}

/**
 * Confirms with EC2 that the images are there, and tags them and their snapshots: which source each is of, then what they
 * have in common. The region of the run comes last: other runs look there, and must find the image when it is whole.
 */
async function tagBuild(
  set: ImageSet,
  facts: BuildFacts,
  deps: Pick<Deps, 'clock' | 'context' | 'ec2' | 'leftovers'>,
): Promise<ImageRecord[]> {
  const tags = buildTags(facts)
  // The run may end before they have their tags, and nothing else tells that they are finished.
  deps.leftovers.note({ kind: 'built', images: membersOf(set).map((member) => finished(member, tags)) })
  const records = await Promise.all(membersOf(set).map((member) => named(member, deps)))
  const tag = (region: string) => {
    const here = records.filter((record) => record.region === region)
    return onceKnown(() => deps.ec2.tag(region, here.flatMap(partsOf), tags), deps.clock)
  }
  const { region: home } = deps.context
  const regions = regionsIn(set)
  await Promise.all(regions.filter((region) => region !== home).map(tag))
  await Promise.all(regions.filter((region) => region === home).map(tag))
  return records.map((record) => ({ ...record, tags: { ...record.tags, ...tags } }))
}

function finished({ id, region, name }: Member, common: Readonly<Record<string, string>>) {
  return { id, region, tags: { ...common, ...sourceTag(name) } }
}

function sourceTag(name: string | undefined): Record<string, string> {
  return name === undefined ? {} : { [tagNames.source]: tagText(name) }
}

/** An image of the build as EC2 knows it, with the tag of its source where it has one. */
async function named(
  { id, region, name }: Member,
  { clock, ec2 }: Pick<Deps, 'clock' | 'ec2'>,
): Promise<ImageRecord> {
  const record = await untilShown(async () => (await ec2.imagesById(region, [id]))[0], clock)
  if (record === undefined) throw notThere(id, region)
  if (name === undefined) return record
  const tags = sourceTag(name)
  await onceKnown(() => ec2.tag(region, partsOf(record), tags), clock)
  return { ...record, tags: { ...record.tags, ...tags } }
}

function partsOf({ id, snapshotIds }: ImageRecord): string[] {
  return [id, ...snapshotIds]
}

function notThere(id: string, region: string): DeployError {
  return new DeployError('image-build-failed', `Packer named ${id} in ${region}, but EC2 does not know it.`, {
    next: ['See that AWS_REGION and the template agree on the account, and run again.'],
  })
}
