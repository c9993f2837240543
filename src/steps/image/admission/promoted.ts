import type { Deps } from '../../../deps/deps.ts'
import { formatImageSet, type Image, type ImageRecord, membersOf } from '../../../image/image.ts'
import { environmentKey } from '../../../image/tags.ts'
import type { DeployInputs, PlanInputs } from '../../../inputs/types.ts'
import type { DeployError } from '../../../outcome/error.ts'
import { notBakedToPromote, notPromoted } from '../../../release/not-promoted.ts'
import { type Lack, lackOf, type Requirement } from '../../../release/promotion.ts'
import type { Journal } from '../../../run/journal.ts'
import { recordsOf } from './records.ts'
import { type Revoking, revokingOf } from './revoked.ts'

type Inputs = PlanInputs | DeployInputs
type AdmissionDeps = Pick<Deps, 'clock' | 'context' | 'ec2'>

/** Where a release has to be proven before this run. What holds for all stacks holds for that environment, too: it is left out. */
export function requirementsOf({
  beyond,
  report,
}: Pick<Inputs, 'beyond' | 'report'>): readonly Requirement[] {
  const own = environmentKey(report.environment)
  return (beyond.requireProvenIn ?? []).filter(({ environment }) => environmentKey(environment) !== own)
}

/** What the search for an image goes by: what is revoked, and that a deploy does not bake what was proven nowhere. */
export function admissionOf(
  inputs: Inputs,
  { commit, imageKey }: { readonly commit: string; readonly imageKey: string },
): Revoking & { readonly unbaked?: (why: readonly string[]) => DeployError } {
  const requirements = requirementsOf(inputs)
  const isHeld = inputs.command === 'deploy' && requirements.length > 0
  return {
    ...revokingOf(inputs),
    ...(isHeld ? { unbaked: (why) => notBakedToPromote({ imageKey, commit, requirements, why }) } : {}),
  }
}

/** An image that was found or given, and the commit whose stack is to launch it. */
interface Release {
  readonly image: Image
  readonly commit: string
}

/**
 * Lets a release pass: a deploy of one that is not proven where it has to be is refused, and a plan tells what it lacks.
 * @throws DeployError not-promoted
 */
export async function admit(
  release: Release,
  inputs: Inputs,
  deps: AdmissionDeps,
  { step, record }: Pick<Journal, 'step' | 'record'>,
): Promise<void> {
  const { image, commit } = release
  const requirements = requirementsOf(inputs)
  if (requirements.length === 0) return
  await step('Promotion', async () => {
    const lacks = await lacksOf(release, requirements, deps)
    record({ promotion: { requirements, lacks } })
    if (lacks.length === 0 || inputs.command === 'plan') return
    throw notPromoted({ image: formatImageSet(image.set), commit, lacks, now: deps.clock.now() })
  })
}

async function lacksOf(
  { image, commit }: Release,
  requirements: readonly Requirement[],
  deps: AdmissionDeps,
): Promise<Lack[]> {
  const images = await standingOf(image, deps)
  const now = deps.clock.now()
  return requirements.flatMap((requirement) => lackOf({ images, commit }, requirement, now) ?? [])
}

/**
 * Of what the run has found or baked, the images of all sources in one region: that of the run, where the set has it. The
 * record is the same in all regions. Of what was given, all: nobody knows that AMIs which are named together are one image.
 * One that EC2 does not know has no record, and is proven nowhere.
 */
async function standingOf(
  { origin, set }: Image,
  { context, ec2 }: AdmissionDeps,
): Promise<readonly Pick<ImageRecord, 'tags'>[]> {
  const members = membersOf(set)
  const region = members.find((one) => one.region === context.region)?.region ?? members[0]?.region ?? ''
  const looked = origin === 'chosen' ? members : members.filter((one) => one.region === region)
  const found = await recordsOf(looked, { ec2 })
  return looked.map(
    ({ id, region: home }) => found.find((one) => one.id === id && one.region === home) ?? { tags: {} },
  )
}
