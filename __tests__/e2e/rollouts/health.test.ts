import type { Then } from '../../../sandbox/aws/script.ts'
import { playRows, type Row } from './row.ts'
import { alarm, hook, setAlarm, suspend, targets } from './scenes.ts'
import type { World } from './world.ts'

/** The first line of the rollout. */
const rollingOut = /^(##\[group\]|▼ ?|::group::)?Rollout/

/** AWS answers every call of this action with an error from now on, or the next `times`. */
const answer = (action: string, then: NonNullable<Then['answer']>, times?: number) => (world: World) =>
  world.script({ answer: then }, { action }, times === undefined ? {} : { times })

/** The console of an instance on which a unit does not start, with a secret that user data printed. */
const brokenBoot = [
  '[    0.000000] Linux version 6.1.94-99.176.amzn2023.x86_64',
  '[   20.000000] cloud-init[2244]: + export DB_PASSWORD=hunter2-of-the-shop',
  '[   21.000000] cloud-init[2244]: /var/lib/cloud/instance/scripts/part-001: line 7: aws: command not found',
  '-----BEGIN SSH HOST KEY KEYS-----',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq3pQd1mX0wqZ9e6c0x8l2b1Yk3uTn5rOa7Hg root@ip-10-0-1-7',
  '-----END SSH HOST KEY KEYS-----',
  '[\u001b[0;1;31mFAILED\u001b[0m] Failed to start \u001b[0;1;39mweb.service\u001b[0m - Shop web server.',
  "See 'systemctl status web.service' for details.",
].join('\r\n')

const leave = { 'on-failure': 'leave' }
const watched = { ...leave, alarms: 'errors' }

/** What healthy means, what is waited for, and what AWS's silence does. */
const rows: readonly Row[] = [
  {
    name: 'targets that fail their health check are not deployed, although AWS calls the refresh Successful',
    given: (world) =>
      targets(world, {
        reason: 'Target.ResponseCodeMismatch',
        description: 'Health checks failed with these codes: [502]',
      }),
    with: { ...leave, 'stall-timeout': '4s' },
    outcome: 'failed',
    reason: 'rollout-stalled',
    recovery: 'left',
    says: [
      'the refresh is Successful',
      'unhealthy in web (Target.ResponseCodeMismatch',
      'matcher of the target group',
    ],
    running: { new: 3 },
    tags: { new: 'quarantined' },
  },
  {
    name: 'a sick instance says why on its console: the unit that failed, redacted, and never its host keys',
    given: async (world) => {
      await targets(world, { reason: 'Target.FailedHealthChecks', description: 'Health checks failed' })
      await world.script({ console: { text: brokenBoot } })
    },
    with: { ...leave, 'stall-timeout': '4s' },
    outcome: 'failed',
    reason: 'rollout-stalled',
    recovery: 'left',
    says: [
      'unhealthy in web (Target.FailedHealthChecks',
      /i-\w+, console: Failed to start web\.service - Shop web server\./,
      /i-\w+, console: cloud-init\[2244\]: .*part-001: line 7: aws: command not found/,
      /^(?![\s\S]*(?:hunter2-of-the-shop|AAAAC3NzaC1lZDI1NTE5))/,
    ],
    tags: { new: 'quarantined' },
  },
  {
    name: 'a role that may not read the console says so once, and the verdict stays',
    given: async (world) => {
      await targets(world, { reason: 'Target.FailedHealthChecks', description: 'Health checks failed' })
      await answer('GetConsoleOutput', { error: 'UnauthorizedOperation', status: 403 })(world)
    },
    with: { ...leave, 'stall-timeout': '4s' },
    outcome: 'failed',
    reason: 'rollout-stalled',
    recovery: 'left',
    says: [
      /^(?:(?!may not call ec2:GetConsoleOutput)[\s\S])*may not call ec2:GetConsoleOutput(?:(?!may not call ec2:GetConsoleOutput)[\s\S])*$/,
    ],
    tags: { new: 'quarantined' },
  },
  {
    name: 'targets that are still initial are waited for until they are healthy',
    given: (world) => targets(world, { state: 'initial' }),
    meanwhile: { at: /refresh Successful/, act: (world) => world.script({ target: { state: 'healthy' } }) },
    outcome: 'deployed',
    says: ['0 of 3 new and healthy'],
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'an alarm that goes off during the rollout fails it',
    given: async (world) => {
      await alarm(world, 'errors', 'OK')
      await world.script({ refresh: { at: 33, hold: true } })
    },
    meanwhile: { at: /33 %/, act: (world) => setAlarm(world, 'errors', 'ALARM') },
    with: watched,
    outcome: 'failed',
    reason: 'rollout-failed',
    recovery: 'left',
    says: ['CloudWatch is in ALARM: errors (Threshold Crossed'],
    tags: { new: 'quarantined' },
  },
  {
    name: 'an alarm without data holds up the end of the rollout until it is OK',
    given: (world) => alarm(world, 'errors', 'INSUFFICIENT_DATA'),
    meanwhile: { at: /100 %.*INSUFFICIENT_DATA/, act: (world) => setAlarm(world, 'errors', 'OK') },
    with: watched,
    outcome: 'deployed',
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'an alarm that is on before the apply blocks the run',
    given: (world) => alarm(world, 'errors', 'ALARM'),
    with: watched,
    outcome: 'blocked',
    reason: 'alarm-active',
    says: ['CloudWatch is in ALARM before the deploy; nothing was changed.'],
    running: { old: 3 },
    tags: { new: 'none' },
    plan: { image: 'old', says: 'no changes' },
  },
  {
    name: 'an alarm that does not exist is a wrong input',
    with: { alarms: 'erorrs' },
    outcome: 'failed',
    reason: 'invalid-input',
    says: ['alarms: received `erorrs`; accepted: names of alarms in us-east-1'],
    running: { old: 3 },
  },
  {
    name: 'a bake time is waited for after the threshold, and an image that lasts is deployed',
    with: { 'bake-time': '4s' },
    outcome: 'deployed',
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'a pause at a checkpoint is longer than the stall timeout, and no stall',
    // AWS's clock is a faster one here: the twenty minutes of the checkpoint have to be below the timeout all the same.
    stack: { checkpoints: '[33,100]' },
    with: { 'stall-timeout': '4s', 'rollout-timeout': '21m' },
    outcome: 'deployed',
    says: ['paused at checkpoint 33 %'],
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'a lifecycle hook that nobody answers is named, with what to do',
    given: (world) => hook(world, 60, 'ABANDON'),
    with: { ...leave, 'rollout-timeout': '8s' },
    outcome: 'failed',
    reason: 'rollout-timed-out',
    recovery: 'left',
    says: [
      "failed to complete user's Lifecycle Action",
      'it must call complete-lifecycle-action with CONTINUE',
    ],
    tags: { new: 'quarantined' },
  },
  {
    name: 'a suspended Launch is no stall, and named at the time limit with what to do',
    meanwhile: { at: /▼ Apply/, act: (world) => suspend(world, 'Launch') },
    with: { ...leave, 'stall-timeout': '2s', 'rollout-timeout': '7s' },
    outcome: 'failed',
    reason: 'rollout-timed-out',
    recovery: 'left',
    says: ['Suspended processes of the group: Launch', 'aws autoscaling resume-processes'],
    running: { old: 3 },
  },
  {
    name: 'an apply that takes longer than the time limit takes nothing away from the rollout',
    given: answer('UpdateAutoScalingGroup', { delay: 12 }),
    with: { 'rollout-timeout': '12s' },
    outcome: 'deployed',
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'AWS that throttles, contends and drops connections for a while is waited for',
    meanwhile: {
      at: rollingOut,
      act: async (world) => {
        await answer('DescribeAutoScalingGroups', { error: 'Throttling' }, 4)(world)
        await answer('DescribeInstanceRefreshes', { error: 'ResourceContention', status: 500 }, 4)(world)
        await answer('DescribeInstances', { error: 'RequestLimitExceeded', status: 503 }, 4)(world)
        await answer('DescribeInstanceRefreshes', { drop: true }, 4)(world)
      },
    },
    outcome: 'deployed',
    says: ['AWS does not answer: '],
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'credentials that end during the rollout are named, and the image is not to blame',
    meanwhile: {
      at: rollingOut,
      act: answer('DescribeAutoScalingGroups', {
        error: 'ExpiredToken',
        status: 403,
        message: 'The security token included in the request is expired',
      }),
    },
    outcome: 'failed',
    reason: 'credentials',
    says: ['ExpiredToken', 'The security token included in the request is expired'],
    tags: { new: 'none' },
  },
  {
    name: 'launches that fail for a key, capacity, addresses and a quota are told apart, each with what to do',
    given: async (world) => {
      for (const fail of [
        'You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket that the specified instance type belongs to. (VcpuLimitExceeded)',
        'There are not enough free addresses in subnet subnet-1 to satisfy the requested number of instances. (InsufficientFreeAddressesInSubnet)',
        'We currently do not have sufficient t3.micro capacity in the Availability Zone you requested (us-east-1a). (InsufficientInstanceCapacity)',
        'Client.InternalError: Client error on launch.',
      ]) {
        await world.script({ launch: { fail } }, {}, { times: 1 })
      }
      await world.script({ refresh: { at: 33, status: 'Failed', reason: 'Failed to launch instances.' } })
    },
    with: leave,
    outcome: 'failed',
    reason: 'rollout-failed',
    recovery: 'left',
    says: [
      'Auto Scaling may not use the KMS key',
      'AWS has no capacity of t3.micro in us-east-1a',
      'The subnet subnet-1 has no free addresses',
      'The quota of instances or vCPUs is used up',
    ],
  },
]

playRows(400_000_000_000, rows)
