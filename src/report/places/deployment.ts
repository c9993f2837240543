import { OUTCOMES, type Outcome } from '../../outcome/outcomes.ts'
import { clip, oneLine } from '../../text/escape.ts'
import { headlineText } from '../parts/headline.ts'
import type { Report } from '../report.ts'

/** What the GitHub deployment of a run is told. */
export interface DeploymentState {
  readonly state: (typeof OUTCOMES)[Outcome]['deployment']
  /** Plain text, at most 140 characters, which is GitHub's limit. */
  readonly description: string
}

const DESCRIPTION_LENGTH = 140

/** The status of a run's GitHub deployment. An error in the action says nothing of the instances. */
export function deploymentState(report: Report): DeploymentState {
  const broken = report.failure?.reason === 'internal-error'
  return {
    state: broken ? 'error' : OUTCOMES[report.outcome].deployment,
    description: clip(oneLine(describe(report)), DESCRIPTION_LENGTH),
  }
}

function describe(report: Report): string {
  const failure = report.failure
  return failure === undefined ? headlineText(report) : `${failure.reason}: ${failure.message}`
}
