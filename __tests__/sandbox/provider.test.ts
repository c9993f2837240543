import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type IncomingHttpHeaders } from 'node:http2'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openDoor } from '../../sandbox/tools/provider/door.ts'
import { usedTypes } from '../../sandbox/tools/provider/schema.ts'

/** A field of a message, of at most 16383 bytes. */
function field(number: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content)
  const length =
    bytes.length < 0x80 ? [bytes.length] : [(bytes.length & 0x7f) | 0x80, Math.floor(bytes.length / 0x80)]
  return Buffer.concat([Buffer.from([number * 8 + 2, ...length]), bytes])
}

const type = (number: number, name: string) =>
  field(number, Buffer.concat([field(1, name), field(2, `the schema of ${name}, ${'x'.repeat(200)}`)]))

const provider = field(1, 'how the provider is configured')
const [group, ami, budget] = [
  type(2, 'aws_autoscaling_group'),
  type(3, 'aws_ami'),
  type(2, 'aws_budgets_budget'),
]
const diagnostics = field(4, 'a warning')
const schema = Buffer.concat([provider, budget, group, type(3, 'aws_budgets_budget'), ami, diagnostics])

describe('the schema', () => {
  test('keeps what stories use, and all that is no type', () => {
    expect(usedTypes(schema)).toEqual(Buffer.concat([provider, group, ami, diagnostics]))
  })

  test('that is written in another way is refused, not cut', () => {
    expect(() => usedTypes(Buffer.from([8, 1]))).toThrow('wire type 0')
  })
})

/** A message of gRPC. */
function framed(message: Buffer): Buffer {
  const prefix = Buffer.alloc(5)
  prefix.writeUInt32BE(message.length, 1)
  return Buffer.concat([prefix, message])
}

const GET_SCHEMA = '/tfplugin5.Provider/GetSchema'

describe('the door before a provider', () => {
  let directory: string
  let asked: string[]
  let begun: number
  let close: (() => void)[]

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'door-'))
    asked = []
    begun = 0
    const begin = async () => {
      begun += 1
      return join(directory, 'provider')
    }
    close = [await serve(), await openDoor(begin, join(directory, 'door'))]
  })
  afterEach(async () => {
    for (const one of close.toReversed()) one()
    await rm(directory, { recursive: true })
  })

  /** A provider with that schema, which gives back all else that it is sent. */
  async function serve(): Promise<() => void> {
    const server = createServer()
    server.on('stream', (stream, { ':path': path = '' }) => {
      asked.push(path)
      if (path.endsWith('/Unknown')) return stream.respond({ 'grpc-status': '12' }, { endStream: true })
      stream.respond({ 'content-type': 'application/grpc' }, { waitForTrailers: true })
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }))
      if (path === GET_SCHEMA) stream.end(framed(schema))
      else stream.pipe(stream)
    })
    await once(server.listen(join(directory, 'provider')), 'listening')
    return () => server.close()
  }

  async function call(path: string, body: Buffer) {
    const session = connect('http://localhost', {
      createConnection: () => createConnection(join(directory, 'door')),
    })
    const stream = session.request({ ':method': 'POST', ':path': path })
    let status: unknown
    const noted = (headers: IncomingHttpHeaders) => {
      status ??= headers['grpc-status']
    }
    stream.on('response', noted).on('trailers', noted)
    stream.end(body)
    const answer = Buffer.concat(await stream.toArray())
    session.close()
    return { status, answer }
  }

  test('stands before nothing until somebody calls', async () => {
    expect(begun).toBe(0)
    await call(GET_SCHEMA, framed(Buffer.alloc(0)))
    await call('/tfplugin5.Provider/Configure', framed(Buffer.alloc(0)))
    expect(begun).toBe(1)
  })

  test('asks for the schema once, and gives it without what no story uses', async () => {
    const expected = { status: '0', answer: framed(usedTypes(schema)) }
    expect(await call(GET_SCHEMA, framed(Buffer.alloc(0)))).toEqual(expected)
    expect(await call(GET_SCHEMA, framed(Buffer.alloc(0)))).toEqual(expected)
    expect(asked).toEqual([GET_SCHEMA])
  })

  test('hands all else on, there and back', async () => {
    const large = framed(Buffer.alloc(1_000_000, 'plan'))
    const { status, answer } = await call('/tfplugin5.Provider/PlanResourceChange', large)
    expect({ status, isWhole: answer.equals(large) }).toEqual({ status: '0', isWhole: true })
    expect(await call('/tfplugin5.Provider/Unknown', framed(Buffer.alloc(0)))).toEqual({
      status: '12',
      answer: Buffer.alloc(0),
    })
  })
})
