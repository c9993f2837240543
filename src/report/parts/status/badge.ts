import { clip, oneLine } from '../../../text/escape.ts'
import { type StackStanding, type StatusRow, standingsOf, worstOf } from '../../status.ts'

/** A picture for a README: what it is about, and how that stands. */
export interface Badge {
  readonly label: string
  readonly message: string
  readonly color: string
}

/** Dark enough for white text, by WCAG's contrast of 4.5. */
const COLORS: Readonly<Record<StackStanding, string>> = {
  unwell: '#cf222e',
  unknown: '#6e7781',
  differs: '#9a6700',
  holding: '#9a6700',
  moving: '#0969da',
  idle: '#6e7781',
  steady: '#1a7f37',
  empty: '#6e7781',
}

const WORDS: Readonly<Record<StackStanding, string>> = {
  unwell: 'unwell',
  unknown: 'unknown',
  differs: 'not as deployed',
  holding: 'holding',
  moving: 'on the move',
  idle: '0 instances',
  steady: 'healthy',
  empty: 'nothing runs',
}

/** The badge of one stack: its name, the commit that is live, how it stands. */
export function stackBadge({ name, standing, release }: StatusRow): Badge {
  const commit = release?.commit?.slice(0, 7)
  const message = [...(commit === undefined ? [] : [commit]), WORDS[standing]].join(' · ')
  return { label: name, message, color: COLORS[standing] }
}

/** The badge of a run: of its only stack, or how many stacks stand how. */
export function badgeOf(rows: readonly StatusRow[], label: string): Badge {
  const [only, ...others] = rows
  if (only !== undefined && others.length === 0) return stackBadge(only)
  const name = label === '' ? `${rows.length} stacks` : label
  return { label: name, message: standingsOf(rows) || WORDS.empty, color: COLORS[worstOf(rows)] }
}

/** Text of a badge; a longer one is cut. UTF-16 units. */
const LONGEST = 60

/** Beside a text, in pixels. */
const PAD = 6
const HEIGHT = 20

/**
 * Widths of Verdana's characters at 11 px, in tenths of a pixel, for what badges say mostly; all others take as much as an
 * `m`, so that nothing is cut. `textLength` fits the text to that, whatever font there is.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ...widths(" ,.:;'|!ijlIf/()t[]-·", 45),
  ...widths('rscJzkvxy?_', 62),
  ...widths('abdeghnopqu0123456789FLPTESZXYKBACRV*', 73),
  ...widths('DGHNOQUwmMW', 90),
}

const WIDEST = 110

function widths(characters: string, width: number): Record<string, number> {
  return Object.fromEntries([...characters].map((character) => [character, width]))
}

function widthOf(text: string): number {
  const tenths = [...text].reduce((sum, character) => sum + (WIDTHS[character] ?? WIDEST), 0)
  return Math.max(10, Math.ceil(tenths / 10))
}

/** The badge as SVG that needs nothing beside it: no font, no script, no service. */
export function badgeSvg(badge: Badge): string {
  const [label, message] = [textOf(badge.label), textOf(badge.message)]
  const [left, right] = [widthOf(label) + 2 * PAD, widthOf(message) + 2 * PAD]
  const width = left + right
  const title = `${escaped(label)}: ${escaped(message)}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    '<linearGradient id="s" x2="0" y2="100%"><stop offset="0" stop-color="#fff" stop-opacity=".12"/><stop offset="1" stop-opacity=".08"/></linearGradient>',
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${left}" height="${HEIGHT}" fill="#424a53"/><rect x="${left}" width="${right}" height="${HEIGHT}" fill="${badge.color}"/><rect width="${width}" height="${HEIGHT}" fill="url(#s)"/></g>`,
    '<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">',
    `<text x="${PAD}" y="14" textLength="${left - 2 * PAD}" lengthAdjust="spacingAndGlyphs">${escaped(label)}</text>`,
    `<text x="${left + PAD}" y="14" textLength="${right - 2 * PAD}" lengthAdjust="spacingAndGlyphs">${escaped(message)}</text>`,
    '</g></svg>',
    '',
  ].join('\n')
}

function textOf(text: string): string {
  return clip(oneLine(text), LONGEST) || '–'
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** XML takes no non-characters, and no controls but blanks, which are gone already. */
function escaped(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
