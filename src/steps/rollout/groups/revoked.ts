import type { Deps } from '../../../deps/deps.ts'
import type { ImageRecord } from '../../../image/image.ts'
import type { Revocation } from '../../../image/revocation.ts'
import { revocationWords } from '../../../image/revoked.ts'
import type { CommonInputs } from '../../../inputs/types.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { type GroupAim, groupAims } from '../../../plan/read/state.ts'
import type { InstanceView } from '../../../rollout/observation.ts'
import { count } from '../../../text/duration.ts'
import { findRevoked, revokingOf } from '../../image/admission/revoked.ts'
import type { Release } from '../../stack/prepare.ts'

type LookDeps = Pick<Deps, 'context' | 'ec2'> & {
  /** Patient. */
  readonly autoscaling: Pick<Deps['autoscaling'], 'observe'>
}

/** A revoked image of a group. */
export interface StillThere {
  /** launches: no instance runs it, and the next one would. */
  readonly how: 'runs' | 'launches'
  /** For people. */
  readonly line: string
}

/**
 * Where a revoked image still runs, or is what a group launches: a line for each group and image, with how many of the
 * group's instances. Also where the settings file lists nothing: what an image was made from may have failed.
 */
export async function stillRunning(
  { state, image }: Pick<Release, 'state' | 'image'>,
  inputs: Pick<CommonInputs, 'beyond' | 'report'>,
  deps: LookDeps,
): Promise<StillThere[]> {
  const found = await Promise.all(groupAims(state, image.set).map((aim) => inGroup(aim, inputs, deps)))
  return found.flat()
}

async function inGroup(
  { ref: group, own, imageIds }: GroupAim,
  inputs: Pick<CommonInputs, 'beyond' | 'report'>,
  deps: LookDeps,
): Promise<StillThere[]> {
  const { instances } = await deps.autoscaling.observe(group, [])
  const running = instances.filter(({ lifecycleState }) => !/Terminat/.test(lifecycleState))
  const byImage = Map.groupBy(running, ({ imageId = '' }) => imageId)
  byImage.delete('')
  const ids = [...new Set([...byImage.keys(), ...own, ...imageIds])]
  const revoked = await revokedAmong(ids, group.region, inputs, deps)
  return [...revoked].map(([id, revocation]) =>
    toldOf(group, { id, revocation, on: byImage.get(id) ?? [], running }),
  )
}

async function revokedAmong(
  ids: readonly string[],
  region: string,
  inputs: Pick<CommonInputs, 'beyond' | 'report'>,
  { context, ec2 }: LookDeps,
): Promise<ReadonlyMap<string, Revocation>> {
  if (ids.length === 0) return new Map()
  const known = await ec2.imagesById(region, ids)
  const images = ids.map((id) => known.find((one) => one.id === id) ?? goneImage(id, region))
  return findRevoked(images, [], revokingOf(inputs), { ec2, context: { ...context, region } })
}

/** An image that is deregistered runs on. */
function goneImage(id: string, region: string): ImageRecord {
  return { id, region, name: '', state: 'deregistered', createdAt: '', tags: {}, snapshotIds: [] }
}

interface Found {
  readonly id: string
  readonly revocation: Revocation
  readonly on: readonly InstanceView[]
  readonly running: readonly InstanceView[]
}

function toldOf({ name }: GroupRef, { id, revocation, on, running }: Found): StillThere {
  const how = on.length > 0 ? 'runs' : 'launches'
  const what = how === 'runs' ? `${on.length} of ${count(running.length, 'instance')} run` : 'launches'
  return { how, line: `${name}: ${what} ${id}, which is revoked: it ${revocationWords(revocation)}` }
}
