import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import type { Files } from '../deps.ts'

/** The file system, as far as the commands look at it. */
export function createFiles(): Files {
  return {
    kind: (path) =>
      stat(path).then(
        (found) => (found.isDirectory() ? 'directory' : 'file'),
        () => 'missing',
      ),
    list: (path) => readdir(path),
    digest: async (path) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    makeDirectory: async (path) => {
      await mkdir(path, { recursive: true })
    },
  }
}
