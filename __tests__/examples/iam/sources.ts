import { posix } from 'node:path'
import type { SourceFile } from '../../../scripts/rooms/imports.ts'

/** The prefix of each SDK client's actions in policies. */
const services: Readonly<Record<string, string>> = {
  'auto-scaling': 'autoscaling',
  cloudwatch: 'cloudwatch',
  ec2: 'ec2',
  eventbridge: 'events',
  iam: 'iam',
  'elastic-load-balancing-v2': 'elasticloadbalancing',
  kms: 'kms',
  ssm: 'ssm',
  sts: 'sts',
}

/**
 * The AWS calls of each source that makes some, by its path without `.ts`: commands, and the paginators of commands, that
 * it imports. Types that end in `Command` are not told apart: there are none.
 * @throws Error for a client whose prefix is not known, and for a waiter, whose call its name does not tell
 */
export function callsIn(sources: readonly SourceFile[]): Record<string, string[]> {
  const found = sources.flatMap(({ path, text }): [string, string[]][] => {
    const imports = [...text.matchAll(/import\s*\{([^}]*)\}\s*from\s*'@aws-sdk\/client-([\w-]+)'/g)]
    const calls = imports.flatMap(([, names = '', client = '']) =>
      names.split(',').flatMap((name) => callOf(name.trim(), client)),
    )
    return calls.length === 0 ? [] : [[path.replace(posix.extname(path), ''), [...new Set(calls)].toSorted()]]
  })
  return Object.fromEntries(found)
}

function callOf(name: string, client: string): string[] {
  if (name.startsWith('waitUntil')) throw new Error(`${name}: say here which call it makes`)
  const action = /^(\w+)Command$/.exec(name)?.[1] ?? /^paginate(\w+)$/.exec(name)?.[1]
  if (action === undefined) return []
  const service = services[client]
  if (service === undefined) throw new Error(`@aws-sdk/client-${client}: say here how policies call it`)
  return [`${service}:${action}`]
}
