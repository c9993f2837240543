import { describe, expect, test } from '@jest/globals'
import { createParameters } from '../../../src/adapters/aws/parameters/parameters.ts'
import { awsServer } from '../../builders/servers/aws-server.ts'
import { failureFrom } from '../../builders/values/failures.ts'

const aws = awsServer()
const asked = () => JSON.parse(aws.asked[0]?.['body'] ?? '{}') as unknown
const read = () => createParameters().read('eu-west-1', '/shop/image')
const parameter = (fields: object) => JSON.stringify({ Parameter: { Name: '/shop/image', ...fields } })

describe('a parameter', () => {
  test.each([
    ['aws:ec2:image', 'ami'],
    ['text', 'text'],
  ])('of %s is read, and nothing decrypted', async (DataType, kind) => {
    aws.answer('GetParameter', parameter({ Value: 'ami-1', Type: 'String', DataType }))
    expect(await read()).toEqual({ value: 'ami-1', type: 'String', kind })
    expect(asked()).toEqual({ Name: '/shop/image' })
  })

  test.each(['ParameterNotFound', 'ParameterVersionNotFound'])('is none where SSM says %s', async (code) => {
    aws.answer('GetParameter', { code, message: 'no' })
    expect(await read()).toBeUndefined()
  })

  test('that may not be read is an error, which names the permission', async () => {
    aws.answer('GetParameter', { code: 'AccessDeniedException', message: 'no' })
    expect(await failureFrom(read)).toMatchObject({
      reason: 'credentials',
      message: expect.stringContaining('the role may not call ssm:GetParameter'),
    })
  })

  test.each([
    ['ami', 'aws:ec2:image'],
    ['text', 'text'],
  ] as const)('is written over, as %s', async (kind, DataType) => {
    aws.answer('PutParameter', '{"Version":2}')
    await createParameters().write('eu-west-1', '/shop/image', 'ami-1', kind)
    expect(asked()).toEqual({
      Name: '/shop/image',
      Value: 'ami-1',
      Type: 'String',
      DataType,
      Overwrite: true,
    })
  })
})
