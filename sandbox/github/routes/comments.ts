import { type Account, type Comment, type Model, timestamp } from '../model.ts'
import { commentJson } from '../render.ts'
import { failure, invalid, notFound, paginated, type Reply } from '../reply.ts'
import { type Call, type Route, text } from './route.ts'

/** GitHub's limit, in characters. */
const LONGEST_BODY = 65_536
const READ = { anyOf: ['issues', 'pull_requests'], level: 'read' } as const
const WRITE = { anyOf: ['issues', 'pull_requests'], level: 'write' } as const

/** https://docs.github.com/rest/issues/comments */
export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: '/issues/:pull/comments', need: READ, answer: list },
  { method: 'POST', path: '/issues/:pull/comments', need: WRITE, answer: create },
  { method: 'GET', path: '/issues/comments/:id', need: READ, answer: withComment(get) },
  { method: 'PATCH', path: '/issues/comments/:id', need: WRITE, answer: withComment(update) },
  { method: 'DELETE', path: '/issues/comments/:id', need: WRITE, answer: withComment(remove) },
]

/** Adds a comment to a pull request, whoever wrote it. */
export function addComment(
  model: Model,
  comment: { repository: string; pull: number; author: Account; body: string },
): Comment {
  const id = model.nextId()
  const now = timestamp()
  const htmlUrl = `${model.serverUrl}/${comment.repository}/pull/${comment.pull}#issuecomment-${id}`
  const made: Comment = { ...comment, id, edits: 0, createdAt: now, updatedAt: now, htmlUrl }
  model.comments.set(id, made)
  return made
}

function list({ model, repository, params, url }: Call): Reply {
  if (!repository.pulls.has(Number(params['pull']))) return notFound()
  const own = [...model.comments.values()].filter(
    (comment) => comment.repository === repository.fullName && comment.pull === Number(params['pull']),
  )
  return paginated(
    own.map((comment) => commentJson(model, comment)),
    url,
  )
}

function create({ model, repository, account, params, body }: Call): Reply {
  const pull = Number(params['pull'])
  if (!repository.pulls.has(pull)) return notFound()
  const problem = problemWith(body['body'])
  if (problem !== undefined) return problem
  const made = addComment(model, {
    repository: repository.fullName,
    pull,
    author: account,
    body: text(body['body']),
  })
  return { status: 201, body: commentJson(model, made) }
}

function get({ model }: Call, comment: Comment): Reply {
  return { status: 200, body: commentJson(model, comment) }
}

function update({ model, account, body }: Call, comment: Comment): Reply {
  const problem = problemWith(body['body'])
  if (problem !== undefined) return problem
  const edited = {
    ...comment,
    body: text(body['body']),
    edits: comment.edits + 1,
    editor: account,
    updatedAt: timestamp(),
  }
  model.comments.set(comment.id, edited)
  return { status: 200, body: commentJson(model, edited) }
}

function remove({ model }: Call, comment: Comment): Reply {
  model.comments.delete(comment.id)
  return { status: 204 }
}

function withComment(answer: (call: Call, comment: Comment) => Reply): Route['answer'] {
  return (call) => {
    const comment = call.model.comments.get(Number(call.params['id']))
    return comment?.repository === call.repository.fullName ? answer(call, comment) : notFound()
  }
}

function problemWith(body: unknown): Reply | undefined {
  if (typeof body !== 'string' || body.trim() === '') {
    return invalid('IssueComment', 'body', "Body can't be blank")
  }
  if ([...body].length <= LONGEST_BODY) return undefined
  const message = `Body is too long (maximum is ${LONGEST_BODY} characters)`
  return failure(422, 'Validation Failed', [
    { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
  ])
}
