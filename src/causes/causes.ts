import { healthCauses } from './health.ts'
import type { KnownCause } from './known-cause.ts'
import { launchCauses } from './launch.ts'

/** All causes that are recognised. */
export const knownCauses: readonly KnownCause[] = [...launchCauses, ...healthCauses]

/** A cause of a failed rollout, apply or bake that AWS's own words give away. */
export interface Cause {
  /** Stable name, e.g. `kms-grant`. */
  readonly id: string
  readonly title: string
  /** AWS's words that say so: always a part of one of the texts or names given. */
  readonly quote: string
  /** What to do, one or two plain sentences. */
  readonly next: readonly string[]
}

/** What is known beside AWS's words. */
export interface CauseFacts {
  /** Names of suspended scaling processes of the group. */
  readonly suspended?: readonly string[]
}

/** The longest quote, in UTF-16 units: AWS's encoded authorization messages run to thousands. */
const longestQuote = 400

/**
 * Processes whose suspension holds up a rollout. AddToLoadBalancer keeps new instances out of their target groups.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html
 */
const needed = ['Launch', 'Terminate', 'InstanceRefresh', 'AddToLoadBalancer']

/**
 * The causes that AWS's words give away (status reasons, activity messages, instance state reasons, target-health
 * reasons), each once, in the order of the texts. A text that is not known gives no cause: nothing is guessed.
 */
export function explainCauses(texts: readonly string[], { suspended = [] }: CauseFacts = {}): Cause[] {
  const found = [...texts.flatMap(causesIn), ...suspendedCause(suspended)]
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index)
}

function causesIn(text: string): Cause[] {
  const matches = knownCauses.flatMap((cause) => {
    const at = text.search(cause.pattern)
    return at < 0 ? [] : [{ cause, at }]
  })
  const exact = matches.filter(({ cause }) => cause.general !== true)
  return (exact.length > 0 ? exact : matches).map(({ cause, at }) => quoted(cause, text, at))
}

function quoted({ id, title, next }: KnownCause, text: string, at: number): Cause {
  return { id, title, quote: around(text, at), next }
}

/** The text, or what stands around the match where it is long. Half a surrogate pair at an end is left out. */
function around(text: string, at: number): string {
  const start = text.length <= longestQuote ? 0 : Math.max(0, at - longestQuote / 4)
  return text
    .slice(start, start + longestQuote)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .trim()
}

function suspendedCause(suspended: readonly string[]): Cause[] {
  const stopped = needed.filter((name) => suspended.includes(name))
  const [first] = stopped
  if (first === undefined) return []
  return [
    {
      id: 'suspended-processes',
      title: `Suspended processes of the group: ${stopped.join(', ')}`,
      quote: first,
      next: [
        `Resume it: aws autoscaling resume-processes --auto-scaling-group-name NAME --scaling-processes ${stopped.join(' ')}`,
        'Find out first who suspended it, and why: AWS does so itself where launches have failed for a day.',
      ],
    },
  ]
}
