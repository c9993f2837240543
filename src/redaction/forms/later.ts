import { isPublicValue, LIKELY, unquoted } from '../names/values.ts'

/** The whole of it is a name for a value: `$NAME`, `%NAME%`, `{name}`, `<name>`, `%s`, `{{ name }}`. */
const REFERENCE =
  /^(?:\$(?:[A-Z_][A-Z0-9_]*|[a-z_][a-z0-9_]*|[a-z]+(?:[A-Z][a-z]+)+)|%[A-Z_]+%|%(?:\(\w+\))?s|<(?:[a-z _-]+|[A-Z _-]+)>|\{[a-z_]*\}|\{\{[^{}]*\}\})$/
/** It begins with one: a shell puts something in there, or a template does. */
const PUT_IN = /^(?:\$[\w{(@*#?!]|%\w+%|%\(?\w|\{\{|\{\w*\}|<[\w -]+>|`)/
/** In single quotes a shell puts nothing in; the quote may stand a word before, as in `'bob:…'`. */
const IN_SINGLE = /'[^'"\s]*$/

/** What is only there in source code: names of values, calls, and what opens a list. */
const EXPRESSIONS = [
  '(?:var|local|module|data|each|count|self|path|[a-z]+_[a-z_]+)\\.[a-z_]',
  '[[({!]+(?:var|local|module|data|each)\\.',
  // A call, whose arguments are in quotes or are names.
  '(?:[A-Za-z][a-z]{2,}|[a-z]{2}\\.[A-Za-z]+)(?:[A-Z][a-z]+|_[a-z]+|[.:]+[A-Za-z]+)*\\((?:[\\w.,]*\\)?)?$',
  '\\$(?:[{(]|[a-z]+(?:->|::?|\\.|\\[)[\\w.:>[\\]()-]*$|[A-Z_]+$|[a-z_]+$|[a-z]+(?:[A-Z][a-z]+)+$|[A-Z_]+[/:.@-]\\$)',
  '\\{\\{|[[{(]+[\\]})]*[,;]?$',
  // `(known after apply)`, `<your token>`, `<<EOT`, `|`, `>-`
  '\\([a-z]+\\)?$|<(?:[a-z_-]+|[A-Z_-]+)>?$|<<[-~]?[A-Z]+$|[|>][+-]?\\d?$',
  // `!Ref` and `*alias` of YAML
  '![A-Z]?[a-z]+(?:[A-Z][a-z]+)*$|[&*][a-z_-]+$',
]
const EXPRESSION = new RegExp(`^(?:${EXPRESSIONS.join('|')})`)

/** Whether a value is put in later, or is none: what begins with a sign may be a password that begins with it. */
export function isLater(value: string, before = ''): boolean {
  const text = unquoted(value)
  if (isPublicValue(text) || REFERENCE.test(text) || text.startsWith(LIKELY.slice(0, 7))) return true
  return !/^\\?'/.test(value) && !IN_SINGLE.test(before) && PUT_IN.test(text)
}

/** Whether this is what source code has for a value that is not there: `var.password`, `get("x")`, `${…}`. */
export function isExpression(value: string): boolean {
  return EXPRESSION.test(value)
}
