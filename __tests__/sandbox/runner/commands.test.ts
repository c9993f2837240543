import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { conditionHolds, resolveExpressions } from '../../../sandbox/runner/expressions.ts'
import { parseNamedValues } from '../../../sandbox/runner/file-commands.ts'
import { parseCommand } from '../../../sandbox/runner/output/commands.ts'
import { createMasks } from '../../../sandbox/runner/output/masks.ts'

describe('workflow commands', () => {
  test.each([
    ['::group::Build', { name: 'group', properties: {}, value: 'Build' }],
    ['::endgroup::', { name: 'endgroup', properties: {}, value: '' }],
    ['  ::debug::after blanks', { name: 'debug', properties: {}, value: 'after blanks' }],
    [
      '::error file=a.tf,line=3,title=Bad%3A%2C::one%0Atwo%25',
      { name: 'error', properties: { file: 'a.tf', line: '3', title: 'Bad:,' }, value: 'one\ntwo%' },
    ],
    ['::ERROR::x', { name: 'error', properties: {}, value: 'x' }],
    ['::notice::a::b', { name: 'notice', properties: {}, value: 'a::b' }],
    ['tool says ##[error]oops', { name: 'error', properties: {}, value: 'oops' }],
  ])('reads %s', (line, command) => {
    expect(parseCommand(line)).toEqual(command)
  })

  test.each([
    'plain',
    'text ::error::inside',
    '::unknown::x',
    'std::vector::push_back',
    '::error',
    '##[nope]x',
    '',
  ])('takes %j for plain output', (line) => {
    expect(parseCommand(line)).toBeUndefined()
  })

  test('knows the token that ends stopped commands', () => {
    expect(parseCommand('::token-1::', 'token-1')).toEqual({ name: 'token-1', properties: {}, value: '' })
    expect(parseCommand('::token-1::')).toBeUndefined()
  })

  test('gives back any value that was encoded as the toolkit encodes it', () => {
    const encode = (text: string) =>
      text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(parseCommand(`::error::${encode(value)}`)?.value).toBe(value)
      }),
    )
  })
})

describe('files of commands', () => {
  test('reads plain values, blocks, and equals signs in them', () => {
    const content = 'a=1\nb=x=y<<z\nlong<<EOF\none\n\nb=2\nEOF\nempty=\n'
    expect(parseNamedValues(content)).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: 'x=y<<z' },
      { name: 'long', value: 'one\n\nb=2' },
      { name: 'empty', value: '' },
    ])
  })

  test.each([
    ['nothing', "Invalid format 'nothing'"],
    ['a<<EOF\nopen', "Matching delimiter not found 'EOF'"],
    ['=x', 'Name must not be empty'],
    ['a<<', 'delimiter must not be empty'],
  ])('refuses %j', (content, message) => {
    expect(() => parseNamedValues(content)).toThrow(message)
  })
})

describe('masks', () => {
  test('hides a value, its lines, and what base64 makes of it at any offset', () => {
    const masks = createMasks()
    masks.add('s3cret-token')
    masks.add('first line\nsecond line')
    expect(masks.apply('a s3cret-token b, second line')).toBe('a *** b, ***')
    for (const prefix of ['', 'x', 'xy', 'x-access-token:']) {
      const basic = Buffer.from(`${prefix}s3cret-token`).toString('base64')
      expect(masks.apply(`AUTHORIZATION: basic ${basic}`)).toContain('***')
    }
  })

  test('leaves nothing of two secrets that overlap', () => {
    const masks = createMasks()
    masks.add('abcd')
    masks.add('cdef')
    expect(masks.apply('x abcdef y')).toBe('x *** y')
  })

  test('does not hide every line break when a secret ends with one', () => {
    const masks = createMasks()
    masks.add('secret\n')
    expect(masks.apply('one\ntwo secret')).toBe('one\ntwo ***')
  })
})

describe('expressions', () => {
  const contexts = { github: { token: 't', event: { inputs: { to: 'previous' } } } }

  test('puts in the values of contexts, and nothing for what is missing', () => {
    expect(
      resolveExpressions(`\${{ github.token }}/\${{github.event.inputs.to}}/\${{ github.none.x }}`, contexts),
    ).toBe('t/previous/')
    expect(() => resolveExpressions(`\${{ github.token || 'x' }}`, contexts)).toThrow(
      'Unsupported expression',
    )
  })

  test('decides a post step', () => {
    expect(conditionHolds('always()', 'cancelled')).toBe(true)
    expect(conditionHolds('!cancelled()', 'cancelled')).toBe(false)
    expect(conditionHolds('failure() || cancelled()', 'cancelled')).toBe(true)
    expect(conditionHolds('success()', 'failure')).toBe(false)
    expect(() => conditionHolds("env.X == '1'", 'success')).toThrow('Unsupported condition')
  })
})
