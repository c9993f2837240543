/** A group by its name and region; the address is the stack's resource. */
export interface GroupRef {
  readonly name: string
  readonly region: string
  readonly address: string
}
