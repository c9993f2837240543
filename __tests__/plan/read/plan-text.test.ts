import { describe, expect, test } from '@jest/globals'
import { planText } from '../../../src/plan/read/plan-text.ts'

const read = ['data.aws_vpc.this: Reading...', 'aws_launch_template.web: Refreshing state... [id=lt-1]', '']

describe('the diff in what plan prints', () => {
  test.each([
    ['changes', ['Terraform used the selected providers to generate', 'plan.', '', 'Plan: 1 to add.']],
    ['changes, as OpenTofu says it', ['OpenTofu used the selected providers to generate', 'plan.']],
    [
      'no changes',
      ['No changes. Your infrastructure matches the configuration.', '', 'Terraform has compared'],
    ],
    [
      'drift first',
      ['Note: Objects have changed outside of Terraform', '', 'Terraform will perform the following'],
    ],
    ['outputs alone', ['Changes to Outputs:', '  + name = "web"']],
  ])('%s: begins behind what was read', (_, account) => {
    expect(planText([...read, ...account, ''])).toBe(account.join('\n'))
  })

  test('is all of it where no beginning is known', () => {
    expect(planText([...read, 'Something new'])).toBe([...read, 'Something new'].join('\n'))
  })
})
