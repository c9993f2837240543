import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { entryOf } from '../../src/inputs/given.ts'
import type { InputName } from '../../src/inputs/table.ts'
import { BEYOND } from '../../src/settings/beyond.ts'
import { KEYS } from '../../src/settings/keys.ts'
import { type Chosen, choose } from '../../src/settings/layers.ts'
import { PROGRESSIVE_NAMES } from '../../src/settings/progressive/keys.ts'
import type { Settings } from '../../src/settings/read.ts'
import { NOTHING } from '../../src/settings/read.ts'
import { textOf } from '../../src/settings/shapes/value-text.ts'

const nameOf = ({ input, name }: (typeof KEYS)[number]) => input ?? name
const widening = KEYS.filter(({ effect }) => effect === 'widening').map(nameOf)
/** Those of which one value holds a run back more than another. */
const guards = KEYS.filter(({ stricter }) => stricter !== undefined).map(nameOf)
const asBase = widening.filter((name) => !guards.includes(name))
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
  const ownOfBase = ({ beyond }: Chosen) => {
    const { wave: _, requireProvenIn: __, revoked: ___, steps: ____, analysis: _____, ...rest } = beyond
    return rest
  }

  test('nothing of the head’s file widens: what may is the base’s, whatever the head says', () => {
    fc.assert(
      fc.property(files, files, stack, (head, base, name) => {
        const chosen = choose({ head, widening: base }, name)
        const [ofHead, ofBase] = [everything(head, name), everything(base, name)]
        for (const input of inputs.filter((one) => !guards.includes(one)))
          expect(chosen.text(input)).toBe((widening.includes(input) ? ofBase : ofHead)[input])
        expect(chosen.region).toBe(ofHead['region'])
        expect(ownOfBase(chosen)).toEqual(ownOfBase(choose({ head: base, widening: base }, name)))
      }),
      runs,
    )
  })

  /** Values that a guard may have, the strictest first. */
  const RANKED: Readonly<Record<string, readonly unknown[]>> = {
    allow: ['image-only', 'no-destroy', 'any'],
    'health-threshold': [100, 90, 1],
    'consecutive-healthy': [9, 2, 1],
    'bake-time': ['1h', '90s', '0s'],
    'active-refresh': ['fail', 'wait', 'cancel'],
    'when-no-refresh': ['fail', 'start'],
    strict: [true, false],
    'require-reviewed-plan': [true, 'warn', false],
    'allow-older': [false, true],
    keep: [10, 5, 1],
    'keep-days': [30, 14, 1],
  }
  /** Of these the entries of both count. */
  const LISTED: Readonly<Record<string, readonly unknown[]>> = {
    alarms: ['web-5xx', 'web-latency', 'web-cpu'],
    redact: ['cust-\\d+', 'pw-[a-z]+', 'ünï'],
    'require-proven-in': ['staging', { environment: 'canary', for: '2h' }, 'eu'],
    revoked: ['ami-0123456789abcdef0', 'web-*', 'ami-01234567'],
  }
  const saying = (key: string, value: unknown): Settings => ({
    ...NOTHING,
    defaults: new Map(value === undefined ? [] : [[key, value]]),
  })

  test('every guard is ranked', () => {
    const compared = [...Object.keys(RANKED), ...Object.keys(LISTED), 'steps', 'analysis']
    expect([...guards].sort()).toEqual(compared.sort())
  })

  test.each(Object.entries(RANKED))('of %s the stricter counts, also of a default', (key, values) => {
    const usual = entryOf(key as InputName).default
    const rank = (value: unknown) => values.findIndex((one) => textOf(one) === textOf(value ?? usual))
    expect(rank(undefined)).toBeGreaterThanOrEqual(0)
    for (const ofHead of [...values, undefined])
      for (const ofBase of [...values, undefined]) {
        const chosen = choose({ head: saying(key, ofHead), widening: saying(key, ofBase) }, 'web')
        const counts = chosen.text(key as InputName)
        expect(rank(counts)).toBe(Math.min(rank(ofHead), rank(ofBase)))
        expect([chosen.withheld, chosen.loosened]).toEqual([[], rank(ofHead) > rank(counts) ? [key] : []])
      }
  })

  test.each(Object.entries(LISTED))('of %s the entries of both count, each once', (key, values) => {
    const some = fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined })
    fc.assert(
      fc.property(some, some, (ofHead, ofBase) => {
        const chosen = choose({ head: saying(key, ofHead), widening: saying(key, ofBase) }, 'web')
        const counted = (of: Chosen) => [
          of.text(key as InputName)?.split('\n'),
          of.beyond.requireProvenIn,
          of.beyond.revoked,
        ]
        const all = values.filter((one) => ofHead?.includes(one) || ofBase?.includes(one))
        const both = saying(key, ofHead === undefined && ofBase === undefined ? undefined : all)
        const sorted = (lists: readonly unknown[]) =>
          lists.map((list) => (Array.isArray(list) ? list.map((one) => JSON.stringify(one)).sort() : list))
        expect(sorted(counted(chosen))).toEqual(
          sorted(counted(choose({ head: both, widening: both }, 'web'))),
        )
        const isLoosened = ofBase?.some((one) => ofHead?.includes(one) !== true) === true
        expect([chosen.withheld, chosen.loosened]).toEqual([[], isLoosened ? [key] : []])
      }),
      runs,
    )
  })

  const [any, long, longer] = [
    'staging',
    { environment: 'staging', for: '2h' },
    { environment: 'Staging', for: '3h', by: 'image' },
  ]
  test.each([
    [long, any, [long], false],
    [any, long, [long], true],
    [any, { environment: 'staging' }, [any], false],
    [[any, 'eu'], [long], [long, 'eu'], true],
    [longer, long, [longer, long], true],
    [{ ...long, by: 'image' }, long, [long], true],
  ])(
    'of what is to be proven in one place, %j and %j, the longer counts',
    (ofHead, ofBase, asked, isLoosened) => {
      const key = 'require-proven-in'
      const chosen = choose({ head: saying(key, ofHead), widening: saying(key, ofBase) }, 'web')
      const counting = choose({ head: saying(key, asked), widening: saying(key, asked) }, 'web')
      const sorted = ({ beyond }: Chosen) => beyond.requireProvenIn?.map((one) => JSON.stringify(one)).sort()
      expect(sorted(chosen)).toEqual(sorted(counting))
      expect(chosen.loosened).toEqual(isLoosened ? [key] : [])
    },
  )

  test('a list may be one text, with notes in it', () => {
    const head = saying('redact', '# of ours\ncust-\\d+\n\npw-[a-z]+')
    const chosen = choose({ head, widening: saying('redact', ['pw-[a-z]+', 'key-\\d']) }, 'web')
    expect(chosen.text('redact')).toBe('pw-[a-z]+\nkey-\\d\ncust-\\d+')
    expect(chosen.ownPatterns).toBe(1)
    expect(choose({ head, widening: head }, 'web').ownPatterns).toBe(0)
  })

  test.each(['steps', 'analysis'] as const)('%s of the head hold where the base has none', (key) => {
    const said =
      key === 'steps' ? [{ at: '10%', hold: '15m' }] : [{ name: 'errors', expression: 'a', max: 1 }]
    const head = saying(key, said)
    expect(choose({ head, widening: NOTHING }, 'web').beyond[key]).toHaveLength(1)
    const both = choose({ head, widening: saying(key, []) }, 'web')
    expect([both.beyond[key], both.loosened]).toEqual([[], [key]])
  })

  test('two heads that differ in such keys alone are the same run', () => {
    fc.assert(
      fc.property(files, files, stack, layer, (head, base, name, more) => {
        const wider = new Map(Object.entries(more).filter(([key]) => asBase.includes(key)))
        const other = {
          waves: [],
          environments: new Map(),
          defaults: new Map([...head.defaults, ...wider]),
          stacks: new Map(
            [...head.stacks].map(([one, said]) => [
              one,
              new Map([...said].filter(([key]) => !asBase.includes(key))),
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
        const differing = asBase.filter((key) => saidBy(head, name, key) !== saidBy(base, name, key))
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
    expect([chosen.text('allow'), chosen.text('workspace'), chosen.loosened]).toEqual([
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
