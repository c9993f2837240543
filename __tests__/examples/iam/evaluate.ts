/** A statement of a policy, as the examples write them. */
export interface Statement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

export interface Policy {
  readonly Statement: readonly Statement[]
}

/** A call on one resource, with the facts that conditions ask for. AWS asks this for each resource of a call. */
export interface Request {
  /** `service:Action` */
  readonly action: string
  readonly resource: string
  /** Condition keys as AWS names them; `aws:TagKeys` is derived from `aws:RequestTag/`. */
  readonly facts?: Readonly<Record<string, string>>
}

/**
 * Whether policies that only allow let a call through: some statement has the action, the resource and all conditions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * @throws Error for an operator that no example uses
 */
export function isAllowed(policies: readonly Policy[], request: Request): boolean {
  return policies.flatMap(({ Statement }) => Statement).some((statement) => allows(statement, request))
}

/** Whether one statement lets a call through. */
export function allows({ Action, Resource, Condition = {} }: Statement, request: Request): boolean {
  return (
    Action.some((action) => isLike(request.action, action)) &&
    listed(Resource).some((resource) => isLike(request.resource, resource)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, key, listed(wanted), request)),
    )
  )
}

function holds(operator: string, key: string, wanted: readonly string[], { facts = {} }: Request): boolean {
  const value = facts[key]
  switch (operator) {
    case 'StringEquals':
      return value !== undefined && wanted.includes(value)
    case 'ArnLike':
      return value !== undefined && wanted.some((pattern) => isLike(value, pattern))
    case 'Null':
      return String(value === undefined) === wanted[0]
    case 'ForAllValues:StringEquals':
      return valuesOf(key, facts).every((one) => wanted.includes(one))
    case 'ForAllValues:StringLike':
      return valuesOf(key, facts).every((one) => wanted.some((pattern) => isLike(one, pattern)))
    case 'ForAllValues:StringNotLike':
      return valuesOf(key, facts).every((one) => !wanted.some((pattern) => isLike(one, pattern)))
    default:
      throw new Error(`The evaluator of the tests does not know ${operator}.`)
  }
}

function valuesOf(key: string, facts: Readonly<Record<string, string>>): string[] {
  if (key !== 'aws:TagKeys') throw new Error(`The evaluator of the tests knows no values of ${key}.`)
  const prefix = 'aws:RequestTag/'
  return Object.keys(facts).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
}

/** Whether a text is what a pattern with `*` and `?` means. */
export function isLike(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`).test(text)
}

/** One or several, as policies have them. */
export function listed(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}
