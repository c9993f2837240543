import type { Label, Model } from '../model.ts'
import { failure, notFound, paginated, type Reply } from '../reply.ts'
import { type Call, type Route, text } from './route.ts'

const READ = { anyOf: ['issues', 'pull_requests'], level: 'read' } as const
const WRITE = { anyOf: ['issues', 'pull_requests'], level: 'write' } as const

/** GitHub's limits, in characters. */
const LONGEST_NAME = 50
const LONGEST_DESCRIPTION = 100

/** https://docs.github.com/rest/issues/labels */
export const labelRoutes: readonly Route[] = [
  { method: 'POST', path: '/labels', need: WRITE, answer: create },
  { method: 'GET', path: '/issues/:pull/labels', need: READ, answer: list },
  { method: 'POST', path: '/issues/:pull/labels', need: WRITE, answer: add },
  { method: 'DELETE', path: '/issues/:pull/labels/:name', need: WRITE, answer: remove },
]

function create({ model, repository, body }: Call): Reply {
  const [name, description] = [text(body['name']), text(body['description'])]
  if (find(model, repository.fullName, name) !== undefined) return refused('already_exists')
  if (name === '' || name.length > LONGEST_NAME || description.length > LONGEST_DESCRIPTION)
    return refused('invalid')
  const made = make(model, { repository: repository.fullName, name, description, color: text(body['color']) })
  return { status: 201, body: labelJson(made) }
}

function list({ model, repository, params, url }: Call): Reply {
  const pull = Number(params['pull'])
  if (!repository.pulls.has(pull)) return notFound()
  return paginated(onPull(model, repository.fullName, pull).map(labelJson), url)
}

/** A label that the repository has not is made, in grey. */
function add({ model, repository, params, body }: Call): Reply {
  const pull = Number(params['pull'])
  const names = Array.isArray(body['labels']) ? body['labels'].map(String) : []
  if (!repository.pulls.has(pull)) return notFound()
  for (const name of names) {
    const grey = { repository: repository.fullName, name, color: 'ededed', description: '' }
    const label = find(model, repository.fullName, name) ?? make(model, grey)
    label.pulls.add(pull)
  }
  return { status: 200, body: onPull(model, repository.fullName, pull).map(labelJson) }
}

function remove({ model, repository, params }: Call): Reply {
  const pull = Number(params['pull'])
  const label = find(model, repository.fullName, params['name'] ?? '')
  if (label?.pulls.delete(pull) !== true) return notFound()
  return { status: 200, body: onPull(model, repository.fullName, pull).map(labelJson) }
}

function make(model: Model, label: Omit<Label, 'pulls'>): Label {
  const made = { ...label, pulls: new Set<number>() }
  model.labels.push(made)
  return made
}

/** Names are the same whatever their case. */
function find(model: Model, repository: string, name: string): Label | undefined {
  return model.labels.find(
    (label) => label.repository === repository && label.name.toLowerCase() === name.toLowerCase(),
  )
}

function onPull(model: Model, repository: string, pull: number): Label[] {
  return model.labels.filter((label) => label.repository === repository && label.pulls.has(pull))
}

function labelJson({ name, color, description }: Label) {
  return { name, color, description, default: false }
}

function refused(code: string): Reply {
  return failure(422, 'Validation Failed', [{ resource: 'Label', code, field: 'name' }])
}
