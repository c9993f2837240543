import type { Deps } from '../../../deps/deps.ts'
import { meantBy } from '../../../image/image.ts'
import type { CommonInputs } from '../../../inputs/types.ts'
import { groupAims } from '../../../plan/read/state.ts'
import type { GateView } from '../../../rollout/gates/gate.ts'
import { othersIn } from '../../../rollout/gates/probe/members.ts'
import { patientLooks } from '../../../run/patience.ts'
import type { Release } from '../../stack/prepare.ts'
import type { GateLook } from './gate.ts'
import { gatesOf, throughGates } from './gates.ts'

/** Time between two looks at a group whose probes do not hold yet, where none is due before. Milliseconds. */
const LOOK_MS = 5_000

/**
 * The probes that do not hold of what serves now, a sentence each. One that waits is waited for as long as it lets an
 * instance take; not where instances of another image serve, which is a difference by itself.
 */
export async function notHeld(
  { state, image }: Pick<Release, 'state' | 'image'>,
  { beyond: { probes = [] } }: Pick<CommonInputs, 'beyond'>,
  deps: Deps,
): Promise<string[]> {
  if (probes.length === 0) return []
  const of = await gatesOf({ image }, { probes }, deps)
  const patience = Math.max(...probes.map(({ withinMs }) => withinMs))
  const aims = groupAims(state, image.set).filter(({ runs }) => runs === 'image')
  const groups = aims.map(({ ref: group, own }) => ({
    group,
    images: meantBy(own, image.set),
    gates: of(group),
  }))
  const views = await Promise.all(
    groups.map(async (each) => {
      const standing = await settled(each, patience, deps)
      for (const { over } of each.gates) over?.()
      return standing.map(({ message }) => `${each.group.name}: ${message}`)
    }),
  )
  return [...new Set(views.flat())]
}

type Probed = Pick<GateLook, 'group' | 'images'> & {
  readonly gates: ReturnType<Awaited<ReturnType<typeof gatesOf>>>
}

/** The gates that do not hold, once none waits any more, or the time is over. */
async function settled(
  { group, images, gates }: Probed,
  patienceMs: number,
  deps: Deps,
): Promise<readonly GateView[]> {
  const { clock, signal } = deps
  const autoscaling = patientLooks(deps.autoscaling, deps)
  const startedAt = clock.now()
  for (;;) {
    const observation = await autoscaling.observe(group, [])
    const look = { group, images, observation, startedAt, signal }
    const { gates: views = [] } = await throughGates(gates, look, 'unseen')
    const open = views.filter((view) => view.state !== 'holds')
    const isOver = clock.now() - startedAt > patienceMs || othersIn(observation, images) === 'serve'
    if (isOver || open.every(({ state }) => state === 'failed')) return open
    await clock.sleep(LOOK_MS)
  }
}
