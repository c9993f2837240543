import { type RunFacts, readInputs } from '../../../src/inputs/read.ts'
import { type InputName, SECTIONS } from '../../../src/inputs/table.ts'
import type { Inputs } from '../../../src/inputs/types.ts'

/** What action.yml has for each, as `documentation.test.ts` proves; the file itself takes long to read. */
const defaults = new Map<string, string>(
  SECTIONS.flatMap(({ entries }) => Object.values(entries)).map((entry) => [entry.name, entry.default]),
)

/** Raw inputs as the runner hands them over: the defaults of action.yml, and what `with:` says. */
export type With = Partial<Record<InputName, string>>

export function given(inputs: With = {}): (name: InputName) => string {
  return (name) => (inputs[name] ?? defaults.get(name) ?? '').trim()
}

/** The inputs of a run as the action reads them. */
export function inputsOf(inputs: With = {}, facts: Partial<RunFacts> = {}): Inputs {
  return readInputs(given(inputs), {
    eventName: 'push',
    region: 'eu-west-1',
    terraformEnvironment: {},
    ...facts,
  })
}

/** The inputs of a rollback. */
export function rollbackInputsOf(inputs: With = {}) {
  const read = inputsOf({ command: 'rollback', 'rollback-to': 'previous', ...inputs })
  if (read.command !== 'rollback') throw new Error('these are no inputs of a rollback')
  return read
}

/** The inputs of a prune. */
export function pruneInputsOf(inputs: With = {}) {
  const read = inputsOf({ command: 'prune', ...inputs })
  if (read.command !== 'prune') throw new Error('these are no inputs of a prune')
  return read
}
