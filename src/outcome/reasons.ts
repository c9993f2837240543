import type { Outcome } from './outcomes.ts'

/** What is to be said of one reason. */
interface ReasonEntry {
  /** blocked: the action itself refused to go on, before anything was applied. */
  readonly outcome: Extract<Outcome, 'failed' | 'blocked' | 'cancelled'>
  /** Follows the colon in the headline. */
  readonly headline: string
  /** Whose matter it is, where nothing tells that it is that of image, stack or account; follows "At fault:". */
  readonly whose: string
  /** What another run of the same commit comes to, where no cause is known that tells it better; follows its subject. */
  readonly again: string
  /** Whether the errors that Packer and Terraform found in the code tell why. */
  readonly explainedBy?: 'diagnostics'
  /** What the pages say to do, in one line of Markdown without a full stop. */
  readonly advice: string
}

/** Why a run did not succeed. The list is closed: later steps of a workflow branch on it. */
export const REASONS = {
  'invalid-input': {
    outcome: 'failed',
    headline: 'the inputs are not valid',
    whose: 'the workflow: an input, or what one names',
    again: 'fails again until the inputs are corrected',
    advice: 'Correct the inputs that the message names',
  },
  'tool-missing': {
    outcome: 'failed',
    headline: 'a tool is missing',
    whose: 'the runner, or its way to the download',
    again: 'fails again until the tool can be had',
    advice: 'Name a version in `packer-version` or `terraform-version`, or install the tool in a step before',
  },
  'tool-untrusted': {
    outcome: 'failed',
    headline: 'a downloaded tool is not to be trusted',
    whose: 'whoever answers for the download',
    again: 'fails again until the address gives what its makers signed',
    advice:
      'What was downloaded is not what its makers signed. Find out who answers for that address; nothing of it was run',
  },
  credentials: {
    outcome: 'failed',
    headline: 'no access to AWS',
    whose: 'the job’s access to AWS: its credentials, or what its role may do',
    again: 'fails again until AWS lets the run in',
    explainedBy: 'diagnostics',
    advice:
      'Assume an AWS role in a step before; see that its session is long enough and that it allows the call',
  },
  'aws-unavailable': {
    outcome: 'failed',
    headline: 'AWS could not be reached',
    whose: 'AWS, or the network',
    again: 'may well succeed',
    advice:
      'AWS throttled or did not answer, for minutes; run again. While a rollout is watched this is waited out instead',
  },
  'aws-refused': {
    outcome: 'failed',
    headline: 'AWS refused what was asked',
    whose: 'what AWS names: the account, or what was asked of it',
    again: 'fails again until what AWS names is put right',
    advice:
      "Read AWS's words, and do what they ask for: a service to be enabled, an account to be confirmed, a limit",
  },
  'checkout-failed': {
    outcome: 'failed',
    headline: 'the commit could not be fetched',
    whose: 'the checkout, or the way to the commit',
    again: 'fails again until the commit can be fetched',
    advice: 'Check `repository`, `ref`, and that the token may read them',
  },
  'untrusted-code': {
    outcome: 'blocked',
    headline: 'the code of a pull request would get secrets',
    whose: 'the workflow: it would give secrets to the code of a pull request',
    again: 'is stopped again, for the code is the same',
    advice:
      "The run has secrets, or its machine AWS credentials, and the code is a pull request's: use the event `pull_request` on a runner that has none, or check out the base branch; see [forks](docs/forks.md)",
  },
  'image-build-failed': {
    outcome: 'failed',
    headline: 'the image was not built',
    whose: 'the build of the image: its template, or what that fetches',
    again: 'fails again until the template builds',
    explainedBy: 'diagnostics',
    advice: "Read Packer's error; no image is used",
  },
  'image-not-found': {
    outcome: 'failed',
    headline: 'the image was not found',
    whose: 'nobody: the image that was asked for is not there',
    again: 'fails again until there is such an image',
    advice: 'Name another image, the report lists what there is; with `build: never`, bake it in another run',
  },
  'image-not-shared': {
    outcome: 'blocked',
    headline: 'the image cannot be shared as is wanted',
    whose: 'the image, or the key that it is encrypted with',
    again: 'is stopped again until the image can be shared',
    advice:
      'Encrypt it with a customer managed key whose policy lets the others use it: the message has the statement that is missing; see [sharing](docs/sharing.md)',
  },
  'image-quarantined': {
    outcome: 'blocked',
    headline: 'the image failed here before',
    whose: 'the image, in an earlier run',
    again: 'is refused again while it is',
    advice: 'Deploy a commit that cures the fault, or take the image by its id',
  },
  'commit-outdated': {
    outcome: 'blocked',
    headline: 'a newer commit is running',
    whose: 'nobody: a newer commit serves',
    again: 'is stopped again while the newer commit runs',
    advice: 'Deploy the newer commit, use the rollback, or set `allow-older`',
  },
  'plan-failed': {
    outcome: 'failed',
    headline: 'no plan could be made',
    whose: 'the stack, or what it asks while it is planned',
    again: 'fails again until the plan can be made',
    explainedBy: 'diagnostics',
    advice: 'Correct the stack: `init`, `workspace`, `plan` or `show` failed. Nothing was changed',
  },
  'plan-blocked': {
    outcome: 'blocked',
    headline: 'the plan is not allowed',
    whose: 'the stack, or a group as it is now',
    again: 'is stopped again until the plan is allowed',
    advice:
      'The plan would do more than `allow` lets it: write what the report names, or deploy once with a wider `allow`. A rollback of the image alone may change nothing else',
  },
  'plan-changed': {
    outcome: 'blocked',
    headline: 'the plan is not the reviewed one',
    whose: 'nobody: what is planned now was not reviewed',
    again: 'is stopped again until its plan is the reviewed one',
    advice:
      'The plan is not the reviewed one: read what differs, and bring it by a pull request, or deploy once with `require-reviewed-plan: warn`',
  },
  'plan-without-image': {
    outcome: 'blocked',
    headline: 'the plan does not carry the image',
    whose: 'the stack: it does not take the image',
    again: 'is stopped again until the stack takes the image',
    explainedBy: 'diagnostics',
    advice:
      "Let the launch template take `image_id` from the variable, or from a data source that filters by the image's key; the report says why it does not",
  },
  'state-locked': {
    outcome: 'failed',
    headline: 'the state is locked',
    whose: 'another run that works on the stack, or left its lock',
    again: 'goes on once the lock is gone',
    advice: 'Wait for the run that holds the lock, or raise `lock-timeout`',
  },
  'apply-failed': {
    outcome: 'failed',
    headline: 'the apply failed',
    whose: 'the stack, or what AWS allows of it',
    again: 'fails again until what Terraform names is put right',
    explainedBy: 'diagnostics',
    advice:
      'Correct what Terraform names and run again; part of the plan may be applied. Where it had begun to move a group, that was followed to its end, and `on-failure` done',
  },
  'state-unread': {
    outcome: 'failed',
    headline: 'the state could not be read after the apply',
    whose: 'the access to the state',
    again: 'looks at every group, once the state can be read',
    explainedBy: 'diagnostics',
    advice:
      'The plan is applied, and the state could not be read after it, so that a new group was not watched. Cure what the error says and run again',
  },
  'rollout-not-started': {
    outcome: 'failed',
    headline: 'the image was not rolled out',
    whose: 'the stack: it starts no refresh',
    again: 'fails again until the group takes the image',
    advice: 'Let the group name a template version that changes, or set `when-no-refresh: start`',
  },
  'rollout-failed': {
    outcome: 'failed',
    headline: 'the rollout failed',
    whose: 'not known',
    again: 'fails again until the cause is put right',
    advice: 'Look at the evidence and causes: the image, the group, or AWS',
  },
  'rollout-stalled': {
    outcome: 'failed',
    headline: 'the rollout got no further',
    whose: 'not known',
    again: 'fails again until the cause is put right',
    advice:
      'Look at the evidence and causes: the image, the group, or AWS. Where it only needs longer, raise `stall-timeout`',
  },
  'rollout-timed-out': {
    outcome: 'failed',
    headline: 'the instances were not healthy in time',
    whose: 'not known',
    again: 'fails again until the cause is put right',
    advice:
      'Look at the evidence and causes: the image, the group, or AWS. Where it only needs longer, raise `rollout-timeout`',
  },
  'rollout-incomplete': {
    outcome: 'failed',
    headline: 'instances beside a group are on another image',
    whose: 'what stands beside the group; all in service do well',
    again: 'fails again until those instances are on the image',
    advice:
      'With `strict`: those in service are healthy on the image; those on standby or in the warm pool are not on it. Do what the report says; nothing is taken back',
  },
  'rollout-superseded': {
    outcome: 'failed',
    headline: 'another rollout took over',
    whose: 'somebody else, who works on the group',
    again: 'rolls out anew, over what the other rollout left',
    advice: 'Somebody else started a refresh of the group; see who, and run again',
  },
  'refresh-active': {
    outcome: 'blocked',
    headline: 'another refresh is running',
    whose: 'another refresh, which still runs',
    again: 'goes on once the other refresh has ended',
    advice: 'A refresh was running before the apply; run again when it has ended',
  },
  'alarm-active': {
    outcome: 'blocked',
    headline: 'an alarm is ringing',
    whose: 'what the alarm is about; it rang before the deploy',
    again: 'goes on once the alarm is silent',
    advice: 'Cure what the alarm says, or take it out of `alarms` for this deploy',
  },
  'drift-found': {
    outcome: 'failed',
    headline: 'what runs is not what was deployed',
    whose: 'not known: it was changed since the last deploy',
    again: 'finds the same until it is put right',
    advice: '`verify` found differences: deploy again, or roll back to `live`',
  },
  'prune-failed': {
    outcome: 'failed',
    headline: 'not every image could be removed',
    whose: 'what keeps the image, as AWS says',
    again: 'removes what is left',
    advice:
      'A removal stopped in the middle: cure what the message says and run again, what is left is found',
  },
  cancelled: {
    outcome: 'cancelled',
    headline: 'cancelled',
    whose: 'nobody: the run was cancelled',
    again: 'takes up where this one stopped',
    advice: 'See in the report how far it came; a refresh that had begun goes on at AWS',
  },
  'internal-error': {
    outcome: 'failed',
    headline: 'an error in the action',
    whose: 'the action itself',
    again: 'may fail in the same way',
    advice: 'Not a failure the action knows: run with debug logging and report it with the log',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>

export type FailureReason = keyof typeof REASONS

/** What went wrong, as the report shows it: one sentence, the evidence, and what to do next. */
export interface Failure {
  readonly reason: FailureReason
  readonly message: string
  readonly evidence: readonly string[]
  readonly next: readonly string[]
  /** The step in which it happened, when one was running. */
  readonly step?: string
  /** A signal ended the tool in the middle of its work. */
  readonly ended?: 'killed'
}

/** The outcome that a failure of this reason ends in. */
export function outcomeOf(reason: FailureReason): Outcome {
  return REASONS[reason].outcome
}

/** Whether the errors that the tools found in the code tell why a run failed for this reason. */
export function isExplainedByDiagnostics(reason: FailureReason): boolean {
  const { explainedBy }: ReasonEntry = REASONS[reason]
  return explainedBy === 'diagnostics'
}
