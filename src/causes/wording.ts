/** What AWS names, by the group of the pattern that found it. */
export type Named = Readonly<Record<string, string | undefined>>

/** The longest name that is put into a title or an advice, in UTF-16 units: anything longer is no name. */
const longestName = 200

/**
 * The wording of an entry with what AWS names: `{zone|the zone}` is the zone, else `the zone`. Undefined where a
 * `{zone}` without other words is not named.
 */
export function worded(wording: string, named: Named): string | undefined {
  let isWhole = true
  const text = wording.replace(/\{(\w+)(?:\|([^{}]*))?\}/g, (_, name: string, other?: string) => {
    const value = nameIn(named, name) ?? other
    isWhole &&= value !== undefined
    return value ?? ''
  })
  return isWhole
    ? text
        .replace(/ {2,}/g, ' ')
        .replace(/ (?=[.,:;]|$)/g, '')
        .trim()
    : undefined
}

function nameIn(named: Named, name: string): string | undefined {
  const value = Object.hasOwn(named, name) ? named[name] : undefined
  return value === undefined || value === '' || value.length > longestName ? undefined : value
}
