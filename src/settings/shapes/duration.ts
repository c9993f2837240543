import * as v from 'valibot'
import { parsePositiveDuration } from '../../inputs/parse/values.ts'

/**
 * A duration above zero, as text with its unit.
 * @param example that a message gives, such as `2h`
 */
export function durationSuchAs(example: string) {
  const accepted = `a duration above zero, such as \`${example}\``
  return v.pipe(v.string(accepted), v.regex(/^(?=.*[1-9])\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)$/, accepted))
}

/** Milliseconds of a duration that was checked; 0 where nothing is said. */
export function millisecondsOf(said: unknown): number {
  const parsed = parsePositiveDuration(String(said ?? ''))
  return 'value' in parsed ? parsed.value : 0
}
