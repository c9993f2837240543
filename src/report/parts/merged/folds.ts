import { formatImageSet, idsOf } from '../../../image/image.ts'
import type { Failure } from '../../../outcome/reasons.ts'
import { formatDuration } from '../../../text/duration.ts'
import { clip, codeElement, inlineCode, oneLine, prose, short } from '../../../text/escape.ts'
import { type Block, sizeOf } from '../../../text/fit.ts'
import { more } from '../../../text/more.ts'
import { type FiledReport, iconOf, isWell, type MergedRow } from '../../merged.ts'
import type { Report } from '../../report.ts'
import { evidenceBlock, evidenceLines } from '../failure/evidence.ts'
import { failureVariants, nextVariants, noteBlock, warningsBlock } from '../failure/failure.ts'
import { groupName } from '../groups/name.ts'
import { rolloutList } from '../groups/rollouts.ts'
import { guardVariants } from '../guard.ts'
import { link } from '../links.ts'
import { verdictOf } from './table.ts'

/** How much a fold tells, from all to the least. */
type Size = 'whole' | 'short' | 'least'

/** Lines of evidence, groups and findings that a fold has. */
const LINES: Readonly<Record<Size, number>> = { whole: 60, short: 6, least: 0 }

/**
 * A fold for each stack, in the order of the table, which begins with what is not well. Shortened, the first ones, which are
 * the worst, keep the most.
 * @param where where the others stand, in words that follow a comma
 */
export function stackFolds(rows: readonly MergedRow[], where: string, rank: number): Block {
  const render = (row: MergedRow, size: Size) => foldOf(row, size)
  return {
    name: 'details of stacks',
    rank,
    full: rows.map((row) => render(row, 'whole')).join('\n\n'),
    shorten: (bytes) => packed(rows, { bytes, where, render }),
  }
}

interface Packing {
  readonly bytes: number
  readonly where: string
  readonly render: (row: MergedRow, size: Size) => string
}

/** What goes well is worth the least room: it gets some when all others have what tells why they do not. */
function packed(rows: readonly MergedRow[], { bytes, where, render }: Packing): string {
  const note = (shown: number) => more(rows, shown, `with their details ${where}`)
  const texts: string[] = []
  let room = bytes - sizeOf(note(0).join('')) - GAP
  const add = (some: readonly MergedRow[]) => {
    for (const row of some) {
      const text = render(row, 'least')
      if (sizeOf(text) + GAP > room) return
      texts.push(text)
      room -= sizeOf(text) + GAP
    }
  }
  const grow = (size: Size) => {
    for (const [index, text] of texts.entries()) {
      const row = rows[index]
      const larger = row && render(row, size)
      const cost = larger === undefined ? 0 : sizeOf(larger) - sizeOf(text)
      if (larger === undefined || cost <= 0 || cost > room) continue
      texts[index] = larger
      room -= cost
    }
  }
  const unwell = rows.findIndex(isWell)
  const end = unwell === -1 ? rows.length : unwell
  add(rows.slice(0, end))
  grow('short')
  if (texts.length === end) add(rows.slice(end))
  grow('whole')
  return texts.length === 0 ? '' : [...texts, ...note(texts.length)].join('\n\n')
}

/** Between two folds, in bytes. */
const GAP = 2

function foldOf(row: MergedRow, size: Size): string {
  const title = `${iconOf(row)} ${codeElement(clip(oneLine(row.name), 100))} ${stateText(row)}`
  const body = row.report === undefined ? unknownBody(row) : knownBody(row.report, size)
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** In a summary no Markdown is read. */
function stateText(row: MergedRow): string {
  return row.state === 'unreadable' ? 'unreadable' : clip(verdictOf(row), 160)
}

function unknownBody({ state, file, problem }: MergedRow): string {
  if (state === 'no-report')
    return 'No report of this stack was found: its job did not run, was cancelled or died before it could report, or its report was not handed on. How the stack stands is not known.'
  return `${short(file ?? '')} cannot be read: ${prose(problem ?? '')}. How the stack stands is not known.`
}

function knownBody(report: FiledReport, size: Size): string {
  const head = prose(clip(oneLine(report.told.headline), size === 'whole' ? 600 : 200))
  const blocks = [`**${head}**`, ...(size === 'least' ? [] : partsOf(report, size)), footer(report)]
  return blocks.filter((part) => part !== '').join('\n\n')
}

function partsOf(report: FiledReport, size: 'whole' | 'short'): string[] {
  const { failure, recovery, rollouts, plan, warnings, note = '' } = report
  const most = LINES[size]
  // These look at the failure alone.
  const failed = { failure } as Report
  const at = size === 'whole' ? 0 : 1
  return [
    failureVariants(failed)[at] ?? '',
    recovery === undefined ? '' : `**Recovery:** ${prose(clip(oneLine(recovery.message), 500))}`,
    nextVariants(failed)[at] ?? '',
    failure === undefined ? '' : evidenceOf(failure, most),
    imageOf(report),
    listed(rollouts, most, (some) => rolloutList(some.map((one) => ({ ...one, history: [], evidence: [] })))),
    rollouts.length > 0 ? '' : listed(plan?.groups ?? [], most, (some) => some.map(forecast).join('\n')),
    guardVariants(plan?.guard && { ...plan.guard, blocked: [], warnings: [...plan.guard.warnings] })[at] ??
      '',
    warningsBlock(
      warnings.map((text) => clip(text, 1000)),
      Math.min(warnings.length, most),
    ),
    noteBlock(clip(note, 1000)),
    report.told.changes === '' ? '' : prose(clip(report.told.changes, 300)),
  ]
}

function listed<T>(all: readonly T[], most: number, render: (some: readonly T[]) => string): string {
  return [render(all.slice(0, most)), ...more(all, most, 'in the summary of its job')]
    .filter((part) => part !== '')
    .join('\n')
}

function forecast({
  address,
  name,
  effect,
  because,
}: NonNullable<FiledReport['plan']>['groups'][number]): string {
  const why = because === '' ? '' : `: ${prose(clip(oneLine(because), 200))}`
  return `- ${groupName({ address, name })}<br>${effect.replace('-', ' ')}${why}`
}

function evidenceOf(failure: Failure, most: number): string {
  const lines = evidenceLines(failure).filter(({ text }) => text.trim() !== '')
  const shown = lines.slice(0, most).map((line) => ({ ...line, text: clip(line.text, 300) }))
  return evidenceBlock(shown, lines.length - shown.length, 'in the summary of its job')
}

function imageOf({ image, live }: FiledReport): string {
  if (image === undefined) return ''
  const sha = image.gitSha === undefined ? '' : ` (${inlineCode(image.gitSha.slice(0, 7))})`
  const ids = idsOf(image.set)
  const before =
    live?.ids
      .filter((id) => !ids.includes(id))
      .slice(0, 3)
      .map(short)
      .join(', ') ?? ''
  return `**Image** ${before === '' ? '' : `${before} → `}${short(formatImageSet(image.set))}${sha} · ${image.origin}`
}

function footer({ command, stack, version, runUrl, startedAt, finishedAt }: FiledReport): string {
  const parts = [
    link('its run', runUrl),
    command,
    stack.directory === '' ? '' : `stack ${short(stack.directory)}`,
    stack.workspace === '' || stack.workspace === 'default' ? '' : `workspace ${short(stack.workspace)}`,
    `took ${formatDuration(finishedAt - startedAt)}`,
    `version ${prose(clip(oneLine(version), 40))}`,
  ]
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`
}
