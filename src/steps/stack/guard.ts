import type { Log } from '../../deps/run.ts'
import { DeployError } from '../../outcome/error.ts'
import type { Finding } from '../../plan/finding.ts'
import type { Allowance, GuardReport } from '../../plan/guard/guard.ts'

const REFUSALS: Readonly<Record<Allowance, string>> = {
  'image-only':
    'The plan changes more than the image, and nothing else may change here; nothing was changed.',
  'no-destroy': 'The plan destroys something, which `allow: no-destroy` forbids; nothing was changed.',
  any: 'The plan is not allowed; nothing was changed.',
}

/**
 * Refuses a plan that the guard blocks.
 * @throws DeployError plan-blocked, with every finding and what to write for it
 */
export function requireAllowed({ blocked }: GuardReport, allow: Allowance): void {
  requireNone(blocked, REFUSALS[allow])
}

/**
 * Refuses for these findings, where there are any.
 * @throws DeployError plan-blocked, with every finding and what to write for it
 */
export function requireNone(findings: readonly Finding[], message: string): void {
  if (findings.length === 0) return
  throw new DeployError('plan-blocked', message, {
    evidence: findings.map((finding) => `${placeOf(finding)}: ${finding.risk}`),
    next: [...new Set(findings.map(({ fix }) => fix))],
  })
}

/** The resource, with the attribute where the risk does not name it. */
function placeOf({ address, attribute, risk }: Finding): string {
  const isNamed = attribute === undefined || risk.split(/[\s(),:]+/).includes(attribute)
  return isNamed ? address : `${address} (${attribute})`
}

/** What is worth knowing of a plan, for the log. */
export function tellFindings(findings: readonly Finding[], log: Pick<Log, 'info'>): void {
  for (const { address, attribute, risk, fix } of findings) {
    log.info(`Finding: ${address}${attribute === undefined ? '' : ` (${attribute})`}: ${risk} ${fix}`)
  }
}
