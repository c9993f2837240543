import type { Cause } from '../causes/causes.ts'
import type { Blame } from '../causes/entries/known-cause.ts'
import { formatImageSet } from '../image/image.ts'
import { quarantinedTag } from '../image/tags.ts'
import { REASONS } from '../outcome/reasons.ts'
import type { ImageStanding } from '../rollout/image-standing.ts'
import type { RolloutReport } from '../rollout/report.ts'
import { inSentence } from '../text/sentence.ts'
import { extentOf } from './extent.ts'
import type { FaultFacts } from './fault.ts'

/** Whose matter a failure is, where that is known, and why. */
export interface Whose {
  readonly blame?: Blame
  readonly causes: readonly Cause[]
}

/**
 * In one line: whether the image is in quarantine, why, what lifts it, and what another run of the same commit comes to.
 * '' for commands that roll nothing out and bake nothing.
 */
export function quarantineLine(whose: Whose, facts: FaultFacts): string {
  const { command, image, judged, failure } = facts
  if (command !== 'deploy' && command !== 'rollback' && command !== 'build') return ''
  if (failure.reason === 'image-quarantined') return fromBefore(facts)
  if (image === undefined) {
    return `No image is in quarantine by this run, which ended before it had one. ${again(facts)} ${becomes(whose, facts)}.`
  }
  const name = formatImageSet(image.set)
  if (judged?.quarantine === 'set') return inQuarantine(name, whose, facts)
  if (judged?.quarantine === 'failed') {
    return `${name} is not in quarantine: it is to blame, but could not be tagged. ${again(facts)} takes it again, and is likely to fail again.`
  }
  return `${name} is not in quarantine: ${notToBlame(whose, facts)}. ${again(facts)} takes it again, and ${becomes(whose, facts)}.`
}

function fromBefore({ environment, ...facts }: FaultFacts): string {
  return `The image is in quarantine${place(environment)}, because it failed there in an earlier run. ${again(facts)} is refused again; a commit that changes what is baked gets another image, and the tag is lifted as the next steps say.`
}

function inQuarantine(name: string, { causes }: Whose, { environment, image, ...facts }: FaultFacts): string {
  const id = Object.values(image?.set ?? {})[0] ?? 'AMI'
  const [cause] = causes
  const why = cause === undefined ? whatWasSeen(facts) : inSentence(cause.title)
  return `${name} is in quarantine${place(environment)}, because ${why}. ${again(facts)} is refused (\`image-quarantined\`); a commit that changes what is baked gets another image. To lift it, take the tag \`${quarantinedTag(environment ?? '')}\` off, or name the image: \`rollback-to: ${id}\`.`
}

/** Instances that a gate stopped may well be healthy. */
function whatWasSeen({ failure: { reason } }: Pick<FaultFacts, 'failure'>): string {
  if (reason === 'probe-failed') return 'its instances did not answer as a probe asks'
  if (reason === 'analysis-failed') return 'the figures of its instances were worse than they may be'
  return 'its instances did not become healthy'
}

function place(environment = ''): string {
  return environment === '' ? '' : ` in ${environment}`
}

function notToBlame(
  { blame, causes }: Whose,
  { command, failure, rollouts = [], steps = [] }: FaultFacts,
): string {
  const known = causes.find((cause) => cause.blame === blame)
  const why = known === undefined ? '' : ` (${inSentence(known.title)})`
  const own = rollouts.filter(({ otherImages }) => otherImages === undefined)
  const isOut = extentOf({ failure, rollouts: own, steps }) !== 'nothing'
  switch (blame) {
    case 'stack':
      return `the failure is a matter of the stack${why}`
    case 'account':
      return `the failure is a matter of AWS or the account${why}`
    case 'image':
      if (!isOut) return `it was not rolled out${why}`
      return command === 'rollback' ? `a rollback puts none there${why}` : `it was not proven at fault${why}`
    default:
      if (!isOut) return 'it was not rolled out'
      return own.some(speaksAgainst)
        ? 'nobody knows whether it is to blame'
        : 'nothing shows that it is to blame'
  }
}

const AGAINST: ReadonlySet<ImageStanding> = new Set(['sick', 'unclear', 'coming'])

function speaksAgainst({ verdict, imageStanding = 'none' }: RolloutReport): boolean {
  return verdict !== 'reached' && AGAINST.has(imageStanding)
}

/** What another run comes to, after "takes it again, and" or after its subject. */
function becomes({ blame, causes }: Whose, { failure: { reason } }: FaultFacts): string {
  if (causes.length > 0 && causes.every(({ passes }) => passes)) return 'may well succeed'
  const isOfRollout = reason.startsWith('rollout-') && reason !== 'rollout-superseded'
  if (blame === undefined || (causes.length === 0 && !isOfRollout)) return REASONS[reason].again
  const until = {
    stack: 'the stack is corrected',
    account: 'that is put right',
    image: 'the image is another',
  }
  return `fails again until ${until[blame]}`
}

function again({ command }: Pick<FaultFacts, 'command'>): string {
  return command === 'rollback' ? 'The same rollback' : 'A re-run of the same commit'
}
