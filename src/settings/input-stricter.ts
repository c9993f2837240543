import type { Entry } from '../inputs/parse/entry.ts'
import { BESIDE } from './input-schema.ts'
import { type Stricter, together } from './shapes/stricter.ts'
import { textOf } from './shapes/value-text.ts'

/** Of an input, as its entry ranks values, its default among them; undefined where it ranks none. */
export function stricterOf(entry: Entry<unknown>): Stricter | undefined {
  const { stricter, parse, default: usual } = entry
  if (stricter === undefined) return undefined
  if (stricter === 'together') return together
  const strictness = (said: unknown): number => {
    const parsed = parse(said === undefined ? usual : textOf(said), BESIDE)
    if ('accepted' in parsed) return Number.NaN
    if (stricter === 'greater') return Number(parsed.value)
    const rank = stricter.indexOf(parsed.value)
    return rank === -1 ? Number.NaN : -rank
  }
  return (head, base) => (strictness(head) >= strictness(base) ? head : base)
}
