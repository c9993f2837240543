import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Locks } from '../../../src/deps/aws.ts'
import { DEAD_AFTER_MS, lockName, lockTags } from '../../../src/image/bake/bake-lock.ts'
import { tagNames } from '../../../src/image/tags.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { type BakeTurn, bakeOnce } from '../../../src/steps/image/bake.ts'
import { leftoversWith } from '../../builders/world/leftovers.ts'
import { cancelled, contextOf, keptLog, neverAborted, sharedClock } from '../../builders/world/parts.ts'
import { account } from '../../builders/world/shared-account.ts'

const minute = 60_000
const facts = {
  what: 'bake' as const,
  repository: 'octo-org/shop',
  imageKey: 'k'.repeat(64),
  runUrl: 'https://github.com/run',
}

/** Runs that want the same image in one account; a bake takes ten minutes. */
function place() {
  const clock = sharedClock()
  const aws = account(clock.now)
  const baked: string[] = []
  let visibleAt = Number.NEGATIVE_INFINITY
  const turns: BakeTurn[] = []
  const run = (
    name: string,
    { signal = neverAborted, locks = aws.locks, minutes = 10, fails = false, beats = true, lateMs = 0 } = {},
  ) => {
    const log = keptLog()
    const own = clock.of(signal)
    const ec2 = beats ? aws.ec2 : { ...aws.ec2, tag: async () => Promise.reject(new Error('no tag')) }
    const work = {
      find: async () => (clock.now() >= visibleAt ? baked[0] : undefined),
      bake: async (turn: BakeTurn) => {
        turns.push(turn)
        await own.sleep(minutes * minute)
        if (fails) throw new DeployError('image-build-failed', 'Packer failed.')
        baked.push(name)
        visibleAt = clock.now() + lateMs
        return name
      },
    }
    const leftovers = leftoversWith([])
    const deps = { clock: own, context: contextOf(), ec2, leftovers, locks, log }
    const done = bakeOnce(work, { ...facts, run: name, owner: `owner-${name}` }, deps)
    done.catch(() => undefined)
    return { done, lines: log.lines, trail: leftovers.trail }
  }
  return { clock, aws, baked, turns, run }
}

describe('two runs of the same content', () => {
  test('started together bake once, and no lock stays', async () => {
    const { clock, aws, baked, run } = place()
    const [one, two] = [run('one'), run('two')]
    expect(await clock.until(Promise.all([one.done, two.done]))).toEqual(['one', 'one'])
    expect(baked).toEqual(['one'])
    expect(aws.held()).toEqual([])
    expect([one.trail(), two.trail()]).toEqual([[], []])
    const waiting = two.lines.filter((line) => line.includes('Waiting for run one'))
    expect(waiting.length).toBeGreaterThanOrEqual(9)
    expect(waiting.length).toBeLessThanOrEqual(11)
    expect(waiting[1]).toMatch(
      /Waiting for run one \(https:\/\/github.com\/run\), which has been baking the same image for 1 min/,
    )
  })

  test('bake once also where EC2 shows the image up to two minutes late', async () => {
    const { clock, baked, run } = place()
    const [one, two] = [run('one', { lateMs: 110_000 }), run('two')]
    expect(await clock.until(Promise.all([one.done, two.done]))).toEqual(['one', 'one'])
    expect(baked).toEqual(['one'])
  })

  test('the second bakes itself where the first fails', async () => {
    const { clock, baked, aws, run } = place()
    const [one, two] = [run('one', { fails: true }), run('two')]
    const results = await clock.until(Promise.allSettled([one.done, two.done]))
    expect(results).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'two' }])
    expect(baked).toEqual(['two'])
    expect(one.trail()).toEqual([{ kind: 'lock', region: 'eu-west-1', id: 'key-1' }])
    expect(aws.held()).toEqual([])
  })

  test('a second that comes between look-up and lock takes what is there by then', async () => {
    const { clock, baked, run } = place()
    await clock.until(run('one').done)
    expect(await clock.until(run('late').done)).toBe('one')
    expect(baked).toEqual(['one'])
  })

  test('other content, or another repository, is another lock', () => {
    const names = [
      lockName(facts),
      lockName({ ...facts, repository: 'octo-org/other' }),
      lockName({ ...facts, imageKey: 'x' }),
    ]
    expect(new Set(names).size).toBe(3)
    expect(names[0]).toMatch(/^immutable-deploy-bake-[0-9a-f]{32}$/)
  })
})

describe('an owner', () => {
  test('that bakes for an hour keeps its lock by its heartbeat', async () => {
    const { clock, baked, run } = place()
    const [one, two] = [run('one', { minutes: 60 }), run('two')]
    expect(await clock.until(Promise.all([one.done, two.done]))).toEqual(['one', 'one'])
    expect(baked).toEqual(['one'])
  })

  test('that is dead is taken over, by id, by one of several', async () => {
    const { clock, aws, baked, turns, run } = place()
    const tags = lockTags({ ...facts, run: 'dead', owner: 'owner-dead' }, clock.now() - DEAD_AFTER_MS - 1)
    await aws.locks.take('eu-west-1', { name: lockName(facts), tags })
    const runs = ['one', 'two', 'three'].map((name) => run(name))
    expect(new Set(await clock.until(Promise.all(runs.map(({ done }) => done)))).size).toBe(1)
    expect(baked).toHaveLength(1)
    expect(turns).toEqual([{ lock: 'held', dead: ['owner-dead'] }])
    expect(aws.calls.filter((call) => call.startsWith('take'))).toHaveLength(2)
    expect(aws.held()).toEqual([])
    expect(runs.flatMap(({ lines }) => lines).join()).toContain('Taking over the bake of run dead')
  })

  test('that only just died is waited for, until it counts as dead', async () => {
    const { clock, aws, run } = place()
    const before = clock.now()
    await aws.locks.take('eu-west-1', {
      name: lockName(facts),
      tags: lockTags({ ...facts, run: 'dead', owner: 'owner-dead' }, before),
    })
    await clock.until(run('one').done)
    expect(clock.now() - before).toBeGreaterThan(DEAD_AFTER_MS + 10 * minute)
    expect(clock.now() - before).toBeLessThan(DEAD_AFTER_MS + 11 * minute)
  })

  test('without a readable heartbeat counts from when the lock was made', async () => {
    const { clock, aws, run } = place()
    await aws.locks.take('eu-west-1', { name: lockName(facts), tags: { [tagNames.heartbeat]: 'soon' } })
    expect(await clock.until(run('one').done)).toBe('one')
  })

  test('that cannot give a sign of life says so once, bakes on, and loses nothing but the lock', async () => {
    const { clock, aws, run } = place()
    const one = run('one', { beats: false })
    const two = run('two')
    const ends = await clock.until(Promise.all([one.done, two.done]))
    expect(one.lines.filter((line) => line.startsWith('warning'))).toHaveLength(1)
    expect(ends[0]).toBe('one')
    expect(aws.held()).toEqual([])
  })
})

describe('a cancelled run', () => {
  test('that waits ends at once, and leaves the lock to its owner', async () => {
    const { clock, aws, run } = place()
    const stop = new AbortController()
    const [one, two] = [run('one'), run('two', { signal: stop.signal })]
    await clock.until(new Promise((done) => setImmediate(done)))
    stop.abort(cancelled)
    await expect(two.done).rejects.toBe(cancelled)
    expect(aws.held()).toMatchObject([{ tags: { [tagNames.run]: 'one' } }])
    expect(await clock.until(one.done)).toBe('one')
  })

  test('that bakes gives the lock back', async () => {
    const { clock, aws, run } = place()
    const stop = new AbortController()
    const one = run('one', { signal: stop.signal })
    await clock.until(new Promise((done) => setImmediate(done)))
    stop.abort(cancelled)
    await expect(one.done).rejects.toBe(cancelled)
    expect(aws.held()).toEqual([])
  })
})

describe('where no lock can be made', () => {
  const refusing = (reason: 'credentials' | 'internal-error'): Partial<Locks> => ({
    take: () => Promise.reject(new DeployError(reason, 'AWS refused to make the lock on the bake.')),
  })

  test.each(['credentials', 'internal-error'] as const)('(%s) warns once and bakes', async (reason) => {
    const { clock, aws, turns, run } = place()
    const one = run('one', { locks: { ...aws.locks, ...refusing(reason) } })
    expect(await clock.until(one.done)).toBe('one')
    expect(turns).toEqual([{ lock: 'none', dead: [] }])
    const warnings = one.lines.filter((line) => line.startsWith('warning'))
    expect(warnings).toEqual([expect.stringContaining('AWS refused to make the lock on the bake.')])
  })

  test('because AWS does not answer, asks again', async () => {
    const { clock, aws, run } = place()
    let asked = 0
    const find: Locks['find'] = async (region, name) => {
      asked += 1
      if (asked < 3) throw new DeployError('aws-unavailable', 'Rate exceeded')
      return aws.locks.find(region, name)
    }
    const one = run('one', { locks: { ...aws.locks, find } })
    expect(await clock.until(one.done)).toBe('one')
    expect(aws.calls).toEqual(['take key-1', 'free key-1'])
  })

  test('because AWS does not answer for minutes, ends, and does not ask for ever', async () => {
    const { clock, aws, run } = place()
    const before = clock.now()
    const silent = async () => {
      if (clock.now() - before > 30 * minute) throw new DeployError('internal-error', 'it asks for ever')
      throw new DeployError('aws-unavailable', 'no answer')
    }
    const one = run('one', { locks: { ...aws.locks, find: silent } })
    await expect(clock.until(one.done)).rejects.toThrow('no answer')
    expect(clock.now() - before).toBeLessThan(6 * minute)
  })

  test('because the answer to making it was lost, takes it for its own', async () => {
    const { clock, aws, turns, run } = place()
    const before = clock.now()
    let answers = 0
    const take: Locks['take'] = async (region, lock) => {
      const id = await aws.locks.take(region, lock)
      answers += 1
      if (answers === 1) throw new DeployError('aws-unavailable', 'connection reset')
      return id
    }
    expect(await clock.until(run('one', { locks: { ...aws.locks, take } }).done)).toBe('one')
    expect(clock.now() - before).toBeLessThan(11 * minute)
    expect(turns).toEqual([{ lock: 'held', dead: [] }])
    expect(aws.held()).toEqual([])
  })

  test('a lock that cannot be given back is a warning, and left to the post step', async () => {
    const { clock, aws, run } = place()
    const free = () => Promise.reject(new DeployError('credentials', 'no'))
    const one = run('one', { locks: { ...aws.locks, free } })
    expect(await clock.until(one.done)).toBe('one')
    expect(one.lines.at(-1)).toContain('warning: The lock key-1 on the bake stays')
    expect(one.trail()).toEqual([{ kind: 'lock', region: 'eu-west-1', id: 'key-1' }])
  })
})

test('however many runs start when they like, and whichever die or fail, one at most bakes at a time', async () => {
  const runs = fc.array(
    fc.record({ after: fc.nat(30), minutes: fc.integer({ min: 1, max: 20 }), fails: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  await fc.assert(
    fc.asyncProperty(runs, async (plans) => {
      const { clock, aws, baked, run } = place()
      const own = clock.of(neverAborted)
      const all = plans.map(async ({ after, ...how }, n) => {
        await own.sleep(after * minute)
        return run(`run-${n}`, how).done
      })
      const ends = await clock.until(Promise.allSettled(all))
      expect(baked.length).toBeLessThanOrEqual(1)
      if (plans.every(({ fails }) => !fails))
        expect(ends.every((end) => end.status === 'fulfilled')).toBe(true)
      expect(aws.held()).toEqual([])
    }),
    { numRuns: 40 },
  )
})
