import { formatImageSet, isPartOf } from '../../image/image.ts'
import { tagNames } from '../../image/tags.ts'
import type { ImageLookup, PlanModel } from '../plan.ts'
import { FILTER_TO_WRITE, isExact } from '../read/lookups.ts'
import { type Explanation, type Handover, NO_HOLDER } from './handover.ts'

/**
 * Why a plan does not carry the image that its stack is to find by itself.
 * @param held AMI ids that the launch templates and launch configurations of the plan end on
 */
export function explainDiscovery(
  model: PlanModel,
  handover: Handover,
  held: readonly (string | null)[],
): Explanation {
  const { lookups = [] } = model
  const deferred = lookups.filter(({ id }) => id === null)
  const others = lookups.filter((lookup) => isOther(lookup, handover))
  const used = others.filter(({ id }) => held.includes(id))
  const finder = lookups.find(({ id }) => id !== null && isPartOf(handover.image.set, id))
  if (used[0] === undefined && deferred[0] !== undefined) return waiting(deferred[0])
  if (used[0] === undefined && finder !== undefined) return unused(finder)
  const wrong = used[0] ?? others[0]
  return wrong === undefined ? noLookup(handover) : another(wrong, model, handover)
}

/** Whether the lookup found an image, and not the one of the run. */
function isOther({ id }: ImageLookup, { image }: Handover): boolean {
  return id !== null && !isPartOf(image.set, id)
}

/** Why the image of a holder is open until the apply. */
export function waiting({ address }: Pick<ImageLookup, 'address'>): Explanation {
  return {
    why: `${address} is read only during the apply, so the plan does not tell which image it will find`,
    evidence: [],
    next: [
      `Take out of ${blockOf(address)} what makes it wait: depends_on, also of its module, and values of resources that this plan makes or changes.`,
    ],
  }
}

function unused({ address }: ImageLookup): Explanation {
  return {
    why: `${address} finds it, but ${NO_HOLDER}`,
    evidence: [],
    next: [
      `Use it in the launch template: image_id = ${address.replace(/^module\..*?\.(?=data\.)/, '')}.id; pass it on where that is in a module.`,
      'Remove ignore_changes of image_id, if the launch template has it.',
    ],
  }
}

function noLookup(handover: Handover): Explanation {
  return {
    why: NO_HOLDER,
    evidence: ['The stack has no data "aws_ami" that finds it.', ...withoutKey(handover)],
    next: [
      `Write data "aws_ami" "web" with owners = ["self"], most_recent = true and ${FILTER_TO_WRITE}.`,
      'Write into the launch template: image_id = data.aws_ami.web.id',
      'Where a variable of the stack takes the AMI id, name it with the input "ami-variable".',
    ],
  }
}

function another(lookup: ImageLookup, model: PlanModel, handover: Handover): Explanation {
  const { imageKey, set } = handover.image
  const { [tagNames.gitSha]: sha = 'unknown', [tagNames.imageKey]: key } = lookup.tags
  const isTwin = key !== undefined && key === imageKey
  return {
    why: `the filter of ${lookup.address} finds another image, ${lookup.id} (${lookup.name}, commit ${sha}); expected ${formatImageSet(set)}`,
    evidence: [
      ...(isTwin ? ['That image was built later from the same files: both have the same image key.'] : []),
      ...shadowEvidence(lookup, model, handover),
      ...withoutKey(handover),
    ],
    next: isTwin ? [byVariable] : nextFor(lookup, model, handover),
  }
}

const byVariable = 'To go to exactly this one, hand it over by a variable of the stack (`ami-variable`).'

function nextFor(lookup: ImageLookup, model: PlanModel, handover: Handover): string[] {
  if (handover.image.imageKey === undefined) return [byVariable]
  if (shadowEvidence(lookup, model, handover).length > 0) {
    return [
      'Remove other values of "image_key" (terraform.tfvars, *.auto.tfvars, variable files, `terraform-variables`): they go before the TF_VAR_image_key that the action sets.',
    ]
  }
  return [`Filter by the tag: write into ${blockOf(lookup.address)} ${FILTER_TO_WRITE}.`]
}

/** An exact filter that finds another image was given another value. */
function shadowEvidence(lookup: ImageLookup, { variables = {} }: PlanModel, { image }: Handover): string[] {
  const isShadowed =
    isExact(lookup) && Object.hasOwn(variables, 'image_key') && variables['image_key'] !== image.imageKey
  return isShadowed ? ['Variable "image_key" has another value in the plan than the action set.'] : []
}

function withoutKey({ image }: Handover): string[] {
  return image.imageKey === undefined
    ? [
        `The image has no tag ${tagNames.imageKey}: this action did not build it, and no filter by that tag finds it.`,
      ]
    : []
}

/** The data source as it is written: `data "aws_ami" "web"`. */
function blockOf(address: string): string {
  const [, name] = /data\.aws_ami\.([\w-]+)/.exec(address) ?? []
  return name === undefined ? address : `data "aws_ami" "${name}"`
}

/**
 * What an error of the stack's lookup comes to; undefined for other errors. Words of the AWS provider's aws_ami.
 * @param text the error as the tool printed it, in one line
 */
export function explainLookupError(text: string, handover: Handover): Explanation | undefined {
  const [, address] = /with ((?:module\.\S+\.)?data\.aws_ami\.[\w-]+)/.exec(text) ?? []
  if (address === undefined) return undefined
  const expected = formatImageSet(handover.image.set)
  const isMany = text.includes('query returned more than one result')
  if (!isMany && !text.includes('query returned no results')) return undefined
  return {
    why: `the filter of ${address} finds ${isMany ? 'several images' : 'none'}; expected ${expected}`,
    evidence: withoutKey(handover),
    next: [
      ...(handover.image.imageKey === undefined ? [byVariable] : []),
      `Filter by the tag: write into ${blockOf(address)} most_recent = true and ${FILTER_TO_WRITE}.`,
      'See that nothing else sets "image_key" (terraform.tfvars, *.auto.tfvars, variable files, `terraform-variables`): they go before the TF_VAR_image_key that the action sets.',
    ],
  }
}
