/** The first of some words, in a sentence: `a, b and 3 more`; all where there are no more. */
export function firstOf(words: readonly string[], most: number): string {
  const shown = words.slice(0, most).join(', ')
  return words.length > most ? `${shown} and ${words.length - most} more` : shown
}

/**
 * What is left out of a list, as its last entry; nothing where all is shown.
 * @param where where the others stand, in words that follow a comma: `in the log`
 */
export function more(all: readonly unknown[], shown: number, where: string): string[] {
  const left = all.length - shown
  return left > 0 ? [`… and ${left} more, ${where}`] : []
}
