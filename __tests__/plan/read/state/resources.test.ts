import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { allGroups } from '../../../../src/plan/read/state.ts'
import { readResources } from '../../../../src/plan/read/state-resources.ts'

const RECORDED = new URL('../../../fixtures/recorded/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, RECORDED), 'utf8')
const pairs = readdirSync(RECORDED).flatMap((tool) =>
  readdirSync(new URL(`${tool}/`, RECORDED))
    .filter((name) => name.endsWith('.pull.json'))
    .map((name) => `${tool}/${name.replace('.pull.json', '')}`),
)
const byAddress = (json: string) => readResources(json).toSorted((a, b) => (a.address < b.address ? -1 : 1))

/** A stored state with one resource. */
const stored = (instances: readonly object[], of: object = {}) =>
  JSON.stringify({
    version: 4,
    resources: [{ mode: 'managed', type: 'aws_instance', name: 'web', provider: 'p', instances, ...of }],
  })

describe('a stored state', () => {
  test.each(pairs)('holds what the tool shows of it: %s', (name) => {
    const shown = byAddress(read(`${name}.state.json`))
    const pulled = byAddress(read(`${name}.pull.json`))

    expect(pulled.map(({ address, type, mode }) => ({ address, type, mode }))).toEqual(
      shown.map(({ address, type, mode }) => ({ address, type, mode })),
    )
    // The tools add attributes that the schema has and the stored object has not, as null.
    for (const [index, { values }] of pulled.entries())
      expect(shown[index]?.values).toMatchObject(idOf(values))
  })

  test('that is not there yet has none', () => {
    expect(readResources('')).toEqual([])
    expect(readResources('\n')).toEqual([])
  })

  test.each([
    [{}, {}, 'aws_instance.web'],
    [{ index_key: 1 }, {}, 'aws_instance.web[1]'],
    [{ index_key: 'blue' }, {}, 'aws_instance.web["blue"]'],
    [{ index_key: 'a"b\\c' }, {}, String.raw`aws_instance.web["a\"b\\c"]`],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a key that reads like a template of HCL.
    [{ index_key: '${x}%{y}$' }, {}, 'aws_instance.web["$${x}%%{y}$"]'],
    [
      {},
      { module: 'module.fleet["eu"].module.group[0]' },
      'module.fleet["eu"].module.group[0].aws_instance.web',
    ],
    [{}, { mode: 'data', module: 'module.a' }, 'module.a.data.aws_instance.web'],
  ])('names its objects as the tools do: %j in %j is %s', (instance, of, address) => {
    const [resource] = readResources(stored([{ attributes: {}, ...instance }], of))
    expect(resource?.address).toBe(address)
  })

  test('of Terraform 0.11 has flat attributes, which only a group would need', () => {
    const flat = [{ attributes_flat: { name: 'web' } }]
    expect(readResources(stored(flat))).toMatchObject([{ address: 'aws_instance.web', values: {} }])
    expect(() => allGroups(stored(flat, { type: 'aws_autoscaling_group' }))).toThrow('has no name')
  })

  test('tells what is tainted, and leaves out the remains of what was replaced', () => {
    const json = stored([
      { attributes: { id: 'i-1' }, status: 'tainted' },
      { attributes: { id: 'i-0' }, deposed: '1a2b3c4d' },
    ])
    expect(readResources(json)).toEqual([
      {
        address: 'aws_instance.web',
        type: 'aws_instance',
        mode: 'managed',
        values: { id: 'i-1' },
        tainted: true,
      },
    ])
  })

  test.each([
    ['another version', JSON.stringify({ version: 3, modules: [] }), 'it has version 3 instead of 4'],
    ['no JSON', '{"version":4', 'it is not JSON'],
    ['no list', JSON.stringify({ version: 4, resources: {} }), 'resources is not a list of objects'],
  ])('of %s is refused by its fault', (_, json, fault) => {
    expect(() => readResources(json)).toThrow(fault)
  })
})

const idOf = ({ id, name, image_id: image, arn }: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries({ id, name, image_id: image, arn }).filter(([, value]) => value !== undefined),
  )
