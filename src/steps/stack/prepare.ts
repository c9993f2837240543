import type { Deps } from '../../deps/deps.ts'
import type { Stack } from '../../deps/tools.ts'
import type { Image } from '../../image/image.ts'
import type { Extent } from '../../inputs/parse/command.ts'
import type { DeployInputs, Inputs, PlanInputs } from '../../inputs/types.ts'
import type { Allowance, GuardReport } from '../../plan/guard/guard.ts'
import { assertCarriesImage, imagesLeftBehind, sourcesLeftOut } from '../../plan/image/images.ts'
import { outputsIn } from '../../plan/outputs/outputs.ts'
import { asideWarnings } from '../../plan/read/aside.ts'
import type { Journal } from '../../run/journal.ts'
import { admit } from '../image/admission/promoted.ts'
import { openSource, type Source } from '../source/source.ts'
import { takingImage } from '../taking/taking.ts'
import { awaitDiscoverable } from './discovery.ts'
import { guardRelease, requireAllowed, tellFindings } from './guard.ts'
import { imageAndStack } from './image-and-stack.ts'
import { describeLive } from './live.ts'
import { replacedImages } from './served.ts'
import { openStack, type Plan, requireImagePlace } from './stack.ts'
import { planKeeping, planOnly } from './untaint.ts'

/** A plan that carries the image, ready to be applied. */
export interface Release {
  readonly stack: Stack
  /** `show -json` of the state before the plan is applied, as the plan found it: refreshed. */
  readonly state: string
  readonly image: Image
  readonly plan: Plan
  /** Addresses of groups that an earlier run left half made, and that this one keeps. */
  readonly kept?: readonly string[]
}

/** The code, and its stack initialised. */
export interface Opened {
  readonly source: Source
  readonly stack: Stack
}

/** Takes the code and the stack, for what builds no image. */
export async function open(inputs: Inputs, deps: Deps, journal: Journal): Promise<Opened> {
  const source = await takeSource(inputs, deps, journal)
  const stack = await journal.step('Initialise', () => openStack(inputs.stack, source, deps))
  return { source, stack }
}

/** Takes the code, and says which it is. */
export async function openCode(inputs: Inputs, deps: Deps, journal: Journal): Promise<Source> {
  const source = await journal.step('Checkout', () => openSource(inputs, deps))
  journal.record({ commit: { repository: source.repository, sha: source.sha, ref: source.ref } })
  return source
}

/** Takes the code, and checks that AWS can be asked at all. */
export async function takeSource(inputs: Inputs, deps: Deps, journal: Journal): Promise<Source> {
  const source = await openCode(inputs, deps, journal)
  await journal.step('Credentials', () => deps.ec2.requireCredentials(deps.context.region))
  return source
}

/** Everything up to a plan: code, image and stack, plan. What `plan` shows is what `deploy` applies. */
export async function prepare(
  inputs: PlanInputs | DeployInputs,
  deps: Deps,
  journal: Journal,
): Promise<{ readonly ready: Release; readonly source: Source }> {
  const source = await takeSource(inputs, deps, journal)
  await requireImagePlace(inputs.stack, source, deps)
  const taking = await takingImage(inputs, source, deps, journal)
  const pass = (image: Image, world: Deps, beside: Journal) =>
    admit({ image, commit: source.sha }, inputs, world, beside)
  const opened = await imageAndStack({ inputs: inputs.stack, source, ...taking, admit: pass }, deps, journal)
  const ready = await planRelease(opened, { ...inputs, allow: inputs.stack.allow }, deps, journal)
  return { ready, source }
}

/** For what a plan is made. */
type Planned = Pick<Inputs, 'stack' | 'rollout' | 'command' | 'beyond'> & {
  readonly allow: Allowance
  /** planned: of a command that applies, all but that. */
  readonly extent?: Extent
}

/**
 * Plans the stack with the image, and holds the plan against what it may change.
 * @throws DeployError plan-without-image where applying it would not launch the image; plan-blocked
 */
export async function planRelease(
  opened: Pick<Release, 'stack' | 'image'>,
  inputs: Planned,
  deps: Deps,
  journal: Journal,
): Promise<Release> {
  const { stack, image } = opened
  return journal.step('Plan', async () => {
    if (inputs.stack.amiVariable === '') await awaitDiscoverable(image, deps)
    const planning = { stack, image, inputs: inputs.stack }
    const { plan, kept } = await (appliesPlan(inputs) ? planKeeping : planOnly)(planning, deps, journal)
    const release = { ...opened, plan, kept, state: plan.priorState }
    const guard = await guardRelease(
      release,
      { ...inputs.stack, allow: inputs.allow, steps: inputs.beyond.steps },
      deps,
    )
    await recordPlan(release, guard, { inputs, deps, journal })
    requireAllowed(guard, inputs.allow)
    return release
  })
}

/** Where a plan is told of. */
interface Telling {
  readonly inputs: Pick<Inputs, 'stack' | 'rollout'>
  readonly deps: Pick<Deps, 'context' | 'ec2' | 'github' | 'log'>
  readonly journal: Journal
}

/**
 * Tells of a plan, and of what makes way for its image.
 * @throws DeployError plan-without-image where applying it would not launch the image
 */
export async function recordPlan(
  { plan, image, state }: Release,
  guard: GuardReport,
  { inputs, deps, journal }: Telling,
): Promise<void> {
  const { report, fingerprint } = plan
  const { whenNoRefresh } = inputs.rollout
  const ids = replacedImages(report, image)
  journal.record({
    plan: { ...report, guard, fingerprint, whenNoRefresh },
    live: { ids },
    outputs: outputsIn(state),
  })
  journal.record({ live: await describeLive(ids, image, deps, journal) })
  tellFindings(guard.warnings, deps.log)
  for (const warning of asideWarnings(plan.model.aside)) journal.warn(warning)
  assertCarriesImage(plan.model, { variable: inputs.stack.amiVariable, image })
  for (const { address, after } of imagesLeftBehind(plan.model, image.set)) {
    journal.warn(`${address} stays on ${after}, which another template of this stack leaves.`)
  }
  for (const { id, name, region } of sourcesLeftOut(plan.model, image.set)) {
    journal.warn(`No template of this stack takes ${id}, the image of the source ${name} in ${region}.`)
  }
}

/** Only who may change the stack may change its state: never the plan of a pull request, nor a dry run. */
function appliesPlan({ command, extent = 'applied' }: Planned): boolean {
  return (command === 'deploy' || command === 'rollback') && extent !== 'planned'
}
