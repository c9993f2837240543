import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { cached } from '../../sandbox/tools/cache.ts'
import { fetchRelease } from '../../sandbox/tools/release.ts'
import { firstOf } from '../../sandbox/tools/ways.ts'
import { releaseServer } from '../builders/servers/release-server.ts'
import { type Signer, signer } from '../builders/servers/signer.ts'

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
  const server = releaseServer()
  const makersOf = ({ publisher }: Signer) => {
    return { mirrors: server.mirrors(), publishers: { hashicorp: publisher, opentofu: publisher } }
  }

  test('is fetched once, and runs', async () => {
    const maker = await signer()
    await server.publish(maker, 'terraform', '1.9.8')
    const fetched = () => fetchRelease('terraform', '1.9.8', () => {}, makersOf(maker))
    const tool = await fetched()
    expect(await fetched()).toBe(tool)
    expect(server.asked).toHaveLength(3)
    expect(execFileSync(tool, { encoding: 'utf8' })).toBe('Terraform v1.9.8\n')
    expect(inCache()).toEqual(['terraform-1.9.8'])
  })

  test('that its makers did not sign is refused and not kept', async () => {
    await server.publish(await signer(), 'terraform', '1.9.8')
    const makers = makersOf(await signer())
    await expect(fetchRelease('terraform', '1.9.8', () => {}, makers)).rejects.toThrow(
      'not what its makers signed',
    )
    expect(inCache()).toEqual([])
  })
})

test('ways are tried in order, and each that fails says why, once, or nothing', async () => {
  const no = (why: string) => () => Promise.reject(new Error(why))
  const yes = () => Promise.resolve('/bin/tool')
  expect(await firstOf([no('it is not on PATH'), yes])).toEqual({ found: '/bin/tool' })
  const all = [no('it is not on PATH'), no(''), no('npm cannot be reached'), no('it is not on PATH')]
  expect(await firstOf(all)).toEqual({ why: 'it is not on PATH; npm cannot be reached' })
})
