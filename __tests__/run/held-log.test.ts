import { expect, test } from '@jest/globals'
import { holdLog } from '../../src/run/held-log.ts'
import { keptLog } from '../builders/world/parts.ts'

test('lines wait for the release, in their order, and pass at once after it', () => {
  const kept = keptLog()
  const { log, release } = holdLog(kept)
  log.openGroup('Initialise')
  log.tool('reading modules')
  log.warning('slow')
  log.debug('x')
  log.closeGroup()
  expect(kept.lines).toEqual([])
  release()
  const held = ['group: Initialise', 'tool: reading modules', 'warning: slow', 'debug: x', 'end']
  expect(kept.lines).toEqual(held)
  log.info('now')
  expect(kept.lines).toEqual([...held, 'info: now'])
})

test('a secret is masked at once: what is held back elsewhere may print it', () => {
  const kept = keptLog()
  holdLog(kept).log.mask('hunter2')
  expect(kept.lines).toEqual(['mask: hunter2'])
})

test('a second release says nothing twice', () => {
  const kept = keptLog()
  const { log, release } = holdLog(kept)
  log.info('once')
  release()
  release()
  expect(kept.lines).toEqual(['info: once'])
})

test('of very much that tools say the latest is held, with all else, and it is said how much is not', () => {
  const kept = keptLog()
  const { log, release } = holdLog(kept)
  log.info('begins')
  const count = 150_000
  for (let index = 0; index < count; index += 1) log.tool(`${index} ${'x'.repeat(90)}`)
  log.warning('ends')
  release()
  const [first, left = '', ...rest] = kept.lines.toSorted(
    (a, b) => Number(b.startsWith('info')) - Number(a.startsWith('info')),
  )
  const [, more] = /the first (\d+) lines/.exec(`${first} ${left}`) ?? []
  expect(kept.lines).toContain('info: begins')
  expect(rest.at(-1)).toBe('warning: ends')
  expect(rest.at(-2)).toMatch(new RegExp(`^tool: ${count - 1} `))
  expect(rest.length - 1 + Number(more)).toBe(count)
  expect(kept.lines.join('').length).toBeLessThan(9_500_000)
})
