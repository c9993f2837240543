import type { Child } from '../children/child.ts'
import type { HeldLock } from '../children/lock.ts'

/** The tools that a run has started, for whoever takes over from it. */
export interface Children {
  /** All that the run noted, in the order in which they were started. */
  list(): Promise<readonly Child[]>
  /** Whether anything of it runs; `unknown` where the machine cannot tell it from a later process of its number. */
  state(child: Child): Promise<'running' | 'ended' | 'unknown'>
  /** Interrupts it, once for all: that is noted first. */
  interrupt(child: Child): Promise<void>
  /** Ends what runs of it at once. Never touches what is not proven to be its. */
  kill(child: Child): Promise<void>
  /** What it wrote: the first and the last megabytes of each stream, and all between that tells what a build made. */
  output(child: Child): Promise<{ readonly stdout: readonly string[]; readonly stderr: readonly string[] }>
}

/** The locks on the states of stacks, by the tools themselves, so that every backend is asked in its own way. */
export interface StateLocks {
  /** Who has the lock of the state that a tool worked on. Throws where that cannot be learnt. */
  look(child: Child): Promise<'free' | HeldLock>
  /** Takes the lock of this id off the state. */
  release(child: Child, id: string): Promise<void>
  /** The workspace that is selected where a tool worked. */
  workspace(child: Child): Promise<string>
  /** Whom the tools write into a lock that is taken on this machine: `user@host`. */
  who(): string
}
