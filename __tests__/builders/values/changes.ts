import fc from 'fast-check'
import type { ChangeKind, PlanModel, ResourceChange } from '../../../src/plan/plan.ts'

export const kinds: readonly ChangeKind[] = [
  'no-op',
  'create',
  'read',
  'update',
  'delete',
  'replace-create-first',
  'replace-destroy-first',
  'forget',
]

/** What a value is that no plan of these has. */
export const fresh = 'a value of no other plan'

const names = ['id', 'name', 'image_id', 'version', 'tags', 'launch_template', 'a"b`c\n🎉', '__proto__', '0']
const leaf = fc.oneof(
  fc.constantFrom('ami-1', 'ami-2', 'arn:aws:ec2:::image/ami-2', '', null, true, false, 0),
  fc.integer({ min: 0, max: 5 }),
  fc.string({ maxLength: 5 }),
)

const { values } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, tie('values'), fc.array(tie('value'), { maxLength: 3 })),
  values: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
}))

export const record = values as fc.Arbitrary<Record<string, unknown>>

/** A change that has an effect, with nothing sensitive in it. */
export const effect: fc.Arbitrary<ResourceChange> = fc
  .record({
    kind: fc.constantFrom<ChangeKind>('create', 'update', 'replace-create-first', 'replace-destroy-first'),
    before: record,
    after: record,
    afterUnknown: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, record.map(truths)),
  })
  .map((change) => changeOf(change))

/** A change of `a.x`, an update of nothing unless told otherwise. */
export function changeOf(change: Partial<ResourceChange> = {}): ResourceChange {
  return {
    address: 'a.x',
    type: 'a',
    name: 'x',
    mode: 'managed',
    kind: 'update',
    before: {},
    after: {},
    afterUnknown: {},
    beforeSensitive: false,
    afterSensitive: false,
    replacePaths: [],
    ...change,
  }
}

/** The shape of a value with `true` at half of its leaves, as plans mark what is unknown or sensitive. */
function truths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(truths)
  if (typeof value !== 'object' || value === null) return typeof value === 'string'
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, truths(inner)]))
}

/** Changes with an address each. */
export const changes: fc.Arbitrary<ResourceChange[]> = fc
  .array(effect, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((change, index) => ({ ...change, address: `a.x[${index}]` })))

/** A plan of these changes. */
export function modelOf(list: readonly ResourceChange[], more: Partial<PlanModel> = {}): PlanModel {
  return {
    formatVersion: '1.2',
    toolVersion: '1.11.4',
    changes: list,
    outputChanges: [],
    counts: {
      add: 0,
      change: 0,
      replace: 0,
      destroy: 0,
      import: 0,
      move: 0,
      forget: 0,
      outputs: 0,
      invoke: 0,
    },
    hasChanges: true,
    ...more,
  }
}

/** What a guess at hidden values costs where nobody guesses. */
export const cheap = { N: 2 }
