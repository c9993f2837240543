import { expect, test } from '@jest/globals'
import type { Child } from '../../../src/children/child.ts'
import type { HeldLock } from '../../../src/children/lock.ts'
import type { StateLocks } from '../../../src/deps/children.ts'
import { settleLocks } from '../../../src/steps/children/settle-locks.ts'
import type { Outlived } from '../../../src/steps/children/take-over.ts'
import { start } from '../../builders/values/observations.ts'
import { keptLog } from '../../builders/world/parts.ts'

const child: Child = {
  id: 'one',
  pid: 4711,
  since: '99',
  at: start,
  tool: 'tofu',
  command: 'apply',
  work: 'state',
  shows: 'all',
  program: '/bin/tofu',
  directory: '/work/stack',
  stdout: '/run/out',
  stderr: '/run/err',
  lockedAt: start + 5_000,
}
const ours: HeldLock = {
  id: 'lock-1',
  who: 'runner@host',
  created: '2026-11-23 20:13:38 UTC',
  operation: 'apply',
  path: 'state/web.tfstate',
  takenAt: start + 1_000,
}
const theirs = { ...ours, id: 'lock-2', who: 'somebody@else' }
const ended: Outlived = { child, end: 'cut-off' }

/** The lock of a state, and what is done to it. */
function stateWith(first: HeldLock | 'free', refuses?: 'look' | 'release') {
  let lock = first
  const released: string[] = []
  const stateLocks: StateLocks = {
    look: async () => {
      if (refuses === 'look') throw new Error('no access to the bucket')
      return lock
    },
    release: async (_, id) => {
      if (refuses === 'release') throw new Error('not allowed')
      released.push(id)
      lock = 'free'
    },
    workspace: async () => 'blue',
    who: () => 'runner@host',
  }
  return { stateLocks, released }
}

async function settled(
  lock: HeldLock | 'free',
  outlived: readonly Outlived[] = [ended],
  refuses?: 'look' | 'release',
) {
  const { stateLocks, released } = stateWith(lock, refuses)
  const log = keptLog()
  const words = await settleLocks(outlived, { stateLocks, log })
  return { words, released, log: log.lines }
}

test('a free lock is said to be free', async () => {
  const { words, released, log } = await settled('free')
  expect(words).toMatchObject([{ kind: 'free' }])
  expect(released).toEqual([])
  expect(log).toEqual(['info: The lock of the state is free (/work/stack, workspace blue).'])
})

test.each<Outlived['end']>(['killed', 'cut-off'])(
  'a lock that is proven ours is released: %s',
  async (end) => {
    const { words, released } = await settled(ours, [{ child, end }])
    expect(released).toEqual(['lock-1'])
    expect(words).toMatchObject([
      { kind: 'released', text: expect.stringContaining('lock-1, taken by runner@host') },
    ])
  },
)

test.each<[string, HeldLock, Outlived, RegExp]>([
  ["somebody else's", theirs, ended, /taken by somebody@else/],
  ['ours, of a tool that ended in order', ours, { child, end: 'in-order' }, /nothing shows that tofu apply/],
  ['ours, while the tool may still work', ours, { child, end: 'unknown' }, /tofu apply may still work/],
])('a lock that is %s stays, with the command that would release it', async (_, lock, outlived, why) => {
  const { words, released, log } = await settled(lock, [outlived])
  expect(released).toEqual([])
  expect(words).toMatchObject([{ kind: 'held', text: expect.stringMatching(why) }])
  expect(log.join('\n')).toMatch(/^warning: The state is locked: lock-\d/)
  expect(log.join('\n')).toContain(`\`tofu force-unlock ${lock.id}\`, in /work/stack, workspace blue.`)
})

test.each(['look', 'release'] as const)(
  'what cannot be learnt or done is said, with the command: %s',
  async (refuses) => {
    const { words, log } = await settled(ours, [ended], refuses)
    expect(words).toMatchObject([{ kind: refuses === 'look' ? 'unknown' : 'held' }])
    expect(log[0]).toContain('tofu force-unlock')
  },
)

test('the lock of one state is looked at once, and a build has none', async () => {
  const build = { ...child, work: 'image' } as const
  const { words } = await settled('free', [ended, { child, end: 'killed' }, { child: build, end: 'killed' }])
  expect(words).toHaveLength(1)
})
