import { describe, expect, test } from '@jest/globals'
import type { Deps } from '../../../src/deps/deps.ts'
import type { Packer, PlanOptions, Terraform } from '../../../src/deps/tools.ts'
import type { Image } from '../../../src/image/image.ts'
import { provenTag, tagNames } from '../../../src/image/tags.ts'
import type { DeployInputs } from '../../../src/inputs/types.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import type { Journal } from '../../../src/run/journal.ts'
import { admissionOf, admit } from '../../../src/steps/image/admission/promoted.ts'
import { ensureImage } from '../../../src/steps/image/image.ts'
import { imageAndStack } from '../../../src/steps/stack/image-and-stack.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { commits, imageRecord, packed } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { journalOf } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'
import { worldOf } from '../../builders/world/world.ts'

const inputs = inputsOf() as DeployInputs
const live = imageRecord(1)
const fresh = imageRecord(4)

interface Scene {
  readonly terraform?: Partial<Terraform>
  /** What the bake does beside ending well; its signal aborts when it is to stop. */
  readonly bake?: (signal: AbortSignal) => Promise<void>
  /** What a validation does; its signal aborts when it is to stop. */
  readonly looking?: (signal: AbortSignal) => Promise<void>
  readonly images?: Parameters<typeof worldOf>[0]['images']
  readonly given?: DeployInputs
}

const nothing = async () => undefined

function scene({
  terraform = {},
  bake = nothing,
  looking = nothing,
  images = [live, fresh],
  given = inputs,
}: Scene) {
  const looks: PlanOptions[] = []
  const calls: string[] = []
  const world = worldOf({ live: live.id, images })
  const journal = journalOf()
  const within = (parts: Pick<Deps, 'log' | 'signal'>): Deps => {
    const packer: Packer = {
      build: async () => {
        calls.push('bake')
        await bake(parts.signal)
        return packed({ 'eu-west-1': fresh.id })
      },
    }
    const watched: Terraform = {
      ...world.deps.terraform,
      validate: async () => {
        calls.push('validate')
      },
      plan: async (stack, options) => {
        looks.push(options)
        await looking(parts.signal)
        return world.deps.terraform.plan(stack, options)
      },
      ...terraform,
    }
    return { ...world.deps, ...parts, within, packer, terraform: watched }
  }
  const deps = within(world.deps)
  const { sha: commit } = sourceOf()
  const held = admissionOf(given, { commit, imageKey: 'the key' })
  const baking = { ...given.image, ...given.report, key: 'the key', ...held }
  const take = (world: Deps) => ensureImage(baking, sourceOf(), world)
  const pass = (image: Image, world: Deps, beside: Journal) => admit({ image, commit }, given, world, beside)
  const readied: Image[] = []
  const ready = async ({ image }: { readonly image: Image }) => {
    readied.push(image)
    return image
  }
  const wanted = { inputs: given.stack, source: sourceOf(), take, ready, admit: pass }
  const run = () => imageAndStack(wanted, deps, journal)
  const results = () => journal.steps.map(({ name, result }) => `${name} ${result}`)
  return { run, journal, looks, calls, readied, results }
}

/** A bake that ends when it is interrupted, and not before. */
async function untilInterrupted(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  signal.throwIfAborted()
}

describe('while an image is baked', () => {
  test('the stack is planned with the live image, without the lock, and not validated before', async () => {
    const { run, looks, calls, results, journal } = scene({})
    expect(await run()).toMatchObject({ image: { set: { 'eu-west-1': fresh.id } } })
    expect(calls).toEqual(['bake'])
    expect(looks).toMatchObject([{ value: live.id, purpose: 'look' }])
    expect(results().sort()).toEqual(['Image ok', 'Initialise ok', 'Look ahead ok'])
    expect(journal.findings.image).toMatchObject({ gitSha: commits[3] })
  })

  test('a stack that cannot be planned ends the bake, and is what the run fails with', async () => {
    const plan = () => Promise.reject(new DeployError('plan-failed', 'No such module.'))
    const { run, results } = scene({ terraform: { plan }, bake: untilInterrupted })
    expect(await failureFrom(run)).toMatchObject({
      reason: 'plan-failed',
      message: 'No such module.',
      step: 'Look ahead',
    })
    expect(results()).toEqual(['Initialise ok', 'Look ahead failed', 'Image cancelled'])
  })

  test('a stack that cannot be initialised ends the bake too', async () => {
    const open = () => Promise.reject(new DeployError('plan-failed', 'No such bucket.'))
    const { run } = scene({ terraform: { open }, bake: untilInterrupted })
    expect(await failureFrom(run)).toMatchObject({ step: 'Initialise' })
  })

  test('a bake that fails is what the run fails with', async () => {
    const bake = () => Promise.reject(new DeployError('image-build-failed', 'exit code 1'))
    const { run, results } = scene({ bake })
    expect(await failureFrom(run)).toMatchObject({ reason: 'image-build-failed', step: 'Image' })
    expect(results()).toContain('Image failed')
  })

  test('the look ends when the image is there: the plan that counts does not wait for it', async () => {
    const enough = Promise.withResolvers<void>()
    const { run, journal } = scene({
      bake: () => enough.promise,
      looking: async (signal) => {
        enough.resolve()
        await untilInterrupted(signal)
      },
    })
    expect(await run()).toMatchObject({ image: { set: { 'eu-west-1': fresh.id } } })
    expect(journal.steps).toContainEqual(expect.objectContaining({ name: 'Look ahead', result: 'ok' }))
  })

  test('a plan that fails because of the live image holds nothing up: the new one may be the cure', async () => {
    const plan = () =>
      Promise.reject(new DeployError('plan-failed', 'x', { evidence: [`no AMI ${live.id} was found`] }))
    const { run, journal } = scene({ terraform: { plan } })
    await run()
    expect(journal.findings.image).toMatchObject({ set: { 'eu-west-1': fresh.id } })
  })

  test('without a live image the stack is only validated', async () => {
    const { run, calls, looks } = scene({ images: [fresh] })
    await run()
    expect(calls).toContain('validate')
    expect(looks).toEqual([])
  })
})

test('an image that is there already leaves no time to look ahead', async () => {
  const tags = { 'immutable-deploy:image-key': 'the key' }
  const { run, calls, results } = scene({ images: [live, imageRecord(4, { tags })] })
  expect(await run()).toMatchObject({ image: { origin: 'reused' } })
  expect(calls).toEqual([])
  expect(results().sort()).toEqual(['Image ok', 'Initialise ok'])
})

test('the lines of the stack come after the group of the image, not inside it', async () => {
  const { run, journal } = scene({})
  await run()
  const groups = journal.lines.filter((line) => line === 'end' || line.startsWith('group: '))
  expect(groups).toEqual(groups.filter((line, n) => (line === 'end') === (n % 2 === 1)))
})

describe('a deploy of what has to be proven elsewhere first', () => {
  const held = inputsOf(
    { environment: 'production' },
    { beyond: { requireProvenIn: [{ environment: 'staging', forMs: 0, by: 'release' }] } },
  ) as DeployInputs
  const same = (tags = {}) => imageRecord(1, { tags: { [tagNames.imageKey]: 'the key', ...tags } })
  const sha = sourceOf().sha

  test.each([
    ['is there and not proven', [same()], 'Promotion'],
    ['is not there: it is not baked', [], 'Image'],
  ])('ends with an image that %s, and what ran beside it ends too', async (_, images, step) => {
    const { run, calls, looks, readied } = scene({ images, given: held })
    expect(await failureFrom(run)).toMatchObject({ reason: 'not-promoted', step })
    expect([calls, looks, readied]).toEqual([[], [], []])
  })

  test('goes on with one that is', async () => {
    const proven = same({ [provenTag('staging')]: `2026-03-01T20:00:00.000Z ${sha}` })
    const { run, journal, readied } = scene({ images: [proven], given: held })
    expect(await run()).toMatchObject({ image: { set: { 'eu-west-1': proven.id } } })
    expect(readied).toHaveLength(1)
    expect(journal.findings.promotion?.lacks).toEqual([])
  })
})
