import { describe, expect, test } from '@jest/globals'
import { annotationsOf } from '../../../src/report/places/annotations.ts'
import { deploymentState } from '../../../src/report/places/deployment.ts'
import { OUTPUTS, outputsOf } from '../../../src/report/places/outputs.ts'
import { formatAge, formatDuration, formatRoughly } from '../../../src/text/duration.ts'
import * as build from '../build.ts'
import { holdingReport } from '../promotion.ts'

test.each([
  [0, '0 ms'],
  [849.6, '850 ms'],
  [999.7, '1 s'],
  [12_400, '12 s'],
  [59_600, '1 min 00 s'],
  [184_000, '3 min 04 s'],
  [3_599_700, '1 h 00 min'],
  [7_500_000, '2 h 05 min'],
  [-5, '0 ms'],
])('%d ms reads %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})

test.each([
  [60, '60 s'],
  [90, '2 min'],
  [301, '6 min'],
  [5340, '89 min'],
  [7500, '2 h 05 min'],
])('%d s are roughly %s', (seconds, text) => {
  expect(formatRoughly(seconds)).toBe(text)
})

test.each([
  ['2026-03-02T09:59:30Z', 'less than a minute'],
  ['2026-03-02T09:55:00Z', '5 minutes'],
  ['2026-03-02T09:00:00Z', '1 hour'],
  ['2026-02-27T10:00:00Z', '3 days'],
  ['not a time', undefined],
])('an image of %s is %s old', (createdAt, age) => {
  expect(formatAge(createdAt, Date.UTC(2026, 2, 2, 10))).toBe(age)
})

describe('outputs', () => {
  test('name every output, in every run', () => {
    const empty = build.reportOf({ outcome: 'failed', rollouts: [] })
    const { image: _image, plan: _plan, live: _live, commit: _commit, ...bare } = empty
    for (const report of [build.reportOf(), build.failedReport(), bare]) {
      expect(Object.keys(outputsOf(report))).toEqual(Object.keys(OUTPUTS))
    }
    expect(outputsOf(bare)).toMatchObject({
      'image-id': '',
      'image-ids': '{}',
      'plan-add': '',
      'healthy-percentage': '',
    })
  })

  test('hold what the run did', () => {
    const rollouts = [build.rolloutOf(), build.rolloutOf({ group: 'b', region: 'us-east-1', percentage: 66 })]
    const image = {
      origin: 'reused',
      set: { 'us-east-1': 'ami-2', 'eu-west-1': 'ami-1' },
      name: 'x',
      gitSha: 'abc',
    } as const
    expect(outputsOf(build.reportOf({ rollouts, image }))).toMatchObject({
      outcome: 'deployed',
      'failure-reason': '',
      'image-id': 'ami-1',
      'image-ids': '{"us-east-1":"ami-2","eu-west-1":"ami-1"}',
      'image-origin': 'reused',
      'git-sha': 'abc',
      'previous-image-id': 'ami-0a1b2c3d4e5f60718',
      'plan-has-changes': 'true',
      'plan-change': '2',
      'healthy-percentage': '66',
    })
  })
})

test('a failure is one error, its title the reason; warnings follow', () => {
  const annotations = annotationsOf({ ...build.failedReport(), warnings: ['careful'] })
  expect(annotations.map(({ level, title }) => [level, title])).toEqual([
    ['error', 'rollout-failed in step "Roll out"'],
    ['warning', 'immutable-deploy'],
  ])
  expect(annotations[0]?.message).toContain('Next: To go back to ami-')
})

describe('deployment status', () => {
  test.each([
    ['success', build.reportOf()],
    ['success', build.rolledBackReport()],
    ['success', build.unchangedReport()],
    ['failure', build.failedReport()],
    ['failure', build.blockedReport()],
    ['error', build.cancelledReport()],
    ['inactive', build.plannedReport()],
    ['in_progress', holdingReport()],
  ])('%s', (state, report) => {
    const status = deploymentState(report)
    expect(status.state).toBe(state)
    expect([...status.description].length).toBeLessThanOrEqual(140)
    expect(status.description).not.toBe('')
  })

  test('keeps within the limit of GitHub', () => {
    const failure = { reason: 'apply-failed', message: '🙂'.repeat(400), evidence: [], next: [] } as const
    expect(
      deploymentState(build.reportOf({ outcome: 'failed', failure })).description.length,
    ).toBeLessThanOrEqual(140)
  })
})
