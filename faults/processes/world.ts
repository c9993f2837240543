import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { createProject, type Project } from '../../sandbox/project.ts'
import { type Rig, startRig } from '../../sandbox/rig.ts'
import { workflowDispatchEvent } from '../../sandbox/runner/event.ts'
import { defaultNode } from '../../sandbox/runner/job.ts'
import { signed } from './fakes/aws.ts'
import { type Backend, lockOf, type StateLock } from './fakes/lock.ts'
import type { Recorded } from './fakes/recorded.ts'

const execute = promisify(execFile)
const REGION = 'us-east-1'
const REPOSITORY = 'octo-org/shop'
const BASE = '200000000000'

export type Tool = 'terraform' | 'tofu'

/** A copy of the world for one fault: an account, a state, a scene of its own. */
export interface Copy {
  readonly project: Project
  readonly account: string
  readonly tool: Tool
  readonly backend: Backend
  /** Directory of the scene, where fake tools look what they are to do. */
  readonly scene: string
  readonly lock: StateLock
  /** What a job needs to have fake tools in it. */
  readonly env: Readonly<Record<string, string>>
  /** Inputs of the job. */
  readonly with: Readonly<Record<string, string>>
  forget(): Promise<void>
}

/** A stack that serves one image; there is a second one, and a commit that has none yet. */
export interface StackWorld {
  readonly rig: Rig
  /** The image that serves, and the one that is built. */
  readonly images: { readonly live: string; readonly ready: string }
  /** Runs for the commit whose image is there, and for the one that has none. */
  readonly events: Record<'ready' | 'fresh', ReturnType<typeof workflowDispatchEvent>>
  copy(where: { readonly tool: Tool; readonly backend: Backend }): Promise<Copy>
  close(): Promise<void>
}

/**
 * Deploys with the real tools once; whatever is copied begins from there.
 * @param action directory of the action that is played with, where it is not this project
 */
export async function openWorld(action?: string): Promise<StackWorld> {
  const rig = await startRig({ clockScale: 60, log: (line) => console.error(line) })
  try {
    return await furnish(rig, action)
  } catch (error) {
    await rig.close()
    throw error
  }
}

async function furnish(rig: Rig, action: string | undefined): Promise<StackWorld> {
  const base = await createProject(rig, {
    repository: REPOSITORY,
    account: BASE,
    provider: 'kept',
    with: {
      'poll-interval': '0.5s',
      'rollout-timeout': '2m',
      'lock-timeout': '0s',
      'terraform-variables': 'instance_warmup=1',
    },
    ...(action === undefined ? {} : { action }),
  })
  const main = await base.commit('Serve a page')
  const live = imageOf(await base.run(base.push(main)))
  const change = (text: string) => base.edit('image/site/index.html', (html) => `${html}<!-- ${text} -->\n`)
  await change('ready')
  const readySha = await base.commit('Another page', 'ready')
  const eventOf = (branch: string, sha: string) =>
    workflowDispatchEvent({ repository: REPOSITORY, branch, sha })
  const events = { ready: eventOf('ready', readySha) }
  const ready = imageOf(await base.run(events.ready, { with: { command: 'build' } }))
  const recorded = join(rig.root, 'recorded.json')
  await writeFile(recorded, JSON.stringify(await record({ rig, base, from: live, to: ready })))
  await base.checkout('main')
  await change('fresh')
  const fresh = eventOf('fresh', await base.commit('A third page', 'fresh'))
  const bin = await fakeTools(rig.root)
  let copies = 0
  return {
    rig,
    images: { live, ready },
    events: { ...events, fresh },
    copy: ({ tool, backend }) => {
      copies += 1
      const account = String(Number(BASE) + copies)
      return copyOf({ rig, base, account, tool, backend, bin, recorded, live })
    },
    close: () => rig.close(),
  }
}

function imageOf(result: Awaited<ReturnType<Project['run']>>): string {
  const { 'image-id': image = '' } = result.outputs
  if (result.exitCode !== 0 || image === '')
    throw new Error(`The world could not be made:\n${result.log.slice(-30).join('\n')}`)
  return image
}

/** What the real Terraform plans from one image to the other. */
async function record(what: {
  readonly rig: Rig
  readonly base: Project
  readonly from: string
  readonly to: string
}): Promise<Recorded> {
  const { rig, base, from, to } = what
  const cwd = await mkdtemp(join(rig.root, 'record-'))
  await cp(join(base.directory, 'stack'), cwd, { recursive: true })
  const provider = await rig.keepProvider()
  await provider?.use(BASE)
  const env = { ...process.env, ...rig.toolEnv, ...base.awsEnv, ...provider?.env }
  const terraform = async (...args: string[]) => {
    const { stdout } = await execute('terraform', args, { cwd, env, maxBuffer: 64 * 1024 * 1024 })
    return stdout
  }
  await terraform('init', '-input=false', `-backend-config=path=${base.stateFile}`)
  const variables = ['-var', `ami_id=${to}`, '-var', 'instance_warmup=1']
  const text = await terraform('plan', '-input=false', '-no-color', '-out=plan', ...variables)
  const plan = JSON.parse(await terraform('show', '-json', 'plan')) as Recorded['plan']
  const begins = text.indexOf('Terraform used the selected providers')
  return { from, to, account: BASE, plan, text: text.slice(Math.max(0, begins)) }
}

/** A directory for PATH with the fakes in it. */
async function fakeTools(root: string): Promise<string> {
  const bin = join(root, 'fakes')
  await mkdir(bin)
  for (const [name, fake] of [
    ['terraform', 'terraform'],
    ['tofu', 'terraform'],
    ['packer', 'packer'],
  ] as const) {
    const program = join(import.meta.dirname, 'fakes', `${fake}.ts`)
    const script = `#!/bin/sh\nexec '${defaultNode()}' --no-warnings '${program}' ${name} "$@"\n`
    await writeFile(join(bin, name), script, { mode: 0o755 })
  }
  return bin
}

interface CopyParts {
  readonly rig: Rig
  readonly base: Project
  readonly account: string
  readonly tool: Tool
  readonly backend: Backend
  readonly bin: string
  readonly recorded: string
  readonly live: string
}

async function copyOf({ rig, base, account, tool, backend, bin, recorded, live }: CopyParts): Promise<Copy> {
  const project = await base.fork(account)
  const scene = await mkdtemp(join(rig.root, 'scene-'))
  const aws = { endpoint: project.awsEnv['AWS_ENDPOINT_URL'] ?? '', account, region: REGION }
  const bucket = `states-${account}`
  const path = backend === 'local' ? project.stateFile : `${bucket}/shop.tfstate`
  if (backend !== 'local') await prepareS3(aws, path, await readFile(project.stateFile, 'utf8'))
  return {
    ...{ project, account, tool, backend, scene },
    lock: lockOf({ backend, path, aws }),
    env: {
      PATH: [bin, process.env['PATH'] ?? ''].join(delimiter),
      FAULT_SCENE: scene,
      FAULT_BACKEND: backend,
      FAULT_STATE: path,
      FAULT_RECORDED: recorded,
      FAULT_LIVE: live,
    },
    with: { command: 'deploy', 'terraform-tool': tool },
    forget: () => rig.aws.forget(account),
  }
}

/** A bucket with the state, and the table of the locks. */
async function prepareS3(aws: Parameters<typeof signed>[0], path: string, state: string): Promise<void> {
  const [bucket = ''] = path.split('/')
  const { endpoint } = aws
  const headers = {
    ...signed(aws, 'dynamodb'),
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.CreateTable',
  }
  const table = {
    TableName: 'locks',
    KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'LockID', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  }
  const s3 = signed(aws, 's3')
  const requests: [string, RequestInit][] = [
    [`${endpoint}/${bucket}`, { method: 'PUT', headers: s3 }],
    [`${endpoint}/${path}`, { method: 'PUT', headers: s3, body: state }],
    [endpoint, { method: 'POST', headers, body: JSON.stringify(table) }],
  ]
  for (const [url, request] of requests) {
    const answer = await fetch(url, request)
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  }
}
