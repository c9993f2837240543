import { beforeEach, describe, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createEc2 } from '../../../../src/adapters/aws/images/ec2.ts'
import { createImageRemoval } from '../../../../src/adapters/aws/images/removal.ts'
import { type Asked, awsServer, fields, items, members } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { builtOn } from '../../../builders/values/retention.ts'

const aws = awsServer()
const image = builtOn(1, { ownerId: '123456789012' })
const other = 'ami-0000000000000000f'
const removal = () => createImageRemoval({ clientFor: ec2Clients() })
const uses = async (adapter = removal()) =>
  (await adapter.uses('eu-west-1', [image])).map(({ imageId, what }) => `${imageId}: ${what}`)

const template = (LatestVersionNumber: number) =>
  aws.answer(
    'DescribeLaunchTemplates',
    items('launchTemplates', [
      fields({
        launchTemplateId: 'lt-1',
        launchTemplateName: 'web',
        latestVersionNumber: LatestVersionNumber,
      }),
    ]),
  )

const version = (versionNumber: number, imageId: string) =>
  `${fields({ launchTemplateId: 'lt-1', versionNumber })}<launchTemplateData>${fields({ imageId })}</launchTemplateData>`

const versionsAre = (...versions: readonly string[]) =>
  aws.answer('DescribeLaunchTemplateVersions', items('launchTemplateVersionSet', versions))

const instance = (instanceId: string, state: string) =>
  items('instancesSet', [
    `${fields({ instanceId, imageId: image.id })}<instanceState>${fields({ name: state })}</instanceState>`,
  ])

/** A list of two pages. */
const paged =
  (name: string, [first, second]: readonly [string, string]) =>
  (asked: Asked) =>
    asked.NextToken === undefined ? `${items(name, [first])}<nextToken>2</nextToken>` : items(name, [second])

beforeEach(() => {
  aws.answer('DescribeInstances', items('reservationSet', []))
  aws.answer('DescribeLaunchTemplates', items('launchTemplates', []))
  aws.answer('DescribeLaunchConfigurations', members('LaunchConfigurations', []))
  aws.answer('DescribeImageAttribute', items('launchPermission', []))
})

describe('an image is in use', () => {
  test('by nobody', async () => {
    expect(await uses()).toEqual([])
  })

  test('by its instances that have not ended, on all pages', async () => {
    aws.answer(
      'DescribeInstances',
      paged('reservationSet', [instance('i-1', 'terminated'), instance('i-2', 'stopped')]),
    )
    expect(await uses()).toEqual([`${image.id}: instance i-2 is stopped`])
    expect(aws.asked.find(({ Action }) => Action === 'DescribeInstances')).toMatchObject({
      'Filter.1.Name': 'image-id',
      'Filter.1.Value.1': image.id,
    })
  })

  test("by instances of another account that may run it, whose shares are nobody's question", async () => {
    let times = 0
    aws.answer('DescribeInstances', () => {
      times += 1
      return items('reservationSet', times === 1 ? [] : [instance('i-3', 'running')])
    })
    const others = [{ clientFor: ec2Clients() }]
    const both = createImageRemoval({ clientFor: ec2Clients() }, others)
    expect(await uses(both)).toEqual([`${image.id}: instance i-3 is running`])
    expect(aws.actions().filter((action) => action === 'DescribeImageAttribute')).toHaveLength(1)
  })

  test('by any version of a launch template, on all pages', async () => {
    template(3)
    aws.answer(
      'DescribeLaunchTemplateVersions',
      paged('launchTemplateVersionSet', [version(3, other), version(1, image.id)]),
    )
    expect(await uses()).toEqual([`${image.id}: old version 1 of launch template web (lt-1) names it`])
  })

  test('by a version that came since it was looked at; those known are not asked for again', async () => {
    const adapter = removal()
    template(1)
    versionsAre(version(1, other))
    expect(await uses(adapter)).toEqual([])
    expect(await uses(adapter)).toEqual([])
    template(2)
    versionsAre(version(2, image.id))
    expect(await uses(adapter)).toEqual([`${image.id}: version 2 of launch template web (lt-1) names it`])
    const asked = aws.asked.filter(({ Action }) => Action === 'DescribeLaunchTemplateVersions')
    expect(asked.map(({ MinVersion }) => MinVersion)).toEqual([undefined, '1'])
  })

  test('by a version that names it through a parameter, whatever the parameter held before', async () => {
    const adapter = removal()
    let held = other
    template(1)
    aws.answer('DescribeLaunchTemplateVersions', ({ ResolveAlias }) =>
      items('launchTemplateVersionSet', [
        version(1, ResolveAlias === 'true' ? held : 'resolve:ssm:/shop/image'),
      ]),
    )
    expect(await uses(adapter)).toEqual([])
    held = image.id
    expect(await uses(adapter)).toEqual([`${image.id}: version 1 of launch template web (lt-1) names it`])
  })

  test("not by a parameter of AWS's own, which is not resolved", async () => {
    template(1)
    versionsAre(version(1, 'resolve:ssm:/aws/service/ami-amazon-linux-latest/x'))
    expect(await uses()).toEqual([])
    expect(aws.actions().filter((action) => action === 'DescribeLaunchTemplateVersions')).toHaveLength(1)
  })

  test('by a launch configuration', async () => {
    const configuration = (ImageId: string) => fields({ LaunchConfigurationName: `on-${ImageId}`, ImageId })
    aws.answer(
      'DescribeLaunchConfigurations',
      members('LaunchConfigurations', [other, image.id].map(configuration)),
    )
    expect(await uses()).toEqual([`${image.id}: launch configuration on-${image.id} names it`])
  })

  test('by those it is shared with, other than its owner', async () => {
    const shares = [{ userId: '123456789012' }, { userId: '210987654321' }, { group: 'all' }]
    aws.answer('DescribeImageAttribute', items('launchPermission', shares.map(fields)))
    expect(await uses()).toEqual([`${image.id}: shared with 210987654321, everybody`])
  })
})

describe('what cannot be told is an error', () => {
  test.each([
    'DescribeInstances',
    'DescribeLaunchTemplates',
    'DescribeLaunchConfigurations',
    'DescribeImageAttribute',
  ])('%s', async (action) => {
    aws.answer(action, { code: 'UnauthorizedOperation', message: 'You are not authorized', status: 403 })
    expect((await failureFrom(() => uses())).reason).toBe('credentials')
    aws.answer(action, { code: 'RequestLimitExceeded', message: 'Slow down', status: 503 })
    expect((await failureFrom(() => uses())).reason).toBe('aws-unavailable')
  })

  test('the versions of a template', async () => {
    template(1)
    aws.answer('DescribeLaunchTemplateVersions', {
      code: 'UnauthorizedOperation',
      message: 'No',
      status: 403,
    })
    expect((await failureFrom(() => uses())).message).toContain('the versions of launch template lt-1')
  })

  test('a parameter that EC2 does not resolve', async () => {
    template(1)
    versionsAre(version(1, 'resolve:ssm:/shop/image'))
    expect(await failureFrom(() => uses())).toMatchObject({
      reason: 'prune-failed',
      message: expect.stringContaining(
        'version 1 of launch template lt-1 takes from resolve:ssm:/shop/image',
      ),
    })
  })
})

test('snapshots have their tags and time', async () => {
  const tag = items('tagSet', [fields({ key: 'immutable-deploy:repository', value: 'octo-org/shop' })])
  const snapshot = (id: string) =>
    `${fields({ snapshotId: id, startTime: '2026-03-01T10:00:00.000Z' })}${tag}`
  aws.answer('DescribeSnapshots', paged('snapshotSet', [snapshot('snap-1'), snapshot('snap-2')]))
  const found = await removal().snapshotsByTags('eu-west-1', {
    'immutable-deploy:repository': 'octo-org/shop',
  })
  const rest = {
    region: 'eu-west-1',
    startedAt: '2026-03-01T10:00:00.000Z',
    tags: { 'immutable-deploy:repository': 'octo-org/shop' },
  }
  expect(found).toEqual([
    { id: 'snap-1', ...rest },
    { id: 'snap-2', ...rest },
  ])
  expect(aws.asked[0]).toMatchObject({
    'Owner.1': 'self',
    'Filter.1.Name': 'tag:immutable-deploy:repository',
  })
})

test.each([
  ['disabled', undefined],
  ['', undefined],
  ['enabled-without-cooldown', 'enabled-without-cooldown'],
  ['disabled-after-2026-04-01T00:00:00.000Z', 'disabled-after-2026-04-01T00:00:00.000Z'],
])('an image has an owner and a protection: %s', async (deregistrationProtection, protection) => {
  const facts = { imageId: image.id, imageOwnerId: '123456789012', deregistrationProtection }
  aws.answer('DescribeImages', items('imagesSet', [fields(facts)]))
  const [found] = await createEc2(ec2Clients()).imagesById('eu-west-1', [image.id])
  expect([found?.ownerId, found?.protection]).toEqual(['123456789012', protection])
})

test('the images that hold a snapshot are looked for among the disabled ones too', async () => {
  const mapping = items('blockDeviceMapping', [`<ebs>${fields({ snapshotId: 'snap-1' })}</ebs>`])
  aws.answer('DescribeImages', items('imagesSet', [`${fields({ imageId: other })}${mapping}`]))
  expect(await removal().holders('eu-west-1', ['snap-1'])).toEqual([{ id: other, snapshotIds: ['snap-1'] }])
  expect(aws.asked[0]).toMatchObject({
    IncludeDisabled: 'true',
    'Filter.1.Name': 'block-device-mapping.snapshot-id',
    'Filter.1.Value.1': 'snap-1',
  })
})

describe('taking away', () => {
  test.each(['InvalidAMIID.NotFound', 'InvalidAMIID.Unavailable'])(
    'an image that is gone (%s) is no error',
    async (code) => {
      aws.answer('DeregisterImage', { code, message: 'It does not exist' })
      await removal().deregister('eu-west-1', image.id)
      expect(aws.asked[0]).toMatchObject({ Action: 'DeregisterImage', ImageId: image.id })
    },
  )

  test('an image that may not be taken away is one', async () => {
    aws.answer('DeregisterImage', { code: 'OperationNotPermitted', message: 'It is protected' })
    expect((await failureFrom(() => removal().deregister('eu-west-1', image.id))).message).toContain(
      'It is protected',
    )
  })

  test.each([
    ['InvalidSnapshot.NotFound', 'gone'],
    ['InvalidSnapshot.InUse', 'in-use'],
  ])('a snapshot with %s is %s', async (code, result) => {
    aws.answer('DeleteSnapshot', { code, message: 'So it is' })
    expect(await removal().deleteSnapshot('eu-west-1', 'snap-1')).toBe(result)
  })

  test('a snapshot that may not be deleted is an error', async () => {
    aws.answer('DeleteSnapshot', { code: 'UnauthorizedOperation', message: 'No', status: 403 })
    expect((await failureFrom(() => removal().deleteSnapshot('eu-west-1', 'snap-1'))).reason).toBe(
      'credentials',
    )
  })
})
