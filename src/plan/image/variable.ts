import { type ImageSet, idsOf, isNamed, isPartOf } from '../../image/image.ts'
import { isRecord } from '../json.ts'
import type { PlanModel } from '../plan.ts'
import { type Explanation, type Handover, NO_HOLDER } from './handover.ts'
import { type Path, pathOf } from './nested/place.ts'

type VariableState = 'not-declared' | 'other-value' | 'as-text' | 'image' | 'not-known'

const EVIDENCE: Readonly<Record<VariableState, (variable: string) => string[]>> = {
  'not-declared': (variable) => [`The root module has no variable "${pathOf(variable).variable}".`],
  'other-value': (variable) => [`Variable "${variable}" has another value than the image in the plan.`],
  'as-text': (variable) => [`Variable "${variable}" is a text, and the image is one of several AMIs.`],
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
    next: adviceFor(state, handover),
  }
}

/** The declaration of a variable that takes the image, and how a launch template gets its AMI from it. */
function shapeOf(set: ImageSet) {
  if (isNamed(set)) {
    return {
      type: 'map(map(string))',
      words: 'a map of source, then region, to AMI id',
      path: '["SOURCE"]["REGION"]',
    }
  }
  return idsOf(set).length === 1
    ? { type: 'string', words: 'a text', path: '' }
    : { type: 'map(string)', words: 'a map of region to AMI id', path: '["REGION"]' }
}

function adviceFor(state: VariableState, { variable, image }: Handover): string[] {
  const { type, words, path } = shapeOf(image.set)
  const declaration = declarationOf(pathOf(variable), type)
  const declare = `Declare it in the root module: ${declaration}`
  const use = `Use it in the launch template: image_id = var.${variable}${path}; pass it on where that is in a module.`
  const other = 'If the stack has another variable for the AMI, name it with the input "ami-variable".'
  const ignored = 'Remove ignore_changes of image_id, if the launch template has it.'
  const advice: Record<VariableState, string[]> = {
    'not-declared': [declare, use, other],
    'other-value': [shadowAdvice(variable)],
    'as-text': [`Declare it as ${words}: ${declaration}`],
    image: [use, ignored],
    'not-known': [declare, use, other],
  }
  return advice[state]
}

/** With the objects around it: `object({ image = object({ id = string }) })`. */
function declarationOf({ variable, steps }: Path, type: string): string {
  const whole = steps.reduceRight((inner, step) => `object({ ${step} = ${inner} })`, type)
  return `variable "${variable}" { type = ${whole} }`
}

/**
 * The action's -var comes last on the command line, and goes before tfvars files, variable files, TF_VAR_* and
 * TF_CLI_ARGS_plan. https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
function shadowAdvice(whole: string): string {
  const { variable } = pathOf(whole)
  return `Find what sets "${variable}" above the command line, such as a priority variable set of HCP Terraform, and remove it: *.tfvars, variable files and TF_VAR_${variable} cannot shadow the image.`
}

function stateOf({ variables }: PlanModel, { variable, image: { set } }: Handover): VariableState {
  if (variables === undefined) return 'not-known'
  const { variable: root, steps } = pathOf(variable)
  if (!Object.hasOwn(variables, root)) return 'not-declared'
  const value = steps.reduce(attributeOf, variables[root])
  const ids = idsOf(set)
  if (textsIn(value).some((text) => isPartOf(set, text))) return 'image'
  return typeof value === 'string' && ids.length > 1 && ids.every((id) => value.includes(id))
    ? 'as-text'
    : 'other-value'
}

function attributeOf(value: unknown, step: string): unknown {
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

/** The texts of a value: its own, or those of a map, or of maps in a map. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : []
}

/**
 * What the tool's refusal of a value of another shape than the variable takes comes to; undefined for other errors.
 * @param text the error as the tool printed it, in one line
 */
export function explainShape(text: string, { variable, image }: Handover): Explanation | undefined {
  const path = pathOf(variable)
  const isRefused = ['Unsuitable value', 'value is not suitable'].some((words) =>
    text.includes(`${words} for var.${path.variable} `),
  )
  if (!isRefused) return undefined
  if (path.steps.length > 0) return wholeRefused(path)
  const { type, words } = shapeOf(image.set)
  return {
    why: `variable "${variable}" does not take ${words}, which the image is`,
    evidence: [],
    next: [
      `Declare it so: variable "${variable}" { type = ${type} }, and see that its \`validation\` takes it.`,
      'Where the template had another number of sources when the stack was written, let stack and template change in one commit.',
    ],
  }
}

/** The image, or what stands beside it: the tool says which. */
function wholeRefused({ whole, variable, steps }: Path): Explanation {
  return {
    why: `variable "${variable}" does not take the object that holds it`,
    evidence: [],
    next: [
      `The action sets "${whole}" alone. All else that "${variable}" needs has to be in its default, in a variable file or in \`terraform-variables\`, as one object: where one of these gives a value, the others do not count.`,
      `See that ${steps.at(-1)} takes the image: a text, of several regions map(string), of several sources map(map(string)).`,
    ],
  }
}

/**
 * What the tool's refusal of a variable that the root module does not declare comes to; undefined for other errors.
 * @param text the error as the tool printed it, in one line
 */
export function explainUndeclared(text: string, handover: Handover): Explanation | undefined {
  const { variable } = handover
  const isOurs = text.includes('undeclared variable') && text.includes(`"${variable}" was assigned`)
  if (!isOurs) return undefined
  return {
    why: `the root module has no variable "${variable}" that could take it`,
    evidence: [],
    next: [
      ...adviceFor('not-declared', handover),
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
