import { type FailureReason, REASONS } from '../../src/outcome/reasons.ts'
import { fromDocs } from './links.ts'

/** What docs/troubleshooting.md says of a reason beside its advice; full sentences of Markdown. */
interface Told {
  readonly means: string
  /** What serves after a deploy or a rollback that ended so. */
  readonly serves: string
}

const BEFORE = 'What served before: nothing was applied.'
const BY_CHOICE =
  'What `on-failure` made of it. With `rollback` the last proven release serves again, where there is one and the way back went well; with `cancel` and `leave` old and new instances serve side by side. "Serves now" in the report counts them for each group.'
const APPLIED_IN_PART =
  'Part of the plan may be applied. A group that had begun to move was followed to its end, and `on-failure` was done; "Serves now" in the report says what runs.'

/** Every reason: the compiler asks for one that is new. */
const TOLD: Readonly<Record<FailureReason, Told>> = {
  'invalid-input': {
    means: 'An input, or what it names, cannot be used. All problems are in one message.',
    serves: BEFORE,
  },
  'tool-missing': {
    means: 'Packer, Terraform or OpenTofu is not there in a version that fits, and could not be fetched.',
    serves: BEFORE,
  },
  'tool-untrusted': {
    means: 'The signature or the checksum of a download is not that of its makers.',
    serves: BEFORE,
  },
  credentials: {
    means: 'AWS does not know the run, no longer does, or does not allow a call.',
    serves:
      'What served before, where it happened before the apply. In the middle of a rollout AWS goes on, and nobody watches: "Serves now" says what was seen last.',
  },
  'aws-unavailable': {
    means: 'AWS did not answer, or limited how much is asked, for minutes.',
    serves:
      'What served before, where it happened before the apply; else "Serves now" says what was seen last.',
  },
  'aws-refused': {
    means:
      'AWS understood what was asked and refused it, for a reason that is no missing permission and does not pass.',
    serves:
      'What served before, where it happened before the apply; else "Serves now" says what was seen last.',
  },
  'checkout-failed': { means: 'The commit could not be fetched.', serves: BEFORE },
  'untrusted-code': {
    means:
      'The run has secrets, and the code is that of a pull request whose author may have no right to them.',
    serves: BEFORE,
  },
  'image-build-failed': { means: 'Packer built no image, or one that EC2 does not have.', serves: BEFORE },
  'image-test-failed': {
    means:
      'An instance of the image did not pass the test of the settings file (`test`), now or in an earlier run.',
    serves: BEFORE,
  },
  'image-test-not-run': {
    means:
      'The settings file wants every image tested (`required` in `test`), and no instance of the image could be launched or reached by SSM.',
    serves: BEFORE,
  },
  'image-not-found': {
    means:
      'The image that was asked for is not there: it was never baked, was removed, or is not available in every region.',
    serves: BEFORE,
  },
  'image-not-shared': {
    means:
      'The image lives in the account of `image-role`, which has not shared it with that of the job; or it is encrypted with a key that those in `share-with` cannot use, or EC2 did not take what it was told of the image.',
    serves: BEFORE,
  },
  'image-quarantined': {
    means: 'The same content failed in this environment before.',
    serves: BEFORE,
  },
  'image-revoked': {
    means:
      'The settings file lists the image, or one that it was made from, in `revoked`; or one that it was made from failed in this environment.',
    serves: BEFORE,
  },
  'not-promoted': {
    means:
      'The settings file wants the release to be proven in another environment first (`require-proven-in`), and it is not, or not for long enough.',
    serves: BEFORE,
  },
  'outside-window': {
    means:
      'The settings file has `windows`, and the deploy began outside of them, or had not applied anything when its window ended.',
    serves: BEFORE,
  },
  'deploys-frozen': {
    means: 'The variable that `windows` names under `freeze` says that nothing is to be deployed.',
    serves: BEFORE,
  },
  'commit-outdated': {
    means: 'The environment runs a commit that is newer than the one of the run.',
    serves: BEFORE,
  },
  'plan-failed': { means: 'Terraform made no plan.', serves: BEFORE },
  'plan-blocked': {
    means:
      'The plan would destroy or replace what it may not, or something would keep the rollout from its threshold.',
    serves: BEFORE,
  },
  'plan-changed': {
    means: 'What would be applied is not what was reviewed on the pull request.',
    serves: BEFORE,
  },
  'plan-without-image': {
    means: 'Applied, the plan would leave launch templates or groups without the image of the run.',
    serves: BEFORE,
  },
  'not-holding': {
    means:
      'There is nothing to promote or to abort: no release [holds](progressive.md#holds) here, or one of another commit does.',
    serves: BEFORE,
  },
  'state-locked': { means: 'Somebody else holds the lock of the state, or left it.', serves: BEFORE },
  'apply-failed': { means: 'Terraform stopped in the middle of the apply.', serves: APPLIED_IN_PART },
  'state-unread': {
    means:
      'The apply went well, and the state could not be read behind it: groups that are new in it were not watched.',
    serves: 'The plan is applied. Groups that were there before were watched; of new ones nothing is known.',
  },
  'rollout-not-started': {
    means:
      'Old instances serve, and no refresh moves them: the plan started none, and the action could or should not.',
    serves:
      'The old image in that group, as before: no instance of it was moved. Other groups were followed to their end.',
  },
  'rollout-failed': {
    means: 'The refresh of a group ended otherwise than well, or left old instances, or an alarm went off.',
    serves: BY_CHOICE,
  },
  'probe-failed': {
    means:
      'A probe of the settings file found that the service does not answer, or that another version answers.',
    serves: BY_CHOICE,
  },
  'analysis-failed': {
    means: 'Figures of CloudWatch, which an analysis of the settings file names, are over their limit.',
    serves: BY_CHOICE,
  },
  'rollout-stalled': { means: 'For `stall-timeout` nothing got better.', serves: BY_CHOICE },
  'rollout-timed-out': {
    means: 'The threshold was not reached, or did not hold, within `rollout-timeout`.',
    serves: BY_CHOICE,
  },
  'rollout-incomplete': {
    means:
      'The rollout is reached; instances on standby or in a warm pool are on another image, and `strict` is set.',
    serves: 'The new image. What stands beside the groups would serve the other one.',
  },
  'rollout-superseded': {
    means: 'Somebody else started a refresh of the group, which took the place of the one of this run.',
    serves: 'What the other refresh makes of it: nothing of it is stopped or taken back.',
  },
  'refresh-active': {
    means: 'A refresh was running before the apply, and was not to be waited for, or did not end in time.',
    serves: 'What served before and what that refresh makes of it: nothing was applied.',
  },
  'alarm-active': { means: 'One of `alarms` was in ALARM before the apply.', serves: BEFORE },
  'drift-found': {
    means:
      '`verify` found instances on another image, a plan that is not empty, or, against the report of a deploy (`reports`), another image or something that has begun in its groups since.',
    serves: 'What the report lists: `verify` changes nothing.',
  },
  'prune-failed': {
    means: 'An image or a snapshot could not be removed.',
    serves: 'What served before: an image that is in use is never removed.',
  },
  'stack-failed': {
    means:
      'A stack of the run failed, was blocked or cancelled, or its report is missing or cannot be read. `report` itself did what it was asked for.',
    serves: 'What the report of each stack says.',
  },
  cancelled: {
    means: 'Somebody, a newer run or the timeout of the job ended the run.',
    serves:
      'What served before, where nothing was applied yet. A refresh that had begun goes on at AWS; the next deploy takes it up.',
  },
  'internal-error': {
    means: 'The action met something that it does not know.',
    serves: 'Not known by the reason: the report says how far the run came.',
  },
}

/** A section for each reason: what it means, what serves now, what to do next. */
export function reasonSections(): string {
  const sections = Object.entries(REASONS).map(([name, { outcome, advice }]) => {
    const { means, serves } = TOLD[name as FailureReason]
    const lines = [
      `### \`${name}\`\n`,
      `- **Means** (\`${outcome}\`): ${means}`,
      `- **Serves now:** ${serves}`,
      `- **Next:** ${fromDocs(advice)}.`,
    ]
    return `\n${lines.join('\n')}\n`
  })
  return `${sections.join('')}\n`
}
