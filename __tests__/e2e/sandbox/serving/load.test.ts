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
      const number = asked
      await setTimeout(100)
      if (number % 10 === 3) response.destroy()
      const status = number % 10 === 4 ? 503 : 200
      response.writeHead(status, { 'x-version': number <= 20 ? 'old' : 'new' }).end('page')
    },
    async (url) => {
      const load = startLoad({ url, perSecond: 100 })
      while (load.seen().sent < 40) await setTimeout(5)
      return load.stop()
    },
  )
  const numbers = Array.from({ length: asked }, (_, index) => index + 1)
  const broken = numbers.filter((number) => number % 10 === 3).length
  const refused = numbers.filter((number) => number % 10 === 4).length
  expect(seen).toMatchObject({ sent: asked, answered: asked - broken, failed: broken + refused })
  expect(seen.statuses).toEqual({ 200: asked - broken - refused, 503: refused })
  expect(seen.failures.map(({ why }) => why).toSorted()).toEqual([
    ...Array(refused).fill('503'),
    ...Array(broken).fill('socket hang up'),
  ])
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
