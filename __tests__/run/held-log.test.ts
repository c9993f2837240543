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
