function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A table of Markdown; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}
