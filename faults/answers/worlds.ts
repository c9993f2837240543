import { AutoScalingClient } from '@aws-sdk/client-auto-scaling'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { CreateTagsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { World } from '../../__tests__/e2e/rollouts/world.ts'
import type { Scene } from '../stage/scene.ts'
import { truthOf } from '../stage/truth.ts'
import * as aws from './aws.ts'
import type { Often } from './faults.ts'

export interface Way {
  readonly name: string
  readonly play: () => aws.Play
  readonly often: Often
}

export const way = (name: string, play: aws.Play, often: Often): Way => ({
  name: `${name}, ${often}`,
  play: () => play,
  often,
})

/** Answers that look as if there were nothing. */
export const HIDING: readonly Way[] = [
  way('nothing under 200', aws.empty, 'one in three'),
  way('half an answer', aws.half, 'one in three'),
  way('a page of a proxy', aws.page, 'one in three'),
  way('an error under 200', aws.errorUnder200, 'one in three'),
  way('throttled', aws.says('throttled'), 'one in three'),
  way('connection cut', aws.reset, 'one in three'),
]

/** Two of the ways, others for each question. */
export const some = (index: number, count = 2): Way[] =>
  Array.from({ length: count }, (_, n) => HIDING[(index * count + n) % HIDING.length] as Way)

export const LIMIT_MS = 150_000

export const patient = { 'rollout-timeout': '60m', 'stall-timeout': '30m' }

/** Instances of the new image are ill, whatever AWS's answers look like. */
export async function sicken({ stage, account }: Scene): Promise<void> {
  const health = { status: 'Unhealthy', after: 1, reason: 'an ELB system health check failure' }
  await stage.rig.aws.script([
    { match: { account, image: { id: stage.images.new } }, then: { health } },
    { match: { account }, then: { refresh: { failAfter: 60 } } },
  ])
}

/** As the tests of rollouts know a world. */
export function worldOf({ stage, account, awsEnv }: Scene): World {
  const config = {
    endpoint: stage.rig.aws.endpoint,
    region: awsEnv['AWS_REGION'] ?? '',
    credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
  }
  const clients = {
    autoscaling: new AutoScalingClient(config),
    cloudwatch: new CloudWatchClient(config),
    ec2: new EC2Client(config),
    elb: new ElasticLoadBalancingV2Client(config),
  }
  const script: World['script'] = (then, match = {}) =>
    stage.rig.aws.script({ then, match: { ...match, account } })
  return { aws: clients, script } as World
}

/** All images are sixty days old, and say so. */
export async function age(scene: Scene): Promise<void> {
  const { stage, account } = scene
  await stage.rig.aws.age({ account, days: 60 })
  const { images, things } = await truthOf(scene)
  const snapshots = [...things].filter(([, kind]) => kind === 'snapshot').map(([id]) => id)
  const builtAt = new Date(Date.now() - 60 * 86_400_000).toISOString()
  const Tags = [{ Key: 'immutable-deploy:built-at', Value: builtAt }]
  await worldOf(scene).aws.ec2.send(
    new CreateTagsCommand({ Resources: [...images.keys(), ...snapshots], Tags }),
  )
}
