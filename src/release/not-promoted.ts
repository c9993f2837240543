import { DeployError } from '../outcome/error.ts'
import { listed } from '../text/list.ts'
import type { Lack, Requirement } from './promotion.ts'
import { fromWords, lackWords } from './promotion-words.ts'

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
