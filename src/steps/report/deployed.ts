import type { AutoScaling } from '../../deps/aws.ts'
import { formatImageSet, type ImageRecord, type ImageSet, isPartOf } from '../../image/image.ts'
import type { VerifyInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { groupAims } from '../../plan/read/state.ts'
import { provenSince } from '../../release/promotion.ts'
import type { FiledReport } from '../../report/merged.ts'
import { begunAfter } from '../../rollout/moved.ts'
import { timeWords } from '../../text/time.ts'
import type { Release } from '../stack/prepare.ts'
import { type CollectDeps, collectReports } from './collect.ts'

/** What a job has reported to have brought to a stack. */
export interface Deployed {
  readonly set: ImageSet
  /** When it was done, milliseconds since the epoch. */
  readonly at: number
}

/**
 * What the report of another job says that it has brought to the stack of this one. Of several the last counts.
 * @throws DeployError invalid-input where there is none, or it tells of nothing that serves
 */
export async function deployedBefore(
  { reports, settings }: Pick<VerifyInputs, 'reports' | 'settings'>,
  deps: CollectDeps,
): Promise<Deployed> {
  const { rows } = await collectReports({ reports }, deps)
  const [stack] = settings.stacks ?? []
  const isOwn = (name: string | undefined) => stack === undefined || name === stack
  const own = rows.filter(({ name, report }) => isOwn(report?.stack.name ?? name))
  const found = own.flatMap(({ report }) => deployedIn(report) ?? []).toSorted((a, b) => b.at - a.at)
  if (found[0] !== undefined) return found[0]
  const lines = own.map(({ name, state, file, problem }) =>
    [`${name}, ${file}: ${state}`, problem].filter(Boolean).join(', '),
  )
  throw new DeployError('invalid-input', 'No report tells of something that was deployed to this stack.', {
    evidence: [...lines, `reports: received \`${reports.join('`, `')}\``],
    next: ['Hand on the `report.json` of the job that has deployed it, or leave `reports` out.'],
  })
}

function deployedIn(report: FiledReport | undefined): Deployed | undefined {
  if (report?.image === undefined) return undefined
  const { outcome, image, finishedAt } = report
  const serves = outcome === 'deployed' || outcome === 'unchanged' || outcome === 'rolled-back'
  return serves ? { set: image.set, at: finishedAt } : undefined
}

/** The minute in which an image was proven is rounded up. Milliseconds. */
const MINUTE_MS = 60_000

/**
 * Refuses what is live where that is not what was deployed: somebody took it back, or another run has deployed. It may be
 * the same image that was quarantined meanwhile.
 * @throws DeployError drift-found
 */
export function requireStillThere(
  deployed: Deployed,
  { id, tags }: Pick<ImageRecord, 'id' | 'tags'>,
  environment: string,
): void {
  const { set, at } = deployed
  if (!isPartOf(set, id))
    throw notLeft('It was rolled back, or something else was deployed, since it was deployed.', [
      `${wordsOf(deployed)}; what is launched now is ${id}`,
    ])
  const since = provenSince(tags, environment)
  if (since !== undefined && Date.parse(since) > at + MINUTE_MS)
    throw notLeft('Its image was quarantined in this environment since it was deployed.', [
      `${wordsOf(deployed)}; it is proven anew from ${timeWords(since)} on`,
    ])
}

/**
 * Refuses groups in which something has begun since: an image may have come and gone, of which the image that runs again
 * tells nothing.
 * @throws DeployError drift-found
 */
export async function requireLeftAlone(
  deployed: Deployed,
  { state, image }: Pick<Release, 'state' | 'image'>,
  { autoscaling }: { readonly autoscaling: Pick<AutoScaling, 'observe'> },
): Promise<void> {
  const groups = groupAims(state, image.set).filter(({ runs }) => runs === 'image')
  const begun = await Promise.all(
    groups.map(async ({ ref }) => {
      const lines = begunAfter(await autoscaling.observe(ref, []), deployed.at)
      return lines.map((line) => `${ref.name}: ${line}`)
    }),
  )
  const lines = begun.flat()
  if (lines.length > 0)
    throw notLeft('Its groups have not been left alone since it was deployed.', [wordsOf(deployed), ...lines])
}

function wordsOf({ set, at }: Deployed): string {
  return `${formatImageSet(set)} was deployed, and served at ${timeWords(new Date(at).toISOString())}`
}

function notLeft(message: string, evidence: readonly string[]): DeployError {
  return new DeployError('drift-found', message, {
    evidence,
    next: [
      'See who did that, and why, before it goes on to other stacks. Where another run has deployed a newer commit, that run goes on with it.',
      'To go on with this one all the same, run the whole workflow again (*Re-run all jobs*): what differs is deployed here anew, and its pause begins anew.',
    ],
  })
}
