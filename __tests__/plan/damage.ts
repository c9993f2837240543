import fc from 'fast-check'

type Path = readonly (string | number)[]

/** The document with one value under `field` replaced by any JSON value: shapes close to real ones. */
export function damaged(json: string, field: string): fc.Arbitrary<string> {
  const paths = pathsOf(JSON.parse(json)[field]).map((path) => [field, ...path])
  return fc
    .tuple(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }))
    .map(([path, value]) => JSON.stringify(replaced(JSON.parse(json), path, value)))
}

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
  const below = [...keys].flatMap((key) =>
    pathsOf((value as Record<string | number, unknown>)[key]).map((path) => [key, ...path]),
  )
  return [[], ...below]
}

function replaced(document: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const holder = document as Record<string | number, unknown>
  holder[key] = replaced(holder[key], rest, value)
  return holder
}
