/** What a notice is about. */
export const MOMENTS = ['started', 'held', 'reached', 'failed', 'recovered'] as const

export type Moment = (typeof MOMENTS)[number]

/** Where notices of a stack go to. Secrets are named, never said: each is in an environment variable of the step. */
export type Target = {
  /** Of what it is told. */
  readonly on: readonly Moment[]
} /** By its name, in the region of the run, or by its ARN. */ & (
  | { readonly kind: 'event-bus'; readonly bus: string }
  /** `secret` names the variable with the key that notices are signed with. */
  | { readonly kind: 'url'; readonly url: string; readonly secret: string }
  /** `address` names the variable with the whole address. */
  | { readonly kind: 'url-from'; readonly address: string; readonly secret: string }
  | { readonly kind: 'slack'; readonly address: string }
)

/** What is told of a release at one moment. */
export interface Notice {
  readonly moment: Moment
  /** In one sentence, for people. */
  readonly message: string
  /** `owner/name` that the workflow runs in, and where that is. */
  readonly repository: string
  readonly serverUrl: string
  readonly runUrl: string
  readonly actor: string
  /** As people call the stack: its name, its label, its directory. */
  readonly stack: string
  /** '' for none. */
  readonly environment: string
  /** deploy, rollback, ... */
  readonly command: string
  /** That the run is about, where it knows by then. */
  readonly commit?: string
  /** AMI ids by region, where the run knows by then. */
  readonly images?: Readonly<Record<string, string>>
  /** Of a failure, as the output `failure-reason` has it. */
  readonly reason?: string
}

/** Names of the variables whose values are secrets. */
export function secretsNamed(targets: readonly Target[]): string[] {
  const names = targets.flatMap((target) => [
    ...('secret' in target ? [target.secret] : []),
    ...('address' in target ? [target.address] : []),
  ])
  return [...new Set(names)].filter((name) => name !== '')
}
