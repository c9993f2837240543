import { NodeHttpHandler } from '@smithy/node-http-handler'
import { clip, oneLine } from '../../text/escape.ts'

type Handle = NodeHttpHandler['handle']
type Request = Parameters<Handle>[0]
type Response = Awaited<ReturnType<Handle>>['response']

interface ReaderParts {
  /** How long one try may take, to the last byte of its answer. */
  readonly tryMs: number
  /** Ends all that is under way. */
  readonly over?: AbortSignal
  /** A signal that aborts after so many milliseconds. */
  readonly late?: (ms: number) => AbortSignal
}

/**
 * Fetches whole answers of AWS. The SDK stops its clock at an answer's first byte, and takes an error, a page or nothing
 * under HTTP 200 for an empty list: a group without instances, or an image that is not there.
 * @throws BrokenAnswer; TimeoutError
 */
export function answerReader({
  tryMs,
  over,
  late: after = AbortSignal.timeout,
}: ReaderParts): NodeHttpHandler {
  const limits = {
    connectionTimeout: Math.min(5_000, tryMs),
    requestTimeout: tryMs,
    throwOnRequestTimeout: true,
  }
  const handler = new NodeHttpHandler(limits)
  const handle: Handle = handler.handle.bind(handler)
  handler.handle = async (request, options = {}) => {
    const late = after(tryMs)
    const signals = [late, over, options.abortSignal as AbortSignal | undefined]
    const abortSignal = AbortSignal.any(signals.filter((signal) => signal !== undefined))
    try {
      const { response } = await handle(request, { ...options, abortSignal })
      const body = await bodyOf(response, abortSignal)
      return { response: Object.assign(response, { body, statusCode: statusOf(request, response, body) }) }
    } catch (error) {
      if (error instanceof BrokenAnswer && !late.aborted) throw error
      throw late.aborted ? tooLate(tryMs) : dropped(error as NodeJS.ErrnoException)
    }
  }
  return handler
}

/** What answered is not AWS, or not all of its answer came. */
export class BrokenAnswer extends Error {
  constructor(status: number, what: string) {
    super(`HTTP ${status} with ${what}`)
    this.name = 'BrokenAnswer'
  }
}

function tooLate(tryMs: number): Error {
  const error = new Error(`no whole answer came within ${tryMs / 1000} s`)
  return Object.assign(error, { name: 'TimeoutError', code: 'ETIMEDOUT' })
}

/** An error of the connection, as one of ours: the SDK wraps what it does not take for an error. */
function dropped(cause: NodeJS.ErrnoException): Error {
  const { name, message, code = '' } = cause
  return Object.assign(new Error(message, { cause }), { name, code })
}

async function bodyOf({ body, statusCode }: Response, signal: AbortSignal): Promise<Uint8Array> {
  const stop = () => body.destroy(new Error('no more was waited for'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (cause) {
    throw new BrokenAnswer(statusCode, `an answer that broke off: ${(cause as Error).message}`)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** The status by which the SDK is to read an answer: an error is one, whatever its status says. */
function statusOf(request: Request, { statusCode }: Response, body: Uint8Array): number {
  const kind = kindOf(request)
  if (kind === undefined) return statusCode
  const text = Buffer.from(body).toString('utf8').trim()
  const said = kind === 'xml' ? xmlSays(text) : jsonSays(text)
  if (said === 'broken') throw new BrokenAnswer(statusCode, wordsFor(text))
  return said === 'error' && statusCode < 300 ? 500 : statusCode
}

/** The query protocol (EC2, Auto Scaling, load balancers) sends a form, the JSON protocol (CloudWatch) names its target. */
function kindOf({ headers }: Request): 'xml' | 'json' | undefined {
  if (headers['x-amz-target'] !== undefined) return 'json'
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? 'xml' : undefined
}

type Said = 'error' | 'answer' | 'broken'

/** A document ends with what it begins with. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
function xmlSays(text: string): Said {
  const [, root = '', own = ''] =
    /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([A-Za-z][\w:.-]*)[^<>]*?(\/?)>/.exec(text) ?? []
  const isWhole = own === '/' || text.endsWith(`</${root}>`)
  if (root === '' || /^html$/i.test(root) || !isWhole) return 'broken'
  return /^(ErrorResponse|Error|Errors)$/.test(root) || (root === 'Response' && text.includes('<Errors>'))
    ? 'error'
    : 'answer'
}

function jsonSays(text: string): Said {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return 'broken'
    return '__type' in value ? 'error' : 'answer'
  } catch {
    return 'broken'
  }
}

/** The first line alone: a proxy's page has hundreds. */
function wordsFor(text: string): string {
  if (text === '') return 'nothing in it'
  const [line = ''] = text.split('\n')
  return `what is not a whole answer of AWS: ${clip(oneLine(line), 200)}`
}
