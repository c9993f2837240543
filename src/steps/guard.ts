import { DeployError } from '../errors.ts'
import type { Finding } from '../plan/finding.ts'
import type { GuardReport } from '../plan/guard.ts'

/**
 * Refuses a plan that the guard blocks.
 * @throws DeployError plan-blocked, with every finding and what to write for it
 */
export function requireAllowed({ blocked }: GuardReport): void {
  if (blocked.length === 0) return
  throw new DeployError('plan-blocked', 'The plan would do what it may not; nothing was changed.', {
    evidence: blocked.map(({ address, attribute, risk }) => `${place({ address, attribute })}: ${risk}`),
    next: [...new Set(blocked.map(({ fix }) => fix))],
  })
}

function place({ address, attribute }: Pick<Finding, 'address'> & { attribute: string | undefined }): string {
  return attribute === undefined ? address : `${address} (${attribute})`
}
