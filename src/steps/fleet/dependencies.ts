import { join, resolve } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import { pathsOfValues, reachOfFile, VALUES_FILE } from '../../fleet/module.ts'
import type { FleetStack } from '../../fleet/stack.ts'
import type { Dependency } from '../../fleet/touched.ts'
import { errorMessage } from '../../outcome/error.ts'
import { inlineCode, oneLine } from '../../text/escape.ts'
import { namedFiles } from '../image/files.ts'
import type { Source } from '../source/source.ts'
import { codeOf } from './code.ts'
import { givenFilesOf } from './given.ts'
import { isOutside, named } from './paths.ts'
import { versionFilesOf } from './versions.ts'

type DependencyDeps = Pick<Deps, 'context' | 'files'>

/** Tells what each stack depends on; what several share is looked at once. */
export function dependencyReader(source: Omit<Source, 'directory'>, deps: DependencyDeps) {
  const once = onceEach()
  return async (stack: FleetStack): Promise<Dependency[]> => {
    const { workingDirectory } = stack.inputs.source
    const { directory, tool } = stack.inputs.stack
    const [code, versions, given, values, image] = await Promise.all([
      once(`code ${tool} ${workingDirectory} ${directory}`, () => codeOf(stack, source.root, deps)),
      versionFilesOf(stack, source.root, deps),
      givenFilesOf(stack, source.root, deps),
      ofValues(stack, source.root, deps),
      once(`image ${stack.imageIdentity}`, () => imageOf(stack, source, deps)),
    ])
    return [...code, ...versions, ...given, ...values, ...image]
  }
}

function onceEach() {
  const kept = new Map<string, Promise<Dependency[]>>()
  return (key: string, make: () => Promise<Dependency[]>) => {
    const made = kept.get(key) ?? make()
    kept.set(key, made)
    return made
  }
}

/** What values of its variables name: those of the settings file, and of files. */
async function ofValues(
  { inputs }: FleetStack,
  root: string,
  { files }: Pick<DependencyDeps, 'files'>,
): Promise<Dependency[]> {
  const base = join(root, inputs.source.workingDirectory)
  const home = join(base, inputs.stack.directory)
  const place = { directory: named(root, home), root: named(root, home) }
  const unasked = (await files.list(home)).filter((name) => VALUES_FILE.test(name))
  const paths = [
    ...unasked.map((name) => join(home, name)),
    ...inputs.stack.variableFiles.map((path) => resolve(base, path)),
  ]
  const role = 'is named by its variables'
  const ofFile = async (path: string): Promise<Dependency[]> => {
    try {
      const reach = reachOfFile({ name: path, text: await files.read(path) }, place)
      return reach.paths.map((found) => ({ path: found, role }))
    } catch (error) {
      const why = `${inlineCode(named(root, path))} cannot be read: ${oneLine(errorMessage(error))}`
      return [{ path: '', role: `may be named by its variables (${why})` }]
    }
  }
  const given = pathsOfValues(
    inputs.stack.variables.map(({ value }) => value),
    place,
  )
  return [...given.map((path) => ({ path, role })), ...(await Promise.all(paths.map(ofFile))).flat()]
}

/**
 * What feeds the key of its image, where it is not given. Files that are named and are gone count, too: the image had them,
 * or none can be made.
 */
async function imageOf(
  { inputs }: FleetStack,
  { root, ...code }: Omit<Source, 'directory'>,
  deps: DependencyDeps,
): Promise<Dependency[]> {
  const { image, source: of } = inputs
  if (image.from.kind !== 'auto') return []
  const source = { ...code, root, directory: join(root, of.workingDirectory) }
  const { template, paths, missing, doubts } = await namedFiles(image, source, deps)
  const found = await deps.files.below(root, paths)
  const names = [...paths, ...missing].map((path) => named(root, path)).concat(found.map(({ name }) => name))
  const globs = [
    ...[...(image.contents.instead ?? []), ...image.contents.beside].map((glob) =>
      join(source.directory, glob),
    ),
    join(template.directory, '*.auto.pkrvars.{hcl,json}'),
  ]
  const role = 'goes into its image'
  return [
    ...template.whole.map((path) => ({ path: named(root, path), role })),
    ...[...new Set(names)].filter((name) => !isOutside(name)).map((path) => ({ path, role })),
    ...globs.map((glob) => ({ glob: named(root, glob), role })),
    ...doubts.map((doubt) => ({ path: '', role: `may go into its image (${oneLine(doubt)})` })),
  ]
}
