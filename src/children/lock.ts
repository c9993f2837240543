import type { LockInfo } from '../diagnostics/errors.ts'
import type { Child } from './child.ts'

/** The lock of a state as its backend has it. */
export interface HeldLock extends LockInfo {
  /** When it was taken, in milliseconds since the epoch; NaN where its record does not say. */
  readonly takenAt: number
}

/** Why a lock is this run's, or why that cannot be proven. */
export type Proof = { readonly isOurs: true } | { readonly isOurs: false; readonly why: string }

/** The clock that writes into the lock is the tool's own, and so that of this machine; it may be set meanwhile. Milliseconds. */
const SKEW_MS = 1_000

/**
 * Whether the lock's own record proves that this tool took it. A state has one lock: where the tool held it at a time,
 * a lock that was taken before that time and is still there is the tool's.
 * @param who `user@host`, as the tools write it on this machine
 */
export function proofOf(lock: HeldLock, child: Child, who: string): Proof {
  const not = (why: string): Proof => ({ isOurs: false, why })
  if (lock.who !== who) return not(`it was taken by ${lock.who}, and this run is ${who}`)
  if (lock.operation !== child.command)
    return not(`it was taken for ${lock.operation}, and this run was at ${child.command}`)
  if (Number.isNaN(lock.takenAt)) return not('its record does not say when it was taken')
  if (lock.takenAt < child.at - SKEW_MS)
    return not(`it was taken at ${lock.created}, before this run began its ${child.command}`)
  if (child.lockedAt === undefined)
    return not(`${child.tool} said nothing that shows that it had the lock at all`)
  if (lock.takenAt > child.lockedAt)
    return not(
      `it was taken at ${lock.created}, after ${child.tool} of this run was last seen to hold its own`,
    )
  return { isOurs: true }
}
