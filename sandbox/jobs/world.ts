import type { RunEvent } from '../runner/event.ts'
import type { RunResult } from '../runner/run.ts'
import type { StepResult } from '../runner/step.ts'
import type { Artifacts } from './artifacts.ts'

/** A step of this action. */
export interface OwnStep {
  /** Directory with action.yml. */
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  readonly workspace: string
  /** ARN of the role that the job has taken; '' for none. */
  readonly role: string
  readonly region: string
  /** Of the job, in the list of jobs. */
  readonly name: string
  /** The steps between the action and its post step. */
  readonly between: (main: Pick<StepResult, 'failed' | 'outputs'>) => Promise<void>
}

/** What a run of workflows is in. */
export interface JobsWorld {
  /** Directory of this repository. */
  readonly home: string
  /** Directory for the workspaces. */
  readonly root: string
  readonly event: RunEvent
  readonly repository: string
  readonly attempt: number
  readonly artifacts: Artifacts
  /** Variables of an environment, '' for none, with those of the repository. */
  readonly vars: (environment: string) => Readonly<Record<string, string>>
  readonly checkout: (workspace: string) => Promise<void>
  readonly act: (step: OwnStep) => Promise<RunResult>
  /** Who may say no: asked before each job in an environment. Without it all may begin. */
  readonly approve?: (environment: string, job: string) => Promise<boolean>
}

/** A line that a person sees on the page of the run. */
export interface Told {
  readonly level: string
  readonly text: string
}
