import { isPartOf } from '../../../image/image.ts'
import { differences, isSensitive, isUnknown, type Path, pathText } from '../../differences.ts'
import { blocksOf, type JsonRecord, textOf } from '../../json.ts'
import type { PlanModel, ResourceChange } from '../../plan.ts'
import { templateName } from '../../template-name.ts'
import { isHolderType, refersTo, type TemplateUse, templateUses } from '../../templates.ts'
import { architectureOf } from './architecture.ts'
import type { Advice, Hazard, Planned } from './hazard.ts'

/** A number in the code, or `ignore_changes`: the plan makes a version with the image, and the group stays where it is. */
export const pinned: Hazard = {
  rule: 'pinned',
  sign: 'A group that stays on an older version of its template (a number, a `$Default` that does not move, or `ignore_changes`)',
  risk: 'Its instances, new ones too, stay on the old image.',
  cure: '`version = aws_launch_template.NAME.latest_version`, and no `ignore_changes` of it',
  find: (group, planned) => {
    const use = templateUses(group.after, group.afterUnknown).find((each) => isHeldBack(each, planned))
    if (use === undefined) return []
    const { attribute, isHidden, fix } = heldAt(group, use, planned.model)
    const shown = isHidden ? 'an older version' : `version ${use.version}`
    return [
      {
        attribute,
        risk: `The group stays on ${shown} of its template, while the plan makes a newer one with the new image: its instances, new ones too, stay on the old image.`,
        fix,
      },
    ]
  },
}

/** Where a group says which version it launches, and what to write there. */
function heldAt(group: ResourceChange, use: TemplateUse, model: Pick<PlanModel, 'changes'>) {
  const path = isMixed(group) ? ['mixed_instances_policy'] : ['launch_template', 0, 'version']
  const name = templateName(group, use, model)
  return {
    attribute: pathText(group, path),
    isHidden: isSensitive(group, path),
    fix: `Write: version = ${name}.latest_version, and, where it is there, take ${String(path[0])} out of ignore_changes.`,
  }
}

/** The same of a group that launches these images, as EC2 says, although its template takes another. */
export function staysOn(
  group: ResourceChange,
  images: readonly string[],
  planned: Planned,
): { readonly attribute: string; readonly risk: string; readonly fix: string } | undefined {
  const use = templateUses(group.after, group.afterUnknown).find((each) => holds(each, planned) === 'ours')
  if (use === undefined) return undefined
  const { attribute, isHidden, fix } = heldAt(group, use, planned.model)
  const version = isHidden || use.version === undefined ? '' : ` (version ${use.version} of its template)`
  const launched = images.join(', ') || 'no image that EC2 knows'
  return {
    attribute,
    risk: `The group launches ${launched}${version}, with this plan too, and not the new image.`,
    fix,
  }
}

/** A template of a group that keeps the image which the plan replaces elsewhere. */
export interface LeftBehind {
  readonly address: string
  /** Id of the template. */
  readonly id: string
  readonly image: string
}

/**
 * Templates of the group that keep the image which others leave for the new one. One that holds an image of its own is
 * meant to.
 */
export function leftBehind(group: ResourceChange, planned: Planned): LeftBehind[] {
  const former = new Set(
    planned.model.changes
      .filter(
        ({ type, after }) => isHolderType(type) && isPartOf(planned.image, textOf(after?.image_id) ?? ''),
      )
      .flatMap(({ before }) => textOf(before?.image_id) ?? []),
  )
  const uses = templateUses(group.after, group.afterUnknown)
  const left = uses.filter((use) => holds(use, planned) === 'another')
  return left.flatMap((use) => {
    const holder = holderOf(use, planned.model)
    const [id, image] = [textOf(holder?.after?.id), textOf(holder?.after?.image_id)]
    if (holder === undefined || id === undefined || image === undefined || !former.has(image)) return []
    return [{ address: holder.address, id, image }]
  })
}

/** Whether a template of the group, with the plan applied, holds the image. */
export function isToRun(group: ResourceChange, planned: Planned): boolean {
  return templateUses(group.after, group.afterUnknown).some((use) => holds(use, planned) === 'ours')
}

/** The AMIs that the templates of the group hold with the plan applied, as far as the plan tells. */
export function imagesHeldBy(group: ResourceChange, { model }: Pick<Planned, 'model'>): string[] {
  const uses = templateUses(group.after, group.afterUnknown)
  return uses.flatMap((use) => textOf(holderOf(use, model)?.after?.image_id) ?? [])
}

const LAUNCHES = ['launch_template', 'mixed_instances_policy', 'launch_configuration']

/**
 * Whether what the group launches changes with this plan: it refers to something else, or to a version that the plan
 * makes. Where it does not, EC2 knows now what it will launch then: a numbered version never changes.
 */
export function launchesAnew(group: ResourceChange, planned: Planned): boolean {
  const refersAnew = differences(group).some(([attribute = '']) => LAUNCHES.includes(String(attribute)))
  if (refersAnew) return true
  return templateUses(group.after, group.afterUnknown).some((use) => {
    const holder = holderOf(use, planned.model)
    const isMoved = holder !== undefined && isUnknown(holder, ['latest_version'])
    return isMoved && (use.version === '$Latest' || (use.version === '$Default' && !staysDefault(holder)))
  })
}

/** Whether the plan brings the image into a new version of the template, and this reference stays on an older one. */
export function isHeldBack(use: TemplateUse, { model, image }: Planned): boolean {
  const holder = holderOf(use, model)
  if (holder?.kind !== 'update' || holder.type !== 'aws_launch_template') return false
  const [before, after] = [textOf(holder.before?.image_id) ?? '', textOf(holder.after?.image_id) ?? '']
  if (isPartOf(image, before) || !isPartOf(image, after) || !isUnknown(holder, ['latest_version']))
    return false
  if (use.version === '$Default') return staysDefault(holder)
  return use.version !== undefined && /^\d+$/.test(use.version)
}

/** Whether the default version is none that the plan makes. */
function staysDefault(holder: ResourceChange): boolean {
  return holder.after?.update_default_version !== true && !isUnknown(holder, ['default_version'])
}

function holderOf(use: TemplateUse, { changes }: Pick<PlanModel, 'changes'>): ResourceChange | undefined {
  return changes.find(
    (change) =>
      change.mode === 'managed' &&
      change.deposed === undefined &&
      isHolderType(change.type) &&
      refersTo(use, change.type, change.after),
  )
}

function isMixed({ after }: ResourceChange): boolean {
  return blocksOf(after, 'mixed_instances_policy').length > 0
}

/** A part of the group launches from a template that the image does not reach. */
export const otherTemplate: Hazard = {
  rule: 'other-template',
  sign: 'An `override` of a mixed instances policy that names a template with another image',
  risk: 'Its instances do not run the new image, refreshed or not.',
  cure: 'The same template, or one that takes the image too',
  find: (group, planned) => {
    const uses = templateUses(group.after, group.afterUnknown)
    if (!uses.some((use) => holds(use, planned) === 'ours')) return []
    return overridesOf(group).flatMap(({ override, path }) => {
      const [own] = templateUses({ mixed_instances_policy: [{ launch_template: [override] }] })
      const holder = own === undefined ? undefined : holderOf(own, planned.model)
      if (own === undefined || holder === undefined || holds(own, planned) !== 'another') return []
      // One that gets another image of its own by this plan is not left out.
      if (holder.before?.image_id !== holder.after?.image_id) return []
      return [otherImage(group, holder, [...path, 'launch_template_specification'])]
    })
  },
}

function otherImage(group: ResourceChange, holder: ResourceChange, path: Path): Advice {
  return {
    attribute: pathText(group, path),
    risk: `This override launches from ${holder.address}, which holds another image: its instances do not run the new one.`,
    fix: `Let ${holder.address} take the image as well (image_id = var.ami_id), or take launch_template_specification out of the override.`,
  }
}

/** Which image the template of a reference ends on, as far as the plan tells. */
function holds(use: TemplateUse, { model, image }: Planned): 'ours' | 'another' | 'unknown' {
  const id = textOf(holderOf(use, model)?.after?.image_id)
  if (id === undefined || !id.startsWith('ami-')) return 'unknown'
  return isPartOf(image, id) ? 'ours' : 'another'
}

/** An override of a mixed instances policy, and where it stands. */
export interface Override {
  readonly override: JsonRecord
  readonly path: Path
}

export function overridesOf({ after }: ResourceChange): Override[] {
  const path = ['mixed_instances_policy', 0, 'launch_template', 0, 'override']
  const [template] = blocksOf(blocksOf(after, 'mixed_instances_policy')[0], 'launch_template')
  return blocksOf(template, 'override').map((override, index) => ({ override, path: [...path, index] }))
}

/** One image is of one architecture; an override of another needs a template, and an image, of its own. */
export const otherArchitecture: Hazard = {
  rule: 'other-architecture',
  sign: 'Overrides of two architectures (`t3.micro`, `t4g.micro`) that launch from one template',
  risk: 'AWS refuses to launch the image on the one of them.',
  cure: 'A `launch_template_specification` with an image of that architecture in the override',
  find: (group) => {
    const shared = overridesOf(group).filter(
      ({ override, path }) =>
        blocksOf(override, 'launch_template_specification').length === 0 && !isSensitive(group, path),
    )
    const types = shared.map(({ override, path }) => ({ type: textOf(override.instance_type) ?? '', path }))
    const first = types.find(({ type }) => architectureOf(type) !== undefined)
    return types
      .filter(({ type }) => first !== undefined && differs(type, first.type))
      .map(({ type, path }) => ({
        attribute: pathText(group, [...path, 'instance_type']),
        risk: `${type} is ${architectureOf(type)}, and ${first?.type} is ${architectureOf(first?.type ?? '')}, but both launch the image of one template: AWS refuses it on one of them.`,
        fix: 'Write in this override: launch_template_specification { launch_template_id = aws_launch_template.NAME.id }, of a template with an image of its architecture.',
      }))
  },
}

function differs(one: string, other: string): boolean {
  const [a, b] = [architectureOf(one), architectureOf(other)]
  return a !== undefined && b !== undefined && a !== b
}
