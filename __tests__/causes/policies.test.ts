import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { adviceOf, explainCauses } from '../../src/causes/causes.ts'
import { operationIn, policiesWith } from '../../src/causes/policies.ts'

/** What a role of the images' account, or of a status, has of the others' policies is not told twice. */
const REPEATED = ['images.json', 'record.json', 'status.json']
const folders = ['web', 'fleet'].map((example) => `examples/${example}/iam`)

interface Policy {
  readonly Statement: readonly { readonly Action: readonly string[] }[]
}

const paths = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !REPEATED.includes(file))
    .map((file) => `${folder}/${file}`),
)
const policies = paths.map((path) => {
  const { Statement } = JSON.parse(readFileSync(path, 'utf8')) as Policy
  return { path, actions: Statement.flatMap(({ Action }) => Action) }
})

/** Every action that a policy names, and for its wildcards one that they stand for. */
const named = [...new Set(policies.flatMap(({ actions }) => actions))].map((action) =>
  action.replace('*', 'Something'),
)

const allows = (actions: readonly string[], action: string) =>
  actions.some((one) => (one.endsWith('*') ? action.startsWith(one.slice(0, -1)) : one === action))

test.each(named)('%s is said to be in the policies that have it, and in no other', (action) => {
  const having = policies.filter(({ actions }) => allows(actions, action)).map(({ path }) => path)
  expect(policiesWith(action).toSorted()).toEqual(having.toSorted())
})

test('what no policy has is in none', () => {
  expect(policiesWith('ec2:CreateVpc')).toEqual([])
  expect(policiesWith('')).toEqual([])
})

test.each([
  [
    'operation error EC2: CreateLaunchTemplate, https response error StatusCode: 403',
    'ec2:CreateLaunchTemplate',
  ],
  [
    'operation error Auto Scaling: CreateAutoScalingGroup, https response',
    'autoscaling:CreateAutoScalingGroup',
  ],
  [
    'operation error Elastic Load Balancing v2: DescribeTargetHealth, ',
    'elasticloadbalancing:DescribeTargetHealth',
  ],
  ['operation error Lambda: Invoke, ', undefined],
  ['something else', undefined],
])('the action of %j is %s', (text, expected) => {
  expect(operationIn(text)).toBe(expected)
})

test('advice names the action that AWS refused to a tool, and the policy that has it', () => {
  const refused = (code: string, message: string) =>
    `Error: creating: operation error EC2: CreateLaunchTemplate, https response error StatusCode: 403, RequestID: 1, api error ${code}: ${message}`
  const advice = (text: string) => explainCauses([text]).map(adviceOf).join('\n')
  expect(
    advice(refused('UnauthorizedOperation', 'You are not authorized to perform this operation.')),
  ).toContain(
    'AWS refused ec2:CreateLaunchTemplate, which is in `examples/web/iam/spot.json` and `examples/web/iam/deploy.json` to copy.',
  )
  expect(
    advice(
      'api error AccessDenied: User: arn:aws:iam::1:user/a is not authorized to perform: ec2:RunInstances on resource: x',
    ),
  ).toContain(
    'ec2:RunInstances is in `examples/web/iam/build.json`, `examples/web/iam/spot.json` and `examples/web/iam/deploy.json` to copy.',
  )
  expect(
    advice('api error AccessDenied: User: arn:aws:iam::1:user/a is not authorized to perform: ec2:CreateVpc'),
  ).not.toContain('to copy')
})
