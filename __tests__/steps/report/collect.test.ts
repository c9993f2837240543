import { describe, expect, test } from '@jest/globals'
import type { Files } from '../../../src/deps/code.ts'
import { collectReports } from '../../../src/steps/report/collect.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { filesWith } from '../../builders/world/files.ts'
import { contextOf } from '../../builders/world/parts.ts'
import { failedReport, reportOf } from '../../report/build.ts'
import { fileOf, ofStack } from '../../report/merged/fleet.ts'

const PATH = 'reports/immutable-deploy-report'

/** A workspace with these files, by their paths in it. */
function workspaceWith(found: Readonly<Record<string, string>>, changes: Partial<Files> = {}) {
  const below = (path: string) => path.replace('/workspace/', '')
  const files = filesWith({
    match: async () => Object.keys(found).map((path) => `/workspace/${path}`),
    read: async (path) => found[below(path)] ?? '',
    ...changes,
  })
  const collect = (expected?: readonly string[]) =>
    collectReports(
      { reports: ['reports/**/report.json'], ...(expected && { expected }) },
      { context: contextOf({ workspace: '/workspace' }), files },
    )
  return { collect }
}

const well = (name: string) => fileOf(ofStack(name, reportOf()))

describe('every file is a row', () => {
  test('by the name of its stack, the worst first', async () => {
    const { collect } = workspaceWith({
      [`${PATH}-api/report.json`]: well('api'),
      [`${PATH}-web/report.json`]: fileOf(ofStack('web', failedReport())),
    })
    const { rows, expected } = await collect()
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['web', 'failed'],
      ['api', 'deployed'],
    ])
    expect(expected).toBe('unknown')
  })

  test('also one that cannot be read, and is never well', async () => {
    const { collect } = workspaceWith({
      [`${PATH}-web/report.json`]: '{',
      'reports/other/report.json': '[]',
    })
    const { rows } = await collect()
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['reports/other/report.json', 'unreadable'],
      ['web', 'unreadable'],
    ])
  })

  test.each<[string, Partial<Files>, string]>([
    ['a directory', { kind: async () => 'directory' }, 'it is no file'],
    [
      'a link out of the workspace',
      { real: async (path) => (path.endsWith('.json') ? '/etc/passwd' : path) },
      'it leads out of the workspace',
    ],
    ['what is not to be read', { read: () => Promise.reject(new Error('EACCES')) }, 'cannot read it'],
  ])('%s', async (_, changes, problem) => {
    const { collect } = workspaceWith({ [`${PATH}-web/report.json`]: well('web') }, changes)
    expect((await collect()).rows).toMatchObject([
      { name: 'web', state: 'unreadable', problem: expect.stringContaining(problem) },
    ])
  })

  test('two of one stack are two rows: what failed is not covered by what went well', async () => {
    const { collect } = workspaceWith({
      'reports/a/report.json': well('web'),
      'reports/b/report.json': fileOf(ofStack('web', failedReport())),
    })
    const { rows } = await collect(['web'])
    expect(rows.map(({ state }) => state)).toEqual(['failed', 'deployed'])
  })
})

describe('a stack that was to report, and did not', () => {
  test('has a row', async () => {
    const { collect } = workspaceWith({ [`${PATH}-web/report.json`]: well('web') })
    const { rows, expected } = await collect(['web', 'api'])
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['api', 'no-report'],
      ['web', 'deployed'],
    ])
    expect(expected).toBe('known')
  })

  test('has one too where another stack calls itself by its name', async () => {
    const impostor = ofStack('web', reportOf())
    const labelled = { ...impostor, stack: { ...impostor.stack, label: 'api' } }
    const { collect } = workspaceWith({ [`${PATH}-web/report.json`]: fileOf(labelled) })
    const states = (await collect(['web', 'api'])).rows.map(({ name, state }) => [name, state])
    expect(states).toContainEqual(['api', 'no-report'])
  })

  test('has one row where its report is there and cannot be read', async () => {
    const { collect } = workspaceWith({ [`${PATH}-web/report.json`]: 'x' })
    expect((await collect(['web'])).rows).toHaveLength(1)
  })

  test('is every one where there is no file at all', async () => {
    const { collect } = workspaceWith({})
    expect((await collect(['web', 'api'])).rows.map(({ state }) => state)).toEqual(['no-report', 'no-report'])
  })
})

test('without a file and without a name there is nothing to tell: that is no success', async () => {
  const { reason, evidence } = await failureFrom(() => workspaceWith({}).collect())
  expect(reason).toBe('invalid-input')
  expect(evidence.join()).toContain('`reports/**/report.json`, which finds no file')
})

test('where none was to report, none is missing', async () => {
  expect((await workspaceWith({}).collect([])).rows).toEqual([])
})
