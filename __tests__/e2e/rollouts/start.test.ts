import { playRows, type Row } from './row.ts'
import { breakNewImage, startRefresh } from './scenes.ts'
import { newestRefresh, type World } from './world.ts'

/** Terraform has updated the group, and then AWS refuses the refresh. */
const refuseRefresh = (world: World) =>
  world.script(
    {
      answer: {
        error: 'AccessDenied',
        message: 'not authorized to perform: autoscaling:StartInstanceRefresh',
      },
    },
    { action: 'StartInstanceRefresh' },
    { times: 1 },
  )

/** Somebody else's refresh, which gets stuck. */
const stuckRefresh = async (world: World) => {
  await world.script({ refresh: { at: 0, hold: true } })
  await startRefresh(world)
  while ((await newestRefresh(world)) === undefined) await new Promise((done) => setTimeout(done, 50))
}
const letGo = ({ rig }: World) => rig.aws.reset()

/** Why instances are old although Terraform is done, and what is done about it. */
const rows: readonly Row[] = [
  {
    name: 'a group on $Latest, which Terraform does not refresh, gets a refresh from the action',
    stack: { template_version: '$Latest' },
    outcome: 'deployed',
    says: [/started instance refresh \S+, because "\$Latest"/],
    running: { new: 3 },
    tags: { new: 'proven' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'a group on $Latest fails with `when-no-refresh: fail`, and fails again when the plan is empty',
    stack: { template_version: '$Latest' },
    with: { 'when-no-refresh': 'fail' },
    outcome: 'failed',
    reason: 'rollout-not-started',
    says: ['3 of 3 in service do not run the new image', '"$Latest": the plan starts no refresh'],
    then: [
      {
        with: { 'when-no-refresh': 'fail' },
        outcome: 'failed',
        reason: 'rollout-not-started',
        says: ['3 of 3 in service do not run the new image', 'the plan does not change the group'],
      },
    ],
    running: { old: 3 },
    tags: { new: 'none' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'an empty plan over old instances is no success: the action starts the refresh that never came',
    stack: { template_version: '$Default' },
    with: { 'when-no-refresh': 'fail' },
    outcome: 'failed',
    reason: 'rollout-not-started',
    then: [{ outcome: 'deployed', says: [/started instance refresh/] }],
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: 'a group on $Default gets a refresh from the action',
    stack: { template_version: '$Default' },
    outcome: 'deployed',
    says: [/started instance refresh \S+, because "\$Default"/],
    running: { new: 3 },
  },
  {
    name: 'a group without an instance_refresh block gets a refresh from the action',
    stack: { instance_refresh: 'false' },
    outcome: 'deployed',
    says: ['the group has no instance_refresh block'],
    running: { new: 3 },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'a group without an instance_refresh block fails with `when-no-refresh: fail`',
    stack: { instance_refresh: 'false' },
    with: { 'when-no-refresh': 'fail' },
    outcome: 'failed',
    reason: 'rollout-not-started',
    says: ['the group has no instance_refresh block'],
    running: { old: 3 },
  },
  {
    name: 'an apply that died before its refresh is made up for by the next run',
    given: refuseRefresh,
    with: { 'on-failure': 'leave' },
    recovery: 'left',
    outcome: 'failed',
    reason: 'apply-failed',
    says: ['StartInstanceRefresh'],
    then: [{ outcome: 'deployed', says: ['No changes', /started instance refresh/] }],
    running: { new: 3 },
    tags: { new: 'proven' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'an apply that died before its refresh fails the next run with `when-no-refresh: fail`',
    given: refuseRefresh,
    with: { 'on-failure': 'leave' },
    recovery: 'left',
    outcome: 'failed',
    reason: 'apply-failed',
    then: [
      {
        with: { 'when-no-refresh': 'fail' },
        outcome: 'failed',
        reason: 'rollout-not-started',
        says: ['3 of 3 in service do not run the new image'],
      },
    ],
    running: { old: 3 },
  },
  {
    name: 'a group held on an old version of its template is refused before the apply: no refresh would help',
    stack: { template_version: '1' },
    outcome: 'blocked',
    reason: 'plan-blocked',
    says: [/The group launches ami-\w+ \(version 1 of its template\)/],
    running: { old: 3 },
    tags: { new: 'none' },
  },
  {
    name: 'a new group beside the old one is deployed, and the old one is gone',
    stack: { name_follows_image: 'true' },
    outcome: 'deployed',
    running: { new: 3 },
    tags: { new: 'proven' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'a new group whose instances are ill fails, and going back makes another one for the old image',
    stack: { name_follows_image: 'true' },
    given: breakNewImage,
    with: { 'stall-timeout': '4s' },
    outcome: 'failed',
    reason: 'rollout-stalled',
    recovery: 'rolled-back',
    running: { old: 3 },
    tags: { new: 'quarantined', old: 'proven' },
    plan: { image: 'old', says: 'no changes' },
  },
  {
    name: 'a launch configuration, which every image makes anew, is deployed',
    stack: { kind: 'configuration' },
    outcome: 'deployed',
    running: { new: 3 },
    tags: { new: 'proven' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'a mixed group of two templates and weights is deployed when all its weight is on the new image',
    stack: { kind: 'mixed' },
    outcome: 'deployed',
    says: ['3 of 3 healthy on the new image'],
    running: { new: 2 },
    tags: { new: 'proven' },
    plan: { image: 'new', says: 'no changes' },
  },
  {
    name: 'a group that wants no instances is deployed, and proves nothing',
    stack: { desired: '0' },
    outcome: 'deployed',
    says: ['0 instances: the group wants none, so none was verified.'],
    running: {},
    tags: { new: 'none' },
  },
  {
    name: 'the first deploy of a stack is healthy when its new group is',
    empty: true,
    event: 'old',
    outcome: 'deployed',
    says: ['3 of 3 healthy on the new image'],
    running: { old: 3 },
    tags: { old: 'proven' },
  },
  {
    name: "somebody else's refresh is waited for before anything is applied",
    given: stuckRefresh,
    meanwhile: { at: /waiting for the end of refresh/, act: letGo },
    outcome: 'deployed',
    running: { new: 3 },
    tags: { new: 'proven' },
  },
  {
    name: "somebody else's refresh blocks the run with `active-refresh: fail`, and goes on",
    given: stuckRefresh,
    with: { 'active-refresh': 'fail' },
    outcome: 'blocked',
    reason: 'refresh-active',
    says: [/still has refresh \S+ running/, 'nothing was changed'],
    running: { old: 3 },
    tags: { new: 'none' },
    plan: { image: 'old', says: 'no changes' },
  },
  {
    name: "somebody else's refresh is cancelled with `active-refresh: cancel`, and then ours rolls out",
    given: stuckRefresh,
    with: { 'active-refresh': 'cancel' },
    meanwhile: { at: /cancelled refresh/, act: letGo },
    outcome: 'deployed',
    says: [/cancelled refresh \S+/],
    running: { new: 3 },
    tags: { new: 'proven' },
  },
]

playRows(300_000_000_000, rows)
