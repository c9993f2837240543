import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Family, type Fault, KINDS, type Kind } from '../../faults/fault.ts'
import { type Played, playAll, sampleOf } from '../../faults/frame/play.ts'
import { isWell, tallyOf } from '../../faults/frame/tally.ts'
import { keepLogs, linesOf } from '../../faults/frame/tell.ts'

const clean = (name: string): Fault => ({ name, play: async () => [] })
const showing = (kind: Kind): Fault => ({ name: kind, play: async () => [{ kind, what: 'seen' }] })
const familyOf = (faults: readonly Fault[], more: Partial<Family> = {}): Family => ({
  name: 'planted',
  open: async () => ({ faults, close: async () => undefined }),
  ...more,
})
const play = (family: Family, extent: 'all' | 'short' = 'all') =>
  playAll([family], { extent, tell: () => undefined })

describe('the line at the end', () => {
  test('counts each kind, and is well with nothing but zeros', async () => {
    const all = await play(familyOf([clean('one'), clean('two')]))
    expect(tallyOf(all)).toBe(
      '2 faults: 0 locks, 0 orphans, 0 leaks, 0 injections, 0 unclear, 0 hangs, 0 false greens',
    )
    expect(isWell(all)).toBe(true)
  })

  test.each(KINDS)('%s: a planted finding is red', async (kind) => {
    const all = await play(familyOf([clean('one'), showing(kind)]))
    expect(isWell(all)).toBe(false)
    expect(tallyOf(all)).toContain(`1 ${kind.replace('-', ' ')}`)
  })

  test('nothing played is not well', () => {
    expect(isWell([])).toBe(false)
  })
})

describe('what cannot be played is no pass', () => {
  const why = 'no terraform here'
  const refuse = async () => {
    throw new Error(why)
  }

  test.each<[string, Family]>([
    ['a fault', familyOf([{ name: 'one', play: refuse }])],
    ['a world that does not start', familyOf([clean('one')], { open: refuse })],
    [
      'a world that does not end',
      familyOf([], { open: async () => ({ faults: [clean('one')], close: refuse }) }),
    ],
    ['a family without faults', familyOf([])],
  ])('%s', async (_, family) => {
    const all = await play(family)
    expect(isWell(all)).toBe(false)
    const [named] = all.filter(({ notPlayed }) => notPlayed !== undefined)
    expect(named?.name).toContain('planted')
  })
})

test('a fault that does not end is a hang, is told so, and the others are played', async () => {
  let told: unknown
  const never: Fault = {
    name: 'never',
    deadlineMs: 10,
    play: (signal) =>
      new Promise(() => signal.addEventListener('abort', () => (told = signal.reason), { once: true })),
  }
  const all = await play(familyOf([never, clean('after')], { atOnce: 1 }))
  expect(all.map(({ findings }) => findings.map(({ kind }) => kind))).toEqual([['hang'], []])
  expect(told).toBeInstanceOf(Error)
  expect(tallyOf(all)).toContain('2 faults: ')
  expect(tallyOf(all)).toContain('1 hang,')
})

test('the world of a family starts while another is played, and before that one ends', async () => {
  const seen: string[] = []
  const noted = (name: string): Family => ({
    name,
    open: async () => {
      seen.push(`open ${name}`)
      const play = async () => {
        await new Promise((resolve) => setImmediate(resolve))
        seen.push(`play ${name}`)
        return []
      }
      return { faults: [{ name: 'one', play }], close: async () => void seen.push(`close ${name}`) }
    },
  })
  await playAll([noted('a'), noted('b')], { extent: 'all', tell: () => undefined })
  expect(seen).toEqual(['open a', 'open b', 'play a', 'close a', 'play b', 'close b'])
})

test('no more are played at a time than the family says', async () => {
  let [now, most] = [0, 0]
  const counted = (name: string): Fault => ({
    name,
    play: async () => {
      now += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setImmediate(resolve))
      now -= 1
      return []
    },
  })
  await play(familyOf([...'abcdefgh'].map(counted), { atOnce: 3 }))
  expect(most).toBe(3)
})

describe('the short form', () => {
  test('plays as many as the family says', async () => {
    const all = await play(familyOf([...'abcdefgh'].map(clean), { sample: 2 }), 'short')
    expect(all.map(({ name }) => name)).toEqual(['planted: a', 'planted: e'])
  })

  test('is a part of all, in their order, none of them twice', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 60 }), (length, count) => {
        const all = Array.from({ length }, (_, index) => index)
        const sample = sampleOf(all, count)
        expect(sample).toHaveLength(Math.min(length, count))
        expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b))
        expect(sample.every((one) => all.includes(one))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

test('a finding is told with its evidence, and its log is kept', () => {
  const directory = mkdtempSync(join(tmpdir(), 'immutable-deploy-kept-'))
  const played: Played = {
    name: 'planted: SIGKILL / apply',
    findings: [{ kind: 'lock', what: 'lock 42 is left', log: ['Plan: 1 to add'] }],
    ms: 1234,
  }
  try {
    expect(linesOf(played, { ended: 3, of: 10 })).toEqual([
      '[ 3/10]    1.2 s  FOUND planted: SIGKILL / apply',
      '      lock: lock 42 is left',
    ])
    const [file = ''] = keepLogs(played, join(directory, 'logs'))
    expect(readFileSync(file, 'utf8')).toContain('lock: lock 42 is left\n\nPlan: 1 to add\n')
  } finally {
    rmSync(directory, { recursive: true })
  }
})

test('only those that were asked for are played', async () => {
  const family: Family = {
    name: 'words',
    open: async () => ({
      faults: ['a lock', 'a key', 'another lock'].map((name) => ({ name, play: async () => [] })),
      close: async () => undefined,
    }),
  }
  const all = await playAll([family], { extent: 'all', tell: () => undefined, only: /words: .*lock/ })
  expect(all.map(({ name }) => name)).toEqual(['words: a lock', 'words: another lock'])
})
