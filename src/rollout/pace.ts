/** The longest pause between two polls when AWS answers with trouble. */
const longestPauseMs = 120_000

/** Polls that showed nothing new before the pace slows down. */
const patience = 20

/** How things go, as far as the pace depends on it. */
export interface Pulse {
  /** Polls in a row that AWS did not answer. */
  readonly troubles: number
  /** Polls in a row that showed nothing new. */
  readonly still: number
}

/**
 * How long to wait before the next poll: the interval while things move, twice that when they have not for long,
 * doubled again with each trouble (throttling, a dropped connection).
 * @param interval the usual pause, in milliseconds
 * @param random 0 to 1, spreads groups that began together over time
 */
export function nextDelay(interval: number, { troubles, still }: Pulse, random: number): number {
  const usual = still > patience ? interval * 2 : interval
  const backedOff = Math.min(usual * 2 ** troubles, Math.max(usual, longestPauseMs))
  return Math.round(backedOff * (0.9 + 0.2 * random))
}
