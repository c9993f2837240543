import { playRows, type Row } from './row.ts'
import { takeOver } from './scenes.ts'
import type { World } from './world.ts'

const inThirds = (world: World) => world.script({ refresh: { at: 33, hold: true } })

/**
 * What AWS says of a refresh, and what a person is told; nobody goes back here. How each of AWS's statuses is taken is
 * the judge's, and proven there (`__tests__/rollout`): here is one story for each kind of end.
 */
const rows: readonly Row[] = [
  {
    name: 'a refresh that is Successful on every instance is deployed',
    outcome: 'deployed',
    says: ['3 of 3 healthy on the new image'],
    running: { new: 3 },
    tags: { new: 'proven', old: 'proven' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'a refresh that stays InProgress and gets nowhere is stalled before the time limit',
    given: inThirds,
    with: { 'stall-timeout': '4s', 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-stalled',
    recovery: 'left',
    says: ['nothing got better: 33 % is healthy on the new image (1 of 3)'],
    // All that came up of the image do well, so it is not to blame.
    tags: { new: 'none' },
  },
  {
    name: 'a refresh that would be Successful at its last checkpoint, half of the group, is refused',
    stack: { checkpoints: '[50]' },
    outcome: 'blocked',
    reason: 'plan-blocked',
    says: ['checkpoint_percentages = [50, 100]'],
    running: { old: 3 },
    tags: { new: 'none' },
  },
  {
    name: 'the same half of the group is enough where the threshold says so',
    stack: { checkpoints: '[50]' },
    with: { 'health-threshold': '50' },
    outcome: 'deployed',
    says: ['2 of 3 healthy on the new image'],
    running: { old: 1, new: 2 },
    tags: { new: 'proven' },
  },
  {
    name: 'a refresh that is Failed fails the run with what AWS says',
    given: (world) =>
      world.script({ refresh: { at: 33, status: 'Failed', reason: 'Instances are stuck in Standby.' } }),
    with: { 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-failed',
    recovery: 'left',
    says: ['The instance refresh ended Failed: Instances are stuck in Standby.'],
    tags: { new: 'quarantined' },
  },
  {
    name: 'a refresh that a newer one takes the place of is superseded, and the image is not to blame',
    given: (world) => world.script({ refresh: { at: 33, hold: true } }),
    meanwhile: { at: /refresh InProgress/, act: takeOver },
    outcome: 'failed',
    reason: 'rollout-superseded',
    says: [/Refresh \S+ was superseded by \S+, which somebody else started/],
    tags: { new: 'none' },
  },
  {
    name: 'a refresh that AWS rolls back is waited for, and then fails the run',
    given: (world) =>
      world.script({
        refresh: { at: 33, status: 'RollbackInProgress', reason: 'The alarm errors-5xx went into ALARM.' },
      }),
    with: { 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-failed',
    recovery: 'left',
    says: ['ended RollbackSuccessful: The alarm errors-5xx went into ALARM.'],
    // Whether the image is blamed hangs on whether a look met an instance of it: unit tests tell that.
    running: { old: 3 },
    plan: { image: 'new', says: 'no changes' },
  },
]

playRows(200_000_000_000, rows)
