import type { TestedImage } from '../../src/image/test/told.ts'
import { failureOf } from '../../src/outcome/error.ts'
import { explain } from '../../src/report/explain.ts'
import type { Report } from '../../src/report/report.ts'
import { testFailed } from '../../src/steps/image/test/failures.ts'
import { plannedReport, reportOf, stepsOf } from './build.ts'

const tested: TestedImage = {
  ...{ how: 'tested', state: 'passed', message: 'passed in 41 s', digest: '0123456789abcdef' },
  ...{ tested: 'ami-0f9e8d7c6b5a40312', instanceType: 't3.small', testedAt: '2026-03-02T09:37:00.000Z' },
}

/** A pull request's plan of an image that passed its test. */
export function testedReport(): Report {
  return plannedReport({ imageTest: tested })
}

const OUTPUT = `Process: nginx: running: matches expectation: true
HTTP: http://localhost/healthz: status: doesn't match, expect: [200] found: [502]

Count: 12, Failed: 1, Skipped: 0`

/** A deploy whose image failed its test. */
export function imageTestFailedReport(): Report {
  const { commit, image, finishedAt, live: _, plan: __, ...rest } = reportOf()
  const ids = Object.values(image?.set ?? {})
  const error = testFailed(
    { image: ids.join(), ids, digest: tested.digest, region: 'eu-west-1' },
    'ended with the code 1',
    OUTPUT,
  )
  const failure = { ...failureOf(error), step: 'Image test' }
  const report: Report = {
    ...{ ...rest, ...(commit && { commit }), ...(image && { image }) },
    ...{ outcome: 'blocked', failure, rollouts: [], finishedAt: finishedAt - 500_000 },
    imageTest: { ...tested, state: 'failed', message: 'ended with the code 1' },
    steps: stepsOf({ Checkout: 1900, 'Image key': 300, Image: 190_000, 'Image test': 140_000 }, 'Image test'),
  }
  return { ...report, ...explain(failure, report) }
}
