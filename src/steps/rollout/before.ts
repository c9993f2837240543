import type { Deps } from '../../deps/deps.ts'
import type { RolloutInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { type GroupRef, keyOf } from '../../plan/group-ref.ts'
import { allGroups } from '../../plan/read/state.ts'
import type { Observation, RefreshView } from '../../rollout/observation.ts'
import { hasEnded } from '../../rollout/standing.ts'
import { isTrouble, patiently } from '../../run/patience.ts'
import { formatDuration } from '../../text/duration.ts'
import type { Release } from '../stack/prepare.ts'
import type { Before } from './groups/applied.ts'
import { cancelSeen } from './groups/cancel.ts'

/** What a look before a change goes by. */
export interface BeforeInputs extends RolloutInputs {
  /** A recovery's: the refreshes of its own run, the only ones that it may stop. Absent: `active-refresh` decides alone. */
  readonly ours?: ReadonlySet<string>
}

type BeforeDeps = Pick<Deps, 'autoscaling' | 'clock' | 'context' | 'log'>

/**
 * Looks at the groups of the stack before the change. A refresh that is already running is waited for, cancelled, or
 * a reason to stop, as the inputs say: the provider would cancel it without a word.
 * @throws DeployError refresh-active, alarm-active, invalid-input for an alarm that does not exist; rollout-superseded
 */
export async function lookBefore(ready: Release, inputs: BeforeInputs, deps: BeforeDeps): Promise<Before> {
  const groups = allGroups(ready.state).map(({ ref }) => ref)
  for (const region of regionsOf(groups, deps)) await requireQuiet(region, inputs.alarms, deps)
  const touched = new Set(
    ready.plan.report.groups.filter(({ effect }) => effect !== 'unchanged').map(({ address }) => address),
  )
  const entries = groups.map(async (group) => {
    const observation = touched.has(group.address)
      ? await settle(group, inputs, deps)
      : await look(group, deps)
    deps.log.info(`${group.name}: ${observation.instances.length} instances, ${observation.desired} desired`)
    return [keyOf(group), { group, observation }] as const
  })
  return new Map(await Promise.all(entries))
}

/** Where the groups are, and so their alarms; the region of the run where there are none yet. */
function regionsOf(groups: readonly GroupRef[], { context }: BeforeDeps): string[] {
  return groups.length === 0 ? [context.region] : [...new Set(groups.map(({ region }) => region))]
}

/** An alarm that rings already would fail the rollout the moment it begins. */
async function requireQuiet(region: string, names: readonly string[], deps: BeforeDeps): Promise<void> {
  const alarms = await patiently(() => deps.autoscaling.alarms(region, names), deps)
  const missing = alarms.filter(({ state }) => state === 'missing')
  if (missing.length > 0) {
    throw new DeployError('invalid-input', 'There is no such alarm in CloudWatch; nothing was changed.', {
      evidence: missing.map(
        ({ name }) => `alarms: received \`${name}\`; accepted: names of alarms in ${region}`,
      ),
      next: [
        `Correct the names in \`alarms\`, or make the alarms in ${region} before they watch over a deploy.`,
      ],
    })
  }
  const raised = alarms.filter(({ state }) => state === 'ALARM')
  if (raised.length > 0) {
    throw new DeployError('alarm-active', 'CloudWatch is in ALARM before the deploy; nothing was changed.', {
      evidence: raised.map(({ name, reason = 'no reason given' }) => `${name}: ${reason}`),
      next: ['Cure what the alarm says first, or take it out of `alarms` for a deploy that is to cure it.'],
    })
  }
}

/** Looks at a group until no refresh of it runs. */
async function settle(group: GroupRef, inputs: BeforeInputs, deps: BeforeDeps): Promise<Observation> {
  const deadline = deps.clock.now() + inputs.timeoutMs
  let observation = await look(group, { ...deps, deadline })
  let active = activeIn(observation)
  if (active === undefined) return observation
  if (inputs.ours?.has(active.id) === false) throw notOurs(group, active)
  if (inputs.activeRefresh === 'fail') throw refreshActive(group, active, '')
  if (inputs.activeRefresh === 'cancel') await cancel(group, active, deps)
  deps.log.info(`${group.name}: waiting for the end of refresh ${active.id} (${active.status})`)
  while (active !== undefined) {
    if (deps.clock.now() >= deadline)
      throw refreshActive(group, active, ` after ${formatDuration(inputs.timeoutMs)}`)
    await deps.clock.sleep(Math.min(inputs.pollIntervalMs, deadline - deps.clock.now()))
    observation = await lookAgain(group, observation, deps)
    active = activeIn(observation)
    if (active !== undefined && inputs.ours?.has(active.id) === false) throw notOurs(group, active)
  }
  return observation
}

/** Looks at a group, however often AWS has to be asked. */
function look(group: GroupRef, deps: BeforeDeps & { readonly deadline?: number }): Promise<Observation> {
  return patiently(() => deps.autoscaling.observe(group, []), deps)
}

/** While AWS does not answer, what was seen last stands. */
function lookAgain(group: GroupRef, last: Observation, { autoscaling }: BeforeDeps): Promise<Observation> {
  return autoscaling.observe(group, []).catch((error: unknown) => {
    if (isTrouble(error)) return last
    throw error
  })
}

function activeIn({ refreshes }: Observation): RefreshView | undefined {
  return refreshes.find((refresh) => !hasEnded(refresh))
}

/** Whoever began another in the meantime is at work on the group. */
async function cancel(group: GroupRef, seen: RefreshView, deps: BeforeDeps): Promise<void> {
  const { result, message } = await cancelSeen(group, seen, deps)
  if (result === 'other') {
    throw new DeployError('refresh-active', `${message}.`, {
      next: ['Somebody else is working on this group. Run again when they are done.'],
    })
  }
  deps.log.info(message)
}

/** The apply of a recovery would cancel it without a word. */
function notOurs({ name }: GroupRef, { id, status }: RefreshView): DeployError {
  return new DeployError(
    'rollout-superseded',
    `${name}: refresh ${id} is ${status}, and this run did not start it: somebody else is at work.`,
    { next: ['It is left alone. Look at the group when it has ended, and then go on from what runs.'] },
  )
}

function refreshActive({ name }: GroupRef, { id, status }: RefreshView, when: string): DeployError {
  return new DeployError(
    'refresh-active',
    `${name} still has refresh ${id} running${when} (${status}); nothing was changed.`,
    {
      next: [
        'Run again when it has ended, or set `active-refresh: cancel` to stop it first.',
        'Instances it has replaced stay replaced.',
      ],
    },
  )
}
