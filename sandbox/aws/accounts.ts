import type { AwsSandbox } from './start.ts'

type Env = Readonly<Record<string, string>>
type Aws = Pick<AwsSandbox, 'ask' | 'envOf'>

export interface TrustedRole {
  /** Twelve digits: where the role is. */
  readonly account: string
  readonly name: string
  /** Who may assume it: account numbers, or ARNs of roles. */
  readonly trusts: readonly string[]
  /** What they have to say then. */
  readonly externalId?: string
}

/** Makes a role with a trust policy; its ARN. What it may do is not looked at here: everything. */
export async function makeRole(aws: Aws, role: TrustedRole): Promise<string> {
  const { account, name, trusts, externalId } = role
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: trusts.map((who) => (who.startsWith('arn:') ? who : `arn:aws:iam::${who}:root`)) },
    Action: 'sts:AssumeRole',
    ...(externalId === undefined ? {} : { Condition: { StringEquals: { 'sts:ExternalId': externalId } } }),
  }
  const trust = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  return createRole(aws, { account, name, trust })
}

/** The same with a trust policy as it stands in a file. */
export async function createRole(
  aws: Aws,
  { account, name, trust }: Pick<TrustedRole, 'account' | 'name'> & { readonly trust: string },
): Promise<string> {
  const input = { RoleName: name, AssumeRolePolicyDocument: trust }
  await aws.ask(aws.envOf({ account }), { service: 'iam', operation: 'CreateRole', input })
  return `arn:aws:iam::${account}:role/${name}`
}

interface Assumed {
  readonly Credentials: {
    readonly AccessKeyId: string
    readonly SecretAccessKey: string
    readonly SessionToken: string
  }
}

/** The environment of a job that has a role's keys, from one that may assume it. @throws Error with what STS refuses */
export async function assumed(aws: Aws, env: Env, role: string, externalId?: string): Promise<Env> {
  const input = {
    RoleArn: role,
    RoleSessionName: 'sandbox',
    ...(externalId === undefined ? {} : { ExternalId: externalId }),
  }
  const answer = await aws.ask(env, { service: 'sts', operation: 'AssumeRole', input })
  const { AccessKeyId, SecretAccessKey, SessionToken } = (answer as Assumed).Credentials
  return {
    ...env,
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    AWS_SESSION_TOKEN: SessionToken,
  }
}

/** Lets accounts launch an image of the account whose keys these are. */
export async function share(aws: Aws, env: Env, image: string, accounts: readonly string[]): Promise<void> {
  const input = { ImageId: image, LaunchPermission: { Add: accounts.map((UserId) => ({ UserId })) } }
  await aws.ask(env, { service: 'ec2', operation: 'ModifyImageAttribute', input })
}
