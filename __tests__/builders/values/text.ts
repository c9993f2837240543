import fc from 'fast-check'

const SURROGATES = { first: 0xd800, count: 0x800 }

/**
 * Any character of Unicode, the first ones most often. Not fast-check's own unit `binary`: of that it keeps a table of a
 * million characters, whose making takes longer than most tests.
 */
const character = fc
  .nat({ max: 0x10ffff - SURROGATES.count })
  .map((nth) => String.fromCodePoint(nth < SURROGATES.first ? nth : nth + SURROGATES.count))

/** Well-formed text of any characters. @param maxLength in characters */
export function anyText(maxLength?: number): fc.Arbitrary<string> {
  return fc.string({ unit: character, ...(maxLength !== undefined && { maxLength }) })
}
