import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BEYOND } from '../../src/settings/beyond.ts'
import { KEYS } from '../../src/settings/keys.ts'
import { choose } from '../../src/settings/layers.ts'
import { PROGRESSIVE_NAMES } from '../../src/settings/progressive/keys.ts'
import type { Settings } from '../../src/settings/read.ts'
import { NOTHING } from '../../src/settings/read.ts'
import { textOf } from '../../src/settings/value-text.ts'

const nameOf = ({ input, name }: (typeof KEYS)[number]) => input ?? name
const widening = KEYS.filter(({ effect }) => effect === 'widening').map(nameOf)
const plain = KEYS.filter(({ effect }) => effect === 'plain').map(nameOf)
const inputs = KEYS.flatMap(({ input }) => (input === undefined ? [] : [input]))

/** Keys that no input stands for, which have their values as the file has them. */
const own = Object.values(BEYOND).map(({ name }) => name)

/** Any file, as far as precedence sees it: which key says what, and where. */
const stackNames = ['web', 'api']
const layer = fc.dictionary(
  fc.constantFrom(...widening, ...plain),
  fc.constantFrom('a', 'b', 'c', 1, true, ''),
)
const layersOf = (said: Record<string, Record<string, unknown>>) =>
  new Map(Object.entries(said).map(([name, one]) => [name, new Map(Object.entries(one))]))
const files: fc.Arbitrary<Settings> = fc
  .record({
    defaults: layer,
    environments: fc.dictionary(
      fc.constantFrom('a', 'b'),
      fc.dictionary(fc.constantFrom(...PROGRESSIVE_NAMES), fc.constantFrom('a', 'b', 1)),
    ),
    stacks: fc.dictionary(fc.constantFrom(...stackNames), layer),
  })
  .map(({ defaults, environments, stacks }) => ({
    defaults: new Map(Object.entries(defaults)),
    environments: layersOf(environments),
    stacks: layersOf(stacks),
    waves: [],
  }))
/** Written once more, layer by layer. */
const saidBy = (file: Settings, name: string, key: string, given?: string) => {
  const own = file.stacks.get(name)
  if (own?.has(key)) return own.get(key)
  const environment = given ?? String(own?.get('environment') ?? file.defaults.get('environment') ?? '')
  const ofEnvironment = file.environments.get(environment)
  return ofEnvironment?.has(key) ? ofEnvironment.get(key) : file.defaults.get(key)
}
const stack = fc.constantFrom(...stackNames, '')
const runs = { numRuns: 300 }

const everything = (of: Settings, name: string) => {
  const chosen = choose({ head: of, widening: of }, name)
  return Object.fromEntries([
    ['region', chosen.region],
    ...own.flatMap((key) => {
      const value = saidBy(of, name, key)
      return value === undefined ? [] : [[key, textOf(value)]]
    }),
    ...inputs.map((input) => [input, chosen.text(input)]),
  ])
}

test('a stack’s own entry comes before that of its environment, that before the defaults, and nothing else says anything', () => {
  fc.assert(
    fc.property(files, stack, (file, name) => {
      for (const [key, text] of Object.entries(everything(file, name))) {
        const value = saidBy(file, name, key)
        expect(text).toBe(value === undefined ? undefined : textOf(value))
      }
    }),
    runs,
  )
})

describe('on a pull request', () => {
  test('nothing of the head’s file widens: what may is the base’s, whatever the head says', () => {
    fc.assert(
      fc.property(files, files, stack, (head, base, name) => {
        const chosen = choose({ head, widening: base }, name)
        const [ofHead, ofBase] = [everything(head, name), everything(base, name)]
        for (const input of inputs)
          expect(chosen.text(input)).toBe((widening.includes(input) ? ofBase : ofHead)[input])
        expect(chosen.region).toBe(ofHead['region'])
        const { beyond } = choose({ head: base, widening: base }, name)
        const { wave: _, ...wide } = beyond
        const { wave: __, ...counted } = chosen.beyond
        expect(counted).toEqual(wide)
      }),
      runs,
    )
  })

  test('two heads that differ in such keys alone are the same run', () => {
    fc.assert(
      fc.property(files, files, stack, layer, (head, base, name, more) => {
        const wider = new Map(Object.entries(more).filter(([key]) => widening.includes(key)))
        const other = {
          waves: [],
          environments: new Map(),
          defaults: new Map([...head.defaults, ...wider]),
          stacks: new Map(
            [...head.stacks].map(([one, said]) => [
              one,
              new Map([...said].filter(([key]) => !widening.includes(key))),
            ]),
          ),
        }
        const texts = (of: Settings) => {
          const chosen = choose({ head: of, widening: base }, name)
          return [chosen.region, ...inputs.map((input) => chosen.text(input))]
        }
        expect(texts(other)).toEqual(texts(head))
      }),
      runs,
    )
  })

  test('told is what differs in such keys, and only that', () => {
    fc.assert(
      fc.property(files, files, stack, (head, base, name) => {
        const differing = widening.filter((key) => saidBy(head, name, key) !== saidBy(base, name, key))
        expect([...choose({ head, widening: base }, name).withheld].sort()).toEqual([...differing].sort())
      }),
      runs,
    )
  })

  test('a stack that the base does not have goes by the base’s defaults', () => {
    const base = { ...NOTHING, defaults: new Map([['allow', 'image-only']]) }
    const head = {
      waves: [],
      environments: new Map(),
      defaults: new Map(),
      stacks: new Map([
        [
          'new',
          new Map([
            ['allow', 'any'],
            ['workspace', 'new'],
          ]),
        ],
      ]),
    }
    const chosen = choose({ head, widening: base }, 'new')
    expect([chosen.text('allow'), chosen.text('workspace'), chosen.withheld]).toEqual([
      'image-only',
      'new',
      ['allow'],
    ])
  })
})

test('files that say nothing choose nothing', () => {
  expect(Object.values(everything(NOTHING, 'web')).filter((text) => text !== undefined)).toEqual([])
})

test.each([
  'allow',
  'terraform-tool',
  'hashicorp-mirror',
  'opentofu-mirror',
  'require-reviewed-plan',
  'allow-older',
  'environment',
  'redact',
  'health-threshold',
  'on-failure',
  'active-refresh',
])('%s is one of those that widen', (name) => expect(widening).toContain(name))
