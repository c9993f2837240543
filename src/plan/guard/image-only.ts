import { type ImageSet, isPartOf } from '../../image/image.ts'
import { differences, type Path, pathText, valueAt } from '../differences.ts'
import type { Finding } from '../finding.ts'
import { isRecord, textOf } from '../json.ts'
import type { PlanModel, ResourceChange } from '../plan.ts'
import { isHolderType, refersTo } from '../templates.ts'
import { isSpentTemplate } from './destruction.ts'

/** What the differences of a change are held against. */
interface Context {
  readonly image: ImageSet
  /** Templates and configurations of the plan that end on the image. */
  readonly holders: readonly ResourceChange[]
}

/**
 * What the plan changes beyond the image, one finding for each resource and attribute. The image are: image ids of
 * launch templates and launch configurations that end on this image set, template versions known after apply, the
 * replacement of a launch configuration that only its image id forces, the reference of a group to what holds the
 * image, a new group beside the old one where only its name forces that. Tags of templates and groups, and a group's instance_refresh, may change too; outputs and data reads do not
 * count, nor do what only moves or enters the state and deposed templates that go.
 */
export function changesBeyondImage(model: Pick<PlanModel, 'changes'>, image: ImageSet): Finding[] {
  const context = { image, holders: holdersOf(model, image) }
  return model.changes.flatMap((change) => {
    const { mode, kind } = change
    if (mode !== 'managed' || kind === 'no-op' || kind === 'read' || isSpentTemplate(change)) return []
    return beyondImage(change, context)
  })
}

/**
 * Whether the plan brings the image to all that holds it afterwards. Where one held it before, another plan brought it
 * there, and what that changed is not in this one.
 */
export function bringsImage(model: Pick<PlanModel, 'changes'>, image: ImageSet): boolean {
  const holders = holdersOf(model, image)
  return holders.length > 0 && holders.every(({ before }) => !isPartOf(image, textOf(before?.image_id) ?? ''))
}

function beyondImage(change: ResourceChange, context: Context): Finding[] {
  const rule = change.deposed === undefined ? ruleOf(change) : undefined
  if (rule === undefined) return [whole(change)]
  const beyond = differences(change).filter((path) => !rule(change, path, context))
  const attributes = [...new Set(beyond.map((path) => pathText(change, path)))]
  const tops = [...new Set(attributes.filter((attribute) => attribute !== '').map(topOf))]
  return attributes.map((attribute) =>
    attribute === '' ? whole(change) : within(change, { attribute, tops }),
  )
}

/** Whether the difference at a path of a change follows from the image. */
type Rule = (change: ResourceChange, path: Path, context: Context) => boolean

/** The rule for the differences of a change; undefined where no difference of it is the image's. */
function ruleOf({ type, kind, replacePaths }: ResourceChange): Rule | undefined {
  if (type === 'aws_launch_template' && kind === 'update') return isTemplateImage
  if (type === 'aws_autoscaling_group' && kind === 'update') return isGroupImage
  const isNewName = replacePaths.every(([attribute]) => attribute === 'name' || attribute === 'name_prefix')
  if (type === 'aws_autoscaling_group' && kind === 'replace-create-first' && isNewName) return isGroupBeside
  const isForcedByImage = replacePaths.every(([attribute]) => attribute === 'image_id')
  const isReplaced = type === 'aws_launch_configuration' && kind === 'replace-create-first'
  return isReplaced && isForcedByImage ? isConfigurationImage : undefined
}

function isTemplateImage(change: ResourceChange, path: Path, { image }: Context): boolean {
  const [attribute, , nested] = path
  switch (attribute) {
    case 'image_id':
      return holdsImage(change, image)
    case 'latest_version':
    case 'default_version':
    case 'arn':
      return isUnknown(change, path)
    case 'tag_specifications':
      return nested === 'tags'
    default:
      return attribute === 'tags' || attribute === 'tags_all'
  }
}

/** Attributes of a launch configuration that AWS gives anew to every one. */
const IDENTITY = new Set(['arn', 'id', 'name', 'name_prefix'])

/** Attributes that the provider reports as known after apply where the configuration does not set them. */
const UNSET = new Set([
  'associate_public_ip_address',
  'ebs_block_device',
  'ebs_optimized',
  'key_name',
  'metadata_options',
  'root_block_device',
])

function isConfigurationImage(change: ResourceChange, path: Path, { image }: Context): boolean {
  const attribute = String(path[0])
  if (attribute === 'image_id') return holdsImage(change, image)
  if (!isUnknown(change, path)) return false
  if (IDENTITY.has(attribute)) return true
  const before = valueAt(change.before, path)
  return UNSET.has(attribute) && isEmpty(before)
}

function isGroupImage(change: ResourceChange, path: Path, context: Context): boolean {
  const [attribute] = path
  if (attribute === 'tag' || attribute === 'tags' || attribute === 'instance_refresh') return true
  if (attribute === 'launch_configuration') return isConfigurationOfImage(change, path, context)
  const isTemplate = attribute === 'launch_template' || attribute === 'mixed_instances_policy'
  return isTemplate && path.at(-1) === 'version' && isVersionOfImage(change, path, context)
}

/**
 * A new group beside the old one, because its name follows the template's version: what is known after apply only is
 * the new group's own, and an attribute that is not set may be null on one side and empty on the other.
 */
function isGroupBeside(change: ResourceChange, path: Path, context: Context): boolean {
  const [attribute] = path
  if (attribute === 'name' || attribute === 'name_prefix') return true
  if (isGroupImage(change, path, context)) return true
  // A template that is another one differs in its id too: its name alone is only told anew.
  const isReference = attribute === 'launch_template' || attribute === 'mixed_instances_policy'
  if (isUnknown(change, path) && (!isReference || path.at(-1) === 'name')) return true
  return isEmpty(valueAt(change.before, path)) && isEmpty(valueAt(change.after, path))
}

function isEmpty(value: unknown): boolean {
  return !value || (Array.isArray(value) && value.length === 0)
}

/** Whether the group's new version is the one that this plan makes of a template, or made before, with the image. */
function isVersionOfImage(change: ResourceChange, path: Path, { holders }: Context): boolean {
  const block = valueAt(change.after, path.slice(0, -1))
  if (!isRecord(block)) return false
  const id = textOf(block.id ?? block.launch_template_id)
  const name = textOf(block.name ?? block.launch_template_name)
  const use = {
    type: 'aws_launch_template',
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
  } as const
  return holders.some((holder) => {
    if (!refersTo(use, holder.type, holder.before)) return false
    if (isUnknown(change, path)) return holder.kind === 'update'
    const latest = holder.after?.latest_version
    return latest !== undefined && latest !== null && String(block.version) === String(latest)
  })
}

function isConfigurationOfImage(change: ResourceChange, path: Path, { holders }: Context): boolean {
  const configurations = holders.filter(({ type }) => type === 'aws_launch_configuration')
  if (isUnknown(change, path)) return configurations.some(({ kind }) => kind === 'replace-create-first')
  const name = textOf(change.after?.launch_configuration)
  return name !== undefined && configurations.some(({ after }) => name === textOf(after?.name))
}

function holdersOf({ changes }: Pick<PlanModel, 'changes'>, image: ImageSet): ResourceChange[] {
  return changes.filter(
    (change) =>
      change.mode === 'managed' &&
      isHolderType(change.type) &&
      change.deposed === undefined &&
      holdsImage(change, image),
  )
}

function holdsImage({ after }: ResourceChange, image: ImageSet): boolean {
  return isPartOf(image, textOf(after?.image_id) ?? '')
}

function isUnknown({ afterUnknown }: ResourceChange, path: Path): boolean {
  return path.length > 0 && valueAt(afterUnknown, path) === true
}

function topOf(attribute: string): string {
  return /^[\w-]+/.exec(attribute)?.[0] ?? attribute
}

interface Place {
  readonly attribute: string
  /** All attributes of the resource that change, so that what to write is said once. */
  readonly tops: readonly string[]
}

function within({ address }: ResourceChange, { attribute, tops }: Place): Finding {
  return {
    rule: 'not-image',
    address,
    attribute,
    risk: `${attribute} changes, and that does not follow from the image.`,
    fix: `Deploy this change by itself with \`allow: no-destroy\`. If the stack is not to touch it, write: lifecycle { ignore_changes = [${tops.join(', ')}] }`,
    severity: 'error',
  }
}

const EFFECTS: Readonly<Record<string, string>> = {
  create: 'created',
  update: 'changed',
  delete: 'destroyed',
  forget: 'taken out of the state',
}

function whole({ address, kind }: ResourceChange): Finding {
  return {
    rule: 'not-image',
    address,
    risk: `It is ${EFFECTS[kind] ?? 'replaced'}, and only the image may change.`,
    fix: 'Deploy this change by itself with `allow: no-destroy`, or take it out of the configuration.',
    severity: 'error',
  }
}

/** What a plan brings: the image alone, or more. */
export type Brought = 'image' | 'more'

/** That of a plan; undefined where it does not bring the image. */
export function broughtBy(plan: Pick<PlanModel, 'changes'>, set: ImageSet): Brought | undefined {
  if (changesBeyondImage(plan, set).length > 0) return 'more'
  return bringsImage(plan, set) ? 'image' : undefined
}
