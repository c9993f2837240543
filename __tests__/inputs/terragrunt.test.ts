import { expect, test } from '@jest/globals'
import { terragruntProblems } from '../../src/inputs/terragrunt.ts'

test('a unit of Terragrunt says itself where its state is, and what is in an object', () => {
  const problems = terragruntProblems({
    tool: 'terragrunt',
    backendConfig: ['password=hunter2'],
    amiVariable: 'app.image.id',
  })
  expect(problems).toEqual([
    expect.stringMatching(/^backend-config: received settings .*`remote_state`/),
    expect.stringMatching(/^ami-variable: received `app\.image\.id`; .*`inputs`/),
  ])
  expect(problems.join()).not.toContain('hunter2')
})

test.each(['terraform', 'tofu', 'auto', undefined] as const)(
  'with %s nothing stands against them',
  (tool) => {
    const stack = { backendConfig: ['path=a'], amiVariable: 'app.image.id' }
    expect(terragruntProblems(tool === undefined ? stack : { ...stack, tool })).toEqual([])
  },
)

test('nor does anything with Terragrunt where nobody sets them, or they could not be read', () => {
  expect(terragruntProblems({ tool: 'terragrunt' })).toEqual([])
  expect(terragruntProblems({ tool: 'terragrunt', backendConfig: [], amiVariable: 'ami_id' })).toEqual([])
})
