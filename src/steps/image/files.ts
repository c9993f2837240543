import { relative, resolve, sep } from 'node:path'
import type { TemplateInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { parseTemplate } from '../../template/hcl-expressions.ts'
import type { Scope } from '../../template/possible-values.ts'
import { merged, type Reach, reachOfValue } from '../../template/reach.ts'
import type { Source } from '../source/source.ts'
import { readReach } from './reach.ts'
import { type FileDeps, openTemplate, type Template } from './template.ts'

/** The files that decide what is in an image, before what lies below them is listed. */
export interface Named {
  readonly template: Template
  /** Absolute paths that exist. */
  readonly paths: readonly string[]
  /** Absolute paths that are named and are not there: they would be in the image. */
  readonly missing: readonly string[]
  /** Why these may not be all; the whole work tree counts then. */
  readonly doubts: readonly string[]
}

/**
 * Finds what a template and its variable files name, or takes what `image-inputs` says instead.
 * @throws DeployError invalid-input where a glob of `image-inputs` finds nothing
 */
export async function namedFiles(inputs: TemplateInputs, source: Source, deps: FileDeps): Promise<Named> {
  const template = await openTemplate(inputs, source, deps)
  const { contents } = inputs
  const own = template.files.map(({ path }) => path)
  const beside = await matches(contents.beside, source, deps)
  if (contents.instead !== undefined) {
    const instead = await matches(contents.instead, source, deps)
    return { template, paths: [...own, ...instead, ...beside], missing: [], doubts: [] }
  }
  const { reach, scope } = readReach(inputs, template, deps)
  const all = await withRendered(reach, scope, { template, source, deps })
  const found = await located(all, { template, source, deps })
  return {
    template,
    paths: [...own, ...template.whole, ...found.paths, ...beside],
    missing: found.missing,
    doubts: [...new Set(all.doubts)],
  }
}

async function matches(
  globs: readonly string[],
  { directory }: Source,
  { files }: FileDeps,
): Promise<string[]> {
  const found = await Promise.all(globs.map((glob) => files.match(directory, glob)))
  const empty = globs.filter((_, index) => found[index]?.length === 0)
  if (empty.length === 0) return found.flat()
  throw new DeployError(
    'invalid-input',
    '`image-inputs` names files that are not there; nothing was built or changed.',
    {
      evidence: empty.map((glob) => `image-inputs: \`${glob}\` finds no file`),
      next: [
        'Correct the globs, or make the files in a step before this one; they are relative to `working-directory`.',
      ],
    },
  )
}

interface Place {
  readonly template: Template
  readonly source: Source
  readonly deps: FileDeps
}

/** A file that `templatefile` renders may name others; its own variables are not known. */
async function withRendered(reach: Reach, { root, environment }: Scope, place: Place): Promise<Reach> {
  const scope = { given: new Map(), root, environment }
  const read = new Set<string>()
  let all = reach
  for (;;) {
    const { paths } = await located({ ...nothing, read: all.rendered }, place)
    const next = paths.filter((path) => !read.has(path))
    if (next.length === 0) return all
    for (const path of next) {
      read.add(path)
      all = merged([all, await rendered(path, scope, place)])
    }
  }
}

const nothing: Reach = { read: [], rendered: [], mentioned: [], doubts: [] }

async function rendered(path: string, scope: Scope, { source, deps }: Place): Promise<Reach> {
  const name = relative(source.directory, path)
  try {
    return reachOfValue(parseTemplate(await deps.files.read(path)), scope, name)
  } catch (error) {
    return { ...nothing, doubts: [`${name}: ${errorMessage(error)}`] }
  }
}

/**
 * Where the paths lead. Packer reads those of a provisioner from where it runs, those of a function from the
 * template's directory; any that exists counts.
 */
async function located(
  { read, mentioned }: Reach,
  { source, template, deps }: Place,
): Promise<Pick<Named, 'paths' | 'missing'>> {
  const bases = [source.directory, template.directory]
  const resolved = (texts: readonly string[]) =>
    texts.flatMap((text) => bases.map((base) => resolve(base, text)))
  const meant = resolved(read.filter((path) => path !== ''))
  const perhaps = resolved(mentioned.filter((text) => text.length < 1000)).filter((path) =>
    isBelow(path, source, bases),
  )
  const paths = [...new Set([...meant, ...perhaps])]
  const kinds = await Promise.all(paths.map((path) => deps.files.kind(path)))
  const isMissing = (_: string, index: number) => kinds[index] === 'missing'
  return {
    paths: paths.filter((path, index) => !isMissing(path, index)),
    missing: paths.filter(isMissing),
  }
}

/** A text such as `/tmp` or `.` in passing is not meant to take everything. */
function isBelow(path: string, { root }: Source, bases: readonly string[]): boolean {
  return path.startsWith(root + sep) && !bases.some((base) => base === path || base.startsWith(path + sep))
}
