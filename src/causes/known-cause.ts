/** A cause by the words that AWS uses for it. */
export interface KnownCause {
  readonly id: string
  readonly title: string
  readonly pattern: RegExp
  readonly next: readonly string[]
  /** True where AWS says it in front of what is really wrong: left out when the same text holds an exact cause. */
  readonly general?: true
}
