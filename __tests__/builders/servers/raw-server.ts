import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'

/**
 * Answers a request in whatever way; one that returns without an answer leaves the connection open. After `'late'` the
 * time of the try is over.
 */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** A server that answers a list of requests, each in its own way; the last way stays for all that follow. */
export function rawServer() {
  let handlers: readonly Handler[] = []
  let count = 0
  let time = new AbortController()
  const server = createServer((request, response) => {
    request.resume()
    const handle = handlers[Math.min(count, handlers.length - 1)]
    count += 1
    if (handle?.(request, response) === 'late') time.abort()
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  beforeEach(() => {
    handlers = []
    count = 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** From now on, in this test. */
    answer: (...ways: readonly Handler[]) => {
      handlers = ways
      count = 0
    },
    /** How many requests came since then. */
    count: () => count,
    /** The time of a try that begins now: over when an answer was late, and not by the clock of a busy machine. */
    late: () => {
      time = new AbortController()
      return time.signal
    },
  }
}

/** A whole answer. */
export function says(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_, response) => response.writeHead(status, headers).end(body)
}

/** Takes the connection, and never says a word. */
export const silent: Handler = () => undefined

/** The same way, and then the time of the try is over. */
export function late(way: Handler): Handler {
  return (request, response) => {
    way(request, response)
    return 'late'
  }
}

/** Begins an answer, and never ends it. */
export function beginsWith(text: string, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_, response) => {
    response.writeHead(200, headers)
    response.write(text)
  }
}

/** Cuts the connection, in the middle of the answer where there is one. */
export function drops(text = ''): Handler {
  return (request, response) => {
    if (text === '') return request.socket.destroy()
    response.writeHead(200, { 'content-length': String(text.length + 100) })
    return response.write(text, () => request.socket.destroy())
  }
}
