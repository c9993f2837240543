import { beforeEach, describe, expect, test } from '@jest/globals'
import { ec2Clients, type Patience } from '../../../src/adapters/aws/client.ts'
import { createEc2 } from '../../../src/adapters/aws/images/ec2.ts'
import { assumeRole, type RoleParts } from '../../../src/adapters/aws/role.ts'
import { awsServer, fields } from '../../builders/servers/aws-server.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { start } from '../../builders/values/observations.ts'

/** A role of another account over the wire, by a clock that the test moves. */
const aws = awsServer()
const role = { arn: 'arn:aws:iam::111122223333:role/images' }
const [MINUTE, HOUR] = [60_000, 3_600_000]
let now = start
let sessions = 0
let masked: string[] = []

beforeEach(() => {
  now = start
  sessions = 0
  masked = []
  aws.answer('AssumeRole', session)
})

const iso = (time: number) => new Date(time).toISOString()

function session(): string {
  sessions += 1
  const keys = {
    AccessKeyId: `ASIA-${sessions}`,
    SecretAccessKey: `secret-${sessions}`,
    SessionToken: `token-${sessions}`,
    Expiration: iso(now + HOUR),
  }
  return `<Credentials>${fields(keys)}</Credentials>`
}

/** Nothing is tried again unless a test says so. */
const patience: Patience = { tryMs: 5_000, totalMs: 0, firstPauseMs: 0, longestPauseMs: 0 }

function assumed(more: Partial<RoleParts> = {}) {
  return assumeRole({
    role,
    sessionName: 'octo-org.shop@1-1',
    region: 'eu-west-1',
    now: () => now,
    mask: (secret) => masked.push(secret),
    patience,
    ...more,
  })
}

const asked = () => aws.asked.filter(({ Action }) => Action === 'AssumeRole')

describe('the session of the image role', () => {
  test('begins when keys are first asked for, in the name of the run, and its secrets are hidden', async () => {
    const { keys } = assumed()
    expect(asked()).toEqual([])
    expect(await keys()).toEqual({
      accessKeyId: 'ASIA-1',
      secretAccessKey: 'secret-1',
      sessionToken: 'token-1',
      expiration: new Date(now + HOUR),
    })
    expect(asked()).toEqual([
      expect.objectContaining({
        RoleArn: role.arn,
        RoleSessionName: 'octo-org.shop@1-1',
        DurationSeconds: '3600',
      }),
    ])
    expect(asked()[0]).not.toHaveProperty('ExternalId')
    expect(masked).toEqual(['ASIA-1', 'secret-1', 'token-1'])
  })

  test('says the external id that its trust policy asks for', async () => {
    await assumed({ role: { ...role, externalId: 'shop-4711' } }).keys()
    expect(asked()).toEqual([expect.objectContaining({ ExternalId: 'shop-4711' })])
  })

  test('is one for all who ask, and another ten minutes before it ends, for as long as the run lasts', async () => {
    const { keys } = assumed()
    const ids = async () => (await Promise.all([keys(), keys(), keys()])).map((one) => one.accessKeyId)
    expect(await ids()).toEqual(['ASIA-1', 'ASIA-1', 'ASIA-1'])
    now += 50 * MINUTE - 1
    expect(await ids()).toEqual(['ASIA-1', 'ASIA-1', 'ASIA-1'])
    now += 1
    expect(await ids()).toEqual(['ASIA-2', 'ASIA-2', 'ASIA-2'])
    now += 3 * HOUR
    expect(await ids()).toEqual(['ASIA-3', 'ASIA-3', 'ASIA-3'])
    expect(masked).toContain('token-3')
  })

  test('goes on with its keys where it cannot be renewed yet, and fails when they have ended', async () => {
    const { keys } = assumed()
    await keys()
    now += 55 * MINUTE
    aws.answer('AssumeRole', { code: 'Throttling', message: 'slow down' })
    expect((await keys()).accessKeyId).toBe('ASIA-1')
    now += 5 * MINUTE
    expect((await failureFrom(keys)).reason).toBe('aws-unavailable')
    aws.answer('AssumeRole', session)
    expect((await keys()).accessKeyId).toBe('ASIA-2')
  })

  test('goes on with its keys for all who ask, however often it cannot be renewed', async () => {
    const { keys, fresh } = assumed()
    await keys()
    now += 55 * MINUTE
    aws.answer('AssumeRole', { code: 'Throttling', message: 'slow down' })
    for (let times = 0; times < 3; times += 1) {
      const all = await Promise.all([keys(), keys(), keys()])
      expect(all.map(({ accessKeyId }) => accessKeyId)).toEqual(['ASIA-1', 'ASIA-1', 'ASIA-1'])
    }
    // What asks for a session of its own gets none, and ends no other.
    expect((await failureFrom(fresh)).reason).toBe('aws-unavailable')
    expect((await keys()).accessKeyId).toBe('ASIA-1')
    aws.answer('AssumeRole', session)
    expect((await keys()).accessKeyId).toBe('ASIA-2')
  })

  test('begins anew for what cannot ask again', async () => {
    const { keys, fresh } = assumed()
    await keys()
    expect((await fresh()).accessKeyId).toBe('ASIA-2')
    expect((await keys()).accessKeyId).toBe('ASIA-2')
  })

  test('that AWS gives no keys of is no session', async () => {
    aws.answer('AssumeRole', '<Credentials></Credentials>')
    expect(await failureFrom(assumed().keys)).toMatchObject({ reason: 'aws-unavailable' })
  })
})

describe('a role that may not be assumed', () => {
  const user = 'arn:aws:sts::444455556666:assumed-role/deploy/shop'
  const message = `User: ${user} is not authorized to perform: sts:AssumeRole on resource: ${role.arn}`

  beforeEach(() => aws.answer('AssumeRole', { code: 'AccessDenied', message, status: 403 }))

  test('is told with the statement that its trust policy lacks', async () => {
    const failure = await failureFrom(assumed({ role: { ...role, externalId: 'shop' } }).keys)
    expect(failure.reason).toBe('credentials')
    expect(failure.message).toBe(`AWS refused to let this job assume the image role ${role.arn}.`)
    const evidence = failure.evidence.join('\n')
    expect(evidence).toContain(message)
    expect(evidence).toContain('"AWS":"arn:aws:iam::444455556666:role/deploy"')
    expect(evidence).toContain('"sts:ExternalId":"shop"')
    expect(failure.next.join('\n')).toContain('may call sts:AssumeRole on it')
  })

  test('is told so by every call of a client that has its keys', async () => {
    const parts = { patience: { ...patience, totalMs: 60_000 }, credentials: assumed().keys }
    const ec2 = createEc2(ec2Clients(parts))
    const failures = [
      await failureFrom(() => ec2.requireCredentials('eu-west-1')),
      await failureFrom(() => ec2.imagesById('eu-west-1', ['ami-1'])),
    ]
    for (const failure of failures) {
      expect(failure.reason).toBe('credentials')
      expect(failure.message).toContain('refused to let this job assume the image role')
    }
    expect(aws.actions()).not.toContain('DescribeImages')
  })
})

test('what else STS refuses is told by its name, with the call', async () => {
  aws.answer('AssumeRole', { code: 'RegionDisabledException', message: 'not activated', status: 403 })
  const { message, reason } = await failureFrom(assumed().keys)
  expect(reason).toBe('aws-refused')
  expect(message).toContain(`assume the image role ${role.arn} (sts:AssumeRole): RegionDisabledException`)
})
