import { describe, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createTestInstances } from '../../../../src/adapters/aws/tests/instances.ts'
import { awsServer, fields, items } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'

const aws = awsServer()
const instances = createTestInstances(ec2Clients())
const region = 'eu-west-1'
const launch = {
  ...{ image: 'ami-1', instanceType: 't3.small', securityGroups: [], token: 'token-0' },
  tags: { 'immutable-deploy:repository': 'you/shop', Name: 'a test' },
}

describe('an instance to test an image on', () => {
  test('is launched once, tagged with all that it has, and ends when it shuts down', async () => {
    aws.answer('RunInstances', items('instancesSet', [fields({ instanceId: 'i-1' })]))
    expect(await instances.launch(region, launch)).toBe('i-1')
    const [asked = {}] = aws.asked
    expect(asked).toMatchObject({
      ...{ ImageId: 'ami-1', InstanceType: 't3.small', MinCount: '1', MaxCount: '1', ClientToken: 'token-0' },
      InstanceInitiatedShutdownBehavior: 'terminate',
      'TagSpecification.1.ResourceType': 'instance',
      'TagSpecification.2.ResourceType': 'volume',
      'TagSpecification.3.ResourceType': 'network-interface',
      'TagSpecification.2.Tag.1.Value': 'you/shop',
    })
    expect(Object.keys(asked).filter((name) => /Subnet|SecurityGroup|Profile|KeyName/.test(name))).toEqual([])
  })

  test.each([
    ['tester', 'IamInstanceProfile.Name'],
    ['arn:aws:iam::111122223333:instance-profile/tester', 'IamInstanceProfile.Arn'],
  ])('in its place, with the profile %s', async (instanceProfile, parameter) => {
    aws.answer('RunInstances', items('instancesSet', [fields({ instanceId: 'i-1' })]))
    await instances.launch(region, {
      ...launch,
      instanceProfile,
      subnet: 'subnet-1',
      securityGroups: ['sg-1'],
    })
    expect(aws.asked[0]).toMatchObject({
      ...{ SubnetId: 'subnet-1', 'SecurityGroupId.1': 'sg-1', [parameter]: instanceProfile },
    })
  })

  test('that EC2 does not launch is told in its words', async () => {
    aws.answer('RunInstances', {
      code: 'InsufficientInstanceCapacity',
      message: 'We do not have sufficient t3.small',
    })
    const failure = await failureFrom(() => instances.launch(region, launch))
    expect(failure.message).toContain('InsufficientInstanceCapacity: We do not have sufficient t3.small')
    expect(failure.cause).toMatchObject({ name: 'InsufficientInstanceCapacity' })
  })

  test('is looked at with its checks', async () => {
    const reason = '<stateReason><code>Client.X</code><message>Client.X: it ended</message></stateReason>'
    const instance = `<instanceId>i-1</instanceId><instanceState><name>running</name></instanceState>${reason}`
    aws.answer('DescribeInstances', items('reservationSet', [items('instancesSet', [instance])]))
    const checks = `<instanceStatus><status>ok</status></instanceStatus><systemStatus><status>impaired</status></systemStatus>`
    aws.answer('DescribeInstanceStatus', items('instanceStatusSet', [checks]))
    expect(await instances.look(region, 'i-1')).toEqual({
      ...{ state: 'running', why: 'Client.X: it ended', instanceCheck: 'ok', systemCheck: 'impaired' },
    })
    expect(aws.asked[1]).toMatchObject({ IncludeAllInstances: 'true', 'InstanceId.1': 'i-1' })
  })

  test('that EC2 does not show yet, here or there, is no error', async () => {
    aws.answer('DescribeInstances', '<reservationSet/>')
    expect(await instances.look(region, 'i-1')).toBeUndefined()
    const instance = '<instanceId>i-1</instanceId><instanceState><name>pending</name></instanceState>'
    aws.answer('DescribeInstances', items('reservationSet', [items('instancesSet', [instance])]))
    aws.answer('DescribeInstanceStatus', { code: 'InvalidInstanceID.NotFound', message: 'not yet' })
    expect(await instances.look(region, 'i-1')).toEqual({
      ...{ state: 'pending', why: '', instanceCheck: '', systemCheck: '' },
    })
  })
})

test('types of instances are told with their architectures', async () => {
  const type = `<instanceType>t4g.small</instanceType><processorInfo>${items('supportedArchitectures', ['arm64'])}</processorInfo>`
  aws.answer('DescribeInstanceTypes', items('instanceTypeSet', [type]))
  expect(await instances.architectures(region, ['t4g.small', 'none.large'])).toEqual(
    new Map([['t4g.small', ['arm64']]]),
  )
  expect(aws.asked[0]).toMatchObject({ 'Filter.1.Name': 'instance-type', 'Filter.1.Value.2': 'none.large' })
})
