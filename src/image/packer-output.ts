import { DeployError } from '../outcome/error.ts'
import type { ImageSet } from './image.ts'

/** One line of `packer build -machine-readable`: `timestamp,target,type,data...`.
 * https://developer.hashicorp.com/packer/docs/commands#machine-readable-output */
export interface MachineLine {
  readonly target: string
  readonly type: string
  readonly data: readonly string[]
}

/** Reads one machine-readable line, or undefined for a line that is none (log output of plugins). */
export function parseMachineLine(line: string): MachineLine | undefined {
  const [timestamp, target, type, ...data] = line.split(',')
  if (timestamp === undefined || !/^\d+$/.test(timestamp) || target === undefined || type === undefined)
    return undefined
  return { target, type, data: data.map(unescapeData) }
}

function unescapeData(text: string): string {
  return text.replaceAll('%!(PACKER_COMMA)', ',').replaceAll('\\n', '\n').replaceAll('\\r', '\r')
}

/** The lines a person would have seen without -machine-readable. */
export function uiLines(line: string): string[] {
  const parsed = parseMachineLine(line)
  if (parsed === undefined) return line === '' ? [] : [line]
  return parsed.type === 'ui' ? (parsed.data[1] ?? '').split('\n') : []
}

/** What Packer printed as errors, one entry a line; without the lines that only name a failed build twice. */
export function packerErrors(lines: readonly string[]): string[] {
  const errors = lines
    .map(parseMachineLine)
    .filter((line) => line?.type === 'ui' && line.data[0] === 'error')
    .flatMap((line) => (line?.data[1] ?? '').split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '')
  return [...new Set(errors)]
}

/** What Packer printed, as a person would have read it, each error parted from the lines before it. */
export function packerText(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const parsed = parseMachineLine(line)
    if (parsed === undefined) return [line]
    return parsed.data[0] === 'error' ? ['', ...uiLines(line)] : uiLines(line)
  })
}

/**
 * The base image that Packer found for its build; '' where it names none, or several builds name different ones. The
 * first of each build counts: a provisioner may print the same words later.
 */
export function sourceImageOf(lines: readonly string[]): string {
  const found = new Map<string, string>()
  for (const text of lines.flatMap(uiLines)) {
    const [, build = '', id = ''] =
      /^\s*(?:==> )?(\S+): Found Image ID: (ami-[0-9a-f]{8,17})$/.exec(text) ?? []
    if (id !== '' && !found.has(build)) found.set(build, id)
  }
  const [first = '', ...others] = new Set(found.values())
  return others.length === 0 ? first : ''
}

/** How much of a provisioner's last output a report shows. */
const TAIL_LINES = 30

/**
 * The last lines that were written before provisioning failed; none where something else did. Without the lines after
 * them, which tell of Packer cleaning up.
 */
export function provisionerTail(lines: readonly string[]): string[] {
  const said = lines.flatMap(uiLines)
  const end = said.findIndex((text) => text.includes(': Provisioning step had errors'))
  if (end === -1) return []
  return said.slice(Math.max(0, end - TAIL_LINES), end).filter((text) => text.trim() !== '')
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
