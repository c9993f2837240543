import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { knownSecrets } from '../../src/redaction/known.ts'
import { SENSITIVE } from '../../src/redaction/names/values.ts'

/** Of few characters, so that secrets begin alike, lie over one another and nearly stand in the text. */
const secret = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 6, maxLength: 9 })
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'b', 'a', 'c'), maxLength: 80 })

/** The first that is found from the left, the longest of those that begin there. */
function hiddenByHand(text: string, secrets: readonly string[]): string {
  for (let at = 0; at < text.length; at += 1) {
    const [found] = secrets
      .filter((each) => text.startsWith(each, at))
      .sort((one, other) => other.length - one.length)
    if (found !== undefined)
      return text.slice(0, at) + SENSITIVE + hiddenByHand(text.slice(at + found.length), secrets)
  }
  return text
}

test('every secret is hidden where it stands, as a search of each place finds it', () => {
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 1, maxLength: 6 }),
      fc.array(fc.oneof(text, secret)),
      (secrets, parts) => {
        const known = knownSecrets()
        for (const each of secrets) known.add(each)

        expect(known.hide(parts.join(''))).toBe(hiddenByHand(parts.join(''), secrets))
      },
    ),
    { numRuns: 500 },
  )
})
