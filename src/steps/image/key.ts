import { posix, relative, sep } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import {
  type CountedFile,
  type CountedValue,
  imageKey,
  type KeyListing,
  valueDigest,
} from '../../image/key.ts'
import { debugLines, keyLines } from '../../image/key-lines.ts'
import type { TemplateInputs } from '../../inputs/types.ts'
import { askedByEnv } from '../../template/environment.ts'
import { ownVariables } from '../../template/scope.ts'
import type { Source } from '../source/source.ts'
import { requireTrustedPaths } from '../source/trust.ts'
import { namedFiles } from './files.ts'
import { templatePath } from './records.ts'
import type { Template } from './template.ts'

type KeyDeps = Pick<Deps, 'context' | 'files' | 'git' | 'log'>

/**
 * The key of the image that the work tree as it is now makes, with what went into it; the log tells it.
 * To be asked for before the run writes anything into the work tree.
 *
 * @param digest of a value with its salt; the slow one where anybody sees it
 * @throws DeployError invalid-input where a glob of `image-inputs` finds nothing
 */
export async function keyOf(
  inputs: TemplateInputs,
  source: Source,
  deps: KeyDeps,
  digest = valueDigest,
): Promise<KeyListing> {
  const named = await namedFiles(inputs, source, deps)
  await requireTrustedFiles(named.paths, source, deps)
  const { template, doubts } = named
  const paths = [...(doubts.length === 0 ? [] : [source.root]), ...named.paths]
  const givers = await countedGivers(template, source, deps)
  const files = (await countedFiles(paths, source, deps)).filter(({ path }) => !givers.paths.has(path))
  const { repository } = source
  const digested = ({ name, value }: Named): CountedValue => ({
    name,
    digest: digest(value, `${repository} ${name}`),
  })
  const facts = {
    directory: relative(source.root, source.directory).split(sep).join('/'),
    template: posix.normalize(templatePath(inputs, source)),
    files,
    variableFiles: givers.values.map(({ name, value }) => ({ name, digest: digest(value, repository) })),
    variables: inputs.variables.map(digested),
    environment: environmentOf(template, deps).map(digested),
    only: inputs.only,
    except: inputs.except,
  }
  const listing = { key: imageKey(facts), doubts, ...facts }
  for (const line of keyLines(listing)) deps.log.info(line)
  for (const line of debugLines(listing)) deps.log.debug(line)
  return listing
}

/** What the template reaches for may be in the checkout of a pull request, or a link into it. */
async function requireTrustedFiles(paths: readonly string[], { root }: Source, deps: KeyDeps): Promise<void> {
  if (deps.context.stranger === undefined) return
  const found = await deps.files.below(root, paths)
  await requireTrustedPaths({ root, paths: found.map(({ path }) => path) }, deps)
}

interface Named {
  readonly name: string
  readonly value: string
}

/** Variable files may be written by a step before, with secrets in them: they count as values do. */
async function countedGivers(
  { files }: Template,
  source: Source,
  deps: KeyDeps,
): Promise<{ readonly paths: ReadonlySet<string>; readonly values: readonly Named[] }> {
  const paths = new Set<string>()
  const values: Named[] = []
  for (const { name, path, role } of files) {
    if (role === 'template') continue
    const found = await countedFiles([path], source, deps)
    for (const file of found) paths.add(file.path)
    values.push({ name, value: found.map(({ digest }) => digest).join(' ') })
  }
  return { paths, values }
}

/** What git does not know counts as it is on disk. */
async function countedFiles(
  paths: readonly string[],
  { root }: Source,
  deps: KeyDeps,
): Promise<CountedFile[]> {
  const found = await deps.files.below(root, paths)
  const ours = found.filter(({ place }) => place === 'repository').map(({ name }) => name)
  const blobs = await deps.git.blobs(root, ours)
  const files: CountedFile[] = []
  for (const { name, path, place } of found) {
    const blob = place === 'repository' ? blobs.get(name) : undefined
    const { mode, id } = blob ?? (await deps.files.digest(path))
    files.push({ path: name, mode, digest: blob === undefined ? `sha256:${id}` : id })
  }
  return files
}

/** `PKR_VAR_*` without those that the action sets over them, and what the template asks for by `env`. */
function environmentOf({ files }: Template, { context }: KeyDeps): Named[] {
  const own = new Set(ownVariables.map((name) => `PKR_VAR_${name}`))
  const asked = files
    .flatMap(({ text }) => askedByEnv(text))
    .map((name) => [name, context.environment[name] ?? ''])
  const all = new Map([...asked, ...Object.entries(context.packerEnvironment)] as [string, string][])
  return [...all].filter(([name]) => !own.has(name)).map(([name, value]) => ({ name, value }))
}
