import { isDeepStrictEqual } from 'node:util'
import { linesOf } from '../../inputs/parse/values.ts'

/**
 * Of what two files say of a key that which holds a run back more; undefined where a file says nothing.
 * @param head what the file of a proposal says
 * @param base what the file of the branch says that it is to be merged into; it counts where neither is stricter
 */
export type Stricter = (head: unknown, base: unknown) => unknown

/** Lists of what is asked, refused or hidden: what both say counts. */
export const together: Stricter = (head, base) => {
  if (addedTo(head, base).length === 0) return head
  const more = addedTo(base, head)
  return more.length === 0 ? base : [...partsOf(base), ...more]
}

/** What cannot be compared, and holds back wherever it is said. */
export const whereSaid: Stricter = (head, base) => base ?? head

/** The entries that a list has beside those of another: of a list of the file, or of a text of lines. */
export function addedTo(list: unknown, more: unknown): readonly unknown[] {
  const known = partsOf(list)
  return partsOf(more).filter((one) => !known.some((other) => isDeepStrictEqual(one, other)))
}

/** Without notes and empty lines, as `with:` reads a text of lines. */
function partsOf(said: unknown): readonly unknown[] {
  if (typeof said === 'string') return linesOf(said)
  return said === undefined ? [] : [said].flat()
}
