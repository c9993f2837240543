import { type BlameFacts, blame } from '../../causes/blame.ts'
import { explainOutput } from '../../causes/causes.ts'
import type { Deps } from '../../deps/deps.ts'
import { type Image, membersOf } from '../../image/image.ts'
import { provenTag } from '../../image/tags.ts'
import type { DeployError } from '../../outcome/error.ts'
import { type Brought, broughtBy } from '../../plan/guard/image-only.ts'
import type { PlanModel } from '../../plan/plan.ts'
import { causesOfRollouts } from '../../report/fault.ts'
import type { RolloutReport } from '../../rollout/report.ts'
import type { Journal } from '../../run/journal.ts'
import { quarantine } from './prove.ts'

/** A deploy that failed with an image. */
export interface Fallen {
  readonly error: DeployError
  readonly image: Image
  /** What was applied. */
  readonly plan: Pick<PlanModel, 'changes'>
  /** Which groups fell short: some that were to run the image, or only others, which say nothing of it. */
  readonly fell: 'groups-of-the-image' | 'others'
  /** What the plan brought that is not this one: an earlier run's, which came to a hold. */
  readonly brought?: Brought | undefined
  /** The commit that was proven last here; asked only where the plan does not tell what changed. */
  readonly lastCommit: () => Promise<string | undefined>
}

/**
 * Decides whose matter a failed deploy is, and quarantines the image where it is the image's. Both are recorded for
 * the report. Never throws: what failed has failed.
 */
export async function findBlame(
  fallen: Fallen,
  environment: string,
  deps: Pick<Deps, 'clock' | 'ec2'>,
  journal: Journal,
): Promise<void> {
  const { error, image, fell } = fallen
  const { findings } = journal
  const commit = findings.commit?.sha ?? ''
  const rollouts = tellingOf(findings.rollouts ?? [], fell)
  const isBroken = error.reason === 'apply-failed'
  const instances = standingIn(rollouts)
  const causes = [...causesOfRollouts(rollouts), ...(isBroken ? explainOutput(error.evidence) : [])]
  if (instances === 'unseen' && causes.length === 0) {
    journal.record({ judged: { quarantine: 'none' } })
    return
  }
  const whose = blame({
    causes,
    changed: fell === 'others' ? 'more' : await changedBy(fallen, commit),
    proven: await provenBefore(image, { environment, commit }, deps),
    instances,
  })
  const failed = { ...image, reason: 'failed' } as const
  const done = whose === 'image' ? await quarantine(failed, environment, deps, journal) : 'none'
  journal.record({ judged: { ...(whose === undefined ? {} : { blame: whose }), quarantine: done } })
}

/** The groups that fell short and tell of it: what fails a group with another image explains nothing of this image. */
function tellingOf(rollouts: readonly RolloutReport[], fell: Fallen['fell']): readonly RolloutReport[] {
  const short = rollouts.filter(({ verdict }) => verdict !== 'reached')
  return fell === 'others' ? short : short.filter(({ otherImages }) => otherImages === undefined)
}

/**
 * What changed since the stack was good. A plan that does not bring the image itself says nothing of it: an earlier run
 * brought the image, and may have changed more, unless the stack of this commit is the one that was proven last.
 */
async function changedBy(
  { plan, image: { set }, brought, lastCommit }: Fallen,
  commit: string,
): Promise<BlameFacts['changed']> {
  const known = broughtBy(plan, set) ?? brought
  if (known !== undefined) return known
  const last = await lastCommit().catch(() => undefined)
  return last !== undefined && last === commit ? 'image' : 'unknown'
}

/**
 * Whether the image reached its threshold here before, and whether with the commit that is deployed now. Where EC2 does
 * not tell, it may have: it is not blamed in doubt.
 */
async function provenBefore(
  { origin, set }: Image,
  { environment, commit }: { readonly environment: string; readonly commit: string },
  { ec2 }: Pick<Deps, 'ec2'>,
): Promise<'never' | 'as-it-is' | 'otherwise'> {
  const [copy] = membersOf(set)
  if (origin === 'built' || copy === undefined) return 'never'
  const records = await ec2.imagesById(copy.region, [copy.id]).catch(() => [])
  const [record] = records
  if (record === undefined) return 'otherwise'
  const proof = record.tags[provenTag(environment)]
  if (proof === undefined) return 'never'
  return commit !== '' && proof.includes(commit) ? 'as-it-is' : 'otherwise'
}

/** By what weighs most; `unseen` only where nothing else was seen. */
const byWeight = ['sick', 'unclear', 'stuck', 'coming', 'none', 'cleared', 'unseen'] as const

type Standing = (typeof byWeight)[number]

function standingIn(rollouts: readonly RolloutReport[]): Standing {
  const own = rollouts.filter(({ otherImages }) => otherImages === undefined)
  const standings = new Set(own.map(standingOf))
  return byWeight.find((standing) => standings.has(standing)) ?? 'none'
}

/**
 * Instances that come and never get into service speak against their image where nothing got better for the stall
 * timeout, or none of them ever was healthy until the time was over; where some were, the time was short.
 */
function standingOf({ verdict, imageStanding = 'none', healthy, history }: RolloutReport): Standing {
  if (imageStanding !== 'coming') return imageStanding
  const hasHelped = healthy > 0 || history.some(({ percentage }) => percentage > 0)
  return verdict === 'stalled' || (verdict === 'timed-out' && !hasHelped) ? 'stuck' : 'coming'
}
