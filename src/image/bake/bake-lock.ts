import { createHash } from 'node:crypto'
import { formatDuration } from '../../text/duration.ts'
import { tagNames, tagText } from '../tags.ts'

/** The lock on the bake of one image, as EC2 has it. */
export interface BakeLock extends LockRecord {
  readonly id: string
}

/** What of a lock tells whether its owner lives. */
export interface LockRecord {
  /** ISO 8601, by EC2's clock. */
  readonly createdAt: string
  readonly tags: Readonly<Record<string, string>>
}

/** Time between two signs of life, and how long a run may give none before it counts as dead. Milliseconds. */
export const HEARTBEAT_MS = 30_000
export const DEAD_AFTER_MS = 180_000

/** How the names of all locks begin. */
export const lockPrefix = 'immutable-deploy-bake-'

/** What is done to an image once, whoever wants it. */
export type OnceDone = 'bake' | 'test'

/** What is locked, and by whom. */
export interface LockFacts {
  readonly what: OnceDone
  readonly repository: string
  /** Of what is locked: the image's key; of a test what tells it from all others. */
  readonly imageKey: string
  readonly run: string
  /** Other than that of every other job and step. */
  readonly owner: string
  readonly runUrl: string
}

/** The same content of the same repository has the same name: two repositories do not wait for each other. */
export function lockName({ repository, imageKey }: Pick<LockFacts, 'repository' | 'imageKey'>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([repository, imageKey]))
    .digest('hex')
  return `${lockPrefix}${digest.slice(0, 32)}`
}

/** Tags of a lock. @param now milliseconds since the epoch */
export function lockTags(facts: LockFacts, now: number): Record<string, string> {
  return {
    [tagNames.repository]: tagText(facts.repository),
    [tagNames.imageKey]: facts.imageKey,
    [tagNames.run]: tagText(facts.run),
    [tagNames.owner]: tagText(facts.owner),
    [tagNames.runUrl]: tagText(facts.runUrl),
    ...heartbeat(now),
  }
}

/** The tag that says when the owner was last alive. */
export function heartbeat(now: number): Record<string, string> {
  return { [tagNames.heartbeat]: new Date(now).toISOString() }
}

/** Whether the owner has given no sign of life for too long. The clocks of two runners differ by less than that. */
export function isDead(lock: LockRecord, now: number): boolean {
  return now - lastSign(lock) > DEAD_AFTER_MS
}

function lastSign({ tags, createdAt }: LockRecord): number {
  const times = [tags[tagNames.heartbeat] ?? '', createdAt].map(Date.parse)
  return times.find((time) => !Number.isNaN(time)) ?? Number.NEGATIVE_INFINITY
}

/** Who has the lock: `run 123-1 (https://…)`. */
export function ownerOf({ tags }: LockRecord): string {
  const { [tagNames.run]: run = 'unknown', [tagNames.runUrl]: url = '' } = tags
  return `run ${run}${url === '' ? '' : ` (${url})`}`
}

/** How long the lock has been held: `3 min 04 s`, or words for a time that EC2 did not give. */
export function heldFor({ createdAt }: LockRecord, now: number): string {
  const since = Date.parse(createdAt)
  return Number.isNaN(since) ? 'an unknown time' : formatDuration(now - since)
}
