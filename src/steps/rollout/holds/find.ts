import type { Deps } from '../../../deps/deps.ts'
import type { Image, ImageRecord } from '../../../image/image.ts'
import { formatImageSet, membersOf } from '../../../image/image.ts'
import { isQuarantined } from '../../../image/tags.ts'
import type { AbortInputs, PromoteInputs } from '../../../inputs/types.ts'
import { DeployError } from '../../../outcome/error.ts'
import { liveImageIds } from '../../../plan/read/state.ts'
import { fingerprintOf } from '../../../plan/review/fingerprint.ts'
import { type HoldRecord, parseHold } from '../../../rollout/holds/record.ts'
import { recordsOf } from '../../image/admission/records.ts'
import { requireUnrevoked, revokingOf } from '../../image/admission/revoked.ts'
import { completeSet, holdTagOf, imageOf } from '../../image/records.ts'
import { liveImage } from '../../image/rollback.ts'
import type { Opened, Release } from '../../stack/prepare.ts'

/** A release that holds, as another job finds it. */
export interface Found {
  readonly image: Image
  readonly record: HoldRecord
  /** `show -json` of the state. */
  readonly state: string
}

type Inputs = PromoteInputs | AbortInputs
type FindDeps = Pick<Deps, 'context' | 'ec2' | 'terraform'>

/**
 * The release that holds here: the image that the groups launch says so, and of which commit. Only that of the run's own
 * commit is found: a job that waited for its approval must not promote what has come after it.
 * @throws DeployError not-holding, image-not-found
 */
export async function findHold({ source, stack }: Opened, inputs: Inputs, deps: FindDeps): Promise<Found> {
  const state = await deps.terraform.state(stack)
  const live = await liveImage(liveImageIds(state), deps)
  const record = parseHold(live.tags[holdTagOf(inputs, source)] ?? '')
  // An abort that broke off is gone on with by another one; nothing of it is promoted.
  const isFound = record?.state === 'holding' || (record?.state === 'aborting' && inputs.command === 'abort')
  if (record === undefined || !isFound) throw notHolding(live, record)
  if (record.commit !== source.sha) throw otherHolds(source.sha, record)
  const set = (await completeSet(live, deps)) ?? { [live.region]: live.id }
  return { image: imageOf(live, set, 'chosen'), record, state }
}

function notHolding({ id }: ImageRecord, record: HoldRecord | undefined): DeployError {
  const isAborting = record?.state === 'aborting'
  const ended = record === undefined ? '' : ` One was ${record.state} at ${record.since}.`
  const was = isAborting ? ` An abort began at ${record.since}, and did not come to its end.` : ended
  return new DeployError('not-holding', `No release holds here.${was} Nothing was changed.`, {
    evidence: [`The groups launch ${id}.`],
    next: [
      ...(isAborting ? [`Run \`command: abort\` again, in a job of commit ${record.commit}.`] : []),
      'Look at the last deploy of this environment: it was promoted, aborted, rolled back from, or another deploy came after it.',
    ],
  })
}

function otherHolds(sha: string, { commit, at, since }: HoldRecord): DeployError {
  return new DeployError(
    'not-holding',
    `Commit ${sha} does not hold here: ${commit} does. Nothing was changed.`,
    {
      evidence: [`${commit} holds at ${at} % since ${since}.`],
      next: [`To go on with that one, set \`ref: ${commit}\`, or approve the job of its own run.`],
    },
  )
}

/**
 * Refuses to promote what must not serve any more: the image was quarantined or revoked while it held.
 * @throws DeployError image-quarantined, image-revoked
 */
export async function requirePromotable(
  { image }: Found,
  inputs: PromoteInputs,
  deps: Pick<Deps, 'context' | 'ec2'>,
): Promise<void> {
  const { environment } = inputs.report
  const records = await recordsOf(membersOf(image.set), deps)
  if (records.some(({ tags }) => isQuarantined(tags, environment))) {
    throw new DeployError(
      'image-quarantined',
      `${formatImageSet(image.set)} was put into quarantine while it held; nothing was changed.`,
      { next: ['Take it back: `command: abort`. Then deploy a commit that cures what was found.'] },
    )
  }
  const held = { records, instead: 'Take it back: `command: abort`.', origin: 'found' } as const
  await requireUnrevoked(held, [], revokingOf(inputs), deps)
}

const NO_COUNTS = {
  add: 0,
  change: 0,
  replace: 0,
  destroy: 0,
  import: 0,
  move: 0,
  forget: 0,
  outputs: 0,
  invoke: 0,
}

/** What is applied already, as a release with nothing to apply: a promotion plans nothing. */
export function asApplied({ stack }: Opened, { image, state }: Pick<Found, 'image' | 'state'>): Release {
  const { tool, toolVersion } = stack
  const nothing = { hasChanges: false, counts: NO_COUNTS, changes: [] }
  const model = { ...nothing, formatVersion: '', toolVersion, outputChanges: [] }
  const report = { ...nothing, tool, toolVersion, images: [], groups: [], diff: '', planFile: '' }
  return {
    ...{ stack, state, image },
    plan: { model, report, fingerprint: fingerprintOf(model, image), priorState: state },
  }
}
