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

/** What then happens. Durations are simulated seconds, but for `answer.delay`. */
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
  /** Instances become Unhealthy (or another status) `after` so long in service, 0 by default. */
  readonly health?: { readonly status?: string; readonly after?: number; readonly reason?: string }
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
