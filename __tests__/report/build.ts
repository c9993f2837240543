import type { PlacedDiagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Image } from '../../src/image/image.ts'
import type { ResourceChange } from '../../src/plan/plan.ts'
import { explain } from '../../src/report/explain.ts'
import type { Judged } from '../../src/report/fault.ts'
import type { LiveImage, PlanReport, Recovery, Report, StepRecord } from '../../src/report/report.ts'
import type { RolloutReport } from '../../src/rollout/report.ts'

/** 2026-03-02 09:30:00 UTC, when every made-up run begins. */
const START = Date.UTC(2026, 2, 2, 9, 30)
const LIVE_SHA = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d'
const NEW_SHA = '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c'
const OLD_AMI = 'ami-0a1b2c3d4e5f60718'
const NEW_AMI = 'ami-0f9e8d7c6b5a40312'

const OLD_IMAGE: LiveImage = {
  id: OLD_AMI,
  region: 'eu-west-1',
  name: 'web-1a2b3c4-20260301101010',
  createdAt: '2026-03-01T10:10:00.000Z',
  gitSha: LIVE_SHA,
}
const NEW_IMAGE: LiveImage = {
  id: NEW_AMI,
  region: 'eu-west-1',
  name: 'web-9f8e7d6-20260302093010',
  createdAt: '2026-03-02T09:33:00.000Z',
  gitSha: NEW_SHA,
}
const COMMITS = {
  base: LIVE_SHA,
  head: NEW_SHA,
  ahead: 3,
  behind: 0,
  direction: 'brought',
  commits: [
    { sha: NEW_SHA, subject: 'Give the page a new headline (#17)' },
    {
      sha: '7c6b5a4938271605f4e3d2c1b0a99f8e7d6c5b4a',
      subject: 'Serve pages over HTTP/2, thanks to @octocat',
    },
    { sha: '5b4a39281706f5e4d3c2b1a09f8e7d6c7c6b5a49', subject: 'Raise `worker_connections` to 4096' },
  ],
} as const

const DIFF = `
Terraform used the selected providers to generate the following execution
plan. Resource actions are indicated with the following symbols:
  ~ update in-place

Terraform will perform the following actions:

  # aws_autoscaling_group.web will be updated in-place
  ~ resource "aws_autoscaling_group" "web" {
        id                               = "web-20260301101500000000000003"
        name                             = "web-20260301101500000000000003"
        # (31 unchanged attributes hidden)

      ~ launch_template {
            id      = "lt-0d4c3b2a190817263"
            name    = "web-20260301101454000000000001"
          ~ version = "7" -> (known after apply)
        }

        # (5 unchanged blocks hidden)
    }

  # aws_launch_template.web will be updated in-place
  ~ resource "aws_launch_template" "web" {
        id                                   = "lt-0d4c3b2a190817263"
      ~ image_id                             = "${OLD_AMI}" -> "${NEW_AMI}"
      ~ latest_version                       = 7 -> (known after apply)
        name                                 = "web-20260301101454000000000001"
        # (16 unchanged attributes hidden)

        # (2 unchanged blocks hidden)
    }

Plan: 0 to add, 2 to change, 0 to destroy.
`

/** A resource change with the fields that rendering reads. */
export function changeOf(address: string, kind: ResourceChange['kind']): ResourceChange {
  const [type = '', name = ''] = address.split('.')
  const rest = { before: {}, after: {}, afterUnknown: {}, beforeSensitive: {}, afterSensitive: {} }
  return { address, type, name, mode: 'managed', kind, replacePaths: [], ...rest }
}

/** The plan of an image change: one launch template, one group. */
export function planOf(changes: Partial<PlanReport> = {}): PlanReport {
  return {
    tool: 'terraform',
    toolVersion: '1.9.8',
    hasChanges: true,
    counts: {
      add: 0,
      change: 2,
      replace: 0,
      destroy: 0,
      import: 0,
      move: 0,
      forget: 0,
      outputs: 0,
      invoke: 0,
    },
    changes: [changeOf('aws_autoscaling_group.web', 'update'), changeOf('aws_launch_template.web', 'update')],
    images: [{ address: 'aws_launch_template.web', before: OLD_AMI, after: NEW_AMI }],
    groups: [
      {
        address: 'aws_autoscaling_group.web',
        name: 'web-20260301101500000000000003',
        effect: 'refreshed',
        because: 'launch template version changes',
        desired: 3,
        minHealthyPercentage: 90,
        maxHealthyPercentage: 110,
        settings: { minHealthyPercentage: 90, maxHealthyPercentage: 110, protectedInstances: 'Ignore' },
        estimate: {
          seconds: 1260,
          batches: 3,
          batch: 1,
          launchSeconds: 120,
          warmupSeconds: 300,
          pauseSeconds: 0,
        },
      },
    ],
    diff: DIFF,
    planFile: 'immutable-deploy/plan.tfplan',
    ...changes,
  }
}

/** A rollout of three instances that came to the threshold. */
export function rolloutOf(changes: Partial<RolloutReport> = {}): RolloutReport {
  const points = [0, 0, 33, 33, 66, 66, 100]
  return {
    group: 'web-20260301101500000000000003',
    region: 'eu-west-1',
    address: 'aws_autoscaling_group.web',
    how: 'adopted',
    refreshId: '08b91cf7-8fa6-48af-b6a6-d227f40f1b9b',
    verdict: 'reached',
    message: '3 of 3 instances are healthy on the image.',
    desired: 3,
    healthy: 3,
    percentage: 100,
    history: points.map((percentage, index) => ({ at: START + 250_000 + index * 45_000, percentage })),
    evidence: [],
    ...changes,
  }
}

/** Steps one after the other, each with its duration in milliseconds; `failed` names the one that failed. */
export function stepsOf(durations: Readonly<Record<string, number>>, failed = ''): StepRecord[] {
  let startedAt = START + 2000
  return Object.entries(durations).map(([name, durationMs]) => {
    const step: StepRecord = { name, startedAt, durationMs, result: name === failed ? 'failed' : 'ok' }
    startedAt += durationMs
    return step
  })
}

const BASE: Report = {
  version: '1.2.3',
  command: 'deploy',
  outcome: 'deployed',
  stack: { label: 'web', directory: 'examples/web/terraform', workspace: 'default', backend: [] },
  commit: { repository: 'octo-org/shop', sha: NEW_SHA, ref: 'refs/heads/main' },
  environment: 'production',
  image: {
    origin: 'built',
    set: { 'eu-west-1': NEW_AMI },
    name: 'web-9f8e7d6-20260302093010',
    gitSha: NEW_SHA,
    createdAt: '2026-03-02T09:33:00.000Z',
  },
  live: { ids: [OLD_AMI], images: [OLD_IMAGE], commits: COMMITS },
  plan: planOf(),
  healthThreshold: 100,
  rollouts: [rolloutOf()],
  steps: stepsOf({
    'Check out': 1900,
    'Build image': 184_000,
    Plan: 21_400,
    Apply: 38_700,
    'Roll out': 270_000,
    Report: 850,
  }),
  warnings: [],
  runUrl: 'https://github.com/octo-org/shop/actions/runs/1234567890',
  serverUrl: 'https://github.com',
  startedAt: START,
  finishedAt: START + 519_000,
}

/** A report of a deploy that went well, with what differs. */
export function reportOf(changes: Partial<Report> = {}): Report {
  return { ...BASE, ...changes }
}

/** A pull request's plan. */
export function plannedReport(changes: Partial<Report> = {}): Report {
  return reportOf({
    command: 'plan',
    outcome: 'planned',
    pullRequest: 17,
    rollouts: [],
    steps: stepsOf({ 'Check out': 1900, 'Build image': 184_000, Plan: 21_400 }),
    finishedAt: START + 212_000,
    ...changes,
  })
}

/** The same report with the advice and the fault that the run would have found. */
function explained(report: Report, judged?: Judged): Report {
  const { failure } = report
  return failure === undefined
    ? report
    : { ...report, ...explain(failure, { ...report, ...(judged && { judged }) }) }
}

const OF_IMAGE: Judged = { blame: 'image', quarantine: 'set' }

/** A deploy whose instances never became healthy, with `on-failure: leave`. */
export function failedReport(): Report {
  const image: Image = { origin: 'chosen', set: { 'eu-west-1': OLD_AMI }, name: '' }
  const message = 'Everything was left as it is (`on-failure: leave`).'
  return explained(
    { ...unhealthyReport(), recovery: { result: 'left', message, image, rollouts: [] } },
    OF_IMAGE,
  )
}

/** A deploy whose instances never became healthy, before anything was done about it. */
function unhealthyReport(): Report {
  const message = 'The instance refresh ended Failed at 0 %: no instance became healthy on the new image.'
  const evidence = [
    'Instance refresh 08b91cf7: There are 1 unhealthy instances in the Auto Scaling group.',
    'Scaling activity Failed: Launching a new EC2 instance: i-0c1d2e3f4a5b6c7d8.',
    'Status Reason: Instance failed to complete user data execution.',
  ]
  return reportOf({
    outcome: 'failed',
    failure: {
      reason: 'rollout-failed',
      step: 'Roll out',
      message,
      evidence,
      next: ['Read the console output of `i-0c1d2e3f4a5b6c7d8` for the service that did not start.'],
    },
    rollouts: [
      rolloutOf({
        verdict: 'failed',
        message,
        healthy: 0,
        percentage: 0,
        evidence,
        history: [0, 1, 2].map((index) => ({ at: START + 250_000 + index * 60_000, percentage: 0 })),
      }),
    ],
    steps: stepsOf(
      { 'Check out': 1900, 'Build image': 184_000, Plan: 21_400, Apply: 38_700, 'Roll out': 120_000 },
      'Roll out',
    ),
    finishedAt: START + 370_000,
  })
}

/** The same failed deploy, after which the last proven image was rolled out again. */
export function recoveredReport(changes: Partial<Recovery> = {}): Report {
  const image: Image = {
    origin: 'chosen',
    set: { 'eu-west-1': OLD_AMI },
    name: 'web-1a2b3c4-20260301101010',
    gitSha: LIVE_SHA,
    createdAt: '2026-03-01T10:10:00.000Z',
  }
  const points = [33, 66, 100].map((percentage, index) => ({
    at: START + 400_000 + index * 45_000,
    percentage,
  }))
  const recovery: Recovery = {
    result: 'rolled-back',
    message: `Rolled back: ${OLD_AMI} serves again, the last image proven healthy here.`,
    image,
    rollouts: [rolloutOf({ refreshId: '5d1f3a2b-0c9d-4e8f-a7b6-1c2d3e4f5a6b', history: points })],
    ...changes,
  }
  return explained({ ...unhealthyReport(), recovery, finishedAt: START + 520_000 }, OF_IMAGE)
}

/** The same failed deploy, whose way back failed too. */
export function stuckReport(): Report {
  const rollout = rolloutOf({ verdict: 'failed', healthy: 1, percentage: 33, message: 'It ended Failed.' })
  return recoveredReport({
    result: 'failed',
    message: `The rollback to ${OLD_AMI} failed too: web: It ended Failed. web runs 1 of 3 on the earlier image.`,
    rollouts: [rollout],
  })
}

/** A check of what runs against what was deployed, which finds three things. */
export function driftReport(): Report {
  const instance = 'i-0c1d2e3f4a5b6c7d8'
  const { failure: _, ...rest } = unhealthyReport()
  const { image } = rolledBackReport()
  return {
    ...rest,
    ...(image && { image }),
    command: 'verify',
    live: { ids: [OLD_AMI] },
    failure: {
      reason: 'drift-found',
      step: 'Verify',
      message: 'What runs is not what was deployed.',
      evidence: [
        'The plan is not empty: the stack was changed outside of a deploy',
        'web has 2 of 3 in service',
        `web: ${instance} runs ${OLD_AMI}: InService, Healthy`,
      ],
      next: ['Deploy again, or roll back to `live`: both bring instances and stack onto one image.'],
    },
    rollouts: [],
    steps: stepsOf({ Checkout: 1900, Image: 700, Plan: 21_400, Verify: 900 }, 'Verify'),
    finishedAt: START + 26_000,
  }
}

/** A plan for a stack in two regions, of an image that lacks a commit of the live one. */
export function regionsReport(): Report {
  const set = { 'eu-west-1': NEW_AMI, 'us-east-1': 'ami-0c9b8a7f6e5d4c3b2' }
  const far = { ...OLD_IMAGE, id: 'ami-0b2c3d4e5f6a70819', region: 'us-east-1' }
  const { image } = BASE
  return plannedReport({
    ...(image && { image: { ...image, set } }),
    live: { ids: [OLD_AMI, far.id], images: [OLD_IMAGE, far], commits: { ...COMMITS, behind: 1 } },
  })
}

/** A plan with the image of two sources; the live one has the same two. */
export function sourcesReport(): Report {
  const set = { 'x86_64/eu-west-1': NEW_AMI, 'arm64/eu-west-1': 'ami-0c9b8a7f6e5d4c3b2' }
  const arm = { ...OLD_IMAGE, id: 'ami-0b2c3d4e5f6a70819', name: 'web-arm64', source: 'arm64' }
  const { image } = BASE
  return plannedReport({
    ...(image && { image: { ...image, set } }),
    live: { ids: [OLD_AMI, arm.id], images: [{ ...OLD_IMAGE, source: 'x86_64' }, arm] },
  })
}

/** A rollback to the image that served before. */
export function rolledBackReport(): Report {
  return reportOf({
    command: 'rollback',
    outcome: 'rolled-back',
    image: {
      origin: 'chosen',
      set: { 'eu-west-1': OLD_AMI },
      name: 'web-1a2b3c4-20260301101010',
      gitSha: LIVE_SHA,
      createdAt: '2026-03-01T10:10:00.000Z',
    },
    live: { ids: [NEW_AMI], images: [NEW_IMAGE], commits: { ...COMMITS, direction: 'taken-back' } },
    steps: stepsOf({
      'Check out': 1900,
      'Find image': 700,
      Plan: 19_400,
      Apply: 36_100,
      'Roll out': 270_000,
    }),
    finishedAt: START + 331_000,
  })
}

/** A plan that destroys and replaces, stopped by the guard. */
export function blockedReport(): Report {
  const counts = {
    add: 1,
    change: 1,
    replace: 2,
    destroy: 1,
    import: 0,
    move: 0,
    forget: 0,
    outputs: 1,
    invoke: 0,
  }
  const replaced = {
    ...changeOf('aws_autoscaling_group.web', 'replace-destroy-first'),
    replacePaths: [['name']],
  }
  const group = { address: replaced.address, name: 'web', desired: 3 }
  const healthy = { minHealthyPercentage: null, maxHealthyPercentage: null }
  return explained(
    plannedReport({
      command: 'deploy',
      outcome: 'blocked',
      failure: {
        reason: 'plan-blocked',
        step: 'Plan',
        message:
          'The plan destroys the Auto Scaling group that serves traffic before it creates the new one.',
        evidence: ['aws_autoscaling_group.web must be replaced: "name" forces replacement'],
        next: ['Use `name_prefix` instead of `name`.', 'Set `create_before_destroy = true` on the group.'],
      },
      plan: planOf({
        counts,
        changes: [
          replaced,
          changeOf('aws_launch_template.web', 'replace-create-first'),
          changeOf('aws_security_group.old', 'delete'),
        ],
        groups: [
          { ...group, ...healthy, effect: 'replaced', because: '"name" changes, which forces a new group' },
        ],
      }),
      warnings: ['Group web: one instance at 100 % minimum healthy cannot be replaced without a spare.'],
    }),
  )
}

/** A run that was cancelled in the middle of its apply. */
export function cancelledReport(): Report {
  return explained(
    reportOf({
      outcome: 'cancelled',
      failure: {
        reason: 'cancelled',
        step: 'Apply',
        message: 'The run was cancelled; Terraform was given time to finish what it was doing.',
        evidence: [],
        next: [],
      },
      rollouts: [],
      steps: stepsOf({ 'Check out': 1900, 'Build image': 184_000, Plan: 21_400, Apply: 9_000 }).map((step) =>
        step.name === 'Apply' ? { ...step, result: 'cancelled' } : step,
      ),
      finishedAt: START + 220_000,
    }),
  )
}

/** A deploy of an image that already serves. */
export function unchangedReport(): Report {
  return reportOf({
    outcome: 'unchanged',
    live: { ids: [NEW_AMI] },
    plan: planOf({
      hasChanges: false,
      diff: 'No changes. Your infrastructure matches the configuration.\n',
      changes: [],
      groups: [],
      counts: {
        add: 0,
        change: 0,
        replace: 0,
        destroy: 0,
        import: 0,
        move: 0,
        forget: 0,
        outputs: 0,
        invoke: 0,
      },
    }),
    rollouts: [rolloutOf({ how: 'none', history: [{ at: START + 30_000, percentage: 100 }] })],
    steps: stepsOf({ 'Check out': 1900, 'Find image': 700, Plan: 19_400 }),
    finishedAt: START + 24_000,
  })
}

/** A pull request whose stack does not hold: two errors with their places, one of them fetched code, and two warnings. */
export function diagnosedReport(): Report {
  const { image: _image, live: _live, plan: _plan, ...planned } = plannedReport()
  return {
    ...planned,
    outcome: 'failed',
    failure: {
      reason: 'plan-failed',
      step: 'Plan',
      message: 'terraform plan failed with exit code 1.',
      evidence: [
        'Error: Reference to undeclared input variable',
        '  on main.tf line 11, in resource "aws_launch_template" "web":',
        '  11:   image_id = var.amiid',
        'An input variable with the name "amiid" has not been declared.',
        'Error: Unsupported argument',
        '  on .terraform/modules/vpc/main.tf line 3, in resource "aws_vpc" "this":',
        '   3:   cidr = "10.0.0.0/16"',
        'An argument named "cidr" is not expected here.',
      ],
      next: ['Correct what the error names.', 'Nothing was changed.'],
    },
    diagnostics: [
      diagnosticOf({
        summary: 'Reference to undeclared input variable',
        detail: 'An input variable with the name "amiid" has not been declared.',
        snippet: '  11:   image_id = var.amiid',
        file: 'stack/main.tf',
        line: 11,
      }),
      diagnosticOf({
        summary: 'Unsupported argument',
        detail: 'An argument named "cidr" is not expected here.',
        snippet: '   3:   cidr = "10.0.0.0/16"',
        file: 'stack/.terraform/modules/vpc/main.tf',
        line: 3,
        inRepository: false,
      }),
      diagnosticOf({
        tool: 'packer',
        summary: 'Unsupported argument',
        detail: 'An argument named "ssh_hst" is not expected here.',
        snippet: '   8:   ssh_hst = "x"',
        file: 'image/web.pkr.hcl',
        line: 8,
      }),
      diagnosticOf({
        severity: 'warning',
        summary: 'Argument is deprecated',
        detail: 'Use aws_s3_bucket_acl instead of `acl`.',
        snippet: '  20:   acl = "private" # @octocat ``` fence',
        address: 'aws_s3_bucket.logs',
        file: 'stack/log files.tf',
        line: 20,
      }),
      diagnosticOf({
        severity: 'warning',
        summary: 'Value for undeclared variable',
        detail: 'The root module does not declare a variable named "unknown".',
      }),
    ],
  }
}

/** An error of Terraform in the repository. */
export function diagnosticOf(changes: Partial<PlacedDiagnostic>): PlacedDiagnostic {
  return {
    tool: 'terraform',
    severity: 'error',
    summary: 'Invalid value',
    detail: '',
    snippet: '',
    inRepository: changes.file !== undefined,
    ...changes,
  }
}
