import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { readPlan } from '../../../src/plan/read/read.ts'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { renderComment } from '../../../src/report/places/comment.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import { redactReport } from '../../../src/report/redaction/report.ts'
import { redactedLog } from '../../../src/run/redacted-log.ts'
import { changeOf } from '../../builders/values/changes.ts'
import { keptLog } from '../../builders/world/parts.ts'
import { BLOCKS, type Case, LINES, SECRET } from '../../redaction/forms/cases.ts'
import { failedReport, planOf } from '../build.ts'

/** Every form of a secret at the places of a report that hold text from outside. */
function shownOf({ text }: Case): string {
  const change = changeOf({
    address: 'local_file.x',
    kind: 'create',
    before: null,
    after: { content: text, list: [text] },
  })
  const failure = {
    ...failedReport().failure,
    reason: 'apply-failed',
    message: 'It failed.',
    evidence: text.split('\n'),
    next: [text],
  } as const
  const report = {
    ...failedReport(),
    failure,
    warnings: [text],
    note: text,
    plan: planOf({ changes: [change], diff: text }),
  }
  const shown = redactReport(report, startRedaction())
  return [
    renderComment(shown),
    renderSummary(shown),
    JSON.stringify({ ...shown, plan: shown.plan?.changes }),
  ].join('\n')
}

test.each([...LINES, ...BLOCKS])('no place of a report shows $what', (one) => {
  const words = [SECRET, SECRET.replace('-', ''), Buffer.from(`bob:${SECRET}`).toString('base64')]
  const shown = shownOf(one)
  for (const word of words) expect(shown).not.toContain(word)
})

test('what an action of a provider is given is not shown in the log of its apply', () => {
  const fixture = new URL('../../fixtures/actions/first.json', import.meta.url)
  const { secrets = [] } = readPlan(readFileSync(fixture, 'utf8'))
  expect(secrets).toContain('made-up-passphrase-1')
  const kept = keptLog()
  const log = redactedLog(kept, startRedaction())
  for (const secret of secrets) log.mask(secret)
  log.tool('Action action.simple_ping.warm: pinging hello with made-up-passphrase-1')
  log.closeGroup()
  expect(kept.lines.filter((line) => line.startsWith('tool: '))).toEqual([
    'tool: Action action.simple_ping.warm: pinging hello with (sensitive value)',
  ])
})
