import type { RolloutPolicy } from '../../../src/rollout/judge/policy.ts'
import type {
  AlarmView,
  InstanceView,
  Observation,
  RefreshView,
  TargetView,
} from '../../../src/rollout/observation.ts'
import type { Expectation } from '../../../src/rollout/view.ts'

/** When every made-up rollout begins. */
export const start = Date.UTC(2026, 2, 2, 9, 30)
export const newAmi = 'ami-0f9e8d7c6b5a40312'
export const newAmiElsewhere = 'ami-0f9e8d7c6b5a40999'
export const oldAmi = 'ami-0a1b2c3d4e5f60718'

/** An instance in service and healthy on the new image, launched a day ago. */
export function instance(changes: Partial<InstanceView> = {}): InstanceView {
  return {
    id: 'i-0c1d2e3f4a5b6c7d8',
    imageId: newAmi,
    lifecycleState: 'InService',
    healthStatus: 'Healthy',
    weight: 1,
    launchedAt: start - 86_400_000,
    protectedFromScaleIn: false,
    targets: [],
    ...changes,
  }
}

/** The same instance, as one that EC2 does not describe. */
export function unknownToEc2(
  { imageId: _image, launchedAt: _launched, ...rest }: InstanceView = instance(),
): InstanceView {
  return rest
}

const times = (count: number, make: (n: number) => InstanceView) =>
  Array.from({ length: count }, (_, n) => make(n))

/** So many instances on the new image, and so many on the old one, all in service and healthy; no id is in both. */
export function fleet(fresh: number, old = 0): InstanceView[] {
  return [
    ...times(fresh, (n) => instance({ id: `i-fresh-${n}` })),
    ...times(old, (n) => instance({ id: `i-old-${n}`, imageId: oldAmi })),
  ]
}

/** A refresh begun by the change under test. */
export function refresh(status: string, changes: Partial<RefreshView> = {}): RefreshView {
  return {
    id: 'refresh-ours',
    status,
    percentageComplete: 100,
    strategy: 'Rolling',
    preferences: { checkpointPercentages: [] },
    ...changes,
  }
}

/** A group of three on the new image, without a refresh. */
export function observation(changes: Partial<Observation> = {}): Observation {
  return {
    at: start,
    desired: 3,
    instances: fleet(3),
    refreshes: [],
    suspended: [],
    exists: true,
    warmupMs: 0,
    alarms: [],
    ...changes,
  }
}

/** Observations ten seconds apart, the first ten seconds after the start. */
export function polls(...seen: readonly Partial<Observation>[]): Observation[] {
  return seen.map((changes, index) => observation({ at: start + (index + 1) * 10_000, ...changes }))
}

/** The same look, that many times, ten seconds apart. */
export function repeated(count: number, seen: Partial<Observation>): Observation[] {
  return polls(...Array.from({ length: count }, () => seen))
}

export function expectation(changes: Partial<Expectation> = {}): Expectation {
  return {
    images: [newAmi, newAmiElsewhere],
    notOurs: new Set(['refresh-of-last-week']),
    how: 'changed',
    startedAt: start,
    ...changes,
  }
}

/** All instances, twice in a row, within half an hour, never stalled before; AWS gets a minute to show what was begun. */
export function policy(changes: Partial<RolloutPolicy> = {}): RolloutPolicy {
  return {
    healthThreshold: 100,
    consecutiveHealthy: 2,
    bakeMs: 0,
    timeoutMs: 30 * 60_000,
    stallMs: 30 * 60_000,
    settleMs: 60_000,
    ...changes,
  }
}

/** What a target group says of an instance. */
export function target(state: string, changes: Partial<TargetView> = {}): TargetView {
  return { group: 'web', state, ...changes }
}

/** An alarm in this state. */
export function alarm(state: string, changes: Partial<AlarmView> = {}): AlarmView {
  return { name: 'web-5xx', state, ...changes }
}

export const group = { name: 'web', region: 'eu-west-1', address: 'aws_autoscaling_group.web' } as const
