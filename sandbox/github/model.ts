/** Who a token speaks for. `app` is an installation token such as GITHUB_TOKEN, `user` a personal one. */
export interface Account {
  readonly login: string
  readonly id: number
  readonly kind: 'app' | 'user'
}

export interface Comment {
  readonly id: number
  readonly repository: string
  readonly pull: number
  readonly author: Account
  readonly body: string
  /** How often the body was replaced after the comment was made. */
  readonly edits: number
  /** Who replaced it last; absent where nobody did. */
  readonly editor?: Account
  readonly createdAt: string
  readonly updatedAt: string
  readonly htmlUrl: string
}

export interface DeploymentStatus {
  readonly id: number
  readonly state: string
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly creator: Account
  readonly createdAt: string
}

export interface Deployment {
  readonly id: number
  readonly repository: string
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly description: string
  readonly payload: unknown
  readonly transient: boolean
  readonly production: boolean
  readonly creator: Account
  readonly createdAt: string
  /** Oldest first; the REST API lists them the other way round. */
  readonly statuses: DeploymentStatus[]
}

export interface CommitStatus {
  readonly id: number
  readonly repository: string
  readonly sha: string
  readonly state: string
  readonly context: string
  readonly description: string
  readonly targetUrl: string
  readonly creator: Account
  readonly createdAt: string
}

/** A label of a repository, with the pull requests that have it. */
export interface Label {
  readonly repository: string
  readonly name: string
  readonly color: string
  readonly description: string
  readonly pulls: Set<number>
}

export interface CheckRun {
  readonly id: number
  readonly repository: string
  readonly sha: string
  readonly name: string
  readonly status: string
  readonly conclusion: string
  readonly title: string
  readonly summary: string
  readonly detailsUrl: string
  readonly creator: Account
}

export interface Pull {
  readonly repository: string
  readonly number: number
  readonly title: string
  readonly body: string
  readonly author: Account
  readonly headRef: string
  readonly headSha: string
  readonly baseRef: string
  /** Where the base branch stood when the merge commit was last made; after merging, right before that. */
  readonly baseSha: string
  /** Commit of refs/pull/N/merge while open (absent on conflicts), the commit on the base branch once merged. */
  readonly mergeSha?: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  readonly createdAt: string
  readonly htmlUrl: string
}

export interface Repository {
  /** `owner/name`. */
  readonly fullName: string
  readonly id: number
  /** Absolute path of the bare repository. */
  readonly directory: string
  readonly defaultBranch: string
  readonly pulls: Map<number, Pull>
}

export interface LoggedRequest {
  readonly method: string
  /** Path and query as received. */
  readonly path: string
  /** HTTP status; 0 where the connection was cut on purpose. */
  readonly status: number
  /** Login of the token's account, empty without a known token. */
  readonly login: string
}

/** Everything the stand-in remembers. */
export interface Model {
  readonly serverUrl: string
  readonly apiUrl: string
  /** Directory that holds `owner/name.git`. */
  readonly reposDir: string
  readonly repositories: Map<string, Repository>
  readonly comments: Map<number, Comment>
  readonly deployments: Map<number, Deployment>
  readonly commitStatuses: CommitStatus[]
  readonly labels: Label[]
  readonly checkRuns: CheckRun[]
  readonly requests: LoggedRequest[]
  /** Ids are unique over all kinds of things, as a guard against one taken for another. */
  nextId(): number
}

/** An empty GitHub at `serverUrl`. */
export function createModel(serverUrl: string, reposDir: string): Model {
  let last = 1000
  return {
    serverUrl,
    apiUrl: `${serverUrl}/api/v3`,
    reposDir,
    repositories: new Map(),
    comments: new Map(),
    deployments: new Map(),
    commitStatuses: [],
    labels: [],
    checkRuns: [],
    requests: [],
    nextId: () => ++last,
  }
}

/** Now, as GitHub writes times: UTC, whole seconds. */
export function timestamp(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}
