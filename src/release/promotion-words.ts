import { count, formatDuration } from '../text/duration.ts'
import { timeWords } from '../text/time.ts'
import type { Lack } from './promotion.ts'

const DAY = 86_400_000

/** How long something is to be proven: `2 h 00 min`, `7 days`. Milliseconds in. */
export function spanWords(ms: number): string {
  return ms > 0 && ms % DAY === 0 ? count(ms / DAY, 'day') : formatDuration(ms)
}

/** What a release lacks, in words that follow the environment and a colon. @param now milliseconds since the epoch */
export function lackWords(lack: Lack, commit: string, now: number): string {
  switch (lack.kind) {
    case 'never':
      return 'never proven there'
    case 'quarantined': {
      const what = lack.reason === 'left' ? 'was rolled back from' : 'failed'
      return `it is quarantined there: it ${what} at ${timeWords(lack.at)} and was not proven since`
    }
    case 'other-commit':
      return `the image is proven there, but ${withStacks(lack.commits)}, and not with that of ${commit}`
    case 'young': {
      const age = formatDuration(Math.max(0, now - Date.parse(lack.since)))
      const needed = spanWords(lack.requirement.forMs)
      return `proven for ${age}, since ${timeWords(lack.since)}; it needs ${needed}: from ${fromWords(lack.from)} on`
    }
  }
}

/** A time from when on something may be, rounded up to the minute: a minute that has only begun is too early. */
export function fromWords(time: string): string {
  return timeWords(new Date(Math.ceil(Date.parse(time) / 60_000) * 60_000).toISOString())
}

function withStacks(commits: readonly string[]): string {
  if (commits.length === 0) return 'its record does not tell with which commit'
  return `with the stack of ${commits.join(', ')}`
}
