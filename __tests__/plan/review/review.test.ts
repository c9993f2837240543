import { describe, expect, test } from '@jest/globals'
import type { PlanModel, ResourceChange } from '../../../src/plan/plan.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { fingerprintOf } from '../../../src/plan/review/fingerprint.ts'
import { type ReviewedPlan, reviewDifferences } from '../../../src/plan/review/review.ts'
import { changeOf, cheap, modelOf } from '../../builders/values/changes.ts'
import { plan, recorded } from '../documents.ts'

const image = { set: { 'us-east-1': 'ami-2' }, imageKey: 'key-1' }
const reviewedAs = (model: PlanModel): ReviewedPlan => ({
  ...fingerprintOf(model, image, cheap),
  headSha: 'sha',
})

function between(reviewed: ResourceChange[], now: ResourceChange[]): string[] {
  return reviewDifferences(reviewedAs(modelOf(reviewed)), fingerprintOf(modelOf(now), image, cheap))
}

const size = (from: number, to: number) => changeOf({ before: { size: from }, after: { size: to } })

describe('a plan that is not the reviewed one', () => {
  test.each<[string, ResourceChange[], ResourceChange[], string[]]>([
    ['the same', [size(1, 2)], [size(1, 2)], []],
    ['another value', [size(1, 2)], [size(1, 3)], ['a.x is not what was reviewed: size']],
    [
      'a value more',
      [size(1, 2)],
      [changeOf({ before: { size: 1 }, after: { size: 2, tags: { 'a b': 'c' } } })],
      ['a.x is not what was reviewed: tags["a b"]'],
    ],
    [
      'a resource more',
      [size(1, 2)],
      [size(1, 2), changeOf({ address: 'a.y', kind: 'delete', before: { id: 'y' }, after: null })],
      ['a.y is to be destroyed; that was not reviewed'],
    ],
    [
      'a resource less',
      [size(1, 2), changeOf({ address: 'a.y', kind: 'create', before: null })],
      [size(1, 2)],
      ['a.y was to be created; that is no longer so'],
    ],
    [
      'another kind',
      [size(1, 2)],
      [{ ...size(1, 2), kind: 'replace-destroy-first' }],
      ['a.x is to be replaced, the old one destroyed first; in the review it was to be changed'],
    ],
    [
      'moved from elsewhere',
      [size(1, 2)],
      [{ ...size(1, 2), movedFrom: 'a.w' }],
      ['a.x is not what was reviewed'],
    ],
    [
      'a hidden value',
      [changeOf({ after: { password: 'one' } })],
      [changeOf({ after: { password: 'other' } })],
      ['A value that is not shown (sensitive, or user data) differs'],
    ],
  ])('%s', (_, reviewed, now, lines) => {
    expect(between(reviewed, now)).toEqual(lines)
  })

  test('another image is named as such, and nothing else is', () => {
    const model = readPlan(recorded('ami-change.json'))
    const [launched = ''] = model.changes.flatMap(({ after }) => (after?.['image_id'] as string) ?? [])
    const set = { 'us-east-1': launched }
    const reviewed = { ...fingerprintOf(model, { set, imageKey: 'key-1' }), headSha: 'sha' }
    expect(reviewDifferences(reviewed, fingerprintOf(model, { set, imageKey: 'key-2' }))).toEqual([
      'The image is another one than the one that was reviewed',
    ])
  })

  test('of which the comment keeps less, is told by address, or not at all', () => {
    const reviewed = reviewedAs(modelOf([size(1, 2)]))
    const now = fingerprintOf(modelOf([size(1, 3)]), image)
    const brief = reviewed.changes?.map(({ paths: _, ...change }) => change) ?? []
    expect(reviewDifferences({ ...reviewed, changes: brief }, now)).toEqual(['a.x is not what was reviewed'])
    const { changes: _, ...facts } = reviewed
    expect(reviewDifferences(facts, now)).toEqual([
      'The comment does not keep enough of the reviewed plan to say what differs',
    ])
  })
})

test('outputs are part of it', () => {
  const output = (value: string) =>
    plan([], { output_changes: { role: { actions: ['update'], before: 'a', after: value } } })
  const [reviewed, now] = [output('b'), output('c')].map((model) => fingerprintOf(model, image))
  if (reviewed === undefined || now === undefined) throw new Error('two plans')
  expect(reviewDifferences({ ...reviewed, headSha: '' }, now)).toEqual([
    'output.role is not what was reviewed: value',
  ])
})
