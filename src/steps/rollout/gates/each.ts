import type { GateView } from '../../../rollout/gates/gate.ts'
import { askable, readyOf } from '../../../rollout/gates/probe/members.ts'
import type { ProbeSpec, Version } from '../../../rollout/gates/probe/spec.ts'
import { againstOf, fresh, heard, type Standing, stateOf } from '../../../rollout/gates/probe/standing.ts'
import { eachWords, failedWords } from '../../../rollout/gates/probe/words.ts'
import type { InstanceView } from '../../../rollout/observation.ts'
import { type Asking, askOnce, questionOf, type Subject } from './ask.ts'
import type { Gate, GateLook } from './gate.ts'
import { roundsOf } from './rounds.ts'

/** So many instances are asked in one round. */
const MOST_ASKED = 20

interface Kept {
  readonly standing: Standing
  readonly askedAt: number
}

/** A gate that asks each new instance by itself: the first that answers wrong too often fails it. */
export function eachGate(spec: ProbeSpec, version: Pick<Version, 'gitSha'>, deps: Asking): Gate {
  const known = new Map<string, Kept>()
  const rounds = roundsOf(spec, deps)
  let failed: GateView | undefined
  const ask = async (look: GateLook): Promise<GateView> => {
    if (failed !== undefined) return failed
    const { now } = deps.clock
    const members = askable(look.observation, look.images)
    follow(known, members, now())
    await rounds.run((over) => askSome(members, look, over))
    const view = viewOf(spec, members, known, { now: now(), at: rounds.askedAt() }, (instance) =>
      questionOf(spec, subjectOf(instance, members, look)),
    )
    if (view.state === 'failed') failed = view
    return view
  }
  const subjectOf = (instance: InstanceView, members: readonly InstanceView[], look: GateLook): Subject => ({
    ...{ instance, fresh: members, region: look.group.region },
    version: { ...version, images: [instance.imageId ?? ''] },
  })
  const askSome = async (members: readonly InstanceView[], look: GateLook, over: AbortSignal) => {
    const asked = nextOf(members, known, spec)
    await Promise.all(
      asked.map(async (instance) => {
        const finding = await askOnce(spec, subjectOf(instance, members, look), { ...deps, over })
        const at = deps.clock.now()
        const before = known.get(instance.id)
        if (before === undefined) return
        const standing = heard(before.standing, { finding, at, ready: readyOf(instance) })
        known.set(instance.id, { standing, askedAt: at })
      }),
    )
  }
  const dueAt = () => (failed === undefined ? rounds.dueAt() : undefined)
  return { ask, dueAt, over: rounds.end }
}

/** Who is new, and who has gone or got sick: of these nothing is kept. */
function follow(known: Map<string, Kept>, members: readonly InstanceView[], now: number): void {
  const ids = new Set(members.map(({ id }) => id))
  for (const id of known.keys()) if (!ids.has(id)) known.delete(id)
  for (const id of ids)
    if (!known.has(id)) known.set(id, { standing: fresh(now), askedAt: Number.NEGATIVE_INFINITY })
}

/** Those that do not hold yet come before those that do, and of each who was asked longest ago. */
function nextOf(
  members: readonly InstanceView[],
  known: ReadonlyMap<string, Kept>,
  { inARow }: ProbeSpec,
): InstanceView[] {
  const rank = ({ id }: InstanceView) => ((known.get(id)?.standing.row ?? 0) >= inARow ? 1 : 0)
  const asked = ({ id }: InstanceView) => known.get(id)?.askedAt ?? Number.NEGATIVE_INFINITY
  return members
    .toSorted((a, b) => rank(a) - rank(b) || (asked(a) < asked(b) ? -1 : asked(a) > asked(b) ? 1 : 0))
    .slice(0, MOST_ASKED)
}

interface When {
  readonly now: number
  readonly at: number
}

function viewOf(
  spec: ProbeSpec,
  members: readonly InstanceView[],
  known: ReadonlyMap<string, Kept>,
  { now, at }: When,
  question: (instance: InstanceView) => string,
): GateView {
  const standings = members.flatMap((instance) => {
    const standing = known.get(instance.id)?.standing
    return standing === undefined ? [] : [{ instance, who: instance.id, standing }]
  })
  const states = standings.map(({ standing }) => stateOf(standing, spec, now))
  const base = { kind: 'probe', name: spec.name, at } as const
  const wrong = standings[states.indexOf('failed')]
  if (wrong !== undefined) {
    const asked = { who: wrong.who, what: question(wrong.instance) }
    const message = failedWords(spec, asked, wrong.standing, now)
    return { ...base, ...againstOf(wrong.standing, spec), state: 'failed', message }
  }
  const isHeld = states.length > 0 && states.every((state) => state === 'holds')
  return { ...base, state: isHeld ? 'holds' : 'waits', message: eachWords(spec, standings) }
}
