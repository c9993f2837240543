import { describe, expect, test } from '@jest/globals'
import type { Windows } from '../../../src/schedule/windows.ts'
import { awaitWindow, requireWindow } from '../../../src/steps/schedule/window.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { contextOf, journalOf } from '../../builders/world/parts.ts'

const MINUTE = 60_000
const plain: Windows = {
  zone: 'Europe/Berlin',
  open: [{ kind: 'days', days: [1, 2, 3, 4], from: 540, to: 960 }],
  closed: [],
  outside: 'refuse',
  waitMs: 30 * MINUTE,
}

/** A run at a moment, whose time passes as it sleeps. */
function world(windows: Partial<Windows> | undefined, at: string, environment: Record<string, string> = {}) {
  let now = Date.parse(at)
  const slept: number[] = []
  const said: string[] = []
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      slept.push(ms)
      now += ms
    },
  }
  const log = { info: (text: string) => void said.push(text) }
  const journal = journalOf()
  const inputs = { beyond: windows === undefined ? {} : { windows: { ...plain, ...windows } } }
  const deps = { clock, log, context: { ...contextOf(), environment } } as never
  const told = () => now
  return {
    ...{ slept, said, journal, told },
    begin: () => awaitWindow(inputs, deps, journal),
    apply: () => requireWindow(inputs, deps),
  }
}

const [open, evening, soon] = ['2026-11-30T09:00:00Z', '2026-11-30T19:00:00Z', '2026-12-01T07:40:00Z']

describe('a deploy', () => {
  test('goes on at once inside of a window, and where there are none', async () => {
    for (const { begin, apply, slept, journal } of [world({}, open), world(undefined, evening)]) {
      await begin()
      await apply()
      expect([slept, journal.findings]).toEqual([[], {}])
    }
    const { begin, journal } = world(undefined, evening)
    await begin()
    expect(journal.steps).toEqual([])
  })

  test('is refused outside of it, with when the next one begins', async () => {
    const failure = await failureFrom(world({}, evening).begin)
    expect(failure).toMatchObject({
      reason: 'outside-window',
      message:
        'It is Mon 2026-11-30 20:00 (Europe/Berlin), outside of `windows`; the next window begins Tue 2026-12-01 09:00 (Europe/Berlin). Nothing was applied.',
      evidence: ['now: 2026-11-30T19:00:00.000Z', 'next window: 2026-12-01T08:00:00.000Z'],
    })
    expect(failure.next[0]).toBe('Run again from Tue 2026-12-01 09:00 (Europe/Berlin) on.')
    expect(failure.next[1]).toContain('rollback')
  })

  test('waits for it where that is said and it is near enough, and is in it then', async () => {
    const { begin, slept, told, said } = world({ outside: 'wait' }, soon)
    await begin()
    expect(slept.reduce((sum, one) => sum + one, 0)).toBe(20 * MINUTE)
    expect(new Date(told()).toISOString()).toBe('2026-12-01T08:00:00.000Z')
    expect(said[0]).toContain('Tue 2026-12-01 09:00 (Europe/Berlin)')
    expect(said.length).toBeGreaterThan(1)
  })

  test('does not wait in vain for one that is too far off', async () => {
    const { begin, slept } = world({ outside: 'wait' }, '2026-12-01T07:29:59Z')
    const failure = await failureFrom(begin)
    expect(failure.reason).toBe('outside-window')
    expect(failure.evidence.at(-1)).toContain('`wait-at-most`')
    expect(slept).toEqual([])
  })

  test('whose window ended before it applied anything applies nothing, and waits for nothing', async () => {
    const { apply, slept } = world({ outside: 'wait' }, soon)
    expect(await failureFrom(apply)).toMatchObject({ reason: 'outside-window' })
    expect(slept).toEqual([])
  })

  test('is told where no window begins any more', async () => {
    const over: Windows['open'] = [
      { kind: 'days', days: [1], from: 0, to: 1440, dates: { first: '2026-11-02', last: '2026-11-02' } },
    ]
    const failure = await failureFrom(world({ open: over, outside: 'wait' }, evening).begin)
    expect(failure.message).toContain('no window begins any more')
    expect(failure.next[0]).toContain('Correct `windows`')
  })
})

describe('a freeze', () => {
  const freeze = 'DEPLOY_FREEZE'

  test.each([{ [freeze]: '' }, { [freeze]: 'false' }])('is none: %j', async (environment) => {
    const { begin, apply } = world({ freeze }, open, environment)
    await begin()
    await apply()
  })

  test('refuses a deploy inside of a window and never waits', async () => {
    const { begin, apply, slept } = world({ freeze, outside: 'wait' }, open, { [freeze]: 'Black\nFriday' })
    for (const run of [begin, apply]) {
      expect(await failureFrom(run)).toMatchObject({
        reason: 'deploys-frozen',
        evidence: ['DEPLOY_FREEZE: Black Friday'],
      })
    }
    expect(slept).toEqual([])
  })

  test('that the job does not hand over lets nothing pass', async () => {
    const { begin, apply } = world({ freeze }, open, {})
    for (const run of [begin, apply]) {
      const failure = await failureFrom(run)
      expect(failure.reason).toBe('invalid-input')
      expect(failure.next[0]).toMatch(/env: \{ DEPLOY_FREEZE: "\$\{\{ vars\.DEPLOY_FREEZE \}\}" \}/)
    }
  })
})
