import { describe, expect, test } from '@jest/globals'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { sickVariants } from '../../../src/report/parts/groups/sick.ts'
import { renderComment } from '../../../src/report/places/comment.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import { redactReport } from '../../../src/report/redaction/report.ts'
import type { SickInstance } from '../../../src/rollout/report.ts'
import { unbalanced } from '../balance.ts'
import { failedReport, rolloutOf } from '../build.ts'

const boot = Array.from({ length: 200 }, (_, n) => `[ ${n}.000000] boot line ${n}`)
const sick = (changes: Partial<SickInstance> = {}): SickInstance => ({
  id: 'i-0c1d2e3f4a5b6c7d8',
  standing: 'i-0c1d2e3f4a5b6c7d8 runs ami-1: InService, Unhealthy, unhealthy in web (Target.Timeout)',
  checks: [],
  failures: ['Failed to start web.service.'],
  console: [...boot, '[ 300.000000] Failed to start web.service.'].join('\n'),
  untold: [],
  ...changes,
})
const reportWith = (...instances: readonly SickInstance[]) => ({
  ...failedReport(),
  rollouts: [rolloutOf({ verdict: 'failed', sick: instances })],
})

test('nothing is shown where nobody was asked', () => {
  expect(sickVariants(failedReport()).join('')).toBe('')
})

describe.each([
  ['the comment', renderComment],
  ['the summary', renderSummary],
])('in %s', (_, render) => {
  test('each instance has a fold: first what failed, then its health, then the end of its console', () => {
    const page = render(reportWith(sick(), sick({ id: 'i-2', failures: [], checks: ['system impaired'] })))
    expect(page).toContain(
      '<details><summary>Instance <code>i-0c1d2e3f4a5b6c7d8</code>: <code>Failed to start web.service.</code></summary>',
    )
    expect(page).toContain(
      '<details><summary>Instance <code>i-2</code>: <code>system impaired</code></summary>',
    )
    for (const line of ['(Target.Timeout)', 'status check: system impaired', 'boot line 199'])
      expect(page).toContain(line)
    expect(page).not.toContain('boot line 100')
    expect(unbalanced(page)).toEqual([])
  })

  test('a console cannot leave its fold, and is cut to fit', () => {
    const hostile = '</details>\n```\n# heading\n<!-- marker -->\n```` @octocat'
    const console = `${'x'.repeat(90_000)}\n${hostile}`
    const page = render(reportWith(sick({ console, failures: [hostile], standing: hostile })))
    expect(unbalanced(page)).toEqual([])
  })

  test('a key that begins above what is shown stays hidden in its end', () => {
    const body = Array.from(
      { length: 80 },
      (_, n) => `MIIEpAIBAAKCAQEA7${n}z0Qm9T1c5vYk3uTn5rOa7Hg1VqtZ0gN3pQd1mX0wqZ9`,
    )
    const console = [
      '-----BEGIN RSA PRIVATE KEY-----',
      ...body,
      '-----END RSA PRIVATE KEY-----',
      'login:',
    ].join('\n')
    const page = render(redactReport(reportWith(sick({ console })), startRedaction()))
    expect(page).toContain('login:')
    expect(page).not.toContain('MIIEpAIBAAKCAQEA7')
  })
})
