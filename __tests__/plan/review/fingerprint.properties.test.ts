import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isRecord } from '../../../src/plan/json.ts'
import type { PlanModel, ResourceChange } from '../../../src/plan/plan.ts'
import { fingerprintOf } from '../../../src/plan/review/fingerprint.ts'
import { reviewDifferences } from '../../../src/plan/review/review.ts'
import { changeOf, changes, cheap, effect, fresh, kinds, modelOf } from '../../builders/values/changes.ts'

const image = { set: { 'us-east-1': 'ami-2' }, imageKey: 'key-1' }
const digest = (model: PlanModel, by = image) => fingerprintOf(model, by, cheap).digest
const digestOf = (list: readonly ResourceChange[]) => digest(modelOf(list))

/** The value with the keys of all its maps the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, reversed(inner)] as const)
      .reverse(),
  )
}

/** The text with what the plan writes for it replaced, in every string of the value. */
function replaced(value: unknown, from: string, to: string): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(from, to))
}

/** The places of a value where there is no map or list, each as the same value with another leaf there. */
function withOtherLeaf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((inner, index) => withOtherLeaf(inner).map((other) => value.with(index, other)))
  }
  if (!isRecord(value)) return [fresh]
  return Object.entries(value).flatMap(([name, inner]) =>
    withOtherLeaf(inner).map((other) => Object.fromEntries([...Object.entries(value), [name, other]])),
  )
}

const others = fc
  .record({ kind: fc.constantFrom(...kinds), mode: fc.constantFrom('data' as const, 'managed' as const) })
  .map(({ kind, mode }) => changeOf({ mode, kind: mode === 'managed' ? 'no-op' : kind, address: 'data.b.y' }))

test('the order of resources and of attributes, no-ops, reads, reasons and versions do not change it', () => {
  fc.assert(
    fc.property(changes, fc.array(others, { maxLength: 3 }), (list, idle) => {
      const shuffled = [...idle, ...list].reverse().map((change) => ({
        ...(reversed(change) as ResourceChange),
        reason: 'replace_because_cannot_update',
        replacePaths: [['name']],
      }))
      const more = { toolVersion: '1.6.2', formatVersion: '1.0', plannedAt: '2026-03-02T09:30:00Z' }
      expect(digest(modelOf(shuffled, more))).toBe(digestOf(list))
    }),
  )
})

test('what a provider may write either way does not change it', () => {
  const noise = fc.constantFrom(null, '', [], {})
  fc.assert(
    fc.property(changes, noise, noise, (list, one, other) => {
      const noisy = list.map((change) => ({
        ...change,
        before: { ...change.before, noise: one },
        after: { ...change.after, noise: other },
      }))
      expect(digestOf(noisy)).toBe(digestOf(list))
    }),
  )
})

test('the AMI ids of the image do not change it, its key does', () => {
  fc.assert(
    fc.property(changes, (list) => {
      const rebuilt = replaced(list, 'ami-2', 'ami-777') as ResourceChange[]
      const set = { 'us-east-1': 'ami-777' }
      expect(digest(modelOf(rebuilt), { ...image, set })).toBe(digestOf(list))
      expect(digest(modelOf(list), { ...image, imageKey: 'key-2' })).not.toBe(digestOf(list))
    }),
  )
})

test("the plan's own time does not change it, wherever it stands", () => {
  const at = (time: string) =>
    digest(modelOf([changeOf({ after: { tags: { deployed: `at ${time}` } } })], { plannedAt: time }))
  expect(at('2026-03-02T09:30:00Z')).toBe(at('2026-03-04T10:00:00Z'))
})

test('any other value of a resource changes it', () => {
  fc.assert(
    fc.property(effect, fc.nat(), (change, pick) => {
      const known = { ...change, afterUnknown: {} }
      const variants = withOtherLeaf(known.after)
      const after = variants[pick % Math.max(1, variants.length)]
      fc.pre(after !== undefined)
      expect(digestOf([{ ...known, after: after as ResourceChange['after'] }])).not.toBe(digestOf([known]))
    }),
  )
})

test('another value before changes it, unless the new one is known only after apply', () => {
  const change = changeOf({ before: { size: 3 }, after: { size: 4 } })
  expect(digestOf([{ ...change, before: { size: 100 } }])).not.toBe(digestOf([change]))
  const counter = changeOf({ before: { latest_version: 7 }, afterUnknown: { latest_version: true } })
  expect(digestOf([{ ...counter, before: { latest_version: 9 } }])).toBe(digestOf([counter]))
})

test('what becomes unknown changes it, also deep inside', () => {
  fc.assert(
    fc.property(effect, (change) => {
      const known = {
        ...change,
        afterUnknown: {},
        after: { ...change.after, block: [{ size: 1, id: null }] },
      }
      const unknown = { ...known, afterUnknown: { block: [{ id: true }] } }
      expect(digestOf([unknown])).not.toBe(digestOf([known]))
    }),
  )
})

test('a resource more or less, another kind, address, import, move or deposed object changes it', () => {
  fc.assert(
    fc.property(changes, (list) => {
      const [first = changeOf(), ...rest] = list
      const more: Partial<ResourceChange>[] = [
        { address: 'a.other' },
        { deposed: '0123abcd' },
        { importing: true, importId: 'i-1' },
        { movedFrom: 'a.former' },
        { keepsOld: true },
        { kind: 'forget' },
        { kind: 'delete' },
      ]
      const variants = [...more.map((change) => [{ ...first, ...change }, ...rest]), rest]
      const digests = [list, ...variants].map(digestOf)
      expect(new Set(digests).size).toBe(digests.length)
    }),
  )
})

test('a no-op that is imported or moved changes it, any other does not', () => {
  const idle = (change: Partial<ResourceChange>) => digestOf([changeOf({ kind: 'no-op', ...change })])
  const digests = [
    {},
    { importing: true, importId: 'i-1' },
    { importing: true, importId: 'i-2' },
    { movedFrom: 'a.w' },
  ]
  expect(new Set(digests.map(idle)).size).toBe(digests.length)
  expect(idle({})).toBe(digestOf([]))
})

test('the number of blocks changes it, also of empty ones', () => {
  const blocks = (count: number) => changeOf({ after: { block: Array.from({ length: count }, () => ({})) } })
  expect(digestOf([blocks(1)])).not.toBe(digestOf([blocks(2)]))
  expect(digestOf([blocks(1)])).not.toBe(digestOf([blocks(0)]))
})

test('the object that goes changes it, not what it was like in the end', () => {
  const gone = (id: string, size: number) => changeOf({ kind: 'delete', before: { id, size }, after: null })
  expect(digestOf([gone('i-1', 1)])).toBe(digestOf([gone('i-1', 2)]))
  expect(digestOf([gone('i-1', 1)])).not.toBe(digestOf([gone('i-2', 1)]))
})

test('two plans have the same fingerprint exactly where nothing differs between them', () => {
  fc.assert(
    fc.property(changes, changes, (one, other) => {
      const [reviewed, now] = [one, other].map((list) => fingerprintOf(modelOf(list), image, cheap))
      if (reviewed === undefined || now === undefined) throw new Error('two plans')
      const found = reviewDifferences({ ...reviewed, headSha: 'sha' }, now)
      expect(found.length === 0).toBe(reviewed.digest === now.digest)
      expect(found.join('\n')).not.toContain(fresh)
    }),
  )
})

test('hidden values change it, and only all of them together have a digest', () => {
  const secret = fc.stringMatching(/^[a-z0-9]{12,20}$/)
  const marked = (value: string) =>
    changeOf({ after: { db: { key: value }, user_data: value }, afterSensitive: { db: { key: true } } })
  fc.assert(
    fc.property(secret, secret, (one, other) => {
      fc.pre(one !== other)
      const [a, b] = [one, other].map((value) => fingerprintOf(modelOf([marked(value)]), image, cheap))
      expect(JSON.stringify(a)).not.toContain(one)
      expect(a?.changes).toEqual(b?.changes)
      expect(a?.changes[0]?.paths).toEqual([
        ['db.key', ''],
        ['user_data', ''],
      ])
      expect(a?.hidden).not.toBe(b?.hidden)
      expect(a?.digest).not.toBe(b?.digest)
    }),
  )
})

// Python: hashlib.scrypt(secrets, salt=b'immutable-deploy', n=32768, r=8, p=1, maxmem=2**26, dklen=16).hex(), where
// secrets = rb'["[\"a.web\",\"key\",\"\",\"\\\"hunter2\\\"\"]"]'
test('a guess at hidden values is dear', () => {
  const hidden = changeOf({
    address: 'a.web',
    before: null,
    after: { key: 'hunter2' },
    afterSensitive: { key: true },
  })
  expect(fingerprintOf(modelOf([hidden]), image).hidden).toBe('2472d1c01acbf7450bd4a0613b54340f')
})
