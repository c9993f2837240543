/** The role that looks after the images, in the account where they live. */
export interface ImageRole {
  /** `arn:aws:iam::ACCOUNT:role/NAME` */
  readonly arn: string
  /** What its trust policy asks for; absent where it asks for none. */
  readonly externalId?: string
}

/** STS takes no longer name of a session. */
const LONGEST_NAME = 64

/**
 * What the logs of the images' account call the session: `owner.name@run`, of the repository what there is room for.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName)
 */
export function sessionName(repository: string, run: string): string {
  const allowed = (text: string) => text.replace(/[^\w+=,.-]/g, '-')
  const end = `@${allowed(run)}`.slice(0, LONGEST_NAME / 2)
  return `${allowed(repository.replace('/', '.')).slice(0, LONGEST_NAME - end.length)}${end}`
}

/**
 * The statement that the trust policy of a role needs, as JSON on one line.
 * @param refusal AWS's words, which name who asked
 */
export function trustStatement({ arn, externalId }: ImageRole, refusal: string): string {
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: principalIn(refusal, arn) },
    Action: 'sts:AssumeRole',
    ...(externalId === undefined ? {} : { Condition: { StringEquals: { 'sts:ExternalId': externalId } } }),
  }
  return JSON.stringify(statement)
}

/**
 * Who asked, as a trust policy names it: of a session its role, whose path AWS does not tell. Where its words name nobody,
 * what is to be filled in.
 */
function principalIn(refusal: string, role: string): string {
  const [user = ''] = /(?<=User: )arn:\S+/.exec(refusal) ?? []
  const [, partition, account, name] = /^arn:([\w-]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(user) ?? []
  if (name !== undefined) return `arn:${partition}:iam::${account}:role/${name}`
  return user === '' ? `${role.split(':').slice(0, 2).join(':')}:iam::ACCOUNT:role/ROLE_OF_THE_JOB` : user
}
