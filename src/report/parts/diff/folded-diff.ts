import { count } from '../../../text/duration.ts'
import { clip, codeElement, fence, oneLine } from '../../../text/escape.ts'
import { sizeOf } from '../../../text/fit.ts'
import { type DiffParts, toDiffLanguage } from './diff.ts'

/** A plan of more resources or bytes than this is read one resource at a time. */
const MANY = 10
const LONG = 16 * 1024

/** Less than this of a resource says nothing that its first line does not. */
const LEAST = 400

/** What a resource may take where there is no room to share out. */
const ENOUGH = 4 * 1024

/** Characters of a line in a text that is cut. */
const LINE_LENGTH = 400

/** Characters of a resource's first line where it stands for the resource. */
const HEAD_LENGTH = 300

/** More than any page takes: a job summary's 1 MiB. */
const TOO_LONG = 1024 * 1024

/** The diff in a fold; of a big plan each resource has a fold of its own inside. What no page takes is not rendered. */
export function foldedDiff(parts: DiffParts): string {
  const whole = [...parts.sections, parts.tail].filter((part) => part !== '').join('\n\n')
  if (isTooLong(parts)) return whole
  const isBig = parts.sections.length > MANY || (parts.sections.length > 1 && sizeOf(whole) > LONG)
  if (!isBig) return fold('Show the plan', fenced(whole))
  return wrapped(parts, [...parts.sections.map(resourceFold), ...fencedTail(parts)], '')
}

/** Whether no page takes it as a whole. */
export function isTooLong({ sections, tail }: DiffParts): boolean {
  return sections.reduce((sum, section) => sum + section.length + GAP.length, tail.length) > TOO_LONG
}

/** Whether all resources are named in so many bytes, and something can be said of some. */
export function hasRoomForMore(parts: DiffParts, bytes: number): boolean {
  return roomIn(parts, bytes).left >= 0
}

/** The bytes left by what goes around, and by the names of all resources too. */
function roomIn(parts: DiffParts, bytes: number): { readonly room: number; readonly left: number } {
  const around = sizeOf(wrapped(parts, fencedTail(parts), SHORTENED))
  const room = bytes - around - sizeOf(listed([], NOTHING)) - GAP.length * 2
  return { room, left: room - parts.sections.reduce((sum, section) => sum + sizeOf(headOf(section)) + 1, 0) }
}

/**
 * The same in at most `bytes` bytes: all resources by name, as many as possible in whole, long ones cut at line ends;
 * `''` where nothing useful fits.
 */
export function fittingDiff(parts: DiffParts, bytes: number): string {
  const tail = fencedTail(parts)
  const { room, left } = roomIn(parts, bytes)
  const { sections } = parts
  const lines = sections.map(headOf)
  if (left < 0)
    return room < 0 ? bareTail(parts, bytes) : wrapped(parts, [namesOnly(lines, room), ...tail], SHORTENED)
  const level = waterLevel(
    sections.map((section) => sizeOf(resourceFold(section))),
    left,
  )
  const folds = chosenFolds(sections, level, left)
  const named = lines.filter((_, index) => folds[index] === undefined)
  const shown = folds.filter((text) => text !== undefined)
  return wrapped(parts, [...shown, ...(named.length === 0 ? [] : [listed(named, '')]), ...tail], SHORTENED)
}

const GAP = '\n\n'

const SHORTENED = ', shortened'

function wrapped({ sections }: DiffParts, pieces: readonly string[], note: string): string {
  return fold(`Show the plan (${count(sections.length, 'resource')}${note})`, pieces.join(GAP))
}

function bareTail(parts: DiffParts, bytes: number): string {
  const text = wrapped(parts, fencedTail(parts), SHORTENED)
  return parts.tail !== '' && sizeOf(text) <= bytes ? text : ''
}

function fold(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

function fenced(text: string): string {
  return fence(toDiffLanguage(text), 'diff')
}

/** A tail that runs away, by outputs without end, is cut too. */
function fencedTail({ tail }: DiffParts): string[] {
  return tail === '' ? [] : [fenced(cutLines(tail, TAIL_BYTES))]
}

const TAIL_BYTES = 8 * 1024

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/ will be destroyed/, '🔴'],
  [/ (must|will) be replaced/, '🟠'],
  [/ will be created/, '🟢'],
  [/ will be updated/, '🟡'],
]

function resourceFold(section: string): string {
  const [head = '', ...body] = section.split('\n')
  const sign = SIGNS.find(([words]) => words.test(head))?.[1] ?? '⚪'
  const title = `${sign} ${codeElement(clip(oneLine(head.replace(/^ *# /, '')), HEAD_LENGTH))}`
  return body.join('').trim() === '' ? title : fold(title, fenced(body.join('\n')))
}

/** What stands for a resource that is only named. */
function headOf(section: string): string {
  const end = section.indexOf('\n')
  return clip((end === -1 ? section : section.slice(0, end)).trim(), HEAD_LENGTH)
}

const NOTHING = '# … and 1000000 more'

function listed(lines: readonly string[], more: string): string {
  const text = [...lines, more].filter((line) => line !== '').join('\n')
  return `Only by name, for want of room:\n\n${fence(text, 'text')}`
}

function namesOnly(lines: readonly string[], room: number): string {
  let left = room
  const end = lines.findIndex((line) => {
    left -= sizeOf(line) + 1
    return left < 0
  })
  return listed(lines.slice(0, end), `# … and ${lines.length - end} more`)
}

/** The size up to which all pieces fit in whole while longer ones are cut to it. */
function waterLevel(sizes: readonly number[], room: number): number {
  let left = room
  const ascending = sizes.map((size) => size + GAP.length).sort((a, b) => a - b)
  for (const [index, size] of ascending.entries()) {
    const share = left / (ascending.length - index)
    if (size > share) return Math.floor(share)
    left -= size
  }
  return Number.POSITIVE_INFINITY
}

/** A fold for each resource, whole or cut at the level; where the level is too low, whole ones as long as room lasts. */
function chosenFolds(sections: readonly string[], level: number, room: number): (string | undefined)[] {
  let left = room
  return sections.map((section) => {
    const most = Math.min(left, level < LEAST ? ENOUGH : level) - GAP.length
    const text = cutFold(section, most)
    if (text !== undefined) left -= sizeOf(text) + GAP.length
    return text
  })
}

/** A fence grows with the backticks inside: render, and give up the room that it took too much. */
function cutFold(section: string, bytes: number): string | undefined {
  const whole = resourceFold(section)
  if (sizeOf(whole) <= bytes) return whole
  if (bytes < LEAST) return undefined
  for (let room = bytes; room > 0; room -= Math.max(64, Math.ceil(room / 8))) {
    const text = resourceFold(cutLines(section, room))
    if (sizeOf(text) <= bytes) return text
  }
  return undefined
}

/** Room for the line that says how much was cut. */
const CUT_NOTE = 40

function cutLines(text: string, bytes: number): string {
  if (sizeOf(text) <= bytes) return text
  const lines = text.split('\n').map((line) => clip(line, LINE_LENGTH))
  let size = CUT_NOTE
  const fitting = lines.findIndex((line) => {
    size += sizeOf(line) + 1
    return size > bytes
  })
  if (fitting === -1) return lines.join('\n')
  const kept = Math.max(1, fitting)
  return [...lines.slice(0, kept), `    # … ${count(lines.length - kept, 'more line')}`].join('\n')
}
