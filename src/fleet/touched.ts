import { posix } from 'node:path'
import { inlineCode } from '../text/escape.ts'

/** What a stack depends on: paths are from the root of the repository. */
export type Dependency = {
  /** What it is to the stack, in words that follow a name: `is in its directory`. */
  readonly role: string
} & (
  | {
      /** A file, or a directory with all below it; '' all of the repository. */
      readonly path: string
    }
  | {
      /** Files and directories, also such as are gone. */
      readonly glob: string
    }
)

/** Why a stack is touched by files that changed: a sentence each, without a full stop; none where it is not. */
export function reasonsFor(dependencies: readonly Dependency[], changed: readonly string[]): string[] {
  const isAnything = (one: Dependency) => 'path' in one && one.path === ''
  const [told, anything] = [dependencies.filter((one) => !isAnything(one)), dependencies.filter(isAnything)]
  return changed.flatMap((file) => {
    const found = [...told, ...anything].find((one) =>
      'glob' in one ? isMatched(one.glob, file) : holds(one.path, file),
    )
    return found === undefined ? [] : [`${inlineCode(file)} ${found.role}`]
  })
}

/** Also the other way about: a link or a submodule changes with all that is below it. */
function holds(path: string, file: string): boolean {
  return path === '' || path === file || file.startsWith(`${path}/`) || path.startsWith(`${file}/`)
}

/** By itself, or by a directory that it is in. */
function isMatched(glob: string, file: string): boolean {
  const parts = file.split('/')
  return parts.some((_, at) => posix.matchesGlob(parts.slice(0, at + 1).join('/'), glob))
}

/** What of many reasons is told. */
const MOST = 3

/** The first reasons, and how many more there are. */
export function fewOf(reasons: readonly string[]): string[] {
  const rest = reasons.length - MOST
  return rest > 0 ? [...reasons.slice(0, MOST), `and ${rest} more`] : [...reasons]
}
