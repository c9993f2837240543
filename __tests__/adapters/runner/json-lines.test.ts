import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { appendLine, readLines } from '../../../src/adapters/runner/json-lines.ts'

const directory = mkdtempSync(join(tmpdir(), 'immutable-deploy-lines-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

test('a line that a full disk has cut off costs no other', async () => {
  const path = join(directory, 'notes.jsonl')
  appendLine(path, { id: 'i-1' })
  appendFileSync(path, '\n{"id":"i-2')
  appendLine(path, { id: 'i-3' })
  expect(await readLines(path)).toEqual([{ id: 'i-1' }, { id: 'i-3' }])
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('no file has no entries, and what cannot be written ends nothing', async () => {
  expect(await readLines(join(directory, 'none'))).toEqual([])
  expect(() => appendLine(join(directory, 'none', 'below'), {})).not.toThrow()
})
