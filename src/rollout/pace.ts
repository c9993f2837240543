/** The longest pause between two polls when AWS answers with trouble. */
const longestPauseMs = 120_000

/** Polls that showed nothing new before the pace slows down. */
const patience = 20

/**
 * The pause before the last look that is missing: short, since the verdict waits for nothing else. Who asks for more looks
 * in a row gets those before it at the usual pace.
 */
const confirmationMs = 5_000

/** How things go, as far as the pace depends on it. */
export interface Pulse {
  /** Polls in a row that AWS did not answer. */
  readonly troubles: number
  /** Polls in a row that showed nothing new. */
  readonly still: number
  /** Set where one more look at the threshold is enough, when it has held: for how long still, in milliseconds. */
  readonly holdsFor?: number | undefined
}

/**
 * How long to wait before the next poll: the interval while things move, twice that when they have not for long,
 * doubled again with each trouble (throttling, a dropped connection). Where one more look
 * at the threshold is enough, that comes when it has held for long enough.
 * @param interval the usual pause, in milliseconds
 * @param random 0 to 1, spreads groups that began together over time
 */
export function nextDelay(interval: number, { troubles, still, holdsFor }: Pulse, random: number): number {
  const slow = still > patience ? interval * 2 : interval
  const usual = holdsFor === undefined ? slow : Math.min(slow, Math.max(holdsFor, confirmationMs))
  const backedOff = Math.min(usual * 2 ** troubles, Math.max(usual, longestPauseMs))
  return Math.round(backedOff * (0.9 + 0.2 * random))
}
