import { readFileSync } from 'node:fs'
import type { PlanModel } from '../../src/plan/plan.ts'
import { readPlan } from '../../src/plan/read/read.ts'

type Values = Record<string, unknown>

/** A recorded document of the real tool. */
export function recorded(file: string): string {
  return readFileSync(new URL(`../fixtures/plans/${file}`, import.meta.url), 'utf8')
}

/** One entry of `resource_changes`, as an update of nothing unless told otherwise. */
export function entry(
  type: string,
  name: string,
  change: Values & { actions?: string[] } = {},
  extras: Values = {},
): Values {
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    change: { actions: ['update'], before: {}, after: {}, after_unknown: {}, ...change },
    ...extras,
  }
}

/** A launch template with this image before and after; a change of image makes a new version. */
export function template(name: string, before: string | null, after: string | null): Values {
  const values = (image: string) => ({ id: `lt-${name}`, name, image_id: image })
  const isChanged = before !== after
  return entry('aws_launch_template', name, {
    actions: [before === null ? 'create' : after === null ? 'delete' : isChanged ? 'update' : 'no-op'],
    before: before === null ? null : { ...values(before), latest_version: 1 },
    after: after === null ? null : { ...values(after), ...(isChanged ? {} : { latest_version: 1 }) },
    after_unknown: isChanged ? { latest_version: true } : {},
  })
}

/** A group on version 1 of a template; `to` is its version after the plan, null for one known at apply. */
export function group(name: string, template: string, to: string | null, extras: Values = {}): Values {
  const block = (version: string | null) => [
    { id: `lt-${template}`, name: template, ...(version === null ? {} : { version }) },
  ]
  const from = to ?? '1'
  const values = { name, desired_capacity: 3, instance_refresh: [{ strategy: 'Rolling' }], ...extras }
  return entry('aws_autoscaling_group', name, {
    actions: [to === null ? 'update' : 'no-op'],
    before: { ...values, launch_template: block(from) },
    after: { ...values, launch_template: block(to) },
    after_unknown: to === null ? { launch_template: [{ version: true }] } : {},
  })
}

export function planJson(changes: unknown[], extras: Values = {}): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {},
    resource_changes: changes,
    ...extras,
  })
}

export function plan(changes: unknown[], extras: Values = {}): PlanModel {
  return readPlan(planJson(changes, extras))
}

/** A state as `show -json` writes it, with the resources in the root module. */
export function stateJson(resources: unknown[], childModules: unknown[] = []): string {
  return JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: { root_module: { resources, child_modules: childModules } },
  })
}

/** One resource of a state. */
export function resource(type: string, name: string, values: Values, extras: Values = {}): Values {
  return { address: `${type}.${name}`, mode: 'managed', type, name, values, ...extras }
}
