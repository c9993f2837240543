import { join, relative, resolve } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { Stack } from '../../deps/tools.ts'
import type { CommonInputs, StackInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { objectsOf } from '../../plan/read/state.ts'
import type { Source } from '../source/source.ts'
import type { Opened } from '../stack/prepare.ts'
import { openStack } from '../stack/stack.ts'

type CodeDeps = Pick<Deps, 'context' | 'files' | 'git' | 'log' | 'terraform'>

/**
 * The stack as it is in a commit, initialised on the same state, in a directory of its own: the user's checkout stays
 * as it is.
 * @throws DeployError checkout-failed, plan-failed: why it cannot be had
 */
export async function openCommit(
  commit: string,
  { source, stack }: Opened,
  inputs: Pick<CommonInputs, 'source' | 'stack' | 'report'>,
  deps: CodeDeps,
): Promise<Stack> {
  const { context, files, git, terraform } = deps
  const root = join(context.runDirectory, `release-${commit.slice(0, 12)}`)
  const there = { ...source, root, directory: join(root, relative(source.root, source.directory)) }
  await files.makeDirectory(root)
  const url = `${context.serverUrl}/${source.repository}.git`
  await git.bring({ url, ref: commit, directory: root, token: inputs.report.token, root: source.root })
  const directory = join(there.directory, inputs.stack.directory)
  if ((await files.kind(directory)) !== 'directory') throw notThere(commit, inputs.stack)
  const settings = await withOwnFiles(inputs.stack, { source, there }, deps)
  const opened = await openStack(settings, there, deps)
  const [own, other] = [await terraform.state(stack), await terraform.state(opened)]
  if (objectsOf(own).join() !== objectsOf(other).join()) throw otherState(commit)
  deps.log.info(`The stack is taken from commit ${commit}.`)
  return opened
}

/** Files that no commit has (an earlier step of the job wrote them) are taken where they are. */
async function withOwnFiles(
  inputs: StackInputs,
  { source, there }: { readonly source: Source; readonly there: Source },
  { files }: Pick<Deps, 'files'>,
): Promise<StackInputs> {
  const place = async (file: string) => {
    const isThere = (await files.kind(resolve(there.directory, file))) === 'file'
    return isThere ? file : resolve(source.directory, file)
  }
  const setting = (text: string) => (text.includes('=') ? text : place(text))
  return {
    ...inputs,
    variableFiles: await Promise.all(inputs.variableFiles.map(place)),
    backendConfig: await Promise.all(inputs.backendConfig.map(setting)),
  }
}

function notThere(commit: string, { directory }: StackInputs): DeployError {
  return new DeployError('checkout-failed', `Commit ${commit} has no directory ${directory}.`)
}

function otherState(commit: string): DeployError {
  return new DeployError(
    'plan-failed',
    `The stack of commit ${commit} has another state: its backend, or where that keeps the state, is another one.`,
  )
}
