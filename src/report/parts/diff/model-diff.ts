import { type Edit, editsOf, UNKNOWN } from '../../../plan/edits.ts'
import type { ChangeKind, ResourceChange } from '../../../plan/plan.ts'
import { SENSITIVE } from '../../../redaction/names/values.ts'
import { clip, oneLine } from '../../../text/escape.ts'

/** How each kind is told, in the words of the tools, with the sign of its lines. */
const KINDS: Readonly<Record<ChangeKind, readonly [sign: string, words: string]>> = {
  'no-op': [' ', 'is not changed'],
  create: ['+', 'will be created'],
  read: ['<=', 'will be read during apply'],
  update: ['~', 'will be updated in-place'],
  delete: ['-', 'will be destroyed'],
  'replace-create-first': ['+/-', 'must be replaced'],
  'replace-destroy-first': ['-/+', 'must be replaced'],
  forget: ['.', 'will leave the state and is not destroyed'],
}

/** What redaction puts in the place of a whole value stands without quotes, as the tools write it. */
const MASKED =
  /^"(sha256:[0-9a-f]{12}|\((?:sensitive value|likely a secret|hidden by redact)\))(?: \(another\))?"$/

/** Characters of one value; the tool's own text has the whole. */
const VALUE_LENGTH = 400

/** A plan's changes in the shape of the tool's own text, for where that is not at hand. Hidden values stay out. */
export function modelDiff(changes: readonly ResourceChange[]): string {
  return textOf(changes, (change) => editsOf(change, (text) => text))
}

/** The same without what changes in each. */
export function modelOutline(changes: readonly ResourceChange[]): string {
  return textOf(changes, () => [])
}

type EditsOf = (change: ResourceChange) => readonly Edit[]

function textOf(changes: readonly ResourceChange[], edits: EditsOf): string {
  const sections = changes.filter(isShown).map((change) => sectionOf(change, edits))
  return sections.length === 0 ? '' : `will perform the following actions:\n\n${sections.join('\n\n')}\n`
}

function isShown({ kind, mode, importing, movedFrom }: ResourceChange): boolean {
  if (kind === 'read' || mode === 'data') return false
  return kind !== 'no-op' || importing === true || movedFrom !== undefined
}

function sectionOf(change: ResourceChange, editsOf: EditsOf): string {
  const { address, kind, movedFrom, importing, deposed } = change
  const [sign] = KINDS[kind]
  const name = oneLine(deposed === undefined ? address : `${address} (deposed object ${deposed})`)
  const notes = [
    ...(movedFrom === undefined ? [] : [`  # (moved from ${oneLine(movedFrom)})`]),
    ...(importing === true ? ['  # (imported)'] : []),
  ]
  const head = [`  # ${name} ${wordsOf(change)}`, ...notes]
  if (kind === 'no-op') return head.join('\n')
  const edits = kind === 'forget' ? [] : editsOf(change)
  return [...head, `${sign.padStart(3)} ${name} {`, ...edits.map(lineOf), '    }'].join('\n')
}

/** What does not change is here for another reason. */
function wordsOf({ kind, movedFrom, importing }: ResourceChange): string {
  if (kind !== 'no-op') return KINDS[kind][1]
  if (importing === true) return 'will be imported'
  return movedFrom === undefined ? KINDS[kind][1] : 'has moved'
}

function lineOf(edit: Edit): string {
  const sign = edit.from === '' && edit.to !== VALUE_UNKNOWN ? '+' : edit.to === '' ? '-' : '~'
  return `      ${sign} ${oneLine(edit.path)} = ${valuesOf(edit)}`
}

const VALUE_UNKNOWN = JSON.stringify(UNKNOWN)

function valuesOf({ from, to, isHidden }: Edit): string {
  const shown = [from, to].filter((side) => side !== '')
  return shown.map(isHidden ? hiddenText : valueText).join(' -> ')
}

/** Digests of user data are for all to see; so is that a value is not known yet. */
function hiddenText(text: string): string {
  return text === VALUE_UNKNOWN || MASKED.test(text) ? valueText(text) : SENSITIVE
}

function valueText(text: string): string {
  const [, masked] = MASKED.exec(text) ?? []
  if (masked !== undefined) return masked
  return clip(oneLine(text.replaceAll(VALUE_UNKNOWN, '(known after apply)')), VALUE_LENGTH)
}
