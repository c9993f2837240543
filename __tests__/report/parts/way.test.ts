import { describe, expect, test } from '@jest/globals'
import type { Standing } from '../../../src/image/image.ts'
import type { Lack, Requirement } from '../../../src/release/promotion.ts'
import { wayLine } from '../../../src/report/parts/way.ts'
import type { Report } from '../../../src/report/report.ts'
import { plannedReport, reportOf } from '../build.ts'

const staging: Requirement = { environment: 'staging', forMs: 0, by: 'release' }
const since = '2026-03-01T18:20:00.000Z'
const proven = (environment: string): Standing => ({ environment, state: 'proven', since })

/** The way that a report tells of its image, reused and with these standings. */
function way(standings: readonly Standing[], changes: Partial<Report> = {}, of = plannedReport()) {
  const { image, ...rest } = of
  const builtAt = '2026-03-01T10:10:00.000Z'
  const reused = image && { ...image, origin: 'reused' as const, provenance: { builtAt }, standings }
  return wayLine({ ...rest, ...(reused && { image: reused }), ...changes })
}
const required = (...lacks: Lack[]) => ({ promotion: { requirements: [staging], lacks } })

const built = '**Way** built 2026-03-01 10:10 UTC → '
const there = '**staging** since 2026-03-01 18:20 UTC'

describe('the way of an image', () => {
  test.each<[string, string, string]>([
    [
      'that another environment has proven',
      way([proven('staging')]),
      `${built}${there} → **production** not yet`,
    ],
    [
      'that is required to be proven elsewhere',
      way([proven('staging')], required()),
      `${built}${there} → **production** not yet`,
    ],
    [
      'that was proven here, and something else serves',
      way([proven('staging'), proven('production')]),
      `${built}${there} → **production** since 2026-03-01 18:20 UTC, not live`,
    ],
    [
      'that failed on its way',
      way([{ environment: 'staging', state: 'quarantined', since }]),
      `${built}**staging** quarantined 2026-03-01 18:20 UTC → **production** not yet`,
    ],
    ['of a run without an environment', way([proven('staging')], { environment: '' }), `${built}${there}`],
    [
      'through more environments than fit',
      way(['a', 'b', 'c', 'd', 'e'].map(proven)),
      `${built}**a** since 2026-03-01 18:20 UTC → **b** since 2026-03-01 18:20 UTC → **c** since 2026-03-01 18:20 UTC → 2 more → **production** not yet`,
    ],
  ])('%s', (_, line, expected) => expect(line).toBe(expected))

  test('ends where it serves', () => {
    const ids = Object.values(plannedReport().image?.set ?? {})
    expect(way([proven('staging')], { live: { ids } })).toBe(`${built}${there} → **production** live`)
    expect(way([proven('staging')], {}, reportOf())).toBe(`${built}${there} → **production** live`)
  })

  test.each<[string, string]>([
    ['nothing but the environment of the run is known', way([proven('production')])],
    ['it has no record, and needs none', way([])],
    [
      'the run failed',
      way([proven('staging')], {
        outcome: 'failed',
        failure: { reason: 'plan-failed', message: '', evidence: [], next: [] },
      }),
    ],
    ['it is no plan and no deploy', way([proven('staging')], { command: 'rollback' })],
  ])('is not shown where %s', (_, line) => expect(line).toBe(''))

  test('cannot be broken out of by the name of an environment', () => {
    expect(way([proven('**x** <b> @octocat')])).not.toMatch(/<b>|@octocat|\*\*\*/)
  })
})

describe('what a deploy would wait for', () => {
  const never: Lack = { requirement: staging, kind: 'never' }

  test('on a pull request, whose commit nobody can deploy', () => {
    expect(way([], required(never))).toBe(
      `${built}**staging** not yet → **production** not yet<br><sub>Before a deploy to production: the merged commit has to be proven in staging.</sub>`,
    )
    const long = { ...staging, forMs: 86_400_000 }
    const lacks: Lack[] = [{ requirement: long, kind: 'other-commit', commits: ['a'.repeat(40)] }]
    expect(way([proven('staging')], { promotion: { requirements: [long], lacks } })).toContain(
      'in staging for 1 day.',
    )
  })

  test('elsewhere, in full', () => {
    const { pullRequest: _, ...alone } = plannedReport()
    const other: Lack = { requirement: staging, kind: 'other-commit', commits: ['a'.repeat(40)] }
    expect(way([proven('staging')], required(other), alone)).toContain(
      `${there}, with another commit → **production** not yet<br><sub>Before a deploy to production: staging: the image is proven there, but with the stack of aaaaaaa, and not with that of 9f8e7d6.</sub>`,
    )
    const young: Lack = {
      requirement: { ...staging, forMs: 7_200_000 },
      kind: 'young',
      since,
      from: '2026-03-01T20:20:00.000Z',
    }
    expect(way([proven('staging')], required(young), alone)).toContain(`${there}, needs 2 h 00 min → `)
  })

  test('is not said again of a deploy that is refused for it', () => {
    const failure = { reason: 'not-promoted', message: '', evidence: [], next: [] } as const
    expect(way([], { ...required(never), outcome: 'blocked', failure }, reportOf())).toBe(
      `${built}**staging** not yet → **production** not yet`,
    )
  })
})
