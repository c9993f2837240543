import type { Files, Git } from '../../../src/deps/code.ts'

/** A file system where everything is an empty file. */
export function filesWith(changes: Partial<Files> = {}): Files {
  return {
    kind: async () => 'file',
    list: async () => [],
    makeDirectory: async () => undefined,
    read: async () => '',
    bytes: async () => new Uint8Array(),
    real: async (path) => path,
    write: async () => undefined,
    digest: async (path) => ({ mode: '100644', id: path }),
    below: async () => [],
    match: async () => [],
    ...changes,
  }
}

/** A git that knows one commit. */
export function gitAt(commit: string, changes: Partial<Git> = {}): Git {
  return {
    head: async () => commit,
    origin: async () => ({ parents: [], refs: [], remotes: [], isSubmodule: false }),
    blobs: async () => new Map(),
    changed: async () => undefined,
    tracked: async (_, names) => names,
    checkout: async () => commit,
    bring: async () => undefined,
    fileAt: async () => undefined,
    ...changes,
  }
}
