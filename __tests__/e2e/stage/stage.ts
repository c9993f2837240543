import { appendFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals'
import { createProject, type Project, type ProjectOptions, type RunResult } from '../../../sandbox/project.ts'
import { type FullRigOptions, type Rig, startRig } from '../../../sandbox/rig.ts'
import { RUNS } from '../../../scripts/tests/runs.ts'
import { oneLine } from '../../../src/text/escape.ts'

/** Variables that every stack is applied with: instances warm up in real time where no refresh vouches for them. */
export const variables = { instance_warmup: '1' }

/** What the tests of one file share. */
export interface Stage {
  readonly rig: Rig
  /** A repository `octo-org/<name>` with the example in it, and an AWS account of its own; its runs have these inputs too. */
  project(name: string, inputs?: Readonly<Record<string, string>>): Promise<Project>
}

export type StageOptions = Pick<FullRigOptions, 'also' | 'serving'> & Pick<ProjectOptions, 'provider'>

/** Starts a rig before the tests of a file, and ends it behind them. AWS's script lasts for one test. */
export function stage({ provider = 'kept', ...options }: StageOptions = {}): Stage {
  let started: Rig | undefined
  let accounts = 0
  const rig = () => {
    if (started === undefined) throw new Error('The rig is there in tests and hooks only.')
    return started
  }
  jest.setTimeout(600_000)
  beforeAll(async () => {
    started = await startRig({
      ...options,
      clockScale: 60,
      log: (line) => process.stderr.write(`${line}\n`),
    })
  })
  afterEach(() => started?.aws.reset())
  afterAll(() => started?.close())
  return {
    get rig() {
      return rig()
    },
    project: async (name, inputs = {}) => {
      accounts += 1
      const account = String(100_000_000_000 + accounts)
      const project = await createProject(rig(), {
        ...{ account, provider },
        repository: `octo-org/${name}`,
        with: {
          'poll-interval': '0.5s',
          'rollout-timeout': '2m',
          'terraform-variables': `instance_warmup=${variables.instance_warmup}`,
          ...inputs,
        },
      })
      return { ...project, run: async (...run) => told(await project.run(...run)) }
    },
  }
}

/** Says of a run without success why: the log of a test that fails has no other trace of it. */
function told(result: RunResult): RunResult {
  const { outcome = 'no outcome', 'failure-reason': reason = '' } = result.outputs
  if (result.exitCode === 0) return result
  const errors = errorsOf(result)
  process.stderr.write(`A run: ${outcome} ${reason} ${errors.join('\n')}\n`)
  const { [RUNS]: file } = process.env
  const ended = {
    path: expect.getState().testPath,
    said: oneLine(`${outcome} ${reason} ${errors.join(' ')}`),
  }
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(ended)}\n`)
  return result
}

/** Messages of the errors a person sees on the run's page. */
export function errorsOf({ annotations }: RunResult): string[] {
  return annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
}

/** Makes the root module speak for OpenTofu, by a file that only it reads. */
export function chooseTofu({ directory }: Project): Promise<void> {
  return writeFile(join(directory, 'stack/only.tofu'), '# for OpenTofu\n')
}

/** Changes the site, and with it the image. */
export function changeSite(project: Project, text: string): Promise<void> {
  return project.edit('image/site/index.html', (html) => html.replace('</html>', `<!-- ${text} -->\n</html>`))
}

/** How often each API action was called in the project's account so far. */
export async function requestsOf(
  { rig }: Stage,
  project: Project,
): Promise<Readonly<Record<string, number>>> {
  return (await rig.aws.requests(project.awsEnv['AWS_ACCESS_KEY_ID'])).actions
}
