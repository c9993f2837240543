/** Ends what the tools read of such a text, where it stands outside of quotes. */
const ENDS = new Set([';', '&', '|', '<', '>'])

/**
 * A text as Terraform and OpenTofu read `TF_CLI_ARGS*`: words as a shell has them, with quotes and backslashes; variables
 * and commands in it are text. Undefined where a quote or a backslash is left open: the tools stop there; and
 * where a backquote begins a command, behind which they read on by rules of their own.
 * https://github.com/mattn/go-shellwords
 */
export function shellWords(text: string): string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  let isEscaped = false
  for (const sign of text) {
    if (isEscaped) {
      word = (word ?? '') + sign
      isEscaped = false
    } else if (sign === '\\' && quote !== "'") isEscaped = true
    else if (sign === '`' && quote !== "'") return undefined
    else if (quote === '' && /[ \t\r\n]/.test(sign)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (quote === '' && ENDS.has(sign)) break
    else if (isQuote(sign, quote)) quote = quote === '' ? sign : ''
    else word = (word ?? '') + sign
  }
  if (isEscaped || quote !== '') return undefined
  return word === undefined ? words : [...words, word]
}

function isQuote(sign: string, open: string): boolean {
  return open === '' ? sign === '"' || sign === "'" : sign === open
}

/** Words as a text that is read as these words again, whatever is in them. */
export function shellText(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
}
