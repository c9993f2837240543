import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { defaultTokens, OCTOCAT, type Token, WRITE_TOKEN } from './access.ts'
import { git } from './bare.ts'
import { type Service, serve, serveFault } from './http.ts'
import {
  type Account,
  type CheckRun,
  type Comment,
  type CommitStatus,
  createModel,
  type Deployment,
  type Label,
  type LoggedRequest,
  type Model,
  type Pull,
} from './model.ts'
import { type MergeMethod, mergePull, type NewPull, openPull, refreshPulls } from './pulls.ts'
import { createRepository, repositoryOf } from './repositories.ts'
import { addComment } from './routes/comments.ts'
import { createScript, type Rule } from './script.ts'

export interface GitHubOptions {
  /** A free port is taken when absent. */
  readonly port?: number
  /** Directory for the bare repositories; made when missing. */
  readonly reposDir: string
  /** Tokens beside the ones that are always there (access.ts), by their text. */
  readonly tokens?: Readonly<Record<string, Token>>
}

/** A copy of everything that happened, oldest first. */
export interface GitHubState {
  readonly comments: readonly Comment[]
  readonly deployments: readonly Deployment[]
  readonly commitStatuses: readonly CommitStatus[]
  readonly labels: readonly Label[]
  readonly checkRuns: readonly CheckRun[]
  readonly pulls: readonly Pull[]
  readonly requests: readonly LoggedRequest[]
}

export interface GitHubSandbox {
  /** GITHUB_SERVER_URL, without a slash at the end. */
  readonly serverUrl: string
  /** GITHUB_API_URL. */
  readonly apiUrl: string
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string
  /** A token of github-actions[bot] that may write. */
  readonly token: string
  /** Makes an empty bare repository `owner/name`; its path. */
  createRepo(fullName: string, options?: { readonly defaultBranch?: string }): Promise<string>
  /** Pushes `ref` (`HEAD:main`, `topic`, a `+refspec`) of the work tree in `directory`; open pull requests follow. */
  push(directory: string, fullName: string, ref: string): Promise<void>
  /** Opens a pull request from a pushed branch and makes its refs/pull/N/head and /merge. */
  openPull(wanted: NewPull): Promise<Pull>
  /** Merges for real; the SHA of the base branch afterwards. `repo` is needed where the number is not unique. */
  mergePull(
    number: number,
    options: { readonly method: MergeMethod; readonly repo?: string },
  ): Promise<string>
  /** A pull request as it is now. */
  pull(number: number, repo?: string): Pull
  /** A comment by somebody, octocat unless told. */
  comment(comment: { repo: string; pull: number; body: string; author?: Account }): Comment
  /** Answers in place of the real ones; call the result to end it. */
  script(rule: Rule): () => void
  state(): GitHubState
  close(): Promise<void>
}

/** Starts a GitHub on 127.0.0.1: git over HTTP, and the part of the REST API that deployments need. */
export async function startGitHub(options: GitHubOptions): Promise<GitHubSandbox> {
  const reposDir = resolve(options.reposDir)
  await mkdir(reposDir, { recursive: true })
  const server = createServer()
  const model = createModel(await listen(server, options.port ?? 0), reposDir)
  const tokens = new Map([...defaultTokens(), ...Object.entries(options.tokens ?? {})])
  const service: Service = { model, tokens, script: createScript(), reposDir, running: new Set() }
  server.on('request', (request, response) => {
    serve(service, request, response).catch((error: unknown) => serveFault(response, error))
  })
  return {
    serverUrl: model.serverUrl,
    apiUrl: model.apiUrl,
    graphqlUrl: `${model.serverUrl}/api/graphql`,
    token: WRITE_TOKEN,
    ...operations(service),
    script: (rule) => service.script.add(rule),
    state: () => stateOf(model),
    close: () => close(server, service.running),
  }
}

type Operations = Pick<GitHubSandbox, 'createRepo' | 'push' | 'openPull' | 'mergePull' | 'pull' | 'comment'>

function operations({ model }: Service): Operations {
  return {
    createRepo: async (fullName, options) => (await createRepository(model, fullName, options)).directory,
    push: async (directory, fullName, ref) => {
      const repository = repositoryOf(model, fullName)
      await git(directory, 'push', '--quiet', repository.directory, ref)
      await refreshPulls(repository)
    },
    openPull: (wanted) =>
      openPull(model, { repository: repositoryOf(model, wanted.repo), wanted, author: OCTOCAT }),
    mergePull: (number, { method, repo }) => {
      const pull = pullOf(model, number, repo)
      return mergePull(repositoryOf(model, pull.repository), pull, method)
    },
    pull: (number, repo) => pullOf(model, number, repo),
    comment: ({ repo, pull, body, author = OCTOCAT }) =>
      addComment(model, { repository: pullOf(model, pull, repo).repository, pull, author, body }),
  }
}

function pullOf(model: Model, number: number, repo?: string): Pull {
  const repositories = [...model.repositories.values()]
  const found = repositories
    .filter(({ fullName }) => repo === undefined || repo === fullName)
    .flatMap(({ pulls }) => pulls.get(number) ?? [])
  const [pull] = found
  if (pull === undefined || found.length > 1) {
    throw new Error(`${found.length} pull requests have the number ${number}; name the repository.`)
  }
  return pull
}

function stateOf(model: Model): GitHubState {
  return structuredClone({
    comments: [...model.comments.values()],
    deployments: [...model.deployments.values()],
    commitStatuses: model.commitStatuses,
    labels: model.labels,
    checkRuns: model.checkRuns,
    pulls: [...model.repositories.values()].flatMap(({ pulls }) => [...pulls.values()]),
    requests: model.requests,
  })
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    )
  })
}

function close(server: Server, running: ReadonlySet<ChildProcess>): Promise<void> {
  for (const child of running) child.kill()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
