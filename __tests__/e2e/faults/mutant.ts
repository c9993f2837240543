import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const home = join(import.meta.dirname, '../../..')

/**
 * A copy of the action with its bundle broken on purpose.
 * @param root a directory that goes with the test
 * @param text of the bundle, as ncc wrote it
 * @throws Error where the bundle has no such text: the mutant has to follow the code
 */
export async function mutantOf(root: string, text: string, instead: string): Promise<string> {
  const directory = await mkdtemp(join(root, 'mutant-'))
  await cp(join(home, 'action.yml'), join(directory, 'action.yml'))
  await cp(join(home, 'dist'), join(directory, 'dist'), { recursive: true })
  let changed = 0
  for (const name of (await readdir(join(directory, 'dist'))).filter((one) => one.endsWith('.index.js'))) {
    const file = join(directory, 'dist', name)
    const source = await readFile(file, 'utf8')
    if (!source.includes(text)) continue
    await writeFile(
      file,
      source.replaceAll(text, () => instead),
    )
    changed += 1
  }
  if (changed === 0) throw new Error(`The bundle has no "${text}".`)
  return directory
}
