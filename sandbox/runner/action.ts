import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

export interface ActionInput {
  readonly default: string
  readonly deprecationMessage?: string
}

/** What a runner takes from action.yml. */
export interface Action {
  readonly name: string
  /** By name as written. */
  readonly inputs: ReadonlyMap<string, ActionInput>
  /** Absolute path. */
  readonly main: string
  /** Absolute path. */
  readonly post?: string
  readonly postIf: string
}

interface ActionFile {
  name?: string
  inputs?: Record<string, { default?: unknown; deprecationMessage?: string } | null>
  runs?: { using?: string; pre?: string; main?: string; post?: string; 'post-if'?: string }
}

/** Reads action.yml of a JavaScript action. Throws for other kinds of action and for a `pre` step. */
export async function readAction(directory: string): Promise<Action> {
  const {
    name = 'action',
    inputs = {},
    runs = {},
  } = parse(await readFile(join(directory, 'action.yml'), 'utf8')) as ActionFile
  if (runs.using !== 'node24') throw new Error(`runs.using is ${runs.using}; only node24 is run here.`)
  if (runs.main === undefined) throw new Error('runs.main is missing in action.yml.')
  if (runs.pre !== undefined) throw new Error('runs.pre is not supported here.')
  return {
    name,
    inputs: new Map(Object.entries(inputs).map(([key, input]) => [key, readInput(input)])),
    main: join(directory, runs.main),
    postIf: runs['post-if'] ?? 'always()',
    ...(runs.post === undefined ? {} : { post: join(directory, runs.post) }),
  }
}

function readInput(input: { default?: unknown; deprecationMessage?: string } | null): ActionInput {
  const message = input?.deprecationMessage
  const value = { default: String(input?.default ?? '') }
  return message === undefined ? value : { ...value, deprecationMessage: message }
}
