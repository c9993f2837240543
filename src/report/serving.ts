import { formatImageSet } from '../image/image.ts'
import { commandEntry } from '../outcome/commands.ts'
import type { RolloutReport } from '../rollout/report.ts'
import { count } from '../text/duration.ts'
import { extentOf } from './extent.ts'
import type { Report } from './report.ts'

/** Groups named one by one; the list has them all. */
const GROUPS = 4

/**
 * What serves after a run that did not succeed, as far as the run saw it, in one line; '' where the run could not change
 * what serves.
 */
export function servesNow(report: Report): string {
  const { command, failure, recovery, rollouts, live } = report
  if (failure === undefined || commandEntry(command).changes === undefined) return ''
  const before =
    live === undefined || live.ids.length === 0 ? '' : live.ids.map((id) => `\`${id}\``).join(', ')
  const former = before === '' ? '' : `; ${before} served before`
  if (recovery !== undefined && recovery.rollouts.length > 0 && recovery.image !== undefined) {
    return `${stand(recovery.rollouts, formatImageSet(recovery.image.set))}.`
  }
  if (before !== '' && rollouts.length > 0 && rollouts.every(({ verdict }) => verdict === 'not-started')) {
    const groups = rollouts.slice(0, GROUPS).map(({ group }) => group)
    return `${before} in ${groups.join(', ')}, as before: no refresh moved it.`
  }
  if (rollouts.length > 0) {
    const image = report.image === undefined ? 'the image' : formatImageSet(report.image.set)
    const since = recovery?.result === 'failed' ? ' before the way back was tried' : ''
    return `${stand(rollouts, image)}${since}${former}.`
  }
  if (extentOf({ ...report, failure }) === 'nothing') {
    return before === ''
      ? 'what served before, for nothing was applied.'
      : `${before}, as before: nothing was applied.`
  }
  return `not known, for no group was watched after the apply${former}.`
}

function stand(rollouts: readonly RolloutReport[], image: string): string {
  const lines = rollouts.slice(0, GROUPS).map(({ group, healthy, desired, otherImages }) => {
    const on = otherImages === undefined ? `\`${image}\`` : 'an image of its own'
    return `${healthy} of ${desired} healthy on ${on} in ${group}`
  })
  const more = rollouts.length - lines.length
  return [...lines, ...(more > 0 ? [`${count(more, 'more group')} in the list`] : [])].join(', ')
}
