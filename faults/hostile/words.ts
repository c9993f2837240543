import { join } from 'node:path'
import type { Fault } from '../fault.ts'
import { checkAlways } from '../stage/checks.ts'
import { openScene } from '../stage/scene.ts'
import type { Stage } from '../stage/stage.ts'
import { truthOf } from '../stage/truth.ts'
import { CARRIERS, type Carrier } from './carriers.ts'
import { findInjections, tracesOf } from './look.ts'
import { PAYLOADS, type Payload } from './payloads.ts'

const LIMIT_MS = 150_000
/** How many kinds of words each carrier brings; others for each. */
const EACH = 3

export function hostileWords(stage: Stage): Fault[] {
  return CARRIERS.flatMap((carrier, index) =>
    Array.from({ length: EACH }, (_, n) => PAYLOADS[(index * 2 + n) % PAYLOADS.length] as Payload).map(
      (payload) => faultOf(carrier, payload, stage),
    ),
  )
}

function faultOf(carrier: Carrier, payload: Payload, stage: Stage): Fault {
  return {
    name: `${payload.name} in ${carrier.name}`,
    deadlineMs: LIMIT_MS + 60_000,
    play: async () => {
      const scene = await openScene(stage, carrier.scene?.(payload.text('PWNED')) ?? {})
      try {
        const { place, aws, github } = scene
        const touched = join(place, 'PWNED')
        const before = await truthOf(scene)
        const run = await carrier.run(payload.text(touched), scene)
        const result = await scene.run({ ...run, limitMs: LIMIT_MS })
        const after = await truthOf(scene)
        const comments = run.event === 'push' ? [] : await scene.comments()
        const played = { result, before, after, aws, github, deployments: [], comments }
        return [
          ...checkAlways(played),
          ...findInjections(await tracesOf(result, comments, { place, touched })),
        ]
      } finally {
        await scene.close()
      }
    },
  }
}
