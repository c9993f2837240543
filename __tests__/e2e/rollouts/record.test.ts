import { SetInstanceHealthCommand } from '@aws-sdk/client-auto-scaling'
import { DeleteTagsCommand } from '@aws-sdk/client-ec2'
import { instances } from '../stage/aws-cli.ts'
import { playRows, type Row } from './row.ts'
import { allowMore, copyOfOld, proven, quarantined, suspend } from './scenes.ts'
import type { World } from './world.ts'

const sha = (digits: string) => digits.padEnd(40, '0')

/** An earlier image of the project, built from a commit of this SHA. */
const image =
  (digits: string, more: Readonly<Record<string, string>> = {}) =>
  (world: World) =>
    copyOfOld(world, {
      'immutable-deploy:git-sha': sha(digits),
      'immutable-deploy:repository': 'octo-org/web',
      'immutable-deploy:template': 'image',
      ...more,
    })

/** No repository has the commits that these images are said to be of, so nothing but the image can be gone back to. */
const imageOnly = { 'rollback-scope': 'image' } as const

const back = (rollbackTo: string) =>
  ({ event: 'hand', with: { ...imageOnly, 'rollback-to': rollbackTo } }) as const

const illInstance = async (world: World) => {
  await suspend(world, 'HealthCheck', 'ReplaceUnhealthy')
  const [first] = await instances(world.project)
  const InstanceId = first?.InstanceId ?? ''
  await world.aws.autoscaling.send(new SetInstanceHealthCommand({ InstanceId, HealthStatus: 'Unhealthy' }))
}

/** Which image is gone back to, which commit may go on, and whether what runs is what was deployed. */
const rows: readonly Row[] = [
  {
    name: '`previous` is the newest other image that was proven here, not one that never was',
    given: async (world) => {
      await image('aaa', { [proven]: '2026-01-01T00:00:00.000Z' })(world)
      await image('bbb')(world)
    },
    ...back('previous'),
    outcome: 'rolled-back',
    says: [`commit ${sha('aaa')}`],
    running: { new: 3 },
  },
  {
    name: '`previous` with no other proven image is an error that says so, and changes nothing',
    given: image('bbb', { [proven]: '2026-01-01T00:00:00.000Z', [quarantined]: '2026-02-01T00:00:00.000Z' }),
    ...back('previous'),
    outcome: 'failed',
    reason: 'image-not-found',
    says: ['No image other than the live one is proven healthy in environment production'],
    running: { old: 3 },
  },
  {
    name: 'a full SHA finds its image, proven or not',
    given: image('abc1'),
    ...back(sha('abc1')),
    outcome: 'rolled-back',
    running: { new: 3 },
    tags: { new: 'proven' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'a SHA whose stack cannot be had brings its image back, and the run says so',
    given: image('abc1'),
    event: 'hand',
    with: { 'rollback-to': sha('abc1') },
    outcome: 'rolled-back',
    says: [`for that of ${sha('abc1')} cannot be had`],
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'a short SHA that is the beginning of two commits is an error that lists both',
    given: async (world) => {
      await image('abcdef11')(world)
      await image('abcdef12')(world)
    },
    ...back('abcdef1'),
    outcome: 'failed',
    reason: 'image-not-found',
    says: ['the beginning of several commits', sha('abcdef11'), sha('abcdef12')],
    running: { old: 3 },
  },
  {
    name: 'an AMI id that does not exist is an error, and changes nothing',
    ...back('ami-00000000000000000'),
    outcome: 'failed',
    reason: 'image-not-found',
    says: ['ami-00000000000000000 does not exist in us-east-1'],
    running: { old: 3 },
  },
  {
    name: '`live` brings old instances that an apply without a refresh left behind onto the image of the stack',
    stack: { template_version: '$Latest' },
    with: { 'when-no-refresh': 'fail' },
    outcome: 'failed',
    reason: 'rollout-not-started',
    then: [{ ...back('live'), outcome: 'rolled-back', says: ['3 of 3 healthy on the new image'] }],
    running: { new: 3 },
    tags: { new: 'proven' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'a dry run of a rollback shows the plan and changes nothing',
    given: image('abc1'),
    event: 'hand',
    with: { ...imageOnly, 'rollback-to': sha('abc1'), 'dry-run': 'true' },
    outcome: 'planned',
    says: [/~ image_id +=/],
    running: { old: 3 },
    tags: { new: 'none' },
    plan: { image: 'old', says: 'no changes' },
  },
  {
    name: 'a rollback whose plan changes more than the image is blocked',
    given: image('abc1'),
    event: 'hand',
    with: { ...imageOnly, 'rollback-to': sha('abc1'), 'terraform-variables': 'instance_type=t3.large' },
    outcome: 'blocked',
    reason: 'plan-blocked',
    says: ['nothing was changed', 'instance_type changes, and that does not follow from the image.'],
    running: { old: 3 },
    tags: { new: 'none' },
    plan: { image: 'old', says: 'no changes' },
  },
  {
    name: 'a commit older than the one that runs is refused, and deployed with `allow-older: true`',
    event: 'older',
    outcome: 'blocked',
    reason: 'commit-outdated',
    says: [/is older than \w+, which runs now; nothing was changed/, '`allow-older: true`'],
    then: [{ event: 'older', with: { 'allow-older': 'true' }, outcome: 'deployed' }],
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'the commit that runs already is deployed again as unchanged',
    event: 'old',
    outcome: 'unchanged',
    says: ['3 of 3 healthy on the new image'],
    running: { old: 3 },
    tags: { old: 'proven' },
  },
  {
    name: 'verify finds nothing where every instance runs the proven image and the plan is empty',
    event: 'old',
    with: { command: 'verify' },
    outcome: 'unchanged',
    running: { old: 3 },
  },
  {
    name: 'verify finds an instance that is ill',
    given: illInstance,
    event: 'old',
    with: { command: 'verify' },
    outcome: 'failed',
    reason: 'drift-found',
    says: [/web: i-\w+ runs ami-\w+: InService, Unhealthy/],
  },
  {
    name: 'verify finds a stack that was changed by hand',
    given: (world) => allowMore(world, 9),
    event: 'old',
    with: { command: 'verify' },
    outcome: 'failed',
    reason: 'drift-found',
    says: ['The plan is not empty'],
    running: { old: 3 },
  },
  {
    name: 'verify finds an image that was never proven here',
    given: ({ aws, old }) =>
      aws.ec2.send(new DeleteTagsCommand({ Resources: [old], Tags: [{ Key: proven }] })),
    event: 'old',
    with: { command: 'verify' },
    outcome: 'failed',
    reason: 'drift-found',
    says: ['was never proven healthy here'],
    running: { old: 3 },
  },
  {
    name: 'verify finds old instances that an apply without a refresh left behind',
    stack: { template_version: '$Latest' },
    with: { 'when-no-refresh': 'fail' },
    outcome: 'failed',
    reason: 'rollout-not-started',
    then: [
      {
        with: { command: 'verify' },
        outcome: 'failed',
        reason: 'drift-found',
        says: [/web: i-\w+ runs ami-\w+: InService/, 'was never proven healthy here'],
      },
    ],
    running: { old: 3 },
  },
]

playRows(600_000_000_000, rows, 'old')
