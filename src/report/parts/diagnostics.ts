import type { PlacedDiagnostic } from '../../diagnostics/diagnostic.ts'
import { count } from '../../text/duration.ts'
import { clip, fence, oneLine, prose, short } from '../../text/escape.ts'
import { more } from '../../text/more.ts'
import { TOOL_NAMES } from '../../tools/tool.ts'
import type { Report } from '../report.ts'
import { lineLink } from './links.ts'

/** How many are shown with their code; the log has all. */
const MOST = 50

/** Where the errors are, each line linked, with the code that the evidence does not show. `''` where none has a place. */
export function errorPlaces(report: Report): string {
  const errors = (report.diagnostics ?? []).filter(({ severity }) => severity === 'error')
  const all = errors.filter(({ file }) => file !== undefined)
  const placed = all.slice(0, MOST)
  if (placed.length === 0) return ''
  const evidence = report.failure?.evidence.join('\n') ?? ''
  const unseen = placed.filter(({ snippet }) => !evidence.includes(snippet.split('\n')[0]?.trim() ?? ''))
  const code = unseen.map(({ file, snippet }) => `${file}\n${snippet}`)
  return [
    '**Where**',
    [
      ...placed.map((one) => `- ${place(one, report)}: ${titleOf(one)}`),
      ...more(all, MOST, 'in the log of the run').map((text) => `- ${text}`),
    ].join('\n'),
    ...(code.length === 0 ? [] : [fence(code.join('\n\n'), 'text')]),
  ].join('\n\n')
}

/** What the tools warn of, folded, each with its code; then without the code, then only how many. */
export function toolWarnings(report: Report): [string, ...string[]] {
  const warnings = (report.diagnostics ?? []).filter(({ severity }) => severity === 'warning')
  if (warnings.length === 0) return ['']
  const line = (one: PlacedDiagnostic) =>
    `- ${[place(one, report), titleOf(one)].filter((part) => part !== '').join(': ')}`
  const whole = warnings.slice(0, MOST).map((one) => `${heading(one, report)}\n\n${words(one)}`)
  const few = warnings.slice(0, 10).map(line)
  return [
    folded(warnings, [...whole, ...more(warnings, MOST, 'in the log of the run')].join('\n\n')),
    folded(
      warnings,
      [...few, ...more(warnings, 10, 'in the log of the run').map((text) => `- ${text}`)].join('\n'),
    ),
  ]
}

function folded(warnings: readonly PlacedDiagnostic[], body: string): string {
  const tools = [...new Set(warnings.map(({ tool }) => (tool === 'packer' ? 'Packer' : TOOL_NAMES[tool])))]
  const title = `${count(warnings.length, 'warning')} of ${tools.join(' and ')}`
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

function heading(one: PlacedDiagnostic, report: Report): string {
  return `**${titleOf(one)}** ${place(one, report)}`.trim()
}

function titleOf({ summary }: PlacedDiagnostic): string {
  return prose(clip(oneLine(summary), 300))
}

function words({ snippet, detail, address = '' }: PlacedDiagnostic): string {
  const text = [address, snippet, detail].filter((part) => part !== '').join('\n\n')
  return fence(text, 'text')
}

function place({ file, line = 0, inRepository }: PlacedDiagnostic, report: Report): string {
  if (file === undefined) return ''
  return inRepository ? lineLink(report, file, line) : short(`${file}:${line}`)
}
