import { basename } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { LockFacts } from '../../image/bake/bake-lock.ts'
import { notBaked, type Wanted } from '../../image/choose.ts'
import { formatImageSet, type Image, type ImageRecord, type ImageSet } from '../../image/image.ts'
import { commitTag, hasRoom, tagNames, tagText } from '../../image/tags.ts'
import type { Source } from '../source/source.ts'
import { requireUnrevoked } from './admission/revoked.ts'
import { type BakeTurn, bakeOnce } from './bake.ts'
import { type Found, finder } from './find.ts'
import { sweepDead } from './leftovers/sweep.ts'
import { type Baking, type Job, pack } from './pack.ts'
import { imageOf, imagesOf, tagEverywhere, templatePath } from './records.ts'

type ImageDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'files' | 'leftovers' | 'locks' | 'log' | 'packer'>

/**
 * The image for this commit: the one that is there already, or a fresh build.
 * @throws DeployError image-build-failed, image-not-found, image-quarantined, image-revoked, not-promoted, tool-missing, credentials
 */
export async function ensureImage(inputs: Baking, source: Source, deps: ImageDeps): Promise<Image> {
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
  const bake = async (turn: BakeTurn) => {
    others = await imagesOf(source.repository, deps)
    return cleanAndPack({ inputs, wanted, source, owner: facts.owner, others, ...turn }, deps)
  }
  const image = await bakeOnce({ find, bake }, facts, deps)
  // What was found meanwhile was looked at when it was found.
  if (image.origin === 'built') await requireUnrevoked({ image, instead: OTHER_BASE }, others, inputs, deps)
  return image
}

const OTHER_BASE =
  'Let the template take another base image (`source_ami`, or the filter that finds it): until then, every run bakes an image that is not taken.'

/** What dead runs left goes first; without a lock it cannot be told who is dead. */
async function cleanAndPack(
  job: Omit<Job, 'regions'> & Pick<BakeTurn, 'dead'> & { readonly others: readonly ImageRecord[] },
  deps: ImageDeps,
): Promise<Image> {
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

async function reuse({ record, set }: Found, source: Source, deps: ImageDeps): Promise<Image> {
  deps.log.info(`Reusing ${formatImageSet(set)}: its content is the same, nothing is built.`)
  await addCommit(record, set, source, deps)
  return imageOf(record, set, 'reused')
}

/** A reused image learns the commit it now serves too, so that a rollback by that commit finds it. */
async function addCommit(
  { tags }: ImageRecord,
  set: ImageSet,
  { sha, ref }: Source,
  deps: ImageDeps,
): Promise<void> {
  if (tags[tagNames.gitSha] === sha || commitTag(sha) in tags) return
  if (hasRoom(tags)) return tagEverywhere(set, { [commitTag(sha)]: tagText(ref) }, deps)
  deps.log.warning(
    `${formatImageSet(set)} has no room for another tag: a rollback finds it by its id, not by ${sha}.`,
  )
}
