import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { glob, lstat, mkdir, readdir, readFile, readlink, realpath, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Blob, Files } from '../../deps/code.ts'
import { filesBelow } from './file-walk.ts'

/** The file system, as far as the commands look at it. */
export function createFiles(): Files {
  return {
    kind: (path) =>
      stat(path).then(
        (found) => (found.isDirectory() ? 'directory' : 'file'),
        () => 'missing',
      ),
    list: (path) => readdir(path),
    read: (path) => readFile(path, 'utf8'),
    bytes: (path) => readFile(path),
    real: (path) => realpath(path).catch(() => resolve(path)),
    digest,
    write: (path, text) => writeFile(path, text),
    makeDirectory: async (path) => {
      await mkdir(path, { recursive: true })
    },
    below: filesBelow,
    match: async (directory, pattern) => {
      const found: string[] = []
      const exclude = (name: string) => name === '.git'
      for await (const path of glob(pattern, { cwd: directory, exclude }))
        found.push(resolve(directory, path))
      return found
    },
  }
}

async function digest(path: string): Promise<Blob> {
  const hash = createHash('sha256')
  const stats = await lstat(path)
  if (stats.isSymbolicLink()) return { mode: '120000', id: hash.update(await readlink(path)).digest('hex') }
  await pipeline(createReadStream(path), hash)
  return { mode: (stats.mode & 0o100) === 0 ? '100644' : '100755', id: hash.digest('hex') }
}
