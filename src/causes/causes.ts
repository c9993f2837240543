import { listed } from '../text/list.ts'
import { capacityCauses } from './entries/capacity.ts'
import type { CauseFacts } from './entries/facts.ts'
import { groupCauses } from './entries/group.ts'
import { healthCauses } from './entries/health.ts'
import { imageCauses } from './entries/image.ts'
import type { Blame, KnownCause } from './entries/known-cause.ts'
import { networkCauses } from './entries/network.ts'
import { permissionCauses } from './entries/permissions.ts'
import { quotaCauses } from './entries/quotas.ts'
import { settingCauses } from './entries/settings.ts'
import { targetCauses } from './entries/targets.ts'
import { operationIn, policiesWith } from './policies.ts'
import { type Named, worded } from './wording.ts'

/** All causes that are recognised by AWS's words. */
export const knownCauses: readonly KnownCause[] = [
  ...capacityCauses,
  ...quotaCauses,
  ...imageCauses,
  ...networkCauses,
  ...permissionCauses,
  ...settingCauses,
  ...healthCauses,
  ...targetCauses,
]

/** A cause of a failed rollout, apply or bake that AWS's own words, or the group itself, give away. */
export interface Cause {
  /** Stable name, e.g. `kms-grant`. */
  readonly id: string
  readonly title: string
  /** AWS's words that say so: always a part of one of the texts or names given, line breaks aside. */
  readonly quote: string
  /** Whose matter it is, for a plan that changes nothing but the image. */
  readonly blame: Blame
  /** Whether the same may succeed later with nothing changed by anybody. */
  readonly passes: boolean
  /** What to do, one or two plain sentences. */
  readonly next: readonly string[]
}

/** Title and advice in one line. */
export function adviceOf({ title, next }: Cause): string {
  return `${title}: ${next.join(' ')}`
}

/** The longest quote, in UTF-16 units: AWS's encoded authorization messages run to thousands. */
const longestQuote = 400

/** The longest text that is looked through, in UTF-16 units: no message of AWS is nearly as long. */
const longestText = 20_000

/**
 * The causes that AWS's words give away (status reasons, activity messages, instance state reasons, target-health
 * reasons, errors as Packer and Terraform print them), then those that the group shows: each once, in the order of the
 * texts. A text that is not known gives no cause: nothing is guessed.
 */
export function explainCauses(texts: readonly string[], facts: CauseFacts = {}): Cause[] {
  const found = [...texts.flatMap(causesIn), ...causesOfGroup(facts)]
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index)
}

/**
 * The causes in what a tool printed of its errors, line by line: each error begins with `Error: `, or there is one in all.
 */
export function explainOutput(lines: readonly string[]): Cause[] {
  return explainCauses(lines.join('\n').split(/\n(?=Error: )/))
}

/** A known cause, and where the text says it. */
interface Match {
  readonly cause: KnownCause
  readonly at: number
  readonly named: Named
}

function causesIn(text: string): Cause[] {
  const line = onOneLine(text)
  const matches = knownCauses.flatMap((cause) => matchOf(cause, line) ?? [])
  const least = Math.min(...matches.map(generalityOf))
  return matches
    .filter((match) => generalityOf(match) === least)
    .map(({ cause, at, named }) => causeOf(cause, around(line, at), named))
}

/** Terraform and Packer break lines where they like, also in AWS's words. */
function onOneLine(text: string): string {
  return text.slice(0, longestText).replace(/[ \t]*\r?\n[\s│╷╵]*/g, ' ')
}

function generalityOf({ cause }: Match): number {
  return cause.generality ?? 0
}

/** Made once: texts are many. */
const patterns = new Map(
  knownCauses.map((cause) => [cause, [...(cause.words ?? []), ...codePatterns(cause)]]),
)

function matchOf(cause: KnownCause, text: string): Match | undefined {
  for (const pattern of patterns.get(cause) ?? []) {
    const match = pattern.exec(text)
    if (match !== null) return { cause, at: match.index, named: withPolicies(match.groups ?? {}, text) }
  }
  return undefined
}

/** With the action that was refused, and the policies of this repository that allow it. */
function withPolicies(named: Named, text: string): Named {
  const action = named['action'] ?? operationIn(text)
  if (action === undefined) return named
  return { ...named, action, policies: listed(policiesWith(action), 'and') }
}

function codePatterns({ codes = [], unless }: KnownCause): RegExp[] {
  return codes.map((code) => codePattern(code, unless))
}

/**
 * A code stands by itself, or behind `Client.` or `Server.`. One that is an English word counts only where a code
 * stands: in front of a colon or a dash, or in brackets.
 * @param unless what must not follow
 */
function codePattern(code: string, unless: RegExp | undefined): RegExp {
  const escaped = code.replaceAll('.', '\\.')
  const isWord = /^[A-Z][a-z]+$/.test(code)
  const end = isWord ? '(?=:| - |\\))' : '(?![\\w]|\\.\\w)'
  const not = unless === undefined ? '' : `(?!.*${unless.source})`
  return new RegExp(`(?<![\\w.-])(?:Client\\.|Server\\.)?${escaped}${end}${not}`)
}

function causeOf(
  known: Omit<KnownCause, 'words' | 'codes' | 'unless' | 'generality'>,
  quote: string,
  named: Named,
): Cause {
  const { id, title, blame, passes, next } = known
  return {
    id,
    title: worded(title, named) ?? title,
    quote,
    blame,
    passes,
    next: next.flatMap((line) => worded(line, named) ?? []),
  }
}

/** The text, or what stands around the match where it is long. Half a surrogate pair at an end is left out. */
function around(text: string, at: number): string {
  const start = text.length <= longestQuote ? 0 : Math.max(0, at - longestQuote / 4)
  return text
    .slice(start, start + longestQuote)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .trim()
}

function causesOfGroup(facts: CauseFacts): Cause[] {
  return groupCauses.flatMap((cause) => {
    const shown = cause.shown(facts)
    return shown === undefined ? [] : [causeOf(cause, shown.quote, shown.named)]
  })
}
