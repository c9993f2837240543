import type { Action } from '../action.ts'
import { unexpectedInputs } from '../environment.ts'
import type { Job } from '../job.ts'

/** The heading of a step as GitHub shows it: the inputs that have a value, secrets hidden. */
export function announce({ action, masks, emit }: Job, inputs: Readonly<Record<string, string>>): void {
  emit({ kind: 'step', text: `Run ${action.name}`, depth: 0 })
  emit({ kind: 'group', text: 'with:', depth: 0 })
  for (const [name, value] of Object.entries(inputs)) {
    if (value === '') continue
    for (const text of masks.apply(`${name}: ${value}`).split('\n')) emit({ kind: 'text', text, depth: 1 })
  }
}

/** What the runner finds wrong with `with` before the step starts. */
export function warningsAbout(action: Action, given: Readonly<Record<string, string>>): string[] {
  const quoted = (names: Iterable<string>) => [...names].map((name) => `'${name}'`).join(', ')
  const unexpected = unexpectedInputs(action, given)
  const valid = quoted(action.inputs.keys())
  const deprecated = Object.keys(given).flatMap((name) => {
    const message = action.inputs.get(name)?.deprecationMessage
    return message === undefined ? [] : [`Input '${name}' has been deprecated with message: ${message}`]
  })
  return unexpected.length === 0
    ? deprecated
    : [`Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${valid}]`, ...deprecated]
}
