/** The items in parts of so many at the most, in their order; none of no items. */
export function inParts<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most)
  return Array.from({ length: count }, (_, part) => items.slice(part * most, (part + 1) * most))
}
