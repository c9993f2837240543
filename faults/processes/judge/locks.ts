import type { Finding } from '../../fault.ts'
import type { LockRecord } from '../fakes/lock.ts'
import type { Reached } from '../fakes/scene.ts'

/** How long a tool may take to ask for its lock, for it to be proven its own; the action's bound is two seconds. */
const SURELY_PROVEN_MS = 1_000

export interface LockFacts {
  /** Who has the lock when all is over. */
  readonly held: LockRecord | undefined
  readonly tool: string
  readonly log: readonly string[]
  /** What the tool of the run said of its own lock. */
  readonly reached?: Reached | undefined
}

/** A lock may be left only where its record does not prove whose it is, and then with the command that releases it. */
export function strandedLocks({ held, tool, log, reached }: LockFacts): Finding[] {
  const said = log.filter((line) => /lock/i.test(line))
  if (held === undefined) return []
  const lock = `the lock ${held.ID} (${held.Operation}, asked for at ${held.Created})`
  const finding = (what: string): Finding[] => [{ kind: 'lock', what: `${lock} ${what}` }]
  if (said.some((line) => /lock of the state is free|it is released/.test(line)))
    return finding('is left, and the log says that it is free')
  if (!log.some((line) => line.includes(`${tool} force-unlock ${held.ID}`)))
    return finding(`is left, and the log does not say \`${tool} force-unlock ${held.ID}\``)
  if (isProven(held, reached)) return finding("is left, although its record proves that it is the run's own")
  return []
}

/** A machine that is slow to start the tool proves nothing, to the action neither. */
function isProven({ ID }: LockRecord, reached: Reached | undefined): boolean {
  const lock = reached?.lock
  return lock?.id === ID && lock.askedAt - (reached?.startedAt ?? 0) < SURELY_PROVEN_MS
}
