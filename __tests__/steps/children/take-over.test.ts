import { describe, expect, test } from '@jest/globals'
import type { Child } from '../../../src/children/child.ts'
import type { Children } from '../../../src/deps/children.ts'
import { takeOver } from '../../../src/steps/children/take-over.ts'
import { start } from '../../builders/values/observations.ts'
import { keptLog, steppingClock } from '../../builders/world/parts.ts'

const child: Child = {
  id: 'one',
  pid: 4711,
  since: '99',
  at: start,
  tool: 'terraform',
  command: 'apply',
  work: 'state',
  shows: 'all',
  program: '/bin/terraform',
  directory: '/work/stack',
  stdout: '/run/out',
  stderr: '/run/err',
}

type Alive = Exclude<Awaited<ReturnType<Children['state']>>, 'ended'>

interface Scene {
  readonly of?: Partial<Child>
  /** When it ends, from the beginning and from its interrupt; never where absent. Milliseconds. */
  readonly endsAfter?: number
  readonly endsAfterInterrupt?: number
  readonly alive?: Alive
}

/** What was done to a tool, at which time from the beginning, and what was said. */
async function takenOver({ of, endsAfter, endsAfterInterrupt, alive = 'running' }: Scene) {
  const clock = steppingClock()
  const begun = clock.now()
  const did: [string, number][] = []
  const since = (what: string) => {
    const [, at] = did.find(([done]) => done === what) ?? []
    return at === undefined ? -1 : clock.now() - begun - at
  }
  const isOver = () =>
    clock.now() - begun >= (endsAfter ?? Infinity) ||
    since('interrupt') >= (endsAfterInterrupt ?? Infinity) ||
    since('kill') >= 0
  const doing = (what: string) => async () => void did.push([what, clock.now() - begun])
  const children: Children = {
    list: async () => [{ ...child, ...of }],
    state: async () => (isOver() ? 'ended' : alive),
    interrupt: doing('interrupt'),
    kill: doing('kill'),
    output: async () => ({ stdout: ['aws_db_instance.a: Still creating... [10m0s elapsed]'], stderr: [] }),
  }
  const log = keptLog()
  const [outlived] = await takeOver({ children, clock, log })
  return { end: outlived?.end, did, took: clock.now() - begun, log: log.lines }
}

const MINUTE = 60_000

describe('an apply that nobody interrupted', () => {
  test('may go on for the better part of two hours', async () => {
    const { did, log } = await takenOver({ endsAfter: 110 * MINUTE })
    expect(did).toEqual([])
    expect(log.filter((line) => line.includes('has been waited for'))).toHaveLength(109)
  })

  test('is interrupted then, and has as long to end as any that was', async () => {
    const { did } = await takenOver({ endsAfterInterrupt: 4 * MINUTE })
    expect(did).toEqual([['interrupt', 120 * MINUTE]])
  })

  test('is killed when it did not', async () => {
    const { did, end } = await takenOver({})
    expect(did).toEqual([
      ['interrupt', 120 * MINUTE],
      ['kill', 120 * MINUTE + 270_000],
    ])
    expect(end).toBe('killed')
  })
})

test.each<[string, Partial<Child>, number]>([
  ['an apply that was interrupted', { toldAt: start }, 0],
  ['a bake', { work: 'image' }, 1],
  ['what is fetched', { work: 'other' }, 1],
])('within GitHub’s five minutes ends %s', async (_, of, interrupts) => {
  const { did, took } = await takenOver({ of })
  expect(did.filter(([what]) => what === 'interrupt')).toHaveLength(interrupts)
  expect(did.at(-1)).toEqual(['kill', 270_000])
  expect(took).toBeLessThan(300_000)
})

describe('where the machine does not tell a process from another of its number', () => {
  test('it is waited for, and nothing is sent to it', async () => {
    const { did, end, took } = await takenOver({ alive: 'unknown', endsAfter: 3 * MINUTE })
    expect([did, end, took]).toEqual([[], 'cut-off', 3 * MINUTE])
  })

  test('it is left alone in the end, and that is said', async () => {
    const { did, end, log } = await takenOver({ alive: 'unknown' })
    expect([did, end]).toEqual([[], 'unknown'])
    expect(log.join('\n')).toMatch(/^warning: A process 4711 runs, .*, so it is left alone\.$/m)
  })
})
