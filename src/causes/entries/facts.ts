/** What is known beside AWS's words. A bake and an apply have none of it. */
export interface CauseFacts {
  /** Name of the group. */
  readonly group?: string
  /** Names of suspended scaling processes of the group. */
  readonly suspended?: readonly string[]
  /** Ids of instances on another image that a refresh leaves alone, because they are protected from scale in. */
  readonly protected?: readonly string[]
  /** The same for those in Standby. */
  readonly standby?: readonly string[]
  /** AWS's status of the refresh that is followed. */
  readonly refreshStatus?: string
  /** The last checkpoint of a refresh that has ended there, in percent. */
  readonly lastCheckpoint?: number
}
