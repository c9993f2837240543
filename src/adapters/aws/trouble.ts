import { credentialErrors, kindOf } from '../../causes/refusal.ts'
import { DeployError } from '../../outcome/error.ts'

interface SdkError extends Error {
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}

/** Whether a call may simply be made again later. */
function passes(error: SdkError): boolean {
  const status = error.$metadata?.httpStatusCode ?? 0
  const dropped =
    /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_\w+)$/.test(
      error.code ?? '',
    )
  return kindOf({ code: error.name, status }) === 'passing' || dropped
}

/**
 * Makes one AWS call, and says in a failure what was asked for.
 * @param doing what the call does, in words that follow "could not"
 * @throws DeployError credentials; aws-unavailable for trouble that passes; internal-error for the rest
 */
export async function asking<T>(doing: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof Error) || error instanceof DeployError) throw error
    if (credentialErrors.test(error.name)) throw noCredentials(doing, error)
    throw new DeployError(
      passes(error) ? 'aws-unavailable' : 'internal-error',
      `AWS could not ${doing}: ${error.name}: ${error.message}`,
      { cause: error, next: ['See the message of AWS above; run again when it is cured.'] },
    )
  }
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
