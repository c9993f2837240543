import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { consumerOf } from '../../../src/image/share/consumer.ts'
import { grantCommand, isGranted, missingStatement, NEEDED } from '../../../src/image/share/key-policy.ts'

const [home, account, other] = ['100000000001', '100000000002', '100000000003'] as const
const organization = `arn:aws:organizations::${home}:organization/o-example1`
const unit = `arn:aws:organizations::${home}:ou/o-example1/ou-ab12-cdefgh34`
const own = {
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${home}:root` },
  Action: 'kms:*',
  Resource: '*',
}
const policy = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [own, ...statements] })
const root = { AWS: `arn:aws:iam::${account}:root` }
const allow = (more: object) => ({ Effect: 'Allow', Action: 'kms:*', Resource: '*', ...more })
const missing = (who: string, ...statements: readonly object[]) =>
  missingStatement(policy(...statements), consumerOf(who))

const anybody = fc.constantFrom(account, organization, unit)

test('the statement that is missing is enough, once it is there, whatever of it was there before', () => {
  fc.assert(
    fc.property(anybody, fc.subarray([...NEEDED]), (who, held) => {
      const whole = missing(who)
      if (whole === undefined) throw new Error('nothing is missing')
      const before = { ...whole, Action: held }
      const lacks = missing(who, before)
      expect(lacks?.Action ?? []).toEqual(NEEDED.filter((action) => !held.includes(action)))
      if (lacks !== undefined) expect(missing(who, before, lacks)).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

test.each([
  [account, { AWS: `arn:aws:iam::${account}:root` }, undefined],
  [organization, { AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-example1' } }],
  [
    unit,
    { AWS: '*' },
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-example1/*/ou-ab12-cdefgh34/*' } },
  ],
])('%s is named as KMS takes it', (who, Principal, Condition) => {
  expect(missing(who)).toEqual({
    ...{ Sid: expect.stringMatching(/^Images\w+$/), Effect: 'Allow', Principal, Resource: '*' },
    ...{ Action: NEEDED, ...(Condition && { Condition }) },
  })
})

describe('an account lacks nothing', () => {
  test.each([
    ['by its number', allow({ Principal: { AWS: account } })],
    ['among others', allow({ Principal: { AWS: [other, `arn:aws:iam::${account}:role/deploy`] } })],
    [
      'by patterns of actions',
      allow({
        Principal: root,
        Action: ['kms:*Grant*', 'kms:Decrypt', 'kms:Describe*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'],
      }),
    ],
    ['in small letters', allow({ Principal: root, Action: 'KMS:*' })],
    ['by all but some', allow({ Principal: root, Action: undefined, NotAction: 'kms:Put*' })],
    [
      'by everybody, where it calls',
      allow({ Principal: '*', Condition: { StringEquals: { 'kms:CallerAccount': [home, account] } } }),
    ],
    [
      'with another condition',
      allow({ Principal: root, Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } } }),
    ],
    [
      'where others are left out',
      allow({ Principal: '*', Condition: { StringNotEquals: { 'kms:CallerAccount': other } } }),
    ],
  ])('%s', (_, statement) => {
    expect(missing(account, statement)).toBeUndefined()
  })
})

describe('an account lacks all', () => {
  test.each<[string, ...object[]]>([
    ['where another is named', allow({ Principal: { AWS: other } })],
    ['where a service is', allow({ Principal: { Service: 'ec2.amazonaws.com' } })],
    [
      'where everybody of the home is',
      allow({ Principal: '*', Condition: { StringEquals: { 'kms:CallerAccount': home } } }),
    ],
    ['where it is denied', allow({ Principal: root }), { ...allow({ Principal: '*' }), Effect: 'Deny' }],
  ])('%s', (_, ...statements) => {
    expect(missing(account, ...statements)?.Action).toEqual(NEEDED)
  })

  test('in what is no policy', () => {
    expect(missingStatement('{', consumerOf(account))?.Action).toEqual(NEEDED)
    expect(missingStatement('{}', consumerOf(account))?.Action).toEqual(NEEDED)
  })
})

test.each([
  [organization, { StringEquals: { 'aws:PrincipalOrgID': 'o-example1' } }, true],
  [organization, { StringEquals: { 'aws:PrincipalOrgID': 'o-another1' } }, false],
  [organization, { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-example1/*' } }, true],
  [
    organization,
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-example1/r-ab12/ou-ab12-x/*' } },
    false,
  ],
  [organization, { StringEquals: { 'kms:CallerAccount': account } }, false],
  [unit, { StringEquals: { 'aws:PrincipalOrgID': 'o-example1' } }, true],
  [unit, { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-example1/*/ou-ab12-cdefgh34/*' } }, true],
  [
    unit,
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-example1/r-ab12/ou-ab12-other/*' } },
    false,
  ],
])('%s is let in by %j: %s', (who, Condition, isIn) => {
  expect(missing(who, allow({ Principal: '*', Condition })) === undefined).toBe(isIn)
})

describe('Auto Scaling of an account', () => {
  const role = `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`
  const operations = NEEDED.map((action) => action.replace('kms:', ''))

  test.each([
    ['by its role', role, operations, true],
    ['by a role with a suffix', `${role}_keys`, [...operations, 'Encrypt'], true],
    ['by a role of another account', role.replace(account, other), operations, false],
    [
      'by another role',
      role.replace('AWSServiceRoleForAutoScaling', 'AWSServiceRoleForAutoScalingPlans'),
      operations,
      false,
    ],
    ['for a part', role, operations.slice(1), false],
  ])('is granted %s', (_, grantee, some, isEnough) => {
    expect(isGranted([{ grantee, operations: some }], account)).toBe(isEnough)
  })

  test('gets its grant by a command of the key, its region and its partition', () => {
    const command = grantCommand(`arn:aws-cn:kms:cn-north-1:${home}:key/k-1`, account)
    expect(command).toContain(`--region cn-north-1 --key-id arn:aws-cn:kms:cn-north-1:${home}:key/k-1 `)
    expect(command).toContain(
      `--grantee-principal ${role.replace('aws', 'aws-cn')} --operations ${operations.join(' ')}`,
    )
  })
})
