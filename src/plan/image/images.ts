import {
  formatImageSet,
  type ImageSet,
  isNamed,
  isPartOf,
  type Member,
  membersOf,
} from '../../image/image.ts'
import { tagNames } from '../../image/tags.ts'
import { DeployError } from '../../outcome/error.ts'
import { isRecord, textOf } from '../json.ts'
import type { ImageChange, PlanModel, ResourceChange } from '../plan.ts'
import { isExact } from '../read/lookups.ts'
import { isHolderType, isPending, refersTo, type TemplateUse, templateUses } from '../templates.ts'
import { explainDiscovery, explainLookupError, waiting } from './discovery.ts'
import type { Explanation, Handover } from './handover.ts'
import { explainShape, explainUndeclared, explainVariable, wantsMap } from './variable.ts'

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
 * AMIs of a named set that nothing in the plan ends on, where something in it keeps its image: what runs images of that
 * source may have been forgotten. A stack may launch those of one source alone, hence no error.
 */
export function sourcesLeftOut(model: PlanModel, imageSet: ImageSet): Member[] {
  const changes = holdersOf(model).map(imageChange)
  const isKept = changes.some(
    ({ before, after }) => after !== null && before === after && !isPartOf(imageSet, after),
  )
  const held = new Set(changes.map(({ after }) => after))
  return isNamed(imageSet) && isKept ? membersOf(imageSet).filter(({ id }) => !held.has(id)) : []
}

/**
 * Raises DeployError `plan-without-image` unless the image is rolled out by this plan: a launch template or
 * launch configuration must hold it afterwards, and where the plan has groups, one of them must use such a
 * holder. Other holders may keep other images (a bastion does), but what a group launches must be known now, and
 * what the stack looks up among builds of this image must be this build.
 */
export function assertCarriesImage(model: PlanModel, handover: Handover): void {
  const { set } = handover.image
  const holders = holdersOf(model)
  const carriers = holders.filter((holder) => isPartOf(set, imageAfter(holder) ?? ''))
  if (carriers.length === 0) throw withoutImage(model, handover)
  const groups = remainingGroups(model)
  if (groups.length > 0 && !groups.some((group) => usesAny(group, carriers))) {
    throw imageNotUsed(model, groups, set)
  }
  const launched = holders.filter((holder) => groups.some((group) => usesAny(group, [holder])))
  if (launched.some(isImageUnknown)) throw imageOpen(launched.filter(isImageUnknown), model, handover)
  const strays = launched.filter((holder) => isStray(holder, model, set))
  if (strays.length > 0) throw refusal(strays.map(imageLine), explain(model, handover, strays), set)
}

/**
 * Whether a holder ends on an older or newer build of the image, found by a lookup beside the right one (another
 * region's, say): a filter that asks for too little. One that is pinned and stays is meant to.
 */
function isStray(holder: ResourceChange, { lookups = [] }: PlanModel, set: ImageSet): boolean {
  const finder = lookups.find(({ id }) => id !== null && isPartOf(set, id))
  const found = lookups.find(({ id }) => id !== null && id === imageAfter(holder))
  if (finder === undefined || found === undefined || isPartOf(set, found.id ?? '')) return false
  const isSibling = [tagNames.repository, tagNames.template].every(
    (tag) => found.tags[tag] !== undefined && found.tags[tag] === finder.tags[tag],
  )
  return isSibling && (!isExact(found) || imageBefore(holder) !== imageAfter(holder))
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

function withoutImage(model: PlanModel, handover: Handover): DeployError {
  const holders = holdersOf(model)
  const lines =
    holders.length > 0
      ? holders.map(imageLine)
      : ['The plan has no aws_launch_template or aws_launch_configuration.']
  return refusal(lines, explain(model, handover, holders), handover.image.set)
}

function explain(model: PlanModel, handover: Handover, holders: readonly ResourceChange[]): Explanation {
  return handover.variable === ''
    ? explainDiscovery(model, handover, holders.map(imageAfter))
    : explainVariable(model, handover)
}

/** An image that is known only after the apply could be any: it is not applied to find out. */
function imageOpen(
  open: readonly ResourceChange[],
  { lookups = [] }: PlanModel,
  { image }: Handover,
): DeployError {
  const deferred = lookups.find(({ id }) => id === null)
  const explanation = deferred === undefined ? unknownImage : waiting(deferred)
  return refusal(open.map(imageLine), explanation, image.set)
}

const unknownImage: Explanation = {
  why: 'the image of a launch template that a group uses is known only after the apply',
  evidence: [],
  next: ['Let image_id come from what is known when the plan is made: the variable, or data "aws_ami".'],
}

function refusal(lines: readonly string[], { why, evidence, next }: Explanation, set: ImageSet): DeployError {
  const message = `The plan does not roll out the image ${formatImageSet(set)}: ${why}.`
  return new DeployError('plan-without-image', message, { evidence: [...lines, ...evidence], next })
}

/**
 * The error of a plan that could not be made because the stack does not take the image: that, with the reason. Every
 * other error as it is.
 */
export function handoverFailure(error: unknown, handover: Handover): unknown {
  const text = planErrorText(error)
  if (text === undefined || !(error instanceof DeployError)) return error
  const explanation =
    handover.variable === ''
      ? explainLookupError(text, handover)
      : (explainUndeclared(text, handover) ?? explainShape(text, handover))
  return explanation === undefined ? error : refusal(error.evidence, explanation, handover.image.set)
}

/** Whether the plan failed because the stack's variable takes a map of region to AMI id. */
export function isMapWanted(error: unknown, handover: Handover): boolean {
  return wantsMap(planErrorText(error) ?? '', handover)
}

/** What a tool printed of a plan that failed, in one line; undefined for every other error. */
function planErrorText(error: unknown): string | undefined {
  if (!(error instanceof DeployError) || error.reason !== 'plan-failed') return undefined
  return error.evidence.join(' ').replace(/\s+/g, ' ')
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
