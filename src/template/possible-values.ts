import type { Expression } from './hcl-expressions.ts'

/** What a value can be: one of these texts, or not told by reading. */
export type Possible = readonly string[] | 'unknown'

/** The names a template can use, with all they may stand for. */
export interface Scope {
  /** `var.name` and `local.name`, with every value somebody gives them. */
  readonly given: ReadonlyMap<string, readonly (Expression | string)[]>
  /** The template's directory, relative to where Packer runs. */
  readonly root: string
  readonly environment: Readonly<Record<string, string>>
}

/** Functions whose result is one of the texts they are given, or a list of such. */
const handingOn = new Set(
  'abspath coalesce coalescelist compact concat distinct element flatten lookup matchkeys merge reverse setunion slice sort tolist tomap toset tostring try values'.split(
    ' ',
  ),
)

/** So many that nobody wrote them for files. */
const most = 200

/** Every text that an expression can be, or hold in it. */
export function possibleValues(
  expression: Expression,
  scope: Scope,
  within: readonly string[] = [],
): Possible {
  switch (expression.kind) {
    case 'constant':
      return constant(expression.text)
    case 'several':
      return together(expression.items.map((item) => possibleValues(item, scope, within)))
    case 'text':
      return joined(
        expression.parts.map((part) =>
          typeof part === 'string' ? [part] : possibleValues(part, scope, within),
        ),
      )
    case 'reference':
      return referred(expression.name, scope, within)
    case 'call':
      return called(expression, scope, within)
    case 'other':
      return 'unknown'
  }
}

/** Other numbers than whole ones have several ways to be written. */
function constant(text: string): Possible {
  if (text === 'null') return []
  return /^(true|false|0|[1-9]\d*)$/.test(text) ? [text] : 'unknown'
}

function referred(name: string, scope: Scope, within: readonly string[]): Possible {
  if (name === 'path.root') return [scope.root]
  if (name === 'path.cwd') return ['.']
  const given = scope.given.get(name)
  if (given === undefined || given.length === 0 || within.includes(name)) return 'unknown'
  return together(
    given.map((value) =>
      typeof value === 'string' ? [value] : possibleValues(value, scope, [...within, name]),
    ),
  )
}

function called(
  { name, args }: Extract<Expression, { kind: 'call' }>,
  scope: Scope,
  within: readonly string[],
): Possible {
  if (handingOn.has(name)) return together(args.map((arg) => possibleValues(arg, scope, within)))
  const asked = name === 'env' && args[0] !== undefined ? possibleValues(args[0], scope, within) : 'unknown'
  return asked === 'unknown' ? 'unknown' : asked.map((variable) => scope.environment[variable] ?? '')
}

function together(all: readonly Possible[]): Possible {
  const known = all.filter((each) => each !== 'unknown')
  return known.length < all.length ? 'unknown' : limited(known.flat())
}

function joined(parts: readonly Possible[]): Possible {
  return parts.reduce<Possible>(
    (starts, ends) => {
      if (starts === 'unknown' || ends === 'unknown' || ends.length === 0) return 'unknown'
      return limited(starts.flatMap((start) => ends.map((end) => start + end)))
    },
    [''],
  )
}

function limited(values: readonly string[]): Possible {
  const distinct = [...new Set(values)]
  return distinct.length > most ? 'unknown' : distinct
}
