import type { ChildProcess } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { allows, type Token, tokenOf } from './access.ts'
import { answerApi, answerGraphql } from './api.ts'
import { serveGit } from './git-http.ts'
import type { Model } from './model.ts'
import { refreshPulls } from './pulls.ts'
import { failure, type Reply } from './reply.ts'
import type { Rule, Script } from './script.ts'

export interface Service {
  readonly model: Model
  /** Accounts and permissions by the token's text. */
  readonly tokens: ReadonlyMap<string, Token>
  readonly script: Script
  readonly reposDir: string
  /** Git programs that serve a request right now. */
  readonly running: Set<ChildProcess>
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  readonly url: URL
  readonly token: Token | undefined
}

/** Answers one HTTP request, whatever it is for, and writes it down. */
export async function serve(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', service.model.serverUrl)
  const method = request.method ?? 'GET'
  const token = service.tokens.get(tokenOf(request.headers.authorization) ?? '')
  const exchange = { request, response, method, url, token }
  const rule = service.script.take(method, url.pathname)
  const status = await (rule === undefined ? answer(service, exchange) : scripted(rule, exchange))
  service.model.requests.push({
    method,
    path: `${url.pathname}${url.search}`,
    status,
    login: token?.account.login ?? '',
  })
}

/** Answers as the API does when something here broke, so that a client sees a fault and not a hang. */
export function serveFault(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy()
  else send(response, failure(500, `The stand-in failed: ${String(error)}`))
}

function answer(service: Service, exchange: Exchange): Promise<number> {
  const isGit = /^\/[^/]+\/[^/]+\.git\//.test(exchange.url.pathname)
  return isGit ? answerGit(service, exchange) : answerRest(service, exchange)
}

async function scripted(rule: Rule, { request, response }: Exchange): Promise<number> {
  request.resume()
  if (rule.status === 'drop') {
    response.destroy()
    return 0
  }
  const { status, body, headers } = rule
  return send(response, {
    ...failure(status, `Scripted ${status}`),
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { headers }),
  })
}

async function answerRest({ model }: Service, exchange: Exchange): Promise<number> {
  const { request, response, method, url, token } = exchange
  const isAnonymous = request.headers.authorization === undefined
  const body = parseBody(await readText(request))
  if (token === undefined && !isAnonymous) return send(response, failure(401, 'Bad credentials'))
  if (body === undefined) return send(response, failure(400, 'Problems parsing JSON'))
  if (url.pathname === '/api/graphql') return send(response, answerGraphql(model, { token, body }))
  if (!url.pathname.startsWith('/api/v3/')) return send(response, failure(404, 'Not Found'))
  return send(response, await answerApi(model, { method, url, token, body }))
}

async function answerGit(service: Service, exchange: Exchange): Promise<number> {
  const { request, response, url, token } = exchange
  const [, fullName = ''] = /^\/([^/]+\/[^/]+)\.git\//.exec(url.pathname) ?? []
  const isPush = `${url.pathname}${url.search}`.includes('git-receive-pack')
  const repository = service.model.repositories.get(fullName)
  const level = isPush ? 'write' : 'read'
  const refusal = refusalOfGit(token, level, repository === undefined)
  if (refusal !== undefined || repository === undefined) {
    request.resume()
    return send(response, refusal ?? plain(404, 'Repository not found.'))
  }
  const login = token?.account.login ?? ''
  const { reposDir, running } = service
  const status = await serveGit(
    { request, response, reposDir, path: url.pathname, query: url.search.slice(1), login },
    running,
  )
  if (isPush && request.method === 'POST') await refreshPulls(repository)
  response.end()
  return status
}

/** GitHub asks for credentials first, then hides what a token may not read, then refuses what it may not write. */
function refusalOfGit(
  token: Token | undefined,
  level: 'read' | 'write',
  isMissing: boolean,
): Reply | undefined {
  if (token === undefined) {
    return plain(401, 'Repository not found.', { 'www-authenticate': 'Basic realm="GitHub"' })
  }
  if (isMissing || !allows(token.permissions, { anyOf: ['contents'], level: 'read' })) {
    return plain(404, 'Repository not found.')
  }
  if (allows(token.permissions, { anyOf: ['contents'], level })) return undefined
  return plain(403, 'Write access to repository not granted.')
}

function plain(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return { status, body, headers: { 'content-type': 'text/plain', ...headers } }
}

function send(response: ServerResponse, { status, body, headers }: Reply): number {
  const content = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(content)
  return status
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function parseBody(text: string): Record<string, unknown> | undefined {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}
