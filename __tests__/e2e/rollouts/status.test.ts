import { playRows, type Row } from './row.ts'
import { takeOver } from './scenes.ts'
import type { World } from './world.ts'

const inThirds = (world: World) => world.script({ refresh: { at: 33, hold: true } })

/** What AWS says of a refresh, and what a person is told; nobody goes back here. */
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
    name: 'a refresh that stays Pending for ever is given up at the time limit',
    given: (world) => world.script({ refresh: { status: 'Pending', hold: true } }),
    with: { 'rollout-timeout': '5s', 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-timed-out',
    recovery: 'left',
    says: ['the refresh is Pending', '0 % is healthy on the new image (0 of 3)'],
    running: { old: 3 },
    tags: { new: 'quarantined' },
  },
  {
    name: 'a refresh that stays InProgress and gets nowhere is stalled before the time limit',
    given: inThirds,
    with: { 'stall-timeout': '4s', 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-stalled',
    recovery: 'left',
    says: ['nothing got better: 33 % is healthy on the new image (1 of 3)'],
    tags: { new: 'quarantined' },
  },
  {
    name: 'a refresh that is Baking with every instance healthy is deployed',
    given: (world) => world.script({ refresh: { at: 100, status: 'Baking', hold: true } }),
    outcome: 'deployed',
    says: ['refresh Baking'],
    running: { new: 3 },
    tags: { new: 'proven' },
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
    name: 'a refresh that stays Cancelling is never taken for an end',
    given: (world) => world.script({ refresh: { at: 100, status: 'Cancelling', hold: true } }),
    with: { 'rollout-timeout': '8s', 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-timed-out',
    recovery: 'left',
    says: ['the refresh is Cancelling'],
    running: { new: 3 },
    tags: { new: 'quarantined' },
  },
  {
    name: 'a refresh that somebody cancels half-way fails the run',
    given: (world) =>
      world.script({ refresh: { at: 33, status: 'Cancelled', reason: 'Cancelled due to user request.' } }),
    with: { 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-failed',
    recovery: 'left',
    says: ['ended Cancelled: Cancelled due to user request.'],
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
    running: { old: 3 },
    tags: { new: 'quarantined' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: "AWS's own rollback that fails as well fails the run",
    given: (world) =>
      world.script({
        refresh: { at: 33, status: 'RollbackInProgress', reason: 'No capacity.', then: 'RollbackFailed' },
      }),
    with: { 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-failed',
    recovery: 'left',
    says: ['ended RollbackFailed: No capacity.'],
  },
  {
    name: 'a status that AWS has not invented yet is waited for, and never a success',
    given: (world) => world.script({ refresh: { at: 100, status: 'Verifying', hold: true } }),
    with: { 'rollout-timeout': '8s', 'on-failure': 'leave' },
    outcome: 'failed',
    reason: 'rollout-timed-out',
    recovery: 'left',
    says: ['the refresh is Verifying'],
    running: { new: 3 },
    tags: { new: 'quarantined' },
  },
]

playRows(200_000_000_000, rows)
