import { isRecord } from '../../plan/json.ts'

/** A value that is one text in YAML: no list, no mapping, not nothing. */
export function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** The text that `with:` would have for a value of the file: a line for each of a list, `name=value` for each of a mapping. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (isRecord(value))
    return Object.entries(value)
      .map(([name, one]) => `${name}=${textOf(one)}`)
      .join('\n')
  return String(value).trim()
}
