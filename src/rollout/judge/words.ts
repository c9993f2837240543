import { waitingGates } from '../gates/gate.ts'
import { type Health, runsImage, soundPercentage } from '../health.ts'
import type { AlarmView, RefreshView } from '../observation.ts'
import type { Expectation, View } from '../view.ts'
import type { RolloutPolicy } from './policy.ts'

type Named = { readonly [Key in 'runs']?: Expectation[Key] }

/** The image that a group is to run, as a sentence calls it. */
export function imageName({ runs = 'image' }: Named): string {
  return runs === 'image' ? 'the new image' : 'its own image'
}

/** How things stand where they got no further. */
export function standingStill(view: View, expectation: Named, thresholds: Thresholds): string {
  const { observation, health, percentage, refresh } = view
  return `${[
    `${percentage} % is healthy on ${imageName(expectation)} (${health.healthy} of ${health.desired}), ${shortOf(view, thresholds)}`,
    refresh === undefined ? 'no refresh is running' : `the refresh is ${refresh.status}`,
    ...observation.alarms.filter(({ state }) => state !== 'OK').map(alarmText),
    ...waitingGates(observation.gates).map(({ message }) => message),
  ].join('; ')}.`
}

type Thresholds = Pick<RolloutPolicy, 'healthThreshold' | 'newThreshold'>

/** What it lacks, in words that follow the percentage. */
function shortOf({ percentage, health }: View, { healthThreshold, newThreshold = 0 }: Thresholds): string {
  if (percentage < healthThreshold) return `not ${healthThreshold} %`
  const { sick } = health
  if (soundPercentage(health) < newThreshold) return `but ${sick} more ${sick === 1 ? 'is' : 'are'} sick`
  return 'but that has not held for long enough'
}

/** How many run another image than they should, or the image from before a change of the template. */
export function shortfall({ health, observation }: View, expectation: Expectation): string {
  const { outdated, serving } = health
  const others = observation.instances.filter(
    (each) => each.lifecycleState === 'InService' && !runsImage(each, expectation.images),
  )
  const what =
    others.length > 0 ? `do not run ${imageName(expectation)}` : 'were there before the template changed'
  return `${outdated} of ${serving} in service ${what}`
}

/** What was reached. */
export function reachedMessage({ desired, healthy }: Health, expectation: Named): string {
  if (desired === 0 && healthy === 0) return '0 instances: the group wants none, so none was verified.'
  return `${healthy} of ${desired} healthy on ${imageName(expectation)}.`
}

/**
 * How things stand while they are waited for: `2 of 3 new and healthy, 1 old still serving: 66 % · refresh InProgress`.
 */
export function waitingMessage(view: View, expectation: Named): string {
  const { observation, refresh, standing } = view
  const parts = [`${capacityWords(view, expectation)}: ${percentageWords(view)}`]
  if (refresh !== undefined) parts.push(`refresh ${refresh.status}`)
  if (standing === 'unknown') parts.push('a status this version does not know: waiting')
  if (standing === 'failed') parts.push('waiting whether somebody else has started another')
  parts.push(...observation.alarms.filter(({ state }) => state !== 'OK').map(alarmText))
  parts.push(...waitingGates(observation.gates).map(({ message }) => message))
  return parts.join(' · ')
}

/** What the percentage is made of. */
function capacityWords({ health }: View, { runs = 'image' }: Named): string {
  const { desired, healthy, outdated, serving } = health
  const fresh = serving - outdated - healthy
  return [
    `${healthy} of ${desired} ${runs === 'image' ? 'new and healthy' : 'healthy on its own image'}`,
    ...(fresh > 0 ? [`${fresh} more in service and not healthy yet`] : []),
    ...(outdated > 0 ? [`${outdated} old still serving`] : []),
  ].join(', ')
}

/** AWS counts an instance when it has warmed up, and its figure counts where it is the lower one. */
function percentageWords({ health, percentage }: View): string {
  return percentage < health.percentage ? `AWS counts ${percentage} % so far` : `${percentage} %`
}

/** A refresh that ended badly, with AWS's reason. */
export function endedBadly({ status, statusReason }: RefreshView): string {
  return `The instance refresh ended ${status}${statusReason === undefined ? '; AWS gives no reason.' : `: ${statusReason}`}`
}

function alarmText({ name, state }: AlarmView): string {
  return `alarm ${name} ${state}`
}
