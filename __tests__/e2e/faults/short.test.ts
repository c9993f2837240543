import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { FAMILIES } from '../../../faults/families.ts'
import type { Family, Kind } from '../../../faults/fault.ts'
import { playAll } from '../../../faults/frame/play.ts'
import { isWell, tallyOf } from '../../../faults/frame/tally.ts'
import { linesOf } from '../../../faults/frame/tell.ts'
import { bakeFamily } from '../../../faults/processes/bake.ts'
import { stackFamily } from '../../../faults/processes/stack.ts'
import { openWorld, type StackWorld } from '../../../faults/processes/world.ts'
import { mutantOf } from './mutant.ts'

/** Some faults of each family, as `npm run faults -- --short` plays them; and that each look would see what it looks for. */
jest.setTimeout(900_000)

let world: StackWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

test('a sample of every family shows nothing', async () => {
  const said: string[] = []
  const tell = (...played: Parameters<typeof linesOf>) => void said.push(...linesOf(...played))
  const all = await playAll(FAMILIES, { extent: 'short', tell })
  const shown = [...said, tallyOf(all)].join('\n')
  expect(isWell(all) ? '' : shown).toBe('')
})

interface Mutant {
  readonly name: string
  /** What of the bundle is replaced, and by what. */
  readonly text: string
  readonly instead: string
  readonly family: (action: string) => Family
  readonly fault: string
  readonly shows: Kind
}

const mutants: readonly Mutant[] = [
  {
    name: 'a post step that takes every lock for free',
    text: "if (lock === 'free')\n            return { kind: 'free', text: `The lock",
    instead: "if (true)\n            return { kind: 'free', text: `The lock",
    family: stackFamily,
    fault: 'terraform, lockfile, apply, before it changes anything: SIGKILL of both',
    shows: 'lock',
  },
  {
    name: 'a post step that removes nothing from EC2',
    text: 'if (trail.length > 0)',
    instead: 'if (trail.length > Infinity)',
    family: bakeFamily,
    fault: 'build, the image is pending: SIGKILL of both',
    shows: 'orphan',
  },
  {
    name: 'a post step that leaves the directory with the plan',
    text: 'async function removeRun(runDirectory, parts) {',
    instead: 'async function removeRun(runDirectory, parts) { return;',
    family: stackFamily,
    fault: 'tofu, local, show: cancelled',
    shows: 'leak',
  },
  {
    name: 'a run that ends with exit code 0 whatever came of it',
    text: 'process.exitCode = 1;',
    instead: 'process.exitCode = 0;',
    family: stackFamily,
    fault: 'terraform, local, init: SIGKILL of the tool',
    shows: 'false-green',
  },
  {
    name: 'a run that says of a killed tool that the code is wrong',
    text: 'return code >= 128',
    instead: 'return code >= 1280',
    family: stackFamily,
    fault: 'tofu, dynamodb, plan: SIGKILL of the tool',
    shows: 'unclear',
  },
]

describe('a bundle that is broken on purpose is found out', () => {
  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))('%s', async (_, mutant) => {
    const action = await mutantOf(world.rig.root, mutant.text, mutant.instead)
    const family = mutant.family(action)
    const opened = await family.open()
    try {
      const fault = opened.faults.find(({ name }) => name === mutant.fault)
      const findings = await fault?.play(new AbortController().signal)
      expect(findings?.map(({ kind }) => kind)).toContain(mutant.shows)
    } finally {
      await opened.close()
    }
  })
})
