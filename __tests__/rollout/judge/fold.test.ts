import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MOST_POINTS } from '../../../src/rollout/judge/course.ts'
import { verdict } from '../../../src/rollout/judge/judge.ts'
import { fold, type State } from '../../../src/rollout/judge/state.ts'
import type { Observation } from '../../../src/rollout/observation.ts'
import { NO_PATIENTS, patientsWith } from '../../../src/rollout/sickness/sickness.ts'
import { judge as replay } from '../../builders/rollouts/replaying/judge.ts'
import { changing, type Watched, watched } from '../../builders/values/histories.ts'
import {
  expectation,
  fleet,
  instance,
  observation,
  policy,
  refresh,
  start,
} from '../../builders/values/observations.ts'

/** The judgement after each look, and the state it came from. */
function* folded({ history, expectation, policy }: Watched) {
  let state: State | undefined
  for (const [index, look] of history.entries()) {
    state = fold(state ?? { expectation, policy }, look)
    yield { judgement: verdict(state), seen: history.slice(0, index + 1) }
  }
}

/** The same looks, some of which have not asked for everything. */
const inPart = fc.tuple(watched, fc.array(fc.nat(), { maxLength: 3 })).map(([run, which]) => {
  const old = new Set(which.map((each) => each % run.history.length))
  const history = run.history.map((look, at) => (old.has(at) ? { ...look, stale: ['group' as const] } : look))
  return { ...run, history }
})

describe('a judge that folds', () => {
  test.each([
    ['any looks in any order', watched],
    ['looks of which most are as the last', changing],
    ['looks of which some have old parts', inPart],
  ])('thinks after each look what one who replays all of them thinks: %s', (_, runs) => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(runs, (run) => {
        for (const { judgement, seen } of folded(run)) {
          const { next: _, ...told } = judgement
          expect(told).toEqual(replay(seen, run.expectation, run.policy))
          kinds.add(judgement.kind)
        }
      }),
      { numRuns: 1500 },
    )
    // A property of waits alone would be none.
    for (const kind of ['wait', 'reached', 'failed', 'superseded', 'timed-out', 'stalled', 'not-started'])
      expect(kinds).toContain(kind)
  })
})

describe('a look of which a part is old', () => {
  const terms = { policy: policy(), expectation: expectation({ how: 'created' }) }
  const young = instance({ launchedAt: start })
  const at = (ms: number, changes: Partial<Observation> = {}) =>
    observation({ at: start + ms, desired: 1, instances: [young], warmupMs: 60_000, ...changes })
  const looksAt = (whole: number) =>
    fold(fold(terms, at(whole)), at(64_000, { stale: ['group', 'targets'] })).streak.looks

  test('counts where the look before it was whole, and what is old was well in that', () => {
    expect(looksAt(61_000)).toBe(2)
  })

  test('does not where an instance has merely grown old enough since then', () => {
    expect(looksAt(58_000)).toBe(0)
  })

  test('does not where a refresh is still to come', () => {
    const changed = { ...terms, expectation: expectation({ how: 'changed' }) }
    const whole = at(61_000, { instances: [instance()] })
    const inPart = at(64_000, { instances: [instance()], stale: ['group'] })
    expect(fold(fold(terms, whole), inPart).streak.looks).toBe(2)
    expect(fold(fold(changed, whole), inPart).streak.looks).toBe(0)
  })
})

/** How many values hang on it, each once: what it costs to keep. */
function sizeOf(kept: unknown): number {
  const known = new Set<unknown>()
  const count = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 1
    if (known.has(value)) return 0
    known.add(value)
    const parts = value instanceof Set || value instanceof Map ? [...value] : Object.values(value)
    return parts.reduce<number>((sum, part) => sum + count(part), 1)
  }
  return count(kept)
}

describe('what is kept of a day of looks', () => {
  const DAY = 2880
  const terms = { expectation: expectation(), policy: policy({ timeoutMs: 86_400_000 * 2 }) }

  /** Nothing stays as it was: instances come and go, the percentage goes up and down, AWS finds new words. */
  const look = (n: number): Observation => {
    const ids = [0, 1, 2].map((member) => `i-${n}-${member}`)
    return observation({
      at: start + n * 30_000,
      instances: [...fleet(1, 2), ...ids.map((id) => instance({ id, healthStatus: 'Unhealthy' }))],
      refreshes: [refresh(`Word ${n}`, { percentageComplete: n % 2 === 0 ? 0 : 16 })],
    })
  }

  test('does not grow with their number', () => {
    let state = fold(terms, look(0))
    let patients = patientsWith(NO_PATIENTS, look(0), terms.expectation.images)
    const sizes: number[] = []
    for (let n = 1; n <= 2 * DAY; n += 1) {
      state = fold(state, look(n))
      patients = patientsWith(patients, look(n), terms.expectation.images)
      sizes.push(sizeOf([state, patients]))
    }
    const most = (from: number, to: number) => Math.max(...sizes.slice(from, to))
    expect(most(DAY, 2 * DAY)).toBe(most(MOST_POINTS, DAY))
    expect(most(0, 2 * DAY)).toBeLessThan(2000)
  })

  test('is the latest look, and a few hundred values beside it, however large the group is', () => {
    const large = (n: number) => ({ ...look(n), desired: 2000, instances: fleet(1000, 1000) })
    const last = [...Array(50).keys()].reduce<State>(
      (state, n) => fold(state, large(n + 1)),
      fold(terms, large(0)),
    )
    expect(sizeOf(last) - sizeOf(last.latest.observation)).toBeLessThan(1000)
  })

  test('is the course as it was seen, from the first look to the last', () => {
    const course = [...Array(DAY).keys()].reduce<State>(
      (state, n) => fold(state, look(n + 1)),
      fold(terms, look(0)),
    ).course
    expect(course.length).toBeLessThanOrEqual(MOST_POINTS)
    expect(course[0]?.at).toBe(start)
    expect(course.at(-1)?.at).toBe(start + DAY * 30_000)
    expect(course.map(({ at }) => at)).toEqual(course.map(({ at }) => at).toSorted((a, b) => a - b))
  })
})
