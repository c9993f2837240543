import { stripVTControlCharacters } from 'node:util'
import { type Piece, piecesOf, withoutFrame } from './frames.ts'
import { isFile, placeIn } from './place.ts'

const ERROR = 'Error: '

/** The error blocks in what Terraform printed, frames and colours removed; each block is lines of text. */
export function errorBlocks(lines: readonly string[]): string[] {
  const pieces = piecesOf(lines.map(stripVTControlCharacters))
  const errors = pieces.flatMap((piece) => errorLines(piece))
  const text = errors.length > 0 ? errors : pieces.flatMap((piece) => piece.lines)
  const said = withoutForeignCode(text).filter((line) => line.trim() !== '')
  return errors.length > 0 ? said : said.slice(-30)
}

/** Without lines of what is no file, as the value of TF_ENCRYPTION: nobody committed them, and a key may be in them. */
function withoutForeignCode(lines: readonly string[]): string[] {
  let isForeign = false
  return lines.filter((line) => {
    const place = placeIn(line)
    if (place !== undefined) isForeign = !isFile(place.name)
    else if (line.trim() === '') isForeign = false
    return place !== undefined || !isForeign
  })
}

/** A frame is an error or is none; without one, warnings stand between errors. */
function errorLines({ lines, isFramed }: Piece): readonly string[] {
  if (isFramed) return lines[0]?.startsWith(ERROR) ? lines : []
  let isError = false
  return lines.filter((line) => {
    if (line.startsWith(ERROR)) isError = true
    else if (line.startsWith('Warning: ')) isError = false
    return isError
  })
}

/** Whether `init` stopped because an earlier one in this directory configured another backend. */
export function isOtherBackend(lines: readonly string[]): boolean {
  return errorBlocks(lines).includes('Error: Backend configuration changed')
}

/** Who holds the state lock, as Terraform prints it. */
export interface LockInfo {
  readonly id: string
  readonly who: string
  /** To the second: `2026-11-23 20:13:38 UTC`. */
  readonly created: string
  /** What the holder does: `apply`, `plan`. */
  readonly operation: string
  /** The state that is locked. */
  readonly path: string
}

/**
 * The lock's holder where the run failed on a held state lock; undefined for every other failure. A lock that could
 * not be taken for another reason (no access to its table, say) has the same title, and no holder.
 */
export function heldLock(lines: readonly string[]): LockInfo | undefined {
  const info = lockInfoIn(lines)
  if (info === undefined) return undefined
  const field = (name: string) => fieldOf(name, info) || 'unknown'
  return {
    id: field('ID'),
    who: field('Who'),
    created: field('Created').replace(/\.\d+ \+0000 UTC$/, ' UTC'),
    operation: field('Operation')
      .replace(/^OperationType/, '')
      .toLowerCase(),
    path: field('Path'),
  }
}

/**
 * When the lock in such an error was taken, in milliseconds since the epoch, as exactly as Go wrote it:
 * `2026-11-23 20:13:38.245336532 +0000 UTC`. NaN where that is not to be read.
 */
export function lockTakenAt(lines: readonly string[]): number {
  const created = fieldOf('Created', lockInfoIn(lines) ?? lines.join('\n'))
  const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) \+0000 UTC/.exec(created) ?? []
  return day === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`)
}

/** Behind `Lock Info:`: what a backend was answered stands before, with ids of its own. */
function lockInfoIn(lines: readonly string[]): string | undefined {
  const text = lines.map((line) => withoutFrame(stripVTControlCharacters(line))).join('\n')
  const start = text.indexOf('Lock Info:')
  const isLocked = /Error acquiring the state lock|Error locking state/.test(text)
  return start >= 0 && isLocked ? text.slice(start) : undefined
}

function fieldOf(name: string, text: string): string {
  return new RegExp(`\\b${name}:[^\\S\\n]+(.+)`).exec(text)?.[1]?.trim() ?? ''
}
