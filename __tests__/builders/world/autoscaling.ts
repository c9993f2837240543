import type { AutoScaling } from '../../../src/deps/aws.ts'
import type { GroupRef } from '../../../src/plan/group-ref.ts'
import type { RefreshSettings } from '../../../src/plan/plan.ts'
import { observation } from '../values/observations.ts'

/** An Auto Scaling that answers with a group as it should be, but where told otherwise; keeps what it is told to do. */
export function autoscalingWith(answers: Partial<AutoScaling> = {}) {
  const started: { group: string; settings: RefreshSettings }[] = []
  const cancelled: string[] = []
  const autoscaling: AutoScaling = {
    observe: async () => observation(),
    launchImages: async () => [],
    warmPool: async () => [],
    lifecycleHooks: async () => [],
    examine: async () => ({ console: '', checks: [], untold: [] }),
    failedActivities: async () => [],
    alarms: async () => [],
    ...answers,
    startRefresh: async (group: GroupRef, settings: RefreshSettings) => {
      started.push({ group: group.name, settings })
      return answers.startRefresh?.(group, settings) ?? 'refresh-ours'
    },
    cancelRefresh: async (group: GroupRef) => {
      cancelled.push(group.name)
      return answers.cancelRefresh?.(group)
    },
  }
  return Object.assign(autoscaling, { started, cancelled })
}
