import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { assumed, makeRole, share } from '../../../sandbox/aws/accounts.ts'
import { type AwsSandbox, startAws } from '../../../sandbox/aws/start.ts'
import { findTools } from '../../../sandbox/tools/find.ts'

/** Where images are made, where they run, and who has nothing to do with either. */
const [home, consumer, stranger] = ['100000000001', '100000000002', '100000000003'] as const
const organization = `arn:aws:organizations::${home}:organization/o-example`

jest.setTimeout(30_000)

let aws: AwsSandbox

beforeAll(async () => {
  const { python = ['python3'] } = await findTools({ need: ['moto'], log: console.log })
  aws = await startAws({ clockScale: 120, python })
}, 300_000)

afterAll(() => aws.stop())
afterEach(() => aws.reset())

interface Image {
  readonly ImageId: string
  readonly OwnerId: string
  readonly Name: string
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[]
}

type Env = Readonly<Record<string, string>>

const envOf = (account: string): Env => aws.envOf({ account })
const ec2 = (env: Env, operation: string, input: Record<string, unknown> = {}) =>
  aws.ask(env, { service: 'ec2', operation, input }) as Promise<Record<string, unknown>>

async function describe(env: Env, input: Record<string, unknown>): Promise<readonly Image[]> {
  return ((await ec2(env, 'DescribeImages', input)) as { Images: readonly Image[] }).Images
}

async function tag(env: Env, id: string, Key: string, Value: string): Promise<void> {
  await ec2(env, 'CreateTags', { Resources: [id], Tags: [{ Key, Value }] })
}

/** An image that the account makes, with a tag. */
async function register(account: string, name: string): Promise<string> {
  const input = { Name: name, RootDeviceName: '/dev/sda1' }
  const { ImageId } = (await ec2(envOf(account), 'RegisterImage', input)) as { ImageId: string }
  await tag(envOf(account), ImageId, 'made-by', 'home')
  return ImageId
}

test('an image that is not shared does not exist for another account', async () => {
  const id = await register(home, 'alone')
  const gone = `The image id '[${id}]' does not exist`
  await expect(describe(envOf(consumer), { ImageIds: [id] })).rejects.toThrow(gone)
  const named = { Filters: [{ Name: 'name', Values: ['alone'] }] }
  expect(await describe(envOf(consumer), named)).toEqual([])
  await expect(tag(envOf(consumer), id, 'a', 'b')).rejects.toThrow(gone)
  const run = { ImageId: id, MinCount: 1, MaxCount: 1 }
  await expect(ec2(envOf(consumer), 'RunInstances', run)).rejects.toThrow(gone)
  const data = { LaunchTemplateName: 'alone', LaunchTemplateData: { ImageId: id, InstanceType: 't3.micro' } }
  await ec2(envOf(consumer), 'CreateLaunchTemplate', data)
  const byTemplate = { LaunchTemplate: { LaunchTemplateName: 'alone' }, MinCount: 1, MaxCount: 1 }
  await expect(ec2(envOf(consumer), 'RunInstances', byTemplate)).rejects.toThrow(gone)
})

test('who an image is shared with sees it without the tags of its owner, and has tags of its own on it', async () => {
  const id = await register(home, 'shared')
  await share(aws, envOf(home), id, [consumer])
  const [seen] = await describe(envOf(consumer), { ImageIds: [id] })
  expect(seen).toMatchObject({ ImageId: id, OwnerId: home, Name: 'shared' })
  expect(seen?.Tags ?? []).toEqual([])
  expect(await describe(envOf(consumer), { Filters: [{ Name: 'tag:made-by', Values: ['home'] }] })).toEqual(
    [],
  )
  expect(await describe(envOf(consumer), { Owners: ['self'] })).toEqual([])
  expect(await describe(envOf(consumer), { ExecutableUsers: ['self'], Owners: [home] })).toHaveLength(1)

  await tag(envOf(consumer), id, 'proven', 'here')
  const [own] = await describe(envOf(consumer), { Filters: [{ Name: 'tag:proven', Values: ['here'] }] })
  expect(own?.Tags).toEqual([{ Key: 'proven', Value: 'here' }])
  const [atHome] = await describe(envOf(home), { ImageIds: [id] })
  expect(atHome?.Tags).toEqual([{ Key: 'made-by', Value: 'home' }])

  await ec2(envOf(consumer), 'RunInstances', { ImageId: id, MinCount: 1, MaxCount: 1 })
  await expect(describe(envOf(stranger), { ImageIds: [id] })).rejects.toThrow('does not exist')
})

test('only its owner shares and removes an image, and what it removes or takes back is gone for all', async () => {
  const [removed, takenBack] = [await register(home, 'removed'), await register(home, 'taken-back')]
  for (const id of [removed, takenBack]) await share(aws, envOf(home), id, [consumer])
  const refused = `Not authorized for image:${removed}`
  await expect(ec2(envOf(consumer), 'DeregisterImage', { ImageId: removed })).rejects.toThrow(refused)
  await expect(share(aws, envOf(consumer), removed, [stranger])).rejects.toThrow(refused)
  const permissions = { ImageId: removed, Attribute: 'launchPermission' }
  await expect(ec2(envOf(consumer), 'DescribeImageAttribute', permissions)).rejects.toThrow(refused)

  await ec2(envOf(home), 'DeregisterImage', { ImageId: removed })
  const Remove = [{ UserId: consumer }]
  await ec2(envOf(home), 'ModifyImageAttribute', { ImageId: takenBack, LaunchPermission: { Remove } })
  for (const ImageId of [removed, takenBack]) {
    await expect(describe(envOf(consumer), { ImageIds: [ImageId] })).rejects.toThrow('does not exist')
    const run = ec2(envOf(consumer), 'RunInstances', { ImageId, MinCount: 1, MaxCount: 1 })
    await expect(run).rejects.toThrow('does not exist')
  }
})

test('an image is shared with an organization for as long as an account is in it', async () => {
  const id = await register(home, 'of-all')
  const Add = [{ OrganizationArn: organization }]
  await ec2(envOf(home), 'ModifyImageAttribute', { ImageId: id, LaunchPermission: { Add } })
  await expect(describe(envOf(stranger), { ImageIds: [id] })).rejects.toThrow('does not exist')
  await aws.join({ account: stranger, organizations: [organization] })
  expect(await describe(envOf(stranger), { ImageIds: [id] })).toHaveLength(1)
  await aws.join({ account: stranger, organizations: [] })
  await expect(describe(envOf(stranger), { ImageIds: [id] })).rejects.toThrow('does not exist')
})

test('copies of several accounts share with each other what the accounts did', async () => {
  const id = await register(home, 'of-copies')
  await share(aws, envOf(home), id, [consumer])
  const [otherHome, otherConsumer] = ['200000000001', '200000000002'] as const
  await aws.clone([
    { from: home, to: otherHome },
    { from: consumer, to: otherConsumer },
  ])
  const [seen] = await describe(envOf(otherConsumer), { ImageIds: [id], Owners: [otherHome] })
  expect(seen?.ImageId).toBe(id)
  await ec2(envOf(otherHome), 'DeregisterImage', { ImageId: id })
  await aws.forget(otherHome)
  expect((await describe(envOf(consumer), { ImageIds: [id] }))[0]?.OwnerId).toBe(home)
})

test('STS gives the keys of a role to whom its trust policy lets in, for as long as was asked', async () => {
  const role = await makeRole(aws, { account: home, name: 'images', trusts: [consumer], externalId: 'shop' })
  const refused = `not authorized to perform: sts:AssumeRole on resource: ${role}`
  await expect(assumed(aws, envOf(consumer), role)).rejects.toThrow(refused)
  await expect(assumed(aws, envOf(consumer), role, 'other')).rejects.toThrow(refused)
  await expect(assumed(aws, envOf(stranger), role, 'shop')).rejects.toThrow(refused)
  await expect(assumed(aws, envOf(consumer), `${role}s`, 'shop')).rejects.toThrow(`${refused}s`)

  const env = await assumed(aws, envOf(consumer), role, 'shop')
  const identity = await aws.ask(env, { service: 'sts', operation: 'GetCallerIdentity' })
  expect(identity).toMatchObject({
    Account: home,
    Arn: `arn:aws:sts::${home}:assumed-role/images/sandbox`,
  })
  const id = await register(home, 'by-role')
  expect(await describe(env, { ImageIds: [id] })).toHaveLength(1)
  expect((await aws.requests(home)).roles[role]).toMatchObject({ 'ec2:DescribeImages': 1 })
})

test('what a role calls is told once, with how it was tagged then what the call names', async () => {
  const role = await makeRole(aws, { account: home, name: 'told', trusts: [consumer] })
  const env = await assumed(aws, envOf(consumer), role)
  const id = await register(home, 'told')
  const pair = {
    KeyName: 'told',
    TagSpecifications: [{ ResourceType: 'key-pair', Tags: [{ Key: 'a', Value: 'b' }] }],
  }
  await ec2(env, 'CreateKeyPair', pair)
  for (const owner of ['self', 'amazon']) await describe(env, { Owners: [owner] })
  await tag(env, id, 'seen', 'once')
  await tag(env, id, 'seen', 'twice')
  await ec2(env, 'DeleteKeyPair', { KeyName: 'told' })
  const told = (await aws.calls()).filter((call) => call.role === role)
  expect(told.map(({ call }) => call.replace('ec2:', ''))).toEqual([
    ...['CreateKeyPair', 'DescribeImages', 'CreateTags', 'CreateTags', 'DeleteKeyPair'],
  ])
  const [, , first, second, removal] = told
  expect(first).toMatchObject({ account: home, parameters: { 'ResourceId.1': id, 'Tag.1.Key': 'seen' } })
  expect(first?.tags).toEqual({ [id]: { 'made-by': 'home' } })
  expect(second?.tags).toEqual({ [id]: { 'made-by': 'home', seen: 'once' } })
  expect(removal?.tags).toEqual({ told: { a: 'b' } })
})

test('keys of a role need their token, and end with their session', async () => {
  const role = await makeRole(aws, { account: home, name: 'short', trusts: [consumer] })
  const { AWS_SESSION_TOKEN: _, ...withoutToken } = await assumed(aws, envOf(consumer), role)
  const describeImages = (env: Env) => describe(env, { Owners: ['self'] })
  await expect(describeImages(withoutToken)).rejects.toThrow('AuthFailure')
  await aws.script({ match: { account: home }, then: { session: { seconds: 0 } } })
  const over = await assumed(aws, envOf(consumer), role)
  await expect(describeImages(over)).rejects.toThrow('RequestExpired')
  await expect(aws.ask(over, { service: 'ssm', operation: 'DescribeParameters' })).rejects.toThrow(
    'ExpiredToken',
  )
})

test('a role that a role assumes is there for an hour at most, and may be named as who is let in', async () => {
  const deploy = await makeRole(aws, { account: consumer, name: 'deploy', trusts: [consumer] })
  const images = await makeRole(aws, { account: home, name: 'of-deploy', trusts: [deploy] })
  const env = await assumed(aws, envOf(consumer), deploy)
  await expect(assumed(aws, env, images)).resolves.toBeDefined()
  const other = await makeRole(aws, { account: consumer, name: 'other', trusts: [consumer] })
  const asOther = await assumed(aws, envOf(consumer), other)
  await expect(assumed(aws, asOther, images)).rejects.toThrow(
    `User: arn:aws:sts::${consumer}:assumed-role/other/sandbox is not authorized to perform: sts:AssumeRole`,
  )
  const input = { RoleArn: images, RoleSessionName: 'long', DurationSeconds: 7200 }
  await expect(aws.ask(env, { service: 'sts', operation: 'AssumeRole', input })).rejects.toThrow(
    'exceeds the 1 hour session limit for roles assumed by role chaining',
  )
})

test('keys of KMS with their policies, and parameters of SSM, belong to an account', async () => {
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [] })
  const made = await aws.ask(envOf(home), { service: 'kms', operation: 'CreateKey', input: { Policy } })
  const { KeyId } = (made as { KeyMetadata: { KeyId: string } }).KeyMetadata
  const read = { service: 'kms', operation: 'GetKeyPolicy', input: { KeyId, PolicyName: 'default' } }
  expect(await aws.ask(envOf(home), read)).toMatchObject({ Policy })
  await expect(aws.ask(envOf(consumer), read)).rejects.toThrow('NotFoundException')

  const parameter = { Name: '/web/ami', Value: 'ami-1', Type: 'String' }
  await aws.ask(envOf(home), { service: 'ssm', operation: 'PutParameter', input: parameter })
  const get = { service: 'ssm', operation: 'GetParameter', input: { Name: '/web/ami' } }
  expect(await aws.ask(envOf(home), get)).toMatchObject({ Parameter: { Value: 'ami-1' } })
  await expect(aws.ask(envOf(consumer), get)).rejects.toThrow('ParameterNotFound')
  const refusal = { error: 'AccessDeniedException', message: 'No.' }
  await aws.script({ match: { account: home, action: 'GetParameter' }, then: { answer: refusal } })
  await expect(aws.ask(envOf(home), get)).rejects.toThrow('AccessDeniedException')
  expect((await aws.requests(consumer)).actions).toMatchObject({ GetKeyPolicy: 1, GetParameter: 1 })
})
