import { expect, test } from '@jest/globals'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import { fingerprintOf } from '../../../src/plan/review/fingerprint.ts'
import { reviewDifferences } from '../../../src/plan/review/review.ts'
import { cheap } from '../../builders/values/changes.ts'
import { plan, template } from '../documents.ts'

/** Written by hand in the shape of Terraform 1.14: no tool of that version is at hand for the fixtures. */
const action = (config: object = {}, more: object = {}) => ({
  address: 'action.aws_ec2_stop_instance.web',
  type: 'aws_ec2_stop_instance',
  name: 'web',
  config_values: { instance_id: 'i-1', token: 'hunter2', ...config },
  config_sensitive: { token: true },
  provider_name: 'registry.terraform.io/hashicorp/aws',
  lifecycle_action_trigger: {
    triggering_resource_address: 'aws_launch_template.web',
    action_trigger_event: 'AfterUpdate',
    action_trigger_block_index: 0,
    actions_list_index: 0,
  },
  ...more,
})
const image = { set: { 'us-east-1': 'ami-2' }, imageKey: 'key-1' }
const planned = (...actions: unknown[]) =>
  plan([template('web', 'ami-1', 'ami-2')], { action_invocations: actions })
const fingerprint = (...actions: unknown[]) => fingerprintOf(planned(...actions), image, cheap)

test.each(['image-only', 'no-destroy', 'any'] as const)(
  'under %s an action is warned of, and blocks nothing',
  (allow) => {
    const { blocked, warnings } = guardPlan(planned(action()), { allow, image: image.set })
    expect(blocked).toEqual([])
    expect(warnings).toEqual([
      expect.objectContaining({
        rule: 'action',
        address: 'action.aws_ec2_stop_instance.web',
        risk: 'The apply runs it (AfterUpdate of aws_launch_template.web): what it does to servers is not in the plan.',
      }),
    ])
  },
)

test('an action of the command line has no trigger to name', () => {
  const invoked = action({}, { lifecycle_action_trigger: undefined, invoke_action_trigger: {} })
  const { warnings } = guardPlan(planned(invoked), { allow: 'any', image: image.set })
  expect(warnings[0]?.risk).toBe('The apply runs it: what it does to servers is not in the plan.')
})

test('an action that was not reviewed, or has other settings, is told', () => {
  const reviewed = (...actions: unknown[]) => ({ ...fingerprint(...actions), headSha: 'abc' })
  const name = 'action.aws_ec2_stop_instance.web (AfterUpdate of aws_launch_template.web)'
  expect(reviewDifferences(reviewed(action()), fingerprint(action()))).toEqual([])
  expect(reviewDifferences(reviewed(), fingerprint(action()))).toEqual([
    'A value that is not shown (sensitive, or user data) differs',
    `${name} is to be run; that was not reviewed`,
  ])
  expect(reviewDifferences(reviewed(action()), fingerprint(action({ instance_id: 'i-2' })))).toEqual([
    `${name} is not what was reviewed: instance_id`,
  ])
  expect(JSON.stringify(fingerprint(action()))).not.toContain('hunter2')
})

test.each([[{}], [[null]], [[{ type: 'aws_ec2_stop_instance' }]]])(
  'what cannot be read is not guessed at: %j',
  (list) => {
    expect(() => plan([], { action_invocations: list })).toThrow(/action_invocations/)
  },
)
