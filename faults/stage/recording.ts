import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Project } from '../../sandbox/project.ts'
import type { Rig } from '../../sandbox/rig.ts'

const execute = promisify(execFile)

/** What a stack serves: the old image, then the new one, then the old one again. */
export type Serves = 'old' | 'new' | 'back'

/** Writes down what the real Terraform says, for the tool that stands for it. */
export interface Recorder {
  /** Where it is. */
  readonly directory: string
  /** What it plans with an image while that is served. */
  plan(serves: Serves, image: string): Promise<void>
  /** The state. */
  state(serves: Serves): Promise<void>
  /** Applies an image. */
  apply(image: string): Promise<void>
}

/** A recorder of a project's stack, as it is in the work tree now. */
export async function startRecorder(rig: Rig, project: Project, account: string): Promise<Recorder> {
  const directory = join(rig.root, 'recorded')
  await mkdir(directory, { recursive: true })
  const cwd = await mkdtemp(join(rig.root, 'recording-'))
  await cp(join(project.directory, 'stack'), cwd, { recursive: true })
  const kept = await rig.keepProvider()
  await kept?.use(account)
  const env = { ...process.env, ...rig.toolEnv, ...project.awsEnv, ...kept?.env, TF_IN_AUTOMATION: '1' }
  const run = async (...args: string[]) => {
    await kept?.use(account)
    return execute('terraform', args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string; stderr: string }) => {
        if (error.code === 2 && args[0] === 'plan') return { code: 2, stdout: error.stdout }
        throw new Error(`terraform ${args.join(' ')}: ${error.stderr}`)
      },
    )
  }
  const keep = (name: string, text: string) => writeFile(join(directory, name), text)
  await run('init', '-input=false', `-backend-config=path=${project.stateFile}`)
  return {
    directory,
    plan: async (serves, image) => {
      const args = ['-input=false', '-detailed-exitcode', `-var=ami_id=${image}`, '-out=plan']
      const { code, stdout } = await run('plan', ...args)
      const name = `${serves}-${image}`
      await keep(`${name}.txt`, stdout)
      await keep(`${name}.code`, String(code))
      await keep(`${name}.json`, (await run('show', '-json', 'plan')).stdout)
    },
    state: async (serves) => keep(`state-${serves}.json`, (await run('state', 'pull')).stdout),
    apply: async (image) => {
      await run('apply', '-input=false', '-auto-approve', `-var=ami_id=${image}`)
    },
  }
}
