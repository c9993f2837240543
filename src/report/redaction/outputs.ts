import { isRecord, isSame } from '../../plan/json.ts'
import type { StackOutputs } from '../../plan/outputs/outputs.ts'
import type { ResourceChange } from '../../plan/plan.ts'
import type { Redaction } from '../../redaction/redaction.ts'
import { redactValues } from './values.ts'

/**
 * The outputs of the stack without those that hold a secret by a name or by what they look like. A value with something
 * hidden in it would be taken for one that works, and GitHub drops an output as a whole that has a masked text in it.
 */
export function redactOutputs({ given, withheld }: StackOutputs, redaction: Redaction): StackOutputs {
  const open = given.filter(({ name, value }) => {
    const shown = redactValues(created({ [name]: value }), redaction).after
    const others = [name, ...besideTexts(value)]
    return isSame(shown?.[name], value) && others.every((one) => redaction.name(one) === one)
  })
  const hidden = given.filter((output) => !open.includes(output))
  return {
    given: open,
    withheld: [...withheld, ...hidden.map(({ name }) => ({ name, why: 'secret' }) as const)],
  }
}

/** What stands in a value beside its texts: names of attributes, which of a map are for the stack to choose, and numbers. */
function besideTexts(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(besideTexts)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, held]) => [name, ...besideTexts(held)])
}

/** As if a resource were created with it. */
function created(after: Readonly<Record<string, unknown>>): ResourceChange {
  return {
    address: 'output',
    type: 'output',
    name: 'output',
    mode: 'managed',
    kind: 'create',
    before: null,
    after,
    afterUnknown: {},
    beforeSensitive: false,
    afterSensitive: false,
    replacePaths: [],
  }
}
