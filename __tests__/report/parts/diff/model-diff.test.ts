import { expect, test } from '@jest/globals'
import { diffBlock } from '../../../../src/report/parts/diff/changes.ts'
import { splitDiff } from '../../../../src/report/parts/diff/diff.ts'
import { fittingDiff } from '../../../../src/report/parts/diff/folded-diff.ts'
import { modelDiff } from '../../../../src/report/parts/diff/model-diff.ts'
import type { PlanReport } from '../../../../src/report/report.ts'
import { changeOf, kinds } from '../../../builders/values/changes.ts'

test('a change is told by what it sets, hidden values by name only', () => {
  const change = changeOf({
    before: { size: 1, gone: 'x', key: 'old', long: 'y' },
    after: { size: 2, more: { list: ['a'] }, key: 'new', user_data: 'secret', long: 'z'.repeat(1000) },
    afterUnknown: { arn: true, more: { list: [false, true] } },
    afterSensitive: { key: true },
  })
  const lines = modelDiff([change]).split('\n')
  expect(lines).toEqual([
    'will perform the following actions:',
    '',
    '  # a.x will be updated in-place',
    '  ~ a.x {',
    '      ~ arn = (known after apply)',
    '      - gone = "x"',
    '      ~ key = (sensitive value) -> (sensitive value)',
    expect.stringMatching(/^ {6}~ long = "y" -> "z+…$/),
    '      ~ more.list = length 0 -> length 1',
    '      + more.list[0] = "a"',
    '      ~ more.list[1] = (known after apply)',
    '      ~ size = 1 -> 2',
    '      + user_data = (sensitive value)',
    '    }',
    '',
  ])
})

test('every kind that has an effect is there, with its sign; what has none is not', () => {
  const text = modelDiff(kinds.map((kind) => changeOf({ kind, address: `a.${kind}` })))
  const heads = text.match(/^ {2}# .*/gm)
  expect(heads).toEqual([
    '  # a.create will be created',
    '  # a.update will be updated in-place',
    '  # a.delete will be destroyed',
    '  # a.replace-create-first must be replaced',
    '  # a.replace-destroy-first must be replaced',
    '  # a.forget will leave the state and is not destroyed',
  ])
  expect(modelDiff([changeOf({ kind: 'no-op', movedFrom: 'a.w' })])).toContain('# (moved from a.w)')
  expect(modelDiff([changeOf({ kind: 'no-op', importing: true })])).toContain('# (imported)')
  expect(modelDiff([])).toBe('')
})

test('an address cannot begin a line of its own', () => {
  const text = modelDiff([changeOf({ address: 'a.x["one\n- two"]', after: { 'k\n+ ey': 1 } })])
  expect(text).not.toMatch(/^[-+] /m)
})

test('where a page has no room but for names, it is the same page, made without a look at the values', () => {
  const change = (index: number) =>
    changeOf({ address: `a.${'x'.repeat(200)}${index}`, after: { size: index } })
  const changes = Array.from({ length: 3000 }, (_, index) => change(index))
  const block = diffBlock({ changes, diff: '' } as unknown as PlanReport, 1)
  const whole = splitDiff(modelDiff(changes))

  for (const bytes of [300, 20_000, 65_536, 800_000, 1_000_000])
    expect(block?.shorten(bytes)).toBe(fittingDiff(whole, bytes))
  expect(block?.full.length).toBeGreaterThan(1024 * 1024)
})
