import { dirname, join, relative, resolve } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { TemplateInputs } from '../../inputs/types.ts'
import type { Source } from '../source/source.ts'

export type FileDeps = Pick<Deps, 'context' | 'files'>

/** A file that Packer itself reads. */
export interface TemplateFile {
  /** Absolute. */
  readonly path: string
  /** As people know it, for the log. */
  readonly name: string
  readonly role: 'template' | 'variables'
  readonly text: string
}

/** A template as it lies there, with the variable files. */
export interface Template {
  /** Absolute; `path.root` for Packer. */
  readonly directory: string
  /** The same, as Packer has it: relative to where it runs. */
  readonly root: string
  readonly files: readonly TemplateFile[]
  /** A template that is a directory counts with all below it. */
  readonly whole: readonly string[]
}

/** Reads the template, and its variable files: those that are named, and those that Packer finds by itself. */
export async function openTemplate(
  { template, variableFiles }: TemplateInputs,
  source: Source,
  deps: FileDeps,
): Promise<Template> {
  const path = join(source.directory, template)
  const isDirectory = (await deps.files.kind(path)) === 'directory'
  const directory = isDirectory ? path : dirname(path)
  const names = [...(await deps.files.list(directory))].sort()
  const beside = (ending: RegExp) =>
    names.filter((name) => ending.test(name)).map((name) => join(directory, name))
  const named = isDirectory ? beside(/\.pkr\.(hcl|json)$/) : [path]
  const variables = [
    ...beside(/\.auto\.pkrvars\.(hcl|json)$/),
    ...variableFiles.map((file) => resolve(source.directory, file)),
  ]
  const read = (role: TemplateFile['role']) => async (file: string) => ({
    path: file,
    name: relative(source.directory, file),
    role,
    text: await deps.files.read(file),
  })
  return {
    directory,
    root: relative(source.directory, directory) || '.',
    files: await Promise.all([...named.map(read('template')), ...variables.map(read('variables'))]),
    whole: isDirectory ? [path] : [],
  }
}
