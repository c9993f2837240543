/** What to go back to. */
export type RollbackTarget =
  | { readonly kind: 'previous' }
  | { readonly kind: 'live' }
  | { readonly kind: 'sha'; readonly sha: string }
  | { readonly kind: 'ami'; readonly id: string }
