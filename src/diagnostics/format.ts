import type { Diagnostic } from './diagnostic.ts'

/**
 * What `fmt -check -diff` finds, one warning a file, at the first line it would change. All three tools print the same:
 * the file's name, then a diff that begins with `--- old/NAME`.
 */
export function formatFindings(lines: readonly string[], tool: Diagnostic['tool']): Diagnostic[] {
  const starts = lines.flatMap((line, index) => (/^--- old\//.test(line) ? [index] : []))
  return starts.map((start, index) => {
    const next = starts[index + 1]
    // The line before a diff is the name of its file.
    const diff = lines.slice(start, next === undefined ? undefined : next - 1)
    return {
      tool,
      severity: 'warning',
      summary: `Not formatted as \`${tool} fmt\` does`,
      detail: `Run \`${tool} fmt\` and commit what it changes.`,
      snippet: diff.join('\n').trimEnd(),
      file: (lines[start] ?? '').replace('--- old/', ''),
      line: firstChange(diff),
    }
  })
}

/** The number, in the old file, of the first line that a diff takes out or puts another before. */
function firstChange(diff: readonly string[]): number {
  const hunk = diff.findIndex((line) => line.startsWith('@@'))
  const [, first = '1'] = /^@@ -(\d+)/.exec(diff[hunk] ?? '') ?? []
  const change = diff.findIndex((line, index) => index > hunk && /^[-+]/.test(line))
  return Number(first) + Math.max(0, change - hunk - 1)
}
