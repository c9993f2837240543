import { allows, type Token } from './access.ts'
import type { Model } from './model.ts'
import { accountJson, commentNodeId, editingJson, repositoryJson } from './render.ts'
import { failure, forbidden, invalid, notFound, type Reply } from './reply.ts'
import { createRepository } from './repositories.ts'
import { checkRoutes } from './routes/checks.ts'
import { commentRoutes } from './routes/comments.ts'
import { commitRoutes } from './routes/commits.ts'
import { deploymentRoutes } from './routes/deployments.ts'
import { labelRoutes } from './routes/labels.ts'
import { pullRoutes } from './routes/pulls.ts'
import { match, type Route, text } from './routes/route.ts'
import { statusRoutes } from './routes/statuses.ts'

const ROUTES: readonly Route[] = [
  ...checkRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...pullRoutes,
  ...statusRoutes,
  ...commitRoutes,
  ...deploymentRoutes,
]

export interface ApiRequest {
  readonly method: string
  readonly url: URL
  /** Undefined for a request without a token. */
  readonly token: Token | undefined
  readonly body: Readonly<Record<string, unknown>>
}

/** Answers one REST request; `url` is the full one, with /api/v3. */
export async function answerApi(model: Model, request: ApiRequest): Promise<Reply> {
  const path = request.url.pathname.slice('/api/v3'.length)
  if (request.token === undefined) return notFound()
  if (path === '/user') return user(request.token)
  if (path === '/app') return failure(401, 'A JSON web token could not be decoded')
  const [creation, organization] = /^\/(?:user|orgs\/([\w-]+))\/repos$/.exec(path) ?? []
  if (creation !== undefined && request.method === 'POST')
    return create(model, { ...request, owner: organization ?? request.token.account.login })
  const [, owner = '', name = '', rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? []
  const repository = model.repositories.get(`${owner}/${name}`)
  if (repository === undefined) return notFound()
  for (const route of ROUTES) {
    const params = route.method === request.method ? match(route.path, rest) : undefined
    if (params === undefined) continue
    if (!allows(request.token.permissions, route.need)) return forbidden()
    return route.answer({ ...request, model, repository, account: request.token.account, params })
  }
  return notFound()
}

/** https://docs.github.com/rest/repos/repos#create-a-repository-for-the-authenticated-user, and for an organization. */
async function create(
  model: Model,
  { owner, body }: { owner: string; body: ApiRequest['body'] },
): Promise<Reply> {
  const name = text(body['name'])
  if (!/^[\w.-]+$/.test(name)) return invalid('Repository', 'name', 'name is not valid')
  const fullName = `${owner}/${name}`
  if (model.repositories.has(fullName))
    return invalid('Repository', 'name', 'name already exists on this account')
  return { status: 201, body: repositoryJson(model, await createRepository(model, fullName)) }
}

/** Installation tokens, GITHUB_TOKEN among them, may not ask who they are here; GraphQL's viewer tells them. */
function user({ account }: Token): Reply {
  return account.kind === 'app' ? forbidden() : { status: 200, body: accountJson(account) }
}

const VIEWER = /^(query)?\{viewer\{login\}\}$/
const EDITOR =
  /^query\(\$id:ID!\)\{node\(id:\$id\)\{\.\.\.onIssueComment\{lastEditedAteditor\{__typenamelogin\}\}\}\}$/

/** The GraphQL queries that are served: who the token is, and who edited a comment. All others are 404. */
export function answerGraphql(model: Model, { token, body }: Pick<ApiRequest, 'token' | 'body'>): Reply {
  const query = typeof body['query'] === 'string' ? body['query'].replace(/\s+/g, '') : ''
  if (token === undefined) return notFound()
  if (VIEWER.test(query)) {
    return { status: 200, body: { data: { viewer: { login: token.account.login } } } }
  }
  if (!EDITOR.test(query)) return notFound()
  const { id } = (body['variables'] ?? {}) as { id?: unknown }
  const comment = [...model.comments.values()].find((one) => commentNodeId(one) === id)
  return { status: 200, body: { data: { node: comment === undefined ? null : editingJson(comment) } } }
}
