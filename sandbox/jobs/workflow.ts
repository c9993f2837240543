import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Scope, worthOf } from './expressions.ts'

export interface StepFile {
  readonly id?: string
  readonly name?: string
  readonly if?: unknown
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly run?: string
  readonly env?: Readonly<Record<string, unknown>>
}

export interface JobFile {
  readonly name?: string
  readonly needs?: string | readonly string[]
  readonly if?: unknown
  readonly strategy?: {
    readonly matrix: unknown
    readonly 'max-parallel'?: unknown
    readonly 'fail-fast'?: unknown
  }
  readonly environment?: string
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly steps?: readonly StepFile[]
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface WorkflowFile {
  readonly name?: string
  readonly on: {
    readonly workflow_call?: { readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>> }
  }
  readonly jobs: Readonly<Record<string, JobFile>>
}

/** Path in this repository of a workflow of it, from within and as others call it. @throws Error on any other */
export function pathOf(uses: string): string {
  const path = /^(?:\.|OWNER\/immutable-deploy)\/(\.github\/workflows\/[\w-]+\.yml)(?:@COMMIT)?$/.exec(
    uses,
  )?.[1]
  if (path === undefined) throw new Error(`No workflow of this repository: ${uses}`)
  return path
}

/** The file as it is. @param home directory of this repository */
export async function readWorkflow(home: string, uses: string): Promise<WorkflowFile> {
  return parse(await readFile(join(home, pathOf(uses)), 'utf8')) as WorkflowFile
}

/** The value of each input: what is given, else the default. @throws Error on one that the workflow does not have */
export function inputsOf(
  { on }: WorkflowFile,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = on.workflow_call?.inputs ?? {}
  const stranger = Object.keys(given).find((name) => !(name in known))
  if (stranger !== undefined) throw new Error(`The workflow has no input ${stranger}`)
  const defaults = Object.entries(known).map(([name, input]) => [name, input.default ?? ''])
  return { ...Object.fromEntries(defaults), ...given }
}

export function needsOf({ needs = [] }: JobFile): readonly string[] {
  return typeof needs === 'string' ? [needs] : needs
}

type Leg = Readonly<Record<string, unknown>>

/**
 * The combinations of a matrix; one without values where there is no matrix. Lists are combined, `include` alone is taken
 * as it stands: together these workflows do not use them. @throws Error where there are none, which GitHub refuses too
 */
export function legsOf({ strategy }: JobFile, scope: Scope): readonly Leg[] {
  if (strategy === undefined) return [{}]
  const { include, ...lists } = worthOf(strategy.matrix, scope) as Readonly<
    Record<string, readonly unknown[]>
  >
  if (include !== undefined && Object.keys(lists).length > 0)
    throw new Error('include beside lists is not done here')
  const legs = (include as readonly Leg[] | undefined) ?? Object.entries(lists).reduce(combined, [{}])
  if (legs.length === 0) throw new Error('Matrix must define at least one vector')
  if (legs.length > 256) throw new Error('The strategy configuration generated more than 256 jobs')
  return legs
}

function combined(legs: readonly Leg[], [name, values]: [string, readonly unknown[]]): readonly Leg[] {
  return legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value })))
}
