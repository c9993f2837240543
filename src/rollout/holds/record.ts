import { createHash } from 'node:crypto'
import { environmentKey, holdPrefix } from '../../image/tags.ts'
import type { Brought } from '../../plan/guard/image-only.ts'
import { definedOf } from '../../text/defined.ts'
import { timeWords } from '../../text/time.ts'

/** Where a release holds, or how that ended, as a tag on its image tells it. */
export interface HoldRecord {
  /** Since when, ISO 8601 in UTC. */
  readonly since: string
  /**
   * holding: somebody has to promote or abort it; aborting: an abort has applied something, and is not through. The others are
   * its ends; replaced: another commit came in its place.
   */
  readonly state: HoldState
  /** Percent. */
  readonly at: number
  /** The commit whose stack was applied, 40 or 64 hex digits. */
  readonly commit: string
  /** Of the plan that was applied, the image taken out: 16 hex digits. Absent where nothing was to be applied. */
  readonly plan?: string
  /** Of the workflow, with its attempt: `4711-1`. */
  readonly run?: string
  /** What the plan brought. */
  readonly brought?: Brought
}

const STATES = ['holding', 'aborting', 'promoted', 'aborted', 'replaced'] as const
export type HoldState = (typeof STATES)[number]

/** Characters of an environment's name in a key, which EC2 lets have 128. */
const longestName = 80

/**
 * The tag of a hold, on the image that is held: of an environment and a stack, since several stacks of one environment may
 * launch one image. A tag on the group would be drift for Terraform; this one is none.
 * @param stack repository, directory and workspace
 */
export function holdTag(environment: string, stack: string): string {
  const digest = createHash('sha256').update(`${environment}\n${stack}`).digest('hex').slice(0, 12)
  return `${holdPrefix}${[...environmentKey(environment)].slice(0, longestName).join('')}:${digest}`
}

/** The value of that tag: `TIME STATE AT COMMIT PLAN RUN [BROUGHT]`. The time comes first, so that values sort by it. */
export function formatHold(hold: HoldRecord): string {
  const { since, state, at, commit, plan = '-', run = '-', brought } = hold
  return [since, state, at, commit, plan, run, ...(brought === undefined ? [] : [brought])].join(' ')
}

const commitForm = /^([0-9a-f]{40}|[0-9a-f]{64})$/
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** What a tag's value tells; undefined where it cannot be read: nobody goes on from half a record. */
export function parseHold(value: string): HoldRecord | undefined {
  const [since = '', word = '', percent = '', commit = '', plan = '', run = '', what = ''] = value.split(' ')
  const state = STATES.find((one) => one === word)
  const at = /^[1-9]\d?$/.test(percent) ? Number(percent) : undefined
  if (!timeForm.test(since) || state === undefined || at === undefined || !commitForm.test(commit))
    return undefined
  return {
    ...{ since, state, at, commit },
    ...definedOf({
      plan: /^[0-9a-f]{16}$/.test(plan) ? plan : undefined,
      run: /^\d+(-\d+)?$/.test(run) ? run : undefined,
      brought: what === 'image' || what === 'more' ? what : undefined,
    }),
  }
}

/** The hold that tags tell of under this key; undefined where nothing holds, or no more. */
export function holdIn(tags: Readonly<Record<string, string>>, key: string): HoldRecord | undefined {
  const record = openHoldIn(tags, key)
  return record?.state === 'holding' ? record : undefined
}

/** The same, or one whose abort is not through: its commit is not proven, and something of it may serve. */
export function openHoldIn(tags: Readonly<Record<string, string>>, key: string): HoldRecord | undefined {
  const record = parseHold(tags[key] ?? '')
  return record !== undefined && isOpen(record) ? record : undefined
}

/** Whether it has not come to an end yet. */
export function isOpen({ state }: Pick<HoldRecord, 'state'>): boolean {
  return state === 'holding' || state === 'aborting'
}

/** That not all instances are of the release that is live, and why. */
export function holdWords({ commit, at, since }: Pick<HoldRecord, 'commit' | 'at' | 'since'>): string {
  return `It holds at ${at} % with commit ${commit} since ${timeWords(since)}: the other instances are of the release before it`
}

/** How who sees a hold gets on. */
export function holdAdvice({ commit }: Pick<HoldRecord, 'commit'>): string {
  return `\`command: promote\` in a job of commit ${commit} goes on with it, \`command: abort\` there takes it back. Nothing is the matter until then.`
}

/**
 * The tag of a hold that is over, since a release has come to its end with the image; none where nothing held.
 * @param end its commit, when that was (ISO 8601), and whether the run brought a release forward or went back
 */
export function endTag(
  tags: Readonly<Record<string, string>>,
  key: string,
  end: { readonly commit: string; readonly at: string; readonly way: 'forward' | 'back' },
): Record<string, string> {
  const hold = openHoldIn(tags, key)
  if (hold === undefined) return {}
  const forward = hold.commit === end.commit ? 'promoted' : 'replaced'
  return { [key]: formatHold({ ...hold, since: end.at, state: end.way === 'back' ? 'aborted' : forward }) }
}
