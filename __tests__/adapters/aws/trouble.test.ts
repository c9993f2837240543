import { describe, expect, test } from '@jest/globals'
import { asking, mayBeDone } from '../../../src/adapters/aws/trouble.ts'
import { failureFrom } from '../../builders/values/failures.ts'

/** An error as the SDK throws it. */
function sdkError(name: string, details: { status?: number; code?: string } = {}): Error {
  const { status, code } = details
  return Object.assign(new Error('AWS says no'), {
    name,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { $metadata: { httpStatusCode: status } }),
  })
}

const after = (error: unknown) => failureFrom(() => asking('list images', () => Promise.reject(error)))

test('an answer is handed on', async () => {
  expect(await asking('list images', async () => 7)).toBe(7)
})

describe('trouble that passes', () => {
  test.each([
    ['Throttling', {}],
    ['ThrottlingException', { status: 400 }],
    ['RequestLimitExceeded', { status: 503 }],
    ['ResourceContention', { status: 500 }],
    ['ResourceContentionFault', { status: 500 }],
    ['TimeoutError', {}],
    ['Unavailable', { status: 503 }],
    ['AnythingElse', { status: 500 }],
    ['AnythingElse', { status: 429 }],
    ['Error', { code: 'ECONNRESET' }],
    ['Error', { code: 'ECONNREFUSED' }],
    ['Error', { code: 'ENOTFOUND' }],
    ['Error', { code: 'EAI_AGAIN' }],
    ['TypeError', { code: 'UND_ERR_SOCKET' }],
  ])('%s %j', async (name, details) => {
    expect((await after(sdkError(name, details))).reason).toBe('aws-unavailable')
  })
})

describe('what was asked for may be done although AWS did not say so', () => {
  test.each([
    ['Error', { code: 'ECONNRESET' }, true],
    ['TimeoutError', { code: 'ETIMEDOUT' }, true],
    ['InternalFailure', { status: 500 }, true],
    ['Unavailable', { status: 503 }, true],
    ['Error', { code: 'ECONNREFUSED' }, false],
    ['Error', { code: 'ENOTFOUND' }, false],
    ['Throttling', { status: 400 }, false],
    ['RequestLimitExceeded', { status: 503 }, false],
    ['ResourceContentionFault', { status: 500 }, false],
    ['RequestTimeoutException', { status: 408 }, false],
    ['AnythingElse', { status: 429 }, false],
  ])('%s %j: %s', (name, details, isOpen) => {
    expect(mayBeDone(sdkError(name, details))).toBe(isOpen)
  })
})

describe('credentials that are missing, expired or refused', () => {
  test.each([
    'CredentialsProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'AuthFailure',
    'InvalidClientTokenId',
    'UnrecognizedClientException',
    'SignatureDoesNotMatch',
  ])('%s, in words of AWS, and how to have them', async (name) => {
    expect(await after(sdkError(name, { status: 403 }))).toMatchObject({
      reason: 'credentials',
      message: `AWS refused to list images: ${name}.`,
      evidence: ['AWS says no'],
      next: [expect.stringContaining('aws-actions/configure-aws-credentials'), expect.any(String)],
    })
  })
})

describe('a permission that is missing', () => {
  test.each(['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation'])(
    '%s is no matter of who asks, but of what the role may do',
    async (name) => {
      expect(await after(sdkError(name, { status: 403 }))).toMatchObject({
        reason: 'credentials',
        message: `AWS refused to list images: the role may not call it (${name}).`,
        evidence: ['AWS says no'],
        next: ['Allow what AWS names to the role of the job.', expect.any(String)],
      })
    },
  )
})

describe('what will not pass', () => {
  test.each([
    ['ValidationError', { status: 400 }, 'aws-refused'],
    ['InvalidAMIID.Malformed', { status: 400 }, 'aws-refused'],
    ['OptInRequired', { status: 403 }, 'aws-refused'],
    ['Blocked', { status: 400 }, 'aws-refused'],
    ['TypeError', {}, 'internal-error'],
    ['Error', { code: 'ENOENT' }, 'internal-error'],
  ])('%s %j is told as it is, and is %s', async (name, details, reason) => {
    const error = sdkError(name, details)
    expect(await after(error)).toMatchObject({
      reason,
      message: `AWS could not list images: ${name}: AWS says no`,
      cause: error,
    })
  })
})

test('something thrown that is no error is left alone', async () => {
  await expect(asking('list images', () => Promise.reject('odd'))).rejects.toBe('odd')
})
