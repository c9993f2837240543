import { failureOf } from '../../src/outcome/error.ts'
import { notPromoted } from '../../src/release/not-promoted.ts'
import type { Lack, Requirement } from '../../src/release/promotion.ts'
import { explain } from '../../src/report/explain.ts'
import type { Report } from '../../src/report/report.ts'
import { plannedReport, reportOf, stepsOf } from './build.ts'

const staging: Requirement = { environment: 'staging', forMs: 7_200_000, by: 'release' }
const since = '2026-03-02T08:55:00.000Z'

/** The image of these pages, reused: staging has proven it a while ago. */
function onItsWay(report: Report): Report {
  const { image, ...rest } = report
  if (image === undefined) return report
  return {
    ...rest,
    image: {
      ...image,
      origin: 'reused',
      createdAt: '2026-03-02T08:40:00.000Z',
      provenance: { builtAt: '2026-03-02T08:40:00.000Z' },
      standings: [{ environment: 'staging', state: 'proven', since }],
    },
  }
}

/** A pull request's plan of an image that is on its way to production. */
export function onItsWayReport(): Report {
  const lacks: Lack[] = [
    { requirement: staging, kind: 'other-commit', commits: ['1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d'] },
  ]
  return onItsWay(plannedReport({ promotion: { requirements: [staging], lacks } }))
}

/** A deploy that comes before its time. */
export function notPromotedReport(): Report {
  const { commit, image, finishedAt, live: _, plan: __, ...rest } = reportOf()
  const lack: Lack = { requirement: staging, kind: 'young', since, from: '2026-03-02T10:55:00.000Z' }
  const now = finishedAt - 500_000
  const error = notPromoted({
    ...{ image: Object.values(image?.set ?? {}).join(), commit: commit?.sha ?? '', lacks: [lack], now },
  })
  const failure = { ...failureOf(error), step: 'Promotion' }
  const report = onItsWay({
    ...{ ...rest, ...(commit && { commit }), ...(image && { image }) },
    ...{ outcome: 'blocked', failure, rollouts: [], finishedAt: now },
    promotion: { requirements: [staging], lacks: [lack] },
    steps: stepsOf({ Checkout: 1900, 'Image key': 300, Image: 700, Promotion: 400 }, 'Promotion'),
  })
  return { ...report, ...explain(failure, report) }
}

/** A deploy that came to a hold: somebody has to promote it. */
export function holdingReport(): Report {
  const { commit, image, startedAt, stack, rollouts, ...rest } = reportOf()
  const at = startedAt + 430_000
  const held = rollouts.map((rollout) => ({
    ...{ ...rollout, how: 'started', verdict: 'holding', step: 10, desired: 10, healthy: 1, percentage: 10 },
    ...{ refreshStatus: 'Successful', message: 'Holds at 10 %: 1 of 10 healthy on the new image.' },
    history: [
      { at: startedAt + 250_000, percentage: 0 },
      { at, percentage: 10 },
    ],
  })) as Report['rollouts']
  return {
    ...{ ...rest, startedAt, rollouts: held, outcome: 'holding' },
    ...(commit && {
      commit,
      hold: { at: 10, next: 50, commit: commit.sha, since: new Date(at).toISOString() },
    }),
    ...(image && { image: { ...image, origin: 'reused' } }),
    stack: { ...stack, name: 'web-production', label: 'web-production' },
  }
}
