import type { Bystander } from '../../../rollout/bystander.ts'
import type { RolloutReport } from '../../../rollout/report.ts'
import { formatDuration } from '../../../text/duration.ts'
import { clip, inlineCode, oneLine, prose, short } from '../../../text/escape.ts'
import { table } from '../../../text/table.ts'

const VERDICTS: Readonly<Record<RolloutReport['verdict'], string>> = {
  reached: '✅',
  failed: '❌ failed',
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
 * What happened to each group, as a table; `''` without rollouts. Where all groups run the image of this run, nothing is
 * said of images; else every group says whose image it runs.
 */
export function rolloutTable(rollouts: readonly RolloutReport[], bystanders: Bystanders = []): string {
  if (rollouts.length === 0) return ''
  const isMixed = bystanders.length > 0 || rollouts.some(({ otherImages }) => otherImages !== undefined)
  const cells = (image: string, [group = '', region = '', ...rest]: readonly string[]) =>
    isMixed ? [group, region, image, ...rest] : [group, region, ...rest]
  const head = cells('Image', [
    'Group',
    'Region',
    isMixed ? 'On it and healthy' : 'On the image and healthy',
    'How',
    'Took',
  ])
  return table(head, [
    ...rollouts.map((rollout) => cells(imageOf(rollout), rolloutCells(rollout))),
    ...bystanders.map((bystander) => cells(imagesIn(bystander.images), bystanderCells(bystander))),
  ])
}

function rolloutCells(rollout: RolloutReport): string[] {
  return [
    short(rollout.group),
    place(rollout),
    `${mark(rollout)} ${share(rollout)}`,
    means(rollout),
    took(rollout),
  ]
}

/** What is healthy and leaves instances on another image beside it is not plain green. */
function mark({ verdict, beside = [] }: RolloutReport): string {
  return verdict === 'reached' && beside.length > 0 ? '⚠️' : VERDICTS[verdict]
}

function bystanderCells({ group, images, message, ...rest }: Bystander): string[] {
  const health = images.length === 0 ? 'unknown' : count(rest)
  return [short(group), place(rest), `not judged: ${health}`, prose(clip(oneLine(message), 300)), '–']
}

function place({ region }: Pick<RolloutReport, 'region'>): string {
  return prose(clip(oneLine(region), 30))
}

function imageOf({ otherImages, how }: RolloutReport): string {
  if (how === 'retired') return '–'
  return otherImages === undefined ? "this run's" : imagesIn(otherImages)
}

function imagesIn(images: readonly string[]): string {
  return images.length === 0 ? 'unknown' : `its own: ${images.map(inlineCode).join(', ')}`
}

function share({ percentage, how, ...rest }: RolloutReport): string {
  if (how === 'retired') return percentage === 100 ? 'gone' : 'still there'
  return count({ percentage, ...rest })
}

function count({
  healthy,
  desired,
  percentage,
}: Pick<RolloutReport, 'healthy' | 'desired' | 'percentage'>): string {
  return desired === 0 ? '0 instances wanted' : `**${healthy} of ${desired}** (${Math.floor(percentage)} %)`
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
  return first === undefined || last === undefined || first === last
    ? '–'
    : formatDuration(last.at - first.at)
}
