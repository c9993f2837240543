import type { Deps, Stack } from '../deps.ts'
import { type Image, isPartOf } from '../image/image.ts'
import type { BuildInputs, DeployInputs, Inputs, PlanInputs } from '../inputs.ts'
import type { Journal } from '../journal.ts'
import { type Allowance, guardPlan } from '../plan/guard.ts'
import { assertCarriesImage, imagesLeftBehind } from '../plan/images.ts'
import type { PlanReport } from '../report/report.ts'
import { requireAllowed } from './guard.ts'
import { ensureImage } from './image.ts'
import { openSource, type Source } from './source.ts'
import { openStack, type Plan, planWith } from './stack.ts'

/** A plan that carries the image, ready to be applied. */
export interface Release {
  readonly stack: Stack
  /** `show -json` of the state before the plan is applied, as the plan found it: refreshed. */
  readonly state: string
  readonly image: Image
  readonly plan: Plan
}

/** The code, and its stack initialised: a stack that cannot be opened fails here, before anything is built. */
export interface Opened {
  readonly source: Source
  readonly stack: Stack
}

/** Takes the code, checks that AWS can be asked, initialises the stack. Fails here before anything is built. */
export async function open(inputs: Inputs, deps: Deps, journal: Journal): Promise<Opened> {
  const source = await takeCode(inputs, deps, journal)
  const stack = await journal.step('Initialise', () => openStack(inputs.stack, source, deps))
  return { source, stack }
}

/** Takes the code, and checks that AWS can be asked. */
export async function takeCode(inputs: Inputs, deps: Deps, journal: Journal): Promise<Source> {
  const source = await journal.step('Checkout', () => openSource(inputs, deps))
  journal.record({ commit: { repository: source.repository, sha: source.sha, ref: source.ref } })
  await journal.step('Credentials', () => deps.ec2.requireCredentials(deps.context.region))
  return source
}

/** The image of the commit, for the report too. */
export async function takeImage(
  inputs: BuildInputs | PlanInputs | DeployInputs,
  source: Source,
  deps: Deps,
  journal: Journal,
): Promise<Image> {
  const image = await journal.step('Image', () =>
    ensureImage({ ...inputs.image, ...inputs.report }, source, deps),
  )
  journal.record({ image })
  return image
}

/** Everything up to a plan: code, stack, image, plan. What `plan` shows is what `deploy` applies. */
export async function prepare(
  inputs: PlanInputs | DeployInputs,
  deps: Deps,
  journal: Journal,
): Promise<{ readonly ready: Release; readonly source: Source }> {
  const { source, stack } = await open(inputs, deps, journal)
  const image = await takeImage(inputs, source, deps, journal)
  return {
    ready: await planRelease({ stack, image }, { ...inputs, allow: inputs.stack.allow }, deps, journal),
    source,
  }
}

/**
 * Plans the stack with the image, and holds the plan against what it may change.
 * @throws DeployError plan-without-image where applying it would not launch the image; plan-blocked
 */
export async function planRelease(
  opened: Pick<Release, 'stack' | 'image'>,
  inputs: Pick<Inputs, 'stack'> & { readonly allow: Allowance },
  deps: Deps,
  journal: Journal,
): Promise<Release> {
  const { stack, image } = opened
  return journal.step('Plan', async () => {
    const plan = await planWith(image, stack, inputs.stack, deps)
    const guard = guardPlan(plan.model, { allow: inputs.allow, image: image.set })
    const { report, fingerprint } = plan
    journal.record({ plan: { ...report, guard, fingerprint }, live: { ids: replacedImages(report, image) } })
    for (const warning of asideWarnings(plan.model)) journal.warn(warning)
    assertCarriesImage(plan.model, image.set, { variable: inputs.stack.amiVariable })
    for (const { address, after } of imagesLeftBehind(plan.model, image.set)) {
      journal.warn(`${address} stays on ${after}, which another template of this stack leaves.`)
    }
    requireAllowed(guard)
    return { ...opened, plan, state: plan.priorState }
  })
}

/** What the plan tells beside its changes and that somebody should hear of. */
function asideWarnings({ aside }: Plan['model']): string[] {
  const { failedChecks = [], deferred = 0 } = aside ?? {}
  return [
    ...failedChecks.map((check) => `${check} (a check of the stack that does not hold)`),
    ...(deferred === 0 ? [] : [`${deferred} changes wait for a later plan: this one is not complete.`]),
  ]
}

/** The AMIs that make way for the image; the image itself where the plan changes none. */
function replacedImages({ images }: PlanReport, { set }: Image): string[] {
  const replaced = images.filter(({ after }) => after !== null && isPartOf(set, after))
  if (replaced.length === 0) return Object.values(set)
  return [...new Set(replaced.flatMap(({ before }) => before ?? []))]
}
