import type { Clock, Log } from './deps.ts'
import { type Diagnostic, withoutRepeats } from './diagnostics/diagnostic.ts'
import { inStep } from './errors.ts'
import { formatDuration } from './report/duration.ts'
import type { Report, StepRecord } from './report/report.ts'

/** The part of the report that steps fill in as they go. */
export type Findings = Partial<
  Pick<Report, 'commit' | 'note' | 'image' | 'live' | 'plan' | 'rollouts' | 'recovery'>
> & {
  /** Id of the GitHub deployment, where one was begun. */
  readonly deployment?: number
}

/** Keeps what the run learns, so that a run that fails or is cancelled reports all of it too. */
export interface Journal {
  /** Runs one named step: log group, time, its name on every error. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>
  record(findings: Findings): void
  warn(message: string): void
  /** Keeps what the tools said of the code, each thing once. */
  diagnose(found: readonly Diagnostic[]): void
  readonly findings: Findings
  readonly steps: readonly StepRecord[]
  readonly warnings: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

interface JournalParts {
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  readonly signal: AbortSignal
}

/** An empty journal. */
export function startJournal({ clock, log, signal }: JournalParts): Journal {
  let findings: Findings = {}
  const steps: StepRecord[] = []
  const warnings: string[] = []
  let diagnostics: readonly Diagnostic[] = []
  const close = (name: string, startedAt: number, result: StepRecord['result']) => {
    const durationMs = clock.now() - startedAt
    steps.push({ name, startedAt, durationMs, result })
    log.closeGroup()
    log.info(`${result === 'ok' ? '✓' : '✗'} ${name} (${formatDuration(durationMs)})`)
  }
  return {
    async step(name, work) {
      signal.throwIfAborted()
      const startedAt = clock.now()
      log.openGroup(name)
      try {
        const value = await work()
        close(name, startedAt, 'ok')
        return value
      } catch (error) {
        close(name, startedAt, signal.aborted ? 'cancelled' : 'failed')
        throw inStep(name, error)
      }
    },
    record: (more) => {
      findings = { ...findings, ...more }
    },
    warn: (message) => {
      warnings.push(message)
      // The report makes the annotation; here it only stands in its place in the log.
      log.info(`Warning: ${message}`)
    },
    diagnose: (found) => {
      diagnostics = withoutRepeats([...diagnostics, ...found])
    },
    get findings() {
      return findings
    },
    steps,
    warnings,
    get diagnostics() {
      return diagnostics
    },
  }
}
