import type { Figures } from './figures.ts'

/** What a gate goes by: answers of the service itself, or what CloudWatch measures of it. */
export type GateKind = 'probe' | 'analysis'

/** The verdicts that gates give, which are the reasons of the failure too: whoever tells failures apart goes by this list. */
export const GATE_FAILURES = [
  'probe-failed',
  'analysis-failed',
] as const satisfies readonly `${GateKind}-failed`[]

/** How a gate stands at a look at a group: what has to hold beside the health of its instances. */
export interface GateView {
  readonly kind: GateKind
  /** As the settings file calls it. */
  readonly name: string
  /** waits: it does not hold yet, and nothing is wrong; failed: it will not hold, and the rollout ends. */
  readonly state: 'waits' | 'holds' | 'failed'
  /** One sentence without its full stop, that begins with the name of the gate. */
  readonly message: string
  /** later: it waits until the rollout is further, and keeps no step on the way from being well. */
  readonly speaks?: 'later'
  /** nobody: it failed, and says nothing of the image: what should have answered could not be asked. */
  readonly against?: 'nobody'
  /** When it was asked last, in milliseconds since the epoch. */
  readonly at: number
  /** What it has measured, where that is figures. */
  readonly figures?: Figures
}

/** The first gate that failed; undefined where none did. */
export function failedGate(gates: readonly GateView[] = []): GateView | undefined {
  return gates.find(({ state }) => state === 'failed')
}

/**
 * The gates that do not hold yet.
 * @param extent step: but for those that say nothing before the rollout is further
 */
export function waitingGates(
  gates: readonly GateView[] = [],
  extent: 'whole' | 'step' = 'whole',
): readonly GateView[] {
  return gates.filter(
    ({ state, speaks }) => state === 'waits' && (extent === 'whole' || speaks === undefined),
  )
}
