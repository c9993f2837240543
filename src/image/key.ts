import { createHash, scryptSync } from 'node:crypto'

/** A file that counts, as it was when the key was made. */
export interface CountedFile {
  /** Relative to the repository's root, with `/`. */
  readonly path: string
  /** As git writes it: 100644, 100755 (may be run), 120000 (a symbolic link). */
  readonly mode: string
  /** Git's blob id; `sha256:…` for what lies outside of the repository, and for links that git does not know. */
  readonly digest: string
}

/** A value that counts; what it is cannot be told from the digest. */
export interface CountedValue {
  readonly name: string
  readonly digest: string
}

/** Everything that decides what is in an image. Commits, times and run ids are not in it. */
export interface KeyFacts {
  /** Where Packer runs, relative to the repository's root. */
  readonly directory: string
  /** Path of the template in the repository. */
  readonly template: string
  readonly files: readonly CountedFile[]
  /** In their order, since the later of two wins; they may lie outside of the repository. */
  readonly variableFiles: readonly CountedValue[]
  /** Packer variables, in their order. */
  readonly variables: readonly CountedValue[]
  /** `PKR_VAR_*` of the job, and what the template asks for by `env`. */
  readonly environment: readonly CountedValue[]
  /** Builds to take and to leave out. */
  readonly only: readonly string[]
  readonly except: readonly string[]
}

/** An image key and what went into it. */
export interface KeyListing extends KeyFacts {
  readonly key: string
  /** Why all files of the work tree count; empty where it could be told which do. */
  readonly doubts: readonly string[]
}

/** Images keyed in another way are not found again. */
const format = 'immutable-deploy image key 2'

/** The image key: the same facts give the same 64 hex digits on any machine. */
export function imageKey(facts: KeyFacts): string {
  const { directory, template, variableFiles, variables, only, except } = facts
  const canonical = [
    [format],
    ['directory', directory],
    ['template', template],
    ...facts.files
      .toSorted((a, b) => compare(a.path, b.path))
      .map(({ path, mode, digest }) => ['file', path, mode, digest]),
    ...variableFiles.map(({ digest }) => ['variable-file', digest]),
    ...variables.map(({ name, digest }) => ['variable', name, digest]),
    ...facts.environment
      .toSorted((a, b) => compare(a.name, b.name))
      .map(({ name, digest }) => ['environment', name, digest]),
    ...only.toSorted(compare).map((name) => ['only', name]),
    ...except.toSorted(compare).map((name) => ['except', name]),
  ]
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}

/** The same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * A digest that may be shown of a value that may be a secret: made with a salt, and slowly (about 50 ms), so that
 * guessing is not worth while. Nobody has to say which values are secrets.
 */
export function valueDigest(value: string, salt: string): string {
  return scryptSync(value, salt, 32, { N: 16_384, r: 8, p: 1 }).toString('hex')
}
