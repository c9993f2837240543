import { handedOver, membersOf } from '../../image/image.ts'
import { OUTCOMES } from '../../outcome/outcomes.ts'
import { listed } from '../../text/list.ts'
import { matrixOutput } from '../matrix.ts'
import { prunedIds } from '../prune.ts'
import type { Report } from '../report.ts'
import { outputsText } from './stack-outputs.ts'

/** All that is said of one output: its part of action.yml and docs/reference.md is made from this. */
interface OutputEntry {
  /** Full sentences, in one line of Markdown. */
  readonly description: string
  /** '' where a run has no such value; JSON is then empty. */
  readonly value: (report: Report) => string
  /** The release that first had it; absent where that is the first release. */
  readonly since?: string
}

const FAILING = Object.entries(OUTCOMES).flatMap(([outcome, { step }]) => (step === 'fails' ? [outcome] : []))

/** Every output, in the order in which action.yml and docs/reference.md have them. */
export const OUTPUTS = {
  outcome: {
    description: `${listed(Object.keys(OUTCOMES), 'or')}. ${listed(FAILING, 'and')} end the step with an error; \`validated\` is a fork's pull request without credentials, of which nothing was planned.`,
    value: (report) => report.outcome,
  },
  'failure-reason': {
    description:
      'Why the run did not succeed, one of a [closed list of words](docs/troubleshooting.md#failure-reasons); empty on success.',
    value: (report) => report.failure?.reason ?? '',
  },
  recovery: {
    description:
      'How the recovery from a failed rollout ended: `rolled-back`, `failed`, `cancelled-refresh`, `left` or `none`; empty where there was nothing to recover from.',
    value: (report) => report.recovery?.result ?? '',
  },
  'image-id': {
    description:
      'AMI id of the image, in the first region by name; of a template with several sources, of the first by name.',
    value: ({ image }) => (image === undefined ? '' : (membersOf(image.set)[0]?.id ?? '')),
  },
  'image-ids': {
    description:
      'All AMI ids of the image, as JSON: region to id; of a template with several sources, source to region to id.',
    value: ({ image }) => JSON.stringify(handedOver(image?.set ?? {})),
  },
  'image-key': {
    description: 'Digest of what the image was made from: SHA-256, 64 hex digits.',
    value: ({ image }) => image?.imageKey ?? '',
  },
  'image-origin': {
    description: '`built`, `reused`, or `chosen` (by `image`, a rollback or `verify`).',
    value: ({ image }) => image?.origin ?? '',
  },
  'git-sha': {
    description: "Commit that the image was built from; the run's commit where there is no image.",
    value: ({ image, commit }) => (image === undefined ? commit?.sha : image.gitSha) ?? '',
  },
  'previous-image-id': {
    description: 'AMI id that makes way for the image; the image itself where the plan changes none.',
    value: ({ live }) => live?.ids[0] ?? '',
  },
  'plan-has-changes': {
    description: 'Whether the plan changes anything, `true` or `false`.',
    value: ({ plan }) => text(plan?.hasChanges),
  },
  'plan-add': {
    description: 'Number of resources the plan creates.',
    value: ({ plan }) => text(plan?.counts.add),
  },
  'plan-change': {
    description: 'Number of resources the plan changes in place.',
    value: ({ plan }) => text(plan?.counts.change),
  },
  'plan-replace': {
    description: 'Number of resources the plan replaces.',
    value: ({ plan }) => text(plan?.counts.replace),
  },
  'plan-destroy': {
    description: 'Number of resources the plan destroys.',
    value: ({ plan }) => text(plan?.counts.destroy),
  },
  'plan-file': {
    description:
      'Path of the saved plan, for later steps of the job. It holds secrets in plain text, and is removed at the end of the job.',
    value: ({ plan }) => plan?.planFile ?? '',
  },
  'terraform-outputs': {
    description:
      'Outputs of the stack as JSON, name to value, as its state has them at the end of the run; `plan` and a dry run give those from before. [Left out](docs/image-handover.md#outputs-of-the-stack) are sensitive ones.',
    value: outputsText,
  },
  'refresh-ids': {
    description: 'Instance refreshes that were followed, as JSON: a list of group, region and id.',
    value: (report) => JSON.stringify(refreshIds(report)),
  },
  'healthy-percentage': {
    description: 'Percentage of capacity healthy on the image at the end, of the group where it was lowest.',
    value: (report) => text(lowestPercentage(report)),
  },
  'pruned-image-ids': {
    description: 'AMI ids that a prune has deregistered, in all regions, as a JSON list.',
    value: (report) => JSON.stringify(prunedIds(report.prune)),
  },
  status: {
    description:
      'Where what runs, of a `status`, as JSON: a list of stacks with `name`, `environment`, `standing`, `release`, `base`, `groups`, `drift` and `newer`.',
    value: ({ status }) => JSON.stringify(status?.rows ?? []),
  },
  'badge-file': {
    description:
      'Path of a badge that a `status` made, as SVG, for later steps of the job; removed at its end. Beside it is one for each stack, by its name.',
    // Set when the file is there.
    value: () => '',
  },
  matrix: {
    description:
      'Of `matrix`: the stacks as JSON for `strategy.matrix`: `builds`, `more-builds`, `plans`, `waves`, and `reasons` of those that a pull request touches. [docs/fleet.md](docs/fleet.md) has its form.',
    value: ({ matrix }) => (matrix === undefined ? '' : matrixOutput(matrix)),
  },
  'report-file': {
    description: 'Path of the whole report as JSON, for later steps of the job; removed at its end.',
    // The file is written from the same report: its path is set when it is there.
    value: () => '',
  },
} as const satisfies Readonly<Record<string, OutputEntry>>

export type OutputName = keyof typeof OUTPUTS

/** The action's outputs; all names are always there, `''` where a run has no such value. */
export function outputsOf(report: Report): Record<OutputName, string> {
  const values = Object.entries<OutputEntry>(OUTPUTS).map(([name, { value }]) => [name, value(report)])
  return Object.fromEntries(values) as Record<OutputName, string>
}

function text(value: number | boolean | undefined): string {
  return value === undefined ? '' : String(value)
}

function refreshIds(report: Report): { group: string; region: string; id: string }[] {
  return report.rollouts.flatMap(({ group, region, refreshId }) =>
    refreshId === undefined ? [] : [{ group, region, id: refreshId }],
  )
}

function lowestPercentage(report: Report): number | undefined {
  const all = report.rollouts.map((rollout) => rollout.percentage)
  return all.length === 0 ? undefined : Math.min(...all)
}
