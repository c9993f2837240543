import type { RoleCall } from '../../../sandbox/aws/start.ts'
import { askedOf } from './asked.ts'
import type { PolicyName } from './calls.ts'
import { allows, isAllowed, type Policy, type Request } from './evaluate.ts'

/** A role, and which of the examples' policies it has. */
export interface Holder {
  readonly arn: string
  readonly parts: readonly PolicyName[]
}

/** What calls say of the policies of those who made them. */
export interface Held {
  /** What was called without leave. */
  readonly refused: readonly string[]
  /** What a role that never calls such a thing could have called in the place of one of its account. */
  readonly open: readonly string[]
  /** Statements that no call needed: `policy: Sid`. */
  readonly idle: readonly string[]
}

/** Every session may ask who it is: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const FREE = 'sts:GetCallerIdentity'

/** Holds what roles called against the policies that they have. @throws Error for a call of a role that is not told of */
export async function held(
  calls: readonly RoleCall[],
  holders: readonly Holder[],
  policies: Readonly<Record<PolicyName, Policy>>,
): Promise<Held> {
  const made = await madeBy(calls, holders)
  const may = ({ parts }: Holder, request: Request) =>
    isAllowed(
      parts.map((part) => policies[part]),
      request,
    )
  const refused = made.filter(({ holder, request }) => !may(holder, request))
  const open = made.flatMap(({ holder, request }) =>
    holders
      .filter((other) => accountOf(other) === accountOf(holder) && may(other, request))
      .filter((other) => !made.some((one) => one.holder === other && one.request.action === request.action))
      .filter(() => !isRead(request))
      .map((other) => told({ holder: other, request })),
  )
  const parts = [...new Set(holders.flatMap((holder) => holder.parts))]
  const idle = parts.flatMap((part) =>
    policies[part].Statement.filter((statement) => {
      const of = made.filter(({ holder }) => holder.parts.includes(part))
      return !of.some(({ request }) => allows(statement, request))
    }).map(({ Sid }) => `${part}: ${Sid}`),
  )
  return { refused: unique(refused.map(told)), open: unique(open), idle: idle.toSorted() }
}

interface Made {
  readonly holder: Holder
  readonly request: Request
}

async function madeBy(calls: readonly RoleCall[], holders: readonly Holder[]): Promise<readonly Made[]> {
  const counted = calls.filter(({ call }) => call !== FREE)
  const made = counted.map(async (call) => {
    const holder = holders.find(({ arn }) => arn === call.role)
    if (holder === undefined) throw new Error(`${call.role} called ${call.call}: say which policies it has`)
    return (await askedOf(call)).map((request) => ({ holder, request }))
  })
  return (await Promise.all(made)).flat()
}

const accountOf = ({ arn }: Holder) => arn.split(':')[4]
const isRead = ({ action }: Request) => /:(Describe|Get|List)/.test(action)
const unique = (lines: readonly string[]) => [...new Set(lines)].toSorted()

function told({ holder: { arn }, request: { action, resource, facts = {} } }: Made): string {
  const known = Object.entries(facts).map(([name, value]) => `${name}=${value}`)
  return [`${arn.split('/').at(-1)}: ${action} on ${resource}`, ...known].join(' ')
}
