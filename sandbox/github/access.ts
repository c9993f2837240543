import type { Account } from './model.ts'

export type Scope =
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'pull_requests'
  | 'statuses'
export type Level = 'none' | 'read' | 'write'
export type Permissions = Readonly<Partial<Record<Scope, Level>>>

export interface Token {
  readonly account: Account
  readonly permissions: Permissions
}

/** One of the scopes at this level is enough: a comment on a pull request passes with issues or pull_requests. */
export interface Need {
  readonly anyOf: readonly Scope[]
  readonly level: 'read' | 'write'
}

/** Id and login are those of the real account behind GITHUB_TOKEN. */
export const ACTIONS_BOT: Account = { login: 'github-actions[bot]', id: 41898282, kind: 'app' }
export const OCTOCAT: Account = { login: 'octocat', id: 583231, kind: 'user' }

const everything = (level: Level): Permissions => ({
  checks: level,
  contents: level,
  deployments: level,
  issues: level,
  metadata: 'read',
  pull_requests: level,
  statuses: level,
})

/** Token of a workflow with write permissions. */
export const WRITE_TOKEN = 'write-token'
/** Token of a workflow run for a fork's pull request. */
export const READ_ONLY_TOKEN = 'read-only-token'
/** Personal token of a person. */
export const USER_TOKEN = 'user-token'

/** The tokens that exist from the start, by their text. */
export function defaultTokens(): Map<string, Token> {
  return new Map([
    [WRITE_TOKEN, { account: ACTIONS_BOT, permissions: everything('write') }],
    [READ_ONLY_TOKEN, { account: ACTIONS_BOT, permissions: everything('read') }],
    [USER_TOKEN, { account: OCTOCAT, permissions: everything('write') }],
  ])
}

/** Whether a token's permissions cover what a request needs. Permissions that are not named are `none`. */
export function allows(permissions: Permissions, { anyOf, level }: Need): boolean {
  return anyOf.some((scope) => {
    const held = permissions[scope] ?? 'none'
    return held === 'write' || held === level
  })
}

/**
 * The token's text in an Authorization header: `token x`, `bearer x`, or basic with the token as password.
 * Undefined where there is none.
 */
export function tokenOf(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(\w+)\s+(.+)$/.exec(header?.trim() ?? '') ?? []
  switch (scheme.toLowerCase()) {
    case 'token':
    case 'bearer':
      return value
    case 'basic':
      return passwordOf(value)
    default:
      return undefined
  }
}

function passwordOf(basic: string): string | undefined {
  const decoded = Buffer.from(basic, 'base64').toString()
  const colon = decoded.indexOf(':')
  return colon < 0 ? undefined : decoded.slice(colon + 1)
}
