import { shellText, shellWords } from './shell-words.ts'

/**
 * The environment for Packer, Terraform and OpenTofu: the run's own, without what belongs to the action alone.
 * Templates and providers run other people's code; the action's inputs (its token among them) and the runner's
 * own token are not theirs to see. What asks for an OIDC token stays: providers log in by it, and a job has it only
 * where its workflow says `id-token: write`.
 */
export function toolEnvironment(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const withheld = /^(INPUT_|STATE_|GITHUB_STATE$|ACTIONS_RUNTIME_|ACTIONS_RESULTS_|ACTIONS_CACHE_)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !withheld.test(name)))
}

/** Keys of AWS that are good for a while. */
export interface AwsKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

/** Where AWS's SDKs find who they are, beside the three variables of keys. https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html */
const IDENTITIES =
  /^AWS_(PROFILE|DEFAULT_PROFILE|ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE|CONTAINER_\w+|SECURITY_TOKEN|CREDENTIAL_EXPIRATION|ACCESS_KEY|SECRET_KEY)$/

/** An environment in which AWS is asked with these keys, and with no others. */
export function withKeys(
  env: Readonly<Record<string, string | undefined>>,
  { accessKeyId, secretAccessKey, sessionToken }: AwsKeys,
): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !IDENTITIES.test(name))),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  }
}

/**
 * The same, so that Terraform and OpenTofu draw frames around errors and warnings: only these tell where one ends, and
 * they draw none where they may use no colours. Colours are taken out of what they print.
 */
export function coloured(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      name.startsWith('TF_CLI_ARGS') ? withoutNoColour(value) : value,
    ]),
  )
}

function withoutNoColour(options: string | undefined): string | undefined {
  if (options === undefined) return undefined
  const words = shellWords(options)
  const left = words?.filter((word) => !/^--?no-color$/.test(word))
  return left === undefined || left.length === words?.length ? options : shellText(left)
}
