import { eventEntry } from './events.ts'

/** What decides what `command: auto` means. */
export interface Occasion {
  /** GITHUB_EVENT_NAME. */
  readonly eventName: string
  /** What the input `rollback-to` says, or ''. */
  readonly rollbackTo: string
}

/** What is to be said of one command. */
interface CommandEntry {
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
  /** What the README says it does, and for which events `auto` means it, in Markdown without a full stop. */
  readonly does: string
  readonly events: string
}

/** What a run can be asked for. */
export const COMMANDS = {
  build: {
    headline: 'Image for',
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
    template: 'unused',
    stack: 'unused',
    aws: 'unasked',
    does: 'checks [the settings file](docs/settings.md), and gives its stacks as matrices of jobs, on a pull request those that it touches; asks nothing of AWS',
    events: 'nothing: name it, as [pipeline.yml](docs/fleet.md) does',
  },
} as const satisfies Readonly<Record<string, CommandEntry>>

export type Command = keyof typeof COMMANDS

export const commandNames = Object.keys(COMMANDS) as readonly Command[]

/** Whether a command may run on an event: a deploy of what a merge queue only tests would serve what nobody merged. */
export function isAllowedOn(name: Command, eventName: string): boolean {
  const { changes }: CommandEntry = COMMANDS[name]
  return changes === undefined || eventEntry(eventName).unmerged === undefined
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
