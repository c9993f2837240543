import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'

/** What AWS's query protocol was asked: the action with its parameters. */
export type Asked = Readonly<Record<string, string>>

/** The body of the answer's result, or the JSON of it; or an error of AWS, with its code and HTTP status. */
export type Answer = string | { readonly code: string; readonly message: string; readonly status?: number }

/** An AWS on this machine: answers each action as told, and keeps what it was asked. The SDK finds it by environment. */
export function awsServer() {
  const answers = new Map<string, (asked: Asked) => Answer>()
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const query = askedBy(request.headers['x-amz-target'], await text(request))
    const action = query.Action ?? ''
    asked.push(query)
    const answer = answers.get(action)?.(query) ?? {
      code: 'InvalidAction',
      message: `no answer for ${action}`,
    }
    if (typeof answer !== 'string')
      return response.writeHead(answer.status ?? 400).end(errorOf(answer, 'body' in query ? 'json' : 'xml'))
    return response.end('body' in query ? answer : answerOf(action, answer))
  })
  const before = { ...process.env }
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_MAX_ATTEMPTS: '1',
    })
  })
  beforeEach(() => {
    answers.clear()
    asked.length = 0
  })
  afterAll(() => {
    process.env = before
    server.closeAllConnections()
    server.close()
  })
  return {
    /** What an action answers from now on, in this test. */
    answer: (action: string, answer: Answer | ((asked: Asked) => Answer)) => {
      answers.set(action, typeof answer === 'function' ? answer : () => answer)
    },
    asked,
    actions: () => asked.map(({ Action }) => Action),
  }
}

/** The query protocol has its action and parameters in a form; CloudWatch's JSON has its action in a header. */
function askedBy(target: string | string[] | undefined, body: string): Asked {
  return typeof target === 'string'
    ? { Action: target.split('.').at(-1) ?? '', body }
    : Object.fromEntries(new URLSearchParams(body))
}

/** EC2 puts its fields into the response itself; the others into a result of their own. Readers take what they know. */
function answerOf(action: string, body: string): string {
  return `<${action}Response>${body}<${action}Result>${body}</${action}Result></${action}Response>`
}

function errorOf({ code, message }: Exclude<Answer, string>, form: 'json' | 'xml'): string {
  if (form === 'json') return JSON.stringify({ __type: code, message })
  const error = `<Code>${code}</Code><Message>${message}</Message>`
  return `<ErrorResponse><Error>${error}</Error></ErrorResponse>`
}

/** A list as the query protocol of Auto Scaling and load balancers writes it. */
export function members(name: string, values: readonly string[]): string {
  return `<${name}>${values.map((value) => `<member>${value}</member>`).join('')}</${name}>`
}

/** A list as EC2 writes it. */
export function items(name: string, values: readonly string[]): string {
  return `<${name}>${values.map((value) => `<item>${value}</item>`).join('')}</${name}>`
}

/** Fields, one element each. */
export function fields(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')
}
