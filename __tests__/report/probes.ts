import type { Report } from '../../src/report/report.ts'
import type { GateView } from '../../src/rollout/gates/gate.ts'
import type { ProbeSpec } from '../../src/rollout/gates/probe/spec.ts'
import { fresh, heard } from '../../src/rollout/gates/probe/standing.ts'
import { eachWords, sharedWords } from '../../src/rollout/gates/probe/words.ts'
import { probe } from '../builders/rollouts/probes.ts'
import { reportOf, rolloutOf } from './build.ts'

const each = probe()
const frontDoor = probe({ name: 'front door' })

const right = [0, 1, 2].reduce(
  (standing) =>
    heard(standing, {
      finding: { kind: 'right', came: 'status 200', expected: '' },
      at: 0,
      ready: 'vouched',
    }),
  fresh(0),
)

const view = ({ name }: ProbeSpec, state: GateView['state'], message: string): GateView => ({
  ...{ kind: 'probe', name, state, message, at: 0 },
})

/** A deploy of which each instance, and the address that they share, said the version. */
export function probedReport(): Report {
  const instances = ['i-0a1b2c3d4e5f60718', 'i-0b2c3d4e5f6071829', 'i-0c3d4e5f60718293a']
  const standings = instances.map((who) => ({ who, standing: right }))
  const gates = [
    view(each, 'holds', eachWords(each, standings)),
    view(frontDoor, 'holds', sharedWords(frontDoor, { others: 'none', standing: right }, 'holds', [])),
  ]
  return reportOf({ rollouts: [rolloutOf({ gates })] })
}
