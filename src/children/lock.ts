import type { LockInfo } from '../diagnostics/errors.ts'
import { type Child, nameOfChild } from './child.ts'
import type { Ending } from './ending.ts'

/** The lock of a state as its backend has it. */
export interface HeldLock extends LockInfo {
  /** When it was taken, in milliseconds since the epoch; NaN where its record does not say. */
  readonly takenAt: number
}

/** Why a lock is this run's, or why that cannot be proven. */
export type Proof = { readonly isOurs: true } | { readonly isOurs: false; readonly why: string }

/** The clock that writes into the lock is the tool's own, and so that of this machine; it may be set meanwhile. Milliseconds. */
const SKEW_MS = 1_000
/** How long a tool may take from its start until it asks for the lock. Milliseconds. */
export const ASKS_WITHIN_MS = 2_000

/**
 * Whether the lock's own record proves that this tool took it. The record has the time at which its owner began to ask,
 * and not that at which it got the lock: who waited for our tool to end has a time within our tool's. So ours is only
 * what was asked for right after the tool's start, and of a tool that did not live to give it back.
 * @param who `user@host`, as the tools write it on this machine
 */
export function proofOf(lock: HeldLock, child: Child, who: string, ending: Ending): Proof {
  const not = (why: string): Proof => ({ isOurs: false, why })
  if (ending === 'unknown') return not(`${nameOfChild(child)} may still work`)
  if (ending === 'in-order')
    return not(`nothing shows that ${nameOfChild(child)} of this run ended without giving back its own`)
  if (lock.who !== who) return not(`it was taken by ${lock.who}, and this run is ${who}`)
  if (lock.operation !== child.command)
    return not(`it was taken for ${lock.operation}, and this run was at ${child.command}`)
  if (Number.isNaN(lock.takenAt)) return not('its record does not say when it was taken')
  if (lock.takenAt < child.at - SKEW_MS)
    return not(`it was taken at ${lock.created}, before this run began its ${child.command}`)
  if (lock.takenAt > child.at + ASKS_WITHIN_MS)
    return not(
      `it was asked for at ${lock.created}, when ${child.tool} of this run had long asked for its own`,
    )
  if (child.lockedAt === undefined)
    return not(`${child.tool} said nothing that shows that it had the lock at all`)
  if (lock.takenAt > child.lockedAt)
    return not(
      `it was taken at ${lock.created}, after ${child.tool} of this run was last seen to hold its own`,
    )
  return { isOurs: true }
}
