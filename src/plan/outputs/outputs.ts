import { isRecord, parsed } from '../json.ts'
import { STATE } from '../read/state-resources.ts'

/** The outputs of a stack. */
export interface StackOutputs {
  /** Those that may be handed on; a value is as JSON has it. */
  readonly given: readonly { readonly name: string; readonly value: unknown }[]
  /** Names of those that are not handed on, and why. */
  readonly withheld: readonly Withheld[]
}

export interface Withheld {
  readonly name: string
  /** sensitive: the stack says so; secret: the action takes it for one; size: it is too large for GitHub. */
  readonly why: 'sensitive' | 'secret' | 'size'
}

/**
 * The outputs that a state holds, by name. What is marked as sensitive is not read any further.
 * @param stateJson as `readResources` takes it
 * @throws DeployError internal-error for what is no JSON
 */
export function outputsIn(stateJson: string): StackOutputs {
  const document = stateJson.trim() === '' ? {} : parsed(STATE, stateJson)
  const place = isRecord(document) && !('version' in document) ? document.values : document
  const outputs = isRecord(place) && isRecord(place.outputs) ? place.outputs : {}
  const known = Object.entries(outputs)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, output]) => (isRecord(output) ? [{ name, output }] : []))
  const isOpen = ({ sensitive }: Readonly<Record<string, unknown>>) =>
    sensitive === undefined || sensitive === false
  return {
    given: known.flatMap(({ name, output }) =>
      isOpen(output) ? [{ name, value: output.value ?? null }] : [],
    ),
    withheld: known.flatMap(({ name, output }) => (isOpen(output) ? [] : [{ name, why: 'sensitive' }])),
  }
}
