import {
  type Image,
  type ImageOrigin,
  isNamed,
  type Member,
  membersOf,
  regionsIn,
} from '../../image/image.ts'
import { formatAge } from '../../text/duration.ts'
import { inlineCode, prose, short } from '../../text/escape.ts'
import type { LiveImage, LiveReport, Report } from '../report.ts'
import { commitsWords } from './commits.ts'
import { commitLink } from './links.ts'

const ORIGINS: Readonly<Record<ImageOrigin, string>> = {
  built: 'built by this run',
  reused: 'reused: this content was built before',
  chosen: 'chosen for this run',
}

/** Ids shown per side; the rest is counted. The outputs hold them all. */
const SHOWN = 4

/** Live image -> new image with the commits between, and below it what is known of both; `''` when neither is known. */
export function imageLine(report: Report): string {
  const { image, live } = report
  if (image === undefined && live === undefined) return ''
  if (image === undefined) return `**Live image** ${liveSide(report)}`
  const commit = shaLink(report, image.gitSha)
  // Without a live image there is no list that has the ids.
  const next = live === undefined ? side(newIds(image), '') + commit : side(newIds(image), commit)
  const alone = (title: string, note = '') =>
    `**${title}** ${next}${note}<br><sub>${imageFacts(report, image, '')}</sub>`
  // What serves is not known where the run came to no plan.
  if (report.command === 'build' || live === undefined) return alone('Image')
  if (report.command === 'verify') return alone('Live image')
  if (isSame(live.ids, newIds(image))) return alone('Image', ' · already live')
  const facts = [...liveFacts(report), imageFacts(report, image, 'to: ')].join('<br>')
  return `**Image** ${liveSide(report)} → ${next}${commitsWords(report)}<br><sub>${facts}</sub>`
}

function isSame(live: readonly string[], ids: readonly string[]): boolean {
  return ids.every((id) => live.includes(id)) && live.every((id) => ids.includes(id))
}

function newIds(image: Image): string[] {
  return membersOf(image.set).map(({ id }) => id)
}

function liveSide(report: Report): string {
  const { ids = [], images = [] } = report.live ?? {}
  if (ids.length === 0) return '_no image before_'
  const commits = [...new Set(images.flatMap(({ gitSha }) => gitSha ?? []))]
  return side(ids, commits.length === 1 ? shaLink(report, commits[0]) : '')
}

function shaLink(report: Report, sha: string | undefined): string {
  return sha === undefined ? '' : ` (${commitLink(report, sha)})`
}

/** The ids with their commit; of several with a commit the number alone, for the list has the ids. */
function side(ids: readonly string[], commit: string): string {
  const unique = [...new Set(ids)]
  if (unique.length > 1 && commit !== '') return `${unique.length} images${commit}`
  const shown = unique.slice(0, SHOWN).map(inlineCode).join(', ')
  const more = unique.length > SHOWN ? ` and ${unique.length - SHOWN} more` : ''
  return `${shown}${more}${commit}`
}

/** One line for the live image; with several, the list tells of each. */
function liveFacts({ live, finishedAt }: Report): string[] {
  const [only, ...others] = live?.images ?? []
  if (only === undefined || others.length > 0) return []
  return [`from: ${words([short(only.name), ageOf(only.createdAt, finishedAt)])}`]
}

function imageFacts(report: Report, image: Image, title: string): string {
  const regions = regionsIn(image.set).map(prose).join(', ')
  const age = image.origin === 'built' ? '' : ageOf(image.createdAt, report.finishedAt)
  const origin = report.command === 'verify' ? '' : ORIGINS[image.origin]
  return title + words([nameOf(image), age, origin, regions])
}

/** The image's own name; of several sources those, for each image has a name of its own. */
function nameOf({ name, set }: Image): string {
  const sources = new Set(membersOf(set).flatMap(({ name: source }) => source ?? []))
  if (sources.size > 0) return `sources ${[...sources].map(prose).join(', ')}`
  return name === '' ? '' : short(name)
}

function words(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

function ageOf(createdAt: string | undefined, now: number): string {
  const age = createdAt === undefined ? undefined : formatAge(createdAt, now)
  return age === undefined ? '' : `${age} old`
}

/** Each region (and source) with what is live and what comes, folded; `''` where one region says it all. */
export function regionList(report: Report): string {
  const { image, live } = report
  if (image === undefined || live === undefined) return ''
  const members = membersOf(image.set)
  const known = live.images ?? []
  if (members.length < 2 && known.length < 2) return ''
  const lines = members.map((member) => {
    const here = known.filter((entry) => isFormer(entry, member))
    const former = here.map((entry) => liveEntry(report, entry)).join(', ') || '_none known before_'
    const place = [...(member.name === undefined ? [] : [prose(member.name)]), prose(member.region)]
    return `- **${place.join(' · ')}**<br>${former}<br>→ ${inlineCode(member.id)}`
  })
  return `<details><summary>${summaryOf(image, live)}</summary>\n\n${lines.join('\n')}\n\n</details>`
}

/** Whether the live image makes way for this one: one from before the sources were several, for each of them. */
function isFormer({ region, source }: LiveImage, member: Member): boolean {
  const isOfSource = source === undefined || member.name === undefined || source === member.name
  return region === member.region && isOfSource
}

function summaryOf({ set }: Image, { images = [] }: LiveReport): string {
  const regions = regionsIn(set)
  const where = regions.length > 1 ? ` in ${regions.length} regions` : ''
  const sources = new Set(membersOf(set).map(({ name }) => name))
  if (isNamed(set)) return `Images of ${sources.size} sources${where}`
  return regions.length > 1 ? `Images${where}` : `${images.length} live images`
}

function liveEntry(report: Report, { id, name, gitSha, createdAt }: LiveImage): string {
  const facts = words([name === '' ? '' : short(name), ageOf(createdAt, report.finishedAt)])
  return `${inlineCode(id)}${shaLink(report, gitSha)}${facts === '' ? '' : ` <sub>${facts}</sub>`}`
}
