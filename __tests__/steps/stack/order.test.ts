import { describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../../src/deps/github.ts'
import type { ImageRecord } from '../../../src/image/image.ts'
import { commitTag, provenTag } from '../../../src/image/tags.ts'
import { formatHold } from '../../../src/rollout/holds/record.ts'
import { holdTagOf } from '../../../src/steps/image/records.ts'
import { requireNewer } from '../../../src/steps/stack/order.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { commits, imageRecord } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { stateOf } from '../../builders/values/states.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { contextOf, journalOf } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'

type Answer = Awaited<ReturnType<GitHub['compare']>>

interface World {
  /** The image that runs. */
  readonly live?: ImageRecord
  readonly older?: 'refused' | 'allowed'
  readonly compare?: (base: string, head: string) => Promise<Answer>
}

const live = imageRecord(2)
const fresh = { origin: 'built', set: { 'eu-west-1': imageRecord(4).id }, name: '' } as const

const given = inputsOf({ environment: 'production' })

/** A deploy of the fourth commit over the image of the second. */
function order({ live: running = live, older = 'refused', compare = async () => 'ahead' }: World) {
  const asked: string[] = []
  const journal = journalOf()
  const github = {
    compare: (base: string, head: string) => {
      asked.push(`${base.slice(0, 7)}...${head.slice(0, 7)}`)
      return compare(base, head)
    },
  } as unknown as GitHub
  const deps = { ec2: ec2With([running]), github, context: contextOf() }
  const release = { image: fresh, state: stateOf({ web: running.id }) }
  const { report, stack } = given
  return {
    run: () => requireNewer(release, sourceOf(), { older, report, stack }, deps, journal),
    asked,
    journal,
  }
}

const answer = (standing: Answer) => ({ compare: async () => standing })

describe('a deploy of a commit', () => {
  test('that is behind the one running is refused, with the way round it', async () => {
    const failure = await failureFrom(order(answer('behind')).run)
    expect(failure).toMatchObject({
      reason: 'commit-outdated',
      message: `Commit ${commits[3]} is older than ${commits[1]}, which runs now; nothing was changed.`,
    })
    expect(failure.next.join(' ')).toContain('allow-older: true')
  })

  test.each(['ahead', 'identical', 'diverged', 'unknown'] as const)('that is %s is not', async (given) => {
    const { run, asked, journal } = order(answer(given))
    await run()
    expect(asked).toEqual([`${commits[1].slice(0, 7)}...${commits[3].slice(0, 7)}`])
    expect(journal.warnings).toEqual(
      given === 'unknown' ? [expect.stringContaining('GitHub cannot compare')] : [],
    )
  })

  test('that is behind a commit the running image was reused for is refused', async () => {
    const reused = imageRecord(2, { tags: { [commitTag(commits[2])]: '' } })
    const { run } = order({
      live: reused,
      compare: async (base) => (base === commits[2] ? 'behind' : 'ahead'),
    })
    expect((await failureFrom(run)).message).toContain(`older than ${commits[2]}`)
  })

  test('that is behind is allowed where that is wanted, and nobody is asked', async () => {
    const { run, asked } = order({ ...answer('behind'), older: 'allowed' })
    await run()
    expect(asked).toEqual([])
  })

  test('that runs the same image already need not be compared', async () => {
    const { run, asked } = order({ ...answer('behind'), live: imageRecord(4) })
    await run()
    expect(asked).toEqual([])
  })

  const provenWith = (environment: string, ...proofs: readonly string[]) => ({
    [provenTag(environment)]: proofs
      .map((commit, n) => `2026-03-0${9 - n}T08:00:00.000Z ${commit}`)
      .join(' / '),
  })

  test('that runs the same image already is refused where a newer stack serves with it', async () => {
    const running = imageRecord(4, { tags: provenWith('production', commits[2], commits[0]) })
    const { run, asked } = order({ ...answer('behind'), live: running })
    expect((await failureFrom(run)).message).toContain(`older than ${commits[2]}`)
    expect(asked).toEqual([`${commits[2].slice(0, 7)}...${commits[3].slice(0, 7)}`])
  })

  test('with another image is refused where a newer stack serves with the one that runs', async () => {
    const running = imageRecord(2, { tags: provenWith('production', commits[2]) })
    const compare = async (base: string) => (base === commits[2] ? 'behind' : 'ahead') as Answer
    expect((await failureFrom(order({ live: running, compare }).run)).reason).toBe('commit-outdated')
  })

  test.each([
    ['the same commit', provenWith('production', commits[3], commits[2])],
    ['a commit in another environment', provenWith('staging', commits[2])],
  ])('that runs the same image already need not be compared where it was proven with %s', async (_, tags) => {
    const { run, asked } = order({ ...answer('behind'), live: imageRecord(4, { tags }) })
    await run()
    expect(asked).toEqual([])
  })

  const heldBy = (commit: string, state: 'holding' | 'aborted' = 'holding') => ({
    [holdTagOf(given, sourceOf())]: formatHold({ since: '2026-03-01T08:00:00.000Z', state, at: 10, commit }),
  })

  test('that runs the same image already is refused where a newer one holds with it', async () => {
    const tags = { ...provenWith('production', commits[0]), ...heldBy(commits[2]) }
    const compare = async (base: string) => (base === commits[2] ? 'behind' : 'ahead') as Answer
    const failure = await failureFrom(order({ live: imageRecord(4, { tags }), compare }).run)
    expect(failure.message).toContain(`older than ${commits[2]}`)
  })

  test('tells whose place it takes where an older one holds, and nobody where none does', async () => {
    const held = order({ live: imageRecord(2, { tags: heldBy(commits[2]) }) })
    await held.run()
    expect(held.journal.warnings).toEqual([
      expect.stringContaining(`Commit ${commits[2]} holds here at 10 % since 2026-03-01T08:00:00.000Z`),
    ])
    for (const tags of [heldBy(commits[3]), heldBy(commits[2], 'aborted')]) {
      const { run, journal } = order({ live: imageRecord(2, { tags }) })
      await run()
      expect(journal.warnings).toEqual([])
    }
  })

  test('over an image that is not ours goes on', async () => {
    const { run, asked } = order({ ...answer('behind'), live: { ...live, tags: {} } })
    await run()
    expect(asked).toEqual([])
  })

  test('goes on with a warning where GitHub does not answer', async () => {
    const { run, journal } = order({ compare: () => Promise.reject(new Error('Bad gateway')) })
    await run()
    expect(journal.warnings).toEqual([
      'Whether this commit is newer than the one running could not be checked: Bad gateway',
    ])
  })
})
