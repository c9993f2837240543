import { expect, test } from '@jest/globals'
import { optionsOf, withOwn, workersOf } from '../../../scripts/tests/arguments.ts'

test.each([
  [['--maxWorkers=1']],
  [['--maxWorkers', '1']],
  [['-w=1']],
  [['-w1']],
  [['-w', '1']],
  [['--runInBand']],
  [['-i']],
])('%j says how many files are played at a time', (args) => {
  expect(workersOf(['__tests__/rollout', ...args], 4)).toEqual([])
})

test.each([[[]], [['__tests__/rollout', '-t', 'a name']], [['--json']]])(
  '%j leaves the number of files to us',
  (args) => {
    expect(workersOf(args, 4)).toEqual(['--maxWorkers=4'])
  },
)

test('options keep their values, and files are left out', () => {
  const args = ['-t', 'a name', '__tests__/rollout', '--maxWorkers', '1', '--bail', 'git', '--testTimeout=9']
  expect(optionsOf(args)).toEqual(['-t', 'a name', '--maxWorkers', '1', '--bail', '--testTimeout=9'])
})

test('what is named stands before our own options, which would take it for a value', () => {
  const args = ['--maxWorkers=1', '__tests__/e2e/rollouts']
  expect(withOwn(args, ['--testPathIgnorePatterns=/e2e/'])).toEqual([
    ...args,
    '--testPathIgnorePatterns=/e2e/',
  ])
})
