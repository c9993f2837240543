import { DeployError } from '../errors.ts'
import { formatImageSet, type ImageSet, isPartOf } from '../image/image.ts'
import { isRecord, textOf } from './json.ts'
import type { ImageChange, PlanModel, ResourceChange } from './plan.ts'
import { isHolderType, isPending, refersTo, type TemplateUse, templateUses } from './templates.ts'
import { variableAdvice, variableEvidence } from './variable.ts'

/**
 * What the plan does to the image of each launch template and launch configuration, in the plan's order.
 * Holders that keep their image are left out, as are deposed ones (remains of an earlier run).
 */
export function imageChanges(model: PlanModel): ImageChange[] {
  return holdersOf(model)
    .filter((holder) => isImageUnknown(holder) || imageBefore(holder) !== imageAfter(holder))
    .map(imageChange)
}

/**
 * Holders that keep an image which another holder of the plan leaves for the new one. They launched the same
 * image so far, so one of them may have been forgotten; a stack may mean it so, hence no error.
 */
export function imagesLeftBehind(model: PlanModel, imageSet: ImageSet): ImageChange[] {
  const changes = holdersOf(model).map(imageChange)
  const left = changes.filter(
    ({ before, after }) => before !== after && after !== null && isPartOf(imageSet, after),
  )
  const former = new Set(left.map(({ before }) => before))
  return changes.filter(
    ({ before, after }) =>
      before === after && after !== null && former.has(after) && !isPartOf(imageSet, after),
  )
}

/**
 * Raises DeployError `plan-without-image` unless the image is rolled out by this plan: a launch template or
 * launch configuration must hold it afterwards, and where the plan has groups, one of them must use such a
 * holder. Other holders may keep other images (a bastion does). `variable` is the stack's variable for the
 * AMI, or '' where the stack finds it by itself.
 */
export function assertCarriesImage(
  model: PlanModel,
  imageSet: ImageSet,
  { variable }: { readonly variable: string },
): void {
  const holders = holdersOf(model)
  const carriers = holders.filter((holder) => isPartOf(imageSet, imageAfter(holder) ?? ''))
  if (carriers.length === 0) throw withoutImage(model, imageSet, variable)
  const groups = remainingGroups(model)
  if (groups.length > 0 && !groups.some((group) => usesAny(group, carriers))) {
    throw imageNotUsed(model, groups, imageSet)
  }
}

function holdersOf(model: PlanModel): ResourceChange[] {
  return model.changes.filter(
    ({ mode, type, deposed }) => mode === 'managed' && isHolderType(type) && deposed === undefined,
  )
}

function remainingGroups(model: PlanModel): ResourceChange[] {
  return model.changes.filter(
    ({ mode, type, deposed, after }) =>
      mode === 'managed' && type === 'aws_autoscaling_group' && deposed === undefined && after !== null,
  )
}

function imageChange(holder: ResourceChange): ImageChange {
  return { address: holder.address, before: imageBefore(holder), after: imageAfter(holder) }
}

function imageBefore(holder: ResourceChange): string | null {
  return textOf(holder.before?.image_id) ?? null
}

function imageAfter(holder: ResourceChange): string | null {
  return textOf(holder.after?.image_id) ?? null
}

function isImageUnknown({ afterUnknown }: ResourceChange): boolean {
  return isRecord(afterUnknown) && afterUnknown.image_id === true
}

function usesAny(group: ResourceChange, holders: readonly ResourceChange[]): boolean {
  const uses = templateUses(group.after, group.afterUnknown)
  return uses.some((use) => holders.some((holder) => mayRefer(use, holder)))
}

/** A reference still unknown can only be to a holder that gets its id by this plan. */
function mayRefer(use: TemplateUse, holder: ResourceChange): boolean {
  if (!isPending(use)) return refersTo(use, holder.type, holder.after)
  const isNew = holder.kind === 'create' || holder.kind.startsWith('replace-')
  return isNew && use.type === holder.type
}

function imageLine(holder: ResourceChange): string {
  const after =
    holder.after === null ? '(goes)' : isImageUnknown(holder) ? '(known after apply)' : imageAfter(holder)
  return `${holder.address}: ${imageBefore(holder) ?? '(none)'} -> ${after ?? '(none)'}`
}

function withoutImage(model: PlanModel, imageSet: ImageSet, variable: string): DeployError {
  const holders = holdersOf(model)
  const lines =
    holders.length > 0
      ? holders.map(imageLine)
      : ['The plan has no aws_launch_template or aws_launch_configuration.']
  return new DeployError(
    'plan-without-image',
    `The plan does not roll out the image ${formatImageSet(imageSet)}: no launch template or launch configuration ends on it.`,
    {
      evidence: [...lines, ...variableEvidence(model, imageSet, variable)],
      next: variableAdvice(model, imageSet, variable),
    },
  )
}

function imageNotUsed(model: PlanModel, groups: readonly ResourceChange[], imageSet: ImageSet): DeployError {
  return new DeployError(
    'plan-without-image',
    `The plan puts the image ${formatImageSet(imageSet)} into a launch template or launch configuration that none of its Auto Scaling groups uses.`,
    {
      evidence: [
        ...holdersOf(model).map(imageLine),
        ...groups.map((group) => `${group.address} does not use a holder of the image`),
      ],
      next: ['Refer to the holder of the image from the group: launch_template { id = ..., version = ... }.'],
    },
  )
}
