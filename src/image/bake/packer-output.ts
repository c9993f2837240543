import { DeployError } from '../../outcome/error.ts'
import type { ImageSet } from '../image.ts'
import { parseMachineLine, type Said, saidIn, uiLines } from './machine-lines.ts'

/** Packer's own word on a build that failed. */
export interface BuildError {
  readonly build: string
  /** May have several lines. */
  readonly text: string
}

/**
 * What Packer itself calls the error of each build that failed: `TIME,BUILD,error,TEXT`. Not what arrives as `ui,error`:
 * a provisioner's stderr does so too, be it an error or a progress meter.
 */
export function buildErrors(lines: readonly string[]): BuildError[] {
  return lines.flatMap((line) => {
    const parsed = parseMachineLine(line)
    if (parsed?.type !== 'error') return []
    const text = (parsed.data[0] ?? '').trim()
    return [{ build: parsed.target, text }]
  })
}

/**
 * What Packer printed, as a person would have read it. Each error is parted from the lines before and behind it: only
 * there a diagnostic begins and ends.
 */
export function packerText(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const parsed = parseMachineLine(line)
    if (parsed === undefined) return [line]
    return parsed.data[0] === 'error' ? ['', ...uiLines(line), '', ''] : uiLines(line)
  })
}

/**
 * The base image that Packer found for its build; '' where it names none, or several builds name different ones. The
 * first of each build counts: a provisioner may print the same words later.
 */
export function sourceImageOf(lines: readonly string[]): string {
  const found = new Map<string, string>()
  for (const { build, text } of saidLines(lines)) {
    const [, id = ''] = /^Found Image ID: (ami-[0-9a-f]{8,17})$/.exec(text) ?? []
    if (id !== '' && !found.has(build)) found.set(build, id)
  }
  const [first = '', ...others] = new Set(found.values())
  return others.length === 0 ? first : ''
}

/** All that builds said, line by line. */
export function saidLines(lines: readonly string[]): Said[] {
  return lines.flatMap(uiLines).flatMap((line) => saidIn(line) ?? [])
}

/**
 * The AMIs this build made, from its artifact lines. An artifact's id is `region:ami` pairs, joined by commas;
 * artifacts of other builders (a manifest, a file) have ids of other shapes and are passed over.
 * @throws DeployError image-build-failed where one region has two: which of them to deploy is not ours to guess
 */
export function imageSetOf(lines: readonly string[]): ImageSet {
  const images = lines
    .map(parseMachineLine)
    .filter((line) => line?.type === 'artifact' && line.data[1] === 'id')
    .flatMap((line) => (line?.data[2] ?? '').split(','))
    .map((pair) => /^([a-z]+(?:-[a-z]+)+-\d+):(ami-[0-9a-f]+)$/.exec(pair.trim()))
    .flatMap((match) => (match === null ? [] : [{ region: match[1] ?? '', id: match[2] ?? '' }]))
  const set = Object.fromEntries(images.map(({ region, id }) => [region, id]))
  if (images.some(({ region, id }) => set[region] !== id)) throw severalImages(images)
  return set
}

function severalImages(images: readonly { readonly region: string; readonly id: string }[]): DeployError {
  return new DeployError('image-build-failed', 'packer build made more than one AMI in a region.', {
    evidence: images.map(({ region, id }) => `${id} in ${region}`),
    next: ['Let the template build one image: one AMI in each region, from one source.'],
  })
}
