/**
 * The JSON in what a command printed; '' where there is none. Hooks may print before it and after it, lines of their own:
 * it begins with the first line that begins with a brace, and ends with the last line that ends with one.
 */
export function jsonIn(text: string): string {
  const start = text.startsWith('{') ? 0 : text.indexOf('\n{') + 1
  if (start === 0 && !text.startsWith('{')) return ''
  const trimmed = text.trimEnd()
  if (trimmed.endsWith('}')) return trimmed.slice(start)
  const end = text.lastIndexOf('}\n')
  return end < start ? '' : text.slice(start, end + 1)
}
