import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../../src/commands/deploy.ts'
import { rollback } from '../../../../src/commands/rollback.ts'
import { verify } from '../../../../src/commands/verify.ts'
import { provenTag, quarantinedTag } from '../../../../src/image/tags.ts'
import type { DeployInputs, RollbackInputs, VerifyInputs } from '../../../../src/inputs/types.ts'
import { atAddress } from '../../../builders/rollouts/probes.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { commits, imageRecord, proven } from '../../../builders/values/images.ts'
import { inputsOf, type With } from '../../../builders/values/inputs.ts'
import { journalOf, silentProbes } from '../../../builders/world/parts.ts'
import { worldOf } from '../../../builders/world/world.ts'

const live = imageRecord(1, { tags: proven('production') })
const fresh = imageRecord(4)
const beyond = { probes: [atAddress({ name: 'front' })] }

/** The commit whose image is live in the world, as its address answers it. */
type Answers = (world: ReturnType<typeof worldOf>) => string

const honest: Answers = (world) => (world.live() === live.id ? commits[0] : commits[3])

/** A shop whose address answers the commit that it is told to, in every status it is told to. */
function shop(answers: Answers, inputs: With = {}, former = live) {
  const asked: string[] = []
  const parts = {
    probes: {
      ...silentProbes,
      ask: async ({ url }: { readonly url: string }) => {
        asked.push(url)
        const body = `commit ${answers(world)}`
        return { kind: 'answer', status: 200, headers: {}, body, extent: 'whole' } as const
      },
    },
  }
  const world: ReturnType<typeof worldOf> = worldOf({
    ...{ live: live.id, images: [former, fresh], builds: fresh.id, parts },
  })
  const journal = journalOf()
  const read = { ...inputsOf({ environment: 'production', ...inputs }), beyond }
  return { ...world, journal, asked, read }
}

describe('a deploy with probes', () => {
  test('is reached and proven where its own version answers', async () => {
    const { read, deps, journal, taggings, asked } = shop(honest)
    expect(await deploy(read as DeployInputs, deps, journal)).toBe('deployed')
    expect(journal.findings.rollouts).toMatchObject([
      { verdict: 'reached', gates: [{ kind: 'probe', name: 'front', state: 'holds' }] },
    ])
    expect(taggings.at(-1)).toMatchObject({ tags: { [provenTag('production')]: expect.anything() } })
    expect(asked.length).toBeGreaterThanOrEqual(3)
  })

  test('fails where another version answers, proves nothing, and is taken back, with the version of that release', async () => {
    const { read, deps, journal, taggings, applied } = shop((world) =>
      world.live() === live.id ? commits[0] : commits[1],
    )
    const failure = await failureFrom(() => deploy(read as DeployInputs, deps, journal))
    expect(failure.reason).toBe('probe-failed')
    expect(failure.message).toContain(
      'probe front: asked GET https://shop.example.com/version; came status 200',
    )
    expect(failure.message).toContain(`expected \`${commits[3]}\` in the body`)
    expect(applied).toEqual([fresh.id, live.id])
    expect(journal.findings.recovery).toMatchObject({
      result: 'rolled-back',
      rollouts: [{ verdict: 'reached', gates: [{ state: 'holds' }] }],
    })
    const tagged = taggings.flatMap(({ tags }) => Object.keys(tags))
    expect(tagged).not.toContain(provenTag('production'))
    expect(tagged).toContain(quarantinedTag('production'))
  })

  test('is not taken for healthy where the way back answers something else', async () => {
    const { read, deps, journal } = shop(() => commits[1])
    await failureFrom(() => deploy(read as DeployInputs, deps, journal))
    expect(journal.findings.recovery).toMatchObject({
      result: 'failed',
      rollouts: [{ verdict: 'probe-failed' }],
    })
  })

  test('that nobody answers fails without blame of the image', async () => {
    const { read, deps, journal, taggings } = shop(honest)
    const failure = await failureFrom(() =>
      deploy(read as DeployInputs, { ...deps, probes: silentProbes }, journal),
    )
    expect(failure.reason).toBe('probe-failed')
    expect(failure.message).toContain('came no answer: connect ECONNREFUSED')
    expect(taggings.flatMap(({ tags }) => Object.keys(tags))).not.toContain(quarantinedTag('production'))
  })
})

test('a rollback asks for the version that it goes back to', async () => {
  const inputs = { command: 'rollback', 'rollback-to': live.id }
  const good = shop(() => commits[0], inputs)
  expect(await rollback(good.read as RollbackInputs, good.deps, good.journal)).toBe('rolled-back')
  const bad = shop(() => commits[3], inputs)
  const failure = await failureFrom(() => rollback(bad.read as RollbackInputs, bad.deps, bad.journal))
  expect(failure.reason).toBe('probe-failed')
  expect(failure.message).toContain(`expected \`${commits[0]}\``)
})

test('nothing is applied where a probe asks for a commit that the image does not tell', async () => {
  const foreign = { ...live, tags: proven('production') }
  const { read, deps, journal, applied } = shop(
    honest,
    { command: 'rollback', 'rollback-to': live.id },
    foreign,
  )
  const failure = await failureFrom(() => rollback(read as RollbackInputs, deps, journal))
  expect(failure.reason).toBe('plan-blocked')
  expect(failure.message).toContain('does not tell the commit')
  expect(applied).toEqual([])
})

describe('verify', () => {
  const inputs = { command: 'verify' }

  test('finds nothing where the live version answers', async () => {
    const { read, deps, journal, asked } = shop(honest, inputs)
    expect(await verify(read as VerifyInputs, deps, journal)).toBe('unchanged')
    expect(asked).toHaveLength(3)
  })

  test('tells of another version as a difference', async () => {
    const { read, deps, journal } = shop(() => commits[2], inputs)
    const failure = await failureFrom(() => verify(read as VerifyInputs, deps, journal))
    expect(failure.reason).toBe('drift-found')
    expect(failure.evidence.join('\n')).toContain('probe front: asked GET https://shop.example.com/version')
  })

  test('does not wait for ever for an answer', async () => {
    const { read, deps, journal } = shop(honest, inputs)
    const failure = await failureFrom(() =>
      verify(read as VerifyInputs, { ...deps, probes: silentProbes }, journal),
    )
    expect(failure.evidence.join('\n')).toContain('nothing right for 5 min 00 s')
  })
})
