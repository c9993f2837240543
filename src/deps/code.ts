/** Commands of git on a working tree. */
export interface Git {
  /** The commit checked out in `directory`, or undefined where that is not a git work tree of its own. */
  head(directory: string): Promise<string | undefined>
  /** Where the commit checked out in `directory` comes from. */
  origin(directory: string): Promise<Origin>
  /**
   * Mode and id of the blobs that git would keep of files as they are now: tracked, untracked and ignored ones. The
   * line ends of tracked files are git's; others, and those that a filter changes (git-lfs, git-crypt), are as they
   * are on disk. Symbolic links that are not tracked are left out.
   * @param paths relative to `directory`, the root of the work tree, with `/`
   */
  blobs(directory: string, paths: readonly string[]): Promise<ReadonlyMap<string, Blob>>
  /** Which names in `directory`, inside of a work tree, git tracks: as its index has them. */
  tracked(directory: string, names: readonly string[]): Promise<readonly string[]>
  /**
   * Files in which the commit checked out in `directory` differs from where it left `base`, from its root and with `/`: also
   * those that are gone. undefined where the history that tells is not there.
   */
  changed(directory: string, base: string): Promise<readonly string[] | undefined>
  /** Fetches one commit (or ref) of a repository into an empty directory and checks it out; the SHA it got. */
  checkout(options: CheckoutOptions): Promise<string>
  /**
   * Brings one commit of a repository that is checked out at `root` into an empty directory, from there, or fetched
   * where it is not there. Nothing is written at `root`.
   */
  bring(options: CheckoutOptions & { readonly root: string }): Promise<void>
  /**
   * The text of one file at a ref, into an empty directory fetched without the history and, where the server lets, without
   * the other files; undefined where that commit has no such file.
   */
  fileAt(options: CheckoutOptions & { readonly path: string }): Promise<string | undefined>
}

export interface Origin {
  /** The commits it was made on. */
  readonly parents: readonly string[]
  /** Full names of the refs that point to it. */
  readonly refs: readonly string[]
  /** Addresses of the remotes. */
  readonly remotes: readonly string[]
  /** Whether the repository around it names it as a submodule. */
  readonly isSubmodule: boolean
}

export interface Blob {
  readonly mode: string
  readonly id: string
}

export interface CheckoutOptions {
  readonly url: string
  readonly ref: string
  readonly directory: string
  readonly token: string
}

/** Where files are: the checks that a path the user named exists. */
export interface Files {
  kind(path: string): Promise<'file' | 'directory' | 'missing'>
  /** Names in a directory. */
  list(path: string): Promise<readonly string[]>
  makeDirectory(path: string): Promise<void>
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string>
  /** Of a file as it is, whatever is in it. */
  bytes(path: string): Promise<Uint8Array>
  /** Where a path leads when all its symbolic links are followed; the path itself where it leads nowhere. */
  real(path: string): Promise<string>
  /** Mode as git writes it, and SHA-256 in hex of a file's content, or of where a symbolic link points. */
  digest(path: string): Promise<Blob>
  /**
   * All files at and below some paths, once each and by their real paths: also ignored ones, and what symbolic links
   * point to; without `.git` and `.terraform`. Paths that are not there give nothing.
   * @param root absolute path of the repository's root
   */
  below(root: string, paths: readonly string[]): Promise<readonly FoundFile[]>
  /** What a glob finds, as absolute paths: files and directories. */
  match(directory: string, glob: string): Promise<readonly string[]>
}

export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** Relative to the root, with `/`; begins with `../` where the file lies outside. */
  readonly name: string
  /** elsewhere: outside of the repository, or in another one within it. */
  readonly place: 'repository' | 'elsewhere'
}
