import type { ChangeKind, ResourceChange } from '../../../plan/plan.ts'
import { short } from '../../../text/escape.ts'
import type { PlanReport } from '../../report.ts'

/** Addresses named beside the counts; the diff has them all. */
const NAMED = 12

const LOSSES: ReadonlySet<ChangeKind> = new Set(['delete', 'replace-destroy-first', 'replace-create-first'])

/** Whether the plan itself shows that nothing goes: no resource, no action that may do anything, nothing left open. */
export function keepsAll({ counts, changes, extent }: PlanReport): boolean {
  const isQuiet = counts.destroy + counts.replace + counts.forget + counts.invoke === 0
  return isQuiet && extent !== 'part' && !changes.some(({ kind }) => LOSSES.has(kind))
}

/**
 * What goes, for a headline, with its sign: `⚠️ destroys 1, replaces 2`; once applied `⚠️ 1 destroyed, 2 replaced`; `''`
 * where nothing goes.
 */
export function lossWords({ counts }: PlanReport, tense: 'planned' | 'done'): string {
  const { destroy, replace } = counts
  const parts =
    tense === 'done'
      ? [worded(destroy, `${destroy} destroyed`), worded(replace, `${replace} replaced`)]
      : [worded(destroy, `destroys ${destroy}`), worded(replace, `replaces ${replace}`)]
  const told = parts.filter((part) => part !== '')
  return told.length === 0 ? '' : `⚠️ ${told.join(', ')}`
}

function worded(value: number, words: string): string {
  return value === 0 ? '' : words
}

/** What the plan destroys or replaces, by address, whatever the guard makes of it; `''` when nothing. */
export function lossList({ changes }: PlanReport): string {
  const lines = [
    lossLine('⚠️ **Destroyed:**', changes, ['delete']),
    lossLine('⚠️ **Replaced, old one destroyed first:**', changes, ['replace-destroy-first']),
    lossLine('⚠️ **Replaced, new one created first:**', changes, ['replace-create-first']),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function lossLine(title: string, changes: readonly ResourceChange[], kinds: readonly ChangeKind[]): string {
  const hit = changes.filter((change) => kinds.includes(change.kind))
  if (hit.length === 0) return ''
  const named = hit.slice(0, NAMED).map((change) => short(change.address) + because(change))
  const more = hit.length > NAMED ? ` and ${hit.length - NAMED} more` : ''
  return `- ${title} ${named.join(', ')}${more}`
}

function because(change: ResourceChange): string {
  const paths = change.replacePaths.map((path) => short(path.join('.')))
  return paths.length === 0 || change.kind === 'delete' ? '' : ` (${paths.slice(0, 3).join(', ')} changes)`
}
