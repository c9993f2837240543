import { expect, test } from '@jest/globals'
import { readPlan } from '../../src/plan/read/read.ts'
import { allGroups } from '../../src/plan/read/state.ts'
import { failureFrom } from '../builders/values/failures.ts'

/** A list in a list, so many times. */
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

const planWith = (value: string) =>
  `{"format_version":"1.2","terraform_version":"1.9.8","resource_changes":[{"address":"terraform_data.deep","mode":"managed","type":"terraform_data","name":"deep","change":{"actions":["create"],"before":null,"after":{"input":${value}},"after_unknown":{},"before_sensitive":false,"after_sensitive":{}}}]}`

test.each([600, 100_000])(
  'a plan nested %i levels deep is refused in words, and says where',
  async (depth) => {
    expect(await failureFrom(() => readPlan(planWith(nested(depth))))).toMatchObject({
      reason: 'plan-failed',
      message: 'A value in the plan is nested more than 500 levels deep, which is not read.',
      evidence: ['in terraform_data.deep'],
    })
  },
)

test('a plan nested as deep as people nest is read', () => {
  expect(readPlan(planWith(nested(100))).changes).toHaveLength(1)
})

test('a state is not read deeper either', async () => {
  const state = `{"format_version":"1.0","values":{"outputs":{"deep":{"value":${nested(100_000)}}}}}`
  expect((await failureFrom(() => allGroups(state))).message).toContain('A value in the state is nested')
})
