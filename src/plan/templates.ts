import { blocksOf, isRecord, type JsonRecord, textOf } from './json.ts'

/** The resource types that hold the AMI for a group. */
export const HOLDER_TYPES = ['aws_launch_template', 'aws_launch_configuration'] as const
export type HolderType = (typeof HOLDER_TYPES)[number]

/** How a group refers to one launch template or launch configuration. */
export interface TemplateUse {
  readonly type: HolderType
  /** Id of the template; absent when it is not known yet or the reference is by name. */
  readonly id?: string
  readonly name?: string
  /** A number, `$Latest` or `$Default`; absent when known only after apply. Configurations have no versions. */
  readonly version?: string
}

/** Whether this resource type holds AMIs for groups. */
export function isHolderType(type: string): type is HolderType {
  return (HOLDER_TYPES as readonly string[]).includes(type)
}

/**
 * Every template that an aws_autoscaling_group's values refer to: its own, those of a mixed instances policy
 * with the overrides' own ones, or its launch configuration. `unknown` is the plan's `after_unknown` of the
 * same values; a reference that is known only after apply comes without id and name.
 */
export function templateUses(values: JsonRecord | null, unknown: unknown = {}): readonly TemplateUse[] {
  if (values === null) return []
  const policies = blocksOf(values, 'mixed_instances_policy')
  return [
    ...blocksOf(values, 'launch_template').map((block) => templateUse(block, 'id', 'name')),
    ...policies.flatMap((policy) => blocksOf(policy, 'launch_template')).flatMap(mixedUses),
    ...configurationUses(values),
    ...pendingUses(isRecord(unknown) ? unknown : {}),
  ]
}

function mixedUses(block: JsonRecord): TemplateUse[] {
  const overrides = blocksOf(block, 'override')
  return [block, ...overrides]
    .flatMap((holder) => blocksOf(holder, 'launch_template_specification'))
    .map((item) => templateUse(item, 'launch_template_id', 'launch_template_name'))
}

/** The JSON leaves out what is known only after apply; Auto Scaling takes the default version where none is set. */
function templateUse(block: JsonRecord, idField: string, nameField: string): TemplateUse {
  const id = textOf(block[idField])
  const name = textOf(block[nameField])
  const version = 'version' in block ? (textOf(block.version) ?? '$Default') : undefined
  return {
    type: 'aws_launch_template',
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
  }
}

function configurationUses(values: JsonRecord): TemplateUse[] {
  const name = textOf(values.launch_configuration)
  return name === undefined ? [] : [{ type: 'aws_launch_configuration', name }]
}

/** References whose whole attribute is known only after apply. */
function pendingUses(unknown: JsonRecord): TemplateUse[] {
  const isTemplate = unknown.launch_template === true || unknown.mixed_instances_policy === true
  return [
    ...(isTemplate ? [{ type: 'aws_launch_template' } as const] : []),
    ...(unknown.launch_configuration === true ? [{ type: 'aws_launch_configuration' } as const] : []),
  ]
}

/** Whether the reference is to the holder with these values: by id, else by name. */
export function refersTo(use: TemplateUse, type: string, holder: JsonRecord | null): boolean {
  if (holder === null || use.type !== type) return false
  if (use.id !== undefined) return use.id === textOf(holder.id)
  return use.name !== undefined && use.name === textOf(holder.name)
}

/** Whether the reference becomes known only after apply, so that it may be to any template made by the plan. */
export function isPending(use: TemplateUse): boolean {
  return use.id === undefined && use.name === undefined
}
