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
  await takeLoaded({ from: join(source.directory, inputs.stack.directory), to: directory }, deps)
  const settings = await withOwnFiles(inputs.stack, { source, there }, deps)
  const opened = await openStack({ ...settings, beside: stack.directory }, there, deps)
  const [own, other] = [await terraform.state(stack), await terraform.state(opened)]
  if (objectsOf(own).join() !== objectsOf(other).join()) throw otherState(commit)
  deps.log.info(`The stack is taken from commit ${commit}.`)
  return opened
}

/**
 * Files that Terraform loads without being told.
 * https://developer.hashicorp.com/terraform/language/values/variables#assign-values-with-a-variable-definition-file
 */
const LOADED = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/

/**
 * Copies those that no commit has, because an earlier step of the job wrote them: without them the stack would be planned
 * with other values, and would not say so. What the run's commit has belongs to that commit.
 */
async function takeLoaded(
  { from, to }: { readonly from: string; readonly to: string },
  { files, git, log }: CodeDeps,
): Promise<void> {
  const names = (await files.list(from)).filter((name) => LOADED.test(name))
  const tracked = await git.tracked(from, names)
  for (const name of names.filter((one) => !tracked.includes(one))) {
    if ((await files.kind(join(to, name))) !== 'missing') continue
    await files.write(join(to, name), await files.read(join(from, name)))
    log.info(`${name}, which no commit has, is taken from the checkout.`)
  }
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
