/** How a settings file may write what an input has as text, and what editors are told of it. */
export type Form =
  | { readonly kind: 'text'; readonly pattern?: RegExp }
  /** One of a few; `true` and `false` are those of YAML. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  /** One per line, or a list. */
  | { readonly kind: 'lines' }
  /** One `name=value` per line, a list of them, or a mapping of names to values. */
  | { readonly kind: 'pairs' }

/** What a parser without a form takes. */
const TEXT: Form = { kind: 'text' }

/** A parser that says how a settings file writes what it takes. */
export function formed<P extends (...args: never[]) => unknown>(
  form: Form,
  parse: P,
): P & { readonly form: Form } {
  return Object.assign(parse, { form })
}

/** The form of what a parser takes. */
export function formOf(parse: { readonly form?: Form }): Form {
  return parse.form ?? TEXT
}
