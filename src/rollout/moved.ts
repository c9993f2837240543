import type { GroupForecast } from '../plan/plan.ts'
import { timeWords } from '../text/time.ts'
import type { Observation, RefreshView } from './observation.ts'
import { hasEnded } from './standing.ts'

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

/**
 * What AWS shows to have begun in a group after a time, for people, a line each: the group itself, and refreshes, whatever
 * became of them. Instances are no sign: scaling, health and a longest lifetime replace single ones all day. What a refresh
 * brought it does not tell: only one that the stack asked to roll back by itself names a version. AWS keeps refreshes for six
 * weeks, and the newest ten are seen.
 * @param time milliseconds since the epoch
 */
export function begunAfter({ createdAt, refreshes }: Observation, time: number): string[] {
  const made = createdAt !== undefined && createdAt > time ? [`it was made at ${words(createdAt)}`] : []
  return [...made, ...refreshes.filter((each) => isAfter(each, time)).map(lineOf)]
}

/** One that ended before it began replaced nothing. */
function isAfter({ startedAt, status }: RefreshView, time: number): boolean {
  return startedAt === undefined ? !hasEnded({ status }) : startedAt > time
}

function lineOf({ id, status, statusReason, startedAt }: RefreshView): string {
  const how = startedAt === undefined ? 'is about to begin' : `began at ${words(startedAt)}`
  return `refresh ${id} ${how}: ${[status, statusReason].filter(Boolean).join(', ')}`
}

function words(time: number): string {
  return timeWords(new Date(time).toISOString())
}
