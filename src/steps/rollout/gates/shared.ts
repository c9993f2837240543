import type { GroupRef } from '../../../plan/group-ref.ts'
import type { GateView } from '../../../rollout/gates/gate.ts'
import { askable, othersIn, reachOf, worstOf } from '../../../rollout/gates/probe/members.ts'
import type { ProbeSpec, Version } from '../../../rollout/gates/probe/spec.ts'
import {
  againstOf,
  among,
  heardAmong,
  type Shared,
  stateAmong,
} from '../../../rollout/gates/probe/standing.ts'
import { failedWords, sharedWords, strandedWords } from '../../../rollout/gates/probe/words.ts'
import { type AskDeps, askOnce, questionOf, type Subject } from './ask.ts'
import type { Around, Company } from './company.ts'
import type { Gate, GateLook } from './gate.ts'
import { roundsOf } from './rounds.ts'

/** Makes the gates of all groups of a run that stand on the same answers: at an address that all of them share. */
export function sharedGates(
  spec: ProbeSpec,
  version: Version,
  company: Company,
  deps: AskDeps,
): (group: GroupRef) => Gate {
  const rounds = roundsOf(spec, deps)
  let shared: Shared | undefined
  let around: Around = { others: 'serve', where: [], watch: 'going' }
  const subjectOf = ({ observation, images, group: { region } }: GateLook): Subject => ({
    ...{ version, region },
    fresh: askable(observation, images),
  })
  const round = (look: GateLook) => async () => {
    around = await company.others()
    const { others } = around
    shared = among(shared, others, deps.clock.now())
    const finding = await askOnce(spec, subjectOf(look), deps)
    // What was asked while others could answer says nothing of a time in which none could.
    if (shared.others === others) shared = heardAmong(shared, { finding, at: deps.clock.now() })
  }
  const viewOf = (look: GateLook, now: number): GateView => {
    const base = { kind: 'probe', name: spec.name, at: rounds.askedAt() } as const
    const { where, watch } = around
    const others = worstOf([around.others, othersIn(look.observation, look.images)])
    const standing = among(shared, others, now)
    if (watch === 'over' && others === 'serve')
      return { ...base, state: 'failed', against: 'nobody', message: strandedWords(spec, where) }
    const state = stateAmong(standing, spec, reachOf(look.observation, look.images), now)
    if (state !== 'failed') return { ...base, state, message: sharedWords(spec, standing, state, where) }
    const asked = { who: '', what: questionOf(spec, subjectOf(look)) }
    const message = failedWords(spec, asked, standing.standing, now)
    return { ...base, ...againstOf(standing.standing, spec), state, message }
  }
  return (group) => {
    company.join(group)
    let failed: GateView | undefined
    return {
      ask: async (look) => {
        if (failed !== undefined) return failed
        company.report(look)
        await rounds.run(round(look))
        const view = viewOf(look, deps.clock.now())
        if (view.state === 'failed') failed = view
        return view
      },
      over: () => company.leave(group),
      dueAt: () => (failed === undefined ? rounds.dueAt() : undefined),
    }
  }
}
