import { resolve } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { FleetStack } from '../../fleet/stack.ts'
import type { Dependency } from '../../fleet/touched.ts'
import { isOutside, named } from './paths.ts'

interface Given {
  readonly paths: readonly string[]
  readonly role: string
}

/** The files that the settings file names for a stack beside its code and its template, and what links lead to. */
export async function givenFilesOf(
  { inputs }: FleetStack,
  root: string,
  { files }: Pick<Deps, 'files'>,
): Promise<Dependency[]> {
  const { source, stack, beyond } = inputs
  const { test, probes = [] } = beyond
  const words = probes.flatMap(({ ask }) =>
    ask.kind === 'command' && ask.on === 'runner' ? wordsOf(ask) : [],
  )
  const base = resolve(root, source.workingDirectory)
  const given: Given[] = [
    { paths: within(base, stack.variableFiles), role: 'is a variable file of it' },
    {
      paths: within(
        base,
        stack.backendConfig.filter((setting) => !setting.includes('=')),
      ),
      role: 'is a backend file of it',
    },
    { paths: within(base, test?.script === undefined ? [] : [test.script]), role: 'tests its image' },
    // They run in the directory of the code, whatever `working-directory` says.
    { paths: within(root, words), role: 'is named by a probe of it' },
  ]
  const all = given.map(async ({ paths, role }) => {
    const inside = paths.filter((path) => !isOutside(named(root, path)))
    const found = inside.length === 0 ? [] : await files.below(root, inside)
    const names = [...inside.map((path) => named(root, path)), ...found.map(({ name }) => name)]
    return [...new Set(names)].map((path) => ({ path, role }))
  })
  return (await Promise.all(all)).flat()
}

function within(base: string, paths: readonly string[]): string[] {
  return paths.map((path) => resolve(base, path))
}

/** A program without a `/` is one of PATH. */
function wordsOf({ argv: [program, ...args] }: { readonly argv: readonly [string, ...string[]] }): string[] {
  return program.includes('/') ? [program, ...args] : args
}
