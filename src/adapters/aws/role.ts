import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { type ImageRole, trustStatement } from '../../image/role.ts'
import { DeployError } from '../../outcome/error.ts'
import type { AwsKeys } from '../../tools/environment.ts'
import { type ClientParts, clientSettings, clientsByRegion } from './client.ts'
import { asking } from './trouble.ts'

/** Keys of a role, and when they end. */
export interface RoleKeys extends AwsKeys {
  readonly expiration: Date
}

/** A role that is assumed for as long as the run lasts. Both reject with DeployError credentials or aws-unavailable. */
export interface AssumedRole {
  /** Keys that are good for a while yet; of a new session where the last one nears its end. */
  keys(): Promise<RoleKeys>
  /** Keys of a session that begins now, for what cannot ask again. */
  fresh(): Promise<RoleKeys>
}

export interface RoleParts extends Omit<ClientParts, 'credentials'> {
  readonly role: ImageRole
  /** What the logs of the role's account call this run. */
  readonly sessionName: string
  /** Where STS is asked. */
  readonly region: string
  readonly now: () => number
  /** Hides a value in the log, and in all else that leaves the run. */
  readonly mask: (secret: string) => void
}

/**
 * The longest session there is for a role that a role assumes, which the job's own mostly is, and the longest that any
 * role gives unless its owner says otherwise. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
const SESSION_SECONDS = 3600

/** How long before its end a session is not used any more: AWS's clients ask for other keys five minutes before it. */
const AHEAD_MS = 600_000

interface Session {
  readonly keys: RoleKeys
  /** Milliseconds since the epoch. */
  readonly renewFrom: number
}

/** Assumes a role with the job's own credentials when keys are first asked for, and anew before they end. */
export function assumeRole(parts: RoleParts): AssumedRole {
  const { now } = parts
  const clientFor = clientsByRegion((region) => new STSClient({ region, ...clientSettings(parts) }))
  let latest: Promise<Session> | undefined
  /** What goes before it until it is there, and where it never is: its keys are as good as new ones, for as long as they last. */
  const begin = (before?: Session): Promise<Session> => {
    const begun = assume(clientFor(parts.region), parts).catch((error) => {
      if (before === undefined || now() >= before.keys.expiration.getTime()) throw error
      return before
    })
    const former = latest
    latest = begun
    begun.catch(() => {
      if (latest === begun) latest = former
    })
    return begun
  }
  const keys = async (): Promise<RoleKeys> => {
    const asked = latest ?? begin()
    const session = await asked
    if (now() < session.renewFrom) return session.keys
    // Several may find so at once: the first one renews it for all.
    return (await (latest === asked || latest === undefined ? begin(session) : latest)).keys
  }
  return { keys, fresh: async () => (await begin()).keys }
}

async function assume(client: STSClient, { role, sessionName, now, mask }: RoleParts): Promise<Session> {
  const command = new AssumeRoleCommand({
    RoleArn: role.arn,
    RoleSessionName: sessionName,
    DurationSeconds: SESSION_SECONDS,
    ...(role.externalId === undefined ? {} : { ExternalId: role.externalId }),
  })
  const { Credentials: given } = await asking(`assume the image role ${role.arn}`, async () => {
    try {
      return await client.send(command)
    } catch (error) {
      throw error instanceof Error && /^AccessDenied(Exception)?$/.test(error.name)
        ? refused(role, error)
        : error
    }
  })
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {}
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) throw noKeys(role)
  for (const secret of [AccessKeyId, SecretAccessKey, SessionToken]) mask(secret)
  const left = Expiration.getTime() - now()
  return {
    keys: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    },
    renewFrom: Expiration.getTime() - Math.min(AHEAD_MS, left / 2),
  }
}

/** AWS's words are the same whether the role does not trust the job, or the job's own policies do not allow it to ask. */
function refused(role: ImageRole, cause: Error): DeployError {
  const { arn, externalId } = role
  return new DeployError('credentials', `AWS refused to let this job assume the image role ${arn}.`, {
    cause,
    evidence: [
      cause.message,
      '',
      'What the trust policy of the role needs:',
      trustStatement(role, cause.message),
    ],
    next: [
      `See that the trust policy of ${arn} has the statement above, and that the job's own role may call sts:AssumeRole on it, as examples/fleet/iam/assume.json does.`,
      externalId === undefined
        ? 'Where its trust policy asks for an external id, write it behind the ARN in `image-role`, with a blank between.'
        : 'See that the external id behind the ARN in `image-role` is the one that the trust policy asks for.',
    ],
  })
}

function noKeys({ arn }: ImageRole): DeployError {
  return new DeployError('aws-unavailable', `AWS gave no keys of the image role ${arn}.`, {
    next: [
      'Run again: this passes. Where it stays, see what lies between the runner and AWS (proxy, endpoint, DNS).',
    ],
  })
}
