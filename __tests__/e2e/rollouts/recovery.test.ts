import { DeleteTagsCommand } from '@aws-sdk/client-ec2'
import { playRows, type Row } from './row.ts'
import { breakEveryImage, breakNewImage, copyOfOld, newImage, proven } from './scenes.ts'
import type { World } from './world.ts'

/** Nothing was ever proven in this environment. */
const nothingProven = ({ aws, old }: World) =>
  aws.ec2.send(new DeleteTagsCommand({ Resources: [old], Tags: [{ Key: proven }] }))

/** Instances of the new image do not come up. */
const neverBoots = async (world: World) => {
  await world.script({ launch: { delay: 1_000_000 } })
  await world.script({ launch: { delay: 10 } }, { image: { id: world.old } })
}

const failedBefore = {
  given: breakNewImage,
  outcome: 'failed',
  reason: 'rollout-failed',
  recovery: 'rolled-back',
} as const

/** What becomes of a rollout that failed, and of its image. */
const rows: readonly Row[] = [
  {
    name: 'an image whose instances fall ill is taken back, quarantined, and refused on a re-run',
    ...failedBefore,
    says: ['New instances failed their health checks'],
    then: [
      {
        outcome: 'blocked',
        reason: 'image-quarantined',
        says: ['failed in this environment', /rollback-to: ami-\w+/, 'aws ec2 delete-tags'],
      },
    ],
    running: { old: 3 },
    tags: { new: 'quarantined', old: 'proven' },
    plan: { image: 'old', says: 'no changes' },
  },
  {
    name: 'a quarantined image is refused by its commit, and taken by its id',
    ...failedBefore,
    then: [
      {
        event: 'hand',
        with: ({ commits }) => ({ 'rollback-to': commits.new }),
        outcome: 'blocked',
        reason: 'image-quarantined',
        says: [/name it by its id: `rollback-to: ami-\w+`/],
      },
      {
        given: (world) => world.script({ health: { status: 'Healthy' } }),
        event: 'hand',
        with: async (world) => ({ 'rollback-to': await newImage(world) }),
        outcome: 'rolled-back',
      },
    ],
    running: { new: 3 },
    tags: { new: 'both' },
  },
  {
    name: 'an image that never boots is stalled, its refresh cancelled, and the old image serves again',
    given: neverBoots,
    with: { 'stall-timeout': '4s' },
    outcome: 'failed',
    reason: 'rollout-stalled',
    recovery: 'rolled-back',
    running: { old: 3 },
    tags: { new: 'quarantined', old: 'proven' },
    plan: { image: 'old', says: 'no changes' },
  },
  {
    name: 'an image that never boots is timed out, and with `on-failure: cancel` its refresh is stopped',
    given: neverBoots,
    with: { 'rollout-timeout': '5s', 'on-failure': 'cancel' },
    outcome: 'failed',
    reason: 'rollout-timed-out',
    recovery: 'cancelled-refresh',
    tags: { new: 'quarantined' },
    refresh: /^Cancell(ing|ed)$/,
  },
  {
    name: 'with `on-failure: leave` ill instances stay as they are, and the state says the new image',
    given: breakNewImage,
    with: { 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-failed',
    recovery: 'left',
    tags: { new: 'quarantined' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'where the earlier image falls ill as well, the rollback failed too, and the run says so',
    given: breakNewImage,
    // Not before: Auto Scaling would replace old ones that are ill, after the apply by new ones, and leave no refresh to fail.
    meanwhile: { at: /▼ Recovery/, act: breakEveryImage },
    outcome: 'failed',
    reason: 'rollout-failed',
    recovery: 'failed',
    tags: { new: 'quarantined', old: 'proven' },
    plan: { image: 'old', says: 'no changes' },
  },
  {
    name: 'a first deploy that fails has nothing to go back to, and says so',
    empty: true,
    given: async (world) => {
      await nothingProven(world)
      await breakEveryImage(world)
    },
    with: { 'stall-timeout': '4s' },
    outcome: 'failed',
    reason: 'rollout-stalled',
    recovery: 'none',
    // The plan made the whole stack, so that nobody can tell that the image is to blame.
    tags: { old: 'none', new: 'none' },
  },
  {
    name: 'a rollback by hand to an image that falls ill fails, and does not go back again',
    event: 'hand',
    given: async (world) => {
      await world.script({ refresh: { at: 33, status: 'Failed', reason: 'Instances are stuck in Standby.' } })
    },
    with: async (world) => ({
      'rollback-to': await copyOfOld(world, { 'immutable-deploy:git-sha': 'f'.repeat(40) }),
    }),
    outcome: 'failed',
    reason: 'rollout-failed',
    says: ['Instances are stuck in Standby.'],
    tags: { old: 'proven' },
  },
]

playRows(500_000_000_000, rows)
