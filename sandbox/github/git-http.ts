import { type ChildProcess, spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { GIT_ENV } from './bare.ts'

export interface GitRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Directory that holds `owner/name.git`. */
  readonly reposDir: string
  readonly path: string
  readonly query: string
  readonly login: string
}

/**
 * Runs `git http-backend` as a CGI program for one request. Resolves with the HTTP status once the program
 * has ended; the response is still open, for what must happen before the client goes on.
 */
export function serveGit(git: GitRequest, running: Set<ChildProcess>): Promise<number> {
  const child = spawn('git', ['http-backend'], {
    env: cgiEnvironment(git),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  running.add(child)
  git.request.pipe(child.stdin)
  // The program may end before it has read all it was sent; that is its answer, not an error here.
  child.stdin.on('error', () => undefined)
  const status = relay(child.stdout, git.response)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      running.delete(child)
      resolve(status())
    })
  })
}

/** Copies a CGI answer to an HTTP response; returns a reader of its status (500 until headers were seen). */
function relay(output: NodeJS.ReadableStream, response: ServerResponse): () => number {
  let head: Buffer | undefined = Buffer.alloc(0)
  let status = 500
  output.on('data', (chunk: Buffer) => {
    if (head === undefined) {
      response.write(chunk)
      return
    }
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    status = writeHead(head.subarray(0, end).toString('latin1'), response)
    response.write(head.subarray(end + 4))
    head = undefined
  })
  return () => status
}

function writeHead(text: string, response: ServerResponse): number {
  const headers = text.split('\r\n').map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  const status = Number.parseInt(headers.find(([name]) => name === 'status')?.[1] ?? '200', 10)
  response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'status')))
  return status
}

/** The variables of RFC 3875 and those of https://git-scm.com/docs/git-http-backend. */
function cgiEnvironment({ request, reposDir, path, query, login }: GitRequest): NodeJS.ProcessEnv {
  const { headers } = request
  const optional = {
    CONTENT_TYPE: headers['content-type'],
    CONTENT_LENGTH: headers['content-length'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'],
    GIT_PROTOCOL: headers['git-protocol']?.toString(),
  }
  return {
    ...GIT_ENV,
    GIT_PROJECT_ROOT: reposDir,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: request.method,
    PATH_INFO: path,
    QUERY_STRING: query,
    REMOTE_USER: login,
    REMOTE_ADDR: '127.0.0.1',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
}
