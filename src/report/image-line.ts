import type { Image, ImageOrigin } from '../image/image.ts'
import { formatAge } from './duration.ts'
import { inlineCode, prose } from './escape.ts'
import { commitLink, compareLink } from './links.ts'
import type { Report } from './report.ts'

const ORIGINS: Readonly<Record<ImageOrigin, string>> = {
  built: 'built by this run',
  reused: 'reused: this commit was built before',
  chosen: 'chosen for this run',
}

/** Ids shown per side; the rest is counted. The outputs hold them all. */
const SHOWN = 4

/** Old image -> new image with their commits, and below it origin, age and regions; `''` when neither is known. */
export function imageLine(report: Report): string {
  const { image, live } = report
  if (image === undefined && live === undefined) return ''
  const old = live === undefined ? '_no image before_' : side(live.ids, live.gitSha, report)
  if (image === undefined) return `**Live image** ${old}`
  const ids = newIds(image)
  if (report.command === 'build') {
    return `**Image** ${side(ids, image.gitSha, report)}<br>${details(report, image)}`
  }
  if (live !== undefined && isSame(live.ids, ids)) {
    return `**Image** ${side(ids, image.gitSha, report)} · already live<br>${details(report, image)}`
  }
  const change = `**Image** ${old} → ${side(ids, image.gitSha, report)}`
  return `${change}${compareLink(report)}<br>${details(report, image)}`
}

function isSame(live: readonly string[], ids: readonly string[]): boolean {
  return ids.every((id) => live.includes(id)) && live.every((id) => ids.includes(id))
}

function newIds(image: Image): string[] {
  return Object.keys(image.set)
    .sort()
    .map((region) => image.set[region] ?? '')
}

function side(ids: readonly string[], sha: string | undefined, report: Report): string {
  const unique = [...new Set(ids)]
  const shown = unique.slice(0, SHOWN).map(inlineCode).join(', ')
  const more = unique.length > SHOWN ? ` and ${unique.length - SHOWN} more` : ''
  return `${shown || '_none_'}${more}${sha === undefined ? '' : ` (${commitLink(report, sha)})`}`
}

function details(report: Report, image: Image): string {
  const age = image.createdAt === undefined ? undefined : formatAge(image.createdAt, report.finishedAt)
  const parts = [
    ORIGINS[image.origin],
    age === undefined ? '' : `${age} old`,
    Object.keys(image.set).sort().map(prose).join(', '),
    image.name === '' ? '' : inlineCode(image.name),
  ]
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`
}
