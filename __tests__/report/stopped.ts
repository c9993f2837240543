import { failureOf } from '../../src/outcome/error.ts'
import { explain } from '../../src/report/explain.ts'
import type { Report } from '../../src/report/report.ts'
import type { GateView } from '../../src/rollout/gates/gate.ts'
import type { RolloutReport } from '../../src/rollout/report.ts'
import type { Windows } from '../../src/schedule/windows.ts'
import { requireReached } from '../../src/steps/rollout/release.ts'
import { requireWindow } from '../../src/steps/schedule/window.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { recoveredReport, reportOf, rolloutOf, stepsOf } from './build.ts'

const INSTANCE = 'i-0c1d2e3f4a5b6c7d8'
const MINUTE = 60_000

/** A rollout that one of the gates ended at the step of 10 %. */
function stoppedRollout(gate: GateView, verdict: RolloutReport['verdict']): RolloutReport {
  const { startedAt } = reportOf()
  return rolloutOf({
    ...{ how: 'started', refreshStatus: 'Successful', verdict, message: `${gate.message}.`, gates: [gate] },
    ...{ step: 10, desired: 10, healthy: 1, percentage: 10 },
    history: [0, 0, 10, 10, 10].map((percentage, index) => ({
      at: startedAt + 250_000 + index * MINUTE,
      percentage,
    })),
  })
}

/** The one new instance is replaced again. */
function wayBack(): RolloutReport {
  const at = reportOf().startedAt + 400_000
  return rolloutOf({
    ...{ refreshId: '5d1f3a2b-0c9d-4e8f-a7b6-1c2d3e4f5a6b', desired: 10, healthy: 10 },
    history: [90, 90, 100].map((percentage, index) => ({ at: at + index * 45_000, percentage })),
  })
}

/** A deploy that a gate stopped, and that was taken back. */
async function stoppedReport(gate: GateView, verdict: RolloutReport['verdict']): Promise<Report> {
  const { commit, image } = reportOf()
  const rollouts = [stoppedRollout(gate, verdict)]
  const error = await failureFrom(() => requireReached({ rollouts }))
  const failure = { ...failureOf(error), step: 'Roll out' }
  const report: Report = {
    ...{ ...recoveredReport({ rollouts: [wayBack()] }), rollouts, failure },
    ...(commit && { commit }),
    ...(image && { image }),
    steps: stepsOf(
      {
        ...{ 'Check out': 1900, 'Build image': 184_000, Plan: 21_400, Apply: 38_700 },
        ...{ 'Roll out': 240_000, Recovery: 120_000 },
      },
      'Roll out',
    ),
  }
  return { ...report, ...explain(failure, { ...report, judged: { blame: 'image', quarantine: 'set' } }) }
}

/** The first new instance says that it is the version before. */
export function probeFailedReport(): Promise<Report> {
  const { commit, live } = reportOf()
  const message = [
    `probe version: asked GET http://10.0.12.34:8080/version of ${INSTANCE}`,
    `came status 200, \`${live?.images?.[0]?.gitSha}\` (5 times)`,
    `expected \`${commit?.sha}\` in the body`,
  ].join('; ')
  return stoppedReport({ kind: 'probe', name: 'version', state: 'failed', message, at: 0 }, 'probe-failed')
}

/** Requests that the first new instance fails are more than those that the old ones fail. */
export function analysisFailedReport(): Promise<Report> {
  const at = reportOf().startedAt + 310_000
  const rates = [0.061, 0.068, 0.072, 0.058, 0.073]
  const said =
    '34 of 512 requests failed (6.64 %), 0.91 % on the old instances beside them: 7.3 times as much'
  return stoppedReport(
    {
      ...{ kind: 'analysis', name: 'error rate', state: 'failed', at },
      message: `analysis error rate: ${said}, by chance less than once in a billion`,
      figures: {
        ...{ unit: 'share', periodMs: MINUTE, baseline: 0.0091, limits: [0.05] },
        values: rates.map((value, index) => ({ at: at + index * MINUTE, value })),
      },
    },
    'analysis-failed',
  )
}

/** A deploy on a Monday, where windows are from Tuesday to Thursday. */
export async function outsideWindowReport(): Promise<Report> {
  const { commit, image: _, live: __, plan: ___, ...rest } = reportOf()
  const now = rest.startedAt + 2300
  const windows: Windows = {
    ...{ zone: 'Europe/Berlin', closed: [], waitMs: 30 * MINUTE },
    outside: 'refuse',
    open: [{ kind: 'days', days: [2, 3, 4], from: 540, to: 960 }],
  }
  const deps = { clock: { now: () => now }, log: {}, context: {} } as never
  const error = await failureFrom(() => requireWindow({ beyond: { windows } }, deps))
  const failure = { ...failureOf(error), step: 'Window' }
  const report: Report = {
    ...{ ...rest, ...(commit && { commit }), outcome: 'blocked', failure, rollouts: [] },
    ...{ steps: stepsOf({ Window: 300 }, 'Window'), finishedAt: now + 900 },
  }
  return { ...report, ...explain(failure, report) }
}
