/** A room of the house: a folder below src/, and what is there in a sentence. */
export interface Room {
  readonly path: string
  readonly holds: string
}

/**
 * The rooms of src/, from the ground up. A file imports from its own room and from those above it in this list, never
 * from one below: what two rooms need goes to the lower of them, or into a room below both.
 */
export const ROOMS: readonly Room[] = [
  { path: 'text', holds: 'Words and forms that many need: durations, escapes, fitting to a size' },
  { path: 'outcome/reasons', holds: 'Why a run did not succeed: what is said of each reason' },
  { path: 'outcome', holds: 'What a run is asked for and how it can end; the one error type' },
  { path: 'causes/entries', holds: "AWS's words, an entry a cause: title, blame, whether it passes, advice" },
  { path: 'causes', holds: 'Which causes explain a failure, whose matter it is; which errors of AWS pass' },
  {
    path: 'tools',
    holds: 'Packer, Terraform, OpenTofu: which version will do, who signed it, what it is given',
  },
  { path: 'tools/terragrunt', holds: 'How Terragrunt is spoken to, and what it says' },
  { path: 'diagnostics', holds: 'What the tools say of the code, with its place' },
  { path: 'children', holds: 'The tools that a run started, as its notes tell; whether a lock is theirs' },
  {
    path: 'redaction/names',
    holds: 'What names and values tell: whether they are secrets, and what is shown instead',
  },
  {
    path: 'redaction/forms',
    holds: 'What a secret looks like on a line, a form each; which lines are worth a look',
  },
  { path: 'redaction/lines', holds: 'Secrets that go over several lines' },
  { path: 'redaction', holds: 'What is a secret, and the text without it' },
  { path: 'image', holds: 'The key, tags, which image to take, which stay' },
  {
    path: 'image/share',
    holds: 'Who may use an image, what of its key that asks for, when it is deprecated',
  },
  { path: 'image/bake', holds: "Packer's output, why a bake failed, its lock, what it leaves" },
  { path: 'template', holds: "The reader of Packer's HCL and JSON, and which files a template reaches for" },
  { path: 'plan', holds: 'What a plan is made of: changes, groups by name, findings' },
  { path: 'plan/read', holds: 'Plan and state JSON to changes, groups, lookups, secrets' },
  { path: 'plan/outputs', holds: 'The outputs of a stack, and which of them are handed on' },
  {
    path: 'plan/image/nested',
    holds: 'A variable that is an object: what it is to hold beside the image, read and put together',
  },
  { path: 'plan/image', holds: 'How the image gets into the plan, and whether it did' },
  {
    path: 'plan/guard/hazards',
    holds: 'What a rollout will trip over, as far as the plan tells; an entry each',
  },
  { path: 'plan/guard', holds: 'What a plan may change, and what is risky in it' },
  { path: 'plan/review', holds: 'The fingerprint: is what is applied what was reviewed?' },
  { path: 'release', holds: 'Which release is live, proven, gone back to' },
  { path: 'rollout/gates', holds: 'What has to hold beside the health of a group' },
  { path: 'rollout/gates/analysis/statistics', holds: 'Whether figures are worse, and not by chance' },
  { path: 'rollout', holds: 'Observation to healthy percentage to verdict; pauses, stall, pace' },
  { path: 'rollout/gates/analysis', holds: 'What CloudWatch has measured of a rollout, judged' },
  { path: 'rollout/words', holds: 'What is said of a refresh that goes on, ended early, or is started' },
  { path: 'rollout/judge', holds: 'Looks at a group to a verdict' },
  { path: 'rollout/pace', holds: 'When the next look is due, and what of it is asked for' },
  { path: 'rollout/beside', holds: 'What stands beside a group on another image, and how it gets off it' },
  { path: 'rollout/sickness', holds: 'Why instances of the image are sick: the console, read; whom to ask' },
  { path: 'rollout/preflight', holds: 'What keeps a group from the image, seen before anything is applied' },
  { path: 'schedule', holds: 'When a stack may be deployed: windows, and when the next one begins' },
  { path: 'notices', holds: 'What is told of a release to others, in which form, and signed' },
  { path: 'report', holds: 'The report: one value, from which all that is shown is made' },
  { path: 'report/parts/diff', holds: 'The blocks of the comment that show what changes' },
  { path: 'report/parts/groups', holds: 'The lists of groups: what will happen to each, how each went' },
  {
    path: 'report/parts/failure',
    holds: 'The blocks of a failure: what happened, what serves, what to do, the way back',
  },
  { path: 'report/parts', holds: 'The blocks of comment and summary' },
  { path: 'report/parts/merged', holds: 'The blocks of a merged report: the table of stacks, a fold each' },
  { path: 'report/parts/status', holds: 'The blocks of a status, and its badges' },
  { path: 'report/filed', holds: 'The report as a file, written and read again' },
  {
    path: 'report/places',
    holds: 'Comment, summary, outputs, annotations, deployment: the report at its places',
  },
  { path: 'report/redaction', holds: 'The report without its secrets' },
  { path: 'deps', holds: 'What the commands need from the world, as types' },
  { path: 'inputs/parse', holds: 'Text to a value, or what would have been accepted' },
  { path: 'inputs/sections', holds: 'The inputs, an entry each: parser, default, documentation' },
  { path: 'inputs', holds: '`INPUT_*` and the event to one typed value, all problems in one message' },
  { path: 'settings/shapes', holds: 'What keys of the settings file are made of' },
  {
    path: 'settings/progressive',
    holds: 'The keys of what a release has to go through beside its rollout, a file each',
  },
  { path: 'settings', holds: 'The settings file: its keys, its reader, what of it counts for a stack' },
  { path: 'fleet', holds: 'All stacks of a settings file: as matrices of jobs, and which a change touches' },
  { path: 'run', holds: 'The run itself: journal, log, two strands at once, publishing' },
  { path: 'steps/source', holds: 'Which code, and whether it may be trusted' },
  { path: 'steps/settings', holds: 'Find and read the settings file, and that of the base branch' },
  { path: 'steps/image/leftovers', holds: 'What a bake makes: followed, found again, removed' },
  {
    path: 'steps/image/admission',
    holds: 'Which images may be taken: not revoked, proven where they have to be',
  },
  { path: 'steps/image', holds: 'Find or bake the image' },
  { path: 'steps/fleet', holds: 'Read all stacks, and find those that a pull request touches' },
  { path: 'steps/image/given', holds: 'Take an image that another job, account or tool gives; tell others' },
  { path: 'steps/image/share', holds: 'Let others use the image, and no longer than is wanted' },
  { path: 'steps/stack', holds: 'Plan the stack, check the plan' },
  { path: 'steps/back', holds: 'Plan the way back to a release' },
  { path: 'steps/rollout/gates', holds: 'Ask what has to hold beside the health of a group' },
  { path: 'steps/rollout/groups', holds: 'Which groups a run watches, for which images, and the watching' },
  { path: 'steps/rollout', holds: 'Apply, watch, prove, recover' },
  { path: 'steps/prune', holds: 'Which images are needed; remove the others' },
  { path: 'steps/report', holds: 'Find the reports of other jobs, and put them in an order' },
  { path: 'steps/status', holds: 'Read the states of stacks, and ask AWS how they stand' },
  { path: 'steps/children', holds: 'Take over the tools of a run that was killed' },
  {
    path: 'commands',
    holds:
      'build, plan, deploy, rollback, verify, prune, matrix, report, status: each reads like its sentence',
  },
  { path: 'adapters/runner', holds: "The runner's environment, files, log, clock" },
  { path: 'adapters/git', holds: 'git' },
  { path: 'adapters/github', holds: "GitHub's API" },
  { path: 'adapters/tools/fetch', holds: 'Fetches a tool from its makers, and proves it' },
  { path: 'adapters/tools/limits', holds: 'How long a tool may take to answer, and may say nothing' },
  {
    path: 'adapters/children',
    holds: 'Output files and notes of the tools; which of their processes are alive',
  },
  { path: 'adapters/tools/variables', holds: 'How the tools get variables and settings: never by arguments' },
  { path: 'adapters/tools', holds: 'Starts Packer, Terraform and OpenTofu; fetches them' },
  { path: 'adapters/aws', holds: "AWS's clients, and their errors as ours" },
  { path: 'adapters/aws/parameters', holds: 'SSM: what a parameter holds' },
  { path: 'adapters/aws/metrics', holds: 'CloudWatch: values of metrics and expressions' },
  { path: 'adapters/aws/keys', holds: 'KMS: the keys that images are encrypted with' },
  { path: 'adapters/aws/images', holds: 'EC2: images, locks, what a bake left' },
  { path: 'adapters/aws/groups', holds: 'Auto Scaling, target groups, alarms: one look at a group' },
]

/** Files that lie loose in src/: they wire the rooms, and nothing imports them but each other. */
export const LOOSE: readonly string[] = ['connect.ts', 'index.ts', 'main.ts', 'post.ts', 'start.ts']
