import { type Block, sizeOf } from './fit.ts'

/** A table of a page, line by line. */
export interface Rows {
  readonly rank: number
  /** Its first lines, which stay. */
  readonly head: readonly string[]
  readonly lines: readonly string[]
  /** What is said of the lines from `shown` on, where they do not fit. */
  readonly left: (shown: number) => string
  /** What a table that does not fit may take, in bytes; all that there is room for where absent. */
  readonly most?: number
}

/** A table that drops lines from its end where it does not fit, and tells of those. */
export function rowsBlock({ rank, head, lines, left, most = Number.POSITIVE_INFINITY }: Rows): Block {
  return {
    name: 'rows of the table',
    rank,
    full: [...head, ...lines].join('\n'),
    shorten: (bytes) => {
      const note = (shown: number) => `\n\n${left(shown)}`
      let room = Math.min(bytes, most) - sizeOf(head.join('\n')) - sizeOf(note(0))
      const end = lines.findIndex((line) => {
        room -= sizeOf(line) + 1
        return room < 0
      })
      const shown = end === -1 ? lines.length : end
      return shown === 0 ? note(0).trim() : [...head, ...lines.slice(0, shown)].join('\n') + note(shown)
    },
  }
}
