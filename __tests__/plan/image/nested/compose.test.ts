import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DeployError } from '../../../../src/outcome/error.ts'
import { composed, type Giver, requirePlace } from '../../../../src/plan/image/nested/compose.ts'
import { readHclValue, readJsonValue } from '../../../../src/plan/image/nested/written.ts'

/** The image of one region. */
const one = {
  plain: { kind: 'text', text: 'ami-1' },
  map: readJsonValue('{"eu-west-1":"ami-1"}'),
} as const
const several = readJsonValue('{"eu-west-1":"ami-1","us-east-1":"ami-2"}')

const file = (text: string, name = 'terraform.tfvars'): Giver => ({ name, text, form: 'file' })
const expression = (text: string): Giver => ({ name: '`terraform-variables`', text, form: 'expression' })
const code = (text: string, name = 'main.tf') => ({ name, text })

const any = code('variable "app" {}')

function compose(
  givers: readonly Giver[],
  { files = [any], variable = 'app.image.id', image = one }: Partial<Wanted> = {},
): unknown {
  return JSON.parse(composed(variable, image, { code: files, givers }))
}

interface Wanted {
  readonly files: readonly ReturnType<typeof code>[]
  readonly variable: string
  readonly image: Parameters<typeof composed>[1]
}

function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof DeployError && error.reason === 'plan-without-image') return error.message
    throw error
  }
  throw new Error('nothing was refused')
}

/** Values as people give them to variables. */
const { value: values } = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
}))
const objects = fc.dictionary(fc.string(), values, { maxKeys: 4, noNullPrototype: true })
const names = fc.stringMatching(/^[a-z_][a-z0-9_-]{0,8}$/).filter((name) => name !== '__proto__')

/** A value in HCL's own syntax: what a person may write, too. */
function hcl(value: unknown): string {
  if (typeof value === 'string')
    return (
      JSON.stringify(value)
        // A sign that is escaped is read as one: behind a backslash that stands for itself, `b` is a letter.
        .replace(/\\./g, (sign) => ({ '\\b': '\\u0008', '\\f': '\\u000c' })[sign] ?? sign)
        .replace(/[$%](?=\{)/g, '$&$&')
    )
  if (Array.isArray(value)) return `[\n${value.map((item) => `${hcl(item)}, # and\n`).join('')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{\n${Object.entries(value)
    .map(([name, held]) => `  ${hcl(name)} = ${hcl(held)}\n`)
    .join('')}}`
}

describe('an object with the image in it', () => {
  test('whatever else it holds stays as it is, and the image is where the path leads', () => {
    const given = fc.record({ held: objects, path: fc.array(names, { minLength: 1, maxLength: 4 }) })
    fc.assert(
      fc.property(given, fc.constantFrom('hcl', 'json'), ({ held, path }, form) => {
        const [last = '', ...before] = path.toReversed()
        const way = before.toReversed()
        // What is on the way has to be an object.
        const objectsOnly = structuredClone(held)
        let at: Record<string, unknown> = objectsOnly
        for (const step of way) {
          if (typeof at[step] !== 'object' || at[step] === null || Array.isArray(at[step])) at[step] = {}
          at = at[step] as Record<string, unknown>
        }
        const giver =
          form === 'hcl'
            ? file(`app = ${hcl(objectsOnly)}\nother = 1`)
            : file(JSON.stringify({ app: objectsOnly }), 'a.tfvars.json')
        const got = compose([giver], { variable: ['app', ...path].join('.') })
        at[last] = 'ami-1'
        expect(got).toEqual({ app: objectsOnly })
      }),
      { numRuns: 300 },
    )
  })

  test('what was not given is made on the way', () => {
    expect(compose([])).toEqual({ app: { image: { id: 'ami-1' } } })
    expect(compose([expression('{ size = 2, image = null }')])).toEqual({
      app: { size: 2, image: { id: 'ami-1' } },
    })
  })

  test('a number keeps all its digits', () => {
    const digits = '12345678901234567890.10'
    const text = composed('app.id', one, {
      code: [any],
      givers: [expression(`{ n = ${digits}, m = -007e1 }`)],
    })
    expect(text).toBe(`{"app":{"n":${digits},"m":-7e1,"id":"ami-1"}}\n`)
    const json = file(`{"app":{"n":${digits}}}`, 'a.tfvars.json')
    expect(composed('app.id', one, { code: [any], givers: [json] })).toContain(digits)
  })

  test('a heredoc is the text that the tools make of it', () => {
    const text =
      'app = {\n  script = <<-EOT\n    #!/bin/sh\n\n      echo\n  EOT\n  plain = <<E\n  $${x}\nE\n}\n'
    expect(compose([file(text)])).toEqual({
      app: { script: '#!/bin/sh\n\n  echo\n', plain: `  $\{x}\n`, image: { id: 'ami-1' } },
    })
  })
})

describe('whose word counts', () => {
  const preset = code('variable "app" {\n  default = { size = 0, name = "preset" }\n}')

  test('the last that gives the variable a value, whole', () => {
    const strong = file('app = { size = 2 }', 'b.auto.tfvars')
    const weak = file('app = { size = 1, name = "web" }')
    const aside = file('application = { size = 3 }\nother = "app"', 'c.auto.tfvars')
    expect(compose([weak, strong, aside], { files: [preset] })).toEqual({
      app: { size: 2, image: { id: 'ami-1' } },
    })
    expect(compose([strong, weak], { files: [preset] })).toMatchObject({ app: { size: 1, name: 'web' } })
    expect(compose([aside], { files: [preset] })).toMatchObject({ app: { size: 0, name: 'preset' } })
  })

  test.each([
    [
      'an override file',
      [preset, code('variable "app" {\n  default = { size = 9 }\n}', 'a_override.tf')],
      { size: 9 },
    ],
    ['JSON', [code('{"variable":{"app":[{"default":{"size":8}}]}}', 'v.tf.json')], { size: 8 }],
    [
      'what stands behind a validation',
      [
        code(
          'variable "app" {\n  validation {\n    condition = var.app != {}\n  }\n  default = { size = 7 }\n}',
        ),
      ],
      { size: 7 },
    ],
    ['nothing of a comment', [code('# variable "app" { default = { size = 1 } }\nvariable "app" {}')], {}],
  ])('the default in the code: %s', (_, files, expected) => {
    expect(compose([], { files })).toEqual({ app: { ...expected, image: { id: 'ami-1' } } })
  })

  test('a default of an attribute in the type is what it would be without the image', () => {
    const files = [
      code(
        'variable "app" {\n  type = object({\n    image = optional(object({ id = string, family = optional(string, "old") }), { id = "", family = "al2023" })\n  })\n}',
      ),
    ]
    expect(compose([], { files })).toEqual({ app: { image: { id: 'ami-1', family: 'al2023' } } })
    expect(compose([expression('{ image = {} }')], { files })).toEqual({ app: { image: { id: 'ami-1' } } })
  })
})

describe('the form of the image', () => {
  const typed = (type: string) => [code(`variable "app" {\n  type = ${type}\n}`)]

  test('a map of region to id where the type wants one', () => {
    const files = typed('object({ image = object({ ids = map(string) }) })')
    const variable = 'app.image.ids'
    expect(compose([], { files, variable })).toEqual({ app: { image: { ids: { 'eu-west-1': 'ami-1' } } } })
    const image = { plain: several, map: several }
    const both = { 'eu-west-1': 'ami-1', 'us-east-1': 'ami-2' }
    expect(compose([], { files, variable, image })).toEqual({ app: { image: { ids: both } } })
  })

  test('several AMIs as they are where the type leaves it open, and refused where it wants a text', () => {
    const image = { plain: several, map: several }
    expect(compose([], { image })).toMatchObject({ app: { image: { id: { 'us-east-1': 'ami-2' } } } })
    const files = typed('object({ image = object({ id = optional(string) }) })')
    expect(refusal(() => compose([], { files, image }))).toContain('several AMIs')
  })

  test.each([
    ['map(any)', 'app.blue', { blue: 'ami-1' }],
    ['map(object({ id = string }))', 'app.blue.id', { blue: { id: 'ami-1' } }],
    ['any', 'app.x.y', { x: { y: 'ami-1' } }],
  ])('a way through %s', (type, variable, expected) => {
    expect(compose([], { files: typed(type), variable })).toEqual({ app: expected })
  })
})

describe('refused before anything is built', () => {
  const typed = (type: string) => code(`variable "app" { type = ${type} }`)
  test.each([
    ['a variable that is not there', code('variable "application" {}'), [], 'no variable "app"'],
    [
      'a misspelt path',
      typed('object({ image = object({ ids = string }) })'),
      [],
      '"app.image" has no attribute "id"; it has ids',
    ],
    [
      'a list on the way',
      typed('object({ image = list(string) })'),
      [],
      '"app.image" is neither an object nor a map',
    ],
    [
      'an object at the end',
      typed('object({ image = object({ id = object({}) }) })'),
      [],
      'neither a text nor a map',
    ],
    [
      'a text on the way',
      any,
      [expression('{ image = "hunter2" }')],
      'gives "app.image" something that is no object',
    ],
    ['null', any, [expression('null')], 'no value (null)'],
    ['a function', any, [file('app = { a = file("x") }')], 'terraform.tfvars says of "app" cannot be read'],
    ['a template', any, [expression(`{ a = "$\{b}" }`)], 'cannot be read (line 1'],
    ['an operation', any, [file('\napp = { a = 1 + 1 }')], 'cannot be read (line 2'],
    ['no HCL', any, [file('app = { hunter2')], 'cannot be read'],
    ['no JSON', any, [file('{"app": hunter2}', 'x.tfvars.json')], 'it is not JSON'],
    [
      'a default that is not written out',
      code('variable "app" {\n  default = { a = local.b.c }\n}'),
      [],
      'the default in main.tf',
    ],
  ])('%s', (_, declared, givers, words) => {
    const text = refusal(() => requirePlace('app.image.id', { code: [declared], givers }))
    expect(text).toContain('The image cannot be put into "app.image.id"')
    expect(text).toContain(words)
    expect(text).not.toContain('hunter2')
  })

  test('what cannot be read does not matter where somebody stronger gives the value', () => {
    const givers = [file('app = { a = file("x") }'), expression('{"a": 1}')]
    expect(compose(givers)).toEqual({ app: { a: 1, image: { id: 'ami-1' } } })
  })
})

test('an expression ends where it ends', () => {
  for (const text of ['{} x', '{ a = 1 b = 2 }', '[1 2]', '{ a }', ''])
    expect(() => readHclValue(text)).toThrow()
})
