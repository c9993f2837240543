import { expect, test } from '@jest/globals'
import type { RoleCall } from '../../../sandbox/aws/start.ts'
import { tagNames } from '../../../src/image/tags.ts'
import { asOfNewerPacker } from './packer.ts'

const [group, image, copy, snapshot] = [
  'sg-00000001',
  'ami-00000001',
  'ami-00000002',
  'snap-00000002',
] as const
const own = { [tagNames.repository]: 'you/shop' }
const called = (call: string, more: Partial<RoleCall>): RoleCall => ({
  ...{ role: 'arn:aws:iam::1:role/images', account: '1', region: 'eu-central-1', parameters: {} },
  ...{ tags: {}, answered: [], agent: 'aws-sdk-go/1.44.133', call: `ec2:${call}`, ...more },
})

test('what Packer makes is tagged from its first moment, and a copy as its image, without its snapshots', () => {
  const far = { region: 'eu-west-1' }
  const told = asOfNewerPacker(
    [
      called('CreateSecurityGroup', { answered: [group] }),
      called('CreateImage', { answered: [image] }),
      called('CopyImage', { ...far, answered: [copy] }),
      called('CreateTags', { ...far, parameters: { 'ResourceId.1': copy, 'ResourceId.2': snapshot } }),
      called('AuthorizeSecurityGroupIngress', { parameters: { GroupId: group } }),
    ],
    'you/shop',
  )
  expect(told[0]?.parameters).toEqual({
    'TagSpecification.1.ResourceType': 'security-group',
    'TagSpecification.1.Tag.1.Key': tagNames.repository,
    'TagSpecification.1.Tag.1.Value': 'you/shop',
  })
  expect(told[3]?.tags).toEqual({ [copy]: own })
  expect(told[4]?.tags).toEqual({ [group]: own })
})

test('what the action calls is left as it is, and so is what others made', () => {
  const agent = 'aws-sdk-js/3.1169.0'
  const calls = [
    called('CreateKeyPair', { agent, parameters: { KeyName: 'lock' } }),
    called('CreateTags', { agent, parameters: { 'ResourceId.1': image }, tags: { [image]: { a: 'b' } } }),
  ]
  expect(asOfNewerPacker(calls, 'you/shop')).toEqual(calls)
})
