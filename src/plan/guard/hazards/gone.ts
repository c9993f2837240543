import { isUnknown, type Path, pathText } from '../../differences.ts'
import { blocksOf, textOf } from '../../json.ts'
import type { PlanModel, ResourceChange } from '../../plan.ts'
import { templateName } from '../../template-name.ts'
import { isHolderType, refersTo, type TemplateUse, templateUses } from '../../templates.ts'
import type { Advice, Hazard } from './hazard.ts'
import { overridesOf } from './template.ts'

/**
 * As bad as what `destructions` tells of: the old half of a replacement may go where what serves has moved, and here it
 * has not.
 */
export const templateGone: Hazard = {
  rule: 'template-gone',
  sign: 'A template is replaced or destroyed, and the group still refers to the old one (an id or a name, or `ignore_changes`)',
  risk: 'The group launches nothing any more, not even in place of an instance that fails. Blocked but with `allow: any`.',
  cure: '`id = aws_launch_template.NAME.id`, and no `ignore_changes` of it',
  find: (group, { model }) => {
    const references = referencesOf(group).filter(({ use }) => !isNameKept(use, model))
    return model.changes.filter(isGoing).flatMap((holder) => {
      const found = references.find(({ use }) => refersTo(use, holder.type, holder.before))
      return found === undefined ? [] : [adviceOf(group, holder, found)]
    })
  },
}

function isGoing({ mode, type, kind, deposed, keepsOld }: ResourceChange): boolean {
  const isTemplate = mode === 'managed' && isHolderType(type) && deposed === undefined
  return isTemplate && keepsOld !== true && (kind === 'delete' || kind.startsWith('replace-'))
}

interface Reference {
  readonly use: TemplateUse
  readonly path: Path
}

const SPECIFICATION = 'launch_template_specification'

/** What the group refers to with the plan applied, as far as the plan tells, and where. */
function referencesOf(group: ResourceChange): Reference[] {
  const { after } = group
  const [policy] = blocksOf(blocksOf(after, 'mixed_instances_policy')[0], 'launch_template')
  const own = { launch_template_specification: policy?.[SPECIFICATION] }
  const overrides = overridesOf(group).map(({ override, path }) => ({ block: override, path }))
  const mixed = [{ block: own, path: ['mixed_instances_policy', 0, 'launch_template', 0] }, ...overrides]
  const places = [
    { values: { launch_template: after?.launch_template }, path: ['launch_template'] },
    { values: { launch_configuration: after?.launch_configuration }, path: ['launch_configuration'] },
    ...mixed.map(({ block, path }) => ({
      values: { mixed_instances_policy: [{ launch_template: [{ [SPECIFICATION]: block[SPECIFICATION] }] }] },
      path: [...path, SPECIFICATION],
    })),
  ]
  return places
    .filter(({ path }) => !isMoved(group, path))
    .flatMap(({ values, path }) => templateUses(values).map((use) => ({ use, path })))
}

const HANDLES = ['id', 'name', 'launch_template_id', 'launch_template_name']

/** Whether a reference follows what the plan makes: of id and name the plan then shows one, from before. */
function isMoved(group: ResourceChange, path: Path): boolean {
  return HANDLES.some((handle) => isUnknown(group, [...path, 0, handle]))
}

/**
 * Whether a template has the name with the plan applied. The state keeps the id beside the name, whichever the code
 * says, so that a reference with both may be by name.
 */
function isNameKept({ type, name }: TemplateUse, { changes }: Pick<PlanModel, 'changes'>): boolean {
  return changes.some(
    (change) =>
      change.mode === 'managed' &&
      change.deposed === undefined &&
      change.type === type &&
      name !== undefined &&
      textOf(change.after?.name) === name,
  )
}

function adviceOf(group: ResourceChange, holder: ResourceChange, { use, path }: Reference): Advice {
  const { address, kind } = holder
  const isReplaced = kind !== 'delete'
  const what = isReplaced
    ? `${address} is replaced, and the group still refers to the old one`
    : `${address} is destroyed, and the group still refers to it`
  return {
    attribute: pathText(group, path),
    risk: `${what}: no instance can be launched from it any more, not even in place of one that fails.`,
    fix: `${isReplaced ? referenceTo(group, holder, { use, path }) : `Put ${address} back into the configuration, or let the group refer to another`}, and, where it is there, take ${String(path[0])} out of ignore_changes.`,
  }
}

/** The line that follows the template, whatever it is replaced by. */
function referenceTo(group: ResourceChange, holder: ResourceChange, { use, path }: Reference): string {
  const name = templateName(group, use, { changes: [{ ...holder, after: holder.before }] })
  if (use.type === 'aws_launch_configuration') return `Write: launch_configuration = ${name}.name`
  return `Write: ${path.length > 1 ? 'launch_template_id' : 'id'} = ${name}.id`
}
