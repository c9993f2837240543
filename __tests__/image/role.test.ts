import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sessionName, trustStatement } from '../../src/image/role.ts'
import { anyText } from '../builders/values/text.ts'

const arn = 'arn:aws:iam::111122223333:role/ci/images'

describe('the name of a session', () => {
  test('tells repository and run', () => {
    expect(sessionName('octo-org/shop.web', '123456789-2')).toBe('octo-org.shop.web@123456789-2')
  })

  test('keeps the run where the repository is too long', () => {
    const name = sessionName(`octo-org/${'a'.repeat(100)}`, '123456789-2')
    expect(name).toMatch(/^octo-org\.a+@123456789-2$/)
    expect(name).toHaveLength(64)
  })

  // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
  test('is one that STS takes, whatever comes', () => {
    fc.assert(
      fc.property(anyText(120), anyText(80), (repository, run) => {
        expect(sessionName(repository, run)).toMatch(/^[\w+=,.@-]{1,64}$/)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the statement that a trust policy lacks', () => {
  const refusal = (user: string) =>
    `User: ${user} is not authorized to perform: sts:AssumeRole on resource: ${arn}`

  test('names the role of the session that asked', () => {
    const user = 'arn:aws:sts::444455556666:assumed-role/deploy/octo-org.shop'
    expect(JSON.parse(trustStatement({ arn, externalId: 'shop' }, refusal(user)))).toEqual({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::444455556666:role/deploy' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': 'shop' } },
    })
  })

  test('names a user as AWS does, and asks for no external id where none is given', () => {
    const user = 'arn:aws:iam::444455556666:user/octocat'
    const { Principal, Condition } = JSON.parse(trustStatement({ arn }, refusal(user)))
    expect(Principal).toEqual({ AWS: user })
    expect(Condition).toBeUndefined()
  })

  test('says what is to be filled in where AWS names nobody', () => {
    const { Principal } = JSON.parse(trustStatement({ arn }, 'Access denied'))
    expect(Principal).toEqual({ AWS: 'arn:aws:iam::ACCOUNT:role/ROLE_OF_THE_JOB' })
  })
})
