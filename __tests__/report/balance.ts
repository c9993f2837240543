/** A fence ends at the first line of at least as many backticks. https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function closes(line: string, open: string): boolean {
  const [, ticks = ''] = /^ {0,3}(`+)[ \t]*$/.exec(line) ?? []
  return ticks.length >= open.length
}

/** What a Markdown text opens and does not close: fences, tags, comments. */
export function unbalanced(markdown: string): string[] {
  const found: string[] = []
  let open: string | undefined
  const outside: string[] = []
  for (const line of markdown.split('\n')) {
    const [, ticks = ''] = /^(`{3,})[^`]*$/.exec(line) ?? []
    if (open === undefined && ticks !== '') open = ticks
    else if (open !== undefined && closes(line, open)) open = undefined
    else if (open === undefined) outside.push(line)
  }
  if (open !== undefined) found.push('fence')
  const text = outside.join('\n').replace(/\\.|(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '')
  for (const tag of ['details', 'summary', 'sub', 'code']) {
    const count = (pattern: string) => text.match(new RegExp(pattern, 'g'))?.length ?? 0
    if (count(`<${tag}>`) !== count(`</${tag}>`)) found.push(tag)
  }
  if (text.lastIndexOf('<!--') > text.lastIndexOf('-->')) found.push('comment')
  return found
}
