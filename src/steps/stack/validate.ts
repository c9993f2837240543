import { join, resolve } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { RunContext } from '../../deps/run.ts'
import type { PlanInputs, StackInputs } from '../../inputs/types.ts'
import { DeployError, inStep } from '../../outcome/error.ts'
import type { Journal } from '../../run/journal.ts'
import { bakes } from '../source/paths.ts'
import type { Source } from '../source/source.ts'
import { openCode } from './prepare.ts'

/**
 * All that can be told of a pull request without credentials: are template and stack valid? No cloud is asked.
 * @throws DeployError image-build-failed, plan-failed; with what is wrong with both, where both are
 */
export async function validate(inputs: PlanInputs, deps: Deps, journal: Journal): Promise<'validated'> {
  const { stack } = inputs
  journal.record({ note: noteOn(deps.context, inputs) })
  const source = await openCode(inputs, deps, journal)
  const failures = [
    bakes(inputs)
      ? await failureIn('Validate the template', deps, journal, () =>
          deps.checks.template(templateOf(inputs, source)),
        )
      : undefined,
    await validateStack(stack, source, deps, journal),
  ].filter((failure) => failure !== undefined)
  const [first, ...others] = failures
  if (first === undefined) return 'validated'
  throw together(first, others)
}

/** What a unit of Terragrunt is made of is told by other states and by commands that it runs: not without credentials. */
async function validateStack(
  { tool, ...stack }: StackInputs,
  source: Source,
  deps: Deps,
  journal: Journal,
): Promise<DeployError | undefined> {
  if (tool === 'terragrunt') return undefined
  return failureIn('Validate the stack', deps, journal, () =>
    deps.checks.stack({ ...stackOf(stack, source), tool }),
  )
}

function noteOn({ pullRequest, machineCredentials }: RunContext, inputs: PlanInputs): string {
  const note = `This pull request comes from a fork (${pullRequest?.fork}) and has no AWS credentials. ${doneOf(inputs)} To plan it, push the commit to a branch of this repository once it is read.`
  if (machineCredentials === undefined) return note
  return `${note} This runner is self-hosted: no AWS credentials were found in its environment, in its files and as a role of the instance, and it is assumed that it has no others.`
}

function doneOf(inputs: PlanInputs): string {
  const nothing = 'nothing was built, looked up or planned.'
  if (inputs.stack.tool !== 'terragrunt') return `Template and stack were validated without them: ${nothing}`
  const template = bakes(inputs) ? 'The template was validated without them. ' : ''
  return `${template}The stack was not validated, for Terragrunt needs credentials to read it: ${nothing}`
}

async function failureIn(
  name: string,
  { signal }: Deps,
  journal: Journal,
  work: () => Promise<void>,
): Promise<DeployError | undefined> {
  try {
    await journal.step(name, work)
    return undefined
  } catch (error) {
    if (signal.aborted) throw error
    return inStep(name, error)
  }
}

/** One failure that tells of all. */
function together(first: DeployError, others: readonly DeployError[]): DeployError {
  const all = [first, ...others]
  return new DeployError(first.reason, all.map(({ message }) => message).join(' '), {
    evidence: all.flatMap(({ evidence }) => evidence),
    next: [...new Set(all.flatMap(({ next }) => next))],
    ...(first.step === undefined ? {} : { step: first.step }),
    cause: first.cause,
  })
}

function stackOf(stack: Omit<StackInputs, 'tool'>, { directory }: Source) {
  const variableFiles = stack.variableFiles.map((file) => resolve(directory, file))
  return { ...stack, directory: join(directory, stack.directory), variableFiles }
}

function templateOf({ image }: PlanInputs, { directory, sha, ref }: Source) {
  return {
    ...image,
    directory,
    token: '',
    provided: { git_sha: sha, image_key: '', git_ref: ref, bake_tags: '{}' },
  }
}
