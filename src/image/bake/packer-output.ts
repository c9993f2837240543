import { DeployError } from '../../outcome/error.ts'
import { type ImageSet, type Member, setFrom } from '../image.ts'
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

/** An AMI in an artifact line, with the build of the template that made it. */
interface Made extends Member {
  readonly build: string
}

/**
 * The AMIs this run of Packer made, from its artifact lines. An artifact's id is `region:ami` pairs, joined by commas;
 * artifacts of other builders (a manifest, a file) have ids of other shapes and are passed over. Where builds of the
 * template made several for a region, the set is a named one.
 * @throws DeployError image-build-failed where one build made two for a region: which of them to deploy is not ours to guess
 */
export function imageSetOf(lines: readonly string[]): ImageSet {
  const made = lines.flatMap(madeIn)
  if (!isAmbiguous(made)) return setFrom(made.map(({ id, region }) => ({ id, region })))
  const nameOf = namesFor([...new Set(made.map(({ build }) => build))])
  const members = made.map(({ id, region, build }) => ({ id, region, name: nameOf(build) }))
  if (isAmbiguous(members)) throw severalImages(made)
  return setFrom(members)
}

function madeIn(line: string): Made[] {
  const parsed = parseMachineLine(line)
  if (parsed?.type !== 'artifact' || parsed.data[1] !== 'id') return []
  return (parsed.data[2] ?? '').split(',').flatMap((pair) => {
    const [, region, id] = /^([a-z]+(?:-[a-z]+)+-\d+):(ami-[0-9a-f]+)$/.exec(pair.trim()) ?? []
    return region === undefined || id === undefined ? [] : [{ region, id, build: parsed.target }]
  })
}

/** Whether one place has two AMIs. */
function isAmbiguous(members: readonly Member[]): boolean {
  const places = Map.groupBy(members, ({ name = '', region }) => `${name}/${region}`)
  return [...places.values()].some((some) => new Set(some.map(({ id }) => id)).size > 1)
}

/**
 * What the images of builds are called. Packer names a build `amazon-ebs.x86_64`, or `web.amazon-ebs.x86_64` where its
 * block has a name: the source's own name where that tells them apart, else the block's, else all of it.
 */
function namesFor(builds: readonly string[]): (build: string) => string {
  const ways: readonly ((build: string) => string)[] = [
    (build) => build.split('.').at(-1) ?? '',
    (build) => build.split('.')[0] ?? '',
    (build) => build,
  ]
  const plain = ways.map((way) => (build: string) => way(build).replace(/[^\w.-]/g, '_'))
  const isTelling = (way: (build: string) => string) => new Set(builds.map(way)).size === builds.length
  return plain.find(isTelling) ?? ((build) => build)
}

function severalImages(made: readonly Made[]): DeployError {
  return new DeployError(
    'image-build-failed',
    'One build of the template made more than one AMI in a region.',
    {
      evidence: made.map(({ id, region, build }) => `${id} in ${region} (${build})`),
      next: ['Let each source of the template make one AMI in each region; several sources may.'],
    },
  )
}
