import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Child,
  type ChildNote,
  childrenIn,
  endedWell,
  isSaidUnderLock,
} from '../../src/children/child.ts'
import { proofOf } from '../../src/children/lock.ts'
import { heldLock, lockTakenAt } from '../../src/diagnostics/errors.ts'

const began = Date.parse('2026-11-27T10:00:00.000Z')
const child: Child = {
  id: 'one',
  pid: 4711,
  since: '99',
  at: began,
  tool: 'terraform',
  command: 'apply',
  work: 'state',
  shows: 'all',
  program: '/bin/terraform',
  directory: '/work/stack',
  stdout: '/run/out',
  stderr: '/run/err',
  lockedAt: began + 5_000,
}
const who = 'runner@host'
const lock = {
  id: 'da98c1b9-89e3-c46d-ce2d-00ae161e9a9b',
  who,
  created: '2026-11-27 10:00:02 UTC',
  operation: 'apply',
  path: 'state/s3.tfstate',
  takenAt: began + 2_000,
}

describe('a lock is this run’s', () => {
  test('where it was taken after the tool began and before the tool was seen to have it', () => {
    expect(proofOf(lock, child, who, 'cut-off')).toEqual({ isOurs: true })
  })

  const { lockedAt: _, ...unseen } = child
  test.each<[string, Partial<typeof lock>, Child, RegExp]>([
    ['another machine took it', { who: 'runner@other' }, child, /runner@other, and this run is runner@host/],
    ['it was taken for something else', { operation: 'plan' }, child, /for plan, and this run was at apply/],
    ['it is older than the tool', { takenAt: began - 2_000 }, child, /before this run began/],
    [
      'it is younger than what the tool was seen to have',
      { takenAt: began + 1_001 },
      { ...child, lockedAt: began + 1_000 },
      /after terraform/,
    ],
    [
      'one who waited for it to end began to ask for it while the tool had it',
      { takenAt: began + 2_001 },
      child,
      /had long asked/,
    ],
    [
      'the tool was never seen to have one: it may have waited for this very lock',
      {},
      unseen,
      /said nothing/,
    ],
    ['its record has no time', { takenAt: Number.NaN }, child, /does not say when/],
  ])('never where %s', (__, changes, of, why) => {
    const proof = proofOf({ ...lock, ...changes }, of, who, 'cut-off')
    expect(proof).toEqual({ isOurs: false, why: expect.stringMatching(why) })
  })

  test.each(['in-order', 'unknown'] as const)(
    'never where the tool may have given its own back: %s',
    (end) => {
      expect(proofOf(lock, child, who, end)).toMatchObject({ isOurs: false })
    },
  )

  test('never one that was taken when the tool had given its own back, nor one from before', () => {
    const times = fc.record({
      taken: fc.integer({ min: -9_000, max: 9_000 }),
      seen: fc.integer({ min: 0, max: 9_000 }),
    })
    fc.assert(
      fc.property(times, ({ taken, seen }) => {
        const proof = proofOf(
          { ...lock, takenAt: began + taken },
          { ...child, lockedAt: began + seen },
          who,
          'killed',
        )
        expect(proof.isOurs).toBe(taken >= -1_000 && taken <= Math.min(seen, 2_000))
      }),
      { numRuns: 200 },
    )
  })
})

describe('when a lock was taken', () => {
  test.each([
    ['Created:   2026-11-23 20:13:38.245336532 +0000 UTC', Date.parse('2026-11-23T20:13:38.245Z')],
    ['Created:   2026-11-27 09:58:45.98295257 +0000 UTC', Date.parse('2026-11-27T09:58:45.982Z')],
    ['Created:   2026-11-27 09:58:45 +0000 UTC', Date.parse('2026-11-27T09:58:45Z')],
    ['Created:   yesterday', Number.NaN],
    ['Who: nobody', Number.NaN],
  ])('is read from %s', (line, time) => {
    expect(lockTakenAt(['Lock Info:', `  ${line}`])).toBe(time)
  })

  test('is not told by what a person reads, which is rounded', () => {
    const lines = [
      'Error: Error acquiring the state lock',
      'Lock Info:',
      'Created: 2026-11-23 20:13:38.9 +0000 UTC',
    ]
    expect(heldLock(lines)?.created).toBe('2026-11-23 20:13:38 UTC')
    expect(lockTakenAt(lines) % 1000).toBe(900)
  })
})

describe('what the tools say', () => {
  test.each([
    'aws_launch_template.web: Modifying... [id=lt-1]',
    'module.web["a b"].aws_instance.a: Still creating... [10s elapsed]',
    'data.aws_ami.base: Reading...',
    'aws_instance.a: Refreshing state... [id=i-1]',
    'aws_instance.a: Still modifying... [id=i-1, 10s elapsed]',
  ])('under the lock: %s', (line) => {
    expect(isSaidUnderLock(line)).toBe(true)
  })

  test.each([
    'Acquiring state lock. This may take a few moments...',
    'Error: Error acquiring the state lock',
    'Interrupt received.',
    '  + user_data = "web: Creating..."',
    'Releasing state lock. This may take a few moments...',
  ])('with it or without: %s', (line) => {
    expect(isSaidUnderLock(line)).toBe(false)
  })
})

test('notes tell of each tool what became of it, also where the last one was cut off', () => {
  const { lockedAt: _, ...facts } = child
  const notes: readonly ChildNote[] = [
    { ...facts, kind: 'started' },
    { ...facts, kind: 'started', id: 'two' },
    { kind: 'locked', id: 'one', at: 1 },
    { kind: 'told', id: 'one', at: 2 },
    { kind: 'ended', id: 'two', at: 3, code: 0 },
    { kind: 'told', id: 'lost', at: 3 },
  ]
  const [one, two, ...others] = childrenIn(notes)
  expect(one).toEqual({ ...facts, lockedAt: 1, toldAt: 2 })
  expect(two).toEqual({ ...facts, id: 'two', code: 0 })
  expect(others).toEqual([])
  expect([one, two].map((of) => of && endedWell(of))).toEqual([false, true])
  expect(endedWell({ ...child, code: 128 })).toBe(false)
})
