import { expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createEc2 } from '../../../../src/adapters/aws/images/ec2.ts'
import { awsServer, fields, items } from '../../../builders/servers/aws-server.ts'

const aws = awsServer()
const ec2 = () => createEc2(ec2Clients())
const image = (facts: Readonly<Record<string, string>>) =>
  aws.answer('DescribeImages', items('imagesSet', [fields({ imageId: 'ami-1', ...facts })]))

test('an image has an architecture, and a time from which on it is deprecated, where EC2 tells', async () => {
  image({ architecture: 'arm64', deprecationTime: '2026-06-01T10:00:00.000Z' })
  expect((await ec2().imagesById('eu-west-1', ['ami-1']))[0]).toMatchObject({
    architecture: 'arm64',
    deprecatedAt: '2026-06-01T10:00:00.000Z',
  })
  image({ deprecationTime: '' })
  const [record] = await ec2().imagesById('eu-west-1', ['ami-1'])
  expect(record).not.toHaveProperty('architecture')
  expect(record).not.toHaveProperty('deprecatedAt')
})

test('one that is named is shown although it is deprecated, whoever owns it', async () => {
  image({})
  await ec2().imagesById('eu-west-1', ['ami-1'])
  expect(aws.asked[0]).toMatchObject({ IncludeDeprecated: 'true', 'Filter.1.Name': 'image-id' })
  expect(aws.asked[0]).not.toHaveProperty(['Owner.1'])
})

test.each([
  [undefined, 'self', undefined],
  ['self', 'self', undefined],
  ['anyone', undefined, 'true'],
] as const)('images by tags of %s are asked for', async (owner, asked, deprecated) => {
  image({})
  await ec2().imagesByTags('eu-west-1', { 'immutable-deploy:given': 'x' }, owner)
  expect(aws.asked[0]?.['Owner.1']).toBe(asked)
  // Deprecated ones of others are gone back to, as those of the account are.
  expect(aws.asked[0]?.['IncludeDeprecated']).toBe(deprecated)
})

test.each([
  ['of the account', {}, { sourceImageId: 'ami-2', sourceRegion: 'us-east-1' }],
  ['of Amazon', { imageOwnerAlias: 'amazon' }, undefined],
  ['of the marketplace', { imageOwnerAlias: 'aws-marketplace' }, undefined],
])('what an image %s was made from is told, unless its line ends there', async (_, facts, told) => {
  image({ sourceImageId: 'ami-2', sourceImageRegion: 'us-east-1', ...facts })
  const [record] = await ec2().imagesById('eu-west-1', ['ami-1'])
  if (told === undefined) expect(record).not.toHaveProperty('sourceImageId')
  else expect(record).toMatchObject(told)
})
