/** What is to be said of one reason. */
export interface ReasonEntry {
  /** blocked: the action itself refused to go on, before anything was applied. */
  readonly outcome: 'failed' | 'blocked' | 'cancelled'
  /** Follows the colon in the headline. */
  readonly headline: string
  /** Whose matter it is, where nothing tells that it is that of image, stack or account; follows "At fault:". */
  readonly whose: string
  /** What another run of the same commit comes to, where no cause is known that tells it better; follows its subject. */
  readonly again: string
  /** Whether the errors that Packer and Terraform found in the code tell why. */
  readonly explainedBy?: 'diagnostics'
  /** What the pages say to do, in one line of Markdown without a full stop. */
  readonly advice: string
}
