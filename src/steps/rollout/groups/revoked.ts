import type { Deps } from '../../../deps/deps.ts'
import type { ImageRecord } from '../../../image/image.ts'
import type { Revocation } from '../../../image/revocation.ts'
import { revocationWords } from '../../../image/revoked.ts'
import type { CommonInputs } from '../../../inputs/types.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { groupAims } from '../../../plan/read/state.ts'
import type { InstanceView } from '../../../rollout/observation.ts'
import { patientLooks } from '../../../run/patience.ts'
import { count } from '../../../text/duration.ts'
import { findRevoked, revokingOf } from '../../image/admission/revoked.ts'
import type { Release } from '../../stack/prepare.ts'

type LookDeps = Pick<Deps, 'autoscaling' | 'clock' | 'context' | 'ec2' | 'log'>

/**
 * Where a revoked image still runs: a line for each group and image, with how many of the group's instances. Asks AWS
 * nothing where the settings file has no `revoked`.
 */
export async function stillRunning(
  { state, image }: Pick<Release, 'state' | 'image'>,
  inputs: Pick<CommonInputs, 'beyond' | 'report'>,
  deps: LookDeps,
): Promise<string[]> {
  if (inputs.beyond.revoked === undefined) return []
  const groups = groupAims(state, image.set).map(({ ref }) => ref)
  const found = await Promise.all(groups.map((group) => inGroup(group, inputs, deps)))
  return found.flat()
}

async function inGroup(
  group: GroupRef,
  inputs: Pick<CommonInputs, 'beyond' | 'report'>,
  deps: LookDeps,
): Promise<string[]> {
  const { instances } = await patientLooks(deps.autoscaling, deps).observe(group, [])
  const running = instances.filter(({ lifecycleState }) => !/Terminat/.test(lifecycleState))
  const byImage = Map.groupBy(running, ({ imageId = '' }) => imageId)
  byImage.delete('')
  const revoked = await revokedAmong([...byImage.keys()], group.region, inputs, deps)
  return [...revoked].map(([id, revocation]) =>
    lineOf(group, { id, revocation, on: byImage.get(id) ?? [], running }),
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

function lineOf({ name }: GroupRef, { id, revocation, on, running }: Found): string {
  return `${name}: ${on.length} of ${count(running.length, 'instance')} run ${id}, which is revoked: it ${revocationWords(revocation)}`
}
