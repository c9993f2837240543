import { input } from '../parse/entry.ts'
import { choice, either, parseRequirement } from '../parse/values.ts'

/** What a deploy refuses, and what it does when it fails. */
export const deploying = {
  /** What to do about a plan that is not the one reviewed in the pull request, or was never reviewed. */
  unreviewed: input('require-reviewed-plan', {
    parse: parseRequirement,
    default: 'warn',
    description:
      'Whether a deploy needs the plan that was [reviewed](docs/review.md): the one in the comment on the merged pull request of its commit. `true` refuses any other, and commits without one; `warn` says what differs and goes on, also silently where the commit has no pull request; `false` does not look.',
    setting: 'widening',
    stricter: ['refuse', 'warn', 'ignore'],
  }),
  onFailure: input('on-failure', {
    parse: choice('rollback', 'cancel', 'leave'),
    default: 'rollback',
    description:
      'What to do when a rollout fails: `rollback` to the last image proven healthy in this environment, `cancel` the refresh, or `leave` everything as it is.',
    setting: 'widening',
  }),
  /** What a recovery goes back to; auto is the release, as far as that takes back what the run changed. */
  recover: input('recover', {
    parse: choice('auto', 'release', 'image'),
    default: 'auto',
    description:
      'What a recovery goes back to: `auto` (the last good release, image and stack, as far as that takes back what this run changed), `release` (the same, be there more to change; it destroys nothing else) or `image` (the image alone).',
    see: '[rollback](#rollback-recovery-quarantine)',
    setting: 'widening',
  }),
  /** Whether a commit older than the one running may be deployed. */
  older: input('allow-older', {
    parse: either('allowed', 'refused'),
    default: 'false',
    description:
      'Whether a commit may be deployed that is an ancestor of the one running, `true` or `false`.',
    setting: 'widening',
    stricter: ['refused', 'allowed'],
  }),
}
