import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { plan } from '../../src/commands/plan.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { provenTag } from '../../src/image/tags.ts'
import type { Beyond } from '../../src/inputs/beyond.ts'
import type { DeployInputs, PlanInputs } from '../../src/inputs/types.ts'
import { copiesWith, sharingWith } from '../builders/aws/sharing.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { imageRecord, proven } from '../builders/values/images.ts'
import { inputsOf, rollbackInputsOf } from '../builders/values/inputs.ts'
import { journalOf } from '../builders/world/parts.ts'
import { worldOf } from '../builders/world/world.ts'

const [home, account] = ['100000000001', '100000000002'] as const
const before = imageRecord(1, { tags: proven('production'), ownerId: home })
const after = { ...imageRecord(2, { ownerId: home }), id: 'ami-0123456789abcdef0' }

/** A stack on one image, and another that is named; the account owns both, or neither. */
function world(owned: 'all' | 'none', live = before.id) {
  const images = [before, after]
  const own = owned === 'all' ? images : []
  const { sharing, calls } = sharingWith({ images: own })
  const { copies, made } = copiesWith({ images: own })
  const scene = worldOf({ live, images, parts: { sharing, copies } })
  const journal = journalOf()
  const given = { environment: 'production', image: after.id }
  return {
    ...{ ...scene, calls, made, journal },
    deploy: (beyond: Beyond) => deploy(inputsOf(given, { beyond }) as DeployInputs, scene.deps, journal),
    plan: (beyond: Beyond) =>
      plan(inputsOf({ ...given, command: 'plan' }, { beyond }) as PlanInputs, scene.deps, journal),
    rollback: (beyond: Beyond) =>
      rollback({ ...rollbackInputsOf({ environment: 'production' }), beyond }, scene.deps, journalOf()),
  }
}

test.each(['plan', 'deploy'] as const)('%s shares the image before it is planned', async (command) => {
  const scene = world('all')
  await scene[command]({ shareWith: [account] })
  expect(scene.calls).toEqual([`share ${after.id} in eu-west-1 with ${account}`])
})

test('an image that cannot be shared is not planned', async () => {
  const scene = world('all')
  const plans: string[] = []
  const terraform = {
    ...scene.terraform,
    plan: () => Promise.reject(new Error(`planned: ${plans.push('plan')}`)),
  }
  const sharing = { ...scene.deps.sharing, share: () => Promise.reject(new Error('EC2 says no')) }
  const deps = { ...scene.deps, terraform, sharing }
  const broken = { ...deps, within: (parts: object) => ({ ...deps, ...parts }) }
  const inputs = inputsOf({ image: after.id, command: 'plan' }, { beyond: { shareWith: [account] } })
  await expect(plan(inputs as PlanInputs, broken, journalOf())).rejects.toThrow('EC2 says no')
  expect(plans).toEqual([])
})

test('rollback shares the image that is gone back to', async () => {
  const scene = world('all', after.id)
  await scene.rollback({ shareWith: [account] })
  expect(scene.calls).toEqual([`share ${before.id} in eu-west-1 with ${account}`])
})

test('deploy rolls out the copy, and records on it that it is proven', async () => {
  const scene = world('none')
  expect(await scene.deploy({ copyTo: 'account' })).toBe('deployed')
  const [copy] = scene.made
  expect(scene.applied).toEqual([copy?.id])
  const proof = scene.taggings.find(({ tags }) => provenTag('production') in tags)
  expect(proof?.resources).toEqual([copy?.id])
})

describe('an image that is not proven where it has to be', () => {
  const requireProvenIn = [{ environment: 'staging', forMs: 0, by: 'release' }] as const
  const offers: Beyond = {
    shareWith: [account],
    copyTo: 'account',
    deprecateAfter: 86_400_000,
    requireProvenIn,
  }

  test.each(['all', 'none'] as const)(
    'is not shared, copied or tagged for a deploy that is refused',
    async (owned) => {
      const scene = world(owned)
      const failure = await failureFrom(() => scene.deploy(offers))
      expect(failure).toMatchObject({ reason: 'not-promoted', message: expect.stringContaining(after.id) })
      expect([scene.calls, scene.made, scene.taggings, scene.applied]).toEqual([[], [], [], []])
      expect(scene.journal.findings.image?.set).toEqual({ 'eu-west-1': after.id })
    },
  )

  test('is shared for a plan, which tells what is lacking', async () => {
    const scene = world('all')
    expect(await scene.plan({ shareWith: [account], requireProvenIn })).toBe('planned')
    expect(scene.calls).toHaveLength(1)
    expect(scene.journal.findings.promotion?.lacks).toMatchObject([{ kind: 'never' }])
  })
})
