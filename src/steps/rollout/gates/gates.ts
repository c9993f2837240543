import type { Deps } from '../../../deps/deps.ts'
import { formatImageSet, type Image } from '../../../image/image.ts'
import type { Beyond } from '../../../inputs/beyond.ts'
import { DeployError } from '../../../outcome/error.ts'
import { allGroups } from '../../../plan/read/state.ts'
import { needsCommit } from '../../../rollout/gates/probe/spec.ts'
import { runsImage } from '../../../rollout/health.ts'
import type { Observation } from '../../../rollout/observation.ts'
import type { Release } from '../../stack/prepare.ts'
import type { Gate, GateLook, GatesOf } from './gate.ts'

/** The release whose instances have to pass. */
export interface Gated extends Partial<Pick<Release, 'plan' | 'state'>> {
  readonly image: Pick<Image, 'set' | 'gitSha'>
  /** The commit of what is baked into the image or of its stack; absent where nobody knows it. */
  readonly commit?: string | undefined
}

/** No gate: what a run without a settings file has. */
export const NO_GATES: GatesOf = () => []

/** The gates that the settings file asks for; nothing of a kind is loaded that it does not name. */
export async function gatesOf(release: Gated, beyond: Beyond, deps: Deps): Promise<GatesOf> {
  const kinds = await Promise.all([probesOf(release, beyond, deps), analysesOf(beyond, deps)])
  return (group) => kinds.flatMap((kind) => kind(group))
}

async function probesOf(release: Gated, { probes = [] }: Beyond, deps: Deps): Promise<GatesOf> {
  if (probes.length === 0) return NO_GATES
  const { probeGates } = await import('./probes.ts')
  return probeGates(probes, release, deps)
}

async function analysesOf({ analysis = [] }: Beyond, deps: Deps): Promise<GatesOf> {
  if (analysis.length === 0) return NO_GATES
  const { analysisGates } = await import('./analysis.ts')
  return analysisGates(analysis, deps)
}

/**
 * What is asked on a way back: no figures. That release was proven, and until it serves they are those of what it is to
 * take the place of.
 */
export function onTheWayBack({ analysis: _, ...asked }: Beyond): Beyond {
  return asked
}

/**
 * CloudWatch has to take what analyses ask for before anything is applied.
 * @throws DeployError invalid-input, credentials, aws-unavailable
 */
export async function requireMeasurable(
  { state }: Pick<Release, 'state'>,
  { analysis = [] }: Beyond,
  deps: Deps,
): Promise<void> {
  if (analysis.length === 0) return
  const { tryAnalyses } = await import('./series.ts')
  const groups = allGroups(state).map(({ ref }) => ref)
  await tryAnalyses(analysis, groups, deps)
}

/**
 * What a probe asks for has to be known of the image before anything is applied.
 * @throws DeployError plan-blocked
 */
export function requireAskable({ image }: Gated, { probes = [] }: Beyond): void {
  const names = probes.filter(needsCommit).map(({ name }) => name)
  if ((image.gitSha ?? '') !== '' || names.length === 0) return
  throw new DeployError(
    'plan-blocked',
    `${formatImageSet(image.set)} does not tell the commit that it was baked from, and a probe asks for that; nothing was applied.`,
    {
      evidence: names.map((name) => `probe ${name} has {{git-sha}} in it`),
      next: ['Let the probe ask for `{{image-id}}`, or deploy an image that the action baked.'],
    },
  )
}

/**
 * The look with how the gates stand. They are asked all at the same time, once an instance of the image was seen: before
 * that all that answers is old. Of a group that wants no instances nothing can be asked.
 * @param launched whether an instance of the image was seen before this look
 */
export async function throughGates(
  gates: readonly Gate[],
  look: GateLook,
  launched: 'before' | 'unseen',
): Promise<Observation> {
  const { observation, images } = look
  const { instances, desired, exists } = observation
  if (gates.length === 0 || !exists || (desired === 0 && instances.length === 0)) return observation
  const isThere = launched === 'before' || instances.some((each) => runsImage(each, images))
  return isThere
    ? { ...observation, gates: await Promise.all(gates.map(({ ask }) => ask(look))) }
    : observation
}
