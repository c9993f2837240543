import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../../src/deps/github.ts'
import { beginsWith, drops, late, rawServer, says, silent } from '../../builders/servers/raw-server.ts'
import { start } from '../../builders/values/observations.ts'

/** What comes over the wire from GitHub, or from what stands in its place. */
const server = rawServer()
const json = { 'content-type': 'application/json' }
const comparison = says(200, JSON.stringify({ status: 'ahead', commits: [] }), json)
const page = '<!DOCTYPE html>\n<html><title>502</title>\n<p>Unicorn</p></html>'
const waits: number[] = []
let connect: (token: string, over?: AbortSignal) => GitHub

beforeAll(async () => {
  // The toolkit reads the API's address once, when it is loaded.
  process.env['GITHUB_API_URL'] = server.url()
  const { createGitHub } = await import('../../../src/adapters/github/github.ts')
  const sleep = async (ms: number) => {
    waits.push(ms)
  }
  connect = (token, over) =>
    createGitHub(token, 'octo-org/shop', {
      clock: { now: () => start, sleep },
      late: server.late,
      ...(over && { over }),
    })
})

beforeEach(() => {
  waits.length = 0
})

const compare = () => connect('token').compare('a', 'b')
const finish = () =>
  connect('token').setDeploymentStatus(7, {
    state: 'success',
    description: '',
    logUrl: '',
    environmentUrl: '',
  })
const wordsOf = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message)

describe('an answer that is none', () => {
  test.each([
    ['silence', late(silent)],
    ['one that never ends', late(beginsWith('{"status": "ahe', json))],
    ['one that breaks off', drops('{"status": "ahe')],
    ['half a document', says(200, '{"status": "ahe', json)],
    ['a page with status 200', says(200, page, { 'content-type': 'text/html' })],
    ['a page with status 502', says(502, page, { 'content-type': 'text/html' })],
    ['a connection that is cut', drops()],
  ])('%s is asked for again', async (_, way) => {
    server.answer(way, way, comparison)
    expect(await compare()).toBe('ahead')
    expect(waits).toEqual([1000, 2000])
  })

  // Stands before GitHub, and answers JSON of its own.
  const others = [
    ['null', 'null'],
    ['a greeting', '{"message": "hello"}'],
    ['a list', '[{"ok": true}]'],
  ] as const
  const asked: readonly (readonly [string, (github: GitHub) => Promise<unknown>])[] = [
    ['compare', (github) => github.compare('a', 'b')],
    ['the commits', (github) => github.commitsBetween('a', 'b')],
    ['the pull request', (github) => github.mergedPull('a')],
    ['the files', (github) => github.changedFiles(1)],
    ['the comment', (github) => github.ownComment(1, 'marker')],
    ['a comment to write', (github) => github.upsertComment(1, 'marker', 'body')],
  ]
  test.each(asked.flatMap(([what, ask]) => others.map(([shape, text]) => [what, shape, ask, text] as const)))(
    '%s, answered by %s, is told by what was answered',
    async (_, __, ask, text) => {
      server.answer(says(200, text, json))
      const said = await wordsOf(ask(connect('token')))
      expect(said).toContain('HTTP 200 with what is no answer of GitHub')
      expect(said).not.toMatch(/undefined|not a function|Cannot/)
    },
  )

  test.each(['null', '[]'])('a deployment, answered by %s, may have been made', async (text) => {
    server.answer(says(201, text, json))
    const made = connect('token').createDeployment({ sha: 'a', environment: 'e', description: '' })
    expect(await wordsOf(made)).toMatch(/no answer of GitHub: .*may have been made all the same/)
  })

  test('a deployment that GitHub refuses was not made', async () => {
    server.answer(says(422, JSON.stringify({ message: 'No ref found' }), json))
    const made = connect('token').createDeployment({ sha: 'a', environment: 'e', description: '' })
    expect(await wordsOf(made)).not.toContain('may have been made')
  })

  test('that stays is told, and not waited for longer than three tries', async () => {
    server.answer(late(silent))
    expect(await wordsOf(compare())).toBe('no whole answer came within 30 s')
    expect(server.count()).toBe(3)
  })

  test.each([502, 403])('of a page with status %i only the first line is told', async (status) => {
    server.answer(says(status, page, { 'content-type': 'text/html' }))
    const said = await wordsOf(finish())
    expect(said).toContain(`HTTP ${status} with a page: <!DOCTYPE html>`)
    expect(said).not.toContain('Unicorn')
  })
})

describe('a limit of GitHub', () => {
  const limit = (
    headers: Readonly<Record<string, string>>,
    message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  ) => says(403, JSON.stringify({ message }), { ...json, ...headers })
  const reset = (ms: number) => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String((start + ms) / 1000),
  })

  test.each([
    ['that says for how long', limit({ 'retry-after': '40' }), 40_000],
    ['that does not say for how long', limit({}), 60_000],
    ['that is used up until soon', limit(reset(20_000), 'API rate limit exceeded'), 20_000],
  ])('%s is waited for', async (_, way, wait) => {
    server.answer(way, comparison)
    expect(await compare()).toBe('ahead')
    expect(waits).toEqual([wait])
  })

  test('is no missing permission', async () => {
    server.answer(limit({ 'retry-after': '600' }))
    const said = await wordsOf(finish())
    expect(said).toContain('for 10 min 00 s more: no permission is missing')
    expect(said).not.toContain('deployments: write')
    expect(waits).toEqual([])
  })

  test('is waited for two minutes in all', async () => {
    let now = start
    const { createRetry } = await import('../../../src/adapters/github/trouble.ts')
    const sleep = async (ms: number) => {
      now += ms
    }
    const refusal = Object.assign(new Error('secondary rate limit'), { status: 403 })
    await expect(createRetry({ now: () => now, sleep })(() => Promise.reject(refusal))).rejects.toBe(refusal)
    expect(now).toBe(start + 60_000)
  })
})

test('a refusal names the permission of its call', async () => {
  server.answer(says(403, JSON.stringify({ message: 'Resource not accessible by integration' }), json))
  expect(await wordsOf(finish())).toBe(
    'Resource not accessible by integration. The token needs `deployments: write`.',
  )
})

test('what is still asked when the run is over ends at once', async () => {
  server.answer(silent)
  const over = new AbortController()
  const asked = wordsOf(
    connect('token', over.signal).createDeployment({ sha: 'a', environment: 'e', description: '' }),
  )
  over.abort(new Error('over'))
  expect(await asked).toContain('over')
})

test('without a token nothing is asked, and each call says why', async () => {
  server.answer(comparison)
  expect(await wordsOf(connect('').compare('a', 'b'))).toMatch(/`github-token` is empty.*secret.*not there/)
  expect(server.count()).toBe(0)
})
