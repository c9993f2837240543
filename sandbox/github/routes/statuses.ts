import { resolveCommit } from '../bare.ts'
import { type CommitStatus, type Model, type Repository, timestamp } from '../model.ts'
import { commitStatusJson } from '../render.ts'
import { failure, invalid, paginated, type Reply } from '../reply.ts'
import { type Call, type Route, text } from './route.ts'

const STATES = ['error', 'failure', 'pending', 'success']
const READ = { anyOf: ['statuses'], level: 'read' } as const
const WRITE = { anyOf: ['statuses'], level: 'write' } as const

/** https://docs.github.com/rest/commits/statuses */
export const statusRoutes: readonly Route[] = [
  { method: 'POST', path: '/statuses/:sha', need: WRITE, answer: create },
  { method: 'GET', path: '/commits/:ref/statuses', need: READ, answer: list },
  { method: 'GET', path: '/commits/:ref/status', need: READ, answer: combined },
]

/** The latest status of every context on a commit. */
export function latestStatuses(model: Model, repository: Repository, sha: string): CommitStatus[] {
  const own = model.commitStatuses.filter(
    (status) => status.repository === repository.fullName && status.sha === sha,
  )
  return [...new Map(own.map((status) => [status.context, status])).values()]
}

async function create({ model, repository, account, params, body }: Call): Promise<Reply> {
  const sha = await resolveCommit(repository.directory, params['sha'] ?? '')
  if (sha === undefined) return failure(422, `No commit found for SHA: ${params['sha']}`)
  const state = text(body['state'])
  if (!STATES.includes(state)) return invalid('Status', 'state', 'state is not included in the list')
  const status: CommitStatus = {
    id: model.nextId(),
    repository: repository.fullName,
    sha,
    state,
    context: text(body['context'], 'default'),
    description: text(body['description']),
    targetUrl: text(body['target_url']),
    creator: account,
    createdAt: timestamp(),
  }
  model.commitStatuses.push(status)
  return { status: 201, body: commitStatusJson(status) }
}

async function list({ model, repository, params, url }: Call): Promise<Reply> {
  const sha = await resolveCommit(repository.directory, params['ref'] ?? '')
  const own = model.commitStatuses.filter(
    (status) => status.repository === repository.fullName && status.sha === sha,
  )
  return paginated(own.reverse().map(commitStatusJson), url)
}

async function combined({ model, repository, params }: Call): Promise<Reply> {
  const sha = (await resolveCommit(repository.directory, params['ref'] ?? '')) ?? ''
  const statuses = latestStatuses(model, repository, sha)
  const states = new Set(statuses.map(({ state }) => state))
  const bad = states.has('failure') || states.has('error')
  const state = bad ? 'failure' : states.size === 0 || states.has('pending') ? 'pending' : 'success'
  return {
    status: 200,
    body: { sha, state, statuses: statuses.map(commitStatusJson), total_count: statuses.length },
  }
}
