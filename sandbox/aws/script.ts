/** Statuses the API model of 2011-01-01 knows; a rule may set any other, to see how a caller takes it. */
export type RefreshStatus =
  | 'Pending'
  | 'InProgress'
  | 'Baking'
  | 'Successful'
  | 'Failed'
  | 'Cancelling'
  | 'Cancelled'
  | 'RollbackInProgress'
  | 'RollbackSuccessful'
  | 'RollbackFailed'

/** What a rule applies to. All conditions must hold; none means everything. */
export type Match = {
  readonly account?: string
  readonly region?: string
  /** Prefix of the group's name. */
  readonly group?: string
  /** API action, such as `StartInstanceRefresh`; for `answer` alone. */
  readonly action?: string
  /** The image of an instance. `name` and the tag's `value` are globs; an image tagged later matches then. */
  readonly image?: {
    readonly id?: string
    readonly name?: string
    readonly tag?: { readonly key: string; readonly value: string }
  }
}

/**
 * How an instance answers. The newest rule that is about a request (`path`, `after`) and of whose `share` it is decides;
 * a request that is about, and not of its share, goes to the next older one. Without a rule it serves its image.
 */
export type Serve = {
  /** Simulated seconds from its launch until it listens; default 5. */
  readonly boot?: number
  /** Nothing ever listens: connections are refused. */
  readonly silent?: true
  /** Glob of the paths it is about; default all, those of health checks too. */
  readonly path?: string
  /** Simulated seconds since it listens, from when on; default 0. */
  readonly after?: number
  /** Part of the requests it is about, from 0 to 1, each n-th and not by chance; default all. */
  readonly share?: number
  readonly status?: number
  readonly body?: string
  /** What X-Version and /version say in the place of what the image carries. */
  readonly version?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Real seconds before the answer. */
  readonly delay?: number
  /** The connection ends without an answer. */
  readonly drop?: true
}

/** What then happens. Durations are simulated seconds, but for `answer.delay`, `serve.delay` and `metrics.lag`. */
export type Then = {
  /** Answer calls with an error, late (`delay`, real seconds), or not at all (`drop`). */
  readonly answer?: {
    readonly error?: string
    readonly message?: string
    readonly status?: number
    readonly drop?: boolean
    readonly delay?: number
  }
  /** Launches fail with this scaling activity message, or take `delay` to boot. */
  readonly launch?: { readonly fail?: string; readonly delay?: number }
  /**
   * Instances become Unhealthy (or another status) `after` so long in service, 0 by default; with `young` only those that
   * come into service from now on. Old ones that are ill would be replaced, and leave a refresh nothing to do.
   */
  readonly health?: {
    readonly status?: string
    readonly after?: number
    readonly reason?: string
    readonly young?: true
  }
  /** What the target groups say of an instance, `after` so long in service; without a rule it is healthy. */
  readonly target?: {
    readonly state?: string
    readonly after?: number
    readonly reason?: string
    readonly description?: string
  }
  /** What EC2 tells of the console of an instance; without a rule it has none. */
  readonly console?: { readonly text: string }
  /** How long, in real seconds, STS lets a role of the account be assumed; without a rule as long as one asks. */
  readonly session?: { readonly seconds: number }
  /** Whether a refresh leaves the instances of the group's warm pool as they are; AWS replaces them. */
  readonly pool?: { readonly stays: boolean }
  /** How an instance answers, where the sandbox is started with `serving`; `Serve`. */
  readonly serve?: Serve
  /**
   * Whether Run Command reaches an instance, where the sandbox is started with `serving`: `online` so long after its
   * launch (5), or `never`. `fail` ends every command with this status, and runs nothing.
   */
  readonly ssm?: { readonly online?: number; readonly never?: true; readonly fail?: string }
  /** What CloudWatch has of served requests, with `serving`: only `lag` real seconds later, or nothing (`missing`). */
  readonly metrics?: { readonly lag?: number; readonly missing?: true }
  /**
   * From `at` percent on: the refresh gets a status (a terminal one ends it, `RollbackInProgress` really
   * rolls back and ends as `then`), and with `hold` nothing moves any more. `failAfter` replaces AWS's hour
   * of retries with instances that never become healthy.
   */
  readonly refresh?: {
    readonly at?: number
    readonly status?: RefreshStatus | (string & {})
    readonly reason?: string
    readonly hold?: boolean
    readonly then?: RefreshStatus
    readonly failAfter?: number
  }
}

/** One rule of the script: `times` ends it after so many uses, `every` lets it act on each n-th match only. */
export type Rule = {
  readonly match?: Match
  readonly then: Then
  readonly times?: number
  readonly every?: number
}
