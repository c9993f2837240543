import { nameOfChild } from '../../children/child.ts'
import { type HeldLock, proofOf } from '../../children/lock.ts'
import type { StateLocks } from '../../deps/children.ts'
import type { Log } from '../../deps/run.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { Outlived } from './take-over.ts'

export interface LockDeps {
  readonly stateLocks: StateLocks
  readonly log: Log
}

/** What there is to say of the lock of a state; a warning where somebody has to do something. */
export interface LockWord {
  readonly kind: 'free' | 'released' | 'held' | 'unknown'
  readonly text: string
}

/**
 * Looks at the lock of each state that a tool was cut off over, and takes off those that are proven to be the dead
 * tool's. Never throws.
 */
export async function settleLocks(
  outlived: readonly Outlived[],
  deps: LockDeps,
): Promise<readonly LockWord[]> {
  const locking = outlived.filter(({ child }) => child.work === 'state')
  // One state was worked on by one tool after the other: the last is the one that may have its lock.
  const last = new Map(locking.map((one) => [one.child.directory, one]))
  const words: LockWord[] = []
  for (const one of last.values()) {
    const word = await settle(one, deps)
    if (word.kind === 'held' || word.kind === 'unknown') deps.log.warning(word.text)
    else deps.log.info(word.text)
    words.push(word)
  }
  return words
}

/** A lock that may have been left, and where. */
interface Left extends Outlived {
  /** The directory and the workspace, as a person is told them. */
  readonly place: string
}

async function settle(outlived: Outlived, deps: LockDeps): Promise<LockWord> {
  const { stateLocks } = deps
  const { child, end } = outlived
  const place = `${child.directory}, workspace ${await stateLocks.workspace(child)}`
  const left = { ...outlived, place }
  try {
    const lock = await stateLocks.look(child)
    if (lock === 'free') return { kind: 'free', text: `The lock of the state is free (${place}).` }
    const proof = proofOf(lock, child, stateLocks.who(), end)
    return proof.isOurs ? await release(lock, left, deps) : held(lock, left, proof.why)
  } catch (error) {
    const text = [
      `${nameOfChild(child)} was cut off, and whether it has left the lock of the state could not be learnt: ${errorMessage(error)}`,
      `Should the next run find the state locked, and nobody works on the stack: \`${child.tool} force-unlock ID\` with the id that it names, in ${place}.`,
    ]
    return { kind: 'unknown', text: text.join('\n') }
  }
}

async function release(lock: HeldLock, left: Left, { stateLocks }: LockDeps): Promise<LockWord> {
  const { child, place } = left
  try {
    await stateLocks.release(child, lock.id)
  } catch (error) {
    return held(lock, left, `it is this run's, but could not be released: ${errorMessage(error)}`)
  }
  const after = await stateLocks.look(child)
  if (after !== 'free' && after.id === lock.id)
    return held(lock, left, "it is this run's, but is still there")
  const was = `${lock.id}, taken by ${lock.who} at ${lock.created} for ${lock.operation}`
  const text = `${nameOfChild(child)} of this run ended without giving back the lock of the state (${was}): it is released (${place}).`
  return { kind: 'released', text }
}

function held(lock: HeldLock, { child, place }: Left, why: string): LockWord {
  const text = [
    `The state is locked: ${lock.id}, by ${lock.who} since ${lock.created} (${lock.operation}), state ${lock.path}. It is not released here: ${why}.`,
    `Only when nobody works on this stack any more: \`${child.tool} force-unlock ${lock.id}\`, in ${place}.`,
  ]
  return { kind: 'held', text: text.join('\n') }
}
