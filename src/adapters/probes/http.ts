import { type IncomingMessage, request as plain, type RequestOptions } from 'node:http'
import { request as secure } from 'node:https'
import { HttpClient } from '@actions/http-client'
import type { Question } from '../../deps/gates/probes.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { Answer } from '../../rollout/gates/probe/answer.ts'
import { formatDuration } from '../../text/duration.ts'
import { clip, oneLine } from '../../text/escape.ts'

/** So much of a body is read. */
const MOST_BYTES = 65_536

/** What is sent: no cookie, no token, nothing that is kept for a later question. */
const HEADERS = {
  'user-agent': 'immutable-deploy',
  accept: '*/*',
  'accept-encoding': 'identity',
  'cache-control': 'no-cache',
}

/**
 * Asks once, over a connection of its own, so that a load balancer may pick anybody. A redirect is an answer, and not
 * followed: it would be another address that answers.
 * @param over aborts when the run is cancelled, or over
 * @throws what `over` was aborted with
 */
export async function askHttp(question: Question, over: AbortSignal): Promise<Answer> {
  const late = AbortSignal.timeout(question.timeoutMs)
  try {
    const message = await send(question, AbortSignal.any([late, over]))
    const { body, extent } = await read(message)
    return { kind: 'answer', status: message.statusCode ?? 0, headers: headersOf(message), body, extent }
  } catch (error) {
    over.throwIfAborted()
    const why = late.aborted
      ? `nothing whole came within ${formatDuration(question.timeoutMs)}`
      : whyOf(error)
    return { kind: 'silence', why }
  }
}

function send(question: Question, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, method, host, route } = question
  const address = new URL(url)
  const options: RequestOptions = {
    method,
    signal,
    headers: { ...HEADERS, ...(host !== undefined && { host }) },
    // Without an agent that keeps connections: what answered once would go on answering.
    agent: route === 'direct' ? false : new HttpClient('', [], { keepAlive: false }).getAgent(url),
  }
  return new Promise((resolve, reject) => {
    const sent = (address.protocol === 'https:' ? secure : plain)(address, options, resolve)
    sent.on('error', reject)
    sent.end()
  })
}

/** The beginning of the body; what comes after it is not waited for. */
async function read(
  message: IncomingMessage,
): Promise<Pick<Extract<Answer, { kind: 'answer' }>, 'body' | 'extent'>> {
  const chunks: Buffer[] = []
  let come = 0
  for await (const chunk of message) {
    chunks.push(chunk as Buffer)
    come += (chunk as Buffer).length
    if (come > MOST_BYTES) break
  }
  message.destroy()
  const body = Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8')
  return { body, extent: come > MOST_BYTES ? 'beginning' : 'whole' }
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const pairs = Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')])
  return Object.fromEntries(pairs) as Record<string, string>
}

/** Node tries all addresses of a name, and gives what each said. */
function whyOf(error: unknown): string {
  const { errors = [] } = error as { readonly errors?: readonly unknown[] }
  const [first = error] = errors
  const { code = '', message = '' } = first as { readonly code?: string; readonly message?: string }
  const said = message === '' ? errorMessage(first) : message
  return clip(oneLine(code === '' || said.includes(code) ? said : `${said} (${code})`), 200)
}
