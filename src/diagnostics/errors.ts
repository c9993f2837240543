/** The error blocks in what Terraform printed without colours, frames removed; each block is lines of text. */
export function errorBlocks(lines: readonly string[]): string[] {
  const text = lines.map((line) => line.replace(/^[╷│╵]\s?/, ''))
  const first = text.findIndex((line) => line.startsWith('Error: '))
  if (first < 0) return text.filter((line) => line.trim() !== '').slice(-30)
  const end = text.findIndex((line, index) => index > first && line.startsWith('Warning: '))
  return text.slice(first, end < 0 ? undefined : end).filter((line) => line.trim() !== '')
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
  const text = lines.join('\n')
  const isLockError = /Error acquiring the state lock|Error locking state/.test(text)
  if (!isLockError || !text.includes('Lock Info:')) return undefined
  const field = (name: string) => fieldOf(name, text) || 'unknown'
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
  const [, day, time] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) \+0000 UTC/.exec(fieldOf('Created', lines.join('\n'))) ??
    []
  return day === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`)
}

function fieldOf(name: string, text: string): string {
  return new RegExp(`\\b${name}:[^\\S\\n]+(.+)`).exec(text)?.[1]?.trim() ?? ''
}
