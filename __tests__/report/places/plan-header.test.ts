import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fingerprintOf, type PlanFingerprint } from '../../../src/plan/review/fingerprint.ts'
import { commentMarker, renderComment } from '../../../src/report/places/comment.ts'
import { planHeader, readPlanHeader } from '../../../src/report/places/plan-header.ts'
import { changes, cheap, modelOf } from '../../builders/values/changes.ts'
import { plannedReport, planOf } from '../build.ts'

const image = { set: { 'us-east-1': 'ami-2' }, imageKey: 'key-1' }

/** A fingerprint of a plan of this many resources, none of which packs well. */
function fingerprintOfMany(count: number): PlanFingerprint {
  const digest = (index: number) =>
    Math.abs(Math.sin(index + 1))
      .toString(16)
      .slice(2, 10)
  return {
    digest: 'd'.repeat(64),
    image: 'key-1',
    hidden: '',
    changes: Array.from({ length: count }, (_, index) => ({
      address: `a.x["${digest(index)}"]`,
      kind: 'update' as const,
      digest: digest(index).repeat(2),
      paths: [['size', digest(index)] as const, ['name', digest(index + 0.5)] as const],
    })),
  }
}

const commentOf = (fingerprint: PlanFingerprint, more = {}) =>
  renderComment(plannedReport({ plan: planOf({ fingerprint, ...more }) }))

describe('the header of a plan', () => {
  test('comes back from the comment as it was, and ends no HTML comment before its end', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const fingerprint = fingerprintOf(modelOf(list), image, cheap)
        const comment = commentOf(fingerprint)
        expect(readPlanHeader(comment)).toEqual({ ...fingerprint, headSha: plannedReport().commit?.sha })
        expect(comment.split('\n')[1]).toMatch(/^<!-- immutable-deploy-plan:[A-Za-z0-9+/=]+ -->$/)
      }),
    )
  })

  test.each([
    [10, { changes: 10, paths: 2 }],
    [600, { changes: 600, paths: undefined }],
    [10_000, { changes: undefined, paths: undefined }],
  ])('of %i resources keeps what fits, and leaves the comment its room', (count, kept) => {
    const lines = Array.from({ length: 9000 }, (_, index) => `      + line_${index} = "${index}"`)
    const diff = `  # a.x will be created\n  + resource "a" "x" {\n${lines.join('\n')}\n    }`
    const comment = commentOf(fingerprintOfMany(count), { diff })
    const read = readPlanHeader(comment)
    expect(read).toMatchObject({ digest: 'd'.repeat(64), image: 'key-1' })
    expect({ changes: read?.changes?.length, paths: read?.changes?.[0]?.paths?.length }).toEqual(kept)
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(65_536)
    expect(comment).toContain('Left out to fit')
  })

  test('is not there where not even the fingerprint fits', () => {
    expect(planHeader(fingerprintOfMany(1), 'sha', 40)).toBe('')
  })

  test.each([
    ['a plan that failed', { outcome: 'failed' as const }],
    ['a deploy', { command: 'deploy' as const, outcome: 'deployed' as const }],
  ])('is not written for %s', (_, changes) => {
    const report = plannedReport({ ...changes, plan: planOf({ fingerprint: fingerprintOfMany(1) }) })
    expect(readPlanHeader(renderComment(report))).toBeUndefined()
  })
})

describe('what is not a header is not read', () => {
  const marker = commentMarker(plannedReport().stack)
  const packed = (value: unknown) => deflateRawSync(JSON.stringify(value)).toString('base64')
  const good = { digest: 'd', image: 'i', hidden: '', headSha: 's' }
  const line = (value: unknown) => `<!-- immutable-deploy-plan:${packed(value)} -->`

  test('the same line is', () => {
    expect(readPlanHeader(`${marker}\n${line(good)}\n### Plan`)).toEqual(good)
  })

  test.each([
    ['a line further down', `${marker}\n### Plan\n${line(good)}`],
    ['nothing', ''],
    ['no base64', `${marker}\n<!-- immutable-deploy-plan:!!! -->`],
    ['no digest', `${marker}\n${line({ ...good, digest: undefined })}`],
    ['changes that are none', `${marker}\n${line({ ...good, changes: [1, null] })}`],
    [
      'paths that are none',
      `${marker}\n${line({ ...good, changes: [{ address: 'a', kind: 'k', digest: 'd', paths: 1 }] })}`,
    ],
    ['no object', `${marker}\n${line('text')}`],
    ['null', `${marker}\n${line(null)}`],
    ['what unfolds to more than any plan', `${marker}\n${line('x'.repeat(9_000_000))}`],
  ])('%s', (_, comment) => {
    expect(readPlanHeader(comment)).toBeUndefined()
  })
})
