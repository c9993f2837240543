import type { Then } from '../../sandbox/aws/script.ts'
import type { Copy, StackWorld } from './world.ts'

/** How AWS is to behave to the account of one fault. */
export type Given = 'nothing' | 'slow' | 'sick'

const SICK = { status: 'Unhealthy', after: 1, reason: 'an ELB system health check failure' }

/**
 * slow: instances take long enough to start for a rollout to be seen. sick: those of the new image fall ill, so that the run
 * takes it back.
 */
export async function give(given: Given, { rig, images }: StackWorld, { account }: Copy): Promise<void> {
  const rule = (then: Then, match: object = {}) => rig.aws.script({ match: { account, ...match }, then })
  if (given === 'slow') await rule({ launch: { delay: 120 } })
  if (given === 'sick') {
    await rule({ health: SICK }, { image: { id: images.ready } })
    await rule({ refresh: { failAfter: 60 } })
  }
}

/** What who finds an image in quarantine does next. */
export function wayBack({ images }: StackWorld): Record<string, string> {
  return { command: 'rollback', 'rollback-to': images.live }
}
