/** What is to be said of one event of GitHub's. */
export interface EventEntry {
  /** What `command: auto` means there. */
  readonly auto: 'plan' | 'deploy'
  /**
   * The commit on record where the run's own commit is checked out: that commit; the head of the pull request whose merge
   * with its base it is. Of any other commit it is that one, with what points to it.
   */
  readonly record: 'checked-out' | 'head'
  /**
   * Whose code may run beside the secrets of the run: all that is checked out; none of a fork's without credentials of its
   * own, which is validated; none of the pull request's; none but this repository's branches and tags.
   */
  readonly trusts: 'all' | 'validates-forks' | 'no-pull-request' | 'branches-and-tags'
  /** Present where what is checked out is on no branch, and may never be: nothing is deployed, also by name. */
  readonly unmerged?: 'never-deployed'
  /** What more docs/reference.md says, in Markdown without a full stop. */
  readonly note?: string
}

/**
 * The events that somebody runs this action on. All others deploy what is checked out.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export const EVENTS = {
  push: { auto: 'deploy', record: 'checked-out', trusts: 'all' },
  workflow_dispatch: {
    auto: 'deploy',
    record: 'checked-out',
    trusts: 'all',
    note: '`auto` is a `rollback` where `rollback-to` is set',
  },
  schedule: {
    auto: 'deploy',
    record: 'checked-out',
    trusts: 'all',
    note: 'the default branch; name `verify` or `prune` where that is meant',
  },
  release: { auto: 'deploy', record: 'checked-out', trusts: 'all', note: 'the commit of the tag' },
  repository_dispatch: { auto: 'deploy', record: 'checked-out', trusts: 'all', note: 'the default branch' },
  workflow_call: {
    auto: 'deploy',
    record: 'checked-out',
    trusts: 'all',
    note: 'no event of its own: a called workflow has that of its caller, and that one counts',
  },
  deployment: {
    auto: 'deploy',
    record: 'checked-out',
    trusts: 'all',
    note: 'the commit that is to be deployed',
  },
  pull_request: {
    auto: 'plan',
    record: 'head',
    trusts: 'validates-forks',
    note: 'when it is `closed` and merged, the commit on record is the one on the base branch; name `deploy` to deploy it',
  },
  pull_request_review: { auto: 'plan', record: 'head', trusts: 'validates-forks' },
  pull_request_review_comment: { auto: 'plan', record: 'head', trusts: 'validates-forks' },
  pull_request_target: {
    auto: 'plan',
    record: 'checked-out',
    trusts: 'no-pull-request',
    note: 'the base branch; commits that are merged are trusted',
  },
  merge_group: {
    auto: 'plan',
    record: 'checked-out',
    trusts: 'all',
    unmerged: 'never-deployed',
    note: "the head of the group; so is a push of a queue's branch (`gh-readonly-queue/…`). The plan that was reviewed on the pull request stays the reviewed one",
  },
  issue_comment: {
    auto: 'plan',
    record: 'checked-out',
    trusts: 'branches-and-tags',
    note: 'the default branch, also where the comment is on a pull request; anybody may comment. So do `issues`, `discussion`, `check_run`, `status` and their like',
  },
  workflow_run: {
    auto: 'deploy',
    record: 'checked-out',
    trusts: 'no-pull-request',
    note: "the default branch; behind a run for a fork's pull request nothing of that is run",
  },
} as const satisfies Readonly<Record<string, EventEntry>>

export type EventName = keyof typeof EVENTS

export const eventNames = Object.keys(EVENTS) as readonly EventName[]

/**
 * Others that people may set off who have no right to the repository, or that say nothing of a fork whose code they are
 * for: taken as `issue_comment`. https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const ANYBODYS: readonly string[] = [
  'check_run',
  'check_suite',
  'deployment_status',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'issues',
  'status',
  'watch',
]

/** The entry of an event; an event of a pull request that is not known here is one that plans. */
export function eventEntry(name: string): EventEntry {
  if (Object.hasOwn(EVENTS, name)) return EVENTS[name as EventName]
  if (ANYBODYS.includes(name)) return EVENTS.issue_comment
  return EVENTS[name.startsWith('pull_request') ? 'pull_request' : 'push']
}
