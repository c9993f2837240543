import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { holds } from '../../sandbox/jobs/expressions.ts'

/** The conditions of jobs, where jobs before them ended as no job of the sandbox does: cut off by GitHub, or by a person. */
type Result = 'success' | 'failure' | 'cancelled' | 'skipped'

interface Ends {
  /** Of jobs that did not go well. */
  readonly ended?: Readonly<Record<string, Result>>
  readonly event?: string
  readonly run?: 'cancelled'
}

const WAVE = { wave: 'w', soak: 60, 'on-failure': 'go-on' }
const PLANS = [{ include: [{ stack: 'a' }] }]

/** Whether a job begins. */
function begins(name: string, id: string, { ended = {}, event = 'push', run }: Ends): boolean {
  const path = join(import.meta.dirname, `../../.github/workflows/${name}.yml`)
  const { jobs } = parse(readFileSync(path, 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly if?: string; readonly needs: string[] }>>
  }
  const matrix = JSON.stringify({
    builds: PLANS[0],
    'more-builds': PLANS,
    plans: PLANS,
    waves: Array(5).fill(WAVE),
  })
  const needs = Object.fromEntries(
    [jobs[id]?.needs ?? []].flat().map((need): [string, { result: Result; outputs: object }] => {
      const result = ended[need] ?? 'success'
      const isThere = need === 'matrix' && result === 'success'
      return [need, { result, outputs: isThere ? { matrix } : {} }]
    }),
  )
  const results = Object.values(needs).map(({ result }) => result)
  return holds(jobs[id]?.if, {
    contexts: { needs, inputs: { wave: '' }, github: { event_name: event, event: {} } },
    status: {
      success: results.every((result) => result === 'success'),
      failure: results.includes('failure'),
      cancelled: run === 'cancelled',
    },
  })
}

describe.each(['pipeline', 'rollback'])('the report of %s.yml', (name) => {
  test.each<Ends>([
    {},
    { ended: { matrix: 'failure' } },
    { ended: { matrix: 'cancelled' } },
    { ended: { 'wave-1': 'cancelled', 'wave-2': 'skipped' } },
    { run: 'cancelled' },
  ])('is never skipped, which a branch rule would take for well: %j', (ends) => {
    expect(begins(name, 'report', ends)).toBe(true)
  })
})

describe.each(['image', 'more-images'])('an image whose job %s was cut off, as by its time limit,', (job) => {
  const ended = { [job]: 'cancelled' } as const

  test('is not deployed', () => expect(begins('pipeline', 'wave-1', { ended })).toBe(false))
  test('is not planned', () =>
    expect(begins('pipeline', 'plan', { ended, event: 'pull_request' })).toBe(false))
})

test.each(['success', 'skipped'] as const)('an image that is there (%s) is deployed', (result) => {
  const ended = { image: result, 'more-images': result }
  expect(begins('pipeline', 'wave-1', { ended })).toBe(true)
  expect(begins('pipeline', 'plan', { ended, event: 'pull_request' })).toBe(true)
})

describe('no wave begins', () => {
  const cut = ['cancelled', 'skipped'] as const
  const cases = [2, 3, 4, 5].flatMap((at) =>
    cut.flatMap((result) => [
      { id: `wave-${at}`, ended: { [`soak-${at - 1}`]: result } },
      { id: `soak-${at - 1}`, ended: { [`wave-${at - 1}`]: result } },
    ]),
  )
  test.each<{ id: string; ended: Record<string, Result> }>(cases)('%j', ({ id, ended }) => {
    expect(begins('pipeline', id, { ended })).toBe(false)
  })
})
