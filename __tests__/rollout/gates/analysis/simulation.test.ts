import { describe, expect, test } from '@jest/globals'
import { type Analysis, alphaOf } from '../../../../src/rollout/gates/analysis/analysis.ts'
import { assess, type Readings } from '../../../../src/rollout/gates/analysis/assess.ts'
import { analysis as key } from '../../../../src/settings/progressive/analysis.ts'
import {
  type Chance,
  chanceOf,
  countsOf,
  type Noise,
  normal,
  type Service,
  valuesOf,
} from '../../../builders/rollouts/service.ts'

/**
 * What the issue asks for: false alarms over 1,000 rollouts of an unchanged service under 1 %, misses of a doubled error
 * rate at 500 requests under 5 %. All with the values that the settings file has where nothing is said.
 */
const ROLLOUTS = 1_000
const FALSE_ALARMS = 0.01
const MISSES = 0.05

const MINUTE = 60_000
const metric = { namespace: 'Web', name: 'x', dimensions: { ImageId: '{{image-id}}' } }
const analysisOf = (said: object): Analysis => {
  const [read] = key.read([{ name: 'a', ...said }])
  if (read === undefined) throw new Error('nothing read')
  return read
}
const rateAgainst = (baseline: 'before' | 'old') => analysisOf({ errors: metric, requests: metric, baseline })
const valuesAgainst = (baseline: 'before' | 'old') => analysisOf({ metric, baseline })

/** Minutes after the first new instance served. */
type Until = number

interface Played {
  readonly fresh: Readings
  readonly base: Readings
  readonly quiet: Readings
}

function stateOf(analysis: Analysis, { fresh, base, quiet }: Played, until: Until) {
  const span = { from: 0, to: until * MINUTE, periodMs: MINUTE, settledAt: 0 }
  return assess(analysis, { span, fresh, base, quiet, former: 'some', alpha: alphaOf([analysis]) }).state
}

/** The part of so many rollouts that ends with this state. */
function share(state: 'failed' | 'holds', play: (chance: Chance) => string, seed: number): number {
  const chance = chanceOf(seed)
  let counted = 0
  for (let rollout = 0; rollout < ROLLOUTS; rollout += 1) if (play(chance) === state) counted += 1
  return counted / ROLLOUTS
}

const rate = (samples: ReturnType<typeof countsOf>): Readings => ({ kind: 'rate', samples })
const points = (samples: ReturnType<typeof valuesOf>): Readings => ({ kind: 'points', samples })

/** A rollout of an hour, with an hour before it, of a service by which all instances do alike. */
function afterwards(service: Service, chance: Chance, changed = service, until = 60): Played {
  const quiet = rate(countsOf(service, [-60, 0], chance))
  return { fresh: rate(countsOf(changed, [0, until], chance)), base: quiet, quiet }
}

/** The same with new instances that have a part of the requests, beside old ones. */
function beside(service: Service, part: number, chance: Chance, changed = service, until = 60): Played {
  const shared = (one: Service, share: number): Service => ({
    ...one,
    requests: (minute: number) => one.requests(minute) * share,
  })
  return {
    fresh: rate(countsOf(shared(changed, part), [0, until], chance)),
    base: rate(countsOf(shared(service, 1 - part), [0, until], chance)),
    quiet: rate(countsOf(service, [-60, 0], chance)),
  }
}

const steady = (requests: number, rate: number): Service => ({ requests: () => requests, rate: () => rate })

describe('an unchanged service is seldom called worse', () => {
  test.each([
    ['few errors', steady(100, 0.001)],
    ['one in a hundred', steady(50, 0.01)],
    ['many errors', steady(20, 0.1)],
    ['much load', steady(2_000, 0.002)],
    ['a load that grows fourfold', { requests: (minute: number) => 20 + (minute + 60), rate: () => 0.03 }],
    [
      'a load by the time of day',
      { requests: (minute: number) => 30 + 20 * Math.sin(minute / 40), rate: () => 0.05 },
    ],
  ] as const)('than before: %s', (_, service: Service) => {
    const analysis = rateAgainst('before')
    const play = (chance: Chance) => stateOf(analysis, afterwards(service, chance), 60)
    expect(share('failed', play, 1)).toBeLessThan(FALSE_ALARMS)
  })

  test('than before, where errors come in bursts', () => {
    const analysis = rateAgainst('before')
    const play = (chance: Chance) => {
      const bursts = Array.from({ length: 120 }, () => 0.04 * Math.exp(0.5 * normal(chance)))
      const service = { requests: () => 60, rate: (minute: number) => bursts[minute + 60] ?? 0 }
      return stateOf(analysis, afterwards(service, chance), 60)
    }
    expect(share('failed', play, 2)).toBeLessThan(FALSE_ALARMS)
  })

  test.each([
    ['a tenth of the load', 0.1, steady(200, 0.03)],
    ['half of it', 0.5, steady(60, 0.1)],
    [
      'a rate that doubles for both',
      0.2,
      { requests: () => 100, rate: (minute: number) => (minute < 20 ? 0.03 : 0.06) },
    ],
    [
      'an outage of both',
      0.3,
      { requests: () => 60, rate: (minute: number) => (minute > 10 && minute < 15 ? 0.8 : 0.01) },
    ],
  ] as const)('than old instances beside it: %s', (_, part, service: Service) => {
    const analysis = rateAgainst('old')
    const play = (chance: Chance) => stateOf(analysis, beside(service, part, chance), 60)
    expect(share('failed', play, 3)).toBeLessThan(FALSE_ALARMS)
  })

  test.each([
    ['each for itself', { spread: 0.2, inertia: 0 }],
    ['much noise', { spread: 0.5, inertia: 0 }],
    ['each like the last', { spread: 0.3, inertia: 0.7 }],
  ] as const)('by values: %s', (_, noise: Noise) => {
    const analysis = valuesAgainst('before')
    const play = (chance: Chance) => {
      const all = valuesOf(() => 0.2, noise, [-60, 60], chance)
      const quiet = points(all.slice(0, 60))
      return stateOf(analysis, { fresh: points(all.slice(60)), base: quiet, quiet }, 60)
    }
    expect(share('failed', play, 4)).toBeLessThan(FALSE_ALARMS)
  })

  test('by twenty analyses together', () => {
    const analyses = Array.from({ length: 20 }, () => rateAgainst('before'))
    const alpha = alphaOf(analyses)
    const analysis = rateAgainst('before')
    const play = (chance: Chance) => {
      const { fresh, base, quiet } = afterwards(steady(20, 0.1), chance)
      const span = { from: 0, to: 60 * MINUTE, periodMs: MINUTE, settledAt: 0 }
      return assess(analysis, { span, fresh, base, quiet, former: 'some', alpha }).state
    }
    // Each alone may be wrong with a twentieth of what all may.
    expect(share('failed', play, 5)).toBeLessThanOrEqual(FALSE_ALARMS / 20)
  })
})

describe('a doubled error rate is seldom missed at 500 requests', () => {
  test.each([
    ['6 % of 6,000 before', 100, 0.06],
    ['8 % of 3,000 before', 50, 0.08],
    ['10 % of 1,200 before', 20, 0.1],
  ])('%s', (_, perMinute, before) => {
    const analysis = rateAgainst('before')
    const play = (chance: Chance) => {
      const played = afterwards(steady(perMinute, before), chance, steady(50, 2 * before), 10)
      return stateOf(analysis, played, 10)
    }
    expect(share('holds', play, 6)).toBeLessThan(MISSES)
  })

  test('8 % on old instances that have nine tenths of the load', () => {
    const analysis = rateAgainst('old')
    const play = (chance: Chance) => {
      const played = beside(steady(500, 0.08), 0.1, chance, steady(500, 0.16), 10)
      return stateOf(analysis, played, 10)
    }
    expect(share('holds', play, 7)).toBeLessThan(MISSES)
  })

  test('a rarer error needs as many more requests: 1 % at 4,000', () => {
    const analysis = { ...rateAgainst('before'), samples: 4_000 }
    const play = (chance: Chance) => {
      const played = afterwards(steady(500, 0.01), chance, steady(400, 0.02), 10)
      return stateOf(analysis, played, 10)
    }
    expect(share('holds', play, 8)).toBeLessThan(MISSES)
  })

  test('values that are half as much more, in ten periods', () => {
    const analysis = valuesAgainst('before')
    const noise = { spread: 0.15, inertia: 0 }
    const play = (chance: Chance) => {
      const quiet = points(valuesOf(() => 0.2, noise, [-60, 0], chance))
      return stateOf(
        analysis,
        { fresh: points(valuesOf(() => 0.3, noise, [0, 10], chance)), base: quiet, quiet },
        10,
      )
    }
    expect(share('holds', play, 9)).toBeLessThan(MISSES)
  })
})

test('values that are half as much more than on old instances, in twenty periods', () => {
  const analysis = valuesAgainst('old')
  const noise = { spread: 0.15, inertia: 0.2 }
  const play = (chance: Chance) => {
    const played = {
      fresh: points(valuesOf(() => 0.3, noise, [0, 20], chance)),
      base: points(valuesOf(() => 0.2, noise, [0, 20], chance)),
      quiet: points(valuesOf(() => 0.2, noise, [-60, 0], chance)),
    }
    return stateOf(analysis, played, 20)
  }
  expect(share('holds', play, 12)).toBeLessThan(MISSES)
})

describe('what it withstands, and what not, as docs/progressive.md says', () => {
  test('a rate that goes up by a fifth is mostly let pass', () => {
    const analysis = rateAgainst('before')
    const service = { requests: () => 50, rate: (minute: number) => (minute < 0 ? 0.05 : 0.06) }
    const play = (chance: Chance) => stateOf(analysis, afterwards(service, chance), 60)
    expect(share('failed', play, 11)).toBeLessThan(0.1)
  })

  test('an error rate that doubles by the time of day is worse than before', () => {
    const analysis = rateAgainst('before')
    const service = { requests: () => 100, rate: (minute: number) => (minute < 0 ? 0.05 : 0.1) }
    const play = (chance: Chance) => stateOf(analysis, afterwards(service, chance), 60)
    expect(share('failed', play, 10)).toBeGreaterThan(0.9)
  })
})
