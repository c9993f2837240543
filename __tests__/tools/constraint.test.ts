import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fits, nearest, newestFitting, parseConstraint, parseRequired } from '../../src/tools/constraint.ts'

/** Whether each of the versions will do, as `+` or `-`. */
const judged = (parse: typeof parseConstraint, text: string, versions: readonly string[]) => {
  const constraint = parse(text)
  if (constraint === undefined) throw new Error(`${text} is no constraint`)
  return versions.map((version) => `${fits(version, constraint) ? '+' : '-'}${version}`).join(' ')
}

describe("Terraform's constraints", () => {
  test.each([
    ['1.5.7', '-1.5.6 +1.5.7 -1.5.8'],
    ['= 1.5.7', '-1.5.6 +1.5.7 -1.5.8'],
    // What is not written is zero.
    ['1.5', '+1.5.0 -1.5.1'],
    ['> 1.5', '-1.5.0 +1.5.1 +1.6.0'],
    ['<= 1.5', '+1.4.9 +1.5.0 -1.5.1'],
    ['~> 1.5', '-1.4.9 +1.5.0 +1.5.9 +1.6.0 +1.99.0 -2.0.0'],
    ['~> 1.5.0', '-1.4.9 +1.5.0 +1.5.9 -1.6.0 -2.0.0'],
    ['~> 1.5.3', '-1.5.2 +1.5.3 +1.5.10 -1.6.0'],
    ['~>1.5.3', '-1.5.2 +1.5.3 -1.6.0'],
    ['~> 1', '-0.15.5 +1.0.0 +1.9.0 +2.0.0'],
    ['>= 1.3, < 2.0', '-1.2.9 +1.3.0 +1.14.2 -2.0.0'],
    ['>=1.3,!=1.5.1,<2', '+1.5.0 -1.5.1 +1.5.2 -2.0.0'],
    ['!= 1.5.1', '+1.5.0 -1.5.1'],
    ['>= v1.3', '-1.2.0 +1.3.0'],
    // A prerelease is not taken by a range.
    ['>= 1.3', '-1.6.0-rc1 +1.6.0'],
  ])('%s', (text, expected) => {
    const versions = expected.split(' ').map((one) => one.slice(1))
    expect(judged(parseRequired as typeof parseConstraint, text, versions)).toBe(expected)
  })

  test.each(['', '>= 1.3 < 2.0', '^1.5', '1.x', '>= 1.6.0-rc1', '~> 1.2.3.4', 'latest', '>= "1.3"'])(
    '`%s` is none',
    (text) => {
      expect(parseRequired(text)).toBeUndefined()
    },
  )

  test('`~> a.b` and `~> a.b.0` differ by all later minor versions of a', () => {
    const part = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(part, part, part, (major, minor, patch) => {
        const [loose, strict] = [`~> ${major}.${minor}`, `~> ${major}.${minor}.0`].map(parseRequired)
        if (loose === undefined || strict === undefined) throw new Error('no constraints')
        const [same, later] = [`${major}.${minor}.${patch}`, `${major}.${minor + 1}.${patch}`]
        expect([same, later].map((version) => fits(version, loose))).toEqual([true, true])
        expect([same, later].map((version) => fits(version, strict))).toEqual([true, false])
        expect(fits(`${major + 1}.0.0`, loose)).toBe(false)
      }),
    )
  })
})

describe('what inputs and version files may say', () => {
  test.each([
    ['1.11.4', '-1.11.3 +1.11.4'],
    ['v1.11.4', '-1.11.3 +1.11.4'],
    ['= 1.11.4', '-1.11.3 +1.11.4'],
    // Short forms stand for the newest of them, as in other setup actions.
    ['1', '-0.9.0 +1.0.0 +1.11.4 -2.0.0'],
    ['1.11', '-1.10.0 +1.11.0 +1.11.4 -1.12.0'],
    ['1.11.x', '-1.10.0 +1.11.4 -1.12.0'],
    ['^1.5', '-1.4.0 +1.5.0 +1.14.0 -2.0.0'],
    ['~1.5', '-1.4.0 +1.5.9 -1.6.0'],
    ['>=1.3 <1.6', '+1.3.0 +1.5.9 -1.6.0'],
    ['1.3 || 1.5', '+1.3.9 -1.4.0 +1.5.0'],
    // Terraform's own means what it means to Terraform.
    ['~> 1.5', '-1.4.0 +1.5.0 +1.6.0 -2.0.0'],
    ['>= 1.3, < 2.0', '-1.2.0 +1.3.0 -2.0.0'],
    // A prerelease only by its name.
    ['1.12.0-rc1', '+1.12.0-rc1 -1.12.0-rc2 -1.12.0'],
    ['^1.12.0-rc1', '-1.12.0-rc1 +1.12.0'],
  ])('%s', (text, expected) => {
    const versions = expected.split(' ').map((one) => one.slice(1))
    expect(judged(parseConstraint, text, versions)).toBe(expected)
  })

  test.each(['', 'latest', 'newest', '~> 1.5 || ~> 1.7', '~> 1.5 <1.6', '1.2.3.4', '>= one', '../../1.5.0'])(
    '`%s` is nothing',
    (text) => {
      expect(parseConstraint(text)).toBeUndefined()
    },
  )

  test('whatever is written, it is a constraint or nothing', () => {
    const piece = fc.constantFrom(
      '~>',
      '>=',
      '<',
      '!=',
      '=',
      '^',
      '~',
      ',',
      '||',
      ' ',
      '.',
      '-',
      'v',
      'x',
      '*',
      '1',
      '0',
      '12',
      'rc',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const constraint = parseConstraint(pieces.join(''))
        if (constraint !== undefined) fits('1.5.7', constraint)
      }),
    )
  })

  test('one version needs no list', () => {
    const exact = ['1.5.7', 'v1.5.7', '=1.5.7', '= 1.5.7'].map((text) => parseConstraint(text)?.exact)
    expect(exact).toEqual(['1.5.7', '1.5.7', '1.5.7', '1.5.7'])
    expect(parseConstraint('1.5')?.exact).toBeUndefined()
  })
})

const published = ['1.9.8', '1.10.0-rc1', '1.10.0', '1.9.7', '1.11.4', '1.2.9', '1.9.6', '1.9.5', 'junk']

test('the newest that fits is taken, by number and not by letter', () => {
  const newest = (text: string) => newestFitting(published, parseConstraint(text) ?? fail(text))
  expect(newest('~> 1.9')).toBe('1.11.4')
  expect(newest('~> 1.9.0')).toBe('1.9.8')
  expect(newest('< 1.11')).toBe('1.10.0')
  expect(newest('> 1.11.4')).toBeUndefined()
})

test('versions near to one that there is not: of the same minor version, and the newest', () => {
  const near = (text: string) => nearest(published, parseConstraint(text) ?? fail(text))
  expect(near('1.9.99')).toEqual(['1.9.8', '1.9.7', '1.9.6', '1.11.4', '1.10.0'])
  expect(near('3.0.0')).toEqual(['1.11.4', '1.10.0', '1.9.8'])
  expect(near('>= 2.0')).toEqual(['1.11.4', '1.10.0', '1.9.8'])
})

function fail(text: string): never {
  throw new Error(`${text} is no constraint`)
}
