import { createHash } from 'node:crypto'

/** Everything that decides what is in an image. Commits, times and run ids are not in it. */
export interface KeyFacts {
  /** Digest of the files of the work tree. */
  readonly tree: string
  /** Path of the template in the repository. */
  readonly template: string
  readonly variables: readonly { readonly name: string; readonly value: string }[]
  /** Digests of what is in the variable files, which may lie outside of the work tree. */
  readonly variableFiles: readonly string[]
  /** `PKR_VAR_*` of the job, which Packer reads as variables too. */
  readonly environment: Readonly<Record<string, string>>
}

/** The image key: the same facts give the same 64 hex digits on any machine. */
export function imageKey({ tree, template, variables, variableFiles, environment }: KeyFacts): string {
  const canonical = [
    ['tree', tree],
    ['template', template],
    ...variables.map(({ name, value }) => ['variable', name, value]),
    ...variableFiles.map((file) => ['variable-file', file]),
    ...Object.entries(environment)
      .sort()
      .map(([name, value]) => ['environment', name, value]),
  ]
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}
