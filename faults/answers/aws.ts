import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type Answer, type Call, type Exchange, give, type Trouble } from '../stage/door.ts'

/** An answer of AWS that is not the real one. */
export type Play = Trouble['play']

/** What AWS says when it throttles, fails or refuses, as its services name it. */
const CODES = {
  throttled: {
    ec2: ['RequestLimitExceeded', 'Request limit exceeded.', 503],
    monitoring: ['ThrottlingException', 'Rate exceeded', 400],
    others: ['Throttling', 'Rate exceeded', 400],
  },
  failing: {
    ec2: ['InternalError', 'An internal error has occurred', 500],
    monitoring: ['InternalServiceFault', 'The request failed', 500],
    others: ['InternalFailure', 'The request processing has failed', 500],
  },
  unavailable: {
    ec2: ['Unavailable', 'The service is unavailable. Please try again shortly.', 503],
    monitoring: ['ServiceUnavailable', 'The service is unavailable', 503],
    others: ['ServiceUnavailable', 'The request has failed due to a temporary failure of the server', 503],
  },
  expired: {
    ec2: ['RequestExpired', 'Request has expired.', 400],
    monitoring: ['ExpiredTokenException', 'The security token included in the request is expired', 403],
    others: ['ExpiredToken', 'The security token included in the request is expired', 403],
  },
  /** A refusal that no code of the action knows. */
  blocked: {
    ec2: ['Blocked', 'This account is currently blocked and not recognized as a valid account.', 400],
    monitoring: ['OptInRequired', 'The AWS Access Key Id needs a subscription for the service', 403],
    others: ['OptInRequired', 'The AWS Access Key Id needs a subscription for the service', 403],
  },
} as const

/** AWS says one of its errors. */
export function says(what: keyof typeof CODES): Play {
  return ({ call, response }) => {
    const byService: Readonly<Record<string, readonly [string, string, number]>> = CODES[what]
    const [code, message, status] = byService[call.service] ?? CODES[what].others
    give(response, errorAnswer(call, { code, message, status }))
  }
}

/** IAM refuses the call. */
export const denied: Play = ({ call, response }) => {
  const prefix = { monitoring: 'cloudwatch' }[call.service] ?? call.service
  const who = 'arn:aws:sts::700000000000:assumed-role/deploy/run'
  const message = `User: ${who} is not authorized to perform: ${prefix}:${call.action} because no identity-based policy allows the ${prefix}:${call.action} action`
  const code = call.service === 'ec2' ? 'UnauthorizedOperation' : 'AccessDenied'
  give(response, errorAnswer(call, { code, message, status: 403 }))
}

/** EC2 does not know yet what was made a moment ago. */
export const notFoundYet: Play = ({ call, response }) => {
  const message = "The image id '[ami-0]' does not exist"
  give(response, errorAnswer(call, { code: 'InvalidAMIID.NotFound', message, status: 400 }))
}

/** An error that has the status of an answer. */
export const errorUnder200: Play = ({ call, response }) =>
  give(response, errorAnswer(call, { code: 'InternalError', message: 'An internal error', status: 200 }))

/** What is real, changed. */
export function real(change: (answer: Answer, call: Call) => Answer): Play {
  return async ({ call, response, forward }) => give(response, change(await forward(), call))
}

/** Half of the answer, which says of itself that it is all. */
export const half = real((answer) => ({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) }))
export const empty = real((answer) => ({ ...answer, body: Buffer.alloc(0) }))
export const page = real((answer) => withBody(answer, PROXY_PAGE, 'text/html'))
export const otherType = real((answer) => withBody(answer, answer.body.toString(), 'text/plain'))

/** A list's first page, with nothing on it, as EC2 sends it where a filter passes none of it; the next page is real. */
export const laterPage: Play = async ({ call, response, forward }) => {
  const answer = await forward()
  const asksOn = new URLSearchParams(call.body.toString()).has('NextToken')
  give(response, asksOn ? answer : { ...answer, body: Buffer.from(firstPage(answer.body.toString())) })
}

/** The same, and the next page does not come. */
export const lostPage: Play = async (exchange) => {
  const asksOn = new URLSearchParams(exchange.call.body.toString()).has('NextToken')
  await (asksOn ? says('failing') : laterPage)(exchange)
}

/** Headers that promise all, and a connection that ends in the middle. */
export const brokenOff: Play = async ({ response, forward }) => {
  const { status, headers, body } = await forward()
  response.writeHead(status, { ...plain(headers), 'content-length': body.length })
  response.write(body.subarray(0, Math.ceil(body.length / 2)))
  await delay(20)
  response.destroy()
}

/** A connection that is cut before there is an answer. */
export const reset: Play = ({ response }) => {
  response.socket?.resetAndDestroy()
}

/** No answer, ever. */
export const silent: Play = () => undefined

/** An answer whose bytes come one by one, for ever as far as its reader can wait. */
export const slow: Play = async ({ response, forward }) => {
  const { status, headers, body } = await forward()
  response.writeHead(status, { ...plain(headers), 'content-length': body.length })
  for (const byte of body) {
    if (response.destroyed) return
    response.write(Buffer.from([byte]))
    await delay(100)
  }
  response.end()
}

/** Whoever follows it finds nobody. */
export const redirected: Play = ({ response }) => {
  give(response, { status: 307, headers: { location: 'http://127.0.0.1:1/' }, body: Buffer.alloc(0) })
}

/** What was so before, as long as it is played: each question gets the answer that it got first. */
export function stale(): Play {
  const first = new Map<string, Answer>()
  return async ({ call, response, forward }) => {
    const key = call.body.toString()
    const answer = first.get(key) ?? (await forward())
    first.set(key, answer)
    give(response, answer)
  }
}

export const PROXY_PAGE = `<!DOCTYPE html>\n<html><head><title>Access Denied by proxy</title></head>\n<body>\n${'<p>Please contact your network administrator.</p>\n'.repeat(300)}</body></html>\n`

interface Refusal {
  readonly code: string
  readonly message: string
  readonly status: number
}

function errorAnswer({ service }: Call, { code, message, status }: Refusal): Answer {
  const error = `<Code>${code}</Code><Message>${message.replaceAll("'", '&apos;')}</Message>`
  if (service === 'monitoring') {
    const body = JSON.stringify({ __type: `com.amazonaws.cloudwatch#${code}`, message })
    return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Buffer.from(body) }
  }
  const body =
    service === 'ec2'
      ? `<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error>${error}</Error></Errors><RequestID>f</RequestID></Response>`
      : `<ErrorResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><Error><Type>Sender</Type>${error}</Error><RequestId>f</RequestId></ErrorResponse>`
  return { status, headers: { 'content-type': 'text/xml' }, body: Buffer.from(body) }
}

function withBody({ status, headers }: Answer, text: string, type: string): Answer {
  return { status, headers: { ...headers, 'content-type': type }, body: Buffer.from(text) }
}

/** The list without its items, and where the rest is. EC2 writes its fields small, the others do not. */
function firstPage(xml: string): string {
  return xml
    .replace(
      /<((?:images|reservation|snapshot|launchTemplates|launchTemplateVersion)(?:Set)?)>[\s\S]*<\/\1>/,
      '<$1/><nextToken>more</nextToken>',
    )
    .replace(
      /<(AutoScalingGroups|Activities|LaunchConfigurations)>[\s\S]*<\/\1>/,
      '<$1/><NextToken>more</NextToken>',
    )
}

function plain(headers: Answer['headers']): Answer['headers'] {
  const { 'transfer-encoding': _, connection: __, ...rest } = headers
  return rest
}

export type { Exchange, ServerResponse }
