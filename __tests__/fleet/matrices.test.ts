import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { matricesOf } from '../../src/fleet/matrices.ts'
import { type FleetStack, stacksOf } from '../../src/fleet/stack.ts'
import { sharedStates } from '../../src/fleet/states.ts'
import type { MatrixJob } from '../../src/report/matrix.ts'
import { readSettings } from '../../src/settings/read.ts'

/** The stacks of a settings file with which nothing is wrong. */
function stacksIn(text: string) {
  const { settings: head, problems, where } = readSettings(text, 's.yml')
  expect(problems).toEqual([])
  const { stacks, problems: ofStacks } = stacksOf({ head, widening: head }, where)
  expect(ofStacks).toEqual([])
  return { head, stacks }
}

/** The matrices of a settings file. */
function matrices(text: string) {
  const { head, stacks } = stacksIn(text)
  return matricesOf(stacks, head.waves)
}

const names = (jobs: readonly MatrixJob[]) => jobs.map(({ stack }) => stack)

test('a stack says in its job what the file says of it, and leaves the rest to the workflow', () => {
  const { builds, plans, waves } = matrices(`
waves:
  - { name: first, soak: 90m, max-parallel: 2 }
  - { name: rest, on-failure: go-on, soak: 1h }
defaults: { packer-template: image, build-role: "arn:aws:iam::111122223333:role/build" }
stacks:
  api: { wave: rest }
  web:
    wave: first
    environment: production
    region: eu-west-1
    role: arn:aws:iam::444455556666:role/deploy
    plan-role: arn:aws:iam::444455556666:role/plan
`)
  const place = { environment: 'production', wave: 'first', region: 'eu-west-1' }
  const arn = (name: string) => `arn:aws:iam::444455556666:role/${name}`
  const roles = { role: arn('deploy'), 'plan-role': arn('plan') }
  expect(waves).toEqual([
    {
      ...{ wave: 'first', 'max-parallel': 2, 'on-failure': 'stop', soak: 5400, parts: [0] },
      matrix: { include: [{ stack: 'web', ...place, ...roles }] },
    },
    {
      ...{ wave: 'rest', 'max-parallel': 256, 'on-failure': 'go-on', soak: 0 },
      matrix: { include: [{ stack: 'api', wave: 'rest' }] },
    },
  ])
  expect(plans).toEqual([
    {
      include: [
        { stack: 'api', wave: 'rest' },
        { stack: 'web', ...place, ...roles },
      ],
    },
  ])
  expect(builds.include).toEqual([
    { stack: 'api', role: 'arn:aws:iam::111122223333:role/build', template: 'image' },
  ])
})

describe('an image is baked', () => {
  const bakes = (text: string) => names(matrices(text).builds.include)

  test('once for all stacks that take the same, whatever their regions and environments', () => {
    expect(
      bakes(
        'stacks: { a: { region: eu-west-1 }, b: { region: us-east-1, environment: x, max-image-age: 7d } }',
      ),
    ).toEqual(['a'])
  })

  test.each([
    'packer-template: other',
    'packer-variables: { size: 1 }',
    'working-directory: sub',
    'build-role: "arn:aws:iam::111122223333:role/build"',
  ])('again for one with %s', (line) => {
    expect(bakes(`stacks: { a: {}, b: { ${line} }, c: {} }`)).toEqual(['a', 'b'])
  })

  test('by no stack that never bakes', () => {
    expect(bakes('stacks: { a: { build: never }, b: {}, c: { packer-template: x, build: never } }')).toEqual([
      'b',
    ])
  })
})

describe('of any stacks in any waves', () => {
  const { head, stacks: some } = stacksIn(
    'waves: [{ name: one, soak: 1m }, { name: two }, { name: three }]\nstacks: { some: { wave: one } }',
  )
  const sizes = fc.record({ one: fc.nat(600), two: fc.nat(300), three: fc.nat(2) })

  test('each is in one matrix, of its wave, in order; none has too many; and each is planned once', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), (counts, isReversed) => {
        const inOrder = head.waves.flatMap(({ name: wave }) =>
          Array.from({ length: counts[wave as 'one'] }, (_, n) => ({
            ...some[0],
            name: `${wave}-${n}`,
            wave,
          })),
        ) as FleetStack[]
        const stacks = isReversed ? inOrder.toReversed() : inOrder
        const made = matricesOf(stacks, head.waves)
        const jobs = made.waves.flatMap(({ matrix }) => matrix.include)
        const expected = head.waves.flatMap(({ name }) => stacks.filter(({ wave }) => wave === name))
        expect(names(jobs)).toEqual(expected.map(({ name }) => name))
        const planned = made.plans.flatMap(({ include }) => include)
        expect(names(planned)).toEqual(stacks.map(({ name }) => name))
        for (const { include } of [
          ...made['more-builds'],
          ...made.plans,
          ...made.waves.map(({ matrix }) => matrix),
        ]) {
          expect(include.length).toBeGreaterThan(0)
          expect(include.length).toBeLessThanOrEqual(256)
        }
        for (const { wave, matrix } of made.waves)
          expect(matrix.include.filter((job) => job.wave !== wave)).toEqual([])
      }),
      { numRuns: 50, examples: [[{ one: 256, two: 257, three: 0 }, false]] },
    )
  })

  test('it soaks after the last matrix of a wave, for all of them, and not where nothing follows', () => {
    const lines = Array.from({ length: 300 }, (_, n) => `  s${n}: { wave: one }`)
    const made = matrices(
      `waves: [{ name: zero }, { name: one, soak: 1m }, { name: two, soak: 1m }]\nstacks:\n  a: { wave: zero }\n  z: { wave: two }\n${lines.join('\n')}\n`,
    )
    expect(made.waves.map(({ wave, soak, parts }) => [wave, soak, parts])).toEqual([
      ['zero', 0, undefined],
      ['one', 0, undefined],
      ['one', 60, [1, 2]],
      ['two', 0, undefined],
    ])
  })
})

test('stacks that have one state are found: the same code, and nothing that tells them apart', () => {
  const { stacks } = stacksIn(
    `
defaults: { directory: web, backend-config: { bucket: acme } }
stacks:
  eu: { environment: eu, region: eu-west-1 }
  us: { environment: us, region: us-east-1 }
  key: { backend-config: { key: a } }
  space: { workspace: space }
  code: { directory: api }
  size: { terraform-variables: { size: 1 } }
`,
  )
  expect(sharedStates(stacks)).toEqual([['eu', 'us']])
})
