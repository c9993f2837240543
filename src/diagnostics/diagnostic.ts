import { isAbsolute, join, relative } from 'node:path'
import type { Tool } from '../tools/tool.ts'

/** An error or a warning of Packer, Terraform or OpenTofu. */
export interface Diagnostic {
  readonly tool: Tool | 'packer'
  readonly severity: 'error' | 'warning'
  /** One line. */
  readonly summary: string
  /** The tool's explanation, its line breaks kept; may be ''. */
  readonly detail: string
  /** The lines of code as the tool shows them, with the values it names; may be ''. */
  readonly snippet: string
  /** As the tool names it: relative to where the tool ran. */
  readonly file?: string
  readonly line?: number
  /** The resource it is about, where the tool names one beside the place. */
  readonly address?: string
}

/** A diagnostic whose place is told for people, and for GitHub where GitHub can show it. */
export interface PlacedDiagnostic extends Diagnostic {
  /** Whether `file` is a path of this repository, relative to its root, with slashes. */
  readonly inRepository: boolean
}

/** Where the code of a run is. */
export interface Roots {
  /** GITHUB_WORKSPACE: the repository of the run at its commit. */
  readonly workspace: string
  /** Where code of another repository or commit is fetched to: GitHub's page of the run does not show its files. */
  readonly fetched: string
}

/**
 * Diagnostics with paths relative to the root of their repository. GitHub takes no others, and shows only files of the
 * commit: what `init` fetched below `.terraform`, and all outside of the work tree, is named and not linked.
 * @param found diagnostics whose `file` is absolute
 */
export function placeDiagnostics(found: readonly Diagnostic[], roots: Roots): PlacedDiagnostic[] {
  return found.map((diagnostic) => {
    const { file } = diagnostic
    if (file === undefined) return { ...diagnostic, inRepository: false }
    const inWorkspace = below(roots.workspace, file)
    const path = below(roots.fetched, file) ?? inWorkspace ?? file
    const isFetched = below(roots.fetched, file) !== undefined || /(^|\/)\.(terraform|git)\//.test(path)
    return { ...diagnostic, file: path, inRepository: inWorkspace !== undefined && !isFetched }
  })
}

function below(root: string, file: string): string | undefined {
  const path = relative(root, isAbsolute(file) ? file : join(root, file))
  return path === '' || isAbsolute(path) || /^\.\.([\\/]|$)/.test(path)
    ? undefined
    : path.replaceAll('\\', '/')
}

/**
 * Each diagnostic once: several commands of one run say the same warning. Where there is a place, the explanation does
 * not count: `init` adds to it how many more there are.
 */
export function withoutRepeats<T extends Diagnostic>(found: readonly T[]): T[] {
  const seen = new Set<string>()
  return found.filter((diagnostic) => {
    const { severity, summary, snippet, file, line, address } = diagnostic
    const detail = file === undefined ? diagnostic.detail : ''
    const key = JSON.stringify([severity, summary, snippet, file, line, address, detail])
    return !seen.has(key) && seen.add(key)
  })
}
