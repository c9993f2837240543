import { cleanText } from '../text/escape.ts'
import { mayOpen, signsOf, withoutLikely } from './forms/likely.ts'
import { runsIn } from './forms/randomness.ts'
import { knownSecrets } from './known.ts'
import { type LineFilter, lineFilter } from './lines/lines.ts'
import type { FindUserData } from './lines/user-data.ts'
import { isImageId } from './names/values.ts'
import { withoutPatterns } from './patterns.ts'
import { vouchedValues } from './vouched.ts'

/** Hides secrets in all text that leaves a run; it learns them as the run does. */
export interface Redaction {
  /**
   * Hides this text, wherever it stands, from now on. Ids of AMIs are never hidden, nor what is vouched for: they are what
   * the run is about.
   * @returns whether it is hidden
   */
  learn(secret: string): boolean
  /**
   * Shows these commits, keys and names of the action's own, though a stack may keep them where all values are marked as
   * sensitive (`aws_ssm_parameter`); what was learnt of them before is forgotten.
   */
  vouch(values: readonly string[]): void
  /** Hides what these expressions find, too. */
  use(patterns: readonly RegExp[]): void
  /** Shows what resources are called wherever it stands, though it looks random: names are no secrets. */
  spare(names: readonly string[]): void
  /** A name without what is known to be a secret; what only looks like one is shown. */
  name(text: string): string
  /** A text of any number of lines without its secrets. */
  text(text: string, find?: FindUserData): string
  /** The same for lines that come one by one, of one source. */
  lines(): LineFilter
}

/** Shorter texts are seldom looked at twice where they are looked at as a whole first. */
const SHORT = 10_000

const NOTHING: FindUserData = () => undefined

/** Nothing learnt yet: what looks like a secret is hidden from the start. */
export function startRedaction(): Redaction {
  const known = knownSecrets()
  const patterns: RegExp[] = []
  const spared = new Set<string>()
  const vouched = vouchedValues()
  const taught = (line: string) => withoutPatterns(known.hide(line), patterns)
  const rest = (line: string, signs = signsOf(line)) =>
    withoutInner(withoutLikely(taught(line), { signs, spared }), signs)
  return {
    learn: (secret) => {
      const text = secret.trim()
      if (isImageId(text) || vouched.has(text)) return false
      known.add(secret)
      return true
    },
    vouch: (values) => {
      for (const value of values) if (vouched.add(value)) known.drop(value, vouched.has)
    },
    use: (more) => {
      patterns.push(...more)
    },
    spare: (names) => {
      for (const name of names) for (const run of runsIn(name)) spared.add(run)
    },
    name: (text) => taught(cleanText(text)),
    text: (raw, find = NOTHING) => {
      // A secret that is parted by characters nobody sees would be whole again once those are removed: they go first.
      const text = cleanText(raw)
      if (text.length < SHORT && signsOf(text) === 0) return taught(text)
      const filter = lineFilter({ rest, taught, find })
      const lines = text.split('\n').map((line) => filter.take(line))
      return [...lines, filter.end()].filter((line) => line !== undefined).join('\n')
    },
    lines: () => {
      const filter = lineFilter({ rest, taught, find: NOTHING })
      return { ...filter, take: (line) => filter.take(cleanText(line).replaceAll('\n', ' ')) }
    },
  }
}

/** A line without what goes over several lines of a text that is quoted in it. */
function withoutInner(line: string, signs: number): string {
  if (!mayOpen(signs) || !line.includes('\\n')) return line
  const same = (text: string) => text
  const filter = lineFilter({ rest: same, taught: same, find: NOTHING })
  const parts = line.split(/(\\+n)/)
  const [, lineEnd = ''] = parts
  const shown = parts.map((part, index) => (index % 2 === 0 ? filter.take(part) : part))
  // A line that is hidden goes with its end.
  const kept = shown.filter((_, index) => shown[index % 2 === 0 ? index : index + 1] !== undefined)
  const waiting = filter.end()
  return [...kept, ...(waiting === undefined ? [] : ['\n', waiting])].join('').replaceAll('\n', lineEnd)
}
