import { join } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import { MODULE_FILE, type ModuleReach, reachOfFile } from '../../fleet/module.ts'
import type { FleetStack } from '../../fleet/stack.ts'
import type { Dependency } from '../../fleet/touched.ts'
import { errorMessage } from '../../outcome/error.ts'
import { inlineCode, oneLine } from '../../text/escape.ts'
import { named } from './paths.ts'

type CodeDeps = Pick<Deps, 'files'>

/** Only Terragrunt reads its units: what they include, depend on and name as their module. */
const ANYTHING: Dependency = { path: '', role: 'may be read by its Terragrunt unit' }

/** What the code of a stack is made of: its directory, modules that it reaches by local paths, what they name or link to. */
export async function codeOf({ inputs }: FleetStack, root: string, deps: CodeDeps): Promise<Dependency[]> {
  if (inputs.stack.tool === 'terragrunt') return [ANYTHING]
  const directory = named(root, join(root, inputs.source.workingDirectory, inputs.stack.directory))
  const modules = new Map<string, ModuleReach>()
  const doubts: Dependency[] = []
  const open = [directory]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (modules.has(next)) continue
    const reach = await reachIn({ directory: next, root: directory }, { root, doubts }, deps)
    modules.set(next, reach)
    open.push(...reach.modules)
  }
  const [, ...called] = [...modules.keys()]
  return [
    { path: directory, role: 'is in its directory' },
    ...called.map((path) => ({ path, role: `is in the module ${inlineCode(path)}, which it reaches` })),
    ...[...modules.values()]
      .flatMap(({ paths }) => paths)
      .map((path) => ({ path, role: 'is named by its code' })),
    ...(await linked([...modules.keys()], root, deps)),
    ...doubts,
  ]
}

interface Reading {
  readonly root: string
  /** Takes what cannot be told. */
  readonly doubts: Dependency[]
}

async function reachIn(
  place: { readonly directory: string; readonly root: string },
  { root, doubts }: Reading,
  { files }: CodeDeps,
): Promise<ModuleReach> {
  const directory = join(root, place.directory)
  if ((await files.kind(directory)) !== 'directory') return { modules: [], paths: [] }
  const names = (await files.list(directory)).filter((name) => MODULE_FILE.test(name))
  const all = await Promise.all(
    names.map(async (name): Promise<ModuleReach> => {
      try {
        return reachOfFile({ name, text: await files.read(join(directory, name)) }, place)
      } catch (error) {
        const why = `${inlineCode(join(place.directory, name))} cannot be read: ${oneLine(errorMessage(error))}`
        doubts.push({ path: '', role: `may be reached by its code (${why})` })
        return { modules: [], paths: [] }
      }
    }),
  )
  return { modules: all.flatMap(({ modules }) => modules), paths: all.flatMap(({ paths }) => paths) }
}

/** What symbolic links in the directories lead to, elsewhere in the repository. */
async function linked(
  directories: readonly string[],
  root: string,
  { files }: CodeDeps,
): Promise<Dependency[]> {
  const found = await files.below(
    root,
    directories.map((path) => join(root, path)),
  )
  const elsewhere = found
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('../') && !directories.some((path) => isBelow(name, path)))
  const kinds = await Promise.all(found.map(({ path }) => files.kind(path)))
  return [
    ...elsewhere.map((path) => ({ path, role: 'is linked to by its code' })),
    // What it led to may be what the change takes away.
    ...found
      .filter((_, index) => kinds[index] === 'missing')
      .map(({ name }) => ({
        path: '',
        role: `may be linked to by its code (${inlineCode(name)} leads nowhere)`,
      })),
  ]
}

function isBelow(name: string, directory: string): boolean {
  return directory === '' || name.startsWith(`${directory}/`)
}
