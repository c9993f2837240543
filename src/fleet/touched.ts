import { inlineCode } from '../text/escape.ts'

/** A file, or a directory with all below it, that a stack depends on; from the root of the repository, '' all of it. */
export interface Dependency {
  readonly path: string
  /** What it is to the stack, in words that follow a name: `is in its directory`. */
  readonly role: string
}

/** Why a stack is touched by files that changed: a sentence each, without a full stop; none where it is not. */
export function reasonsFor(dependencies: readonly Dependency[], changed: readonly string[]): string[] {
  return changed.flatMap((file) => {
    const found = dependencies.find(({ path }) => holds(path, file))
    return found === undefined ? [] : [`${inlineCode(file)} ${found.role}`]
  })
}

/** Also the other way about: a link or a submodule changes with all that is below it. */
function holds(path: string, file: string): boolean {
  return path === '' || path === file || file.startsWith(`${path}/`) || path.startsWith(`${file}/`)
}

/** What of many reasons is told. */
const MOST = 3

/** The first reasons, and how many more there are. */
export function fewOf(reasons: readonly string[]): string[] {
  const rest = reasons.length - MOST
  return rest > 0 ? [...reasons.slice(0, MOST), `and ${rest} more`] : [...reasons]
}
