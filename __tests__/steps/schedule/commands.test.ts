import { describe, expect, test } from '@jest/globals'
import { abort } from '../../../src/commands/abort.ts'
import { deploy } from '../../../src/commands/deploy.ts'
import { plan } from '../../../src/commands/plan.ts'
import { promote } from '../../../src/commands/promote.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import type { Deps } from '../../../src/deps/deps.ts'
import type { DeployInputs, PlanInputs } from '../../../src/inputs/types.ts'
import type { Windows } from '../../../src/schedule/windows.ts'
import { former, heldWorld } from '../../builders/rollouts/held.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { imageRecord, packed, proven } from '../../builders/values/images.ts'
import { inputsOf, rollbackInputsOf } from '../../builders/values/inputs.ts'
import { journalOf } from '../../builders/world/parts.ts'
import { worldOf } from '../../builders/world/world.ts'

/** Which commands go by the windows of a stack, and when they ask. */
const DAY = 86_400_000
const day = (at: number) => new Date(at).toISOString().slice(0, 10)
const windowsOf = (date: string): Windows => ({
  ...{ zone: 'UTC', closed: [], outside: 'refuse', waitMs: 0 },
  open: [
    {
      ...{ kind: 'days', days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1440 },
      dates: { first: date, last: date },
    },
  ],
})
const elsewhere = windowsOf('2099-01-01')

/** A world whose window is open until what the test says happens. */
function closingAt(moment: 'never' | 'build' | 'apply', bad: readonly string[] = []) {
  const [live, next] = [imageRecord(1, { tags: proven('production') }), imageRecord(4)]
  const world = worldOf({ live: live.id, images: [live, next], builds: next.id, bad })
  const { clock, terraform } = world.deps
  let late = 0
  const reach = (reached: typeof moment) => {
    if (reached === moment) late = DAY
  }
  const deps: Deps = {
    ...world.deps,
    clock: { ...clock, now: () => clock.now() + late },
    packer: {
      build: async () => {
        reach('build')
        return packed({ 'eu-west-1': next.id })
      },
    },
    terraform: {
      ...terraform,
      apply: (...given: Parameters<typeof terraform.apply>) => {
        reach('apply')
        return terraform.apply(...given)
      },
    },
    within: (parts) => ({ ...deps, ...parts }),
  }
  const beyond = { windows: windowsOf(day(clock.now())) }
  const inputs = inputsOf({ environment: 'production' }, { beyond }) as DeployInputs
  const journal = journalOf()
  return { ...world, ...{ deps, journal, live, next }, run: () => deploy(inputs, deps, journal) }
}

describe('a deploy', () => {
  test('outside of its window builds nothing', async () => {
    const world = closingAt('never')
    const inputs = inputsOf({ environment: 'production' }, { beyond: { windows: elsewhere } }) as DeployInputs
    const journal = journalOf()
    const failure = await failureFrom(() => deploy(inputs, world.deps, journal))
    expect(failure).toMatchObject({ reason: 'outside-window', step: 'Window' })
    expect(journal.steps.map(({ name }) => name)).toEqual(['Window'])
  })

  test('whose window ends while its image is baked applies nothing; the image is there for the next', async () => {
    const { run, applied, journal, next } = closingAt('build')
    expect(await failureFrom(run)).toMatchObject({ reason: 'outside-window' })
    expect(applied).toEqual([])
    expect(journal.findings.image?.set).toEqual({ 'eu-west-1': next.id })
  })

  test('that has begun to apply goes on to its end, also where the window ends', async () => {
    const { run, applied, next } = closingAt('apply')
    expect(await run()).toBe('deployed')
    expect(applied).toEqual([next.id])
  })

  test('that fails after its window is taken back all the same', async () => {
    const { run, applied, live, next, journal } = closingAt('apply', [imageRecord(4).id])
    expect(await failureFrom(run)).toMatchObject({ reason: 'rollout-failed' })
    expect(applied).toEqual([next.id, live.id])
    expect(journal.findings.recovery?.result).toBe('rolled-back')
  })
})

test('a plan is made at any time', async () => {
  const { deps, journal } = closingAt('never')
  const inputs = inputsOf({ command: 'plan' }, { beyond: { windows: elsewhere } }) as PlanInputs
  expect(await plan(inputs, deps, journal)).toBe('planned')
})

test('a rollback by hand is made at any time', async () => {
  const [old, live] = [1, 4].map((nth) => imageRecord(nth, { tags: proven('production') }))
  const world = worldOf({ live: live?.id ?? '', images: [old, live].flatMap((one) => one ?? []) })
  const read = rollbackInputsOf({ environment: 'production' })
  const inputs = { ...read, beyond: { ...read.beyond, windows: elsewhere } }
  expect(await rollback(inputs, world.deps, journalOf())).toBe('rolled-back')
})

describe('a release that holds', () => {
  async function held() {
    const world = heldWorld()
    const first = world.job('deploy')
    expect(await deploy(first.inputs, first.deps, first.journal)).toBe('holding')
    return world
  }
  const shut = <I extends { readonly beyond: object }>(inputs: I): I => ({
    ...inputs,
    beyond: { ...inputs.beyond, windows: elsewhere },
  })

  test('is not promoted outside of the window, and holds on', async () => {
    const world = await held()
    const { inputs, deps, journal } = world.job('promote')
    expect(await failureFrom(() => promote(shut(inputs), deps, journal))).toMatchObject({
      reason: 'outside-window',
    })
    expect(world.group.fresh()).toBe(1)
    const again = world.job('promote')
    expect(await promote(again.inputs, again.deps, again.journal)).toBe('deployed')
  })

  test('is aborted at any time', async () => {
    const world = await held()
    const { inputs, deps, journal } = world.job('abort')
    expect(await abort(shut(inputs), deps, journal)).toBe('rolled-back')
    expect(world.applied.at(-1)).toBe(former.id)
  })
})
