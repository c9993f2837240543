/** Values that are no secrets, whoever says so: exactly these, and of digests and commits their beginnings. */
export interface VouchedValues {
  /** Whether it was not there before. */
  add(value: string): boolean
  has(text: string): boolean
}

/** A commit, and a key of an image; `substr(var.git_sha, 0, 7)` is its short form. */
const HEX = /^[0-9a-f]{40,64}$/
const SHORT_HEX = /^[0-9a-f]{6,}$/

/** Nothing vouched for yet. */
export function vouchedValues(): VouchedValues {
  const values = new Set<string>()
  const digests = new Set<string>()
  return {
    add: (value) => {
      if (value === '' || values.has(value)) return false
      values.add(value)
      if (HEX.test(value)) digests.add(value)
      return true
    },
    has: (text) =>
      values.has(text) || (SHORT_HEX.test(text) && [...digests].some((digest) => digest.startsWith(text))),
  }
}
