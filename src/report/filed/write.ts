import type { Redaction } from '../../redaction/redaction.ts'
import type { Told } from '../merged.ts'
import { countsText } from '../parts/diff/changes.ts'
import { headlineText } from '../parts/headline.ts'
import type { Report } from '../report.ts'

/** Of the file: another number where what a reader knows of it no longer holds. */
export const FORMAT = 1

/** Parts of a change and of a plan that hold values of resources. */
const WITHHELD = {
  change: new Set(['before', 'after', 'afterUnknown', 'beforeSensitive', 'afterSensitive']),
  plan: new Set(['diff']),
}

/**
 * The report as a file for later steps and jobs, without the values of resources and outputs, and so without the tool's
 * text, which is made of them: those may be secrets in plain text, and the file is handed on as an artifact. Where the state is stays as it is in the comment's marker alone, of
 * which only a digest is shown: an address may hold a password.
 * @param report without its secrets
 */
export function reportFile(report: Report, redaction: Redaction): string {
  const backend = report.stack.backend.map((setting) => redaction.text(setting))
  const told: Told = { headline: headlineText(report), changes: countsText(report) }
  const plan = report.plan && {
    ...without(report.plan, WITHHELD.plan),
    changes: report.plan.changes.map((change) => without(change, WITHHELD.change)),
  }
  const { outputs: _, ...rest } = report
  const shown = { ...rest, told, stack: { ...report.stack, backend }, ...(plan && { plan }) }
  return JSON.stringify({ format: FORMAT, ...shown }, null, 2)
}

function without(record: object, withheld: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !withheld.has(name)))
}
