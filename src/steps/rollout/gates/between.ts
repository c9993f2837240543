import type { Deps } from '../../../deps/deps.ts'
import type { Gate, GateLook } from './gate.ts'

/** A gate that is due all the time is asked no more often, in milliseconds. */
const LEAST_MS = 50

/**
 * Waits for the next look at a group, and asks the gates meanwhile as often as they want to be asked: that costs no request
 * of AWS. Ends at once where one stands otherwise than before, so that the look comes sooner.
 * @param look the latest look at the group, with how its gates stood
 * @param afterMs how long to wait at most
 */
export async function untilNextLook(
  gates: readonly Gate[],
  look: GateLook | undefined,
  afterMs: number,
  { clock, signal }: Pick<Deps, 'clock' | 'signal'>,
): Promise<void> {
  const until = clock.now() + afterMs
  const before = look?.observation.gates
  for (;;) {
    const due = Math.min(...gates.map(({ dueAt }) => dueAt?.() ?? Number.POSITIVE_INFINITY))
    const isNone = look === undefined || before === undefined || due >= until
    await clock.sleep(isNone ? Math.max(0, until - clock.now()) : Math.max(LEAST_MS, due - clock.now()))
    if (isNone || signal.aborted || clock.now() >= until) return
    const views = await Promise.all(gates.map(({ ask }) => ask(look)))
    if (views.some(({ state }, index) => state !== before[index]?.state)) return
  }
}
