import { relative } from 'node:path'
import type { Deps } from '../deps.ts'
import type { Image, ImageRecord, ImageSet } from '../image/image.ts'
import { tagNames } from '../image/tags.ts'
import type { ImageInputs } from '../inputs.ts'
import type { Source } from './source.ts'

/** The template as the repository knows it, so that two stacks of one repository do not share images. */
export function templatePath(
  { template }: Pick<ImageInputs, 'template'>,
  { directory, root }: Source,
): string {
  const inside = relative(root, directory)
  return inside === '' ? template : `${inside}/${template}`
}

/** All images of the repository, in the region of the run, newest first. */
export function imagesOf(
  repository: string,
  { context, ec2 }: Pick<Deps, 'context' | 'ec2'>,
): Promise<readonly ImageRecord[]> {
  return ec2.imagesByTags(context.region, { [tagNames.repository]: repository })
}

/** The same image in every region it was made for; undefined where a copy is missing or not available. */
export async function completeSet(
  record: ImageRecord,
  { ec2 }: Pick<Deps, 'ec2'>,
): Promise<ImageSet | undefined> {
  const regions = (record.tags[tagNames.regions] ?? record.region).split(' ')
  const key = record.tags[tagNames.imageKey] ?? ''
  const copies = await Promise.all(
    regions.map(async (region) => {
      if (region === record.region) return record
      const images = await ec2.imagesByTags(region, { [tagNames.imageKey]: key })
      return images.find(({ state }) => state === 'available')
    }),
  )
  const found = copies.filter((copy) => copy !== undefined)
  return found.length === regions.length
    ? Object.fromEntries(found.map(({ region, id }) => [region, id]))
    : undefined
}

/** What the run says of an image that EC2 knows. */
export function imageOf(record: ImageRecord, set: ImageSet, origin: Image['origin']): Image {
  const { [tagNames.gitSha]: gitSha, [tagNames.imageKey]: key } = record.tags
  return {
    origin,
    set,
    name: record.name,
    createdAt: record.createdAt,
    ...(gitSha === undefined ? {} : { gitSha }),
    ...(key === undefined ? {} : { imageKey: key }),
  }
}

/** Tags an image in all its regions. */
export async function tagEverywhere(
  set: ImageSet,
  tags: Readonly<Record<string, string>>,
  { ec2 }: Pick<Deps, 'ec2'>,
) {
  await Promise.all(Object.entries(set).map(([region, id]) => ec2.tag(region, [id], tags)))
}
