import { once } from 'node:events'
import {
  Agent,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came to the door. */
export interface Call {
  /** AWS: the API action, such as `DescribeImages`; S3 and GitHub: method and path. */
  readonly action: string
  /** AWS: the service as it is signed for, such as `ec2`; GitHub: ''. */
  readonly service: string
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** A whole answer. */
export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

/** What is at hand for an answer that is not the real one. */
export interface Exchange {
  readonly call: Call
  readonly response: ServerResponse
  /** How many calls of this trouble there were, this one among them. */
  readonly nth: number
  /** Asks who is behind the door. */
  forward(): Promise<Answer>
}

/** Something that is wrong with the answers to some calls. */
export interface Trouble {
  readonly on: (call: Call) => boolean
  /** Whether the n-th of these calls, from 1 on, is troubled. */
  readonly when: (nth: number) => boolean
  readonly play: (exchange: Exchange) => Promise<void> | void
}

/** What went through the door. */
export interface Passed {
  readonly action: string
  readonly isTroubled: boolean
  /** What was really answered, where it was asked. */
  answer?: Answer
}

/** Stands before a server, as far as it is asked by one run. */
export interface Door {
  readonly url: string
  readonly passed: readonly Passed[]
  close(): Promise<void>
}

/** Told what goes on at the doors of a scene. */
export interface Traffic {
  /** An answer is not the real one. */
  troubled(): void
  /** Something real is asked; call the result when it is answered. */
  asks(): () => void
}

export interface DoorOptions {
  /** Address of the server, without a slash at the end. */
  readonly behind: string
  readonly troubles: readonly Trouble[]
  readonly traffic: Traffic
}

/** Opens a door on 127.0.0.1. */
export async function openDoor({ behind, troubles, traffic }: DoorOptions): Promise<Door> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const passed: Passed[] = []
  const counts = new Map<Trouble, number>()
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy())
  })
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const call = await readCall(incoming)
    const forward = async () => {
      const answered = traffic.asks()
      try {
        return readdressed(await forwarded(call, behind, agent), behind, url())
      } finally {
        answered()
      }
    }
    for (const trouble of troubles) {
      if (!trouble.on(call)) continue
      const nth = (counts.get(trouble) ?? 0) + 1
      counts.set(trouble, nth)
      if (!trouble.when(nth)) continue
      const entry: Passed = { action: call.action, isTroubled: true }
      passed.push(entry)
      traffic.troubled()
      return trouble.play({
        ...{ call, response, nth },
        forward: async () => {
          entry.answer = await forward()
          return entry.answer
        },
      })
    }
    const real = await forward()
    passed.push({ action: call.action, isTroubled: false, answer: real })
    give(response, real)
  }
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: url(),
    passed,
    close: async () => {
      server.closeAllConnections()
      server.close()
      agent.destroy()
    },
  }
}

/** Sends an answer whole. */
export function give(response: ServerResponse, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _, connection: __, ...rest } = headers
  response.writeHead(status, { ...rest, 'content-length': body.length })
  response.end(body)
}

async function readCall(incoming: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const { method = 'GET', url: path = '/', headers } = incoming
  const [, service = ''] = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '') ?? []
  return { action: actionOf({ service, method, path, headers, body }), service, method, path, headers, body }
}

function actionOf({ service, method, path, headers, body }: Omit<Call, 'action'>): string {
  const [, target] = /\.(\w+)$/.exec(String(headers['x-amz-target'] ?? '')) ?? []
  if (target !== undefined) return target
  const isForm = String(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  if (service !== '' && service !== 's3' && isForm)
    return new URLSearchParams(body.toString()).get('Action') ?? ''
  return `${method} ${path.split('?')[0]}`
}

async function forwarded(call: Call, behind: string, agent: Agent): Promise<Answer> {
  const { method, path, headers, body } = call
  const { connection: _, 'transfer-encoding': __, ...rest } = headers
  const outgoing = request(`${behind}${path}`, {
    method,
    agent,
    headers: { ...rest, ...(body.length > 0 ? { 'content-length': body.length } : {}) },
  })
  outgoing.end(body)
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }
}

/** Whoever follows a link comes by the door again. */
function readdressed(answer: Answer, behind: string, url: string): Answer {
  const named = ['link', 'location'].flatMap((name) => {
    const value = answer.headers[name]
    return value === undefined ? [] : [[name, String(value).replaceAll(behind, url)]]
  })
  return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(named) } }
}
