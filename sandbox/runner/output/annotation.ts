import { isAbsolute, relative } from 'node:path'

/** A remark on a run, at a place in a file where it has one. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  /** Relative to the workspace where it lies in it. */
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
  /** False beyond the tenth of its level in a step: GitHub shows no more. */
  readonly shown: boolean
}

/** https://docs.github.com/actions/reference/limits: annotations of one level in one step. */
const MOST_ANNOTATIONS = 10
/** Characters; the runner cuts off what is longer. */
const LONGEST_ANNOTATION = 4096

/** The annotation of an `::error`, `::warning` or `::notice` command, given those before it in the step. */
export function annotationOf(
  { level, message }: Pick<Annotation, 'level' | 'message'>,
  properties: Readonly<Record<string, string>>,
  context: { readonly workspace: string; readonly earlier: readonly Annotation[] },
): Annotation {
  const { title, file, line, endLine, col, endColumn } = properties
  return {
    level,
    message: message.slice(0, LONGEST_ANNOTATION),
    shown: context.earlier.filter((other) => other.level === level).length < MOST_ANNOTATIONS,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file: withinWorkspace(file, context.workspace) }),
    ...numbered({ line, endLine, column: col, endColumn }),
  }
}

function withinWorkspace(file: string, workspace: string): string {
  const path = isAbsolute(file) ? relative(workspace, file) : file
  return path.startsWith('..') ? file : path
}

function numbered(texts: Readonly<Record<string, string | undefined>>): Record<string, number> {
  const numbers = Object.entries(texts).map(([name, text]): [string, number] => [name, Number(text)])
  return Object.fromEntries(numbers.filter(([, number]) => Number.isInteger(number)))
}
