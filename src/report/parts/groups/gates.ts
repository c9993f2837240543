import type { GateView } from '../../../rollout/gates/gate.ts'
import { clip, oneLine, prose } from '../../../text/escape.ts'

const MARKS: Readonly<Record<GateView['state'], string>> = { holds: '✅', waits: '⏳', failed: '❌' }

/** More than a settings file can ask for. */
const MOST = 30

/** How what had to hold beside the health of a group stood last, a line each; nothing where there was none. */
export function gateLines(gates: readonly GateView[] = []): string[] {
  const shown = gates.slice(0, MOST)
  return shown.map(({ state, message }) => `  - ${MARKS[state]} ${prose(clip(oneLine(message), 900))}`)
}
