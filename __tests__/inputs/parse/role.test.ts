import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseImageRole } from '../../../src/inputs/parse/role.ts'

const arn = 'arn:aws:iam::111122223333:role/images'

describe('the role that looks after the images', () => {
  test.each([
    [arn, { arn }],
    ['arn:aws-us-gov:iam::111122223333:role/images', { arn: 'arn:aws-us-gov:iam::111122223333:role/images' }],
    ['arn:aws:iam::111122223333:role/ci/of.shop/images+1', undefined],
    [`${arn} shop-4711`, { arn, externalId: 'shop-4711' }],
    [`${arn} \t a:b/c=d@e,f`, { arn, externalId: 'a:b/c=d@e,f' }],
  ])('%j', (text, value = { arn: text }) => {
    expect(parseImageRole(text)).toEqual({ value })
    expect(parseImageRole.form).toMatchObject({ kind: 'text' })
  })

  test('nothing is no role', () => {
    expect(parseImageRole('')).toEqual({ value: undefined })
  })

  test.each([
    'images',
    'arn:aws:iam::1111:role/images',
    'arn:aws:iam::111122223333:user/somebody',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam:eu-west-1:111122223333:role/images',
    `${arn} a`,
    `${arn} one two`,
    `${arn} "quoted"`,
    `${arn}\nshop-4711`,
    ` ${arn}`,
  ])('%j is refused in words that say what is taken', (text) => {
    expect(parseImageRole(text)).toEqual({
      accepted: expect.stringMatching(/^the ARN of a role, such as `arn:aws:iam::.* or nothing$/),
    })
  })

  test('a session of a role is named as what it is', () => {
    const parsed = parseImageRole('arn:aws:sts::111122223333:assumed-role/images/me')
    expect(parsed).toEqual({ accepted: expect.stringContaining('name the role itself') })
  })

  test('what is taken is what the settings file takes, whatever is given', () => {
    const { pattern } = parseImageRole.form as { readonly pattern: RegExp }
    const near = fc.tuple(
      fc.constantFrom(arn, 'arn:aws:iam::111122223333:role/a/b', ''),
      fc.constantFrom('', ' ', '  '),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(near, (parts) => {
        const text = parts.join('')
        expect('value' in parseImageRole(text)).toBe(pattern.test(text))
      }),
      { numRuns: 200 },
    )
  })
})
