/** Names of AWS's errors for missing, expired or refused credentials, as its SDKs and its APIs have them. */
export const credentialErrors =
  /^(CredentialsProviderError|NoCredentialProviders|ExpiredToken(Exception)?|RequestExpired|AuthFailure|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|AccessDenied(Exception)?|UnauthorizedOperation)$/

/** Errors that pass: throttling, contention, faults on AWS's side, connections that break. */
export const passingErrors =
  /^(Throttling(Exception)?|ThrottledException|RequestLimitExceeded|TooManyRequestsException|ResourceContention(Fault)?|RequestTimeout(Exception)?|TimeoutError|RequestError|InternalFailure|InternalError|ServiceUnavailable|Unavailable)$/

/** An answer of AWS that a tool quotes. */
export interface Refusal {
  /** EC2's code, or the SDK's name for what came of no answer. */
  readonly code: string
  /** AWS's words. */
  readonly message: string
  /** HTTP status; 0 where there was no answer. */
  readonly status: number
}

/** AWS's SDK for Go, version 2: https://github.com/aws/smithy-go (GenericAPIError, OperationError) */
const VERSION_2 =
  /operation error [\w ]+: \w+,(?:[\s\S]*?StatusCode: (\d+),)?[\s\S]*?api error ([\w.]+): ([\s\S]*)$/

/** Version 1, which Packer's plugins had until 2025: https://docs.aws.amazon.com/sdk-for-go/api/aws/awserr */
const VERSION_1 = /(?:^|[\s:])(?!Error:)([A-Z]\w+(?:\.\w+)*): ([\s\S]*?)\s+status code: (\d+), request id/

/** No credentials at all, or none that could be renewed: nothing was asked of AWS. */
const NO_CREDENTIALS =
  /NoCredentialProviders|[Nn]o valid (?:credential sources|providers in chain)|failed to refresh cached credentials|get identity: get credentials/

/** No answer came. */
const NO_ANSWER = /request send failed|RequestError: send request failed/

/** The answer of AWS in what a tool written in Go says; undefined where there is none in it. */
export function refusalIn(text: string): Refusal | undefined {
  const [, status2, code2, message2 = ''] = VERSION_2.exec(text) ?? []
  if (code2 !== undefined) return { code: code2, message: message2.trim(), status: Number(status2 ?? 0) }
  const [, code1, message1 = '', status1] = VERSION_1.exec(text) ?? []
  if (code1 !== undefined) return { code: code1, message: message1.trim(), status: Number(status1) }
  if (NO_CREDENTIALS.test(text)) return { code: 'NoCredentialProviders', message: text, status: 0 }
  if (NO_ANSWER.test(text)) return { code: 'RequestError', message: text, status: 0 }
  return undefined
}

/** Whether AWS refused who asks, may be asked again later, or refused what is asked. */
export function kindOf({
  code,
  status,
}: Pick<Refusal, 'code' | 'status'>): 'credentials' | 'passing' | 'request' {
  if (credentialErrors.test(code)) return 'credentials'
  return passingErrors.test(code) || status >= 500 || status === 429 ? 'passing' : 'request'
}
