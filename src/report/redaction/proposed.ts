import { CHOSEN } from '../../redaction/patterns.ts'
import { count } from '../../text/duration.ts'
import type { Report } from '../report.ts'

/**
 * What a reader has to know where a proposal hides more than what is merged: it may hide what it is about. It is said once
 * all is hidden, so that no expression finds it.
 */
export function withProposedPatterns<R extends Pick<Report, 'warnings' | 'proposedPatterns'>>(report: R): R {
  const { proposedPatterns: found = 0, warnings } = report
  return found === 0 ? report : { ...report, warnings: [proposedWords(found), ...warnings] }
}

/** The same for the log. */
export function proposedWords(found: number): string {
  return `This change adds ${count(found, 'expression')} to \`redact\` in the settings file, and what ${found === 1 ? 'it finds' : 'they find'} is shown here as \`${CHOSEN}\`. Nobody has merged ${found === 1 ? 'it' : 'them'} yet: see in the file what is hidden before you trust the rest. Guard and counts are of the whole plan.`
}
