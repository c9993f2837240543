import { describe, expect, test } from '@jest/globals'
import type { Image, ImageRecord, ImageSet } from '../../../../src/image/image.ts'
import { provenTag } from '../../../../src/image/tags.ts'
import type { DeployInputs, PlanInputs } from '../../../../src/inputs/types.ts'
import type { Requirement } from '../../../../src/release/promotion.ts'
import { admissionOf, admit, requirementsOf } from '../../../../src/steps/image/admission/promoted.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { commits, imageRecord } from '../../../builders/values/images.ts'
import { inputsOf } from '../../../builders/values/inputs.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { contextOf, journalOf, steppingClock } from '../../../builders/world/parts.ts'

const staging: Requirement = { environment: 'staging', forMs: 0, by: 'release' }
const inputs = (
  command: 'deploy' | 'plan',
  requireProvenIn?: readonly Requirement[],
  environment = 'production',
) =>
  inputsOf({ command, environment }, { beyond: requireProvenIn === undefined ? {} : { requireProvenIn } }) as
    | DeployInputs
    | PlanInputs

const by = (commit: string) => ({ [provenTag('staging')]: `2026-03-01T20:00:00.000Z ${commit}` })

/** Lets the first image pass, with the stack of the fourth commit. */
async function pass(
  given: DeployInputs | PlanInputs,
  images: readonly ImageRecord[],
  {
    set = { 'eu-west-1': imageRecord(1).id },
    origin = 'reused',
  }: { readonly set?: ImageSet; readonly origin?: Image['origin'] } = {},
) {
  const journal = journalOf()
  let asked = 0
  const known = ec2With(images)
  const ec2 = {
    ...known,
    imagesById: (region: string, ids: readonly string[]) => {
      asked += 1
      return known.imagesById(region, ids)
    },
  }
  const deps = { clock: steppingClock(), context: contextOf(), ec2 }
  const image = { origin, set, name: '' }
  const run = () => admit({ image, commit: commits[3] }, given, deps, journal)
  return { run, journal, asked: () => asked }
}

describe('a deploy', () => {
  test('passes with what is proven where it has to be', async () => {
    const { run, journal } = await pass(inputs('deploy', [staging]), [
      imageRecord(1, { tags: by(commits[3]) }),
    ])
    await run()
    expect(journal.findings.promotion).toEqual({ requirements: [staging], lacks: [] })
  })

  test.each([
    ['is not proven', {}, 'never proven there'],
    ['is proven with another commit', by(commits[0]), `with the stack of ${commits[0]}`],
  ])('is refused with what %s', async (_, tags, said) => {
    const { run, journal } = await pass(inputs('deploy', [staging]), [imageRecord(1, { tags })])
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({ reason: 'not-promoted', step: 'Promotion' })
    expect(failure.evidence.join()).toContain(said)
    expect(journal.findings.promotion?.lacks).toHaveLength(1)
  })

  test('has to have all of a list', async () => {
    const both = [staging, { ...staging, environment: 'qa' }]
    const { run } = await pass(inputs('deploy', both), [imageRecord(1, { tags: by(commits[3]) })])
    expect((await failureFrom(run)).evidence).toEqual(['qa: never proven there'])
  })

  test('goes by the record in the region of the run, and by that of another where it has none there', async () => {
    const far = imageRecord(1, { id: 'ami-00000099', region: 'us-east-1', tags: by(commits[3]) })
    const both = { 'eu-west-1': imageRecord(1).id, 'us-east-1': far.id }
    const needs = inputs('deploy', [staging])
    expect((await failureFrom((await pass(needs, [imageRecord(1), far], { set: both })).run)).reason).toBe(
      'not-promoted',
    )
    await (await pass(needs, [far], { set: { 'us-east-1': far.id } })).run()
  })

  test('of AMIs that were named for several regions looks at each: one that is proven vouches for no other', async () => {
    const here = imageRecord(1, { tags: by(commits[3]) })
    const far = imageRecord(2, { region: 'us-east-1' })
    const both = { 'eu-west-1': here.id, 'us-east-1': far.id }
    const needs = inputs('deploy', [staging])
    const given = { set: both, origin: 'chosen' } as const
    expect((await failureFrom((await pass(needs, [here, far], given)).run)).reason).toBe('not-promoted')
    const proven = { ...far, tags: by(commits[3]) }
    await (await pass(needs, [here, proven], given)).run()
  })

  test('of an image that EC2 does not know is refused', async () => {
    expect((await failureFrom((await pass(inputs('deploy', [staging]), [])).run)).reason).toBe('not-promoted')
  })
})

test('a plan tells what is lacking, and is none the worse for it', async () => {
  const { run, journal } = await pass(inputs('plan', [staging]), [imageRecord(1)])
  await run()
  expect(journal.findings.promotion?.lacks).toMatchObject([{ kind: 'never' }])
})

test.each([
  ['nothing is required', undefined, 'production'],
  ['nothing is left of the list', [], 'production'],
  ['the environment is the one that is required', [staging], 'staging'],
] as const)('where %s, EC2 is asked nothing and the run says nothing', async (_, required, environment) => {
  const { run, journal, asked } = await pass(inputs('deploy', required, environment), [])
  await run()
  expect([asked(), journal.steps, journal.findings]).toEqual([0, [], {}])
})

test('a run without environment is that of one by the name of default', () => {
  const own = { ...staging, environment: 'default' }
  expect(requirementsOf(inputs('deploy', [own, staging], ''))).toEqual([staging])
})

test('a deploy that is held to something bakes nothing; a plan does', () => {
  const facts = { commit: commits[3], imageKey: 'key' }
  const error = admissionOf(inputs('deploy', [staging]), facts).unbaked?.(['ami-1 is too old.'])
  expect(error).toMatchObject({ reason: 'not-promoted', evidence: ['ami-1 is too old.'] })
  expect(error?.next[0]).toBe(
    `Deploy ${commits[3]} to \`staging\`, and run this again when it is proven there.`,
  )
  const plain = { environment: 'production', revoked: [] }
  expect(admissionOf(inputs('plan', [staging]), facts)).toEqual(plain)
  expect(admissionOf(inputs('deploy'), facts)).toEqual(plain)
})
