import type { Deps } from '../../../deps/deps.ts'
import { type Image, idsOf } from '../../../image/image.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { groupAims } from '../../../plan/read/state.ts'
import { extentOf, type ProbeSpec, type Version } from '../../../rollout/gates/probe/spec.ts'
import { definedOf } from '../../../text/defined.ts'
import type { Release } from '../../stack/prepare.ts'
import { companyOf } from './company.ts'
import { eachGate } from './each.ts'
import type { GatesOf } from './gate.ts'
import { sharedGates } from './shared.ts'

export type ProbeDeps = Pick<Deps, 'autoscaling' | 'clock' | 'commands' | 'context' | 'probes'>

/** The release whose instances are asked; where it is planned, what its groups take the place of is in it. */
export interface Probed extends Partial<Pick<Release, 'plan' | 'state'>> {
  readonly image: Pick<Image, 'set' | 'gitSha'>
}

/** The gates of the probes: of each group its own, which those at an address that all share stand on together. */
export function probeGates(specs: readonly ProbeSpec[], release: Probed, deps: ProbeDeps): GatesOf {
  const { image } = release
  const version: Version = { ...definedOf({ gitSha: image.gitSha }), images: idsOf(image.set) }
  const company = companyOf(image, replacedGroups(release), deps)
  const makers = specs.map((spec) =>
    extentOf(spec) === 'each'
      ? () => eachGate(spec, version, deps)
      : sharedGates({ spec, version, company, deps }),
  )
  return (group) => makers.map((make) => make(group))
}

/** The groups that serve now, and are to be gone once others have taken their place. */
function replacedGroups({ state, plan, image }: Probed): GroupRef[] {
  if (state === undefined || plan === undefined) return []
  const { groups, changes } = plan.report
  return groupAims(state, image.set)
    .map(({ ref }) => ref)
    .filter(({ address }) => {
      const effect = groups.find((group) => group.address === address)?.effect
      const isKept = changes.find((change) => change.address === address)?.keepsOld === true
      return effect === 'destroyed' || (effect === 'replaced' && !isKept)
    })
}
