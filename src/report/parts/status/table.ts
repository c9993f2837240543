import { formatAge } from '../../../text/duration.ts'
import { clip, inlineCode, oneLine, prose, short } from '../../../text/escape.ts'
import { type Block, block } from '../../../text/fit.ts'
import { more } from '../../../text/more.ts'
import { rowsBlock } from '../../../text/rows.ts'
import type { Report } from '../../report.ts'
import { isIdle, STANDINGS, type StatusGroup, type StatusRow, standingsOf } from '../../status.ts'
import { commitLink } from '../links.ts'

const HEAD = [
  '| Stack | Stands | Live release | Age | Base image | Instances | Newer elsewhere |',
  '| --- | --- | --- | --- | --- | --- | --- |',
]

const WHERE = 'in the log of this run and in the output `status`'

/** The table of the stacks, a row each. Shortened it drops rows from its end, and tells how many of which kind. */
export function statusTable(report: Report, rank: number): Block {
  const rows = report.status?.rows ?? []
  return rowsBlock({
    ...{ rank, head: HEAD, lines: rows.map((row) => lineOf(row, report)) },
    left: (shown) => `… and ${rows.length - shown} more (${standingsOf(rows.slice(shown))}), ${WHERE}`,
  })
}

function lineOf(row: StatusRow, report: Report): string {
  const { name, environment, standing } = row
  const { icon, word } = STANDINGS[standing]
  const behind =
    environment === '' || environment === name ? '' : `<br><sub>${prose(clip(environment, 100))}</sub>`
  const cells = [
    `${icon} **${prose(clip(name, 100)) || 'a stack'}**${behind}`,
    word,
    ...(standing === 'unknown' ? ['', '', '', '', ''] : knownCells(row, report)),
  ]
  return `| ${cells.join(' | ')} |`
}

function knownCells({ release, base, groups, newer }: StatusRow, report: Report): string[] {
  const age = (at: string | undefined) => (at && formatAge(at, report.finishedAt)) ?? ''
  return [
    releaseCell(release, report),
    age(release?.createdAt),
    base === undefined ? '' : age(base.createdAt) || 'not known',
    instancesCell(groups),
    newer.map((one) => newerWords(one, report)).join('<br>'),
  ]
}

/** Groups without instances say nothing of how the others do. */
function instancesCell(groups: StatusRow['groups']): string {
  const kinds = Map.groupBy(groups, (group) => (group.gone ? 'gone' : isIdle(group) ? 'idle' : 'there'))
  const { there = [], idle = [], gone = [] } = Object.fromEntries(kinds)
  const sum = (field: 'healthy' | 'desired') => there.reduce((total, group) => total + group[field], 0)
  const part = (some: StatusRow['groups'], words: string) => {
    if (some.length === 0) return []
    return [some.length === groups.length ? words : `${words}: ${some.length} of ${groups.length} groups`]
  }
  const parts = [
    ...(there.length === 0 ? [] : [`${sum('healthy')} of ${sum('desired')} healthy`]),
    ...part(idle, '0 instances'),
    ...part(gone, 'gone'),
  ]
  return parts.join('<br>') || '–'
}

function releaseCell(release: StatusRow['release'], report: Report): string {
  if (release === undefined) return '–'
  const { images, commit, standing } = release
  const id = images[0] === undefined ? '' : `<sub>${inlineCode(clip(images[0], 40))}${others(images)}</sub>`
  const mark = standing === 'quarantined' ? ' in quarantine' : standing === 'unproven' ? ' not proven' : ''
  return [commit === undefined ? '' : commitLink(report, commit) + mark, id]
    .filter((part) => part !== '')
    .join('<br>')
}

function others({ length }: readonly string[]): string {
  return length > 1 ? ` and ${length - 1} more` : ''
}

function newerWords(
  { commit, image, environment, provenAt }: StatusRow['newer'][number],
  report: Report,
): string {
  const what = commit === undefined ? short(image) : commitLink(report, commit)
  const since = formatAge(provenAt, report.finishedAt)
  return `${what} in ${prose(clip(environment, 100))}${since === undefined ? '' : `, ${since}`}`
}

/** Lines of a list that a page has room for. */
const LINES = 20

/** What is not as it was deployed, and what is not known, stack by stack; then less of it. */
export function driftBlock({ status }: Report, rank: number): Block {
  const rows = (status?.rows ?? []).filter(({ drift, problem }) => drift.length > 0 || problem !== undefined)
  const list = (most: number) => rows.map((row) => driftOf(row, most)).join('\n\n')
  return block('what differs', rank, [list(LINES), list(3)])
}

function driftOf({ name, standing, drift, problem }: StatusRow, most: number): string {
  const said = [...(problem === undefined ? [] : [problem]), ...drift]
  const lines = said.slice(0, most).map((line) => `- ${prose(clip(oneLine(line), 300))}`)
  const rest = more(said, most, 'in the output `status`').map((line) => `- ${line}`)
  return [`**${STANDINGS[standing].icon} ${prose(clip(name, 100))}**`, '', ...lines, ...rest].join('\n')
}

/** Each group with what its instances run, folded; `''` without groups. */
export function groupsBlock({ status }: Report, rank: number): Block {
  const rows = (status?.rows ?? []).filter(({ groups }) => groups.length > 0)
  const lines = rows.flatMap(({ name, groups }) =>
    groups.map(
      (group) =>
        `| ${prose(clip(name, 100))} | ${short(group.group)} <sub>${prose(group.region)}</sub> | ${healthOf(group)} | ${runningIn(group)} |`,
    ),
  )
  const table = ['| Stack | Group | Healthy | Instances run |', '| --- | --- | --- | --- |', ...lines].join(
    '\n',
  )
  const fold = `<details><summary>Groups</summary>\n\n${table}\n\n</details>`
  return block('the groups', rank, [lines.length === 0 ? '' : fold])
}

function healthOf(group: StatusGroup): string {
  if (group.gone) return 'gone'
  return isIdle(group) ? '0 instances' : `${group.healthy} of ${group.desired}`
}

function runningIn({ images, refresh }: StatusGroup): string {
  const told = Object.entries(images).map(
    ([id, many]) => `${many} × ${id === '' ? 'not told' : inlineCode(id)}`,
  )
  const all = told.length === 0 ? ['none'] : told
  return [...all, ...(refresh === undefined ? [] : [`refresh: ${prose(refresh)}`])].join('<br>')
}
