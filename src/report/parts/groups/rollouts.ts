import type { Bystander } from '../../../rollout/bystander.ts'
import type { RolloutReport } from '../../../rollout/report.ts'
import { formatDuration } from '../../../text/duration.ts'
import { clip, inlineCode, oneLine, prose } from '../../../text/escape.ts'
import { gateLines } from './gates.ts'
import { groupName } from './name.ts'

const VERDICTS: Readonly<Record<RolloutReport['verdict'], string>> = {
  reached: '✅',
  holding: '⏸️ holds',
  failed: '❌ failed',
  'probe-failed': '❌ a probe failed',
  'analysis-failed': '❌ the analysis failed',
  'not-started': '❌ not started',
  superseded: '❌ superseded',
  stalled: '❌ stalled',
  'timed-out': '❌ timed out',
  cancelled: '🚫 cancelled',
  lost: '❔ lost from sight',
}

/** The groups of the stack that nothing moved, beside those that were rolled out. */
export type Bystanders = readonly Bystander[] | undefined

/**
 * What happened to each group, an entry each; `''` without rollouts. Where all groups run the image of this run, nothing
 * is said of images; else every group says whose image it runs.
 */
export function rolloutList(rollouts: readonly RolloutReport[], bystanders: Bystanders = []): string {
  if (rollouts.length === 0) return ''
  const isMixed = bystanders.length > 0 || rollouts.some(({ otherImages }) => otherImages !== undefined)
  const images = isMixed ? imageOf : () => ' on the image'
  return [
    ...rollouts.flatMap((rollout) => [
      entryOf(rollout, rolloutFacts(rollout, images(rollout))),
      ...gateLines(rollout.gates),
    ]),
    ...bystanders.map((bystander) => entryOf(bystander, bystanderFacts(bystander))),
  ].join('\n')
}

function entryOf(
  { address, group, region }: Pick<RolloutReport, 'address' | 'group' | 'region'>,
  facts: readonly string[],
): string {
  const name = groupName({ address, name: group, region: prose(clip(oneLine(region), 30)) })
  return `- ${name}<br>${facts.filter((fact) => fact !== '').join(' · ')}`
}

function rolloutFacts(rollout: RolloutReport, image: string): string[] {
  return [`${mark(rollout)} ${share(rollout, image)}`, means(rollout), took(rollout)]
}

/** What is healthy and leaves instances on another image beside it is not plain green. */
function mark({ verdict, beside = [] }: RolloutReport): string {
  return verdict === 'reached' && beside.length > 0 ? '⚠️' : VERDICTS[verdict]
}

function bystanderFacts({ images, message, ...rest }: Bystander): string[] {
  const health = images.length === 0 ? 'unknown' : counted(rest, onOwn(images))
  return [`not judged: ${health}`, prose(clip(oneLine(message), 300))]
}

function imageOf({ otherImages }: RolloutReport): string {
  return otherImages === undefined ? " on this run's image" : onOwn(otherImages)
}

function onOwn(images: readonly string[]): string {
  return images.length === 0
    ? ' on an unknown image'
    : ` on its own image ${images.map(inlineCode).join(', ')}`
}

function share({ percentage, how, ...rest }: RolloutReport, image: string): string {
  if (how === 'retired') return percentage === 100 ? 'gone' : 'still there'
  return counted({ percentage, ...rest }, image)
}

function counted(
  { healthy, desired, percentage }: Pick<RolloutReport, 'healthy' | 'desired' | 'percentage'>,
  image: string,
): string {
  if (desired === 0) return '0 instances wanted'
  return `**${healthy} of ${desired}** healthy${image} (${Math.floor(percentage)} %)`
}

function means({ how, refreshId }: RolloutReport): string {
  if (how === 'created') return 'new group'
  if (how === 'none') return 'checked only'
  if (how === 'retired') return 'former group'
  const starter = { started: ', started by the action', found: ', found running', adopted: '' }[how]
  return refreshId === undefined
    ? 'instance refresh'
    : `refresh ${inlineCode(refreshId.slice(0, 8))}${starter}`
}

/** From the first point of the history to the last; a single point took no time worth telling. */
function took({ history }: RolloutReport): string {
  const [first, last] = [history.at(0), history.at(-1)]
  return first === undefined || last === undefined || first === last ? '' : formatDuration(last.at - first.at)
}
