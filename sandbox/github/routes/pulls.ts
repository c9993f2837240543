import { resolveCommit } from '../bare.ts'
import type { Pull } from '../model.ts'
import { pullsOfCommit } from '../pulls.ts'
import { pullJson } from '../render.ts'
import { failure, notFound, paginated, type Reply } from '../reply.ts'
import type { Call, Route } from './route.ts'

const READ = { anyOf: ['pull_requests'], level: 'read' } as const

/** https://docs.github.com/rest/pulls/pulls */
export const pullRoutes: readonly Route[] = [
  { method: 'GET', path: '/pulls', need: READ, answer: list },
  { method: 'GET', path: '/pulls/:pull', need: READ, answer: get },
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
