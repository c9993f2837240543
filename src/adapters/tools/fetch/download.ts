import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { type Readable, Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { HttpClient } from '@actions/http-client'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import type { DownloadParts, Timer } from './parts.ts'

/** What came, or the HTTP status that says that there is no such thing. */
export type Fetched<T> = { readonly value: T } | { readonly status: number }

/** Fetches a small file into memory. @throws DeployError tool-missing, cancelled */
export function fetchBytes(url: string, parts: DownloadParts): Promise<Fetched<Uint8Array>> {
  return withRetries(url, parts, async (body) => {
    const chunks: Buffer[] = []
    for await (const chunk of body) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  })
}

/** Fetches text. @throws DeployError tool-missing, cancelled */
export function fetchText(url: string, parts: DownloadParts): Promise<Fetched<string>> {
  return withRetries(url, parts, text)
}

/** Fetches a file to a path, which it returns. @throws DeployError tool-missing, cancelled */
export function fetchFile(url: string, path: string, parts: DownloadParts): Promise<Fetched<string>> {
  return withRetries(url, parts, async (body) => {
    await pipeline(body, createWriteStream(path))
    return path
  })
}

type Take<T> = (body: Readable) => Promise<T>

/**
 * The client of the tool cache knows the runner's proxies, but its download can neither be cancelled nor does it end
 * when nothing more comes. So the client is used, and the download is ours.
 */
async function withRetries<T>(url: string, parts: DownloadParts, take: Take<T>): Promise<Fetched<T>> {
  const { patience, clock, log, signal } = parts
  const attempts = patience.pausesMs.length + 1
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(url, parts, take)
    } catch (error) {
      signal.throwIfAborted()
      if (attempt === attempts) throw unreachable(url, attempts, error)
      log.info(`${url}: ${errorMessage(error)}; trying again (${attempt + 1} of ${attempts})`)
      await clock.sleep(patience.pausesMs[attempt - 1] ?? 0)
    }
  }
}

async function attemptOnce<T>(url: string, parts: DownloadParts, take: Take<T>): Promise<Fetched<T>> {
  const { patience } = parts
  const client = new HttpClient('immutable-deploy', [], {
    allowRetries: false,
    socketTimeout: 2 * patience.idleMs,
  })
  const idle = watchdog(patience.timer, patience.idleMs, `nothing came for ${patience.idleMs / 1000} s`)
  const late = watchdog(patience.timer, patience.attemptMs, 'it took too long')
  const ended = AbortSignal.any([parts.signal, idle.signal, late.signal])
  try {
    const { message } = await unless(ended, client.get(url))
    ended.addEventListener('abort', () => message.destroy(reasonOf(ended)), { once: true })
    const status = message.statusCode ?? 0
    if (status !== 200) return refused(status)
    return { value: await take(metered(message, { url, fed: idle.feed, ...parts })) }
  } finally {
    idle.stop()
    late.stop()
    client.dispose()
  }
}

/** "Not there" is an answer (buckets say 403 for it too); anything else is trouble. */
function refused(status: number): { readonly status: number } {
  if ([403, 404, 410].includes(status)) return { status }
  throw new Error(`HTTP ${status}`)
}

/** The work, or the reason for which it was ended before. */
async function unless<T>(ended: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(reasonOf(ended))
    ended.addEventListener('abort', stop, { once: true })
    if (ended.aborted) stop()
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    ended.removeEventListener('abort', stop)
    work.catch(() => {})
  }
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason as Error
}

/** Aborts for this reason when it was not fed for so long. */
function watchdog(timer: Timer, ms: number, why: string) {
  const hungry = new AbortController()
  const bite = () => hungry.abort(new Error(why))
  let callOff = timer(ms, bite)
  return {
    signal: hungry.signal,
    feed: () => {
      callOff()
      callOff = timer(ms, bite)
    },
    stop: () => callOff(),
  }
}

interface Metering extends DownloadParts {
  readonly url: string
  /** Called with every piece that comes. */
  readonly fed: () => void
}

/** The body, with a line on how far it is every now and then. */
function metered(message: IncomingMessage, { url, fed, log, clock, patience }: Metering): Readable {
  const name = new URL(url).pathname.split('/').at(-1)
  const size = Number(message.headers['content-length'])
  let come = 0
  let told = clock.now()
  const meter = new Transform({
    transform: (chunk: Buffer, _, done) => {
      come += chunk.length
      fed()
      if (clock.now() - told >= patience.progressMs) {
        told = clock.now()
        log.info(`${name}: ${megabytes(come)}${size > 0 ? ` of ${megabytes(size)}` : ''}`)
      }
      done(null, chunk)
    },
  })
  message.on('error', (cause) => meter.destroy(new Error(`it broke off after ${come} bytes`, { cause })))
  return message.pipe(meter)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function unreachable(url: string, attempts: number, cause: unknown): DeployError {
  return new DeployError('tool-missing', `${url} could not be fetched.`, {
    cause,
    evidence: [`${errorMessage(cause)} (${attempts} attempts)`],
    next: [
      `See that the runner reaches ${new URL(url).host}; a proxy is taken from HTTPS_PROXY and NO_PROXY.`,
      'Where it may not, name a mirror in `hashicorp-mirror` or `opentofu-mirror`, or install the tools in a step before.',
    ],
  })
}
