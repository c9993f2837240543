import type { Consumer } from './consumer.ts'

/**
 * What has to be allowed on the key of an encrypted image to whom launches or copies it.
 * https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html#ebs-encryption-permissions
 */
export const NEEDED = [
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
] as const

/** A grant on a key: who may do what. Operations are named as KMS names them, without a prefix. */
export interface Grant {
  readonly grantee: string
  readonly operations: readonly string[]
}

/** A statement of a key policy that is to be added, as it is written. */
export interface Statement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Principal: { readonly AWS: string }
  readonly Action: readonly string[]
  readonly Resource: '*'
  readonly Condition?: object
}

interface PolicyStatement {
  readonly Effect?: unknown
  readonly Principal?: unknown
  readonly Action?: unknown
  readonly NotAction?: unknown
  readonly Condition?: unknown
}

/**
 * The statement that a key policy lacks for a consumer; undefined where it lacks none. What a condition asks for beside the
 * account or the organization cannot be told here, and counts as held.
 * @param policy JSON, as KMS gives it
 */
export function missingStatement(policy: string, consumer: Consumer): Statement | undefined {
  const own = statementsOf(policy).filter(
    ({ Principal, Condition }) =>
      principalsOf(Principal).some((one) => names(one, consumer)) && !isOfOthers(Condition, consumer),
  )
  const allowing = own.filter(({ Effect }) => Effect === 'Allow')
  const denying = own.filter(({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined)
  const missing = NEEDED.filter(
    (action) => !allowing.some((one) => covers(one, action)) || denying.some((one) => covers(one, action)),
  )
  return missing.length === 0 ? undefined : { ...statementOf(consumer), Action: missing }
}

/**
 * Whether grants let Auto Scaling of another account start instances from an image that is encrypted with the key. It does
 * so with a role of its own, to which nobody can give a policy; and what a key policy allows to another account counts only
 * with a policy there. So the key's policy does not help it: it needs a grant.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 */
export function isGranted(grants: readonly Grant[], account: string): boolean {
  return grantedTo(grants).includes(account)
}

/** The accounts whose Auto Scaling has such a grant, each once. */
export function grantedTo(grants: readonly Grant[]): string[] {
  const whole = grants.filter(({ operations }) => OPERATIONS.every((one) => operations.includes(one)))
  return [...new Set(whole.flatMap(({ grantee }) => SCALING_ROLE.exec(grantee)?.[1] ?? []))]
}

const OPERATIONS = NEEDED.map((action) => action.slice('kms:'.length))
const AUTO_SCALING = 'aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling'
const SCALING_ROLE = new RegExp(`^arn:[\\w-]+:iam::(\\d{12}):role/${AUTO_SCALING}(?:_|$)`)

/** The command that makes the grant, for somebody of that account whom the key's policy lets make grants. */
export function grantCommand(key: string, account: string): string {
  const [, partition = 'aws', , region = ''] = key.split(':')
  return `aws kms create-grant --region ${region} --key-id ${key} --grantee-principal arn:${partition}:iam::${account}:role/${AUTO_SCALING} --operations ${OPERATIONS.join(' ')}`
}

/** The command that tells who has grants on the key, for somebody of its own account. */
export function grantsCommand(key: string): string {
  const [, , , region = ''] = key.split(':')
  return `aws kms list-grants --region ${region} --key-id ${key} --query "Grants[].GranteePrincipal"`
}

function statementsOf(policy: string): PolicyStatement[] {
  try {
    const { Statement = [] } = JSON.parse(policy) as { Statement?: PolicyStatement | PolicyStatement[] }
    return [Statement].flat()
  } catch {
    return []
  }
}

/** ARNs, account numbers and `*`; services and federated users are others. */
function principalsOf(principal: unknown): string[] {
  if (principal === '*') return ['*']
  const aws =
    typeof principal === 'object' && principal !== null ? (principal as { AWS?: unknown }).AWS : undefined
  return textsIn(aws)
}

function textsIn(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}

/** Whoever of an account is named may launch there: which of its roles does is not known here. */
function names(principal: string, consumer: Consumer): boolean {
  if (principal === '*') return true
  if (consumer.kind !== 'account') return false
  return principal === consumer.id || principal.split(':')[4] === consumer.id
}

/** Whether a condition holds for others alone: another account, another organization. */
function isOfOthers(condition: unknown, consumer: Consumer): boolean {
  const asking = Object.entries((condition ?? {}) as Record<string, Record<string, unknown>>)
  const keys = asking
    .filter(([operator]) => !/Not|Null/.test(operator))
    .flatMap(([, one]) => Object.entries(one ?? {}))
    .map(([key, value]) => [key.toLowerCase(), textsIn(value)] as const)
  const asked = (key: string) => keys.filter(([name]) => name === key).flatMap(([, values]) => values)
  if (consumer.kind === 'account') {
    const accounts = [...asked('kms:calleraccount'), ...asked('aws:principalaccount')]
    return accounts.length > 0 && !accounts.some((one) => like(one, consumer.id))
  }
  if (asked('kms:calleraccount').length > 0 || asked('aws:principalaccount').length > 0) return true
  const [organizations, paths] = [asked('aws:principalorgid'), asked('aws:principalorgpaths')]
  if (organizations.length > 0 && !organizations.some((one) => like(one, consumer.id))) return true
  return paths.length > 0 && !paths.some((one) => isWithin(one, consumer))
}

/** Whether a pattern of paths in an organization takes in all of the consumer: `o-1/r-1/ou-1/*`. */
function isWithin(path: string, consumer: Exclude<Consumer, { kind: 'account' }>): boolean {
  const [organization = '', ...rest] = path.split('/')
  if (!like(organization, consumer.id)) return false
  if (consumer.kind === 'organization') return rest.length > 0 && rest.every((one) => one === '*')
  return rest.includes(consumer.unit) || (rest.length > 0 && rest.every((one) => one === '*'))
}

function covers({ Action, NotAction }: PolicyStatement, action: string): boolean {
  if (NotAction !== undefined) return !textsIn(NotAction).some((one) => like(one, action))
  return textsIn(Action).some((one) => like(one, action))
}

/** Whether a pattern with `*` and `?` stands for a text; actions have no case. */
function like(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 'i').test(text)
}

function statementOf(consumer: Consumer): Statement {
  const common = { Effect: 'Allow', Action: NEEDED, Resource: '*' } as const
  switch (consumer.kind) {
    case 'account':
      return {
        Sid: `ImagesFor${consumer.id}`,
        ...common,
        Principal: { AWS: `arn:aws:iam::${consumer.id}:root` },
      }
    case 'organization':
      return {
        Sid: 'ImagesForTheOrganization',
        ...common,
        Principal: { AWS: '*' },
        Condition: { StringEquals: { 'aws:PrincipalOrgID': consumer.id } },
      }
    case 'unit':
      return {
        Sid: 'ImagesForTheUnit',
        ...common,
        Principal: { AWS: '*' },
        Condition: {
          'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${consumer.id}/*/${consumer.unit}/*` },
        },
      }
  }
}
