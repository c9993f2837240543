import { expect, test } from '@jest/globals'
import { startRedaction } from '../../src/redaction/redaction.ts'
import { type Learnt, recall, remembered } from '../../src/run/remembered.ts'

test('what one redaction has learnt, another hides that was told of it: each thing once', () => {
  const notes: Learnt[] = []
  const first = remembered(startRedaction(), (learnt) => notes.push(JSON.parse(JSON.stringify(learnt))))
  for (const secret of ['hunter2-hunter2', 'hunter2-hunter2', ' ']) first.learn(secret)
  first.use([/shop-\d+/gi])
  expect(notes).toHaveLength(2)
  const text = 'it says Shop-17 and hunter2-hunter2'
  const second = startRedaction()
  expect(second.text(text)).toBe(text)
  recall(notes, second)
  expect(second.text(text)).toBe(first.text(text))
  expect(second.text(text)).not.toMatch(/17|hunter2/)
})
