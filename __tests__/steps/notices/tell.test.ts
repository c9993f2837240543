import { describe, expect, test } from '@jest/globals'
import type { Inputs } from '../../../src/inputs/types.ts'
import { MOMENTS } from '../../../src/notices/notice.ts'
import type { Report } from '../../../src/report/report.ts'
import { tellEnd } from '../../../src/steps/notices/end.ts'
import { tell } from '../../../src/steps/notices/tell.ts'
import { keptNotices } from '../../builders/aws/notices.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { contextOf, journalOf, neverAborted } from '../../builders/world/parts.ts'

const notices = [{ kind: 'slack', address: 'HOOK', on: MOMENTS }] as const
const named = (more: Record<string, string> = {}): Inputs => ({
  ...inputsOf({ environment: 'production', label: 'web', ...more }),
  beyond: { notices },
})
const ended = (outcome: Report['outcome'], more: Partial<Report> = {}) =>
  ({
    ...{ outcome, command: 'deploy', environment: 'production', rollouts: [], steps: [], warnings: [] },
    ...{ stack: { label: 'web', directory: 'stack', workspace: '', backend: [] } },
    ...more,
  }) as unknown as Report
const failure = { reason: 'plan-failed', message: 'No.', evidence: [], next: [] } as const

function world(troubles: readonly string[] = []) {
  const kept = keptNotices(troubles)
  const journal = journalOf()
  const deps = { notices: kept, context: contextOf(), signal: neverAborted, lastCall: neverAborted }
  return { kept, journal, deps }
}

describe('what is told', () => {
  test('names the command, the place and what the run knows by then', async () => {
    const { kept, journal, deps } = world()
    journal.record({ commit: { repository: 'octo-org/shop', sha: 'a'.repeat(40), ref: 'refs/heads/main' } })
    await tell({ moment: 'started', doing: 'has started' }, named(), deps, journal)
    expect(kept.told).toMatchObject([
      {
        ...{ moment: 'started', message: 'Deploy to production has started', stack: 'web' },
        ...{ environment: 'production', command: 'deploy', commit: 'a'.repeat(40) },
      },
    ])
  })

  test('is told to nobody where the file names none', async () => {
    const { kept, journal, deps } = world()
    for (const beyond of [{}, { notices: [] }])
      await tell({ moment: 'started', doing: 'has started' }, { ...named(), beyond }, deps, journal)
    expect(kept.told).toEqual([])
  })

  test('is a warning where even that fails', async () => {
    const { journal, deps } = world()
    const broken = { ...deps, notices: { ...deps.notices, tell: () => Promise.reject(new Error('no disk')) } }
    await tell({ moment: 'started', doing: 'has started' }, named(), broken, journal)
    expect(journal.warnings).toEqual(['Nobody was told of `started`: no disk'])
  })
})

describe('how a run ended', () => {
  test.each<[Report, string[]]>([
    [ended('deployed'), ['reached']],
    [ended('unchanged'), ['reached']],
    [ended('holding', { hold: { at: 10, next: 50, commit: 'a', since: '' } }), ['held']],
    [ended('holding', { command: 'promote', hold: { at: 10, next: 50, commit: 'a', since: '' } }), ['held']],
    [ended('deployed', { command: 'promote' }), ['reached']],
    [ended('rolled-back', { command: 'abort' }), ['reached']],
    [ended('rolled-back', { command: 'rollback' }), ['reached']],
    [ended('failed', { failure }), ['failed']],
    [ended('blocked', { failure }), ['failed']],
    [ended('cancelled', { failure }), ['failed']],
    [ended('planned', { command: 'rollback' }), []],
    [ended('planned', { command: 'plan' }), []],
    [ended('failed', { command: 'plan', failure }), []],
    [ended('failed', { command: 'verify', failure }), []],
    // Both were told when they came about.
    [ended('failed', { failure, recovery: { result: 'rolled-back', message: '', rollouts: [] } }), []],
    [ended('failed', { failure, recovery: { result: 'failed', message: '', rollouts: [] } }), ['failed']],
    [ended('failed', { failure, recovery: { result: 'none', message: '', rollouts: [] } }), ['failed']],
  ])('%#: is told where it was to change what serves', async (report, moments) => {
    const { kept, journal, deps } = world()
    await tellEnd(report, named(), deps, journal)
    expect(kept.told.map(({ moment }) => moment)).toEqual(moments)
    if (report.failure !== undefined && moments.length > 0)
      expect(kept.told[0]).toMatchObject({ reason: 'plan-failed' })
  })

  test('what could not be told is a warning', async () => {
    const { journal, deps } = world(['a trouble'])
    await tellEnd(ended('deployed'), named(), deps, journal)
    expect(journal.warnings).toEqual(['a trouble'])
  })

  test('is waited for less the less time there is', async () => {
    const aborted = AbortSignal.abort()
    const waits: number[] = []
    for (const more of [{}, { signal: aborted }, { signal: aborted, lastCall: aborted }]) {
      const { kept, journal, deps } = world()
      const settled = async (ms: number) => {
        waits.push(ms)
        return []
      }
      await tellEnd(ended('deployed'), named(), { ...deps, ...more, notices: { ...kept, settled } }, journal)
    }
    expect(waits).toEqual([5_000, 1_000, 0])
  })
})
