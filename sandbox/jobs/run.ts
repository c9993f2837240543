import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { holds, type Scope, textOf, worthOf } from './expressions.ts'
import { type Running, runSteps, scopeOf } from './steps.ts'
import { inputsOf, type JobFile, legsOf, needsOf, readWorkflow } from './workflow.ts'
import type { JobsWorld, Told } from './world.ts'

type Result = 'success' | 'failure' | 'skipped'

/** A job that was in the run, in the order in which they began. */
export interface JobRun {
  /** As GitHub lists it: `wave-1 / web-eu`. */
  readonly name: string
  readonly result: Result
  readonly told: readonly Told[]
}

interface Ended {
  readonly result: Result
  readonly outputs: Readonly<Record<string, string>>
}

interface Call {
  readonly world: JobsWorld
  readonly inputs: Readonly<Record<string, unknown>>
  /** Of the jobs that called, in front of the names of jobs. */
  readonly path: readonly string[]
  readonly runs: JobRun[]
}

/**
 * Runs one of this repository's workflows that others call, as GitHub would with one runner: jobs one after the other, as
 * their needs are over. It knows what these files use, and throws on all else.
 * @param uses as a job names it
 */
export async function runWorkflow(
  uses: string,
  inputs: Readonly<Record<string, unknown>>,
  world: JobsWorld,
): Promise<readonly JobRun[]> {
  const runs: JobRun[] = []
  await runFile(uses, { world, inputs, path: [], runs })
  return runs
}

async function runFile(uses: string, call: Call): Promise<Result> {
  const file = await readWorkflow(call.world.home, uses)
  const inner = { ...call, inputs: inputsOf(file, call.inputs) }
  const ended = new Map<string, Ended>()
  const left = Object.entries(file.jobs)
  while (left.length > 0) {
    const at = left.findIndex(([, job]) => needsOf(job).every((id) => ended.has(id)))
    const [next] = left.splice(at, 1)
    if (at < 0 || next === undefined) throw new Error(`These wait for each other: ${left.map(([id]) => id)}`)
    const [id, job] = next
    const needed = new Map(needsOf(job).map((name) => [name, ended.get(name)]))
    ended.set(id, await runJob({ id, job, needed: Object.fromEntries(needed) as Needed }, inner))
  }
  return together([...ended.values()].map(({ result }) => result))
}

type Needed = Readonly<Record<string, Ended>>

interface Planned {
  readonly id: string
  readonly job: JobFile
  readonly needed: Needed
}

async function runJob({ id, job, needed }: Planned, call: Call): Promise<Ended> {
  const results = Object.values(needed).map(({ result }) => result)
  const scope: Scope = {
    contexts: { ...contextsOf(call), needs: needed },
    status: {
      success: results.every((result) => result === 'success'),
      failure: results.includes('failure'),
      cancelled: false,
    },
  }
  if (!holds(job.if, scope)) return { result: 'skipped', outputs: {} }
  const legs = legsOf(job, scope)
  const ended: Ended[] = []
  for (const matrix of legs) {
    const own = { ...scope, contexts: { ...scope.contexts, matrix } }
    ended.push(await runLeg({ id, job, scope: own }, call))
  }
  const outputs = Object.assign({}, ...ended.map((one) => one.outputs)) as Record<string, string>
  return { result: together(ended.map(({ result }) => result)), outputs }
}

interface Leg {
  readonly id: string
  readonly job: JobFile
  readonly scope: Scope
}

async function runLeg({ id, job, scope }: Leg, call: Call): Promise<Ended> {
  const own = textOf(worthOf(job.name ?? id, scope))
  const path = [...call.path, own]
  if (job.uses !== undefined) {
    const inputs = worthOf(job.with ?? {}, scope) as Record<string, unknown>
    return { result: await runFile(job.uses, { ...call, inputs, path }), outputs: {} }
  }
  const { world, runs } = call
  const name = path.join(' / ')
  const environment = textOf(worthOf(job.environment ?? '', scope))
  const isLetIn = environment === '' || ((await world.approve?.(environment, name)) ?? true)
  const root = await mkdtemp(join(world.root, 'job-'))
  try {
    const running = await begin({ name, root, environment, scope }, world)
    if (isLetIn) await runSteps(job.steps ?? [], running)
    else
      Object.assign(running, {
        failed: true,
        told: [{ level: 'error', text: `${environment}: not approved` }],
      })
    const result = running.failed ? 'failure' : 'success'
    runs.push({ name, result, told: running.told })
    return { result, outputs: outputsOf(job, running) }
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

interface Beginning {
  readonly name: string
  readonly root: string
  readonly environment: string
  readonly scope: Scope
}

async function begin({ name, root, environment, scope }: Beginning, world: JobsWorld): Promise<Running> {
  const [workspace, temp] = [join(root, 'workspace'), join(root, 'temp')]
  for (const directory of [workspace, temp]) await mkdir(directory)
  const contexts = { ...scope.contexts, vars: world.vars(environment) }
  return {
    ...{ world, name, workspace, temp, contexts },
    ...{ steps: {}, told: [], role: '', region: '', failed: false },
  }
}

function outputsOf({ outputs = {} }: JobFile, running: Running): Record<string, string> {
  const scope = scopeOf(running)
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [name, textOf(worthOf(value, scope))]),
  )
}

/** `github` is that of the run, also in a workflow that another one calls. */
function contextsOf({ world, inputs }: Call): Record<string, unknown> {
  const { event, repository, attempt } = world
  const github = {
    ...{ repository, event_name: event.name, event: event.payload, ref: event.ref, sha: event.sha },
    ...{ run_attempt: String(attempt), run_id: '1' },
  }
  return { github, inputs, vars: world.vars('') }
}

function together(results: readonly Result[]): Result {
  if (results.includes('failure')) return 'failure'
  return results.length > 0 && results.every((result) => result === 'skipped') ? 'skipped' : 'success'
}
