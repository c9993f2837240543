import { getOctokit } from '@actions/github'
import { clip, oneLine } from '../../text/escape.ts'
import { hasShape } from './shapes.ts'

export type Octokit = ReturnType<typeof getOctokit>

/** Limits of the calls of GitHub. */
export interface Limits {
  /** How long one try may take, to the last byte of its answer. Milliseconds. */
  readonly tryMs?: number
  /** Aborts when the run is over. */
  readonly over?: AbortSignal
  /** A signal that aborts after so many milliseconds; by the machine's clock unless given. */
  readonly late?: (ms: number) => AbortSignal
}

const TRY_MS = 30_000

/** Octokit, whose answers come whole and in time or not at all; the API's address comes from GITHUB_API_URL. */
export function createOctokit(
  token: string,
  { tryMs = TRY_MS, over, late: after = AbortSignal.timeout }: Limits,
): Octokit {
  const { GITHUB_API_URL: baseUrl = '' } = process.env
  const octokit = getOctokit(token, baseUrl === '' ? {} : { baseUrl })
  octokit.hook.wrap('request', async (request, options) => {
    const late = after(tryMs)
    const signal = over === undefined ? late : AbortSignal.any([late, over])
    // A hook that was there before gets these very options, whatever is handed on.
    options.request = { ...options.request, signal }
    try {
      const response = await request(options)
      if (response.status !== 204 && !isAnswer(response, options)) throw broken(response)
      return response
    } catch (error) {
      throw late.aborted ? tooLate(tryMs, error) : shortened(error)
    }
  })
  return octokit
}

interface Answer {
  readonly status: number
  readonly data: unknown
}

/** A body that breaks off, or that is not JSON, is text to Octokit. */
function isAnswer(
  { data }: Answer,
  { method, url }: { readonly method: string; readonly url: string },
): boolean {
  return typeof data !== 'string' && hasShape(`${method} ${url}`, data)
}

/** An answer that is none, as a fault of the server: it may be asked for again. */
function broken({ status, data }: Answer): Error {
  const said = firstLine(typeof data === 'string' ? data : JSON.stringify(data)) || 'nothing'
  return Object.assign(new Error(`HTTP ${status} with what is no answer of GitHub: ${said}`), { status: 502 })
}

function tooLate(tryMs: number, cause: unknown): Error {
  return Object.assign(new Error(`no whole answer came within ${tryMs / 1000} s`, { cause }), { status: 504 })
}

/** Of a page of a proxy or of GitHub's own, Octokit makes a message of hundreds of lines. */
function shortened(error: unknown): unknown {
  if (!(error instanceof Error) || !/^\s*</.test(error.message)) return error
  const { status = 0 } = error as { readonly status?: number }
  return Object.assign(error, { message: `HTTP ${status} with a page: ${firstLine(error.message)}` })
}

function firstLine(text: string): string {
  return clip(oneLine(text.trim().split('\n')[0] ?? ''), 200)
}
