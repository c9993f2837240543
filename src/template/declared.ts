import type { Attribute, Body } from './hcl.ts'
import type { Expression } from './hcl-expressions.ts'

/** How Packer reads a value that is given as text: as the text, or as an expression. */
export type Taken = 'text' | 'expression'

/** The variables that bodies of a template declare, and how each takes a value from the command line. */
export function declaredVariables(bodies: readonly Body[]): ReadonlyMap<string, Taken> {
  const blocks = bodies.flatMap((body) => body.blocks)
  const single = blocks
    .filter(({ type }) => type === 'variable')
    .map(({ labels, body }) => [labels[0] ?? '', takenBy(body.attributes)] as const)
  const several = blocks
    .filter(({ type }) => type === 'variables')
    .flatMap(({ body }) => body.attributes.map(({ name, value }) => [name, takenLike(value)] as const))
  return new Map([...several, ...single])
}

/** The type decides, and where there is none the default. */
function takenBy(attributes: readonly Attribute[]): Taken {
  const given = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value
  const type = given('type')
  if (type !== undefined) return isPlain(type) ? 'text' : 'expression'
  return takenLike(given('default'))
}

function isPlain(type: Expression): boolean {
  return type.kind === 'reference' && /^(string|number|bool)$/.test(type.name)
}

function takenLike(value: Expression | undefined): Taken {
  return value === undefined || value.kind === 'text' || value.kind === 'constant' ? 'text' : 'expression'
}
