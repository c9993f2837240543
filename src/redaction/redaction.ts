import { cleanText } from '../text/escape.ts'
import { isSuspicious, withoutLikely } from './appearance.ts'
import { knownSecrets } from './known.ts'
import { type LineFilter, lineFilter } from './lines.ts'
import { isImageId } from './names.ts'
import { withoutPatterns } from './patterns.ts'
import type { FindUserData } from './user-data.ts'

/** Hides secrets in all text that leaves a run; it learns them as the run does. */
export interface Redaction {
  /** Hides this text, wherever it stands, from now on. Ids of AMIs are never hidden: they are what the run is about. */
  learn(secret: string): void
  /** Hides what these expressions find, too. */
  use(patterns: readonly RegExp[]): void
  /** A text of any number of lines without its secrets. */
  text(text: string, find?: FindUserData): string
  /** The same for lines that come one by one, of one source. */
  lines(): LineFilter
}

/** A secret that is parted by characters nobody sees would be whole again once those are removed: they go first. */
function clean(text: string): string {
  return /^[\n\t -~]*$/.test(text) ? text : cleanText(text)
}

const NOTHING: FindUserData = () => undefined

/** Nothing learnt yet: what looks like a secret is hidden from the start. */
export function startRedaction(): Redaction {
  const known = knownSecrets()
  const patterns: RegExp[] = []
  const taught = (line: string) => withoutPatterns(known.hide(line), patterns)
  const rest = (line: string) => withoutLikely(taught(line))
  return {
    learn: (secret) => {
      if (!isImageId(secret.trim())) known.add(secret)
    },
    use: (more) => {
      patterns.push(...more)
    },
    text: (raw, find = NOTHING) => {
      const text = clean(raw)
      if (!isSuspicious(text)) return taught(text)
      const filter = lineFilter({ rest, find })
      const lines = text.split('\n').map(filter)
      return lines.filter((line) => line !== undefined).join('\n')
    },
    lines: () => {
      const filter = lineFilter({ rest, find: NOTHING })
      return (line) => filter(clean(line).replaceAll('\n', ' '))
    },
  }
}
