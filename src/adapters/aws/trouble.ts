import { policiesWith } from '../../causes/policies.ts'
import { credentialErrors, kindOf } from '../../causes/refusal.ts'
import { DeployError } from '../../outcome/error.ts'
import { BrokenAnswer } from './answers.ts'
import { actionOf, callerOf } from './refused.ts'

interface SdkError extends Error {
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}

const DROPPED =
  /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EPROTO|UND_ERR_\w+|HPE_\w+)$/

/** Whether a call may simply be made again later. */
export function passes(error: SdkError): boolean {
  const status = error.$metadata?.httpStatusCode ?? 0
  const isBroken = error instanceof BrokenAnswer || isUnread(error)
  return kindOf({ code: error.name, status }) === 'passing' || DROPPED.test(error.code ?? '') || isBroken
}

/** Nothing was sent. */
const NOT_REACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/

/** AWS did not begin with it. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/CommonErrors.html */
const NOT_BEGUN = /^(Throttl\w+|RequestLimitExceeded|TooManyRequestsException|ResourceContention(Fault)?)$/

/** Whether AWS may have done what it was asked for: the answer was lost, or AWS failed over it. A refusal did nothing. */
export function mayBeDone(error: SdkError): boolean {
  const { code = '', name, $metadata: { httpStatusCode: status = 0 } = {} } = error
  if (error instanceof BrokenAnswer || isUnread(error)) return true
  return (DROPPED.test(code) && !NOT_REACHED.test(code)) || (status >= 500 && !NOT_BEGUN.test(name))
}

/** The SDK could not read the answer: it hangs the answer to every error, and whose fault it is to AWS's own. */
function isUnread(error: SdkError): boolean {
  return '$response' in error && !('$fault' in error)
}

/**
 * Makes one AWS call, and says in a failure what was asked for.
 * @param doing what the call does, in words that follow "could not"
 * @throws DeployError credentials; aws-unavailable for trouble that passes; aws-refused for what AWS will not do; internal-error where it was not asked
 */
export async function asking<T>(doing: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof Error) || error instanceof DeployError) throw error
    if (DENIED.test(error.name)) throw denied(doing, error)
    if (credentialErrors.test(error.name)) throw noCredentials(doing, error)
    throw passes(error) ? unavailable(doing, error) : refused(doing, error)
  }
}

function unavailable(doing: string, error: SdkError): DeployError {
  const { attempts = 1 } = (error.$metadata ?? {}) as { readonly attempts?: number }
  const tried = attempts > 1 ? ` (tried ${attempts} times)` : ''
  return new DeployError(
    'aws-unavailable',
    `AWS could not ${doing}${callOf(error)}: ${wordsOf(error)}${tried}`,
    {
      cause: error,
      next: [
        'Run again: this passes. Where it stays, look at the AWS Health Dashboard, and at what lies between the runner and AWS (proxy, endpoint, DNS).',
      ],
    },
  )
}

/** AWS understood the call and does not do it; the SDK found that it cannot be made. */
function refused(doing: string, error: SdkError): DeployError {
  const isAnswer = (error.$metadata?.httpStatusCode ?? 0) >= 400
  const reason = isAnswer ? 'aws-refused' : 'internal-error'
  return new DeployError(reason, `AWS could not ${doing}${callOf(error)}: ${wordsOf(error)}`, {
    cause: error,
    next: ['See the message of AWS above; run again when it is cured.'],
  })
}

/** Which call it was, as its permission is named, in brackets; '' where none was made. */
function callOf(error: SdkError): string {
  const action = actionOf(error)
  return action === undefined ? '' : ` (${action})`
}

/** The SDK's hint below a message is for who writes programs. */
function wordsOf(error: Error): string {
  const [line = ''] = error.message.split('\n')
  return `${error.name}: ${line}`
}

const DENIED = /^(AccessDenied(Exception)?|UnauthorizedOperation)$/

/** Who asks is known, and may not. */
function denied(doing: string, error: SdkError): DeployError {
  const action = actionOf(error) ?? ''
  const [role, owner] =
    callerOf(error) === 'job' ? ['the role', 'the role of the job'] : ['the image role', '`image-role`']
  const files = policiesWith(action)
  const example =
    files.length === 0 ? '' : `, as ${files.join(' and ')} ${files.length === 1 ? 'does' : 'do'}`
  return new DeployError(
    'credentials',
    `AWS refused to ${doing}: ${role} may not call ${action || 'it'} (${error.name}).`,
    {
      cause: error,
      evidence: [error.message],
      next: [
        `Allow ${action || 'what AWS names'} to ${owner}${example}.`,
        'Where its policy has it, see who else denies it: AWS names a boundary, a session policy, or the organization.',
      ],
    },
  )
}

function noCredentials(doing: string, error: SdkError): DeployError {
  return new DeployError('credentials', `AWS refused to ${doing}: ${error.name}.`, {
    cause: error,
    evidence: [error.message],
    next: [
      'Give the job credentials in a step before this one, for example with aws-actions/configure-aws-credentials.',
      'Where they are there, see that their session has not ended and that the role allows this call.',
    ],
  })
}
