import type { PlanModel, ResourceChange } from './plan.ts'
import { isPending, refersTo, type TemplateUse } from './templates.ts'

/** The template as the group's own module calls it, where there is no doubt which one it is; else with `NAME`. */
export function templateName(group: ResourceChange, use: TemplateUse, { changes }: PlanModel): string {
  const home = moduleOf(group)
  const candidates = changes.filter(
    (change) =>
      change.mode === 'managed' &&
      change.type === use.type &&
      change.after !== null &&
      moduleOf(change) === home &&
      (isPending(use) || refersTo(use, change.type, change.after)),
  )
  const [only, ...others] = candidates
  const isPlain = only !== undefined && others.length === 0 && !only.address.endsWith(']')
  return isPlain ? `${only.type}.${only.name}` : `${use.type}.NAME`
}

/** The module's part of an address; '' in the root module. */
function moduleOf({ address, type, name }: ResourceChange): string {
  return address.slice(0, Math.max(0, address.lastIndexOf(`${type}.${name}`)))
}
