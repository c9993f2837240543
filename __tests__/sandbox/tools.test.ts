import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { cached } from '../../sandbox/tools/cache.ts'
import { fetchRelease } from '../../sandbox/tools/release.ts'
import { firstOf } from '../../sandbox/tools/ways.ts'

const architecture = process.arch === 'x64' ? 'amd64' : process.arch
const ZIP = `tool_1.0.0_${process.platform}_${architecture}.zip`

let directory: string
let before: string | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tools-test-'))
  before = process.env['XDG_CACHE_HOME']
  process.env['XDG_CACHE_HOME'] = join(directory, 'cache')
})

afterEach(() => {
  if (before === undefined) delete process.env['XDG_CACHE_HOME']
  else process.env['XDG_CACHE_HOME'] = before
  rmSync(directory, { recursive: true, force: true })
})

const inCache = () => readdirSync(join(directory, 'cache', 'immutable-deploy', 'tools'))

describe('the cache', () => {
  test('is filled once by two that come at the same time, and never seen half full', async () => {
    const fill = async (target: string) => writeFileSync(join(target, 'file'), 'whole')
    const [one, two] = await Promise.all([cached('part', fill), cached('part', fill)])
    expect(one).toBe(two)
    expect(readFileSync(join(one, 'file'), 'utf8')).toBe('whole')
    expect(inCache()).toEqual(['part'])
  })

  test('keeps nothing of a fetch that fails', async () => {
    const fill = () => Promise.reject(new Error('no network'))
    await expect(cached('part', fill)).rejects.toThrow('no network')
    expect(inCache()).toEqual([])
  })
})

describe('an official release', () => {
  let server: Server

  afterEach(() => void server.close())

  /** Serves a zip with a small program in it, and the list of sums. */
  async function serve(sum?: string): Promise<string> {
    writeFileSync(join(directory, 'tool'), '#!/bin/sh\necho it runs\n')
    execFileSync('python3', ['-m', 'zipfile', '-c', 'tool.zip', 'tool'], { cwd: directory })
    const zip = readFileSync(join(directory, 'tool.zip'))
    const right = createHash('sha256').update(zip).digest('hex')
    const files: Record<string, string | Buffer> = {
      '/tool_1.0.0_SHA256SUMS': `${'0'.repeat(64)}  other.zip\n${sum ?? right}  ${ZIP}\n`,
      [`/${ZIP}`]: zip,
    }
    server = createServer((request, response) => response.end(files[request.url ?? '']))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  test('is fetched once, and runs', async () => {
    const release = { tool: 'tool', version: '1.0.0', base: await serve() }
    const lines: string[] = []
    const log = (line: string) => lines.push(line)
    const tool = await fetchRelease(release, log)
    expect(await fetchRelease(release, log)).toBe(tool)
    expect(execFileSync(tool, { encoding: 'utf8' })).toBe('it runs\n')
    expect(lines).toHaveLength(1)
  })

  test('whose checksum differs is refused and not kept', async () => {
    const release = { tool: 'tool', version: '1.0.0', base: await serve('f'.repeat(64)) }
    await expect(fetchRelease(release, () => {})).rejects.toThrow(/checksum .* published is f{64}/)
    expect(inCache()).toEqual([])
  })
})

test('ways are tried in order, and each that fails says why', async () => {
  const no = (name: string) => ({ name, get: () => Promise.reject(new Error(`${name} has none`)) })
  const yes = { name: 'last', get: () => Promise.resolve('/bin/tool') }
  expect(await firstOf([no('PATH'), yes])).toEqual({ found: '/bin/tool' })
  expect(await firstOf([no('PATH'), no('cache')])).toEqual({
    why: 'PATH: PATH has none; cache: cache has none',
  })
})
