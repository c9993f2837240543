import type { RefreshView } from './observation.ts'

/** AWS's ten statuses of an instance refresh.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstanceRefresh.html */
export type RefreshStatus =
  | 'Pending'
  | 'InProgress'
  | 'Successful'
  | 'Failed'
  | 'Cancelling'
  | 'Cancelled'
  | 'RollbackInProgress'
  | 'RollbackFailed'
  | 'RollbackSuccessful'
  | 'Baking'

/**
 * How a refresh status is taken.
 * open: may still end well. doomed: will not end well, but has not ended. ended: Successful, the instances decide.
 * failed: ended any other way. unknown: a word this version does not know, never a success.
 */
export type Standing = 'open' | 'doomed' | 'ended' | 'failed' | 'unknown'

const standings: Readonly<Record<RefreshStatus, Standing>> = {
  Pending: 'open',
  InProgress: 'open',
  Baking: 'open',
  Successful: 'ended',
  Failed: 'failed',
  Cancelling: 'doomed',
  Cancelled: 'failed',
  RollbackInProgress: 'doomed',
  RollbackSuccessful: 'failed',
  RollbackFailed: 'failed',
}

/** How this status of AWS is taken; every status it may invent later is unknown. */
export function standingOf(status: string): Standing {
  return Object.hasOwn(standings, status) ? standings[status as RefreshStatus] : 'unknown'
}

/** Whether a refresh with this status has come to its end. */
export function hasEnded({ status }: Pick<RefreshView, 'status'>): boolean {
  const standing = standingOf(status)
  return standing === 'ended' || standing === 'failed'
}
