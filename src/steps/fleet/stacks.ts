import { join } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import { type FleetStack, stacksOf } from '../../fleet/stack.ts'
import { inputIn, invalidInputs } from '../../inputs/read.ts'
import type { MatrixInputs } from '../../inputs/types.ts'
import { failureOf } from '../../outcome/error.ts'
import type { Files } from '../../settings/layers.ts'
import type { Where } from '../../settings/places.ts'
import { few } from '../../settings/read.ts'
import type { Base } from '../settings/base.ts'
import { readFiles } from '../settings/settle.ts'
import { requirePaths } from '../source/paths.ts'
import type { Source } from '../source/source.ts'

/** All stacks of the settings file of the code. */
export interface Fleet {
  readonly code: Omit<Source, 'directory'>
  /** The settings file, a path from the root of the repository. */
  readonly path: string
  readonly files: Files
  readonly stacks: readonly FleetStack[]
  /** The file of the base branch; absent where the code is no proposal. */
  readonly base?: Base
}

type StackDeps = Pick<Deps, 'context' | 'files' | 'git' | 'log'>

/**
 * Reads the settings file, and looks whether what each of its stacks names is there.
 * @throws DeployError invalid-input, with every problem of file and stacks; checkout-failed, untrusted-code
 */
export async function readStacks(
  { settings, source, report }: MatrixInputs,
  deps: StackDeps,
): Promise<Fleet> {
  const { files, problems, base, code, told, where } = await readFiles(
    { source, token: report.token, settings },
    deps,
  )
  const { path, inFile, ofInputs } = problems
  if (inFile.length + ofInputs.length > 0) throw invalidInputs(ofInputs, problems)
  const { stacks, problems: ofStacks } = stacksOf(files, where)
  if (files.head.stacks.size === 0)
    throw invalidInputs([], { path, inFile: [`${path}: it has no stacks`], ofInputs })
  const missing = await Promise.all(stacks.map((stack) => pathProblems(stack, { code, where }, deps)))
  const unusable = few([...ofStacks, ...missing.flat()])
  if (unusable.length > 0) throw invalidInputs([], { path, inFile: unusable, ofInputs })
  deps.log.info(`${told}: ${stacks.length} stacks`)
  return { code, path, files, stacks, ...(base && { base }) }
}

async function pathProblems(
  { name, inputs }: FleetStack,
  { code: { root }, where }: Pick<Fleet, 'code'> & { readonly where: Where },
  { files }: StackDeps,
): Promise<readonly string[]> {
  const place = { root, directory: join(root, inputs.source.workingDirectory) }
  return requirePaths(inputs, place, files).then(
    () => [],
    (error: unknown) => {
      const { evidence } = failureOf(error)
      if (evidence.length === 0) throw error
      return evidence.map((problem) => `${where(name, inputIn(problem)) ?? where(name)}: ${problem}`)
    },
  )
}
