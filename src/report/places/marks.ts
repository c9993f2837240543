import { OUTCOMES } from '../../outcome/outcomes.ts'
import { clip, oneLine } from '../../text/escape.ts'
import { countsText } from '../parts/diff/changes.ts'
import { headlineText, placeOf } from '../parts/headline.ts'
import { safetyLine } from '../parts/safety.ts'
import type { PlanReport, Report } from '../report.ts'

/** What shows a run on its pull request beside the comment. */
export const MARKS = ['label', 'check'] as const
export type Mark = (typeof MARKS)[number]

/** A label of GitHub's. */
export interface Label {
  readonly name: string
  /** Six hex digits. */
  readonly color: string
  /** At most 100 characters, which is GitHub's limit. */
  readonly description: string
}

/** The label that a plan has on its pull request, and those of its kind that it has not. */
export interface Labels {
  /** Absent where there is no plan: then none of them is true. */
  readonly wanted?: Label
  readonly others: readonly string[]
}

/** What a plan comes to, the gravest first; each a label. */
const KINDS = {
  destroys: { color: 'd73a4a', description: 'Deploying this destroys or replaces something' },
  image: {
    color: '0e8a16',
    description: 'Deploying this brings instances onto another image, and destroys nothing',
  },
  stack: {
    color: '1d76db',
    description: 'Deploying this changes the stack and no image, and destroys nothing',
  },
  nothing: { color: 'ededed', description: 'Deploying this changes nothing' },
} as const

type Kind = keyof typeof KINDS

/** GitHub takes 50 characters for a name. */
const LABEL_LENGTH = 30

/**
 * The labels of a plan on a pull request; undefined for a run that has none. A stack with a name (`label`) has labels of
 * its own, so that stacks do not take each other's off.
 */
export function labelsOf({ command, outcome, pullRequest, plan, stack }: Report): Labels | undefined {
  if (command !== 'plan' || outcome === 'validated' || pullRequest === undefined) return undefined
  const prefix = stack.label === '' ? 'deploy' : `deploy ${clip(oneLine(stack.label), LABEL_LENGTH)}`
  const kind = plan === undefined ? undefined : kindOf(plan)
  const kinds = Object.keys(KINDS) as Kind[]
  return {
    ...(kind && { wanted: { name: `${prefix}: ${kind}`, ...KINDS[kind] } }),
    others: kinds.filter((other) => other !== kind).map((other) => `${prefix}: ${other}`),
  }
}

function kindOf({ hasChanges, counts, images }: PlanReport): Kind {
  if (!hasChanges) return 'nothing'
  if (counts.destroy + counts.replace > 0) return 'destroys'
  return images.length > 0 ? 'image' : 'stack'
}

/** A check run: https://docs.github.com/en/rest/checks/runs */
export interface Check {
  readonly sha: string
  readonly name: string
  /** GitHub shows `neutral` grey: a release that holds is not through. */
  readonly conclusion: 'success' | 'neutral' | 'failure' | 'cancelled'
  /** Plain text, in one line. */
  readonly title: string
  /** Markdown. */
  readonly summary: string
  readonly detailsUrl: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly finishedAt: number
}

const TITLE_LENGTH = 255

/** The check run of a run on its commit; undefined where the commit is not of the repository that the run is in. */
export function checkOf(report: Report, repository: string): Check | undefined {
  const { command, commit, outcome, runUrl, startedAt, finishedAt } = report
  if (commit === undefined || commit.repository !== repository) return undefined
  const ended = OUTCOMES[outcome].step === 'fails' ? 'failure' : 'success'
  const told = [safetyLine(report), countsText(report), 'The whole is in the summary of the run.']
  return {
    sha: commit.sha,
    name: `immutable-deploy: ${command} ${placeOf(report)}`,
    conclusion: outcome === 'cancelled' ? 'cancelled' : outcome === 'holding' ? 'neutral' : ended,
    title: clip(headlineText(report), TITLE_LENGTH),
    summary: told.filter((part) => part !== '').join('\n\n'),
    ...{ detailsUrl: runUrl, startedAt, finishedAt },
  }
}
