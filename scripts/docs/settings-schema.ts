import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { entryOf } from '../../src/inputs/given.ts'
import { formOf } from '../../src/inputs/parse/form.ts'
import { KEYS } from '../../src/settings/keys.ts'
import { FILE, STACK } from '../../src/settings/schema.ts'
import { plain } from './parts.ts'

/** Where editors find it. */
export const SCHEMA_FILE = 'settings.schema.json'

/** The JSON Schema of settings files, made from what reads them. */
export function settingsSchema(): string {
  const made = toJsonSchema(FILE, {
    target: 'draft-07',
    definitions: { stack: STACK },
    // What only the action can say of a value is in no schema.
    ignoreActions: ['raw_check'],
    overrideSchema: ({ valibotSchema: { type }, jsonSchema }) =>
      type === 'never' ? { not: {} } : jsonSchema,
  })
  const title = 'Settings file of immutable-deploy'
  return `${JSON.stringify({ title, ...(shown(made) as object) }, null, 2)}\n`
}

const DEFAULTS: ReadonlyMap<string, unknown> = new Map(
  KEYS.flatMap(({ name, input }) => (input === undefined ? [] : defaultOf(name, entryOf(input)))),
)

function defaultOf(name: string, { default: text, parse }: ReturnType<typeof entryOf>): [string, unknown][] {
  const { kind } = formOf(parse)
  if (text === '') return []
  return [
    [name, kind === 'whole' || (kind === 'words' && /^(true|false)$/.test(text)) ? JSON.parse(text) : text],
  ]
}

/** As editors show it: text without links, no key beside those that are known, what stands where nothing is said. */
function shown(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shown)
  if (typeof schema !== 'object' || schema === null) return schema
  const { description, additionalProperties, properties, ...rest } = schema as JsonSchema
  const isClosed = JSON.stringify(additionalProperties) === '{"not":{}}'
  return {
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(shownEach(rest) as object),
    ...(properties === undefined ? {} : { properties: withDefaults(shownEach(properties)) }),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: isClosed ? false : shown(additionalProperties) }),
  }
}

function shownEach(schemas: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, one]) => [name, shown(one)]))
}

function withDefaults(properties: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(properties).map(([name, schema]) => [
    name,
    DEFAULTS.has(name) ? { ...(schema as object), default: DEFAULTS.get(name) } : schema,
  ])
  return Object.fromEntries(entries)
}
