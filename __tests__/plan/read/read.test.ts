import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DeployError } from '../../../src/outcome/error.ts'
import { assertCarriesImage, imageChanges, imagesLeftBehind } from '../../../src/plan/image/images.ts'
import { forecastGroups } from '../../../src/plan/read/groups.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { damaged } from '../damage.ts'
import { entry, plan, planJson, recorded } from '../documents.ts'

const recordings = readdirSync(new URL('../../fixtures/plans/', import.meta.url))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/, ''))

/** The counts in the tool's own last line, where a replacement is one to add and one to destroy. */
function toldCounts(text: string) {
  const found = /^Plan: (\d+) to add, (\d+) to change, (\d+) to destroy/m.exec(text)
  return { add: Number(found?.[1] ?? 0), change: Number(found?.[2] ?? 0), destroy: Number(found?.[3] ?? 0) }
}

describe('recorded plans', () => {
  test('there are some', () => expect(recordings.length).toBeGreaterThan(5))

  test.each(recordings)('%s: counts are those of the tool', (name) => {
    const { counts, hasChanges } = readPlan(recorded(`${name}.json`))
    const told = toldCounts(recorded(`${name}.txt`))
    expect({
      add: counts.add + counts.replace,
      change: counts.change,
      destroy: counts.destroy + counts.replace,
    }).toEqual(told)
    expect(hasChanges).toBe(!recorded(`${name}.txt`).includes('No changes.'))
  })

  test('names the outputs that change', () => {
    expect(readPlan(recorded('create.json')).outputChanges).toContain('ami_id')
    expect(readPlan(recorded('no-change.json')).outputChanges).toEqual([])
  })
})

describe('actions', () => {
  test.each([
    [['no-op'], 'no-op', {}],
    [['create'], 'create', { add: 1 }],
    [['update'], 'update', { change: 1 }],
    [['delete'], 'delete', { destroy: 1 }],
    [['forget'], 'forget', { forget: 1 }],
    [['delete', 'create'], 'replace-destroy-first', { replace: 1 }],
    [['create', 'delete'], 'replace-create-first', { replace: 1 }],
    [['create', 'forget'], 'replace-create-first', { replace: 1 }],
  ])('%j is %s', (actions, kind, counted) => {
    const { changes, counts, hasChanges } = plan([entry('aws_instance', 'a', { actions })])
    const none = {
      add: 0,
      change: 0,
      replace: 0,
      destroy: 0,
      import: 0,
      move: 0,
      forget: 0,
      outputs: 0,
      invoke: 0,
    }
    expect(changes[0]?.kind).toBe(kind)
    expect(counts).toEqual({ ...none, ...counted })
    expect(hasChanges).toBe(kind !== 'no-op')
  })

  test('an old object that is kept is told apart', () => {
    const [kept, destroyed] = plan([
      entry('aws_instance', 'a', { actions: ['create', 'forget'] }),
      entry('aws_instance', 'b', { actions: ['create', 'delete'] }),
    ]).changes
    expect(kept?.keepsOld).toBe(true)
    expect(destroyed?.keepsOld).toBeUndefined()
  })

  test('actions of a later release are refused: what they do is not known', () => {
    expect(() => plan([entry('aws_instance', 'a', { actions: ['explode'] })])).toThrow(/actions this version/)
    expect(() => plan([entry('aws_instance', 'a', { actions: ['constructor'] })])).toThrow(DeployError)
  })
})

describe('what counts as a change', () => {
  test.each([
    ['an import', [entry('aws_eip', 'a', { actions: ['no-op'], importing: { id: 'x' } })], { import: 1 }],
    [
      'a move',
      [entry('aws_eip', 'a', { actions: ['no-op'] }, { previous_address: 'aws_eip.z' })],
      { move: 1 },
    ],
    [
      'what an interrupted replacement left',
      [entry('aws_eip', 'a', { actions: ['delete'] }, { deposed: 'ab12cd34' })],
      { destroy: 1 },
    ],
  ])('%s does', (_name, changes, counted) => {
    const model = plan(changes)
    expect(model.hasChanges).toBe(true)
    expect(model.counts).toMatchObject(counted)
  })

  test('an output does, even where the plan says it cannot be applied', () => {
    const outputs = { url: { actions: ['update'] }, id: { actions: ['no-op'] } }
    const model = plan([], { output_changes: outputs, applyable: false })
    expect(model).toMatchObject({ hasChanges: true, outputChanges: ['url'] })
  })

  test('reading data does not, nor do ephemeral resources', () => {
    const read = entry('aws_ami', 'a', { actions: ['read'] }, { mode: 'data' })
    const opened = entry('aws_secret', 'a', { actions: ['open'] }, { mode: 'ephemeral' })
    expect(plan([read, opened], { applyable: true })).toMatchObject({ hasChanges: false })
  })
})

describe('documents that are refused', () => {
  test.each([
    ['', /is empty/],
    ['Success!', /not JSON/],
    ['[]', /not an object/],
    ['{}', /no format_version/],
    ['{"format_version":"1.0","values":{}}', /holds no plan/],
    ['{"format_version":"1.2","resource_changes":{}}', /not a list/],
    [planJson([null]), /resource_changes\[0\] is not an object/],
    [planJson([entry('aws_eip', 'a', {}, { address: '' })]), /has no address/],
    [planJson([entry('aws_eip', 'a', {}, { mode: 'list' })]), /mode/],
    [planJson([entry('aws_eip', 'a', { after: 'x' })]), /change\.after is not an object/],
  ])('%s', (json, message) => {
    expect(() => readPlan(json)).toThrow(message)
    expect(() => readPlan(json)).toThrow(expect.objectContaining({ reason: 'plan-failed' }))
  })

  test.each(['2.0', '10.1', 'one', '1'])('format version %s, telling which are read', (version) => {
    expect(() => plan([], { format_version: version })).toThrow(/versions 0\.1 to 1\.x are read/)
  })

  test.each(['0.1', '0.2', '1.0', '1.2', '1.99'])('but not format version %s', (version) => {
    expect(plan([], { format_version: version }).formatVersion).toBe(version)
  })

  test('a plan that ended in errors', () => {
    expect(() => plan([], { errored: true })).toThrow(expect.objectContaining({ reason: 'plan-failed' }))
  })

  test('messages do not quote the document: it may hold secrets', () => {
    expect(() => readPlan('{"password":"hunter2"')).toThrow(/^(?!.*hunter2)/)
  })
})

describe('for all documents', () => {
  const read = (json: string) => {
    try {
      const model = readPlan(json)
      forecastGroups(model)
      imageChanges(model)
      imagesLeftBehind(model, { 'us-east-1': 'ami-1' })
      for (const variable of ['ami_id', '']) {
        assertCarriesImage(model, { variable, image: { set: { 'us-east-1': 'ami-1' } } })
      }
    } catch (error) {
      expect(error).toBeInstanceOf(DeployError)
    }
  }

  test('any text and any JSON gives a plan or a DeployError', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), read))
  })

  test.each(['mixed-instances', 'replace-create-first'])('so does a damaged %s', (name) => {
    fc.assert(fc.property(damaged(recorded(`${name}.json`), 'resource_changes'), read), { numRuns: 300 })
  })

  test('every managed change counts once', () => {
    const actions = fc.constantFrom(
      ['no-op'],
      ['create'],
      ['update'],
      ['delete'],
      ['forget'],
      ['create', 'delete'],
      ['delete', 'create'],
    )
    fc.assert(
      fc.property(fc.array(actions), (list) => {
        const { changes, counts } = plan(
          list.map((item, n) => entry('aws_eip', `e${n}`, { actions: [...item] })),
        )
        const { add, change, replace, destroy, forget } = counts
        const changing = changes.filter(({ kind }) => kind !== 'no-op')
        expect(add + change + replace + destroy + forget).toBe(changing.length)
      }),
    )
  })
})
