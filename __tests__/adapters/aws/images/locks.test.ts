import { describe, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createLocks } from '../../../../src/adapters/aws/images/locks.ts'
import { awsServer, fields } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'

const aws = awsServer()
const secret = '-----BEGIN OPENSSH PRIVATE KEY-----'
const masked: string[] = []
const locks = createLocks(ec2Clients(), (text) => masked.push(text))
const wanted = { name: 'immutable-deploy-bake-1', tags: { 'immutable-deploy:run': '1-1' } }

describe('a lock in EC2', () => {
  test('is a key pair, tagged as it is made; its private half is hidden', async () => {
    aws.answer('CreateKeyPair', fields({ keyPairId: 'key-1', keyMaterial: secret }))
    expect(await locks.take('eu-west-1', wanted)).toBe('key-1')
    expect(aws.asked[0]).toMatchObject({
      KeyName: 'immutable-deploy-bake-1',
      KeyType: 'ed25519',
      'TagSpecification.1.ResourceType': 'key-pair',
      'TagSpecification.1.Tag.1.Key': 'immutable-deploy:run',
      'TagSpecification.1.Tag.1.Value': '1-1',
    })
    expect(masked).toEqual([secret])
  })

  test('that another run has is no error', async () => {
    aws.answer('CreateKeyPair', { code: 'InvalidKeyPair.Duplicate', message: 'already exists' })
    expect(await locks.take('eu-west-1', wanted)).toBeUndefined()
  })

  test.each([
    ['UnauthorizedOperation', 403, 'credentials'],
    ['RequestLimitExceeded', 503, 'aws-unavailable'],
    ['KeyPairLimitExceeded', 400, 'aws-refused'],
  ])('that cannot be made for %s', async (code, status, reason) => {
    aws.answer('CreateKeyPair', { code, message: 'no', status })
    expect((await failureFrom(() => locks.take('eu-west-1', wanted))).reason).toBe(reason)
  })

  test('is found by its name, with its tags', async () => {
    const tag = '<tagSet><item><key>immutable-deploy:run</key><value>1-1</value></item></tagSet>'
    const pair = fields({ keyPairId: 'key-1', createTime: '2026-03-01T10:00:00.000Z' })
    aws.answer('DescribeKeyPairs', `<keySet><item>${pair}${tag}</item></keySet>`)
    expect(await locks.find('eu-west-1', 'immutable-deploy-bake-1')).toEqual({
      id: 'key-1',
      createdAt: '2026-03-01T10:00:00.000Z',
      tags: { 'immutable-deploy:run': '1-1' },
    })
    expect(aws.asked[0]).toMatchObject({
      'Filter.1.Name': 'key-name',
      'Filter.1.Value.1': 'immutable-deploy-bake-1',
    })
  })

  test('that nobody has is not found', async () => {
    aws.answer('DescribeKeyPairs', '<keySet></keySet>')
    expect(await locks.find('eu-west-1', 'immutable-deploy-bake-1')).toBeUndefined()
  })

  test('is given back by its id, so that nobody else’s goes; one that is gone is no error', async () => {
    aws.answer('DeleteKeyPair', '<return>true</return>')
    await locks.free('eu-west-1', 'key-1')
    expect(aws.asked[0]).toMatchObject({ KeyPairId: 'key-1' })
    expect(aws.asked[0]).not.toHaveProperty('KeyName')
    aws.answer('DeleteKeyPair', { code: 'InvalidKeyPair.NotFound', message: 'not there' })
    await locks.free('eu-west-1', 'key-1')
  })
})
