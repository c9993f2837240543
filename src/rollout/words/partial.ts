import type { RefreshView } from '../observation.ts'

/** How a refresh came to its end, in the words of a sentence: a last checkpoint under 100 % is an end, too. */
export function endedWords({ preferences }: RefreshView): string {
  const last = preferences.checkpointPercentages.at(-1)
  if (last === undefined || last >= 100) return 'Successful'
  return `Successful at its last checkpoint, ${last} % (checkpoint_percentages)`
}
