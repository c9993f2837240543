import { describe, expect, test } from '@jest/globals'
import { headlineText } from '../../../src/report/parts/headline.ts'
import { pruneLines, pruneVariants } from '../../../src/report/parts/prune-list.ts'
import { outputsOf } from '../../../src/report/places/outputs.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import type { PruneRow } from '../../../src/report/prune.ts'
import { reportOf } from '../build.ts'

function row(name: string, changes: Partial<PruneRow> = {}): PruneRow {
  return {
    name,
    madeAt: '2026-03-01T10:00:00.000Z',
    images: [{ region: 'eu-west-1', id: `ami-${name}` }],
    snapshots: [{ region: 'eu-west-1', id: `snap-${name}` }],
    result: 'kept',
    reasons: ['instance i-1 is running'],
    ...changes,
  }
}

const gone = row('b', { result: 'removed', reasons: ['not in use', 'never proven'], gone: ['ami-b'] })
const due = row('c', { result: 'due', reasons: ['not in use', 'failed in production'] })
const half = row('d', { result: 'failed', reasons: ['AWS refused'], gone: ['ami-d2'] })

const pruned = (builds: readonly PruneRow[], changes = {}) =>
  reportOf({
    command: 'prune',
    outcome: 'pruned',
    environment: 'production',
    prune: { extent: 'applied', builds },
    ...changes,
  })

describe('the headline of a prune', () => {
  test.each([
    ['pruned', [row('a'), gone], 'Pruned production: 1 image removed, 1 kept'],
    ['planned', [row('a'), due, due], 'Pruning of production: 2 images to remove, 1 kept'],
    ['unchanged', [row('a')], 'Nothing to prune for production: 0 images to remove, 1 kept'],
  ])('that ends in %s', (outcome, builds, text) => {
    expect(headlineText(pruned(builds, { outcome }))).toBe(text)
  })

  test('that fails says why', () => {
    const failure = { reason: 'prune-failed', message: 'x', evidence: [], next: [] }
    expect(headlineText(pruned([half, due], { outcome: 'failed', failure }))).toBe(
      'Pruning of production failed: not every image could be removed',
    )
  })
})

test('the list has what goes first, with every reason', () => {
  expect(pruneVariants({ extent: 'applied', builds: [row('a'), gone, due, half] })[0]).toBe(
    [
      '- `d` ❌ **not removed in full**: AWS refused<br><sub>made 2026-03-01 · `ami-d` eu-west-1</sub>',
      '- `b` 🗑️ **removed**: not in use; never proven<br><sub>made 2026-03-01 · `ami-b` eu-west-1</sub>',
      '- `c` **to remove**: not in use; failed in production<br><sub>made 2026-03-01 · `ami-c` eu-west-1</sub>',
      '- `a` kept: instance i-1 is running<br><sub>made 2026-03-01 · `ami-a` eu-west-1</sub>',
    ].join('\n'),
  )
})

test('the summary has the list, and says where there is no image', () => {
  expect(renderSummary(pruned([gone]))).toContain('🗑️ **removed**')
  expect(renderSummary(pruned([], { outcome: 'unchanged' }))).toContain(
    'There is no image of this repository',
  )
})

test('an image that many instances run has a few of them named', () => {
  const reasons = Array.from({ length: 200 }, (_, n) => `instance i-${n} is running`)
  expect(pruneLines([row('a', { reasons })])).toEqual([
    'keep a (ami-a in eu-west-1): instance i-0 is running; instance i-1 is running; instance i-2 is running; instance i-3 is running; and 196 more, in the file behind `report-file`',
  ])
})

test('names from AWS cannot leave their entry', () => {
  const [text] = pruneVariants({
    extent: 'planned',
    builds: [row('a ` <b>\n- b', { reasons: ['x | @octocat\n\n# <img>'] })],
  })
  expect(text).not.toMatch(/@octocat|<img/)
  expect(text).toMatch(/^- ``a ` <b> - b`` kept/)
  expect(text.split('\n')).toHaveLength(1)
})

test('the output names what is gone, also of an image that was not removed in full', () => {
  expect(outputsOf(pruned([row('a'), gone, half]))['pruned-image-ids']).toBe('["ami-b","ami-d2"]')
  expect(outputsOf(reportOf({}))['pruned-image-ids']).toBe('[]')
})

test('a dry run says that nothing was removed, where something is to go', () => {
  expect(pruneVariants({ extent: 'planned', builds: [row('a'), due] })[0]).toMatch(
    /^This is a dry run: nothing was removed\. `prune: true` removes what is to go\.\n\n- `c`/,
  )
  expect(pruneVariants({ extent: 'planned', builds: [row('a')] })[0]).toMatch(/^- `/)
  expect(pruneVariants({ extent: 'applied', builds: [due] })[0]).toMatch(/^- `/)
})
