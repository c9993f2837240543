import { dirname, join, resolve } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { FleetStack } from '../../fleet/stack.ts'
import type { Dependency } from '../../fleet/touched.ts'
import { PRODUCTS, type ToolName } from '../../tools/product.ts'
import { isOutside, named } from './paths.ts'

type VersionDeps = Pick<Deps, 'files'>

/** The version files that say with which tools a stack runs, as far as no input does. */
export async function versionFilesOf(
  { inputs }: FleetStack,
  root: string,
  deps: VersionDeps,
): Promise<Dependency[]> {
  const { source, stack, image, tools } = inputs
  const base = resolve(root, source.workingDirectory)
  const isBaked = image.from.kind === 'auto' && tools.versions.packer === undefined
  const wanted: [ToolName, string][] = [
    ...(isBaked ? [['packer', join(base, image.template)] as [ToolName, string]] : []),
    ...(tools.versions.terraform === undefined ? toolsOf(stack.tool) : []).map((tool): [ToolName, string] => [
      tool,
      join(base, stack.directory),
    ]),
  ]
  const all = wanted.map(async ([tool, place]) => {
    const { title, versionFile } = PRODUCTS[tool]
    const paths = await lookedFor(versionFile, { place, root }, deps)
    return paths.map((path) => ({ path, role: `says with which version of ${title} it runs` }))
  })
  return (await Promise.all(all)).flat()
}

/** Which tool `auto` is, the lock file and what is on PATH may say. */
function toolsOf(choice: FleetStack['inputs']['stack']['tool']): ToolName[] {
  return choice === 'terraform' || choice === 'tofu' ? [choice] : ['terraform', 'tofu']
}

/**
 * Where a version file is looked for, from the place up to the root of the repository: as far as the first that is there,
 * which counts. One that a change takes away has been there.
 */
async function lookedFor(
  name: string,
  { place, root }: { readonly place: string; readonly root: string },
  { files }: VersionDeps,
): Promise<string[]> {
  const looked: string[] = []
  const first = (await files.kind(place)) === 'directory' ? place : dirname(place)
  for (let at = first; at === root || !isOutside(named(root, at)); at = dirname(at)) {
    const path = join(at, name)
    looked.push(named(root, path))
    if ((await files.kind(path)) === 'file') return looked
  }
  return looked
}
