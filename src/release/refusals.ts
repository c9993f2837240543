import { described } from '../image/choose.ts'
import type { ImageRecord } from '../image/image.ts'
import { tagNames } from '../image/tags.ts'
import { DeployError } from '../outcome/error.ts'
import type { Proof } from './record.ts'

/** No release is what was asked for; `others` are the proven ones there are. */
export function notFound(
  message: string,
  others: readonly (Partial<Proof> & { readonly record: ImageRecord })[],
): DeployError {
  return new DeployError('image-not-found', `${message} Nothing was changed.`, {
    evidence: others.map(({ record, commit }) => {
      const isBuilt = commit === undefined || commit === record.tags[tagNames.gitSha]
      return isBuilt ? described(record) : `${described(record)}, with the stack of ${commit}`
    }),
    next: [
      others.length > 0
        ? 'Set `rollback-to` to the commit or the AMI id of an image above.'
        : 'Set `rollback-to` to an AMI id, or deploy a commit forward.',
    ],
  })
}

/** The only image of a commit failed in the environment. */
export function onlyQuarantined({ id }: ImageRecord, sha: string): DeployError {
  return new DeployError(
    'image-quarantined',
    `The image of commit ${sha} failed in this environment before; nothing was changed.`,
    {
      evidence: [id],
      next: [`To take it all the same, name it by its id: \`rollback-to: ${id}\`.`],
    },
  )
}

/** Several commits begin so. */
export function ambiguous(commits: readonly string[], sha: string): DeployError {
  return new DeployError(
    'image-not-found',
    `${sha} is the beginning of several commits with images. Nothing was changed.`,
    {
      evidence: commits,
      next: ['Set `rollback-to` to more digits of the commit.'],
    },
  )
}
