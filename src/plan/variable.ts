import { type ImageSet, isPartOf } from '../image/image.ts'
import { isRecord } from './json.ts'
import type { PlanModel } from './plan.ts'

type VariableState = 'not-declared' | 'other-value' | 'image' | 'not-known'

/** What the plan tells of the variable that hands over the image. Its value stays out: it may be a secret. */
export function variableEvidence(model: PlanModel, imageSet: ImageSet, variable: string): string[] {
  const state = variableState(model, imageSet, variable)
  if (state === 'not-declared') return [`The root module has no variable "${variable}".`]
  if (state === 'other-value') return [`Variable "${variable}" has another value than the image in the plan.`]
  return state === 'image' ? [`Variable "${variable}" holds the image in the plan.`] : []
}

/** What to do about a plan that does not carry the image, as far as the variable tells. */
export function variableAdvice(model: PlanModel, imageSet: ImageSet, variable: string): string[] {
  if (variable === '') return ['Make the stack find the image, e.g. by a filter of its aws_ami data source.']
  const declare = `Declare it in the root module: variable "${variable}" { type = string }`
  const use = `Use it in the launch template: image_id = var.${variable}; pass it on where that is in a module.`
  const other = 'If the stack has another variable for the AMI, name it with the input "ami-variable".'
  const shadowed = `Remove other values of "${variable}" (*.tfvars, variable files, TF_VAR_${variable}): they shadow the image.`
  const ignored = 'Remove ignore_changes of image_id, if the launch template has it.'
  const advice: Record<VariableState, string[]> = {
    'not-declared': [declare, use, other],
    'other-value': [shadowed],
    image: [use, ignored],
    'not-known': [declare, use, other, shadowed],
  }
  return advice[variableState(model, imageSet, variable)]
}

function variableState({ variables }: PlanModel, imageSet: ImageSet, variable: string): VariableState {
  if (variables === undefined || variable === '') return 'not-known'
  if (!Object.hasOwn(variables, variable)) return 'not-declared'
  const value = variables[variable]
  const texts = isRecord(value) ? Object.values(value) : [value]
  return texts.some((text) => typeof text === 'string' && isPartOf(imageSet, text)) ? 'image' : 'other-value'
}
