import { errorMessage } from '../../../outcome/error.ts'
import { assignedIn, type Declaration, declarationOf, type NamedText } from './declaration.ts'
import { type Held, type ImageForms, type Path, pathOf, placed, typeAt } from './place.ts'
import { noPlace } from './refusal.ts'
import { jsonOf, readHclValue, type Written } from './written.ts'

/** Somebody who may give a variable its value: a file of variables, or an expression that is for it alone. */
export type Giver = NamedText & { readonly form: 'file' | 'expression' }

/** All that decides what a variable holds. */
export interface Surroundings {
  /** The files of the root module that the tool reads. */
  readonly code: readonly NamedText[]
  /** From the weakest to the strongest: the last that gives a value counts, and nothing is merged. */
  readonly givers: readonly Giver[]
}

/**
 * The text of a variable file in JSON that gives an object's variable the value it would have, with the image in its place.
 * @param variable with its path, `app.image.id`
 * @throws DeployError plan-without-image where that cannot be told, or there is no such place
 */
export function composed(variable: string, image: ImageForms, around: Surroundings): string {
  const path = pathOf(variable)
  const { type, held } = readPlace(path, around)
  const end = typeAt(type, path)
  const isMap = end?.kind === 'call' && end.name === 'map'
  const form = isMap ? image.map : image.plain
  if (end !== undefined && !isMap && !isText(end)) throw takesNone(variable)
  if (isText(end) && form.kind !== 'text') throw severalForOne(variable)
  return readable(path, held.by, () => `${jsonOf(wrapped(path, placed(form, path, held, type)))}\n`)
}

/**
 * Whether an image could be put into the variable, before there is one.
 * @throws DeployError plan-without-image
 */
export function requirePlace(variable: string, around: Surroundings): void {
  const text: Written = { kind: 'text', text: '' }
  composed(variable, { plain: text, map: { kind: 'object', entries: new Map() } }, around)
}

function wrapped({ variable }: Path, value: Written): Written {
  return { kind: 'object', entries: new Map([[variable, value]]) }
}

function isText(type: Written | undefined): boolean {
  return type?.kind === 'word' && type.text === 'string'
}

function takesNone(variable: string) {
  return noPlace(variable, {
    why: 'by its type neither a text nor a map stands there',
    next: ['Let the path in `ami-variable` lead to an attribute of type string, or map(string).'],
  })
}

function severalForOne(variable: string) {
  return noPlace(variable, {
    why: 'by its type a text stands there, and the image is several AMIs',
    next: [
      'Let it be a map: map(string) of region to AMI id, or of a template with several sources map(map(string)).',
    ],
  })
}

interface Place {
  readonly type: Written | undefined
  readonly held: Held
}

function readPlace(path: Path, { code, givers }: Surroundings): Place {
  const { variable } = path
  const declaration = readable(path, 'the code', () => declarationOf(variable, code))
  if (declaration === undefined) throw undeclared(path)
  const type = declaration.type && readable(path, `the type in ${declaration.file}`, declaration.type)
  return { type, held: lastGiven(path, givers) ?? presetOf(path, declaration) }
}

function lastGiven(path: Path, givers: readonly Giver[]): Held | undefined {
  for (const giver of givers.toReversed()) {
    const given = readable(path, giver.name, () => givenBy(giver, path)?.())
    if (given?.kind === 'word' && given.text === 'null') throw isNull(path, giver.name)
    if (given !== undefined) return { value: given, by: giver.name }
  }
  return undefined
}

function givenBy(giver: Giver, { variable }: Path): (() => Written) | undefined {
  return giver.form === 'file' ? assignedIn(giver, variable) : () => readHclValue(giver.text)
}

function presetOf(path: Path, { default: preset, file }: Declaration): Held {
  const by = `the default in ${file}`
  return { value: preset && readable(path, by, preset), by }
}

/** What the work comes to; what cannot be read becomes a refusal that says where. */
function readable<T>(path: Path, by: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isPlainError(error)) throw error
    throw noPlace(path.whole, {
      why: `what ${by} says of "${path.variable}" cannot be read (${errorMessage(error)})`,
      next: [
        `Write the value of "${path.variable}" out there, as an object without functions, references and templates; \`terraform-variables\` takes it as JSON and goes before files.`,
      ],
    })
  }
}

/** Not a refusal already. */
function isPlainError(error: unknown): boolean {
  return error instanceof Error && error.name !== 'DeployError'
}

function undeclared({ whole, variable }: Path) {
  return noPlace(whole, {
    why: `the root module has no variable "${variable}"`,
    next: [`Declare it in the root module, or name the variable that takes the image in \`ami-variable\`.`],
  })
}

/** Whether its default takes the place of null, is for the tool to say. */
function isNull({ whole, variable }: Path, by: string) {
  return noPlace(whole, {
    why: `${by} gives "${variable}" no value (null)`,
    next: [`Give "${variable}" an object, which may be empty.`],
  })
}
