import { describe, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createCopies } from '../../../../src/adapters/aws/images/copies.ts'
import { createSharing } from '../../../../src/adapters/aws/images/sharing.ts'
import { createImageKeys } from '../../../../src/adapters/aws/keys/keys.ts'
import { consumerOf } from '../../../../src/image/share/consumer.ts'
import { awsServer, fields, items } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'

const aws = awsServer()
const region = 'eu-west-1'
const sharing = () => createSharing(ec2Clients())
const keys = () => createImageKeys()
const account = '100000000002'
const organization = 'arn:aws:organizations::100000000001:organization/o-example1'
const unit = 'arn:aws:organizations::100000000001:ou/o-example1/ou-ab12-cdefgh34'

describe('an image', () => {
  test('of the account alone is its own', async () => {
    aws.answer(
      'DescribeImages',
      items('imagesSet', [fields({ imageId: 'ami-1', imageOwnerId: '100000000001' })]),
    )
    expect(await sharing().owned(region, ['ami-1', 'ami-2'])).toMatchObject([
      { id: 'ami-1', ownerId: '100000000001' },
    ])
    expect(aws.asked[0]).toMatchObject({ 'Owner.1': 'self', 'Filter.1.Value.2': 'ami-2' })
  })

  test('tells accounts, organizations and units that may launch it', async () => {
    const permissions = [
      fields({ userId: account }),
      fields({ organizationArn: organization }),
      fields({ organizationalUnitArn: unit }),
      fields({ group: 'all' }),
    ]
    aws.answer('DescribeImageAttribute', items('launchPermission', permissions))
    expect(await sharing().sharedWith(region, 'ami-1')).toEqual([account, organization, unit])
  })

  test('is shared with each by its own kind of name', async () => {
    aws.answer('ModifyImageAttribute', '<return>true</return>')
    await sharing().share(region, 'ami-1', [account, organization, unit].map(consumerOf))
    expect(aws.asked[0]).toMatchObject({
      ImageId: 'ami-1',
      'LaunchPermission.Add.1.UserId': account,
      'LaunchPermission.Add.2.OrganizationArn': organization,
      'LaunchPermission.Add.3.OrganizationalUnitArn': unit,
    })
  })

  test('is deprecated at a time', async () => {
    aws.answer('EnableImageDeprecation', '<return>true</return>')
    await sharing().deprecate(region, 'ami-1', '2027-01-01T10:00:00.000Z')
    expect(aws.asked[0]).toMatchObject({ ImageId: 'ami-1', DeprecateAt: '2027-01-01T10:00:00Z' })
  })

  test('that may not be shared is told with the permission and who has it to copy', async () => {
    aws.answer('ModifyImageAttribute', { code: 'UnauthorizedOperation', message: 'no', status: 403 })
    expect(await failureFrom(() => sharing().share(region, 'ami-1', [consumerOf(account)]))).toMatchObject({
      reason: 'credentials',
      message: expect.stringContaining('the role may not call ec2:ModifyImageAttribute'),
      next: [expect.stringContaining('examples/fleet/iam/share.json'), expect.any(String)],
    })
  })
})

describe('a snapshot', () => {
  test('tells the key that it is encrypted with', async () => {
    const all = [
      fields({ snapshotId: 'snap-1', encrypted: 'true', kmsKeyId: 'arn:aws:kms:x' }),
      fields({ snapshotId: 'snap-2', encrypted: 'false' }),
    ]
    aws.answer('DescribeSnapshots', items('snapshotSet', all))
    expect(await sharing().storages(region, ['snap-1', 'snap-2'])).toEqual([
      { id: 'snap-1', key: 'arn:aws:kms:x' },
      { id: 'snap-2' },
    ])
  })

  test('may be copied by accounts', async () => {
    aws.answer('DescribeSnapshotAttribute', items('createVolumePermission', [fields({ userId: account })]))
    expect(await sharing().copiedBy(region, 'snap-1')).toEqual([account])
    aws.answer('ModifySnapshotAttribute', '<return>true</return>')
    await sharing().letCopy(region, 'snap-1', [account])
    expect(aws.asked[1]).toMatchObject({
      ...{ SnapshotId: 'snap-1', Attribute: 'createVolumePermission', OperationType: 'add' },
      'UserId.1': account,
    })
  })
})

describe('a key', () => {
  const of = (KeyManager: string) =>
    JSON.stringify({ KeyMetadata: { KeyId: 'k', Arn: 'arn:k', KeyManager, KeyState: 'Enabled' } })

  test.each([
    ['AWS', 'aws'],
    ['CUSTOMER', 'customer'],
  ])('of %s is told apart', async (who, manager) => {
    aws.answer('DescribeKey', of(who))
    expect(await keys().describe(region, 'arn:k')).toEqual({ arn: 'arn:k', manager, state: 'Enabled' })
  })

  test('has a policy', async () => {
    aws.answer('GetKeyPolicy', JSON.stringify({ Policy: '{"Statement":[]}' }))
    expect(await keys().policy(region, 'arn:k')).toBe('{"Statement":[]}')
  })

  test('has grants, on several pages', async () => {
    aws.answer('ListGrants', ({ body = '' }) =>
      JSON.stringify(
        body.includes('"Marker"')
          ? { Grants: [{ GranteePrincipal: 'arn:2', Operations: ['Decrypt'] }], Truncated: false }
          : { Grants: [{ GranteePrincipal: 'arn:1' }], Truncated: true, NextMarker: 'm' },
      ),
    )
    expect(await keys().grants(region, 'arn:k')).toEqual([
      { grantee: 'arn:1', operations: [] },
      { grantee: 'arn:2', operations: ['Decrypt'] },
    ])
  })
})

describe('a copy', () => {
  const copies = () => createCopies(ec2Clients())

  test('is made with its tags, and those of its snapshots', async () => {
    aws.answer('CopyImage', fields({ imageId: 'ami-2' }))
    expect(await copies().copy(region, { id: 'ami-1', name: 'web', tags: { a: 'b' } })).toBe('ami-2')
    expect(aws.asked[0]).toMatchObject({
      ...{ Name: 'web', SourceImageId: 'ami-1', SourceRegion: region },
      'TagSpecification.1.ResourceType': 'image',
      'TagSpecification.2.ResourceType': 'snapshot',
      'TagSpecification.2.Tag.1.Key': 'a',
    })
  })

  test('is one of the account, found by its id or a tag', async () => {
    aws.answer('DescribeImages', items('imagesSet', [fields({ imageId: 'ami-2' })]))
    expect(await copies().owned(region, ['ami-2'])).toMatchObject([{ id: 'ami-2' }])
    expect(await copies().ownedWith(region, ['copy-of', 'ami-1'])).toMatchObject([{ id: 'ami-2' }])
    expect(aws.asked).toMatchObject([
      { 'Owner.1': 'self', 'Filter.1.Name': 'image-id' },
      { 'Owner.1': 'self', 'Filter.1.Name': 'tag:copy-of', 'Filter.1.Value.1': 'ami-1' },
    ])
  })
})
