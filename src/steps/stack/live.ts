import type { Deps } from '../../deps/deps.ts'
import { sourceOf } from '../../image/builds.ts'
import { commitsOf } from '../../image/choose.ts'
import { type Image, type ImageRecord, isPartOf, regionsIn } from '../../image/image.ts'
import { tagNames, tagText } from '../../image/tags.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { CommitRange, LiveImage, LiveReport } from '../../report/report.ts'
import type { Journal } from '../../run/journal.ts'

type LiveDeps = Pick<Deps, 'context' | 'ec2' | 'github' | 'log'>

/** Commits of the live image that GitHub is asked for: an image may have been reused for many. */
const ASKED = 5

/**
 * What is known of the AMIs that make way for the image, in each of its regions, and of the commits between. It is for
 * reading only, so that nothing here fails a run: what cannot be looked up is left out, with a warning.
 */
export async function describeLive(
  ids: readonly string[],
  image: Image,
  deps: LiveDeps,
  journal: Journal,
): Promise<LiveReport> {
  if (ids.every((id) => isPartOf(image.set, id))) return { ids }
  const repository = journal.findings.commit?.repository ?? ''
  try {
    const found = await Promise.all(regionsIn(image.set).map((region) => deps.ec2.imagesById(region, ids)))
    const records = found.flat()
    const commits = await commitsTo(image, ownRecords(records, repository), deps, journal)
    const images = records.map((record) => liveImage(record, repository))
    return { ids, images, ...(commits === undefined ? {} : { commits }) }
  } catch (error) {
    journal.warn(`The live image could not be looked up: ${errorMessage(error)}`)
    return { ids }
  }
}

function ownRecords(records: readonly ImageRecord[], repository: string): ImageRecord[] {
  return records.filter(({ tags }) => tags[tagNames.repository] === tagText(repository))
}

function liveImage(record: ImageRecord, repository: string): LiveImage {
  const { id, region, name, createdAt, tags } = record
  const gitSha = tags[tagNames.gitSha]
  const isOwn = gitSha !== undefined && ownRecords([record], repository).length > 0
  const source = sourceOf(tags)
  return {
    ...{ id, region, name, createdAt },
    ...(isOwn ? { gitSha } : {}),
    ...(isOwn && source !== undefined ? { source } : {}),
  }
}

/** The commits between live and new image; absent where the live images are of several commits, or GitHub cannot tell. */
async function commitsTo(
  image: Image,
  records: readonly ImageRecord[],
  { context, github, log }: LiveDeps,
  { findings }: Journal,
): Promise<LiveReport['commits']> {
  const [record] = records
  const built = new Set(records.map(({ tags }) => tags[tagNames.gitSha]))
  const next = image.origin === 'reused' ? findings.commit?.sha : image.gitSha
  if (record === undefined || next === undefined || built.size !== 1) return undefined
  if (findings.commit?.repository !== context.repository) return undefined
  const asked = commitsOf(record).filter((commit) => commit !== '')
  try {
    const ranges = await Promise.all(asked.slice(0, ASKED).map((live) => github.commitsBetween(live, next)))
    const nearest = nearestOf(ranges.filter((range) => range !== undefined))
    if (nearest === undefined) return undefined
    if (nearest.ahead > 0 || nearest.behind === 0) return { ...nearest, direction: 'brought' }
    const back = await github.commitsBetween(nearest.head, nearest.base)
    return back && { ...back, direction: 'taken-back' }
  } catch (error) {
    log.info(`The commits between live and new image could not be counted: ${errorMessage(error)}`)
    return undefined
  }
}

/**
 * Of the commits that the live image serves, the one nearest to the new: an image built for a pull request serves the
 * commit of its squashed merge too, and only that is an ancestor of what comes after.
 */
function nearestOf(ranges: readonly CommitRange[]): CommitRange | undefined {
  return ranges.toSorted((a, b) => a.behind - b.behind || a.ahead - b.ahead)[0]
}
