import type { Deps } from '../deps.ts'
import { DeployError } from '../errors.ts'
import { reusable } from '../image/choose.ts'
import { formatImageSet, type Image, type ImageRecord, type ImageSet } from '../image/image.ts'
import {
  type BuildFacts,
  buildTags,
  commitTag,
  hasRoomForCommit,
  isQuarantined,
  quarantinedTag,
  quarantineOf,
  tagNames,
  tagText,
} from '../image/tags.ts'
import type { ImageInputs } from '../inputs.ts'
import { completeSet, imageOf, imagesOf, tagEverywhere, templatePath } from './image-records.ts'
import type { Source } from './source.ts'

type ImageDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'log' | 'packer'>

/**
 * The image for this commit: the one that is there already, or a fresh build.
 * @throws DeployError image-build-failed, tool-missing, credentials
 */
export async function ensureImage(inputs: Baking, source: Source, deps: ImageDeps): Promise<Image> {
  const wanted = { gitSha: source.sha, imageKey: inputs.key, template: templatePath(inputs, source) }
  const found = reusable(await imagesOf(source.repository, deps), wanted)
  if (found !== undefined && isQuarantined(found.tags, inputs.environment)) throw quarantined(found, inputs)
  const reused = found === undefined ? undefined : await completeSet(found, deps)
  if (found !== undefined && reused !== undefined) return reuse(found, reused, source, deps)
  return build(inputs, wanted, source, deps)
}

/** What to bake, and for where. */
export interface Baking extends ImageInputs {
  /** The image key. */
  readonly key: string
  readonly environment: string
  /** Helps `packer init` past GitHub's limit for the nameless. */
  readonly token: string
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

async function reuse(record: ImageRecord, set: ImageSet, source: Source, deps: ImageDeps): Promise<Image> {
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

interface Wanted {
  readonly gitSha: string
  readonly imageKey: string
  readonly template: string
}

async function build(inputs: Baking, wanted: Wanted, source: Source, deps: ImageDeps): Promise<Image> {
  const set = await deps.packer.build({
    ...inputs,
    directory: source.directory,
    provided: { git_sha: wanted.gitSha, image_key: wanted.imageKey, git_ref: source.ref },
  })
  const facts = { ...wanted, repository: source.repository, ref: source.ref, run: deps.context.runId }
  const builtAt = new Date(deps.clock.now()).toISOString()
  const records = await tagBuild(set, { ...facts, builtAt, regions: Object.keys(set) }, deps)
  deps.log.info(`Built ${formatImageSet(set)}`)
  const primary = records.find(({ region }) => region === deps.context.region) ?? records[0]
  return primary === undefined
    ? { origin: 'built', set, name: '', gitSha: wanted.gitSha, imageKey: wanted.imageKey }
    : { ...imageOf(primary, set, 'built'), gitSha: wanted.gitSha, imageKey: wanted.imageKey }
}

/** Confirms with EC2 that the images are there, and tags them and their snapshots. */
async function tagBuild(set: ImageSet, facts: BuildFacts, deps: ImageDeps): Promise<ImageRecord[]> {
  const tags = buildTags(facts)
  return Promise.all(
    Object.entries(set).map(async ([region, id]) => {
      const [record] = await deps.ec2.imagesById(region, [id])
      if (record === undefined) throw notThere(id, region)
      await deps.ec2.tag(region, [id, ...record.snapshotIds], tags)
      return record
    }),
  )
}

function notThere(id: string, region: string): DeployError {
  return new DeployError('image-build-failed', `Packer named ${id} in ${region}, but EC2 does not know it.`, {
    next: ['See that AWS_REGION and the template agree on the account, and run again.'],
  })
}
