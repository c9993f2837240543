import { describe, expect, test } from '@jest/globals'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import type { PlanModel } from '../../../src/plan/plan.ts'
import { forecastGroups } from '../../../src/plan/read/groups.ts'
import { planText } from '../../../src/plan/read/plan-text.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { allGroups, groupsRunning, objectsOf } from '../../../src/plan/read/state.ts'
import { unfinishedGroups } from '../../../src/plan/read/unfinished.ts'
import { forgetReason, removalReason } from '../../../src/plan/reasons.ts'
import { toldCounts } from '../../../src/plan/told-counts.ts'
import { recordingOf, recordings } from '../../builders/values/recordings.ts'

/** The readers of JSON, on all that Terraform 1.15 and OpenTofu 1.12 were recorded to write. */
type Tool = 'terraform' | 'tofu'
const planOf = (tool: Tool, name: string) => readPlan(recordingOf(tool, `${name}.plan.json`))
const textOf = (tool: Tool, name: string) => recordingOf(tool, `${name}.plan.txt`).split('\n')

/** The numbers of the tool's own line, `Plan: 2 to import, 1 to add. Actions: 3 to invoke.`; undefined without one. */
function lineOf(lines: readonly string[]): Record<string, number> | undefined {
  const line = lines.find((text) => text.startsWith('Plan: '))
  if (line === undefined) return undefined
  return Object.fromEntries(
    [...line.matchAll(/(\d+) to (\w+)/g)].map(([, value, word]) => [word ?? '', Number(value)]),
  )
}

const plans = recordings('.plan.json')

describe('plans', () => {
  test.each(plans)('the counts are those of the tool: %s %s', (tool, name) => {
    const model = planOf(tool, name)
    const line = lineOf(textOf(tool, name))
    expect(model.hasChanges).toBe(line !== undefined)
    const nothing = { import: 0, invoke: 0, ...(tool === 'tofu' ? { forget: 0 } : {}) }
    expect(toldCounts(model)).toMatchObject({ ...nothing, add: 0, change: 0, destroy: 0, ...line })
  })

  test.each(plans)('whole, and without errors; what is incomplete says so: %s %s', (tool, name) => {
    const { aside, toolVersion } = planOf(tool, name)
    expect(toolVersion).toBe(tool === 'terraform' ? '1.15.9' : '1.12.6')
    expect(aside?.isComplete).toBe(name !== 'deferred')
    expect(aside?.deferred).toBe(name === 'deferred' ? 2 : 0)
    const failed = /^(blocks|check)/.test(name) ? 1 : 0
    expect(aside?.failedChecks).toHaveLength(failed)
  })

  test.each(plans)('their text begins with the account, and ends in the counts: %s %s', (tool, name) => {
    const text = planText(textOf(tool, name))
    expect(text).toMatch(/^((Terraform|OpenTofu) (used|will)|Note: Objects|No changes\.)/)
    expect(text).not.toMatch(/Refreshing state|: Reading|dynamodb_table/)
  })

  test.each(plans.filter(([, name]) => name.startsWith('web-')))('groups: %s %s', (tool, name) => {
    const model = planOf(tool, name)
    const effects = { 'web-first': 'created', 'web-image': 'refreshed', 'web-unchanged': 'unchanged' }
    expect(forecastGroups(model).map(({ effect }) => effect)).toEqual([effects[name as keyof typeof effects]])
    expect(unfinishedGroups(model, recordingOf(tool, 'web-first.state.json'))).toEqual([])
  })
})

const removed = (model: PlanModel) => model.changes.filter(({ kind }) => /delete|forget|replace/.test(kind))

describe('why something goes is told in words', () => {
  test('of a resource that is not enabled any more', () => {
    const [kept, maybe] = removed(planOf('tofu', 'enabled'))
    expect(maybe && removalReason(maybe)).toBe('its `enabled` is false')
    expect(kept).toMatchObject({ kind: 'replace-create-first', keepsOld: true })
  })

  test('of one that leaves the state', () => {
    const [gone] = removed(planOf('tofu', 'destroy-false-removed'))
    const why = '`lifecycle.destroy = false` was set before it was taken out of the configuration'
    expect(gone && forgetReason(gone)).toBe(why)
    const { warnings } = guardPlan(planOf('tofu', 'destroy-false-removed'), { allow: 'any', image: {} })
    expect(warnings[0]?.risk).toContain(`is not destroyed (${why}): it goes on running`)
  })

  test('also for a reason that came later', () => {
    const [gone] = removed(planOf('tofu', 'destroy-false-removed'))
    const later = { ...gone, reason: 'delete_because_moon_is_full' } as NonNullable<typeof gone>
    expect(removalReason(later)).toBe('moon is full')
  })
})

describe('actions', () => {
  const invoked = (name: string) =>
    planOf('terraform', name).invocations?.map(({ address, trigger }) => `${address} ${trigger}`.trim())

  test('are read with what sets them off; one may run twice', () => {
    expect(invoked('actions-first')).toEqual([
      'action.simple_ping.warm BeforeCreate of simple_resource.x',
      'action.simple_ping.warm AfterCreate of simple_resource.x',
    ])
    expect(invoked('actions-update')).toHaveLength(3)
    expect(invoked('actions-unchanged')).toEqual([])
    expect(invoked('actions-invoke')).toEqual(['action.simple_ping.warm'])
  })

  test.each(['actions-first', 'actions-invoke'])('their secrets are learnt: %s', (name) => {
    expect(planOf('terraform', name).secrets).toContain('made-up-passphrase-1')
  })

  test('that wait for a later plan are counted, and their secrets learnt', () => {
    const document = JSON.parse(recordingOf('terraform', 'actions-first.plan.json'))
    const [first, ...rest] = document.action_invocations
    const deferred = { reason: 'deferred_prereq', action_invocation: first }
    const { aside, counts, secrets } = readPlan(
      JSON.stringify({
        ...document,
        action_invocations: rest,
        deferred_action_invocations: [deferred],
        complete: false,
      }),
    )
    expect(aside).toMatchObject({ deferred: 0, deferredActions: 1, isComplete: false })
    expect(counts.invoke).toBe(1)
    expect(secrets).toContain('made-up-passphrase-1')
  })
})

test('an import by identity has that in the place of the id', () => {
  for (const tool of ['terraform', 'tofu'] as const) {
    const [imported] = planOf(tool, 'import-identity').changes
    expect(imported).toMatchObject({ importing: true, importId: expect.stringContaining('{"') })
  }
})

describe('states', () => {
  test.each(recordings('.state.json'))('are read: %s %s', (tool, name) => {
    const json = recordingOf(tool, `${name}.state.json`)
    const groups = allGroups(json)
    expect(groups.map(({ ref }) => ref.address)).toEqual(
      name.startsWith('web-') ? ['aws_autoscaling_group.web'] : [],
    )
    if (name.startsWith('web-')) {
      expect(groups[0]?.imageIds).toEqual([expect.stringMatching(/^ami-[0-9a-f]{17}$/)])
      const set = { [groups[0]?.ref.region ?? '']: groups[0]?.imageIds[0] ?? '' }
      expect(groupsRunning(json, set)).toMatchObject({ groups: [{ region: 'eu-west-1' }], unknown: [] })
    }
    expect(objectsOf(json).length).toBeGreaterThan(0)
  })
})
