import { isRecord } from '../plan/json.ts'

/** What the run goes by, and so what an event has to have: fields by the object they are in. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['number', 'head.sha', 'head.ref'],
  workflow_run: ['event', 'head_sha'],
  merge_group: ['head_sha', 'head_ref'],
}

/** Events that are about such an object. Others may have one all the same: a call by another workflow hands it on. */
const ABOUT: Readonly<Record<string, string>> = {
  pull_request: 'pull_request',
  pull_request_target: 'pull_request',
  pull_request_review: 'pull_request',
  pull_request_review_comment: 'pull_request',
  workflow_run: 'workflow_run',
  merge_group: 'merge_group',
}

/**
 * Names what an event lacks that the run goes by, such as `pull_request.head.sha`; undefined where it has all.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function lackingIn(eventName: string, payload: unknown): string | undefined {
  if (!isRecord(payload)) return 'an object'
  const about = ABOUT[eventName]
  if (about !== undefined && !isRecord(payload[about])) return `\`${about}\``
  const lacking = Object.entries(FIELDS).flatMap(([name, fields]) =>
    payload[name] === undefined || payload[name] === null
      ? []
      : fields.filter((field) => !isGiven(at(payload[name], field))).map((field) => `\`${name}.${field}\``),
  )
  return lacking[0]
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value)
}

function isGiven(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '')
}
