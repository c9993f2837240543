import { type AutoScalingClient, DescribeWarmPoolCommand } from '@aws-sdk/client-auto-scaling'
import { playRows, type Row } from './row.ts'
import { standby } from './scenes.ts'
import type { World } from './world.ts'

const stack = { warm_pool: 'true' }

/** The pool has its instance, of the old image, which no refresh replaces. */
const stalePool = async (world: World) => {
  await world.script({ pool: { stays: true } })
  await filled(world)
}
const filled = ({ aws }: { readonly aws: { readonly autoscaling: AutoScalingClient } }) =>
  aws.autoscaling.send(new DescribeWarmPoolCommand({ AutoScalingGroupName: 'web' }))
const incomplete = 'All in service are healthy on the image, but instances beside them are on another one'

/** What serves nobody yet, and will with the old image. */
const rows: readonly Row[] = [
  {
    name: 'a warm pool that the refresh replaces too is nothing to tell of, and strict takes it',
    stack,
    given: filled,
    with: { strict: 'true' },
    outcome: 'deployed',
    tags: { new: 'proven' },
  },
  {
    name: 'a warm pool and an instance on standby that stay on the old image are a warning, with what to do',
    stack,
    given: async (world) => {
      await stalePool(world)
      await standby(world)
    },
    outcome: 'deployed',
    says: [
      /web: 1 instance is on standby with another image \(i-\w+: ami-\w+\)/,
      'standby_instances = "Terminate"',
      /web: 1 instance is in the warm pool with another image \(i-\w+: ami-\w+\)/,
      'aws autoscaling start-instance-refresh --auto-scaling-group-name web',
    ],
    running: { old: 2, new: 3 },
    tags: { new: 'proven' },
    then: [
      {
        with: { command: 'verify' },
        outcome: 'failed',
        reason: 'drift-found',
        says: [
          /i-\w+ runs ami-\w+: Standby/,
          'of the warm pool holds',
          'exit-standby',
          'start-instance-refresh',
        ],
      },
    ],
  },
  {
    name: 'with strict they fail the run, which takes nothing back and blames no image',
    stack,
    given: stalePool,
    with: { strict: 'true' },
    outcome: 'failed',
    reason: 'rollout-incomplete',
    says: [incomplete, /1 instance is in the warm pool with another image/, 'start-instance-refresh'],
    running: { old: 1, new: 3 },
    tags: { new: 'none' },
  },
]

playRows(460_000_000_000, rows)
