import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Probes } from '../../../src/deps/gates/probes.ts'
import type { Clock, Log, Outlet, RunContext } from '../../../src/deps/run.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import type { Annotation } from '../../../src/report/places/annotations.ts'
import type { RolloutReport } from '../../../src/rollout/report.ts'
import { type Journal, startJournal } from '../../../src/run/journal.ts'
import { start } from '../values/observations.ts'

/** A clock that goes on only by sleeping; it records its sleeps. A wait without end still lets its test time out. */
export function steppingClock(): Clock & { readonly sleeps: readonly number[] } {
  let now = start
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => now,
    sleep: async (ms) => {
      sleeps.push(ms)
      now += ms
      await nextTurn()
    },
  }
}

/**
 * A clock for several runs at once: time goes on to the next sleeper when nothing else moves. `cancel` ends the sleeps of
 * one run, as the real clock does.
 */
export function sharedClock() {
  let now = start
  let sleepers: { readonly at: number; readonly wake: () => void }[] = []
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await nextTurn()
  }
  return {
    now: () => now,
    /** The clock of one run. */
    of: (signal: AbortSignal): Clock => ({
      now: () => now,
      sleep: async (ms) => {
        signal.throwIfAborted()
        await new Promise<void>((wake, reject) => {
          sleepers.push({ at: now + ms, wake })
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        })
      },
    }),
    /** Lets time pass until the work is done. */
    until: async <T>(work: Promise<T>): Promise<T> => {
      let isDone = false
      const mark = () => {
        isDone = true
      }
      work.then(mark, mark)
      for (;;) {
        await settle()
        const [next, ...rest] = sleepers.toSorted((a, b) => a.at - b.at)
        if (isDone || next === undefined) return work
        sleepers = rest
        now = Math.max(now, next.at)
        next.wake()
      }
    },
  }
}

/** A log that keeps its lines, each with the kind before it. */
export function keptLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = []
  const keep = (kind: string) => (text: string) => {
    lines.push(`${kind}: ${text}`)
  }
  return {
    lines,
    info: keep('info'),
    tool: keep('tool'),
    warning: keep('warning'),
    debug: keep('debug'),
    openGroup: keep('group'),
    closeGroup: () => {
      lines.push('end')
    },
    mask: keep('mask'),
    vouch: (values) => {
      for (const value of values) lines.push(`vouch: ${value}`)
    },
  }
}

/** An outlet that keeps what is published. */
export function keptOutlet() {
  const kept = {
    outputs: {} as Record<string, string>,
    summary: '',
    json: '',
    annotations: [] as Annotation[],
    badges: new Map<string, string>(),
  }
  const outlet: Outlet = {
    setOutputs: (outputs) => {
      Object.assign(kept.outputs, outputs)
    },
    writeSummary: async (markdown) => {
      kept.summary = markdown
    },
    annotate: (annotation) => {
      kept.annotations.push(annotation)
    },
    writeReport: async (json) => {
      kept.json = json
      return '/run/report.json'
    },
    writeBadges: async (svgs) => {
      for (const [name, svg] of svgs) kept.badges.set(name, svg)
      return '/run/badges'
    },
  }
  return { ...outlet, kept }
}

/** The facts of a push to main. */
export function contextOf(changes: Partial<RunContext> = {}): RunContext {
  return {
    repository: 'octo-org/shop',
    eventName: 'push',
    sha: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
    ref: 'refs/heads/main',
    workspace: '/workspace',
    runDirectory: '/run',
    serverUrl: 'https://github.com',
    runUrl: 'https://github.com/octo-org/shop/actions/runs/1234567890',
    runId: '1234567890-1',
    actor: 'octocat',
    region: 'eu-west-1',
    packerEnvironment: {},
    credentials: 'given',
    terraformEnvironment: {},
    environment: {},
    ...changes,
  }
}

/** What a cancelled run's signal aborts with. */
export const cancelled = new DeployError('cancelled', 'The run was cancelled.')

export const neverAborted: AbortSignal = new AbortController().signal

/** An empty journal, with the log it writes to. */
export function journalOf(
  signal: AbortSignal = neverAborted,
): Journal & { readonly lines: readonly string[] } {
  const log = keptLog()
  return Object.assign(startJournal({ clock: steppingClock(), log, signal }), { lines: log.lines })
}

/** A rollout's report of which only the count of healthy instances matters. */
export function rolloutWith(healthy: number): RolloutReport {
  const rest = { region: 'eu-west-1', address: 'aws_autoscaling_group.web', history: [], evidence: [] }
  return {
    ...rest,
    group: 'web',
    how: 'adopted',
    verdict: 'reached',
    message: '',
    desired: healthy,
    healthy,
    percentage: 100,
  }
}

/** Nobody answers. */
export const silentProbes: Probes = {
  ask: async () => ({ kind: 'silence', why: 'connect ECONNREFUSED' }),
  run: async () => ({ kind: 'silence', why: 'it could not be started' }),
}
