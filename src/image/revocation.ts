import type { ImageRecord } from './image.ts'
import { isQuarantined, quarantinedAt, tagNames } from './tags.ts'

/** What is not to be taken any more, and where the run is about. */
export interface RevocationRule {
  /** AMI ids, and names of AMIs in which `*` stands for any characters and `?` for one. */
  readonly listed: readonly string[]
  /** An image that failed in this environment takes those with it that were made from it. */
  readonly environment: string
}

/** Why an image is revoked. */
export interface Revocation {
  /** AMI ids, from the image to the one that is listed or quarantined itself; never empty. */
  readonly path: readonly string[]
  /** Of the last of these; '' where nobody knows it. */
  readonly name: string
  /** The entry of the list. */
  readonly entry?: string
  /** When it was quarantined, ISO 8601. */
  readonly failedAt?: string
}

/** Images by id. */
export type Known = ReadonlyMap<string, ImageRecord>

const AMI_ID = /^ami-[0-9a-f]+$/

/**
 * The AMIs that an image was made from: its base image, which its tag names, and what EC2 calls its source, which of a
 * copy is the image that was copied.
 */
export function parentsOf({ id, tags, sourceImageId }: ImageRecord): string[] {
  const named = [tags[tagNames.sourceImage], sourceImageId]
  return [...new Set(named)].filter(
    (parent) => parent !== undefined && AMI_ID.test(parent) && parent !== id,
  ) as string[]
}

/**
 * Why an image is not to be taken any more, by itself or by what it was made from, as far as that is known; the nearest
 * reason. Undefined for one that may be taken. That the image itself, or a copy of it, failed is not looked at: there are
 * other rules for that.
 */
export function revocationOf(image: ImageRecord, known: Known, rule: RevocationRule): Revocation | undefined {
  const twins = [...known.values()].filter((one) => rule.listed.some((entry) => isMeant(entry, one)))
  const found = lineOf(image, known).map((link) => judged(link, { image, twins }, rule))
  return found.find((revocation) => revocation !== undefined)
}

/** An image of which nothing but the id is known. */
export interface Unknown {
  readonly id: string
  /** Where it may be: that of what was made from it, and the one that this was copied from. */
  readonly regions: readonly string[]
}

/** The ancestors of an image of which nothing but the id is known. */
export function unknownAncestors(image: ImageRecord, known: Known): Unknown[] {
  return lineOf(image, known).flatMap(({ record, path, child = image }) => {
    if (record !== undefined) return []
    const { region, sourceRegion = region } = child
    return [{ id: path.at(-1) ?? '', regions: [...new Set([region, sourceRegion])] }]
  })
}

/** An AMI in the line of an image: itself, what it was made from, and so on. */
interface Link {
  readonly path: readonly string[]
  readonly record: ImageRecord | undefined
  /** What was made from it; absent for the image itself. */
  readonly child?: ImageRecord
}

/** Nearest first, each once: that EC2 tells of a circle is not to be feared, and would not be followed for ever. */
function lineOf(image: ImageRecord, known: Known): Link[] {
  const line: Link[] = [{ path: [image.id], record: image }]
  const seen = new Set([image.id])
  for (const { path, record: child } of line) {
    for (const parent of child === undefined ? [] : parentsOf(child)) {
      if (seen.has(parent)) continue
      seen.add(parent)
      line.push({ path: [...path, parent], record: known.get(parent), ...(child && { child }) })
    }
  }
  return line
}

/** @param twins images that the list may mean: a copy of one image is the same image */
function judged(
  { path, record }: Link,
  { image, twins }: { readonly image: ImageRecord; readonly twins: readonly ImageRecord[] },
  rule: RevocationRule,
): Revocation | undefined {
  const name = record?.name ?? ''
  const self = { id: path.at(-1) ?? '', name }
  const meant = [self, ...twins.filter((twin) => record !== undefined && isOfOneBuild(twin, record))]
  const entry = rule.listed.find((one) => meant.some((each) => isMeant(one, each)))
  if (entry !== undefined) return { path, name, entry }
  if (record === undefined || isOfOneBuild(record, image)) return undefined
  if (!isQuarantined(record.tags, rule.environment)) return undefined
  return { path, name, failedAt: quarantinedAt(record.tags, rule.environment) }
}

/** Copies of one bake are one image. */
function isOfOneBuild(one: ImageRecord, other: ImageRecord): boolean {
  const names = [tagNames.imageKey, tagNames.run, tagNames.builtAt]
  const isSame = (name: string) => one.tags[name] !== undefined && one.tags[name] === other.tags[name]
  return one.id === other.id || names.every(isSame)
}

/** The entries of a list that are AMI ids. */
export function idsIn(listed: readonly string[]): string[] {
  return listed.filter((entry) => AMI_ID.test(entry))
}

/** Whether an entry of the list means this AMI. */
function isMeant(entry: string, { id, name }: Pick<ImageRecord, 'id' | 'name'>): boolean {
  return entry === id || (!AMI_ID.test(entry) && name !== '' && matches(entry, name))
}

/** Whether a pattern of `*` and `?` is all of a text. In time of the product of their lengths, whatever is in them. */
export function matches(pattern: string, text: string): boolean {
  let [at, star, from] = [0, -1, 0]
  for (let index = 0; index < text.length; ) {
    if (pattern[at] === '*') {
      ;[star, from] = [at, index]
      at += 1
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
      at += 1
      index += 1
    } else if (star >= 0) {
      from += 1
      ;[at, index] = [star + 1, from]
    } else {
      return false
    }
  }
  return [...pattern.slice(at)].every((rest) => rest === '*')
}
