import type { ImageSet } from '../../image/image.ts'
import type { Finding } from '../finding.ts'
import type { PlanModel } from '../plan.ts'
import { invocationFindings } from '../read/invocations.ts'
import { looseLookups } from '../read/lookups.ts'
import { departures, destructions } from './destruction.ts'
import { hazardsOf } from './hazards/hazards.ts'
import { changesBeyondImage } from './image-only.ts'
import { lintPlan } from './lints.ts'

/** What a plan may change without being blocked. */
export type Allowance = 'image-only' | 'no-destroy' | 'any'

/** What stands against applying a plan, and what is worth knowing of it. */
export interface GuardReport {
  readonly blocked: Finding[]
  readonly warnings: Finding[]
}

/**
 * Holds a plan against what it may change. `image` is the image set that the plan is to roll out.
 * image-only: the image and what follows from it (see `changesBeyondImage`). no-destroy: nothing is destroyed but the
 * old half of a replacement that creates first, of kinds that hold no data (see `destructions`). any: everything.
 * What one allowance blocks, a wider one may let pass with a warning; what no-destroy blocks, image-only blocks too.
 * No finding quotes a value of the plan but names, versions and sizes that are not marked as sensitive.
 */
export function guardPlan(
  model: PlanModel,
  { allow, image }: { readonly allow: Allowance; readonly image: ImageSet },
): GuardReport {
  const blocked = blockedBy(allow, model, image)
  const known = new Set(blocked.map(keyOf))
  const noticed = [
    ...destructions(model),
    ...departures(model),
    ...invocationFindings(model),
    ...lintPlan(model),
    ...hazardsOf({ model, image }),
    ...looseLookups(model, image),
  ]
  return {
    blocked: blocked.map((finding) => ({ ...finding, severity: 'error' })),
    warnings: noticed
      .filter((finding) => !known.has(keyOf(finding)))
      .map((finding) => ({ ...finding, severity: 'warning' })),
  }
}

function blockedBy(allow: Allowance, model: PlanModel, image: ImageSet): Finding[] {
  if (allow === 'any') return []
  const destroyed = destructions(model)
  if (allow === 'no-destroy') return destroyed
  // A resource that is destroyed is named once, by what is worse.
  const named = new Set(destroyed.map(({ address }) => address))
  return [...destroyed, ...changesBeyondImage(model, image).filter(({ address }) => !named.has(address))]
}

function keyOf({ rule, address, attribute }: Finding): string {
  return JSON.stringify([rule, address, attribute])
}
