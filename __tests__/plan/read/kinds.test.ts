import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { previewOf } from '../../../scripts/preview.ts'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { fingerprintOf } from '../../../src/plan/review/fingerprint.ts'
import { recorded } from '../documents.ts'

const image = { set: { 'us-east-1': 'ami-1' }, imageKey: 'key-1' }
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/kinds/${name}.json`, import.meta.url), 'utf8')
const blockedIn = (json: string) =>
  guardPlan(readPlan(json), { allow: 'no-destroy', image: image.set }).blocked.map(({ rule, address }) => [
    rule,
    address,
  ])

/** Plans that are not whole, by the real tools: see the README of the fixtures. */
describe.each(['terraform', 'tofu'])('%s', (tool) => {
  test('plans what a failed apply left behind: neither the deposed nor the tainted object goes unseen', () => {
    expect(blockedIn(fixture(`${tool}-deposed`))).toEqual([
      ['replace-destroy-first', 'terraform_data.failing'],
      ['destroy', 'terraform_data.kept'],
    ])
    expect(previewOf({ json: fixture(`${tool}-deposed`), text: '' })).toContain('tainted')
  })

  test('saves a plan that ended in errors, which is not read', () => {
    expect(() => readPlan(fixture(`${tool}-errored`))).toThrow(/ended in errors/)
  })

  test('says of a plan with -target that it is not complete, or does not: hence it is refused in TF_CLI_ARGS', () => {
    const { aside, hasChanges } = readPlan(fixture(`${tool}-targeted`))
    expect(hasChanges).toBe(false)
    expect(aside?.isComplete).toBe(tool === 'tofu')
  })
})

const base = { address: 'aws_x.a', mode: 'managed', type: 'aws_x', name: 'a', provider_name: 'aws' }
const update = {
  actions: ['update'],
  before: { id: 'x', size: 1 },
  after: { id: 'x', size: 2 },
  after_unknown: {},
}

/**
 * What each release wrote first, by hand after the documented format: these tools are not at hand for fixtures.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
const releases: readonly (readonly [string, object])[] = [
  [
    '0.15, format 0.1',
    { format_version: '0.1', planned_values: {}, resource_changes: [{ ...base, change: update }] },
  ],
  [
    '1.0, format 0.2: drift, sensitive marks',
    {
      format_version: '0.2',
      resource_drift: [{ ...base, change: update }],
      resource_changes: [
        { ...base, change: { ...update, before_sensitive: { size: true }, after_sensitive: { size: true } } },
      ],
    },
  ],
  [
    '1.1 and 1.2, format 1.0 and 1.1: moves, relevant attributes, checks without problems',
    {
      format_version: '1.1',
      relevant_attributes: [{ resource: 'aws_x.a', attribute: ['size'] }],
      checks: [{ address: { kind: 'resource', to_display: 'aws_x.a' }, status: 'pass' }],
      resource_changes: [{ ...base, previous_address: 'aws_x.b', change: update }],
    },
  ],
  [
    '1.5 and 1.7, format 1.2: imports with their configuration, forget',
    {
      format_version: '1.2',
      timestamp: '2026-03-02T09:30:00Z',
      errored: false,
      resource_changes: [
        {
          ...base,
          change: { ...update, importing: { id: 'x' }, generated_config: 'resource "aws_x" "a" {}' },
        },
        {
          ...base,
          address: 'aws_x.b',
          change: { actions: ['forget'], before: {}, after: null, after_unknown: {} },
        },
      ],
    },
  ],
  [
    '1.8 and later: applyable, complete, deferred changes, ephemeral resources',
    {
      format_version: '1.2',
      applyable: true,
      complete: false,
      deferred_changes: [{ reason: 'resource_config_unknown', resource_change: { ...base, change: update } }],
      resource_changes: [
        { ...base, change: update },
        { ...base, mode: 'ephemeral', change: { actions: ['open'], before: null, after: {} } },
      ],
    },
  ],
  [
    '1.12: an import by identity',
    {
      format_version: '1.2',
      resource_changes: [
        {
          ...base,
          change: {
            ...update,
            importing: { identity: { name: 'x' } },
            before_identity: {},
            after_identity: {},
          },
        },
      ],
    },
  ],
  [
    'a later one',
    {
      format_version: '1.7',
      next_changes: [{}],
      resource_changes: [{ ...base, change: { ...update, next: {} }, next: 1 }],
    },
  ],
]

test.each(releases)('a plan of release %s is read, judged, told and compared', (_, document) => {
  const json = JSON.stringify(document)
  const model = readPlan(json)
  expect(model.counts.change).toBe(1)
  expect(blockedIn(json)).toEqual([])
  expect(previewOf({ json, text: '' })).toContain('aws_x.a')
  expect(fingerprintOf(model, image).changes.map(({ address }) => address)).toContain('aws_x.a')
})

test('imports of different things by identity have different fingerprints', () => {
  const imported = (name: string) =>
    readPlan(
      JSON.stringify({
        format_version: '1.2',
        resource_changes: [{ ...base, change: { ...update, importing: { identity: { name } } } }],
      }),
    )
  expect(fingerprintOf(imported('x'), image).digest).not.toBe(fingerprintOf(imported('y'), image).digest)
  expect(imported('x').counts.import).toBe(1)
})

test('fields that nobody knows yet, anywhere beside values, change nothing', () => {
  const known = readPlan(recorded('mixed-instances.json'))
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: 0 }), (value, seed) => {
      const document = JSON.parse(recorded('mixed-instances.json'))
      const entries = document.resource_changes
      const entry = entries[seed % entries.length]
      for (const place of [document, entry, entry.change, document.prior_state]) place.a_later_field = value
      expect(readPlan(JSON.stringify(document))).toEqual(known)
    }),
    { numRuns: 30 },
  )
})
