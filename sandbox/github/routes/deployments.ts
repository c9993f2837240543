import { commitsBetween, resolveCommit } from '../bare.ts'
import { type Deployment, type DeploymentStatus, type Repository, timestamp } from '../model.ts'
import { deploymentJson, deploymentStatusJson } from '../render.ts'
import { failure, invalid, notFound, paginated, type Reply } from '../reply.ts'
import { type Call, type Route, text } from './route.ts'
import { latestStatuses } from './statuses.ts'

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'pending', 'queued', 'success']
const LONGEST_DESCRIPTION = 140
const READ = { anyOf: ['deployments'], level: 'read' } as const
const WRITE = { anyOf: ['deployments'], level: 'write' } as const

/** https://docs.github.com/rest/deployments */
export const deploymentRoutes: readonly Route[] = [
  { method: 'GET', path: '/deployments', need: READ, answer: list },
  { method: 'POST', path: '/deployments', need: WRITE, answer: create },
  { method: 'GET', path: '/deployments/:id', need: READ, answer: withDeployment(get) },
  { method: 'GET', path: '/deployments/:id/statuses', need: READ, answer: withDeployment(listStatuses) },
  { method: 'POST', path: '/deployments/:id/statuses', need: WRITE, answer: withDeployment(createStatus) },
]

function list({ model, repository, url }: Call): Reply {
  const wanted = (['sha', 'ref', 'task', 'environment'] as const).flatMap((field) => {
    const value = url.searchParams.get(field)
    return value === null ? [] : [{ field, value }]
  })
  const own = [...model.deployments.values()].filter(
    (deployment) =>
      deployment.repository === repository.fullName &&
      wanted.every(({ field, value }) => deployment[field] === value),
  )
  return paginated(
    own.reverse().map((deployment) => deploymentJson(model, deployment)),
    url,
  )
}

async function create(call: Call): Promise<Reply> {
  const { model, repository, account, body } = call
  const ref = text(body['ref'])
  const sha = await resolveCommit(repository.directory, ref)
  if (sha === undefined) return failure(422, `No ref found for: ${ref}`)
  const obstacle = await obstacleTo(call, sha)
  if (obstacle !== undefined) return obstacle
  const environment = text(body['environment'], 'production')
  const deployment: Deployment = {
    id: model.nextId(),
    repository: repository.fullName,
    sha,
    ref,
    task: text(body['task'], 'deploy'),
    environment,
    description: text(body['description']),
    payload: body['payload'] ?? '',
    transient: body['transient_environment'] === true,
    production: (body['production_environment'] ?? environment === 'production') === true,
    creator: account,
    createdAt: timestamp(),
    statuses: [],
  }
  model.deployments.set(deployment.id, deployment)
  return { status: 201, body: deploymentJson(model, deployment) }
}

/** What makes GitHub answer something other than a new deployment: an automatic merge, or checks not passed. */
async function obstacleTo({ model, repository, body }: Call, sha: string): Promise<Reply | undefined> {
  const merges = body['auto_merge'] !== false && (await isBehindDefault(repository, sha))
  if (merges) {
    const message = `Auto-merged ${repository.defaultBranch} into ${text(body['ref'])} on deployment.`
    return { status: 202, body: { message } }
  }
  const required = body['required_contexts']
  const bad = latestStatuses(model, repository, sha).filter(
    ({ context, state }) => state !== 'success' && (!Array.isArray(required) || required.includes(context)),
  )
  if (bad.length === 0) return undefined
  const contexts = bad.map(({ context, state }) => ({ context, state }))
  return failure(409, `Conflict: Commit status checks failed for ${text(body['ref'])}.`, [
    { contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' },
  ])
}

/** Whether the default branch has commits that this one lacks. */
async function isBehindDefault({ directory, defaultBranch }: Repository, sha: string): Promise<boolean> {
  return (await commitsBetween(directory, sha, [`refs/heads/${defaultBranch}`])).length > 0
}

function get({ model }: Call, deployment: Deployment): Reply {
  return { status: 200, body: deploymentJson(model, deployment) }
}

function listStatuses({ model, url }: Call, deployment: Deployment): Reply {
  const newestFirst = deployment.statuses.toReversed()
  return paginated(
    newestFirst.map((status) => deploymentStatusJson(model, deployment, status)),
    url,
  )
}

function createStatus(call: Call, deployment: Deployment): Reply {
  const { model, body } = call
  const state = text(body['state'])
  if (!STATES.includes(state))
    return invalid('DeploymentStatus', 'state', 'state is not included in the list')
  if ([...text(body['description'])].length > LONGEST_DESCRIPTION) {
    const message = `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`
    return invalid('DeploymentStatus', 'description', message)
  }
  const status = newStatus(call, { environment: deployment.environment, state })
  deployment.statuses.push(status)
  if (state === 'success' && body['auto_inactive'] !== false) deactivateOthers(call, deployment)
  return { status: 201, body: deploymentStatusJson(model, deployment, status) }
}

/** Earlier successful deployments of the environment become inactive, unless transient or of production. */
function deactivateOthers(call: Call, current: Deployment): void {
  for (const other of call.model.deployments.values()) {
    const concerned =
      other.id !== current.id &&
      other.repository === current.repository &&
      other.environment === current.environment &&
      !other.transient &&
      !other.production
    if (concerned && other.statuses.at(-1)?.state === 'success') {
      other.statuses.push(
        newStatus({ ...call, body: {} }, { environment: other.environment, state: 'inactive' }),
      )
    }
  }
}

function newStatus(
  { model, account, body }: Call,
  { environment, state }: { environment: string; state: string },
): DeploymentStatus {
  return {
    id: model.nextId(),
    state,
    description: text(body['description']),
    environment: text(body['environment'], environment),
    environmentUrl: text(body['environment_url']),
    logUrl: text(body['log_url'], text(body['target_url'])),
    creator: account,
    createdAt: timestamp(),
  }
}

function withDeployment(answer: (call: Call, deployment: Deployment) => Reply): Route['answer'] {
  return (call) => {
    const deployment = call.model.deployments.get(Number(call.params['id']))
    return deployment?.repository === call.repository.fullName ? answer(call, deployment) : notFound()
  }
}
