import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Project } from '../../../sandbox/project.ts'
import type { Report } from '../../../src/report/report.ts'
import { sizeOf } from '../../../src/text/fit.ts'
import { blockedReport, plannedReport } from '../../report/build.ts'
import { fileOf, ofStack } from '../../report/merged/fleet.ts'
import { errorsOf, requestsOf, stage } from '../stage/stage.ts'

/** One comment for sixty stacks, by the bundle; the tests follow each other. */
const here = stage({ provider: 'started' })
let project: Project
let pull: number
let workspace: string

const NAMES = Array.from({ length: 60 }, (_, index) => `web-${String(index).padStart(2, '0')}`)
const NO_AWS = ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']
const commentsOf = () =>
  here.rig.github.state().comments.filter(({ repository }) => repository === project.repository)

/** Leaves a file where download-artifact would. */
async function handOn(name: string, json: string): Promise<void> {
  const directory = join(workspace, 'reports', `immutable-deploy-report-${name}`)
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'report.json'), json)
}

const planned = (name: string, report: Report = plannedReport()) =>
  handOn(name, fileOf(ofStack(name, report)))
const merge = (inputs: Readonly<Record<string, string>> = {}) =>
  project.run(project.pull(pull), {
    workspace,
    with: { command: 'report', stack: JSON.stringify(NAMES), ...inputs },
    without: NO_AWS,
  })

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'merged-report-'))
  project = await here.project('fleet')
  await project.commit('Serve a first page')
  await project.commit('Change the page', 'change')
  pull = (await project.openPull('change', 'Change the page')).number
})

afterAll(() => rm(workspace, { recursive: true, force: true }))

test('a job that leaves the comment to another writes none, and hands on its report', async () => {
  const [first = ''] = NAMES
  const directory = join(workspace, 'reports', `immutable-deploy-report-${first}`)
  await mkdir(directory, { recursive: true })
  // A fork's pull request without credentials is validated, and needs no AWS.
  const result = await project.run(project.pull(pull, { fork: 'mona/fleet' }), {
    with: { command: 'plan', label: first, comment: 'merged' },
    without: NO_AWS,
    beforePost: async ({ outputs }) => copyFile(outputs['report-file'] ?? '', join(directory, 'report.json')),
  })
  expect(result.outputs).toMatchObject({ outcome: 'validated' })
  expect(commentsOf()).toEqual([])
})

test('sixty reports are one comment, in which what is not well comes first', async () => {
  const [, second = '', third = '', fourth = '', ...others] = NAMES
  await planned(second, blockedReport())
  await handOn(third, 'no JSON at all')
  // The fourth never came.
  for (const name of others) await planned(name)
  const result = await merge()
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'stack-failed' })
  expect(result.exitCode).toBe(1)
  expect(errorsOf(result)[0]).toContain('Of 60 stacks: 1 unreadable, 1 without a report, 1 blocked.')
  const [comment, ...more] = commentsOf()
  const body = comment?.body ?? ''
  expect(more).toEqual([])
  expect(sizeOf(body)).toBeLessThanOrEqual(65_536)
  expect(body).toContain(
    '### ❌ 60 stacks: 1 unreadable, 1 without a report, 1 blocked, 1 validated, 56 planned',
  )
  const rows = body.split('\n').filter((line) => /^\| \S+ \*\*web-/.test(line))
  expect(rows).toHaveLength(60)
  expect(rows.slice(0, 4).map((row) => row.split(' | ').slice(0, 2).join(' '))).toEqual([
    '| ❔ **web-02** unreadable: it is no report of this action',
    `| ❔ **${fourth}** no report`,
    '| ⛔ **web-01** blocked: plan-blocked',
    '| 🔎 **web-00** validated',
  ])
  expect(result.summary).toContain('### ❌ 60 stacks')
})

test('the same comment is written again, and is green when every stack is', async () => {
  for (const name of NAMES) await planned(name)
  const result = await merge()
  expect(result.outputs).toMatchObject({ outcome: 'reported', 'failure-reason': '' })
  const [comment, ...more] = commentsOf()
  expect(more).toEqual([])
  expect(comment?.body).toContain('### ✅ 60 stacks: 60 planned')
  expect(comment?.body).toContain('History: 1 earlier state')
})

test('nobody asked AWS for anything', async () => {
  expect(await requestsOf(here, project)).toEqual({})
})

test('without any report there is nothing to tell', async () => {
  const result = await merge({ stack: '', reports: 'elsewhere/*.json' })
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'invalid-input' })
  expect(errorsOf(result)[0]).toContain('There is no report to merge')
})
