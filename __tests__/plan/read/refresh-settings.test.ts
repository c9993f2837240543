import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { forecastGroups } from '../../../src/plan/read/groups.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { refreshSettings } from '../../../src/plan/read/refresh-settings.ts'
import { settingsWords } from '../../../src/rollout/words/settings.ts'

const settingsOf = (preferences: Record<string, unknown>) =>
  refreshSettings({ after: { instance_refresh: [{ preferences: [preferences] }] } })

test('a recorded group tells all that it says, and what the provider sends by itself', () => {
  const file = new URL('../../fixtures/hazards/plans/no-hazard.change.json', import.meta.url)
  const [group] = forecastGroups(readPlan(readFileSync(file, 'utf8')))
  expect(group?.settings).toEqual({
    minHealthyPercentage: 100,
    maxHealthyPercentage: 150,
    warmupSeconds: 10,
    checkpointPercentages: [25, 100],
    checkpointDelaySeconds: 60,
    protectedInstances: 'Refresh',
    standbyInstances: 'Ignore',
  })
})

test('what later providers take, and alarms, are in it; skip matching and auto rollback are not', () => {
  expect(
    settingsOf({
      alarm_specification: [{ alarms: ['web-5xx', 'web-latency'] }],
      bake_time: 300,
      skip_matching: true,
      auto_rollback: true,
    }),
  ).toEqual({ alarms: ['web-5xx', 'web-latency'], bakeTimeSeconds: 300 })
})

test.each([
  [{ instance_warmup: '', checkpoint_delay: '', checkpoint_percentages: [] }, {}],
  [{ instance_warmup: '0' }, { warmupSeconds: 0 }],
  [{ instance_warmup: null, min_healthy_percentage: -1 }, {}],
  [{ alarm_specification: [{ alarms: [] }] }, {}],
])('what is not set is left out: %j', (preferences, settings) => {
  expect(settingsOf(preferences)).toEqual(settings)
})

test('a group without preferences has none, one without the block no entry', () => {
  expect(
    refreshSettings({ after: { instance_refresh: [{ strategy: 'Rolling', preferences: [] }] } }),
  ).toEqual({})
  expect(refreshSettings({ after: null })).toEqual({})
})

test('what it is started with, in words', () => {
  expect(settingsWords({})).toBe("AWS's own preferences; skip matching and auto rollback are off")
  expect(
    settingsWords({
      minHealthyPercentage: 50,
      maxHealthyPercentage: 100,
      warmupSeconds: 10,
      checkpointPercentages: [25, 100],
      checkpointDelaySeconds: 3600,
      bakeTimeSeconds: 300,
      protectedInstances: 'Refresh',
      standbyInstances: 'Ignore',
      alarms: ['web-5xx', 'web-latency'],
    }),
  ).toBe(
    'at least 50 % healthy, at most 100 %, warm-up 10 s, checkpoints at 25, 100 % (1 h 00 min at each), bake time 5 min 00 s, protected instances: Refresh, standby instances: Ignore, alarms: web-5xx, web-latency; skip matching and auto rollback are off',
  )
})
