import { resolveCommit } from '../bare.ts'
import type { Pull } from '../model.ts'
import { type MergeMethod, mergePull, openPull, pullsOfCommit } from '../pulls.ts'
import { pullJson } from '../render.ts'
import { failure, invalid, notFound, paginated, type Reply } from '../reply.ts'
import { type Call, type Route, text } from './route.ts'

const READ = { anyOf: ['pull_requests'], level: 'read' } as const
const WRITE = { anyOf: ['pull_requests'], level: 'write' } as const
const MERGE = { anyOf: ['contents'], level: 'write' } as const

/** https://docs.github.com/rest/pulls/pulls */
export const pullRoutes: readonly Route[] = [
  { method: 'GET', path: '/pulls', need: READ, answer: list },
  { method: 'POST', path: '/pulls', need: WRITE, answer: open },
  { method: 'GET', path: '/pulls/:pull', need: READ, answer: get },
  { method: 'PUT', path: '/pulls/:pull/merge', need: MERGE, answer: merge },
  { method: 'GET', path: '/commits/:sha/pulls', need: READ, answer: ofCommit },
]

function list({ model, repository, url }: Call): Reply {
  const [owner] = repository.fullName.split('/')
  const state = url.searchParams.get('state') ?? 'open'
  const head = url.searchParams.get('head')
  const base = url.searchParams.get('base')
  const fits = (pull: Pull) =>
    (state === 'all' || pull.state === state) &&
    (head === null || head === `${owner}:${pull.headRef}`) &&
    (base === null || base === pull.baseRef)
  const newestFirst = [...repository.pulls.values()].filter(fits).sort((a, b) => b.number - a.number)
  return paginated(
    newestFirst.map((pull) => pullJson(model, pull)),
    url,
  )
}

function get({ model, repository, params }: Call): Reply {
  const pull = repository.pulls.get(Number(params['pull']))
  return pull === undefined ? notFound() : { status: 200, body: pullJson(model, pull) }
}

async function ofCommit({ model, repository, params, url }: Call): Promise<Reply> {
  const sha = await resolveCommit(repository.directory, params['sha'] ?? '')
  if (sha === undefined) return failure(422, `No commit found for SHA: ${params['sha']}`)
  const pulls = await pullsOfCommit(repository, sha)
  return paginated(
    pulls.map((pull) => pullJson(model, pull)),
    url,
  )
}

async function open({ model, repository, account, body }: Call): Promise<Reply> {
  const [head, base] = [text(body['head']), text(body['base'])]
  for (const [field, branch] of Object.entries({ head, base }))
    if ((await resolveCommit(repository.directory, `refs/heads/${branch}`)) === undefined)
      return invalid('PullRequest', field, `${field} is no branch`)
  const wanted = {
    repo: repository.fullName,
    head,
    base,
    title: text(body['title']),
    body: text(body['body']),
  }
  return {
    status: 201,
    body: pullJson(model, await openPull(model, { repository, wanted, author: account })),
  }
}

const METHODS: readonly string[] = ['merge', 'squash', 'rebase'] satisfies MergeMethod[]

async function merge({ repository, params, body }: Call): Promise<Reply> {
  const pull = repository.pulls.get(Number(params['pull']))
  if (pull === undefined) return notFound()
  if (pull.state !== 'open' || pull.mergeSha === undefined)
    return failure(405, 'Pull Request is not mergeable')
  const method = text(body['merge_method'], 'merge')
  if (!METHODS.includes(method)) return invalid('PullRequest', 'merge_method', 'merge_method is not one')
  const sha = await mergePull(repository, pull, method as MergeMethod)
  return { status: 200, body: { sha, merged: true, message: 'Pull Request successfully merged' } }
}
