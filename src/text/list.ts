/** Words as code, for a sentence: `a`, `b` or `c`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  const quoted = words.map((word) => `\`${word}\``)
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(` ${last} `)
}
