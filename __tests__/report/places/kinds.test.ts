import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { previewOf } from '../../../scripts/preview.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { fingerprintOf } from '../../../src/plan/review/fingerprint.ts'
import { splitDiff } from '../../../src/report/parts/diff/diff.ts'
import { unbalanced } from '../balance.ts'

/** Plans with every kind of change, by the real tools. */
const fixture = (file: string) =>
  readFileSync(new URL(`../../fixtures/kinds/${file}`, import.meta.url), 'utf8')

/** Compares with the file; a run with UPDATE_GOLDEN=1 writes it instead, to be read before it is committed. */
function expectGolden(name: string, text: string): void {
  const file = new URL(`../golden/${name}.md`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  expect(existsSync(file)).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}

describe.each([
  ['terraform', { forget: 1, destroy: 1 }],
  ['tofu', { forget: 0, destroy: 2 }],
])('the plan of %s', (tool, differing) => {
  const json = fixture(`${tool}.json`)
  const text = fixture(`${tool}.txt`)

  test('is counted by kind, and what stands beside it is read', () => {
    const { counts, aside } = readPlan(json)
    expect(counts).toEqual({
      add: 1,
      change: 7,
      replace: 2,
      import: 1,
      move: 1,
      outputs: 3,
      invoke: 0,
      ...differing,
    })
    expect(aside).toEqual({
      drifted: [],
      failedChecks: ['check.size: There should be more than 99 keys.'],
      deferred: 0,
      deferredActions: 0,
      isComplete: true,
    })
  })

  test("has a section for each resource of the tool's text", () => {
    const heads = text.match(/^ {1,2}# (?!\()/gm) ?? []
    expect(splitDiff(text).sections).toHaveLength(heads.length)
  })

  test.each([
    ['text', text],
    ['json', ''],
  ])('makes a comment from its %s', (kind, shown) => {
    const comment = previewOf({ json, text: shown })
    expect(unbalanced(comment)).toEqual([])
    expect(comment).not.toContain('hunter2')
    expectGolden(`kinds-${tool}-${kind}.comment`, comment)
  })

  test('has a fingerprint without its secrets', () => {
    const image = { set: { 'us-east-1': 'ami-1' }, imageKey: 'key-1' }
    const fingerprint = fingerprintOf(readPlan(json), image)
    expect(fingerprint.hidden).not.toBe('')
    expect(fingerprintOf(readPlan(json), image)).toEqual(fingerprint)
  })
})
