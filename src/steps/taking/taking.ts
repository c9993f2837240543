import type { Deps } from '../../deps/deps.ts'
import type { Image } from '../../image/image.ts'
import type { TestPlan } from '../../image/test/files.ts'
import type { CommonInputs, DeployInputs, PlanInputs } from '../../inputs/types.ts'
import type { Journal } from '../../run/journal.ts'
import { admissionOf } from '../image/admission/promoted.ts'
import { ensureImage } from '../image/image.ts'
import { keyOf } from '../image/key.ts'
import { placeOf } from '../image/records.ts'
import { launchable } from '../image/share/launchable.ts'
import { offered } from '../image/share/offered.ts'
import type { Source } from '../source/source.ts'

/** How the image is come by. */
export interface Taking {
  /** Finds the image, or bakes it. */
  readonly take: (deps: Deps) => Promise<Image>
  /** What is done with it before it goes on; absent where nothing is. */
  readonly ready?: (image: Image, deps: Deps, journal: Journal) => Promise<Image>
}

/** It is given, or that of the code, whose key is made at once. Where it is to be tested, that comes before all else is done with it. */
export async function takingImage(
  inputs: PlanInputs | DeployInputs,
  source: Source,
  deps: Deps,
  journal: Journal,
): Promise<Taking> {
  const found = await finding(inputs, source, deps, journal)
  const plan = await testOf(inputs, source, deps, journal)
  // One that is given was looked at when it was found.
  const offer = inputs.image.from.kind === 'auto' ? launchable : offered
  if (plan !== undefined)
    return {
      take: found,
      ready: (image, world, beside) => offeredAfter({ image, plan, source, offer }, inputs, world, beside),
    }
  return { take: async (world) => offer(await found(world), inputs, { ...world, source }) }
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
    const { revoked } = inputs.beyond
    const place = { ...placeOf(inputs, source), ...(revoked && { revoked }) }
    return (world) => givenImage(from, place, { ...world, source })
  }
  // Before `init`, which writes into the work tree.
  const listing = await journal.step('Image key', () => keyOf(inputs.image, source, deps))
  const release = { commit: source.sha, imageKey: listing.key }
  const baking = { ...inputs.image, ...inputs.report, key: listing.key, ...admissionOf(inputs, release) }
  return async (world) => ({ ...(await ensureImage(baking, source, world)), inputs: listing })
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

/** What is tested, and for which code. */
interface Testing {
  readonly image: Image
  readonly plan: TestPlan
  readonly source: Source
  /** How it is offered; `launchable` sees besides that the account of the job may launch it. `offered` where absent. */
  readonly offer?: typeof launchable
}

/**
 * Tests an image, and offers it to others only then.
 * @throws DeployError image-test-failed, image-test-not-run; what `offered` throws
 */
export async function offeredAfter(
  testing: Testing,
  inputs: Pick<CommonInputs, 'accounts' | 'beyond' | 'report'>,
  deps: Deps,
  journal: Pick<Journal, 'step' | 'record' | 'warn'>,
): Promise<Image> {
  const { image, source, offer = offered } = testing
  const { testImage } = await import('../image/test/test.ts')
  await journal.step('Image test', () => testImage(testing, deps, journal))
  const isLookedAt = offer === offered || inputs.accounts.imageRole === undefined
  if (isLookedAt && !offersAny(inputs)) return image
  return journal.step('Offer', () => offer(image, inputs, { ...deps, source }))
}
