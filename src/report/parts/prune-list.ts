import { count } from '../../text/duration.ts'
import { clip, oneLine, prose, short } from '../../text/escape.ts'
import { more } from '../../text/more.ts'
import type { PruneReport, PruneRow } from '../prune.ts'

const RESULTS: Readonly<Record<PruneRow['result'], string>> = {
  kept: 'kept',
  due: '**to remove**',
  removed: '🗑️ **removed**',
  failed: '❌ **not removed in full**',
}

/** What goes comes first: that is what a person has to judge. */
const ORDER: readonly PruneRow['result'][] = ['failed', 'removed', 'due', 'kept']

/** How many images go and stay: `2 images to remove, 9 kept`. */
export function pruneTally(report: PruneReport | undefined): string {
  if (report === undefined) return 'no image was looked at'
  const tally = (result: PruneRow['result']) => report.builds.filter((each) => each.result === result).length
  const [removed, due, failed, kept] = [tally('removed'), tally('due'), tally('failed'), tally('kept')]
  const parts = [
    removed === 0 ? '' : `${count(removed, 'image')} removed`,
    failed === 0 ? '' : `${count(failed, 'image')} not removed in full`,
    due === 0 && removed + failed > 0 ? '' : `${count(due, 'image')} to remove`,
    `${kept} kept`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** The builds as lines of the log. */
export function pruneLines(rows: readonly PruneRow[]): string[] {
  return inOrder(rows).map(({ result, name, images, reasons }) => {
    const ids = images.map(({ region, id }) => `${id} in ${region}`).join(', ')
    const verb = result === 'kept' ? 'keep' : 'remove'
    return `${verb} ${name}${ids === '' ? '' : ` (${ids})`}: ${someOf(reasons).join('; ')}`
  })
}

/** The list of builds, whole and shortened; `''` where no prune was run. */
export function pruneVariants(report: PruneReport | undefined): [string, ...string[]] {
  if (report === undefined) return ['']
  const rows = inOrder(report.builds)
  const none = 'There is no image of this repository and template.'
  if (rows.length === 0) return [none]
  const shown = (length: number) =>
    [noteOf(report) + list(rows.slice(0, length)), ...more(rows, length, 'in the log of the run')].join(
      '\n\n',
    )
  return [shown(rows.length), shown(50), shown(10)]
}

/** A list of what is to go must not be taken for what is gone. */
function noteOf({ extent, builds }: PruneReport): string {
  const isDue = extent === 'planned' && builds.some(({ result }) => result === 'due')
  return isDue ? 'This is a dry run: nothing was removed. `prune: true` removes what is to go.\n\n' : ''
}

function inOrder(rows: readonly PruneRow[]): PruneRow[] {
  return rows.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result))
}

function list(rows: readonly PruneRow[]): string {
  return rows.map(entryOf).join('\n')
}

/** What becomes of it and why, then what it is made of: a line each, on a narrow screen too. */
function entryOf({ name, images, snapshots, madeAt, result, reasons }: PruneRow): string {
  const ids = images.map(({ id, region }) => `${short(id)} ${prose(region)}`)
  const parts = ids.length === 0 ? [count(snapshots.length, 'snapshot')] : ids
  const facts = [`made ${prose(madeAt.slice(0, 10))}`, ...parts].join(' · ')
  return `- ${short(name)} ${RESULTS[result]}: ${reasonsOf(reasons)}<br><sub>${facts}</sub>`
}

function reasonsOf(reasons: readonly string[]): string {
  return someOf(reasons)
    .map((reason) => prose(clip(oneLine(reason), 300)))
    .join('; ')
}

/** An image that hundreds of instances run needs no list of them here; the file of the report has it. */
function someOf(reasons: readonly string[]): string[] {
  const [most, left] = [4, reasons.length - 4]
  return left > 0
    ? [...reasons.slice(0, most), `and ${left} more, in the file behind \`report-file\``]
    : [...reasons]
}
