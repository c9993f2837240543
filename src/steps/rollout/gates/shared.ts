import type { GroupRef } from '../../../plan/group-ref.ts'
import type { GateView } from '../../../rollout/gates/gate.ts'
import { askable, othersIn, reachOf, worstOf } from '../../../rollout/gates/probe/members.ts'
import type { ProbeSpec, Version } from '../../../rollout/gates/probe/spec.ts'
import {
  againstOf,
  among,
  heardAmong,
  mayHold,
  type Shared,
  stateAmong,
} from '../../../rollout/gates/probe/standing.ts'
import { failedWords, sharedWords, strandedWords } from '../../../rollout/gates/probe/words.ts'
import { type Asking, askOnce, questionOf, type Subject } from './ask.ts'
import type { Around, Company } from './company.ts'
import type { Gate, GateLook } from './gate.ts'
import { roundsOf } from './rounds.ts'

/** What is asked of all groups together. */
interface Question {
  readonly spec: ProbeSpec
  readonly version: Version
  readonly company: Company
  readonly deps: Asking
}

/** Makes the gates of all groups of a run that stand on the same answers: at an address that all of them share. */
export function sharedGates(question: Question): (group: GroupRef) => Gate {
  const { spec, company, deps } = question
  const rounds = roundsOf(spec, deps)
  const answers = answersOf(question)
  let watched = 0
  return (group) => {
    company.join(group)
    watched += 1
    let failed: GateView | undefined
    return {
      ask: async (look) => {
        if (failed !== undefined) return failed
        company.report(look)
        await rounds.run((over) => answers.ask(look, over))
        const view = answers.view(look, rounds.askedAt())
        if (view.state === 'failed') failed = view
        return view
      },
      over: () => {
        company.leave(group)
        watched -= 1
        if (watched === 0) rounds.end()
      },
      dueAt: () => (failed === undefined ? rounds.dueAt() : undefined),
    }
  }
}

/** What came of asking so far, and how that looks from a group. */
function answersOf({ spec, version, company, deps }: Question) {
  let shared: Shared | undefined
  let around: Around = { others: 'serve', where: [], watch: 'going' }
  return {
    ask: async (look: GateLook, over: AbortSignal) => {
      around = await company.others()
      const { others } = around
      shared = among(shared, others, deps.clock.now())
      const finding = await askOnce(spec, subjectOf(look, version), { ...deps, over })
      // What was asked while others could answer says nothing of a time in which none could.
      if (shared.others === others) shared = heardAmong(shared, { finding, at: deps.clock.now() })
    },
    view: (look: GateLook, at: number): GateView => {
      const now = deps.clock.now()
      const base = { kind: 'probe', name: spec.name, at } as const
      const { where, watch } = around
      const others = worstOf([around.others, othersIn(look.observation, look.images)])
      const seen = among(shared, others, now)
      if (watch === 'over' && others === 'serve')
        return { ...base, state: 'failed', against: 'nobody', message: strandedWords(spec, where) }
      const reach = reachOf(look.observation, look.images)
      const state = stateAmong(seen, spec, reach, now)
      const isEarly = state === 'waits' && !mayHold(spec.from, others, reach.percentage)
      if (state !== 'failed')
        return {
          ...{ ...base, state, message: sharedWords(spec, seen, state, where) },
          ...(isEarly && { speaks: 'later' }),
        }
      const asked = { who: '', what: questionOf(spec, subjectOf(look, version)) }
      const message = failedWords(spec, asked, seen.standing, now)
      return { ...base, ...againstOf(seen.standing, spec), state, message }
    },
  }
}

function subjectOf({ observation, images, group: { region } }: GateLook, version: Version): Subject {
  return { version, region, fresh: askable(observation, images) }
}
