import { describe, expect, test } from '@jest/globals'
import { main } from '../../src/main.ts'
import type { Report } from '../../src/report/report.ts'
import { inputsOf, type With } from '../builders/values/inputs.ts'
import { filesWith } from '../builders/world/files.ts'
import { contextOf, keptLog, keptOutlet, neverAborted, steppingClock } from '../builders/world/parts.ts'
import { blockedReport, failedReport, plannedReport, reportOf } from '../report/build.ts'
import { fileOf, ofStack } from '../report/merged/fleet.ts'

/** A run of `command: report` over the reports of these stacks, on a pull request. */
async function merge(reports: Readonly<Record<string, Report>>, inputs: With = {}) {
  const [outlet, log] = [keptOutlet(), keptLog()]
  const found = Object.entries(reports).map(([name, report]) => [
    `/workspace/reports/immutable-deploy-report-${name}/report.json`,
    fileOf(ofStack(name, report)),
  ])
  const texts = Object.fromEntries(found)
  const comments: { marker: string; body: string }[] = []
  const pullRequest = { number: 17, headSha: '1'.repeat(40), headRef: 'feature' }
  const basics = {
    context: contextOf({ workspace: '/workspace', eventName: 'pull_request', pullRequest }),
    ...{ clock: steppingClock(), log, outlet, signal: neverAborted, lastCall: neverAborted },
  }
  const report = await main(basics, {
    readInputs: () => inputsOf({ command: 'report', ...inputs }, { region: '' }),
    connect: () =>
      ({
        ...basics,
        files: filesWith({ match: async () => Object.keys(texts), read: async (path) => texts[path] }),
        tools: { taken: () => ({}) },
        github: {
          ownComment: async () => undefined,
          upsertComment: async (_: number, marker: string, body: string) => {
            comments.push({ marker, body })
            return 'address'
          },
        },
      }) as never,
  })
  return { report, kept: outlet.kept, log, comments }
}

test('all went well: reported, with one comment and one summary, and nothing is asked of AWS', async () => {
  const { report, kept, comments } = await merge({ web: plannedReport(), api: plannedReport() })
  expect(report.outcome).toBe('reported')
  expect(kept.outputs).toMatchObject({ outcome: 'reported', 'failure-reason': '' })
  expect(comments).toHaveLength(1)
  expect(comments[0]?.body).toContain('### ✅ 2 stacks: 2 planned')
  expect(kept.summary).toContain('### ✅ 2 stacks: 2 planned')
})

describe('the job fails where a stack is not well: it may be the one check that is looked at', () => {
  test.each<[string, Readonly<Record<string, Report>>, With]>([
    ['failed', { web: failedReport(), api: reportOf() }, {}],
    ['blocked', { web: blockedReport(), api: reportOf() }, {}],
    ['without a report', { api: reportOf() }, { stack: 'api,web' }],
  ])('%s', async (word, reports, inputs) => {
    const { report, kept, log } = await merge(reports, inputs)
    expect(report).toMatchObject({ outcome: 'failed', failure: { reason: 'stack-failed' } })
    expect(report.failure?.evidence).toEqual([expect.stringMatching(/^web /)])
    expect(kept.summary).toContain(`### ❌ 2 stacks: 1 ${word}, 1 deployed`)
    expect(kept.summary).not.toContain('[!CAUTION]\n> Of 2 stacks')
    expect(log.lines.join('\n')).toContain(`1 ${word}`)
  })
})

test('the single jobs write no comment where one is written for all', async () => {
  expect((await merge({ web: plannedReport() }, { comment: 'merged' })).comments).toHaveLength(1)
  expect((await merge({ web: plannedReport() }, { comment: 'false' })).comments).toEqual([])
})

test('what a report tells of secrets, it does not tell here either', async () => {
  const note = 'It says AKIAIOSFODNN7EXAMPLE and password=hunter2-and-more.'
  const { kept } = await merge({ web: reportOf({ note }) })
  expect(kept.summary).not.toContain('hunter2-and-more')
})
