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
