import { closest, distance } from 'fastest-levenshtein'

/** Nobody misspells a word at such a length. */
const LONGEST = 200

/**
 * What follows a list of what is accepted, where somebody may have meant one of a few words: `; did you mean `deploy`?`; ''
 * where none is near.
 */
export function hint(text: string, known: readonly string[]): string {
  const plain = text.slice(0, LONGEST).toLowerCase()
  const words = new Map(known.map((word) => [word.toLowerCase(), word]))
  const near = closest(plain, [...words.keys()])
  return words.size > 0 && isNear(plain, near) ? `; did you mean \`${words.get(near)}\`?` : ''
}

/** The same letters in another order, or less than half of them are others. */
function isNear(one: string, other: string): boolean {
  return sorted(one) === sorted(other) || distance(one, other) * 2 < Math.min(one.length, other.length)
}

function sorted(text: string): string {
  return [...text].sort().join('')
}
