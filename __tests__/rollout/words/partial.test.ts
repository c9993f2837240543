import { expect, test } from '@jest/globals'
import { endedWords } from '../../../src/rollout/words/partial.ts'
import { judge } from '../../builders/rollouts/judged.ts'
import { expectation, fleet, policy, refresh, repeated } from '../../builders/values/observations.ts'

test('a refresh that ended at its last checkpoint says so, and the verdict names it as the reason', () => {
  const preferences = { checkpointPercentages: [20, 50] }
  const partial = { desired: 4, instances: fleet(2, 2), refreshes: [refresh('Successful', { preferences })] }
  expect(judge(repeated(7, partial), expectation(), policy()).message).toBe(
    'The refresh ended Successful at its last checkpoint, 50 % (checkpoint_percentages), but 2 of 4 in service do not run the new image.',
  )
})

test.each([[[]], [[50, 100]]])('one that went to its end is Successful: %j', (checkpointPercentages) => {
  expect(endedWords(refresh('Successful', { preferences: { checkpointPercentages } }))).toBe('Successful')
})
