import * as v from 'valibot'
import { noList } from './no-list.ts'

/**
 * A mapping in which every other key is a problem, which knows what there is.
 * @param required keys that have to be there
 */
export function strict(
  entries: Readonly<Record<string, v.GenericSchema>>,
  accepted: string,
  required: readonly string[] = [],
) {
  const known = Object.keys(entries)
  const each = known.map((name) => {
    const schema = entries[name] as v.GenericSchema
    return [name, required.includes(name) ? schema : v.optional(schema)] as const
  })
  // Without a prototype: `toString` is no key of the file.
  const own = Object.assign(Object.create(null), Object.fromEntries(each))
  return noList(v.objectWithRest(own, { ...v.never(), requirement: known }, accepted))
}
