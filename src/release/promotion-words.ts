import { DeployError } from '../outcome/error.ts'
import { count, formatDuration } from '../text/duration.ts'
import { listed } from '../text/list.ts'
import type { Lack, Requirement } from './promotion.ts'

/** A time as people read it: `2026-03-01 18:20 UTC`; the text itself where it is none. */
export function timeWords(time: string): string {
  const parsed = new Date(time)
  if (Number.isNaN(parsed.getTime())) return time
  return `${parsed.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

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

/** Rounded up to the minute: a minute that has only begun is too early. */
function fromWords(time: string): string {
  return timeWords(new Date(Math.ceil(Date.parse(time) / 60_000) * 60_000).toISOString())
}

function withStacks(commits: readonly string[]): string {
  if (commits.length === 0) return 'its record does not tell with which commit'
  return `with the stack of ${commits.join(', ')}`
}

/** What is to be done about it, one sentence. */
function cureOf(lack: Lack, commit: string): string {
  const { environment } = lack.requirement
  switch (lack.kind) {
    case 'never':
      return `Deploy ${commit} to ${environment}, and run this again when it is proven there.`
    case 'quarantined':
      return `Deploy a commit that cures what was wrong. Where the image was not to blame, prove it anew: take it in ${environment} by its id (\`rollback-to\`).`
    case 'other-commit':
      return `Deploy ${commit} to ${environment}, and run this again; a commit of a merge is one of its own. Where the stack of another commit will do, set \`by: image\` in \`require-proven-in\`.`
    case 'young':
      return `Run this again from ${fromWords(lack.from)} on.`
  }
}

/** What was to be deployed, and what it lacks; never empty. */
interface Refused {
  /** As people read it. */
  readonly image: string
  readonly commit: string
  readonly lacks: readonly Lack[]
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** A release is not proven where it has to be. */
export function notPromoted({ image, commit, lacks, now }: Refused): DeployError {
  const where = listed([...new Set(lacks.map(({ requirement }) => requirement.environment))], 'and')
  return new DeployError(
    'not-promoted',
    `${image} is not proven as it has to be in ${where} (\`require-proven-in\`); nothing was built or changed.`,
    {
      evidence: lacks.map((lack) => `${lack.requirement.environment}: ${lackWords(lack, commit, now)}`),
      next: [...new Set(lacks.map((lack) => cureOf(lack, commit)))],
    },
  )
}

/** An image that would have to be baked first. */
interface Unbaked {
  readonly imageKey: string
  readonly commit: string
  readonly requirements: readonly Requirement[]
  /** Why what is there is not taken, a line each. */
  readonly why: readonly string[]
}

/** An image that is baked now was proven nowhere: it is not baked. */
export function notBakedToPromote({ imageKey, commit, requirements, why }: Unbaked): DeployError {
  const where = listed([...new Set(requirements.map(({ environment }) => environment))], 'and')
  return new DeployError(
    'not-promoted',
    `No image that can be taken has the key ${imageKey}, and one that is baked now was never proven in ${where} (\`require-proven-in\`); nothing was built or changed.`,
    {
      evidence: why,
      next: [
        `Deploy ${commit} to ${where}, and run this again when it is proven there.`,
        'Where it is proven there, its content is another one here: see that the files of the image and its variables are the same in both jobs. `build: always` and a `max-image-age` that has passed ask for a new one, too.',
      ],
    },
  )
}
