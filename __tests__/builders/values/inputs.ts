import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type RunFacts, readInputs } from '../../../src/inputs/read.ts'
import type { InputName } from '../../../src/inputs/table.ts'
import type { Inputs } from '../../../src/inputs/types.ts'

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** `action.yml` as the runner reads it: the defaults that count in a run are these. */
export const action: ActionFile = parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'))

/** Raw inputs as the runner hands them over: the defaults of action.yml, and what `with:` says. */
export type With = Partial<Record<InputName, string>>

export function given(inputs: With = {}): (name: InputName) => string {
  return (name) => (inputs[name] ?? action.inputs[name]?.default ?? '').trim()
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
