import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { explainCauses, knownCauses } from '../../src/causes/causes.ts'

const none = { suspended: [] }

function idsOf(...texts: string[]): string[] {
  return explainCauses(texts, none).map(({ id }) => id)
}

/** AWS's messages as documented or as people have quoted them, ids and names replaced. */
const messages: readonly (readonly [id: string, message: string])[] = [
  [
    'kms-grant',
    'Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Client.InternalError: Client error on launch',
  ],
  [
    'kms-key-state',
    'Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Client.InvalidKMSKey.InvalidState: The KMS key provided is in an incorrect state',
  ],
  [
    'insufficient-capacity',
    'We currently do not have sufficient g4dn.8xlarge capacity in the Availability Zone you requested (us-east-1a). Our system will be working on provisioning additional capacity. You can currently get g4dn.8xlarge capacity by not specifying an Availability Zone in your request or choosing us-east-1b, us-east-1c. Launching EC2 instance failed.',
  ],
  [
    'insufficient-capacity',
    'Server.InsufficientInstanceCapacity: There was insufficient capacity available to satisfy the launch request.',
  ],
  [
    'insufficient-capacity',
    'Could not launch Spot Instances. InsufficientInstanceCapacity - There is no Spot capacity available that matches your request. Launching EC2 instance failed.',
  ],
  [
    'subnet-full',
    "There are not enough free addresses in subnet 'subnet-66d3dd2c' to satisfy the requested number of instances. Launching EC2 instance failed.",
  ],
  [
    'subnet-full',
    'Amazon AutoScaling was unable to launch instances because there are not enough free addresses in the subnet associated with your AutoScaling group(s).',
  ],
  [
    'quota',
    'You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit. Launching EC2 instance failed.',
  ],
  [
    'quota',
    'You have requested more instances (7) than your current instance limit of 6 allows for the specified instance type. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit. Launching EC2 instance failed.',
  ],
  ['quota', 'Max spot instance count exceeded. Launching EC2 instance failed.'],
  [
    'quota',
    'Could not launch On-Demand Instances. VcpuLimitExceeded - You have requested more vCPU capacity',
  ],
  ['volume-limit', 'Client.VolumeLimitExceeded: Volume limit exceeded'],
  ['image-missing', "The image id '[ami-0b1d0b1d0b1d0b1d0]' does not exist. Launching EC2 instance failed."],
  ['image-missing', 'The AMI ID ami-0b1d0b1d0b1d0b1d0 does not exist. Launching EC2 instance failed.'],
  ['image-not-shared', 'Not authorized for images: [ami-0b1d0b1d0b1d0b1d0]. Launching EC2 instance failed.'],
  [
    'image-not-shared',
    'You are not authorized to launch instances with this launch template. Not authorized for images: [ami-0b1d0b1d]',
  ],
  ['image-pending', 'AMI ami-0b1d0b1d is pending, and cannot be run. Launching EC2 instance failed.'],
  ['snapshot-missing', 'Client.InvalidSnapshot.NotFound: The specified snapshot was not found.'],
  [
    'wrong-architecture',
    "The architecture 'arm64' of the specified instance type does not match the architecture 'x86_64' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. Launching EC2 instance failed.",
  ],
  [
    'wrong-architecture',
    "You must use a valid fully-formed launch template. The architecture 'arm64' of the specified instance type does not match the architecture 'x86_64' of the specified AMI.",
  ],
  [
    'wrong-architecture',
    "The requested instance type's architecture (x86_64) does not match the architecture in the manifest for ami-08e10400108cec7e7 (arm64). Launching EC2 instance failed.",
  ],
  [
    'volume-too-small',
    "Volume of size 8GB is smaller than snapshot 'snap-0a2a6b21a0c4cda56', expect size >= 30GB. Launching EC2 instance failed.",
  ],
  ['block-devices', 'Invalid device name upload. Launching EC2 instance failed.'],
  [
    'security-group-missing',
    "The security group 'sg-0123abcd' does not exist. Launching EC2 instance failed.",
  ],
  [
    'network-mismatch',
    'Security group sg-0123abcd and subnet subnet-66d3dd2c belong to different networks. Launching EC2 instance failed.',
  ],
  ['key-pair-missing', "The key pair 'deploy' does not exist. Launching EC2 instance failed."],
  [
    'instance-profile-missing',
    'Value (web-workers) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name. Launching EC2 instance failed.',
  ],
  [
    'instance-profile-missing',
    'You must use a valid fully-formed launch template. Value (web) for parameter iamInstanceProfile.name is invalid.',
  ],
  [
    'pass-role',
    'You are not authorized to perform this operation. Encoded authorization failure message: SAh2nDlM. Launching EC2 instance failed.',
  ],
  [
    'pass-role',
    'User: arn:aws:sts::123456789012:assumed-role/ci is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/web',
  ],
  [
    'opt-in-required',
    'In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so please visit https://aws.amazon.com/marketplace/pp?sku=abc. Launching EC2 instance failed.',
  ],
  ['opt-in-required', 'You are not subscribed to this service. Please see https://aws.amazon.com/.'],
  [
    'unsupported-type',
    'Your requested instance type (t3.micro) is not supported in your requested Availability Zone (us-east-1e). Please retry your request by not specifying an Availability Zone or choosing us-east-1a. Launching EC2 instance failed.',
  ],
  [
    'unsupported-type',
    'The requested configuration is currently not supported. Please check the documentation for supported configurations. Launching EC2 instance failed.',
  ],
  [
    'spot-price',
    'Your Spot request price of 0.001 is lower than the minimum required Spot request fulfillment price of 0.0031. Launching EC2 instance failed.',
  ],
  [
    'launch-template-missing',
    'InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version 7 for the launch template with ID lt-0123.',
  ],
  [
    'launch-template-missing',
    'The specified launch template, with template ID lt-0123abcd, does not exist. Launching EC2 instance failed.',
  ],
  ['launch-template-invalid', 'You must use a valid fully-formed launch template.'],
  [
    'lifecycle-hook',
    "Instance failed to complete user's Lifecycle Action: Lifecycle Action with token e85eb647-4fe0-4909-b341-a6c42d8aba1f was abandoned: Lifecycle Action Completed with ABANDON Result",
  ],
  [
    'lifecycle-hook',
    "Instance failed to complete user's Lifecycle Action: Lifecycle Action with token e85eb647 was abandoned: Heartbeat Timeout",
  ],
  ['target-unreachable', 'Target.FailedHealthChecks: Health checks failed'],
  ['target-wrong-response', 'Target.ResponseCodeMismatch: Health checks failed with these codes: [502]'],
  ['target-timeout', 'Target.Timeout: Request timed out'],
  [
    'target-not-in-use',
    'Target.NotInUse: Target is in an Availability Zone that is not enabled for the load balancer',
  ],
  [
    'elb-health-check',
    'At 2021-04-01T21:48:35Z an instance was taken out of service in response to an ELB system health check failure.',
  ],
  [
    'instance-stopped',
    'At 2021-04-01T21:48:35Z an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.',
  ],
  ['spot-interrupted', 'Server.SpotInstanceTermination: Spot instance termination'],
  [
    'ec2-status-check',
    'At 2021-04-01T21:48:35Z an instance was taken out of service in response to an EC2 instance status check failure.',
  ],
  [
    'custom-health-check',
    'At 2021-04-01T21:48:35Z an instance was taken out of service in response to a user health-check.',
  ],
  [
    'server-error',
    'Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Server.InternalError: Internal error on launch',
  ],
  [
    'unhealthy-before-service',
    'Instance became unhealthy while waiting for instance to be in InService state.',
  ],
]

describe("AWS's messages", () => {
  test.each(messages)('%s: %s', (id, message) => {
    const [cause, ...others] = explainCauses(
      [`Launching a new EC2 instance.  Status Reason: ${message}`],
      none,
    )
    expect(others).toEqual([])
    expect(cause?.id).toBe(id)
    expect(cause?.title).not.toMatch(/\.$/)
    expect(cause?.next.length).toBeGreaterThan(0)
  })

  test('every known cause has a message here, and an id of its own', () => {
    const ids = knownCauses.map(({ id }) => id)
    expect([...new Set(messages.map(([id]) => id))].sort()).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([
    'Launching a new EC2 instance: i-0f36773391e6f1af8',
    'At 2023-05-09T08:07:06Z an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 0 to 1.',
    'At 2023-05-09T08:07:06Z an instance was taken out of service in response to an instance refresh.',
    'Waiting for remaining instances to be available. For example: i-0645704820a8e83ff has insufficient data to evaluate its health with Amazon EC2.',
    'Client.UserInitiatedShutdown: User initiated shutdown',
    'AuthFailure: the provided credentials could not be validated',
    'Elb.RegistrationInProgress: Target registration is in progress',
    'A reason that AWS has not invented yet.',
    '',
  ])('is no cause: %s', (text) => {
    expect(idsOf(text)).toEqual([])
  })
})

test('each cause once, in the order of the texts', () => {
  const [full, key] = ['InsufficientFreeAddressesInSubnet', 'Client error on launch']
  expect(idsOf(full, key, `again: ${full}`, 'no cause', key)).toEqual(['subnet-full', 'kms-grant'])
})

test('suspended processes that hold up a rollout are named, others are not', () => {
  const suspended = ['AZRebalance', 'Terminate', 'Launch']
  expect(explainCauses([], { suspended })).toEqual([
    expect.objectContaining({
      id: 'suspended-processes',
      title: 'Suspended processes of the group: Launch, Terminate',
      quote: 'Launch',
      next: expect.arrayContaining([expect.stringContaining('--scaling-processes Launch Terminate')]),
    }),
  ])
  expect(explainCauses([], { suspended: ['AZRebalance', 'AlarmNotification'] })).toEqual([])
})

test('a long text is quoted around the match', () => {
  const [cause] = explainCauses([`${'a'.repeat(900)} VcpuLimitExceeded ${'b'.repeat(900)}`], none)
  expect(cause?.quote).toContain('VcpuLimitExceeded')
  expect(cause?.quote.length).toBeLessThanOrEqual(400)
})

test('a quote is cut at whole characters', () => {
  const faces = '😀'.repeat(300)
  const [cause] = explainCauses([`${faces} VcpuLimitExceeded ${faces}`], none)
  expect(cause?.quote.isWellFormed()).toBe(true)
})

test('for all texts: no throw, quotes are parts of what came in and of whole characters, ids are unique', () => {
  const noise = fc.string({ unit: 'grapheme', maxLength: 600 })
  const said = fc
    .tuple(noise, fc.constantFrom(...messages.map(([, message]) => message)), noise)
    .map((parts) => parts.join(' '))
  const processes = fc.array(fc.constantFrom('Launch', 'Terminate', 'InstanceRefresh', 'AZRebalance'))
  fc.assert(
    fc.property(fc.array(fc.oneof(noise, said)), processes, (texts, suspended) => {
      const causes = explainCauses(texts, { suspended })
      for (const { quote } of causes) {
        expect(quote).not.toBe('')
        expect(quote.isWellFormed()).toBe(true)
        expect([...texts, ...suspended].some((input) => input.includes(quote))).toBe(true)
      }
      expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length)
    }),
  )
})
