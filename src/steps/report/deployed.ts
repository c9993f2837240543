import { formatImageSet, type ImageRecord, type ImageSet, isPartOf } from '../../image/image.ts'
import type { VerifyInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { provenSince } from '../../release/promotion.ts'
import type { FiledReport } from '../../report/merged.ts'
import { timeWords } from '../../text/time.ts'
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
 * the same image that has come back meanwhile.
 * @throws DeployError drift-found
 */
export function requireStillThere(
  { set, at }: Deployed,
  { id, tags }: Pick<ImageRecord, 'id' | 'tags'>,
  environment: string,
): void {
  const [was, when] = [formatImageSet(set), timeWords(new Date(at).toISOString())]
  const deployed = `${was} was deployed, and served at ${when}`
  if (!isPartOf(set, id)) throw takenBack([`${deployed}; what is launched now is ${id}`])
  const since = provenSince(tags, environment)
  if (since !== undefined && Date.parse(since) > at + MINUTE_MS)
    throw takenBack([`${deployed}; it was quarantined since, and is proven anew from ${timeWords(since)} on`])
}

function takenBack(evidence: readonly string[]): DeployError {
  return new DeployError(
    'drift-found',
    'It was rolled back, or something else was deployed, since it was deployed.',
    {
      evidence,
      next: [
        'See who took it back, and why, before it goes on to other stacks. Where another run has deployed a newer commit, that run goes on with it.',
        'To go on with this one all the same, run the whole workflow again (*Re-run all jobs*): it is deployed here anew.',
      ],
    },
  )
}
