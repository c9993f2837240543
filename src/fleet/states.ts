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
