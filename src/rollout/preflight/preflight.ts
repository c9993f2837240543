import type { Finding } from '../../plan/finding.ts'
import type { GuardReport } from '../../plan/guard/guard.ts'
import { obstaclesOf } from './obstacles.ts'
import type { Obstacle, Outlook } from './outlook.ts'

/**
 * What the live group adds to what the plan tells. An error is what keeps the group short of the threshold (percent of
 * its capacity), whatever is waited for: such a plan must not be applied.
 */
export function preflight(outlook: Outlook, threshold: number, more: readonly Obstacle[] = []): Finding[] {
  return [...obstaclesOf(outlook), ...more].map((obstacle) => findingOf(obstacle, outlook, threshold))
}

function findingOf(
  { most, risk, ...advice }: Obstacle,
  { change: { address }, runs }: Outlook,
  threshold: number,
): Finding {
  const isShort = most < threshold
  const what = runs === 'other' ? 'what this plan brings' : 'the new image'
  const reach = most === 0 ? 'Nothing of the group' : `At most ${most} % of the group`
  const refused = `${reach} can come to run ${what}, and health-threshold is ${threshold}: a deploy is refused before it applies anything.`
  return {
    address,
    ...advice,
    risk: isShort ? `${risk} ${refused}` : risk,
    severity: isShort ? 'error' : 'warning',
  }
}

/** What the guard says, with what the live groups add: where both are about the same, the latter know more. */
export function withLive({ blocked, warnings }: GuardReport, live: readonly Finding[]): GuardReport {
  const known = new Set(live.map(keyOf))
  return {
    blocked,
    warnings: [
      ...warnings.filter((finding) => !known.has(keyOf(finding))),
      ...live.map((finding) => ({ ...finding, severity: 'warning' as const })),
    ],
  }
}

function keyOf({ rule, address, attribute }: Finding): string {
  return JSON.stringify([rule, address, attribute])
}
