import type { Outcome } from '../../outcome/outcome.ts'
import { clip, oneLine } from '../../text/escape.ts'
import { headlineText } from '../parts/headline.ts'
import type { Report } from '../report.ts'

/** What the GitHub deployment of a run is told. */
export interface DeploymentState {
  readonly state: 'success' | 'failure' | 'error' | 'inactive'
  /** Plain text, at most 140 characters, which is GitHub's limit. */
  readonly description: string
}

const DESCRIPTION_LENGTH = 140

const STATES: Readonly<Record<Outcome, DeploymentState['state']>> = {
  deployed: 'success',
  unchanged: 'success',
  'rolled-back': 'success',
  pruned: 'inactive',
  planned: 'inactive',
  validated: 'inactive',
  built: 'inactive',
  blocked: 'failure',
  failed: 'failure',
  cancelled: 'error',
}

/**
 * The status of a run's GitHub deployment. `error` says that the run broke off and nobody looked at the instances.
 * https://docs.github.com/en/rest/deployments/statuses
 */
export function deploymentState(report: Report): DeploymentState {
  const broken = report.failure?.reason === 'internal-error'
  return {
    state: broken ? 'error' : STATES[report.outcome],
    description: clip(oneLine(describe(report)), DESCRIPTION_LENGTH),
  }
}

function describe(report: Report): string {
  const failure = report.failure
  return failure === undefined ? headlineText(report) : `${failure.reason}: ${failure.message}`
}
