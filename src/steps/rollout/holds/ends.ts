import type { HoldStep } from '../../../rollout/holds/step.ts'
import type { RolloutReport } from '../../../rollout/report.ts'

/** A group that is well at a step, and goes no further. */
export function asHolding(report: RolloutReport, { at }: HoldStep): RolloutReport {
  const { beside: _, ...rest } = report
  return { ...rest, verdict: 'holding', step: at, message: `Holds at ${at} %: ${report.message}` }
}

/** A group that goes no further because another one has failed. */
export function stopped(report: RolloutReport, { at }: HoldStep): RolloutReport {
  const { beside: _, ...rest } = report
  const message = `It goes no further than the step of ${at} %, since another group failed there.`
  return { ...rest, verdict: 'holding', step: at, message }
}
