import type { ImageSet } from '../../image/image.ts'
import type { Finding } from '../finding.ts'
import type { PlanModel } from '../plan.ts'
import { invocationFindings } from '../read/invocations.ts'
import { looseLookups } from '../read/lookups.ts'
import { departures, destructions } from './destruction.ts'
import { templateGone } from './hazards/gone.ts'
import { hazardsOf } from './hazards/hazards.ts'
import { changesBeyondImage } from './image-only.ts'
import { lintPlan } from './lints.ts'
import { type Serving, standsAlready } from './serving.ts'
import { isUndone, type Undo } from './undo.ts'

/** What a plan may change without being blocked. */
export type Allowance = 'image-only' | 'no-destroy' | 'any'

/** What stands against applying a plan, and what is worth knowing of it. */
export interface GuardReport {
  readonly blocked: Finding[]
  readonly warnings: Finding[]
}

/** What a plan is held against. */
export interface GuardOptions {
  readonly allow: Allowance
  /** The image set that the plan is to roll out. */
  readonly image: ImageSet
  /** Where it is known, image-only also lets pass what follows from the values that the action sets. */
  readonly serving?: Serving | undefined
  /** Where a plan is to take back another, what does that passes. */
  readonly undo?: Undo | undefined
}

/**
 * Holds a plan against what it may change.
 * image-only: the image and what follows from it (see `changesBeyondImage`), and from the values that the action sets
 * (see `standsAlready`), and what takes a plan back (see `isUndone`). no-destroy: nothing is destroyed but the
 * old half of a replacement that creates first, of kinds that hold no data (see `destructions`), and no template that
 * a group goes on to refer to (see `templateGone`), whatever is taken back. any: everything.
 * What one allowance blocks, a wider one may let pass with a warning; what no-destroy blocks, image-only blocks too.
 * No finding quotes a value of the plan but names, versions and sizes that are not marked as sensitive.
 */
export function guardPlan(model: PlanModel, options: GuardOptions): GuardReport {
  const { image } = options
  const stranded = options.allow === 'any' ? [] : hazardsOf({ model, image }, [templateGone])
  const blocked = [...blockedBy(model, options), ...stranded]
  const known = new Set(blocked.map(keyOf))
  const noticed = [
    ...destructions(model),
    ...departures(model),
    ...invocationFindings(model),
    ...lintPlan({ model, image }),
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

function blockedBy(model: PlanModel, { allow, image, serving, undo }: GuardOptions): Finding[] {
  if (allow === 'any') return []
  if (undo !== undefined) {
    const left = blockedBy(model, { allow, image, serving })
    return left.filter((finding) => !isUndone(finding, model, undo))
  }
  const destroyed = destructions(model)
  if (allow === 'no-destroy') return destroyed
  // A resource that is destroyed is named once, by what is worse.
  const named = new Set(destroyed.map(({ address }) => address))
  const beyond = changesBeyondImage(model, image).filter(({ address }) => !named.has(address))
  const own = serving === undefined ? beyond : beyond.filter((finding) => standsAlready(finding, serving))
  return [...destroyed, ...own]
}

function keyOf({ rule, address, attribute }: Finding): string {
  return JSON.stringify([rule, address, attribute])
}
