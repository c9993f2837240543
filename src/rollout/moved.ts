import type { GroupForecast } from '../plan/plan.ts'
import type { Observation } from './observation.ts'

/** Whether an apply of the plan starts a refresh, a replacement or another change of this group's instances. */
export function movesByPlan(forecast: GroupForecast | undefined): boolean {
  switch (forecast?.effect) {
    case 'refreshed':
    case 'created':
    case 'replaced':
      return true
    case 'updated':
      return forecast.stirs === true
    default:
      return false
  }
}

/**
 * Whether AWS shows that something was set moving since the look before: a group that was not there, a refresh that was
 * not there, another template. Capacity is no sign: scaling changes it all day.
 */
export function movedSince(before: Observation | undefined, now: Observation): boolean {
  if (before === undefined || !before.exists) return now.exists
  return newRefresh(before, now) || launchesAnother(before, now)
}

/** Whether a refresh is listed that was not there before. */
export function newRefresh(before: Observation, { refreshes }: Observation): boolean {
  const known = new Set(before.refreshes.map(({ id }) => id))
  return refreshes.some(({ id }) => !known.has(id))
}

/** Whether the group launches from another template, version or configuration than before. */
export function launchesAnother(before: Observation, now: Observation): boolean {
  return before.launches !== now.launches || before.templateVersion !== now.templateVersion
}
