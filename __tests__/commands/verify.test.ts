import { describe, expect, test } from '@jest/globals'
import { verify } from '../../src/commands/verify.ts'
import type { Terraform } from '../../src/deps/tools.ts'
import { quarantinedTag, tagNames } from '../../src/image/tags.ts'
import type { VerifyInputs } from '../../src/inputs/types.ts'
import { formatHold } from '../../src/rollout/holds/record.ts'
import { holdTagOf } from '../../src/steps/image/records.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { imageRecord, proven } from '../builders/values/images.ts'
import { inputsOf } from '../builders/values/inputs.ts'
import { fleet, instance, oldAmi, target } from '../builders/values/observations.ts'
import { journalOf } from '../builders/world/parts.ts'
import { sourceOf } from '../builders/world/source.ts'
import { type WorldFacts, worldOf } from '../builders/world/world.ts'

const live = imageRecord(2, { tags: proven('production') })
const right = (changes = {}) => instance({ imageId: live.id, ...changes })

function run(facts: Partial<WorldFacts> = {}) {
  const world = worldOf({ live: live.id, images: [live], ...facts })
  const journal = journalOf()
  const inputs = inputsOf({ command: 'verify', environment: 'production' }) as VerifyInputs
  return { ...world, journal, run: () => verify(inputs, world.deps, journal) }
}

const differences = async (facts: Partial<WorldFacts>) => {
  const scene = run(facts)
  const failure = await failureFrom(scene.run)
  expect(failure.reason).toBe('drift-found')
  expect({ applied: scene.applied, taggings: scene.taggings }).toEqual({ applied: [], taggings: [] })
  return failure.evidence
}

test('what runs is what was deployed: nothing differs, nothing is changed', async () => {
  const scene = run()
  expect(await scene.run()).toBe('unchanged')
  expect(scene.journal.steps.map(({ name }) => name).slice(-3)).toEqual(['Image', 'Plan', 'Verify'])
  expect({ applied: scene.applied, started: scene.autoscaling.started, taggings: scene.taggings }).toEqual({
    applied: [],
    started: [],
    taggings: [],
  })
})

test('a process that the next deploy will need is suspended: that is a warning, and no difference', async () => {
  const scene = run({
    seen: { instances: [right(), right(), right()], suspended: ['AZRebalance', 'Launch'] },
  })
  expect(await scene.run()).toBe('unchanged')
  expect(scene.journal.warnings).toEqual([
    expect.stringMatching(/: Launch is suspended on the group: .*resume-processes/),
  ])
})

test('what nobody needs for a refresh, and somebody for health, is a warning when it is suspended', async () => {
  const scene = run({ seen: { instances: [right(), right(), right()], suspended: ['HealthCheck'] } })
  expect(await scene.run()).toBe('unchanged')
  expect(scene.journal.warnings).toEqual([
    expect.stringMatching(/HealthCheck is suspended.*resume-processes/),
  ])
})

test('an instance on standby with the image is no difference', async () => {
  const instances = [right(), right(), right(), right({ id: 'i-spare', lifecycleState: 'Standby' })]
  expect(await run({ seen: { instances } }).run()).toBe('unchanged')
})

test('one with another image is a difference, with its cure', async () => {
  const spare = instance({ id: 'i-spare', imageId: oldAmi, lifecycleState: 'Standby' })
  const failure = await failureFrom(run({ seen: { instances: [right(), right(), right(), spare] } }).run)
  expect(failure.evidence).toEqual([expect.stringContaining('i-spare')])
  expect(failure.next[0]).toContain('exit-standby')
})

test('a warm pool that the code does not tell of is looked at too, and has its cure', async () => {
  const seen = { instances: [right(), right(), right()], hasWarmPool: true }
  const pool = [{ id: 'i-warm', imageId: oldAmi, lifecycleState: 'Warmed:Stopped' }]
  const parts = { autoscaling: { warmPool: async () => pool } } as unknown as WorldFacts['parts']
  const failure = await failureFrom(run({ seen, ...(parts && { parts }) }).run)
  expect(failure.evidence).toEqual([expect.stringContaining('i-warm of the warm pool')])
  expect(failure.next[0]).toContain('start-instance-refresh')
})

describe('it differs where', () => {
  test('an instance runs another image', async () => {
    const instances = [right(), right(), instance({ id: 'i-old', imageId: oldAmi })]
    expect(await differences({ seen: { instances } })).toEqual([
      expect.stringMatching(new RegExp(`: i-old runs ${oldAmi}: InService, Healthy$`)),
    ])
  })

  test('one is missing', async () => {
    expect(await differences({ seen: { instances: [right(), right()] } })).toEqual([
      expect.stringMatching(/ has 2 of 3 in service$/),
    ])
  })

  test('one is not healthy in its target group', async () => {
    const instances = [right(), right(), right({ id: 'i-sick', targets: [target('unhealthy')] })]
    expect(await differences({ seen: { instances } })).toEqual([expect.stringContaining('i-sick')])
  })

  test('a group is gone', async () => {
    const gone = { exists: false, desired: 0, instances: [] }
    expect(await differences({ seen: gone })).toEqual([expect.stringMatching(/ is gone$/)])
  })

  test('the plan is not empty', async () => {
    expect(await differences({ still: 'capacity-change.json' })).toContain(
      'The plan is not empty: the stack was changed outside of a deploy',
    )
  })

  test.each([{ complete: false }, { deferred_changes: [{}] }])(
    'the plan leaves something out: %j',
    async (more) => {
      const scene = run()
      const plan: Terraform['plan'] = async (...args) => {
        const saved = await scene.terraform.plan(...args)
        return { ...saved, json: JSON.stringify({ ...JSON.parse(saved.json), ...more }) }
      }
      const deps = { ...scene.deps, terraform: { ...scene.terraform, plan } }
      const inputs = inputsOf({ command: 'verify', environment: 'production' }) as VerifyInputs
      expect((await failureFrom(() => verify(inputs, deps, scene.journal))).evidence).toEqual([
        'The plan is not complete: it does not tell of everything that differs',
      ])
    },
  )

  test.each([
    ['was never proven', {}],
    ['was proven elsewhere', proven('staging')],
    [
      'failed here since',
      { ...proven('production'), [quarantinedTag('production')]: '2026-03-02T00:00:00.000Z' },
    ],
  ])('the live image %s', async (_, tags) => {
    expect(await differences({ images: [imageRecord(2, { tags })] })).toEqual([
      `${live.id} was never proven healthy here`,
    ])
  })

  test('everything at once: all is named', async () => {
    const seen = { instances: fleet(0, 2) }
    expect(await differences({ seen, images: [imageRecord(2)], still: 'capacity-change.json' })).toHaveLength(
      5,
    )
  })
})

test('a release that holds is told, though nothing else differs, with how to go on', async () => {
  const inputs = inputsOf({ command: 'verify', environment: 'production' })
  const commit = 'a'.repeat(40)
  const hold = { since: '2026-03-02T00:00:00.000Z', at: 10, commit } as const
  const held = (state: 'holding' | 'promoted') => {
    const tag = { [holdTagOf(inputs, sourceOf())]: formatHold({ ...hold, state }) }
    return run({ images: [{ ...live, tags: { ...live.tags, ...tag } }] })
  }
  const failure = await failureFrom(held('holding').run)
  expect(failure.reason).toBe('drift-found')
  expect(failure.evidence).toEqual([
    expect.stringContaining(`${live.id}: It holds at 10 % with commit ${commit}`),
  ])
  expect(failure.next).toEqual([expect.stringContaining('command: promote')])
  expect(await held('promoted').run()).toBe('unchanged')
})

test('nothing deployed yet cannot be verified', async () => {
  const failure = await failureFrom(run({ images: [] }).run)
  expect(failure.reason).toBe('image-not-found')
})

describe('a revoked image that runs', () => {
  const revoking = (revoked: readonly string[], facts: Partial<WorldFacts> = {}) => {
    const world = worldOf({ live: live.id, images: [live], ...facts })
    const inputs = {
      ...(inputsOf({ command: 'verify', environment: 'production' }) as VerifyInputs),
      beyond: { revoked },
    }
    return () => verify(inputs, world.deps, journalOf())
  }

  test('is told with its group and how many instances run it', async () => {
    const failure = await failureFrom(revoking([live.tags[tagNames.sourceImage] ?? '']))
    expect(failure).toMatchObject({ reason: 'drift-found', message: 'A revoked image still runs.' })
    expect(failure.evidence).toEqual([
      expect.stringMatching(
        new RegExp(`: 3 of 3 instances run ${live.id}, which is revoked: it was made from ami-0ba5e`),
      ),
    ])
    expect(failure.next).toHaveLength(1)
  })

  test('is told also of one that is gone from EC2, beside what differs', async () => {
    const instances = [right(), right(), right(), instance({ id: 'i-old', imageId: oldAmi })]
    const failure = await failureFrom(revoking([oldAmi], { seen: { instances } }))
    expect(failure.message).toBe('What runs is not what was deployed.')
    expect(failure.evidence[0]).toMatch(
      new RegExp(`: 1 of 4 instances run ${oldAmi}, which is revoked: it is listed in`),
    )
  })

  test('is told of a group without instances, too: the next one would run it', async () => {
    const failure = await failureFrom(revoking([live.id], { seen: { desired: 0, instances: [] } }))
    expect(failure.message).toBe('A revoked image still is what a group launches.')
    expect(failure.evidence).toEqual([
      expect.stringMatching(new RegExp(`: launches ${live.id}, which is revoked: it is listed in`)),
    ])
  })

  test('and is no matter where nothing that runs is meant', async () => {
    expect(await revoking(['other-*'])()).toBe('unchanged')
  })
})
