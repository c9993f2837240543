import { resolveCommit } from '../bare.ts'
import type { CheckRun } from '../model.ts'
import { failure, invalid, type Reply } from '../reply.ts'
import { type Call, type Route, text } from './route.ts'

const WRITE = { anyOf: ['checks'], level: 'write' } as const
const CONCLUSIONS = ['action_required', 'cancelled', 'failure', 'neutral', 'skipped', 'success', 'timed_out']

/** https://docs.github.com/rest/checks/runs */
export const checkRoutes: readonly Route[] = [
  { method: 'POST', path: '/check-runs', need: WRITE, answer: create },
]

async function create({ model, repository, account, body }: Call): Promise<Reply> {
  const given = text(body['head_sha'])
  const sha = await resolveCommit(repository.directory, given)
  if (sha === undefined) return failure(422, `No commit found for SHA: ${given}`)
  const conclusion = text(body['conclusion'])
  if (!CONCLUSIONS.includes(conclusion)) return invalid('CheckRun', 'conclusion', 'is not in the list')
  const output = (body['output'] ?? {}) as Readonly<Record<string, unknown>>
  const made: CheckRun = {
    id: model.nextId(),
    repository: repository.fullName,
    ...{ sha, conclusion, creator: account },
    name: text(body['name']),
    status: text(body['status'], 'queued'),
    title: text(output['title']),
    summary: text(output['summary']),
    detailsUrl: text(body['details_url']),
  }
  model.checkRuns.push(made)
  const htmlUrl = `${model.serverUrl}/${repository.fullName}/runs/${made.id}`
  return { status: 201, body: { id: made.id, name: made.name, head_sha: sha, html_url: htmlUrl } }
}
