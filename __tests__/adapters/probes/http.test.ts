import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer as createPlain, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { type AddressInfo, connect, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { askHttp } from '../../../src/adapters/probes/http.ts'
import type { Question } from '../../../src/deps/gates/probes.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'

const running: Server[] = []
const proxied = ['http_proxy', 'https_proxy', 'no_proxy']
const before = Object.fromEntries(proxied.map((name) => [name, process.env[name]]))

afterEach(async () => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  await Promise.all(running.splice(0).map((server) => new Promise((done) => server.close(done))))
})

const listening = (server: Server, host = '127.0.0.1') =>
  new Promise<number>((resolve, reject) => {
    running.push(server)
    server.on('error', reject)
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port))
  })

const serving = (answer: RequestListener, host?: string) => listening(createPlain(answer), host)
const scratch = scratchDirectory()

/** A key, and a certificate that nobody but its holder signed. */
function selfSigned() {
  const [key, cert] = [join(scratch, 'key.pem'), join(scratch, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert], {
    stdio: 'pipe',
  })
  return { key: readFileSync(key), cert: readFileSync(cert) }
}

const withOpenssl = spawnSync('openssl', ['version']).status === 0 ? test : test.skip

const never = new AbortController().signal
const ask = (url: string, changes: Partial<Question> = {}, over = never) =>
  askHttp({ url, method: 'GET', timeoutMs: 60_000, route: 'direct', ...changes }, over)

describe('asking by HTTP', () => {
  test('tells status, headers and body, and sends nothing that was not asked for', async () => {
    const seen: IncomingMessage[] = []
    const port = await serving((request, response) => {
      seen.push(request)
      response.writeHead(203, { 'X-Version': '7', 'Set-Cookie': ['a=1', 'b=2'] }).end('hello')
    })
    const url = `http://127.0.0.1:${port}/version?full=1`
    expect(await ask(url)).toMatchObject({
      ...{ kind: 'answer', status: 203, body: 'hello', extent: 'whole' },
      headers: { 'x-version': '7', 'set-cookie': 'a=1, b=2' },
    })
    expect(await ask(url)).toMatchObject({ status: 203 })
    expect(seen.map((request) => [request.method, request.url])).toEqual(
      Array(2).fill(['GET', '/version?full=1']),
    )
    expect(Object.keys(seen[1]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'cache-control',
      'connection',
      'host',
      'user-agent',
    ])
  })

  test('takes a connection of its own each time', async () => {
    const ports = new Set<number | undefined>()
    const port = await serving((request, response) => {
      ports.add(request.socket.remotePort)
      response.end()
    })
    for (const route of ['direct', 'usual', 'direct', 'usual'] as const)
      await ask(`http://127.0.0.1:${port}/`, { route })
    expect(ports.size).toBe(4)
  })

  test('follows no redirect', async () => {
    let elsewhere = 0
    const other = await serving((_, response) => {
      elsewhere += 1
      response.end('secret of somebody else')
    })
    const port = await serving((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${other}/` }).end('over there')
    })
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 302, body: 'over there' })
    expect(elsewhere).toBe(0)
  })

  test('reads the beginning of a body without end', async () => {
    const port = await serving((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(16_384)));
      }
      response.on('drain', more)
      more()
    })
    const answer = await ask(`http://127.0.0.1:${port}/`)
    expect(answer).toMatchObject({ kind: 'answer', extent: 'beginning' })
    expect('body' in answer && answer.body.length).toBe(65_536)
  })

  test('asks for a name that is not that of the address', async () => {
    const port = await serving((request, response) => response.end(request.headers.host))
    expect(await ask(`http://127.0.0.1:${port}/`, { host: 'shop.example.com' })).toMatchObject({
      body: 'shop.example.com',
    })
  })

  test('asks an address of IPv6', async () => {
    const port = await serving((_, response) => response.end('six'), '::1').catch(() => undefined)
    if (port === undefined) return
    for (const route of ['direct', 'usual'] as const)
      expect(await ask(`http://[::1]:${port}/`, { route })).toMatchObject({ body: 'six' })
  })

  test('asks for the headers alone', async () => {
    const port = await serving((_, response) => response.writeHead(200, { 'x-version': '7' }).end('no'))
    expect(await ask(`http://127.0.0.1:${port}/`, { method: 'HEAD' })).toMatchObject({
      ...{ status: 200, body: '' },
      headers: { 'x-version': '7' },
    })
  })
})

describe('no answer', () => {
  test('is one that was refused', async () => {
    const port = await serving(() => undefined)
    await new Promise((done) => running.splice(0)[0]?.close(done))
    expect(await ask(`http://127.0.0.1:${port}/`)).toEqual({
      ...{ kind: 'silence', why: `connect ECONNREFUSED 127.0.0.1:${port}` },
    })
  })

  test('is one that does not come in time, nor its end', async () => {
    const silent = await serving(() => undefined)
    const halting = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('some')
    })
    for (const port of [silent, halting]) {
      const answer = await ask(`http://127.0.0.1:${port}/`, { timeoutMs: 100 })
      expect(answer).toEqual({ kind: 'silence', why: 'nothing whole came within 100 ms' })
    }
    for (const server of running) (server as ReturnType<typeof createPlain>).closeAllConnections()
  })

  test('is one that breaks off', async () => {
    const port = await serving((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('some', () => request.socket.destroy())
    })
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'silence' })
  })

  withOpenssl('is one whose certificate nobody vouches for', async () => {
    const { key, cert } = selfSigned()
    const port = await listening(createSecure({ key, cert }, (_, response) => response.end('who am I?')))
    const answer = await ask(`https://127.0.0.1:${port}/`)
    expect(answer).toMatchObject({ kind: 'silence', why: expect.stringMatching(/self-signed certificate/) })
  })

  test('ends with the run', async () => {
    const port = await serving(() => undefined)
    const over = new AbortController()
    const asked = ask(`http://127.0.0.1:${port}/`, {}, over.signal)
    over.abort(new Error('the run was cancelled'))
    await expect(asked).rejects.toThrow('the run was cancelled')
  })
})

describe('the proxy of the job', () => {
  const proxy = async () => {
    const asked: string[] = []
    const server = createPlain().on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      const [, port] = (request.url ?? '').split(':')
      const far = connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        far.pipe(socket).pipe(far)
      })
    })
    process.env['http_proxy'] = `http://127.0.0.1:${await listening(server)}`
    delete process.env['no_proxy']
    return asked
  }

  test('is asked for an address, and not for an instance', async () => {
    const asked = await proxy()
    const port = await serving((_, response) => {
      response.writeHead(200, { connection: 'close' }).end('there')
    })
    const shop = `http://shop.example.com:${port}/`
    expect(await ask(shop, { route: 'usual' })).toMatchObject({ body: 'there' })
    expect(asked).toEqual([`shop.example.com:${port}`])
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ body: 'there' })
    expect(asked).toHaveLength(1)
  })
})
