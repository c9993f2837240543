/** What a Markdown text opens and does not close: fences, tags, comments. */
export function unbalanced(markdown: string): string[] {
  const found: string[] = []
  let open: string | undefined
  const outside: string[] = []
  for (const line of markdown.split('\n')) {
    const [, ticks = ''] = /^(`{3,})[^`]*$/.exec(line) ?? []
    if (open === undefined && ticks !== '') open = ticks
    else if (open !== undefined && line === open) open = undefined
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
