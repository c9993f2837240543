import type { RefreshSettings } from '../../plan/plan.ts'
import { formatDuration } from '../../text/duration.ts'

/** What a refresh that the action starts is told, in words that follow "with". */
export function settingsWords(settings: RefreshSettings): string {
  const { minHealthyPercentage: min, maxHealthyPercentage: max, checkpointPercentages = [] } = settings
  const { checkpointDelaySeconds: delay, alarms = [] } = settings
  const pause = delay === undefined ? '' : ` (${seconds(delay)} at each)`
  const told = [
    min === undefined ? '' : `at least ${min} % healthy`,
    min === undefined || max === undefined ? '' : `at most ${max} %`,
    named('warm-up', settings.warmupSeconds),
    checkpointPercentages.length === 0 ? '' : `checkpoints at ${checkpointPercentages.join(', ')} %${pause}`,
    named('bake time', settings.bakeTimeSeconds),
    settings.protectedInstances === undefined ? '' : `protected instances: ${settings.protectedInstances}`,
    settings.standbyInstances === undefined ? '' : `standby instances: ${settings.standbyInstances}`,
    alarms.length === 0 ? '' : `alarms: ${alarms.join(', ')}`,
  ].filter((part) => part !== '')
  const own = told.length === 0 ? "AWS's own preferences" : told.join(', ')
  return settings.skipMatching === true
    ? `${own}; instances that match are left, auto rollback is off`
    : `${own}; skip matching and auto rollback are off`
}

function named(what: string, time: number | undefined): string {
  return time === undefined ? '' : `${what} ${seconds(time)}`
}

function seconds(time: number): string {
  return time === 0 ? '0 s' : formatDuration(time * 1000)
}
