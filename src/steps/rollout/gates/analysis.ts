import type { Deps } from '../../../deps/deps.ts'
import { errorMessage } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { type Analysis, alphaOf } from '../../../rollout/gates/analysis/analysis.ts'
import { type Assessment, assess, type Material } from '../../../rollout/gates/analysis/assess.ts'
import { type Witness, witnessWith } from '../../../rollout/gates/analysis/course.ts'
import { materialOf } from '../../../rollout/gates/analysis/material.ts'
import { spanOf } from '../../../rollout/gates/analysis/statistics/samples.ts'
import type { GateView } from '../../../rollout/gates/gate.ts'
import { isTrouble } from '../../../run/patience.ts'
import { definedOf } from '../../../text/defined.ts'
import type { Gate, GateLook } from './gate.ts'
import { readSeries } from './series.ts'

type AnalysisDeps = Pick<Deps, 'metrics' | 'clock'>

/** The gates of a group that the analyses of the settings file are. */
export function analysisGates(
  analyses: readonly Analysis[],
  deps: AnalysisDeps,
): (group: GroupRef) => readonly Gate[] {
  const alpha = alphaOf(analyses)
  return () => analyses.map((analysis) => gateOf(analysis, alpha, deps))
}

/** What a gate knows from look to look. */
interface Known {
  readonly witness?: Witness | undefined
  readonly view?: GateView
  /** Before this there is nothing new, in milliseconds since the epoch, by the runner's clock. */
  readonly nextAt: number
  /** How far CloudWatch's clock is before the runner's. */
  readonly skewMs: number
}

function gateOf(analysis: Analysis, alpha: number, deps: AnalysisDeps): Gate {
  let known: Known = { nextAt: 0, skewMs: 0 }
  return {
    ask: async (look) => {
      const witness = witnessWith(known.witness, look.observation, look)
      const now = deps.clock.now()
      known = { ...known, witness }
      if (witness === undefined)
        return viewOf(analysis, now, { state: 'waits', said: 'no instance of the image is in service yet' })
      if (known.view !== undefined && now < known.nextAt) return known.view
      known = { ...known, ...(await measured({ analysis, alpha, witness, look, known }, deps)) }
      return known.view ?? viewOf(analysis, now, { state: 'waits', said: 'nothing measured yet' })
    },
  }
}

interface Measuring {
  readonly analysis: Analysis
  readonly alpha: number
  readonly witness: Witness
  readonly look: GateLook
  readonly known: Known
}

/** Asks CloudWatch, and judges. While it does not answer nothing holds: what it said of earlier is not of now. */
async function measured(
  measuring: Measuring,
  { metrics, clock }: AnalysisDeps,
): Promise<Pick<Known, 'view' | 'nextAt' | 'skewMs'>> {
  const { analysis, alpha, witness, look, known } = measuring
  const { baseline, intervalMs, delayMs } = analysis
  const asked = clock.now() + known.skewMs
  const span = spanOf({ ...witness, now: asked }, analysis)
  const since = span.from - (baseline?.windowMs ?? 0)
  try {
    const range = { from: since, to: Math.max(span.to, span.from) + intervalMs, periodMs: intervalMs }
    const read = await readSeries({ analysis, witness, look, range }, metrics)
    const skewMs = read.now === undefined ? known.skewMs : read.now - clock.now()
    const course = { since: witness.since, settledAt: witness.settledAt + skewMs, now: clock.now() + skewMs }
    const material: Material = materialOf(analysis, read.series, { course, witness, alpha })
    return {
      view: viewOf(analysis, clock.now(), assess(analysis, material)),
      skewMs,
      nextAt: nextPeriod(Math.max(clock.now() + skewMs, span.from + delayMs), analysis) - skewMs,
    }
  } catch (error) {
    if (!isTrouble(error)) throw error
    const said = `CloudWatch does not answer: ${errorMessage(error)}`
    const view = viewOf(analysis, clock.now(), { state: 'waits', said })
    return { view, skewMs: known.skewMs, nextAt: clock.now() + intervalMs }
  }
}

/** When the next period has ended for long enough. */
function nextPeriod(now: number, { intervalMs, delayMs }: Analysis): number {
  return (Math.floor((now - delayMs) / intervalMs) + 1) * intervalMs + delayMs
}

function viewOf(
  { name }: Analysis,
  at: number,
  { state, said, against, figures }: Pick<Assessment, 'state' | 'said'> & Partial<Assessment>,
): GateView {
  const message = `analysis ${name}: ${said.replace(/\.$/, '')}`
  return { kind: 'analysis', name, state, message, at, ...definedOf({ against, figures }) }
}
