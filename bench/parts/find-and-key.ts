/** Finds the files below `image` of a clone and makes a key of them: clone, a directory to write to; a third word for nothing. */
import { join } from 'node:path'
import { createGit } from '../../src/adapters/git/git.ts'
import { createFiles } from '../../src/adapters/runner/files.ts'
import { imageKey } from '../../src/image/key.ts'

const [clone = '', scratch = '', nothing] = process.argv.slice(2)
if (nothing === undefined) {
  const found = await createFiles().below(clone, [join(clone, 'image')])
  const blobs = await createGit(process.env, scratch).blobs(
    clone,
    found.map(({ name }) => name),
  )
  const files = [...blobs].map(([path, { mode, id }]) => ({ path, mode, digest: id }))
  const none = { variableFiles: [], variables: [], environment: [], only: [], except: [] }
  imageKey({ directory: '', template: 'image', files, ...none })
}
