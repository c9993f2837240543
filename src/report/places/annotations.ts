import { explainCauses } from '../../causes/causes.ts'
import type { PlacedDiagnostic } from '../../diagnostics/diagnostic.ts'
import { type Failure, isExplainedByDiagnostics } from '../../outcome/reasons.ts'
import { cleanText, clip, oneLine } from '../../text/escape.ts'
import { TOOL_NAMES } from '../../tools/tool.ts'
import type { Report } from '../report.ts'

/** A message on the run's page, at a line of a file where it has one. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** Relative to the repository's root, with slashes. */
  readonly file?: string
  readonly line?: number
}

/**
 * GitHub shows ten of a level and step, the first ones: https://docs.github.com/en/actions/reference/limits
 * Two warnings are left for what is said beside the report: that the comment could not be written, say.
 */
const MOST = { error: 10, warning: 8, notice: 10 } as const

/** Characters; the runner cuts what is longer. */
const LONGEST = 4000

const LONGEST_TITLE = 200

const EVIDENCE_LINES = 10

/**
 * The annotations of a run: its failure as one error, then its warnings, each with what the tools said of the code on
 * its line. Nothing is said twice, and no more than GitHub shows. Plain text, clean of control characters.
 */
export function annotationsOf(report: Report): Annotation[] {
  const { failure, diagnostics = [] } = report
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const own = errors.filter((error) => error.inRepository || !isQuoted(error, failure)).map(annotationOf)
  const told = diagnostics.filter(({ severity }) => severity === 'warning')
  const warnings = report.warnings
    .filter(
      (warning) => !told.some(({ detail }) => detail !== '' && oneLine(warning).includes(oneLine(detail))),
    )
    .map((text): Annotation => ({ level: 'warning', title: 'immutable-deploy', message: cleanText(text) }))
  return [
    ...withinLimit('error', failure === undefined ? own : [errorOf(failure, errors), ...own]),
    ...withinLimit('warning', [...warnings, ...told.map(annotationOf)]),
  ]
}

function errorOf(failure: Failure, errors: readonly PlacedDiagnostic[]): Annotation {
  const evidence = evidenceOf(failure, errors).flatMap((entry) => cleanText(entry).split('\n'))
  const quoted = bothEnds(evidence)
  const said = oneLine(failure.message)
  // Where annotations are listed only the first line is seen: the cause where it is known, else the tool's own words.
  const isToldByTool =
    isExplainedByDiagnostics(failure.reason) && explainCauses(failure.evidence).length === 0
  const words = isToldByTool ? [...quoted, said] : [said, ...quoted]
  const next = failure.next.map((entry) => `Next: ${oneLine(entry)}`)
  const step = failure.step === undefined ? '' : ` in step "${oneLine(failure.step)}"`
  return {
    level: 'error',
    title: clip(`${failure.reason}${step}`, LONGEST_TITLE),
    message: [...words, ...next].join('\n'),
  }
}

/** The first lines, which say what failed, and the last ones, where a program says why it ended. */
function bothEnds(lines: readonly string[]): readonly string[] {
  if (lines.length <= EVIDENCE_LINES) return lines
  const half = EVIDENCE_LINES / 2
  const left = lines.length - EVIDENCE_LINES
  return [...lines.slice(0, half), `… ${left} more lines, in the summary …`, ...lines.slice(-half)]
}

/** Where errors are shown on their lines, only what has no line is left to be told with the failure. */
function evidenceOf(failure: Failure, errors: readonly PlacedDiagnostic[]): readonly string[] {
  const quoted = errors.filter((error) => isQuoted(error, failure))
  if (!quoted.some(({ inRepository }) => inRepository)) return failure.evidence
  return quoted
    .filter(({ inRepository }) => !inRepository)
    .map((error) => `Error: ${error.summary}${placeOf(error)}\n${error.detail}`)
}

/** Whether the failure's evidence has this error's first line; a long one goes over several. */
function isQuoted({ summary }: PlacedDiagnostic, failure: Failure | undefined): boolean {
  const lines = failure?.evidence.flatMap((entry) => entry.split('\n')) ?? []
  return lines.some((line) => line.startsWith('Error: ') && `Error: ${summary}`.startsWith(line.trim()))
}

function annotationOf(diagnostic: PlacedDiagnostic): Annotation {
  const { tool, severity, summary, detail, address, inRepository, file, line } = diagnostic
  const name = tool === 'packer' ? 'Packer' : TOOL_NAMES[tool]
  const about = address === undefined ? '' : `${address}: `
  const place = inRepository ? '' : placeOf(diagnostic)
  const title = oneLine(`${name}: ${summary}`)
  // Providers put all of AWS's answer into the summary.
  const words = detail === '' || title.length > LONGEST_TITLE ? [summary, detail].join('\n').trim() : detail
  return {
    level: severity,
    title: clip(title, LONGEST_TITLE),
    message: clip(cleanText(`${about}${words}${place}`), LONGEST),
    ...(inRepository && file !== undefined && line !== undefined ? { file: oneLine(file), line } : {}),
  }
}

function placeOf({ file, line }: { readonly file?: string; readonly line?: number }): string {
  return file === undefined ? '' : ` (${oneLine(file)} line ${line})`
}

/** The first ones; the last of them says how many more there are, and what. */
function withinLimit(level: Annotation['level'], all: readonly Annotation[]): Annotation[] {
  const most = MOST[level]
  if (all.length <= most) return [...all]
  const rest = all.slice(most - 1)
  const lines = rest.map((one) => `${one.title}: ${clip(oneLine(one.message), 100)}${placeOf(one)}`)
  const message = `GitHub shows no more here; the whole is in the summary.\n${lines.join('\n')}`
  return [
    ...all.slice(0, most - 1),
    { level, title: `${rest.length} more ${level}s`, message: clip(message, LONGEST) },
  ]
}
