import {
  changedFiles,
  commitsBetween,
  factsOfCommit,
  factsOfCommits,
  mergeBase,
  resolveCommit,
} from '../bare.ts'
import { commitJson, repositoryJson } from '../render.ts'
import { failure, notFound, type Reply } from '../reply.ts'
import type { Call, Route } from './route.ts'

const READ = { anyOf: ['contents'], level: 'read' } as const
/** As many commits as GitHub puts into one answer without pages. */
const MOST_COMMITS = 250
const FILE_STATUS: Readonly<Record<string, string>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  T: 'changed',
}

/** Reading of commits, branches and refs: https://docs.github.com/rest/commits */
export const commitRoutes: readonly Route[] = [
  { method: 'GET', path: '', need: { anyOf: ['metadata'], level: 'read' }, answer: repository },
  { method: 'GET', path: '/compare/:basehead*', need: READ, answer: compare },
  { method: 'GET', path: '/commits/:ref', need: READ, answer: commit },
  { method: 'GET', path: '/branches/:branch*', need: READ, answer: branch },
  { method: 'GET', path: '/git/ref/:ref*', need: READ, answer: ref },
]

function repository({ model, repository }: Call): Reply {
  return { status: 200, body: repositoryJson(model, repository) }
}

async function commit({ model, repository, params }: Call): Promise<Reply> {
  const sha = await resolveCommit(repository.directory, params['ref'] ?? '')
  if (sha === undefined) return failure(422, `No commit found for SHA: ${params['ref']}`)
  const facts = await factsOfCommit(repository.directory, sha)
  return { status: 200, body: commitJson(model, repository.fullName, facts) }
}

async function branch({ model, repository, params }: Call): Promise<Reply> {
  const sha = await resolveCommit(repository.directory, `refs/heads/${params['branch']}`)
  if (sha === undefined) return failure(404, 'Branch not found')
  const facts = await factsOfCommit(repository.directory, sha)
  const body = {
    name: params['branch'],
    commit: commitJson(model, repository.fullName, facts),
    protected: false,
  }
  return { status: 200, body }
}

async function ref({ repository, params }: Call): Promise<Reply> {
  const sha = await resolveCommit(repository.directory, `refs/${params['ref']}`)
  return sha === undefined
    ? notFound()
    : { status: 200, body: { ref: `refs/${params['ref']}`, object: { sha, type: 'commit' } } }
}

/** Without pages the first 250; with `per_page` as many, 100 at most. Only the first page is played. */
async function compare({ model, repository, params, url }: Call): Promise<Reply> {
  const { directory, fullName } = repository
  const [from = '', to = ''] = (params['basehead'] ?? '').split('...')
  const base = await resolveCommit(directory, from)
  const head = await resolveCommit(directory, to)
  if (base === undefined || head === undefined) return notFound()
  const common = await mergeBase(directory, base, head)
  if (common === undefined) return failure(404, `No common ancestor between ${from} and ${to}.`)
  const ahead = (await commitsBetween(directory, base, [head])).reverse()
  const behind = await commitsBetween(directory, head, [base])
  const size = Math.min(100, Number(url.searchParams.get('per_page'))) || MOST_COMMITS
  const facts = await factsOfCommits(directory, [base, common, ...ahead.slice(0, size)])
  const [baseCommit, mergeBaseCommit, ...commits] = facts.map((fact) => commitJson(model, fullName, fact))
  const body = {
    html_url: `${model.serverUrl}/${fullName}/compare/${from}...${to}`,
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    base_commit: baseCommit,
    merge_base_commit: mergeBaseCommit,
    commits,
    files: (await changedFiles(directory, common, head)).map(({ status, file }) => ({
      filename: file,
      status: FILE_STATUS[status] ?? 'changed',
    })),
  }
  return { status: 200, body }
}

function statusOf(ahead: number, behind: number): 'ahead' | 'behind' | 'diverged' | 'identical' {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}
