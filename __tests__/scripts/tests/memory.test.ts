import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { inMemory } from '../../../scripts/tests/memory.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'

/** A directory on the disk in the place of memory: what is done in it is the same. */
const memory = scratchDirectory()
const place = { memory, room: 0 }
const given = process.env['TMPDIR']

beforeEach(() => {
  delete process.env['TMPDIR']
})

afterEach(() => {
  if (given === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = given
})

async function gone(path: string): Promise<void> {
  while (existsSync(path)) await sleep(5)
}

test('temporary files are there for the work, and gone behind it', async () => {
  const during = await inMemory(async () => {
    writeFileSync(join(tmpdir(), 'left'), '')
    return tmpdir()
  }, place)
  expect(dirname(during)).toBe(memory)
  expect(process.env['TMPDIR']).toBeUndefined()
  await gone(during)
})

test('nor is anything left of work that failed', async () => {
  let during = ''
  const work = async () => {
    during = tmpdir()
    throw new Error('red')
  }
  await expect(inMemory(work, place)).rejects.toThrow('red')
  await gone(during)
})

test('nor of one that is killed', async () => {
  const module = pathToFileURL(join(import.meta.dirname, '../../../scripts/tests/memory.ts')).href
  const program = `import { inMemory } from ${JSON.stringify(module)}
    await inMemory(async () => {
      process.stdout.write(process.env.TMPDIR)
      await new Promise((resolve) => setTimeout(resolve, 1e6))
    }, ${JSON.stringify(place)})`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
  const [during] = await once(child.stdout, 'data')
  expect(existsSync(String(during))).toBe(true)
  child.kill('SIGKILL')
  await gone(String(during))
})

test('they stay where somebody has put them, and where there is no memory, or too little', async () => {
  const seen = async () => process.env['TMPDIR']
  expect(await inMemory(seen, { memory: join(memory, 'none'), room: 0 })).toBeUndefined()
  expect(await inMemory(seen, { memory, room: Number.POSITIVE_INFINITY })).toBeUndefined()
  process.env['TMPDIR'] = '/elsewhere'
  expect(await inMemory(seen, place)).toBe('/elsewhere')
  expect(process.env['TMPDIR']).toBe('/elsewhere')
})
