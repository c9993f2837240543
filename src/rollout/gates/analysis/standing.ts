/** How one kind of analysis stands; each part follows the name of the analysis. */
export interface Standing {
  /** What is wrong; a failure is told before what is waited for. */
  readonly failed: string | undefined
  /** What is still missing. */
  readonly waits: string | undefined
  /** What is told where neither is. */
  readonly holds: string
}
