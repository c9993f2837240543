/** The longest pause between two looks when AWS answers with trouble. */
const longestPauseMs = 120_000

/**
 * How long to wait before the next look when AWS did not answer: twice as long with each time in a row, spread by a tenth,
 * so that groups that began together do not ask together.
 * @param interval the usual pause, in milliseconds
 * @param troubles looks in a row that AWS did not answer
 * @param random 0 to 1
 */
export function backOff(interval: number, troubles: number, random: number): number {
  const backedOff = Math.min(interval * 2 ** troubles, Math.max(interval, longestPauseMs))
  return Math.round(backedOff * (0.9 + 0.2 * random))
}
