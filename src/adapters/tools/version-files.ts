import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeployError } from '../../outcome/error.ts'
import { type Constraint, parseConstraint } from '../../tools/constraint.ts'
import { PRODUCTS, type ToolName } from '../../tools/product.ts'
import { requiredVersion } from '../../tools/required-version.ts'

/** Which versions are wanted, and who says so: the name of an input or a file. */
export interface Wanted {
  readonly constraint: Constraint
  readonly by: string
}

/** Who asks, where it is the code of the root module. */
export const REQUIRED_VERSION = 'required_version'

/**
 * The version that the repository asks for: by a version file beside the template or root module or in a directory
 * above it, up to the repository's own, else by the root module itself, `required_version` mostly.
 * @param place absolute path of the template (file or directory) or of the root module
 * @throws DeployError invalid-input where a version file holds something else
 */
export async function wantedByFiles(tool: ToolName, place: string): Promise<Wanted | undefined> {
  const written = await readVersionFile(PRODUCTS[tool].versionFile, place)
  if (written !== undefined) return written
  if (tool === 'packer') return undefined
  const names = (await readdir(place)).filter((name) => /\.(tf|tofu)(\.json)?$/.test(name))
  const files = await Promise.all(
    // A link to nothing is for the tool to complain of.
    names.map(async (name) => ({ name, text: await readFile(join(place, name), 'utf8').catch(() => '') })),
  )
  const constraint = requiredVersion(files, tool)
  return constraint === undefined ? undefined : { constraint, by: REQUIRED_VERSION }
}

async function readVersionFile(name: string, place: string): Promise<Wanted | undefined> {
  for (const directory of await directoriesUpFrom(place)) {
    const path = join(directory, name)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text !== undefined) return wantedIn(text, { name, path })
  }
  return undefined
}

/** The place and what is above it, up to the repository's root; the place alone where it is in no repository. */
async function directoriesUpFrom(place: string): Promise<string[]> {
  const directories: string[] = []
  for (let at = place; directories.at(-1) !== at; at = dirname(at)) {
    directories.push(at)
    const isRoot = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    )
    if (isRoot) return directories
  }
  return [place]
}

/**
 * Words of version managers that leave the choice to `required_version`, or to nobody.
 * https://github.com/tfutils/tfenv#tfenv-install-version
 */
const LEFT_OPEN = ['latest', 'latest-allowed', 'min-required']

function wantedIn(
  text: string,
  { name, path }: { readonly name: string; readonly path: string },
): Wanted | undefined {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim())
  const written = lines.find((line) => line !== '') ?? ''
  if (LEFT_OPEN.includes(written)) return undefined
  const constraint = parseConstraint(written)
  if (constraint !== undefined) return { constraint, by: name }
  throw new DeployError('invalid-input', `${path} names no version; nothing was built or changed.`, {
    evidence: [`received \`${written}\``],
    next: ['Write a version such as `1.11.4` into it, or a range such as `~> 1.11`.'],
  })
}
