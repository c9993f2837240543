import { isSame } from '../../plan/json.ts'
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
    return isSame(shown?.[name], value) && redaction.name(name) === name
  })
  const hidden = given.filter((output) => !open.includes(output))
  return {
    given: open,
    withheld: [...withheld, ...hidden.map(({ name }) => ({ name, why: 'secret' }) as const)],
  }
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
