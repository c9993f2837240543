import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseHcl } from '../../src/template/hcl.ts'
import { type Expression, parseTemplate } from '../../src/template/hcl-expressions.ts'
import { tokensOf } from '../../src/template/hcl-tokens.ts'
import { possibleValues, type Scope } from '../../src/template/possible-values.ts'
import { cpuSeconds } from '../builders/values/cost.ts'

const none: Scope = { given: new Map(), root: 'image', environment: { HERE: 'there' } }

/** The value of `x` in a file that gives it so. */
function given(text: string): Expression {
  const [x] = parseHcl(`x = ${text}\n`).attributes
  if (x === undefined) throw new Error('no value')
  return x.value
}

const possible = (text: string, scope = none) => possibleValues(given(text), scope)

describe('a file of HCL', () => {
  test('has attributes and blocks, with labels, at any depth', () => {
    const text = `# one
      a = 1 // two
      /* three
      */ block "label" other { b = "x" }
      outer {
        inner {}
        c = [ # a list
          "y",
        ]
      }`
    expect(parseHcl(text)).toMatchObject({
      attributes: [{ name: 'a', value: { kind: 'constant', text: '1', line: 2 } }],
      blocks: [
        { type: 'block', labels: ['label', 'other'], line: 4, body: { attributes: [{ name: 'b' }] } },
        { type: 'outer', body: { attributes: [{ name: 'c' }], blocks: [{ type: 'inner' }] } },
      ],
    })
  })

  test.each([
    ['a text without its end', 'a = "x'],
    ['a line end in a text', 'a = "x\ny"'],
    ['a bracket without its end', 'a = [1'],
    ['a wrong bracket', 'a = [1}'],
    ['a bracket too many', 'a = 1\n}'],
    ['a heredoc without its end', 'a = <<X\nb\n'],
    ['a put-in without its end', `a = "${'$'}{x"`],
    ['an unknown escape', 'a = "\\x"'],
    ['no value', 'a =\nb = 1'],
    ['what is no HCL', '{"a": 1}'],
    ['a character that HCL does not have', 'a = 1 ^ 2'],
    ['a block without its end', 'a {'],
  ])('is not read with %s', (_, text) => {
    expect(() => parseHcl(text)).toThrow(/^line \d+: /)
  })

  test('is read or refused, whatever it holds, and always comes to an end', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        '=',
        '"',
        '${',
        '}',
        '{',
        '[',
        ']',
        '(',
        ')',
        ',',
        '\n',
        '<<X\n',
        'X\n',
        '%{',
        '?',
        ':',
        '.',
        '*',
        '~',
        'for',
        '#',
        '\\',
        ' ',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          parseHcl(pieces.join(''))
        } catch (error) {
          expect((error as Error).message).toMatch(/^line \d+: /)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('of some length is read in no time', () => {
    expect(cpuSeconds(() => tokensOf('a = "b"\n'.repeat(50_000)))).toBeLessThan(5)
  })
})

describe('what a value can be', () => {
  const dollar = '$'
  test.each<[string, readonly string[] | 'unknown']>([
    ['"a"', ['a']],
    ['"a\\"b\\\\\\u0041"', ['a"b\\A']],
    [`"${dollar}${dollar}{a} %%{b}"`, [`${dollar}{a} %{b}`]],
    [`"${dollar}{path.root}/x"`, ['image/x']],
    [`"${dollar}{ path.cwd ~}/x"`, 'unknown'],
    ['path.root', ['image']],
    ['["a", "b"]', ['a', 'b']],
    ['{ "k" = "a", k = "b"\n k: "c" }', ['k', 'a', 'b', 'c']],
    ['(true ? "a" : "b")', ['a', 'b']],
    ['var.x == "q" ? "a" : "b"', 'unknown'],
    ['concat(["a"], ["b"])', ['a', 'b']],
    ['["a", "b"][0]', ['a', 'b']],
    ['env("HERE")', ['there']],
    ['7', ['7']],
    ['null', []],
    ['<<X\na\nb\nX', ['a\nb\n']],
    ['<<-X\n  a\n  X', ['  a\n']],
    [`"a-${dollar}{1.5}"`, 'unknown'],
    [`"a-${dollar}{null}"`, 'unknown'],
    ['var.missing', 'unknown'],
    ['"a" + "b"', 'unknown'],
    ['!true', 'unknown'],
    ['join("/", ["a", "b"])', 'unknown'],
    ['format("%s", "a")', 'unknown'],
    ['[for x in ["a"] : "b/x"]', 'unknown'],
    ['{ for k, v in { a = "b" } : k => v }', 'unknown'],
    ['concat(["a"]...)', 'unknown'],
    [`"%{ if true }a%{ endif }"`, 'unknown'],
    ['data.amazon-ami.base.id', 'unknown'],
  ])('%s', (text, expected) => {
    expect(possible(text)).toEqual(expected)
  })

  test('has every value that somebody gives a variable, and stops where names lead in a circle', () => {
    const values = new Map<string, (Expression | string)[]>([
      ['var.dir', ['app', given('"lib"')]],
      ['local.path', [given(`"${dollar}{var.dir}/${dollar}{var.dir}"`)]],
      ['local.one', [given('local.two')]],
      ['local.two', [given('local.one')]],
    ])
    expect(possible('local.path', { ...none, given: values })).toEqual([
      'app/app',
      'app/lib',
      'lib/app',
      'lib/lib',
    ])
    expect(possible('local.one', { ...none, given: values })).toBe('unknown')
  })
})

test('a file that `templatefile` renders is one text', () => {
  const dollar = '$'
  const text = `say "hi"\n${dollar}{file("x")} %{ for a in b ~}\n${dollar}{a}\n%{ endfor }`
  expect(parseTemplate(text)).toMatchObject({
    kind: 'text',
    parts: [
      'say "hi"\n',
      { kind: 'call', name: 'file' },
      ' ',
      { kind: 'other' },
      '\n',
      { kind: 'reference' },
      '\n',
      { kind: 'other' },
    ],
  })
})
