import * as v from 'valibot'
import type { Entry } from '../inputs/parse/entry.ts'
import { type Form, formOf } from '../inputs/parse/form.ts'
import { listed } from '../text/list.ts'
import { noList } from './shapes/no-list.ts'
import { isScalar, textOf } from './shapes/value-text.ts'

/** Where an input is read from a file, no run decides what it may be. */
export const BESIDE = { eventName: '', rollbackTo: '', command: undefined }

/** A line that `with:` would read as one value: no comment, and not two. */
const LINE = /^[^#\s][^\r\n]*$/
const NAME = /^[^=\s#]+$/
/** Blanks at the ends would be lost. */
const VALUE = /^(\S([^\r\n]*\S)?)?$/

/** What the file may have where an input has text: its form first, then what the input's own parser says to the text. */
export function schemaOfInput(entry: Entry<unknown>): v.GenericSchema {
  const form = formOf(entry.parse)
  return v.pipe(
    schemaOfForm(form, (value) => acceptedBy(entry, form, value)),
    v.rawCheck(({ dataset, addIssue }) => {
      // What is not of the form is told already.
      if (!dataset.typed || dataset.issues !== undefined) return
      const parsed = entry.parse(textOf(dataset.value), BESIDE)
      if ('accepted' in parsed) addIssue({ message: parsed.accepted })
    }),
  )
}

/** What would have been accepted in the place of a value that is not of the form. */
function acceptedBy(entry: Entry<unknown>, form: Form, value: unknown): string {
  const parsed = isScalar(value) ? entry.parse(textOf(value), BESIDE) : undefined
  return parsed !== undefined && 'accepted' in parsed ? parsed.accepted : wordsOf(form)
}

function wordsOf(form: Form): string {
  switch (form.kind) {
    case 'text':
      return 'text'
    case 'words':
      return listed(form.words, 'or')
    case 'whole':
      return `a whole number from ${form.least} to ${form.most}`
    case 'lines':
      return 'a list of texts, each in one line and without `#` before it'
    case 'pairs':
      return 'a mapping of names to texts in one line, numbers, `true` or `false`'
  }
}

type Message = (issue: { readonly input: unknown }) => string

function schemaOfForm(form: Form, accepted: (value: unknown) => string): v.GenericSchema {
  const message: Message = ({ input }) => accepted(input)
  switch (form.kind) {
    case 'text':
      return form.pattern === undefined
        ? v.union([v.string(), v.number(), v.boolean()], message)
        : v.pipe(v.string(message), v.regex(form.pattern, message))
    case 'words':
      return words(form.words, message)
    case 'whole':
      return v.pipe(
        v.number(message),
        v.integer(message),
        v.minValue(form.least, message),
        v.maxValue(form.most, message),
      )
    case 'lines':
      return v.union([v.string(), list(wordsOf(form))], message)
    case 'pairs':
      return v.union([v.string(), list(wordsOf(form)), mapping(wordsOf(form))], message)
  }
}

/** `true` and `false` are values of their own in YAML. */
function words(all: readonly string[], message: Message): v.GenericSchema {
  const others = all.filter((word) => word !== 'true' && word !== 'false')
  if (others.length === all.length) return v.picklist(all, message)
  return others.length === 0 ? v.boolean(message) : v.union([v.boolean(), v.picklist(others)], message)
}

function list(accepted: string) {
  return v.array(v.pipe(v.string(accepted), v.regex(LINE, accepted)))
}

function mapping(accepted: string) {
  const value = v.union([v.pipe(v.string(), v.regex(VALUE, accepted)), v.number(), v.boolean()], accepted)
  return noList(v.record(v.pipe(v.string(), v.regex(NAME, accepted)), value))
}
