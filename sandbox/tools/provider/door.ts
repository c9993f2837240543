import { once } from 'node:events'
import {
  type ClientHttp2Session,
  connect,
  createServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2'
import { createConnection } from 'node:net'
import { usedTypes } from './schema.ts'

/** What a provider is asked first by each command, in protocol 5. */
const GET_SCHEMA = '/tfplugin5.Provider/GetSchema'

/** Before each message of gRPC: a flag of its compression and four bytes of its length. */
const PREFIX = 5

/**
 * Stands before a provider and hands everything on, in both directions; only of its schema it leaves out what no story
 * uses, and asks for that once.
 *
 * @param begin starts the provider when it is called for the first time; the socket where it listens
 * @param at where Terraform is to find it
 * @returns ends it
 */
export async function openDoor(begin: () => Promise<string>, at: string): Promise<() => void> {
  let begun: Promise<ClientHttp2Session> | undefined
  const reach = () => {
    begun ??= begin().then(sessionAt)
    return begun
  }
  let schema: Promise<Answer> | undefined
  const schemaOf = (headers: IncomingHttpHeaders) => {
    schema ??= reach().then((provider) => askForSchema(provider, headers))
    return schema
  }
  const serve = async (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    if (headers[':path'] === GET_SCHEMA) give(stream, await schemaOf(headers))
    else handOn(await reach(), stream, headers)
  }
  const server = createServer()
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined)
    serve(stream, headers).catch(() => stream.close())
  })
  server.listen(at)
  await once(server, 'listening')
  return () => {
    begun?.then(
      (provider) => provider.destroy(),
      () => undefined,
    )
    server.close()
  }
}

function sessionAt(socket: string): ClientHttp2Session {
  const provider = connect('http://localhost', { createConnection: () => createConnection(socket) })
  // A provider that ends takes the calls with it that are under way, and Terraform says so.
  provider.on('error', () => undefined)
  return provider
}

interface Answer {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly trailers: IncomingHttpHeaders
}

function handOn(provider: ClientHttp2Session, stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
  const call = provider.request(headers)
  call.on('error', () => stream.close())
  stream.on('aborted', () => call.close())
  stream.pipe(call)
  let trailers: IncomingHttpHeaders = {}
  call.on('response', (answered, flags) => {
    const endStream = (flags & 1) === 1
    stream.respond(answered, { waitForTrailers: !endStream, endStream })
    stream.on('wantTrailers', () => stream.sendTrailers(trailers))
    if (!endStream) call.pipe(stream)
  })
  call.on('trailers', (received) => {
    trailers = received
  })
}

async function askForSchema(provider: ClientHttp2Session, headers: IncomingHttpHeaders): Promise<Answer> {
  const call = provider.request(headers)
  // A request without fields.
  call.end(Buffer.alloc(PREFIX))
  const [answered, trailers, body] = await Promise.all([
    once(call, 'response').then(([received]) => received as IncomingHttpHeaders),
    once(call, 'trailers').then(([received]) => received as IncomingHttpHeaders),
    call.toArray().then((chunks) => Buffer.concat(chunks)),
  ])
  const content = usedTypes(body.subarray(PREFIX))
  const prefix = Buffer.alloc(PREFIX)
  prefix.writeUInt32BE(content.length, 1)
  return { headers: answered, body: Buffer.concat([prefix, content]), trailers }
}

function give(stream: ServerHttp2Stream, { headers, body, trailers }: Answer): void {
  stream.respond(headers, { waitForTrailers: true })
  stream.on('wantTrailers', () => stream.sendTrailers(trailers))
  stream.end(body)
}
