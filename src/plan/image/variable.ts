import { isPartOf } from '../../image/image.ts'
import { isRecord } from '../json.ts'
import type { PlanModel } from '../plan.ts'
import { type Explanation, type Handover, NO_HOLDER } from './handover.ts'

type VariableState = 'not-declared' | 'other-value' | 'as-text' | 'image' | 'not-known'

const EVIDENCE: Readonly<Record<VariableState, (variable: string) => string[]>> = {
  'not-declared': (variable) => [`The root module has no variable "${variable}".`],
  'other-value': (variable) => [`Variable "${variable}" has another value than the image in the plan.`],
  'as-text': (variable) => [`Variable "${variable}" is a text, and the image is one for several regions.`],
  image: (variable) => [`Variable "${variable}" holds the image in the plan.`],
  'not-known': () => [],
}

/**
 * Why a plan does not carry the image that was handed over by variable. The value of the variable stays out: it may be
 * a secret.
 */
export function explainVariable(model: PlanModel, handover: Handover): Explanation {
  const state = stateOf(model, handover)
  return {
    why: NO_HOLDER,
    evidence: EVIDENCE[state](handover.variable),
    next: adviceFor(state, handover.variable),
  }
}

function adviceFor(state: VariableState, variable: string): string[] {
  const declare = `Declare it in the root module: variable "${variable}" { type = string }`
  const use = `Use it in the launch template: image_id = var.${variable}; pass it on where that is in a module.`
  const other = 'If the stack has another variable for the AMI, name it with the input "ami-variable".'
  const ignored = 'Remove ignore_changes of image_id, if the launch template has it.'
  const advice: Record<VariableState, string[]> = {
    'not-declared': [declare, use, other],
    'other-value': [shadowAdvice(variable)],
    'as-text': [`Declare it as a map of region to AMI id: variable "${variable}" { type = map(string) }`],
    image: [use, ignored],
    'not-known': [declare, use, other],
  }
  return advice[state]
}

/**
 * The action's -var comes last on the command line, and goes before tfvars files, variable files, TF_VAR_* and
 * TF_CLI_ARGS_plan. https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
function shadowAdvice(variable: string): string {
  return `Find what sets "${variable}" above the command line, such as a priority variable set of HCP Terraform, and remove it: *.tfvars, variable files and TF_VAR_${variable} cannot shadow the image.`
}

function stateOf({ variables }: PlanModel, { variable, image: { set } }: Handover): VariableState {
  if (variables === undefined) return 'not-known'
  if (!Object.hasOwn(variables, variable)) return 'not-declared'
  const value = variables[variable]
  const texts = isRecord(value) ? Object.values(value) : [value]
  const ids = Object.values(set)
  if (texts.some((text) => typeof text === 'string' && isPartOf(set, text))) return 'image'
  return typeof value === 'string' && ids.length > 1 && ids.every((id) => value.includes(id))
    ? 'as-text'
    : 'other-value'
}

/**
 * What the tool's refusal of a variable that the root module does not declare comes to; undefined for other errors.
 * @param text the error as the tool printed it, in one line
 */
export function explainUndeclared(text: string, { variable }: Handover): Explanation | undefined {
  const isOurs = text.includes('undeclared variable') && text.includes(`"${variable}" was assigned`)
  if (!isOurs) return undefined
  return {
    why: `the root module has no variable "${variable}" that could take it`,
    evidence: [],
    next: [
      ...adviceFor('not-declared', variable),
      'Where the stack finds the image by its tags (data "aws_ami"), set "ami-variable" to nothing: ami-variable: \'\'',
    ],
  }
}

/**
 * Whether the tool refused the image because its variable takes a map or another structure: then it reads the value as
 * an expression, and an AMI id as the name of a variable.
 * @param text the error as the tool printed it, in one line
 */
export function wantsMap(text: string, { variable }: Handover): boolean {
  return text.includes('Variables not allowed') && text.includes(`<value for var.${variable}>`)
}
