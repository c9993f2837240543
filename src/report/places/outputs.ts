import { prunedIds } from '../prune.ts'
import type { Report } from '../report.ts'

/** Every output of the action, in the order of action.yml. */
export const OUTPUT_NAMES = [
  'outcome',
  'failure-reason',
  'recovery',
  'image-id',
  'image-ids',
  'image-key',
  'image-origin',
  'git-sha',
  'previous-image-id',
  'plan-has-changes',
  'plan-add',
  'plan-change',
  'plan-replace',
  'plan-destroy',
  'plan-file',
  'refresh-ids',
  'healthy-percentage',
  'pruned-image-ids',
] as const

export type OutputName = (typeof OUTPUT_NAMES)[number]

/** The action's outputs; all names are always there, `''` where a run has no such value. */
export function outputsOf(report: Report): Record<OutputName, string> {
  const { image, plan } = report
  return {
    outcome: report.outcome,
    'failure-reason': report.failure?.reason ?? '',
    recovery: report.recovery?.result ?? '',
    'image-id': image === undefined ? '' : firstImage(image.set),
    'image-ids': JSON.stringify(image?.set ?? {}),
    'image-key': image?.imageKey ?? '',
    'image-origin': image?.origin ?? '',
    'git-sha': (image === undefined ? report.commit?.sha : image.gitSha) ?? '',
    'previous-image-id': report.live?.ids[0] ?? '',
    'plan-has-changes': text(plan?.hasChanges),
    'plan-add': text(plan?.counts.add),
    'plan-change': text(plan?.counts.change),
    'plan-replace': text(plan?.counts.replace),
    'plan-destroy': text(plan?.counts.destroy),
    'plan-file': plan?.planFile ?? '',
    'refresh-ids': JSON.stringify(refreshIds(report)),
    'healthy-percentage': text(lowestPercentage(report)),
    'pruned-image-ids': JSON.stringify(prunedIds(report.prune)),
  }
}

function text(value: number | boolean | undefined): string {
  return value === undefined ? '' : String(value)
}

/** The id in the first region by name, so that it does not depend on the order of the build. */
function firstImage(set: Readonly<Record<string, string>>): string {
  return set[Object.keys(set).sort()[0] ?? ''] ?? ''
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
