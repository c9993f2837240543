import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { matricesOf } from '../../src/fleet/matrices.ts'
import { stacksOf } from '../../src/fleet/stack.ts'
import type { MatrixJob } from '../../src/report/matrix.ts'
import { readSettings } from '../../src/settings/read.ts'

/** The matrices of a settings file. */
function matrices(text: string) {
  const { settings: head, problems } = readSettings(text, 's.yml')
  expect(problems).toEqual([])
  return matricesOf(stacksOf({ head, widening: head }), head.waves)
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
  const role = (name: string) => ({ role: `arn:aws:iam::444455556666:role/${name}` })
  expect(waves).toEqual([
    {
      ...{ wave: 'first', 'max-parallel': 2, 'on-failure': 'stop', soak: 5400 },
      matrix: { include: [{ stack: 'web', ...place, ...role('deploy') }] },
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
        { stack: 'web', ...place, ...role('plan') },
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
  const waveNames = ['one', 'two', 'three']
  const stacks = fc.array(fc.constantFrom(...waveNames), { minLength: 1, maxLength: 700 })

  test('each is in one matrix, of its wave, in order; none has too many; and each is planned once', () => {
    fc.assert(
      fc.property(stacks, (waves) => {
        const lines = waves.map((wave, index) => `  s${index}: { wave: ${wave} }`)
        const list = `waves: [${waveNames.map((name) => `{ name: ${name}, soak: 1m }`).join(', ')}]`
        const made = matrices(`${list}\nstacks:\n${lines.join('\n')}\n`)
        const jobs = made.waves.flatMap(({ matrix }) => matrix.include)
        const expected = waveNames.flatMap((name) =>
          waves.flatMap((wave, index) => (wave === name ? [`s${index}`] : [])),
        )
        expect(names(jobs)).toEqual(expected)
        for (const { wave, matrix } of made.waves) {
          expect(matrix.include.length).toBeGreaterThan(0)
          expect(matrix.include.length).toBeLessThanOrEqual(256)
          expect(matrix.include.every((job) => job.wave === wave)).toBe(true)
        }
        const planned = made.plans.map(({ include }) => include)
        expect(names(planned.flat())).toEqual(waves.map((_, index) => `s${index}`))
        expect(planned.every(({ length }) => length > 0 && length <= 256)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('it soaks after the last matrix of a wave, and not where nothing follows', () => {
    const lines = Array.from({ length: 300 }, (_, n) => `  s${n}: { wave: one }`)
    const made = matrices(
      `waves: [{ name: one, soak: 1m }, { name: two, soak: 1m }]\nstacks:\n  z: { wave: two }\n${lines.join('\n')}\n`,
    )
    expect(made.waves.map(({ wave, soak }) => [wave, soak])).toEqual([
      ['one', 0],
      ['one', 60],
      ['two', 0],
    ])
  })
})
