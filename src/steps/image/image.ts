import { basename } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { LockFacts } from '../../image/bake/bake-lock.ts'
import { notBaked, type Wanted } from '../../image/choose.ts'
import { formatImageSet, type Image, type ImageRecord } from '../../image/image.ts'
import { commitTag, hasRoom, tagNames, tagText } from '../../image/tags.ts'
import type { Source } from '../source/source.ts'
import { requireUnrevoked } from './admission/revoked.ts'
import { type BakeTurn, bakeOnce } from './bake.ts'
import { type Found, finder } from './find.ts'
import { sweepDead } from './leftovers/sweep.ts'
import { type Baking, type Job, type Packed, pack } from './pack.ts'
import { imageOf, imagesOf, templatePath } from './records.ts'

type ImageDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'files' | 'leftovers' | 'locks' | 'log' | 'packer'>

/** An image that is there, and what is still to be written on it. */
export interface Taken {
  readonly image: Image
  /** Tags that it gets once it may go on, so that a rollback by this commit finds it too; absent where it has them. */
  readonly learns?: Readonly<Record<string, string>>
}

/**
 * The image for this commit: the one that is there already, on which nothing is written, or a fresh build.
 * @throws DeployError image-build-failed, image-not-found, image-quarantined, image-revoked, not-promoted, tool-missing, credentials
 */
export async function ensureImage(inputs: Baking, source: Source, deps: ImageDeps): Promise<Taken> {
  const wanted = {
    gitSha: source.sha,
    imageKey: inputs.key,
    template: templatePath(inputs, source),
    notBefore: notBefore(inputs, deps.clock.now()),
  }
  const why: string[] = []
  const lookUp = finder(inputs, wanted, source.repository, { ...deps, tell: (line) => why.push(line) })
  const find = async () => {
    const found = await lookUp()
    return found && reuse(found, source, deps)
  }
  const found = await find()
  if (found !== undefined) return found
  if (inputs.unbaked !== undefined) throw inputs.unbaked(why)
  if (inputs.build === 'never') throw notBaked(await imagesOf(source.repository, deps), wanted, why)
  const facts = lockFacts(wanted, source, deps)
  let others: readonly ImageRecord[] = []
  let baked: readonly ImageRecord[] = []
  const bake = async (turn: BakeTurn): Promise<Taken> => {
    others = await imagesOf(source.repository, deps)
    const made = await cleanAndPack({ inputs, wanted, source, owner: facts.owner, others, ...turn }, deps)
    baked = made.records
    return { image: made.image }
  }
  const taken = await bakeOnce({ find, bake }, facts, deps)
  // What was found meanwhile was looked at when it was found: nothing is baked then.
  await requireUnrevoked({ records: baked, instead: OTHER_BASE, origin: 'built' }, others, inputs, deps)
  return taken
}

const OTHER_BASE =
  'Let the template take another base image (`source_ami`, or the filter that finds it): until then, every run bakes an image that is not taken.'

/** What dead runs left goes first; without a lock it cannot be told who is dead. */
async function cleanAndPack(
  job: Omit<Job, 'regions'> & Pick<BakeTurn, 'dead'> & { readonly others: readonly ImageRecord[] },
  deps: ImageDeps,
): Promise<Packed> {
  const { repository } = job.source
  const regions = regionsOf(job.others, deps.context.region)
  const sweep = { repository, owner: job.owner, regions, dead: job.dead }
  if (job.lock === 'held') await sweepDead(sweep, deps)
  return pack({ ...job, regions }, deps)
}

/** The region of the run, and those that images of the repository were made for. */
function regionsOf(records: readonly ImageRecord[], region: string): string[] {
  const others = records.flatMap(({ tags }) => (tags[tagNames.regions] ?? '').split(' '))
  return [...new Set([region, ...others])].filter((name) => name !== '')
}

function lockFacts({ imageKey }: Wanted, { repository }: Source, { context }: ImageDeps): LockFacts {
  const { runId: run, runUrl, runDirectory } = context
  return { what: 'bake', imageKey, repository, run, runUrl, owner: basename(runDirectory) }
}

/** Images older than this are not taken: all that were there before, or those past their age. */
function notBefore({ build, maxAgeMs }: Baking, now: number): number {
  return build === 'always' ? now : now - maxAgeMs
}

function reuse({ record, set }: Found, source: Source, { log }: Pick<ImageDeps, 'log'>): Taken {
  log.info(`Reusing ${formatImageSet(set)}: its content is the same, nothing is built.`)
  const image = imageOf(record, set, 'reused')
  const tag = commitTag(source.sha)
  if (record.tags[tagNames.gitSha] === source.sha || tag in record.tags) return { image }
  if (hasRoom(record.tags)) return { image, learns: { [tag]: tagText(source.ref) } }
  log.warning(
    `${formatImageSet(set)} has no room for another tag: a rollback finds it by its id, not by ${source.sha}.`,
  )
  return { image }
}
