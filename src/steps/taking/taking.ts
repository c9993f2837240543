import type { Deps } from '../../deps/deps.ts'
import type { Image } from '../../image/image.ts'
import type { TestPlan } from '../../image/test/files.ts'
import type { CommonInputs, DeployInputs, PlanInputs } from '../../inputs/types.ts'
import type { Journal } from '../../run/journal.ts'
import { admissionOf } from '../image/admission/promoted.ts'
import { revokingOf } from '../image/admission/revoked.ts'
import { ensureImage, type Taken } from '../image/image.ts'
import { keyOf } from '../image/key.ts'
import { placeOf, tagEverywhere } from '../image/records.ts'
import { launchable } from '../image/share/launchable.ts'
import { offered } from '../image/share/offered.ts'
import type { Source } from '../source/source.ts'

/** How the image is come by. */
export interface Taking {
  /** Finds the image, or bakes it. Nothing is written on one that was there, and nobody else gets it. */
  readonly take: (deps: Deps) => Promise<Taken>
  /** What is done with it once it may go on. */
  readonly ready: (taken: Taken, deps: Deps, journal: Journal) => Promise<Image>
}

/** It is given, or that of the code, whose key is made at once. */
export async function takingImage(
  inputs: PlanInputs | DeployInputs,
  source: Source,
  deps: Deps,
  journal: Journal,
): Promise<Taking> {
  const take = await finding(inputs, source, deps, journal)
  const plan = await testOf(inputs, source, deps, journal)
  // One that is given was looked at when it was found.
  const offer = inputs.image.from.kind === 'auto' ? launchable : offered
  return {
    take,
    ready: (taken, world, beside) => readyImage({ ...taken, plan, source, offer }, inputs, world, beside),
  }
}

async function finding(
  inputs: PlanInputs | DeployInputs,
  source: Source,
  deps: Deps,
  journal: Journal,
): Promise<Taking['take']> {
  const { from } = inputs.image
  if (from.kind !== 'auto') {
    const { givenImage } = await import('../image/given/given.ts')
    const place = { ...placeOf(inputs, source), ...revokingOf(inputs) }
    return async (world) => ({ image: await givenImage(from, place, { ...world, source }) })
  }
  // Before `init`, which writes into the work tree.
  const listing = await journal.step('Image key', () => keyOf(inputs.image, source, deps))
  const release = { commit: source.sha, imageKey: listing.key }
  const baking = { ...inputs.image, ...inputs.report, key: listing.key, ...admissionOf(inputs, release) }
  return async (world) => {
    const { image, ...rest } = await ensureImage(baking, source, world)
    return { ...rest, image: { ...image, inputs: listing } }
  }
}

function offersAny({ beyond }: Pick<CommonInputs, 'beyond'>): boolean {
  const { shareWith, copyTo, deprecateAfter } = beyond
  return shareWith !== undefined || copyTo !== undefined || deprecateAfter !== undefined
}

/**
 * The test of the settings file, as the code of this run has it; undefined where there is none, and nothing is loaded then.
 * @throws DeployError invalid-input, untrusted-code
 */
export async function testOf(
  { beyond }: Pick<CommonInputs, 'beyond'>,
  source: Source,
  deps: Deps,
  journal: Pick<Journal, 'step'>,
): Promise<TestPlan | undefined> {
  const { test } = beyond
  if (test === undefined) return undefined
  const { readTest } = await import('../image/test/plan.ts')
  return journal.step('Read the test', () => readTest(test, source, deps))
}

/** An image that may go on, and for which code. */
interface Readied extends Taken {
  /** The test that it has to pass; undefined where there is none. */
  readonly plan: TestPlan | undefined
  readonly source: Source
  /** How it is offered; `launchable` sees besides that the account of the job may launch it. `offered` where absent. */
  readonly offer?: typeof launchable
}

/**
 * Lets an image go on: it learns its commit, is tested, and is offered to others only then. Where there is nothing to do,
 * there is no step.
 * @throws DeployError image-test-failed, image-test-not-run; what `offered` throws
 */
export async function readyImage(
  { image, learns, plan, source, offer = offered }: Readied,
  inputs: Pick<CommonInputs, 'accounts' | 'beyond' | 'report'>,
  deps: Deps,
  journal: Pick<Journal, 'step' | 'record' | 'warn'>,
): Promise<Image> {
  if (learns !== undefined) await journal.step('Image tags', () => tagEverywhere(image.set, learns, deps))
  if (plan !== undefined) {
    const { testImage } = await import('../image/test/test.ts')
    await journal.step('Image test', () => testImage({ image, plan, source }, deps, journal))
  }
  const looks = offer === launchable && inputs.accounts.imageRole !== undefined
  if (!looks && !offersAny(inputs)) return image
  return journal.step('Offer', () => offer(image, inputs, { ...deps, source }))
}
