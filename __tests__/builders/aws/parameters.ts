import type { Parameter, Parameters } from '../../../src/deps/aws.ts'

/** A parameter that is written, as it came. */
export interface Written {
  readonly region: string
  readonly name: string
  readonly value: string
  readonly kind: string
}

/** Parameters by `region name`; a text is one of type String. What is written is kept, and read from then on. */
export function parametersWith(
  values: Readonly<Record<string, string | Parameter>>,
): Parameters & { readonly written: readonly Written[] } {
  const held = new Map(Object.entries(values))
  const written: Written[] = []
  return {
    written,
    read: async (region, name) => {
      const value = held.get(`${region} ${name}`)
      return typeof value === 'string' ? { value, type: 'String', kind: 'text' } : value
    },
    write: async (region, name, value, kind) => {
      written.push({ region, name, value, kind })
      held.set(`${region} ${name}`, { value, type: 'String', kind })
    },
  }
}
