import { describe, expect, test } from '@jest/globals'
import { type FileResult, reportOf, resultsOf } from '../../../scripts/tests/results.ts'
import { runsIn } from '../../../scripts/tests/runs.ts'

const file = (name: string, changes: Partial<FileResult> = {}): FileResult => ({
  path: `/home/me/__tests__/${name}.test.ts`,
  passed: 2,
  skipped: 0,
  failures: [],
  ...changes,
})
const broken = (why: string): Partial<FileResult> => ({ passed: 1, failures: [{ test: 'a story', why }] })
const report = (first: FileResult[], second: FileResult[] = [], missing = 0) =>
  reportOf({ first, second, missing })

describe('the end of the report', () => {
  test('counts what passed', () => {
    expect(report([file('a'), file('b', { skipped: 1 })])).toEqual({
      lines: ['4 passed, 0 failed, 1 skipped'],
      isWell: true,
    })
  })

  test('tells what failed, and why', () => {
    expect(report([file('a'), file('b', broken('expected 1'))])).toEqual({
      lines: ['Failed: __tests__/b.test.ts › a story: expected 1', '3 passed, 1 failed'],
      isWell: false,
    })
  })

  test('tells the first failure of what passed at the second try, and counts the second try only', () => {
    expect(report([file('a'), file('e2e/b', broken('a stall'))], [file('e2e/b')])).toEqual({
      lines: [
        'Failed at first, passed at the second try: __tests__/e2e/b.test.ts › a story: a stall',
        '4 passed, 0 failed',
      ],
      isWell: true,
    })
  })

  test('tells both failures of what failed twice', () => {
    const { lines, isWell } = report([file('e2e/b', broken('a stall'))], [file('e2e/b', broken('another'))])
    expect(lines).toEqual([
      'Failed at first: __tests__/e2e/b.test.ts › a story: a stall',
      'Failed at the second try: __tests__/e2e/b.test.ts › a story: another',
      '1 passed, 1 failed',
    ])
    expect(isWell).toBe(false)
  })

  test('tells how runs of a story that failed ended, ten of them at most', () => {
    const runs = Array.from({ length: 12 }, (_, at) => `failed apply-failed ${at}`)
    const { lines } = report([file('e2e/b', { ...broken('other'), runs })], [file('e2e/b')])
    expect(lines.slice(0, 2)).toEqual([
      'Failed at first, passed at the second try: __tests__/e2e/b.test.ts › a story: other',
      'A run of __tests__/e2e/b.test.ts: failed apply-failed 0',
    ])
    expect(lines).toHaveLength(12)
  })

  test('is not well where parts are missing, nor where nothing was tested', () => {
    expect(report([file('a')], [], 1)).toEqual({ lines: ['2 passed, 1 failed'], isWell: false })
    expect(report([]).isWell).toBe(false)
  })
})

test('runs without success are read by their story, and kept where it failed', () => {
  const [run, other] = [
    { path: 'a', said: 'failed apply-failed x' },
    { path: 'b', said: 'cancelled' },
  ]
  const runs = runsIn(`${JSON.stringify(run)}\n${JSON.stringify(other)}\n${JSON.stringify(run)}\n{"path":"a`)
  expect(runs).toEqual(
    new Map([
      ['a', [run.said, run.said]],
      ['b', [other.said]],
    ]),
  )
  const result = (name: string, status: string) => ({ name, status, message: 'lost', assertionResults: [] })
  const [failed, passed] = resultsOf({ testResults: [result('a', 'failed'), result('b', 'passed')] }, runs)
  expect(failed?.runs).toEqual([run.said, run.said])
  expect(passed).not.toHaveProperty('runs')
})

describe('what Jest found out', () => {
  const of = (status: string, message: string, assertionResults: unknown[]) =>
    resultsOf({ testResults: [{ name: 'a', status, message, assertionResults }] } as never)[0]

  test('is read of each test, without colours', () => {
    const failureMessages = ['\u001b[31m\n  Error: no\u001b[39m\n\n  Expected: 1\n    at x (y:1)']
    const tests = [
      { fullName: 'one', status: 'passed', failureMessages: [] },
      { fullName: 'two', status: 'failed', failureMessages },
      { fullName: 'three', status: 'pending' },
    ]
    expect(of('failed', '● two', tests)).toEqual({
      ...{ path: 'a', passed: 1, skipped: 1 },
      failures: [{ test: 'two', why: 'Error: no Expected: 1' }],
    })
  })

  test('is cut where it is long', () => {
    const failureMessages = [`Error: ${'x'.repeat(5000)}`]
    const tests = [{ fullName: 'one', status: 'failed', failureMessages }]
    expect(of('failed', '', tests)?.failures[0]?.why).toHaveLength(601)
  })

  test('of a file that failed as a whole is a failure', () => {
    expect(of('failed', '  ● Test suite failed to run\n\n    Cannot find module', [])?.failures).toEqual([
      { test: 'the file as a whole', why: 'Cannot find module' },
    ])
  })
})
