/** What a gate has measured, for a chart. Values are as they are measured; a rate is 0 to 1. */
export interface Figures {
  readonly unit: 'share' | 'value'
  /** What is measured of the new instances, oldest first; `at` in milliseconds since the epoch. */
  readonly values: readonly { readonly at: number; readonly value: number }[]
  /** How long each value was measured, in milliseconds. */
  readonly periodMs: number
  /** What it is compared with. */
  readonly baseline?: number
  /** What it may be at most, or at least. */
  readonly limits: readonly number[]
}
