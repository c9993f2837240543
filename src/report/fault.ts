import { blame } from '../causes/blame.ts'
import { type Cause, explainOutput } from '../causes/causes.ts'
import type { Blame } from '../causes/entries/known-cause.ts'
import { formatImageSet, type Image } from '../image/image.ts'
import { quarantinedTag } from '../image/tags.ts'
import type { Command } from '../outcome/commands.ts'
import type { Failure, FailureReason } from '../outcome/reasons.ts'
import type { RolloutReport } from '../rollout/report.ts'

/** Whose matter a failure is, as far as that is known, and what it means for the image. */
export interface Fault {
  /** Absent where nobody can tell. */
  readonly blame?: Blame
  /** Why it failed, in AWS's words; empty where they are not known. */
  readonly causes: readonly Cause[]
  /** In one line: whether the image is in quarantine, why, what lifts it, and what a re-run does; '' for commands that take none. */
  readonly quarantine: string
}

/** What was decided while the run still could do something about it. */
export interface Judged {
  /** Absent where nobody is: a run that changed nothing cannot tell what did. */
  readonly blame?: Blame
  /** failed: the image was to be quarantined, and could not be. */
  readonly quarantine: 'set' | 'failed' | 'none'
}

/** What is known of a run that failed. */
export interface FaultFacts {
  readonly command: Command
  readonly failure: Failure
  readonly image?: Image
  readonly rollouts?: readonly RolloutReport[]
  readonly environment?: string
  readonly judged?: Judged
}

/** Why a run failed and whose matter that is. */
export function faultOf(facts: FaultFacts): Fault {
  const causes = causesOf(facts)
  const { judged, failure } = facts
  const whose = judged === undefined ? guess(failure.reason, causes) : judged.blame
  const fault = { causes, ...(whose === undefined ? {} : { blame: whose }) }
  return { ...fault, quarantine: quarantineLine(fault, facts) }
}

/** The failure with what follows from whose matter it is. */
export function withFault(failure: Failure, { blame: whose, causes }: Fault): Failure {
  if (whose === undefined || !failure.reason.startsWith('rollout-')) return failure
  const next = cures[whose](causes.some(({ passes }) => passes) ? 'passes' : 'stays')
  return { ...failure, next: [...failure.next, ...next] }
}

/** What there is to do, by whose matter it is; what passes by itself says so in its own advice. */
const cures: Readonly<Record<Blame, (nature: 'passes' | 'stays') => string[]>> = {
  image: () => [
    'Correct the image and deploy again: a commit that changes what is baked gets an image of its own.',
  ],
  stack: () => ['Correct the stack and deploy again; the image is not to blame.'],
  account: (nature) =>
    nature === 'passes' ? [] : ['Then run the same commit again; neither image nor stack is to blame.'],
}

/** Failures in which the tools' and AWS's words are the evidence. */
const quoting: ReadonlySet<FailureReason> = new Set([
  'image-build-failed',
  'apply-failed',
  'plan-failed',
  'credentials',
  'aws-unavailable',
  'internal-error',
])

function causesOf({ failure, rollouts = [] }: FaultFacts): Cause[] {
  const seen = failure.reason.startsWith('rollout-') ? causesOfRollouts(rollouts) : []
  const quoted = quoting.has(failure.reason) ? explainOutput([...failure.evidence, failure.message]) : []
  return unique([...seen, ...quoted])
}

/** The causes of the groups that did not reach their threshold, each once. */
export function causesOfRollouts(rollouts: readonly RolloutReport[]): Cause[] {
  return unique(rollouts.flatMap(({ verdict, causes = [] }) => (verdict === 'reached' ? [] : causes)))
}

function unique(causes: readonly Cause[]): Cause[] {
  return causes.filter(({ id }, index) => causes.findIndex((other) => other.id === id) === index)
}

/** Failures of what the plan does, and not of what is on the instances, where nobody looked at those. */
const ofStack: ReadonlySet<FailureReason> = new Set([
  'apply-failed',
  'rollout-not-started',
  'rollout-failed',
  'rollout-stalled',
  'rollout-timed-out',
])

/** Where it was not decided by the instances, only what is known to be the cause tells; the image is never blamed. */
function guess(reason: FailureReason, causes: readonly Cause[]): Blame | undefined {
  if (causes.length > 0) return blame({ causes, changed: 'image', proven: 'never', instances: 'none' })
  return ofStack.has(reason) ? 'stack' : undefined
}

type Line = (image: string, facts: FaultFacts, causes: readonly Cause[]) => string

function quarantineLine({ blame: whose, causes }: Omit<Fault, 'quarantine'>, facts: FaultFacts): string {
  const { command, image, judged } = facts
  if (command !== 'deploy' && command !== 'rollback' && command !== 'build') return ''
  if (image === undefined) {
    return `No image is in quarantine by this run, which ended before it had one. ${again(facts)} starts anew.`
  }
  const name = formatImageSet(image.set)
  if (judged?.quarantine === 'set') return inQuarantine(name, facts, causes)
  if (judged?.quarantine === 'failed') {
    return `${name} is to blame, but could not be put in quarantine. ${again(facts)} takes it again, and is likely to fail again.`
  }
  return `${name} is not in quarantine: ${notToBlame(whose, causes)}. ${again(facts)} ${does(whose, causes)}.`
}

const inQuarantine: Line = (name, { image, environment = '' }, causes) => {
  const ids = Object.values(image?.set ?? {})
  const why = causes[0] === undefined ? 'its instances did not become healthy' : inSentence(causes[0].title)
  const where = environment === '' ? 'here' : `in ${environment}`
  return `${name} is in quarantine ${where}, because ${why}. A re-run of the same commit is refused (\`image-quarantined\`); another image lifts it, or \`rollback-to: ${ids[0] ?? 'AMI'}\`, or taking the tag ${quarantinedTag(environment)} off.`
}

function notToBlame(whose: Blame | undefined, causes: readonly Cause[]): string {
  const known = causes.find((cause) => cause.blame === whose)
  const why = known === undefined ? '' : ` (${inSentence(known.title)})`
  switch (whose) {
    case 'stack':
      return `the failure is a matter of the stack${why}`
    case 'account':
      return `the failure is a matter of AWS or the account${why}`
    case 'image':
      return `it was not rolled out${why}`
    case undefined:
      return 'nothing shows that it is to blame'
  }
}

function does(whose: Blame | undefined, causes: readonly Cause[]): string {
  if (whose === undefined) return 'takes it again'
  if (causes.length > 0 && causes.every(({ passes }) => passes)) return 'takes it again, and may well succeed'
  const until = {
    stack: 'the stack is corrected',
    account: 'that is put right',
    image: 'the image is another',
  }
  return `takes it again, and fails again until ${until[whose]}`
}

function again({ command }: FaultFacts): string {
  return command === 'rollback' ? 'The same rollback' : 'A re-run of the same commit'
}

/** A title as a part of a sentence: without its capital, unless that is of a name. */
function inSentence(title: string): string {
  return /^(?:[A-Z][a-z]* )/.test(title) && !/^(?:Auto|Spot) /.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title
}
