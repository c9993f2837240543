import { execFile } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseNamedValues } from '../runner/file-commands.ts'
import type { StepResult } from '../runner/step.ts'
import { holds, type Scope, textOf, textsOf, worthOf } from './expressions.ts'
import type { StepFile } from './workflow.ts'
import type { JobsWorld, Told } from './world.ts'

/** A job that runs, with what its steps have left so far. */
export interface Running {
  readonly world: JobsWorld
  /** Its name in the list of jobs, for the log. */
  readonly name: string
  readonly workspace: string
  readonly temp: string
  readonly contexts: Readonly<Record<string, unknown>>
  readonly steps: Record<
    string,
    { readonly conclusion: string; readonly outputs: Readonly<Record<string, string>> }
  >
  readonly told: Told[]
  /** ARN of the role that the job has taken; '' for none. */
  role: string
  region: string
  failed: boolean
}

interface Outcome {
  readonly failed: boolean
  readonly outputs?: Readonly<Record<string, string>>
}

/** Runs the steps of a job from one on, each where its condition holds. */
export async function runSteps(steps: readonly StepFile[], job: Running): Promise<void> {
  const [step, ...rest] = steps
  if (step === undefined) return
  const scope = scopeOf(job)
  if (!holds(step.if, scope)) {
    keep(step, job, { failed: false }, 'skipped')
    return runSteps(rest, job)
  }
  if (step.uses === OWN) return runOwn(step, rest, job)
  const outcome = await runOther(step, job).catch((error: Error): Outcome => {
    job.told.push({ level: 'error', text: error.message })
    return { failed: true }
  })
  keep(step, job, outcome)
  return runSteps(rest, job)
}

const OWN = './.git/immutable-deploy'

/** The action's post step runs behind all others. */
async function runOwn(step: StepFile, rest: readonly StepFile[], job: Running): Promise<void> {
  const inputs = textsOf(step.with, scopeOf(job))
  let went = false
  const goOn = async (main: Pick<StepResult, 'failed' | 'outputs'>) => {
    went = true
    keep(step, job, main)
    await runSteps(rest, job)
  }
  const { workspace, role, region, name } = job
  const result = await job.world.act({
    action: join(workspace, OWN),
    inputs,
    workspace,
    role,
    region,
    name,
    between: goOn,
  })
  if (result.postExitCode !== undefined && result.postExitCode !== 0) job.failed = true
  if (!went) await goOn({ failed: true, outputs: {} })
  job.told.push(...result.annotations.map(({ level, message }) => ({ level, text: message })))
}

function keep({ id }: StepFile, job: Running, { failed, outputs = {} }: Outcome, conclusion?: string): void {
  if (failed) job.failed = true
  if (id !== undefined)
    job.steps[id] = { conclusion: conclusion ?? (failed ? 'failure' : 'success'), outputs }
}

/** What expressions of a step see. */
export function scopeOf(job: Running): Scope {
  const status = job.failed ? 'failure' : 'success'
  const identity = { status, workflow_repository: 'OWNER/immutable-deploy', workflow_sha: 'COMMIT' }
  return {
    contexts: { ...job.contexts, steps: job.steps, job: identity, runner: { temp: job.temp } },
    status: { success: !job.failed, failure: job.failed, cancelled: false },
  }
}

/** Shell text, and the actions of others, by their names. */
async function runOther(step: StepFile, job: Running): Promise<Outcome> {
  if (step.run !== undefined) return runShell(step, job)
  const inputs = textsOf(step.with, scopeOf(job))
  const action = (step.uses ?? '').split('@')[0] ?? ''
  switch (action) {
    case 'actions/checkout':
      await checkOut(inputs, job)
      return { failed: false }
    case 'aws-actions/configure-aws-credentials':
      takeRole(inputs, job)
      return { failed: false }
    case 'actions/upload-artifact':
      await job.world.artifacts.upload(inputs)
      return { failed: false }
    case 'actions/download-artifact':
      await job.world.artifacts.download(inputs, job.workspace)
      return { failed: false }
    default:
      throw new Error(`Nothing stands in for ${action} here`)
  }
}

/** Of the repository of the run; or this action at the commit of the workflow, of which a runner needs two things. */
async function checkOut(
  { repository = '', ref = '', path = '' }: Record<string, string>,
  job: Running,
): Promise<void> {
  const { world, workspace } = job
  if (repository === '') return world.checkout(workspace)
  if (repository !== 'OWNER/immutable-deploy' || ref !== 'COMMIT')
    throw new Error(`There is no ${repository} at ${ref}`)
  const target = join(workspace, path)
  await mkdir(target, { recursive: true })
  for (const name of ['action.yml', 'dist']) await symlink(join(world.home, name), join(target, name))
}

function takeRole(inputs: Readonly<Record<string, string>>, job: Running): void {
  const { 'role-to-assume': role = '', 'aws-region': region = '' } = inputs
  if (!/^arn:aws:iam::\d{12}:role\/./.test(role))
    throw new Error('Could not load credentials from any providers: there is no role to assume')
  if (region === '') throw new Error('Input required and not supplied: aws-region')
  Object.assign(job, { role, region })
}

/** As the runner starts a text without a shell named: `bash -e`. */
async function runShell({ run = '', env = {} }: StepFile, job: Running): Promise<Outcome> {
  const script = join(job.temp, 'script.sh')
  const output = join(job.temp, 'output')
  await writeFile(script, textOf(worthOf(run, scopeOf(job))))
  await writeFile(output, '')
  const own = { PATH: process.env['PATH'] ?? '', ...textsOf(env, scopeOf(job)), GITHUB_OUTPUT: output }
  const { code, text } = await new Promise<{ code: unknown; text: string }>((done) => {
    execFile('bash', ['-e', script], { cwd: job.workspace, env: own }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : error.code, text: stdout + stderr }),
    )
  })
  for (const [, level = '', said = ''] of text.matchAll(/^::(error|warning|notice)::(.*)$/gm))
    job.told.push({ level, text: said })
  if (code !== 0 && !text.includes('::error::')) job.told.push({ level: 'error', text: text.trim() })
  const outputs = parseNamedValues(await readFile(output, 'utf8')).map(({ name, value }) => [name, value])
  return { failed: code !== 0, outputs: Object.fromEntries(outputs) }
}
