import type { ReasonEntry } from './entry.ts'

/** Reasons that end a run before anything is applied. */
export const BEFORE = {
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
  'image-test-failed': {
    outcome: 'blocked',
    headline: 'the image failed its test',
    whose: 'the image, or its test',
    again: 'is stopped again, for the same image failed the same test',
    advice:
      'Read what the test wrote, and correct the image or the test; or have it tested once more, as the message says. See [image test](docs/progressive.md#image-test)',
  },
  'image-test-not-run': {
    outcome: 'failed',
    headline: 'the image could not be tested',
    whose: 'nobody knows: the test said nothing of the image',
    again: 'tests the image then',
    advice:
      'See what AWS says: a permission, capacity, or an instance that SSM does not know; the image is not to blame. See [image test](docs/progressive.md#image-test)',
  },
  'image-not-found': {
    outcome: 'failed',
    headline: 'the image was not found',
    whose: 'nobody: the image that was asked for is not there',
    again: 'fails again until there is such an image',
    advice: 'Name another image, the report lists what there is; with `build: never`, bake it in another run',
  },
  'image-quarantined': {
    outcome: 'blocked',
    headline: 'the image failed here before',
    whose: 'the image, in an earlier run',
    again: 'is refused again while it is',
    advice: 'Deploy a commit that cures the fault, or take the image by its id',
  },
  'image-revoked': {
    outcome: 'blocked',
    headline: 'the image is revoked',
    whose: 'the image, or what it was made from',
    again: 'is refused again while it is',
    advice:
      'The image, or one that it was made from, is listed in `revoked` or failed here: bake on another base image, or take another image; see [promotion](docs/promotion.md)',
  },
  'image-not-shared': {
    outcome: 'blocked',
    headline: 'the image cannot be shared as is wanted',
    whose: 'the image, or the key that it is encrypted with',
    again: 'is stopped again until the image can be shared',
    advice:
      'Share it with the account that is to launch it, or copy it there (`copy-to`). Where its key is in the way: encrypt it with a customer managed key whose policy lets the others use it, with the statement that the message has; see [sharing](docs/sharing.md)',
  },
  'not-promoted': {
    outcome: 'blocked',
    headline: 'it is not proven where it has to be',
    whose: 'nobody: the release has not gone its way yet',
    again: 'is stopped again until it is proven there',
    advice:
      'Deploy the commit to the environment that `require-proven-in` names, and run again when it is proven there; see [promotion](docs/promotion.md)',
  },
  'outside-window': {
    outcome: 'blocked',
    headline: 'it is outside of the window for deploys',
    whose: 'nobody: the stack may not be deployed at this time',
    again: 'is stopped again until the window begins that the message names',
    advice:
      'Run again when the window begins that the message names, or let the deploy wait for it (`outside: wait`); see [windows](docs/progressive.md#windows)',
  },
  'deploys-frozen': {
    outcome: 'blocked',
    headline: 'deploys are frozen',
    whose: 'nobody: a variable freezes deploys of the stack',
    again: 'is stopped again while the variable is set',
    advice:
      'Empty the variable that the message names when the freeze is over, and run the workflow anew; see [windows](docs/progressive.md#windows)',
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
  'not-holding': {
    outcome: 'blocked',
    headline: 'no release of this commit holds',
    whose: 'whoever asked for it: something else was deployed, promoted or taken back since',
    again: 'is stopped again until a release of this commit holds',
    advice:
      'Look at the last deploy of the environment. A job that waited for its approval promotes the release of its own commit alone',
  },
  'state-locked': {
    outcome: 'failed',
    headline: 'the state is locked',
    whose: 'another run that works on the stack, or left its lock',
    again: 'goes on once the lock is gone',
    advice: 'Wait for the run that holds the lock, or raise `lock-timeout`',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>
