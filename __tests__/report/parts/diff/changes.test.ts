import { expect, test } from '@jest/globals'
import { readPlan } from '../../../../src/plan/read/read.ts'
import { countsText } from '../../../../src/report/parts/diff/changes.ts'
import { recordingOf } from '../../../builders/values/recordings.ts'
import { blockedReport, planOf } from '../../build.ts'

/** What the comment says of a recorded plan. */
function countsOf(tool: 'terraform' | 'tofu', name: string): string {
  const { counts, changes, hasChanges } = readPlan(recordingOf(tool, `${name}.plan.json`))
  return countsText({ ...blockedReport(), plan: planOf({ tool, counts, changes, hasChanges }) })
}

test.each([
  ['tofu', 'enabled', '1 to add, 0 to change, 1 to destroy (1 to replace), 1 to forget'],
  ['tofu', 'destroy-false-removed', '0 to add, 0 to change, 0 to destroy, 1 to forget'],
  ['terraform', 'actions-update', '0 to add, 1 to change, 0 to destroy, 3 actions to invoke'],
  ['terraform', 'actions-invoke', '0 to add, 0 to change, 0 to destroy, 1 action to invoke'],
  ['terraform', 'actions-unchanged', 'No changes.'],
] as const)('the counts of a plan of %s, %s, are those of the tool, in words', (tool, name, words) => {
  expect(countsOf(tool, name)).toBe(words)
})
