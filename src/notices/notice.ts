/** What a notice is about. */
export const MOMENTS = ['started', 'held', 'reached', 'failed', 'recovered'] as const

export type Moment = (typeof MOMENTS)[number]

/** Where notices of a stack go to. Secrets are named, never said: each is in an environment variable of the step. */
export type Target = {
  /** Of what it is told. */
  readonly on: readonly Moment[]
} & /** By its name, in the region of the run, or by its ARN. */
(
  | { readonly kind: 'event-bus'; readonly bus: string }
  /** `secret` names the variable with the key that notices are signed with. */
  | { readonly kind: 'url'; readonly url: string; readonly secret: string }
  /** `address` names the variable with the whole address. */
  | { readonly kind: 'url-from'; readonly address: string; readonly secret: string }
  | { readonly kind: 'slack'; readonly address: string }
)
