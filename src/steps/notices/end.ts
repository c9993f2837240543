import type { Deps } from '../../deps/deps.ts'
import type { Inputs } from '../../inputs/types.ts'
import { commandEntry } from '../../outcome/commands.ts'
import { headlineText } from '../../report/parts/headline.ts'
import type { Report } from '../../report/report.ts'
import type { Journal } from '../../run/journal.ts'
import { say } from './tell.ts'

/**
 * Tells how a run ended that was to change what serves, and waits a little for what is under way.
 * @param report as far as it is known
 * @throws never; what could not be told is a warning of the journal
 */
export async function tellEnd(
  report: Report,
  inputs: Inputs,
  deps: Pick<Deps, 'notices' | 'context' | 'signal'> & { readonly lastCall: AbortSignal },
  journal: Journal,
): Promise<void> {
  const moment = momentOf(report)
  if (moment !== undefined) {
    const { failure } = report
    const message = headlineText(report)
    await say({ moment, message, ...(failure && { reason: failure.reason }) }, inputs, deps, journal)
  }
  const troubles = await deps.notices.settled(patienceOf(deps)).catch(() => [])
  for (const trouble of troubles) journal.warn(trouble)
}

/** What a recovery came to is told as soon as it is there. */
function momentOf({ command, outcome, recovery }: Report): 'held' | 'reached' | 'failed' | undefined {
  if (commandEntry(command).changes === undefined || recovery?.result === 'rolled-back') return undefined
  if (outcome === 'holding') return 'held'
  if (outcome === 'deployed' || outcome === 'unchanged' || outcome === 'rolled-back') return 'reached'
  return outcome === 'failed' || outcome === 'blocked' || outcome === 'cancelled' ? 'failed' : undefined
}

/** How long who is told may hold up the report: a run that was cancelled has seconds left, at its last call none. */
function patienceOf({ signal, lastCall }: { readonly signal: AbortSignal; readonly lastCall: AbortSignal }) {
  if (lastCall.aborted) return 0
  return signal.aborted ? 1_000 : 5_000
}
