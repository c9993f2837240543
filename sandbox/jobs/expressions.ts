import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What expressions see: the contexts by name, and how the functions of status answer. */
export interface Scope {
  readonly contexts: Readonly<Record<string, unknown>>
  readonly status: Readonly<Record<'success' | 'failure' | 'cancelled', boolean>>
}

const STATUS = ['success', 'failure', 'cancelled', 'always'] as const
const NAMES = ['github', 'inputs', 'needs', 'matrix', 'vars', 'steps', 'runner', 'job', 'env', 'secrets']

/** An expression's value, by GitHub's own reader of expressions. @throws Error on what is none */
function evaluate(text: string, { contexts, status }: Scope): unknown {
  const functions = STATUS.map((name) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(name === 'always' || status[name]),
  }))
  const expression = new Parser(new Lexer(text).lex().tokens, NAMES, functions).parse()
  const all = Object.fromEntries(NAMES.map((name) => [name, contexts[name] ?? {}]))
  const context = JSON.parse(JSON.stringify(all), data.reviver) as data.Dictionary
  const byName = new Map(functions.map((definition) => [definition.name, definition]))
  const value = new Evaluator(expression, context, byName).evaluate()
  return JSON.parse(JSON.stringify(value, data.replacer))
}

const ALONE = /^\s*\$\{\{((?:(?!\}\}|\$\{\{)[\s\S])*)\}\}\s*$/
const WITHIN = /\$\{\{([\s\S]*?)\}\}/g

/** A value of a workflow with the values of its expressions: texts, and what is in lists and mappings. */
export function worthOf(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => worthOf(item, scope))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, worthOf(item, scope)]))
  if (typeof value !== 'string') return value
  const alone = ALONE.exec(value)?.[1]
  if (alone !== undefined) return evaluate(alone, scope)
  return value.replace(WITHIN, (_, expression: string) => textOf(evaluate(expression, scope)))
}

/** As the runner makes a text of a value. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value, undefined, 2) : String(value)
}

/** Texts by name, with the values of their expressions. */
export function textsOf(
  values: Readonly<Record<string, unknown>> = {},
  scope: Scope,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, textOf(worthOf(value, scope))]),
  )
}

/** Whether an `if` holds: without a function of status it also wants that all before it went well. */
export function holds(condition: unknown, scope: Scope): boolean {
  const text = String(condition ?? 'success()').trim()
  const bare = ALONE.exec(text)?.[1] ?? text
  const saysStatus = /\b(success|failure|cancelled|always)\s*\(/.test(bare)
  if (!saysStatus && !scope.status.success) return false
  return evaluate(`!!(${bare})`, scope) === true
}
