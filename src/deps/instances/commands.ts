/** A script that is to run on instances. */
export interface Command {
  /** Instance ids, 50 at most. */
  readonly instances: readonly string[]
  /** At most 40,000 characters: SSM takes little more, and does not say how much. */
  readonly script: string
  /** What reads the script: a POSIX shell unless given. */
  readonly shell?: Shell
  /** How long it may run on each instance, from when it begins there. Milliseconds; counted in whole seconds, one at least. */
  readonly limitMs: number
  /** For who looks at Run Command in the console; cut to the 100 characters that SSM takes. */
  readonly comment: string
}

export type Shell = 'sh' | 'powershell'

/** How a command went on one instance, in the end. */
export interface CommandResult {
  readonly instance: string
  /**
   * ended: the script ran to its end, `exitCode` says how. late: it ran for longer than it may, and was ended. not-run: SSM
   * did not get it to the instance, or it could not be begun there. unanswered: nothing was heard of it any more; it may
   * still run.
   */
  readonly kind: 'ended' | 'late' | 'not-run' | 'unanswered'
  /** SSM's own word: Success, Failed, ExecutionTimedOut, DeliveryTimedOut, Undeliverable, Terminated, Cancelled and others. */
  readonly status: string
  /** Of the script; where it ended. */
  readonly exitCode?: number
  /** What it wrote, as far as SSM keeps it: the first 24,000 characters of the one, the first 8,000 of the other. */
  readonly output: string
  readonly errors: string
}

/** How a command stands on one instance; going: it has not come to an end there. */
export type CommandStanding =
  | CommandResult
  | (Pick<CommandResult, 'instance' | 'status'> & { readonly kind: 'going' })

/** An instance as SSM knows it. */
export interface ManagedInstance {
  readonly id: string
  /** SSM's word: Online, ConnectionLost, Inactive. */
  readonly ping: string
  /** SSM's word: Linux, Windows, MacOS. */
  readonly platform: string
}

/**
 * SSM Run Command: scripts on instances, without a way into them. What sends, waits and ends it is `runCommand` in
 * src/steps/commands/.
 */
export interface Commands {
  /** Those of the instances that SSM knows. One that has no agent, or none that may speak to SSM, is left out. */
  known(region: string, instances: readonly string[]): Promise<readonly ManagedInstance[]>
  /**
   * Sends it; the id of the command. What was lost on the way is sent again, so that a script may, rarely, run twice.
   * @throws DeployError aws-refused, with SSM's word `InvalidInstanceId` where it does not know an instance
   */
  send(region: string, command: Command): Promise<string>
  standing(region: string, id: string, instance: string): Promise<CommandStanding>
  /** Has it ended wherever it still runs. */
  cancel(region: string, id: string): Promise<void>
}
