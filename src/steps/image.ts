import { resolve } from 'node:path'
import type { Deps } from '../deps.ts'
import { DeployError } from '../errors.ts'
import { notBaked, reusable, type Wanted } from '../image/choose.ts'
import { formatImageSet, type Image, type ImageRecord, type ImageSet } from '../image/image.ts'
import { imageKey } from '../image/key.ts'
import {
  commitTag,
  hasRoomForCommit,
  isQuarantined,
  quarantinedTag,
  quarantineOf,
  tagNames,
  tagText,
} from '../image/tags.ts'
import { formatAge } from '../report/duration.ts'
import { completeSet, imageOf, imagesOf, tagEverywhere, templatePath } from './image-records.ts'
import { type Baking, pack } from './pack.ts'
import type { Source } from './source.ts'

type ImageDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'files' | 'log' | 'packer'>

/**
 * The image for this commit: the one that is there already, or a fresh build.
 * @throws DeployError image-build-failed, image-not-found, image-quarantined, tool-missing, credentials
 */
export async function ensureImage(inputs: Baking, source: Source, deps: ImageDeps): Promise<Image> {
  const wanted = await wantedBy(inputs, source, deps)
  deps.log.info(`image key ${wanted.imageKey}`)
  const records = await imagesOf(source.repository, deps)
  const found = await lookUp(records, inputs, wanted, deps)
  if (found !== undefined) return reuse(found, source, deps)
  if (inputs.build === 'never') throw notBaked(records, wanted)
  return pack(inputs, wanted, source, deps)
}

async function wantedBy(inputs: Baking, source: Source, deps: ImageDeps): Promise<Wanted> {
  const template = templatePath(inputs, source)
  const environment = deps.context.packerEnvironment
  const variableFiles = await Promise.all(
    inputs.variableFiles.map((file) => deps.files.digest(resolve(source.directory, file))),
  )
  const key = imageKey({ ...inputs, template, environment, variableFiles, tree: source.tree })
  return { gitSha: source.sha, imageKey: key, template, notBefore: notBefore(inputs, deps.clock.now()) }
}

/** Images older than this are not taken: all that were there before, or those past their age. */
function notBefore({ build, maxAgeMs }: Baking, now: number): number {
  return build === 'always' ? now : now - maxAgeMs
}

interface Found {
  readonly record: ImageRecord
  readonly set: ImageSet
}

/** The image that need not be built again, in all its regions. @throws DeployError image-quarantined */
async function lookUp(
  records: readonly ImageRecord[],
  inputs: Baking,
  wanted: Wanted,
  deps: ImageDeps,
): Promise<Found | undefined> {
  const record = reusable(records, wanted)
  if (record === undefined) return undefined
  const isFresh = Date.parse(record.createdAt) >= wanted.notBefore
  if (inputs.build === 'always' && !isFresh) return undefined
  if (isQuarantined(record.tags, inputs.environment)) throw quarantined(record, inputs)
  if (!isFresh) {
    const age = formatAge(record.createdAt, deps.clock.now())
    deps.log.info(`${record.id} has the same content, but is ${age} old: older than \`max-image-age\`.`)
    return undefined
  }
  const set = await completeSet(record, deps)
  return set && { record, set }
}

function quarantined({ id, tags }: ImageRecord, { environment }: Baking): DeployError {
  const tag = quarantinedTag(environment)
  const what = quarantineOf(tags, environment) === 'left' ? 'was rolled back from' : 'failed'
  return new DeployError(
    'image-quarantined',
    `The image of this commit (${id}) ${what} in this environment at ${tags[tag]?.split(' ')[0]}; nothing was built or changed.`,
    {
      next: [
        'Deploy a commit that cures what was wrong: it gets an image of its own.',
        `Where the image was not to blame, take it by its id (\`rollback-to: ${id}\`), or remove its tag: aws ec2 delete-tags --resources ${id} --tags Key=${tag}`,
      ],
    },
  )
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
  if (hasRoomForCommit(tags)) return tagEverywhere(set, { [commitTag(sha)]: tagText(ref) }, deps)
  deps.log.warning(
    `${formatImageSet(set)} has no room for another tag: a rollback finds it by its id, not by ${sha}.`,
  )
}
