import { eventEntry } from './events.ts'

/** What decides what `command: auto` means. */
export interface Occasion {
  /** GITHUB_EVENT_NAME. */
  readonly eventName: string
  /** What the input `rollback-to` says, or ''. */
  readonly rollbackTo: string
}

/** What is to be said of one command. */
export interface CommandEntry {
  /** Begins the headline; the place follows. */
  readonly headline: string
  /** Whether `auto` means this command. Without it, it is only run where it is named. */
  readonly suits?: (occasion: Occasion) => boolean
  /**
   * What becomes of the template: it is baked; images made of it are sought by its path, where a misspelt one would find
   * none and say that all is well; nothing.
   */
  readonly template: 'baked' | 'sought' | 'unused'
  readonly stack: 'opened' | 'unused'
  /** Present where nothing of AWS is asked: neither credentials nor a region are needed. */
  readonly aws?: 'unasked'
  /** Present where it changes what serves: not with code that is in a merge queue, and may never be merged. */
  readonly changes?: 'instances'
  /** Present where a pull request is told nothing: what was said of its plan must not be written over. */
  readonly comment?: 'none'
  /** Present where a job may be about several stacks of the settings file: `stack` then takes a list. */
  readonly stacks?: 'several'
  /** What the README says it does, and for which events `auto` means it, in Markdown without a full stop. */
  readonly does: string
  readonly events: string
}

/** What a run can be asked for. */
export const COMMANDS = {
  build: {
    headline: 'Image for',
    comment: 'none',
    template: 'baked',
    stack: 'unused',
    does: 'image only, tagged and ready to be taken by a later run; needs no stack, writes no comment',
    events:
      'nothing: name it, as [this workflow](examples/web/.github/workflows/bake.yml) does to bake ahead',
  },
  plan: {
    headline: 'Plan for',
    suits: ({ eventName }) => eventEntry(eventName).auto === 'plan',
    template: 'baked',
    stack: 'opened',
    does: "image, plan, comment; applies nothing. A fork's pull request without credentials is [validated](#pull-requests-from-forks)",
    events: '`pull_request`, `pull_request_target`, reviews of one, `issue_comment` and `merge_group`',
  },
  deploy: {
    headline: 'Deploy to',
    changes: 'instances',
    template: 'baked',
    stack: 'opened',
    does: 'image, plan, apply, rollout, report',
    events: 'every other event',
  },
  rollback: {
    headline: 'Rollback of',
    changes: 'instances',
    suits: ({ eventName, rollbackTo }) => eventName === 'workflow_dispatch' && rollbackTo !== '',
    template: 'unused',
    stack: 'opened',
    does: 'an earlier release or image, plan, apply, rollout, report; builds nothing',
    events: '`workflow_dispatch` with `rollback-to` set',
  },
  promote: {
    headline: 'Promotion in',
    changes: 'instances',
    template: 'unused',
    stack: 'opened',
    does: 'goes on with a release that [holds](docs/progressive.md#holds), once what serves of it is well; builds, plans and applies nothing',
    events: 'nothing: name it, in a job behind an environment with reviewers',
  },
  abort: {
    headline: 'Abort in',
    changes: 'instances',
    template: 'unused',
    stack: 'opened',
    does: 'takes back a release that [holds](docs/progressive.md#holds): the rollback to the one that was proven last before it',
    events: 'nothing: name it',
  },
  verify: {
    headline: 'Verification of',
    template: 'unused',
    stack: 'opened',
    does: 'fails with `drift-found` unless all instances run the proven live image and the plan is empty',
    events:
      'nothing: name it, as [this workflow](examples/web/.github/workflows/verify.yml) does every morning',
  },
  prune: {
    headline: 'Pruning of',
    template: 'sought',
    stack: 'opened',
    does: 'removes the images that nothing needs any more, in all regions; without `prune: true` it only shows them',
    events: 'nothing: name it; see [which images stay](#which-images-stay)',
  },
  matrix: {
    headline: 'Waves of',
    comment: 'none',
    template: 'unused',
    stack: 'unused',
    aws: 'unasked',
    does: 'checks [the settings file](docs/settings.md), and gives its stacks as matrices of jobs, on a pull request those that it touches; asks nothing of AWS',
    events: 'nothing: name it, as [pipeline.yml](docs/fleet.md) does',
  },
  report: {
    headline: 'Report of',
    aws: 'unasked',
    stacks: 'several',
    template: 'unused',
    stack: 'unused',
    does: 'one comment and one summary of what all jobs of a run reported, the worst first; fails where a stack failed, or gave no report',
    events: 'nothing: name it in a job behind the others; see [one report for many](docs/fleet-report.md)',
  },
  status: {
    headline: 'Status of',
    comment: 'none',
    stacks: 'several',
    template: 'unused',
    stack: 'opened',
    does: 'where which release runs: for every stack of the settings file its live release, age, health, drift and what is newer, as a table, as JSON and as a badge; plans nothing, changes nothing',
    events: 'nothing: name it; see [where what runs](docs/status.md)',
  },
} as const satisfies Readonly<Record<string, CommandEntry>>

export type Command = keyof typeof COMMANDS

export const commandNames = Object.keys(COMMANDS) as readonly Command[]

/** Whether a command may run on an event: a deploy of what a merge queue only tests would serve what nobody merged. */
export function isAllowedOn(name: Command, eventName: string): boolean {
  const { changes }: CommandEntry = COMMANDS[name]
  return changes === undefined || eventEntry(eventName).unmerged === undefined
}

/** What is to be said of a command, as its entry has it. */
export function commandEntry(name: Command): CommandEntry {
  return COMMANDS[name]
}

/** Whether a command asks nothing of AWS; of a word that is none, nobody knows. */
export function isUnasked(name: Command | undefined): boolean {
  const entry: CommandEntry | undefined = name && COMMANDS[name]
  return entry?.aws !== undefined
}

/** What `command: auto` means: the first command that the occasion suits, and else a deploy. */
export function commandFor(occasion: Occasion): Command {
  const suits = (name: Command) => (COMMANDS[name] as CommandEntry).suits?.(occasion) === true
  return commandNames.find(suits) ?? 'deploy'
}
