import fc from 'fast-check'
import type { AutoScaling } from '../../../src/deps/aws.ts'
import type { Clock } from '../../../src/deps/run.ts'
import type { InstanceView, Observation, RefreshView, TargetView } from '../../../src/rollout/observation.ts'
import { newAmi, oldAmi, start } from '../values/observations.ts'

/** What a rollout is like. All times in milliseconds. */
export interface Shape {
  /** refresh: Terraform started one; created: a new group without any; unchanged: nothing is to come. */
  readonly how: 'refresh' | 'created' | 'unchanged'
  readonly size: number
  /** How many are replaced at a time. */
  readonly batch: number
  /** How long each instance takes into service, again and again from the first. */
  readonly boots: readonly number[]
  readonly warmup: number
  /** How long an old one takes to leave. */
  readonly drain: number
  /** How long targets take to become healthy; none without a target group. */
  readonly targetLag?: number | undefined
  /** When AWS gives the refresh up, or somebody cancels it. */
  readonly end?:
    | { readonly at: number; readonly status: 'Failed' | 'Cancelled' | 'RollbackInProgress' }
    | undefined
  /** Whether AWS says what it waits for. */
  readonly says: 'why' | 'nothing'
  /** When AWS lists the refresh; two seconds after the beginning where absent. */
  readonly listedAfter?: number
  /** How long AWS takes to answer a request. */
  readonly latency: number
}

/** Shapes of rollouts: groups of one to thirty instances, warm-ups and boots of seconds to minutes, ends of all kinds. */
export const shapes = (targets: 'none' | 'one'): fc.Arbitrary<Shape> =>
  fc
    .record({
      how: fc.constantFrom('refresh', 'refresh', 'refresh', 'refresh', 'created', 'unchanged'),
      size: fc.integer({ min: 1, max: 30 }),
      share: fc.integer({ min: 1, max: 10 }),
      boots: fc.array(fc.integer({ min: 15_000, max: 240_000 }), { minLength: 1, maxLength: 7 }),
      warmup: fc.oneof(fc.constantFrom(0, 60_000, 120_000, 300_000), fc.integer({ min: 0, max: 400_000 })),
      drain: fc.integer({ min: 1000, max: 90_000 }),
      targetLag: targets === 'none' ? fc.constant(undefined) : fc.integer({ min: 5000, max: 60_000 }),
      end: fc.option(
        fc.record({
          at: fc.integer({ min: 5000, max: 1_200_000 }),
          status: fc.constantFrom('Failed', 'Failed', 'Cancelled'),
        }),
        { freq: 2, nil: undefined },
      ),
      says: fc.constantFrom('why', 'why', 'nothing'),
      latency: fc.integer({ min: 20, max: 100 }),
    })
    .map(({ share, end, ...shape }) => ({
      ...shape,
      batch: Math.max(1, Math.ceil((shape.size * share) / 10)),
      ...(shape.how === 'refresh' && { end }),
    }))

interface Member {
  readonly id: string
  readonly imageId: string
  readonly launched: number
  readonly inService: number
  readonly leaves: number
  readonly gone: number
}

/** How the rollout goes by itself, and how it looks at any time; times in milliseconds since the epoch. */
export function simulate(shape: Shape) {
  const members = membersOf(shape)
  const fresh = members.filter(({ imageId }) => imageId === newAmi)
  const finished = Math.max(
    start,
    ...fresh.map(({ inService }) => inService + shape.warmup),
    ...members.filter(({ imageId }) => imageId === oldAmi).map(({ gone }) => gone),
  )
  const endedAt = shape.end === undefined ? Number.POSITIVE_INFINITY : start + shape.end.at
  const ends = endedAt < finished ? shape.end?.status : undefined
  const look = (at: number): Observation => {
    // What AWS gave up goes no further.
    const seen = ends === undefined ? at : Math.min(at, endedAt)
    const refresh = refreshAt({ shape, members, at: seen, ends: at >= endedAt ? ends : undefined, finished })
    return {
      at,
      desired: shape.size,
      instances: members.flatMap((each) => viewAt(each, seen, shape)),
      refreshes: shape.how === 'refresh' && at >= start + (shape.listedAfter ?? 2000) ? [refresh] : [],
      suspended: [],
      exists: true,
      warmupMs: shape.warmup,
      alarms: [],
    }
  }
  const times = members.flatMap((each) => [
    each.launched,
    each.launched + shape.warmup,
    each.inService,
    each.inService + shape.warmup,
    each.inService + (shape.targetLag ?? 0),
    each.leaves,
    each.gone,
  ])
  const changes = [start, start + 2000, finished, finished + 1000, endedAt, ...times]
  return {
    look,
    ends,
    changes: changes.filter((at) => at >= start && Number.isFinite(at)).toSorted((a, b) => a - b),
  }
}

function membersOf({ how, size, batch, boots, drain, warmup }: Shape): Member[] {
  const never = Number.POSITIVE_INFINITY
  const ages = (imageId: string): Member[] =>
    Array.from({ length: size }, (_, n) => ({
      id: `i-old-${n}`,
      imageId,
      launched: start - 86_400_000,
      inService: start - 86_000_000,
      leaves: never,
      gone: never,
    }))
  const bootOf = (n: number) => boots[n % boots.length] ?? 0
  if (how === 'unchanged') return ages(newAmi)
  const wave = (from: number, count: number, at: number): Member[] =>
    Array.from({ length: count }, (_, n) => ({
      ...{ id: `i-new-${from + n}`, imageId: newAmi, launched: at, leaves: never, gone: never },
      inService: at + bootOf(from + n),
    }))
  if (how === 'created') return wave(0, size, start + 1000)
  const old = ages(oldAmi)
  const fresh: Member[] = []
  let at = start + 5000
  for (let from = 0; from < size; from += batch) {
    const next = wave(from, Math.min(batch, size - from), at)
    const served = Math.max(...next.map(({ inService }) => inService))
    for (let n = from; n < from + next.length; n += 1) {
      old[n] = { ...(old[n] as Member), leaves: served, gone: served + drain }
    }
    fresh.push(...next)
    at = Math.max(served + warmup, served + drain) + 1000
  }
  return [...old, ...fresh]
}

function viewAt(member: Member, at: number, { targetLag }: Shape): InstanceView[] {
  const { id, imageId, launched, inService, leaves, gone } = member
  if (at < launched || at >= gone) return []
  const targets: TargetView[] =
    targetLag === undefined
      ? []
      : [{ group: 'web', state: at >= inService + targetLag ? 'healthy' : 'initial' }]
  const lifecycleState = at >= leaves ? 'Terminating' : at >= inService ? 'InService' : 'Pending'
  return [
    {
      id,
      imageId,
      lifecycleState,
      healthStatus: 'Healthy',
      weight: 1,
      launchedAt: launched,
      protectedFromScaleIn: false,
      targets,
    },
  ]
}

interface Moment {
  readonly shape: Shape
  readonly members: readonly Member[]
  readonly at: number
  readonly ends: string | undefined
  readonly finished: number
}

function refreshAt({ shape, members, at, ends, finished }: Moment): RefreshView {
  const { size, warmup, says } = shape
  const fresh = members.filter(({ imageId }) => imageId === newAmi)
  const old = members.filter(({ imageId }) => imageId === oldAmi)
  const warm = fresh.filter(({ inService }) => at >= inService + warmup).length
  const gone = old.filter((each) => at >= each.gone).length
  const isBooting = fresh.some((each) => at >= each.launched && at < each.inService)
  const isWarming = fresh.some((each) => at >= each.inService && at < each.inService + warmup)
  const why = isBooting
    ? 'Waiting for remaining instances to be available. For example: i-1'
    : isWarming
      ? 'Waiting for instances to warm up before continuing. For example: i-1 is warming up.'
      : undefined
  return {
    id: 'refresh-ours',
    status: ends ?? (at >= finished + 1000 ? 'Successful' : at < start + 5000 ? 'Pending' : 'InProgress'),
    percentageComplete: Math.floor((Math.min(warm, gone) * 100) / size),
    strategy: 'Rolling',
    preferences: { checkpointPercentages: [], warmupMs: warmup },
    ...(says === 'why' && why !== undefined && { statusReason: why }),
  }
}

/** An Auto Scaling that shows the rollout, part by part as it is asked, and notes when each request was made. */
export function observed(shape: Shape, look: (at: number) => Observation, clock: Clock) {
  const requests: number[] = []
  const ofTargets: number[] = []
  const ofInstances: number[] = []
  // Those that were there before the apply have been asked for then.
  const known = new Set(look(start - 60_000).instances.map(({ id }) => id))
  const observe: AutoScaling['observe'] = async (_group, _alarms, glance) => {
    const parts = new Set(glance?.parts ?? ['refreshes', 'group', 'targets', 'alarms'])
    const at = clock.now()
    const now = look(at)
    const last = glance?.last ?? now
    if (parts.has('refreshes')) requests.push(at)
    if (parts.has('group')) requests.push(at)
    if (parts.has('targets') && shape.targetLag !== undefined) ofTargets.push(at)
    await clock.sleep(shape.latency)
    if (parts.has('group') && now.instances.some(({ id }) => !known.has(id))) {
      ofInstances.push(clock.now())
      await clock.sleep(shape.latency)
      for (const { id } of now.instances) known.add(id)
    }
    const group = parts.has('group') ? now : last
    const targets = new Map(last.instances.map((each) => [each.id, each.targets]))
    const fresh = new Map(now.instances.map((each) => [each.id, each.targets]))
    const unasked = shape.targetLag === undefined ? [] : [{ group: 'web', state: 'initial' }]
    const instances = group.instances.map((each) => ({
      ...each,
      targets: (parts.has('targets') ? fresh : targets).get(each.id) ?? unasked,
    }))
    const { stale: _, ...seen } = { ...group, at: clock.now(), instances }
    const refreshes = (parts.has('refreshes') ? now : last).refreshes
    return { ...seen, refreshes, ...((glance?.stale.length ?? 0) > 0 && { stale: glance?.stale ?? [] }) }
  }
  return { observe, requests, ofTargets, ofInstances }
}
