import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { changed, useStack } from '../../__tests__/e2e/rollouts/world.ts'
import type { Pull } from '../../sandbox/github/model.ts'
import { createProject, type Project } from '../../sandbox/project.ts'
import { type Rig, startRig } from '../../sandbox/rig.ts'
import { defaultNode } from '../../sandbox/runner/job.ts'
import { type Serves, startRecorder } from './recording.ts'

/** Real seconds take so many simulated ones. */
const CLOCK_SCALE = 60
const BASE = '700000000000'
/** Where accounts are copied from, by what is served in them. */
const TEMPLATES: Readonly<Record<Serves, string>> = {
  old: '700000000001',
  new: '700000000002',
  back: '700000000003',
}
const TOOLS = join(import.meta.dirname, 'tools')

/** What all faults share: AWS, GitHub, and a repository whose stack was deployed for real and written down. */
export interface Stage {
  readonly rig: Rig
  readonly project: Project
  readonly images: { readonly old: string; readonly new: string }
  readonly commits: { readonly old: string; readonly new: string }
  /** What a run needs to find the tools that stand for the real ones. */
  readonly toolEnv: Readonly<Record<string, string>>
  /** A copy of the account in which this is served; all accounts have both images. */
  account(serves: Serves): Promise<string>
  /** A directory of one fault. */
  place(serves: Serves): Promise<string>
  /** A pull request with the new commit and without comments, which nobody else has until it is given back. */
  pull(): Promise<Pull>
  giveBack(pull: Pull): Promise<void>
  close(): Promise<void>
}

/** Deploys twice with the real tools, and writes down what they said. */
export async function openStage(): Promise<Stage> {
  // Each run that goes on listens for the end of this process.
  process.setMaxListeners(64)
  const rig = await startRig({
    clockScale: CLOCK_SCALE,
    log: (line) => process.stderr.write(`${line}\n`),
  })
  try {
    return await prepare(rig)
  } catch (error) {
    await rig.close()
    throw error
  }
}

async function prepare(rig: Rig): Promise<Stage> {
  const repository = 'octo-org/web'
  const project = await createProject(rig, {
    ...{ repository, account: BASE, provider: 'kept' },
    with: { environment: 'production', 'poll-interval': '0.3s' },
  })
  await useStack(project, 'rollout-stack')
  // Its address decides what the image's key is: that of a door would make another image of each run.
  await project.edit('image/build.pkr.hcl', (text) =>
    text.replace('env("AWS_ENDPOINT_URL")', `"${rig.aws.endpoint}"`),
  )
  const old = await changed(project, 'old')
  const oldImage = await imageOf(project, old, 'deployed', {})
  const fresh = await changed(project, 'new')
  const newImage = await imageOf(project, fresh, 'built', { command: 'build' })
  const images = { old: oldImage, new: newImage }
  const recorder = await startRecorder(rig, project, BASE)
  const keep = async (serves: Serves) => {
    await rig.aws.clone({ from: BASE, to: TEMPLATES[serves] })
    await recorder.state(serves)
    await recorder.plan(serves, images.old)
    await recorder.plan(serves, images.new)
  }
  await keep('old')
  await imageOf(project, fresh, 'deployed', {})
  await keep('new')
  await recorder.apply(images.old)
  await keep('back')
  const toolEnv = await toolEnvOf(rig, recorder.directory)
  return stageOf({ rig, project, images, commits: { old, new: fresh }, toolEnv })
}

async function imageOf(
  project: Project,
  sha: string,
  outcome: string,
  inputs: Readonly<Record<string, string>>,
): Promise<string> {
  const { outputs, summary } = await project.run(project.push(sha), { with: inputs })
  if (outputs['outcome'] !== outcome) throw new Error(`The stage's own run was not ${outcome}: ${summary}`)
  return outputs['image-id'] ?? ''
}

async function toolEnvOf({ aws, toolEnv, root }: Rig, recorded: string): Promise<Record<string, string>> {
  const state = await readFile(join(recorded, 'state-old.json'), 'utf8')
  const [, template = ''] = /"id": "(lt-\w+)"/.exec(state) ?? []
  await mkdir(join(root, 'places'), { recursive: true })
  const { PATH: _, ...rest } = toolEnv
  return {
    ...rest,
    PATH: [TOOLS, process.env['PATH'] ?? ''].join(delimiter),
    FAULTS_AWS: aws.endpoint,
    FAULTS_RECORDED: recorded,
    FAULTS_ACCOUNT: BASE,
    FAULTS_TEMPLATE: template,
    FAULTS_NODE: defaultNode(),
  }
}

function stageOf(parts: Omit<Stage, 'account' | 'place' | 'pull' | 'giveBack' | 'close'>): Stage {
  const { rig, project } = parts
  let accounts = 700_000_001_000
  let made = 0
  const free: Pull[] = []
  return {
    ...parts,
    account: async (serves) => {
      accounts += 1
      const account = String(accounts)
      await rig.aws.clone({ from: TEMPLATES[serves], to: account })
      return account
    },
    place: async (serves) => {
      const place = await mkdtemp(join(rig.root, 'places', 'fault-'))
      await writeFile(join(place, 'serves'), serves)
      return place
    },
    pull: async () => {
      const left = free.pop()
      if (left !== undefined) return left
      made += 1
      const head = `change-${made}`
      await rig.github.push(project.directory, project.repository, `${parts.commits.new}:refs/heads/${head}`)
      return rig.github.openPull({ repo: project.repository, head, title: 'Serve the new page' })
    },
    giveBack: async (pull) => {
      const own = rig.github.state().comments.filter((comment) => comment.pull === pull.number)
      for (const { id } of own) {
        const address = `${rig.github.apiUrl}/repos/${project.repository}/issues/comments/${id}`
        await fetch(address, { method: 'DELETE', headers: { authorization: `token ${rig.github.token}` } })
      }
      free.push(pull)
    },
    close: () => rig.close(),
  }
}
