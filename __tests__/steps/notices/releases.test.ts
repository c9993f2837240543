import { describe, expect, test } from '@jest/globals'
import type { Beyond } from '../../../src/inputs/beyond.ts'
import { main } from '../../../src/main.ts'
import { MOMENTS } from '../../../src/notices/notice.ts'
import { keptNotices } from '../../builders/aws/notices.ts'
import { heldWorld } from '../../builders/rollouts/held.ts'
import { imageRecord, proven } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { contextOf, keptLog, keptOutlet, neverAborted, steppingClock } from '../../builders/world/parts.ts'
import { worldOf } from '../../builders/world/world.ts'

/** What is told of whole runs, in its order. */
const beyond: Beyond = { notices: [{ kind: 'slack', address: 'HOOK', on: MOMENTS }] }
const basicsOf = () => ({
  ...{ context: contextOf(), clock: steppingClock(), log: keptLog(), outlet: keptOutlet() },
  ...{ signal: neverAborted, lastCall: neverAborted },
})
const [live, fresh] = [imageRecord(1, { tags: proven('production') }), imageRecord(4)]

async function runOf(bad: readonly string[], notices = keptNotices(), wanted = beyond) {
  const facts = { live: live.id, images: [live, fresh], builds: fresh.id, bad, parts: { notices } }
  const { deps } = worldOf(facts)
  const inputs = inputsOf({ environment: 'production' }, { beyond: wanted })
  const report = await main(basicsOf(), { readInputs: () => inputs, connect: () => deps })
  return { report, told: notices.told }
}

describe('of a deploy is told', () => {
  test('that it has started, and that it is there', async () => {
    const { told } = await runOf([])
    expect(told.map(({ moment }) => moment)).toEqual(['started', 'reached'])
    expect(told[1]).toMatchObject({ command: 'deploy', environment: 'production' })
    expect(told[1]?.images).toEqual({ 'eu-west-1': fresh.id })
  })

  test('that it failed before it is taken back, and that the release before serves again', async () => {
    const { told, report } = await runOf([fresh.id])
    expect(report.recovery?.result).toBe('rolled-back')
    expect(told.map(({ moment, reason }) => [moment, reason])).toEqual([
      ['started', undefined],
      ['failed', 'rollout-failed'],
      ['recovered', undefined],
    ])
  })

  test('that it holds', async () => {
    const { deps, inputs } = heldWorld().job('deploy')
    const notices = keptNotices()
    const all = { ...deps, notices, within: () => ({ ...deps, notices }) }
    const wanted = { ...inputs, beyond: { ...inputs.beyond, ...beyond } }
    await main(basicsOf(), { readInputs: () => wanted, connect: () => all })
    expect(notices.told.map(({ moment }) => moment)).toEqual(['started', 'held'])
  })

  test('nothing where the settings file names nobody', async () => {
    expect((await runOf([], keptNotices(), {})).told).toEqual([])
  })
})

test('who cannot be told does not change how a run ends', async () => {
  const broken = {
    told: [],
    tell: () => Promise.reject(new Error('no way')),
    settled: () => Promise.reject(new Error('no way')),
  }
  const { report } = await runOf([], broken)
  expect(report).toMatchObject({ outcome: 'deployed' })
  expect(report.warnings).toEqual(
    ['started', 'reached'].map((one) => `Nobody was told of \`${one}\`: no way`),
  )
})
