/** One `name=value` line. */
export interface Variable {
  readonly name: string
  readonly value: string
}
