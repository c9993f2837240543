import type { Variable } from '../tools/variable.ts'
import { isRead, postProcessors, provisioners, sources } from './packer-parts.ts'
import type { Reach } from './reach.ts'

/** A template of the older JSON format. https://developer.hashicorp.com/packer/docs/templates/legacy_json_templates */
export interface Legacy {
  readonly json: unknown
  /** Of variable files and of the command line. */
  readonly given: readonly Variable[]
  /** The template's directory, relative to where Packer runs. */
  readonly root: string
  readonly environment: Readonly<Record<string, string>>
}

/** Reads what such a template reaches for. @param file its name, for the doubts */
export function reachOfLegacy(legacy: Legacy, file: string): Reach {
  const { builders, provisioners: provisions, 'post-processors': processors } = object(legacy.json)
  const parts = [
    ...partsOf(builders).map((part) => ({ ...part, list: sources })),
    ...partsOf(provisions).map((part) => ({ ...part, list: provisioners })),
    ...partsOf(processors).map((part) => ({ ...part, list: postProcessors })),
  ]
  const unknown = parts.filter(({ type, list }) => !list.has(type))
  const paths = parts.flatMap(({ type, value }) => pathsOf(type, value))
  const filled = paths.map((path) => ({ path, values: fill(path, legacy) }))
  const open = filled.filter(({ values }) => values.some((value) => /\{\{|^~/.test(value)))
  return {
    read: filled.flatMap(({ values }) => values),
    rendered: [],
    mentioned: textsIn(legacy.json).flatMap((text) => fill(text, legacy)),
    doubts: [
      ...unknown.map(({ type }) => `${file}: \`${type}\`, which may read any file`),
      ...open.map(({ path }) => `${file}: the path \`${path}\``),
    ],
  }
}

/** The texts of a variable file of JSON, each as a value of its variable; also those in lists. */
export function variablesOf(json: unknown): Variable[] {
  return Object.entries(object(json)).flatMap(([name, value]) =>
    textsIn(value).map((text) => ({ name, value: text })),
  )
}

interface Part {
  readonly type: string
  readonly value: unknown
}

/** Post-processors are names, objects, or lists of both. */
function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value === 'string') return [{ type: value, value: {} }]
  return value === undefined ? [] : [{ type: String(object(value)['type']), value }]
}

function pathsOf(type: string, value: unknown): string[] {
  return Object.entries(object(value)).flatMap(([name, inner]) => {
    if (isRead(type, name)) return object(value)['direction'] === 'download' ? [] : textsIn(inner)
    return typeof inner === 'object' && inner !== null ? pathsOf(type, inner) : []
  })
}

/** Every text it can be with what `{{…}}` stands for; what is not known, or leads nowhere, stays as it is. */
function fill(text: string, legacy: Legacy, depth = 8): string[] {
  const start = text
    .replaceAll(/\{\{\s*template_dir\s*\}\}/g, () => legacy.root)
    .replaceAll(/\{\{\s*pwd\s*\}\}/g, '.')
  const [whole, asked, name = ''] = /\{\{\s*(user|env)\s+[`"]([^`"]+)[`"]\s*\}\}/.exec(start) ?? []
  if (whole === undefined || depth === 0) return [start]
  const values = asked === 'env' ? [legacy.environment[name] ?? ''] : valuesOf(name, legacy)
  if (values.length === 0) return [start]
  return [
    ...new Set(
      values.flatMap((value) =>
        fill(
          start.replace(whole, () => value),
          legacy,
          depth - 1,
        ),
      ),
    ),
  ]
}

function valuesOf(variable: string, { json, given }: Legacy): string[] {
  const own = object(object(json)['variables'])[variable]
  const others = given.filter(({ name }) => name === variable).map(({ value }) => value)
  return typeof own === 'string' || typeof own === 'number' ? [...others, String(own)] : others
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
