import { environmentKey } from '../image/tags.ts'
import type { FleetStack } from './stack.ts'

/**
 * Names of stacks that have the same state, as far as the settings file tells: the same code, workspace and backend, and
 * the same variables, which OpenTofu takes for a backend. What a job adds by its own environment is not known here.
 */
export function sharedStates(stacks: readonly FleetStack[]): string[][] {
  const byState = Map.groupBy(stacks, ({ inputs: { source, stack } }) =>
    JSON.stringify([
      ...[source.workingDirectory, stack.directory, stack.workspace, stack.backendConfig.toSorted()],
      ...[stack.variables, stack.variableFiles],
    ]),
  )
  return [...byState.values()].filter(({ length }) => length > 1).map((some) => some.map(({ name }) => name))
}

/** Stacks that have one record of one image between them. */
export interface SharedRecord {
  /** '' for runs without one. */
  readonly environment: string
  readonly names: readonly string[]
}

/**
 * Stacks that take the same image in the same environment: an image is proven, and quarantined, for an environment, and so
 * for all of them at once.
 */
export function sharedRecords(stacks: readonly FleetStack[]): SharedRecord[] {
  const byRecord = Map.groupBy(stacks, ({ inputs, imageIdentity }) =>
    JSON.stringify([environmentKey(inputs.report.environment), imageIdentity]),
  )
  return [...byRecord.values()]
    .filter(({ length }) => length > 1)
    .map((some) => ({
      environment: some[0]?.inputs.report.environment ?? '',
      names: some.map(({ name }) => name),
    }))
}
