import type { ImageSet } from '../../../image/image.ts'
import { isUnknown, type Path, pathText, valueAt } from '../../differences.ts'
import type { Finding } from '../../finding.ts'
import { isRecord } from '../../json.ts'
import type { PlanModel, ResourceChange } from '../../plan.ts'

/** A plan, and the image set that it is to roll out. */
export interface Planned {
  readonly model: Pick<PlanModel, 'changes'>
  readonly image: ImageSet
}

/** What a hazard says of one group. */
export type Advice = Pick<Finding, 'attribute' | 'risk' | 'fix'>

/** A way for a rollout to go wrong, in the words of the table in docs/rollout.md. */
export interface HazardWords {
  /** Stable name of the rule of its findings. */
  readonly rule: string
  /** How it is recognised. */
  readonly sign: string
  readonly risk: string
  readonly cure: string
}

/** One that stands in the plan. */
export interface Hazard extends HazardWords {
  /** What it says of a group that stays or is made; nothing where it is not there, or where that is not known. */
  find(group: ResourceChange, planned: Planned): readonly Advice[]
}

/** Where the preferences of the group's instance refresh stand. */
export const PREFERENCES: Path = ['instance_refresh', 0, 'preferences', 0]

/** Where one of them stands. */
export function preferencePath(name: string): Path {
  return [...PREFERENCES, name]
}

/** What the plan sets at a path; undefined where it sets nothing, and where it is known only after apply. */
export function settingOf(group: ResourceChange, path: Path): unknown {
  return isUnknown(group, path) ? undefined : valueAt(group.after, path)
}

/** Whether the plan has a block at a path; `unknown` where that is known only after apply. */
export function presenceOf(group: ResourceChange, path: Path): 'there' | 'absent' | 'unknown' {
  const isOpen = path.some((_, index) => valueAt(group.afterUnknown, path.slice(0, index + 1)) === true)
  if (isOpen) return 'unknown'
  return isRecord(valueAt(group.after, path)) ? 'there' : 'absent'
}

/** The path in HCL, as a finding names it. */
export function attributeAt(group: ResourceChange, path: Path): Pick<Advice, 'attribute'> {
  return { attribute: pathText(group, path) }
}
