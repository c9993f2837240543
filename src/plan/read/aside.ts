import { count } from '../../text/duration.ts'
import { editsOf } from '../edits.ts'
import { isRecord, type JsonRecord, textOf } from '../json.ts'
import type { Aside, ResourceChange } from '../plan.ts'

/** Reads what stands beside the changes. Where its shape is another one nothing is said: nothing is decided by it. */
export function readAside(
  document: JsonRecord,
  drift: readonly ResourceChange[],
  changes: readonly ResourceChange[],
): Aside {
  const { checks, deferred_changes, deferred_action_invocations } = document
  const relevant = relevantIn(document)
  const changed = new Set(changes.filter(({ kind }) => kind !== 'no-op').map(({ address }) => address))
  const bears = (change: ResourceChange, paths: readonly string[]) =>
    changed.has(change.address) ||
    relevant === undefined ||
    paths.some((path) => relevant.has(attributeKey(change.address, path)))
  return {
    drifted: drift.filter((change) => isDrift(change, bears)).map(({ address }) => address),
    failedChecks: Array.isArray(checks) ? checks.filter(isRecord).flatMap(failureOf) : [],
    deferred: lengthOf(deferred_changes),
    deferredActions: lengthOf(deferred_action_invocations),
    isComplete: document.complete !== false,
  }
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}

/** What a plan tells beside its changes and that somebody should hear of. */
export function asideWarnings(aside: Aside | undefined): string[] {
  const { failedChecks = [], deferred = 0, deferredActions = 0, isComplete = true } = aside ?? {}
  const waiting = [
    ...(deferred === 0 ? [] : [count(deferred, 'change')]),
    ...(deferredActions === 0 ? [] : [`${count(deferredActions, 'action')} of providers`]),
  ]
  const verb = deferred + deferredActions === 1 ? 'waits' : 'wait'
  return [
    ...failedChecks.map((check) => `${check} (a check of the stack that does not hold)`),
    ...(waiting.length === 0
      ? []
      : [`${waiting.join(' and ')} ${verb} for a later plan: this one is not complete.`]),
    ...(isComplete || waiting.length > 0
      ? []
      : ['The plan is not complete: what it leaves out is not applied.']),
  ]
}

/**
 * Plans list as drift also what the provider now writes another way (null for an empty list, say), and what another
 * resource of the same stack brought about (the rules of a security group): that is not worth a word.
 */
function isDrift(
  change: ResourceChange,
  bears: (change: ResourceChange, paths: readonly string[]) => boolean,
): boolean {
  if (change.mode !== 'managed' || change.movedFrom !== undefined) return false
  if (change.kind === 'delete') return true
  const paths = editsOf(change, (text) => text).map(({ path }) => path)
  return paths.length > 0 && bears(change, paths)
}

/** The attributes that the plan says may have led to its changes; undefined where it does not say. */
function relevantIn({ relevant_attributes }: JsonRecord): ReadonlySet<string> | undefined {
  if (!Array.isArray(relevant_attributes)) return undefined
  return new Set(
    relevant_attributes.filter(isRecord).map(({ resource, attribute }) => {
      const [first] = Array.isArray(attribute) ? attribute : []
      return attributeKey(String(resource), String(first))
    }),
  )
}

/** A resource's address with the name of an attribute, without what is inside of that. */
function attributeKey(address: string, path: string): string {
  return `${address} ${/^[^.[]*/.exec(path)?.[0] ?? ''}`
}

function failureOf({ address, status, instances }: JsonRecord): string[] {
  if (status !== 'fail' && status !== 'error') return []
  const name = isRecord(address) ? textOf(address.to_display) : undefined
  const problems = Array.isArray(instances) ? instances.filter(isRecord).flatMap(messagesOf) : []
  return [[name ?? 'A check', ...problems].join(': ')]
}

function messagesOf({ problems }: JsonRecord): string[] {
  return Array.isArray(problems)
    ? problems.filter(isRecord).flatMap(({ message }) => textOf(message) ?? [])
    : []
}
