import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { startLoad } from '../../../../sandbox/load.ts'

async function serving<T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test('a load sends at its rate without waiting, and counts what failed and who answered', async () => {
  let asked = 0
  const seen = await serving(
    async (_, response) => {
      asked += 1
      if (asked % 10 === 3) return response.destroy()
      await setTimeout(100)
      response
        .writeHead(asked % 10 === 4 ? 503 : 200, { 'x-version': asked <= 20 ? 'old' : 'new' })
        .end('page')
    },
    async (url) => {
      const load = startLoad({ url, perSecond: 100 })
      while (load.seen().sent < 40) await setTimeout(5)
      return load.stop()
    },
  )
  expect(seen.sent).toBe(asked)
  expect(seen.answered).toBe(seen.sent - seen.failures.filter(({ why }) => why !== '503').length)
  expect(seen.failures.filter(({ why }) => why === 'socket hang up').length).toBe(
    Math.floor((asked + 7) / 10),
  )
  expect(seen.failed).toBe(seen.failures.length)
  expect(Object.keys(seen.versions).toSorted()).toEqual(['new', 'old'])
  expect(seen.latency.p50).toBeGreaterThan(90)
})

test('nobody there, and an answer that never comes, are failures', async () => {
  const refused = startLoad({ url: 'http://127.0.0.1:1/', perSecond: 100 })
  while (refused.seen().failed < 3) await setTimeout(5)
  const { answered, failures } = await refused.stop()
  expect([answered, failures[0]?.why]).toEqual([0, expect.stringContaining('ECONNREFUSED')])
  await serving(
    () => undefined,
    async (url) => {
      const hung = startLoad({ url, perSecond: 100, timeoutMs: 100 })
      while (hung.seen().sent < 2) await setTimeout(5)
      const { sent, failed, latency } = await hung.stop()
      expect([failed, latency]).toEqual([sent, { p50: 0, p99: 0 }])
    },
  )
})
