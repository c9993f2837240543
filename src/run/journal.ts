import type { Clock, Log } from '../deps/run.ts'
import { type Diagnostic, withoutRepeats } from '../diagnostics/diagnostic.ts'
import { inStep } from '../outcome/error.ts'
import type { StackOutputs } from '../plan/outputs/outputs.ts'
import type { Judged } from '../report/fault.ts'
import { ownValues } from '../report/redaction/own.ts'
import type { Report, StepRecord } from '../report/report.ts'
import { formatDuration } from '../text/duration.ts'

/** The part of the report that steps fill in as they go. */
export type Findings = Partial<
  Pick<
    Report,
    | 'commit'
    | 'note'
    | 'proposedPatterns'
    | 'image'
    | 'imageTest'
    | 'live'
    | 'plan'
    | 'rollouts'
    | 'bystanders'
    | 'recovery'
    | 'hold'
    | 'prune'
    | 'promotion'
    | 'matrix'
    | 'merged'
    | 'status'
  >
> & {
  /** Whose matter a failed rollout is, and what became of the image. */
  readonly judged?: Judged
  /** Undefined takes back what was known: the state has changed since, and could not be read. */
  readonly outputs?: StackOutputs | undefined
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
  /** The same journal for steps that run at the same time: they write to another log, and end with another signal. */
  beside(parts: Pick<JournalParts, 'log' | 'signal'>): Journal
  readonly findings: Findings
  readonly steps: readonly StepRecord[]
  /** Steps that have begun and not ended, the innermost last. */
  readonly unended: readonly StepRecord[]
  readonly warnings: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

interface JournalParts {
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  readonly signal: AbortSignal
}

/** What all writers of one journal share. */
interface Pages {
  findings: Findings
  readonly steps: StepRecord[]
  /** Begun and not ended. */
  readonly open: Set<Pick<StepRecord, 'name' | 'startedAt'>>
  readonly warnings: string[]
  diagnostics: readonly Diagnostic[]
}

/** An empty journal. */
export function startJournal(parts: JournalParts): Journal {
  return writeTo({ findings: {}, steps: [], open: new Set(), warnings: [], diagnostics: [] }, parts)
}

/** Runs steps that are written down in these pages. */
function stepWriter(pages: Pages, { clock, log, signal }: JournalParts): Journal['step'] {
  const close = (step: Pick<StepRecord, 'name' | 'startedAt'>, result: StepRecord['result']) => {
    const durationMs = clock.now() - step.startedAt
    const { name } = step
    pages.open.delete(step)
    pages.steps.push({ ...step, durationMs, result })
    log.closeGroup()
    log.info(`${result === 'ok' ? '✓' : '✗'} ${name} (${formatDuration(durationMs)})`)
  }
  return async (name, work) => {
    signal.throwIfAborted()
    const step = { name, startedAt: clock.now() }
    pages.open.add(step)
    log.openGroup(name)
    try {
      const value = await work()
      close(step, 'ok')
      return value
    } catch (error) {
      close(step, signal.aborted ? 'cancelled' : 'failed')
      throw inStep(name, error)
    }
  }
}

function writeTo(pages: Pages, parts: JournalParts): Journal {
  const { clock, log } = parts
  return {
    step: stepWriter(pages, parts),
    record: (more) => {
      pages.findings = { ...pages.findings, ...more }
      log.vouch(ownValues(more))
    },
    warn: (message) => {
      pages.warnings.push(message)
      // The report makes the annotation; here it only stands in its place in the log.
      log.info(`Warning: ${message}`)
    },
    diagnose: (found) => {
      pages.diagnostics = withoutRepeats([...pages.diagnostics, ...found])
    },
    beside: (other) => writeTo(pages, { clock, ...other }),
    get findings() {
      return pages.findings
    },
    steps: pages.steps,
    get unended() {
      const now = clock.now()
      return [...pages.open].map(
        (step): StepRecord => ({ ...step, durationMs: now - step.startedAt, result: 'unended' }),
      )
    },
    warnings: pages.warnings,
    get diagnostics() {
      return pages.diagnostics
    },
  }
}
