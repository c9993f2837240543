import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pull } from '../../sandbox/github/model.ts'
import {
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  type RunEvent,
} from '../../sandbox/runner/event.ts'
import type { Fault } from '../fault.ts'
import { checkAlways, said } from '../stage/checks.ts'
import { openScene, type Scene } from '../stage/scene.ts'
import type { Stage } from '../stage/stage.ts'
import { truthOf } from '../stage/truth.ts'
import type { Run } from './carriers.ts'
import { strangersPull } from './code.ts'

const LIMIT_MS = 150_000
const FORK = 'evil-user/web'

/** Code of somebody else, and how it came to be where the action runs. */
interface Foreign {
  readonly name: string
  readonly run: (scene: Scene) => Promise<Run> | Run
  /** blocked: nothing of it is begun. validated: tools look at it that have no credentials. */
  readonly ends: 'blocked' | 'validated' | 'refused'
  /** What has to be said. */
  readonly says?: RegExp
}

/** A job without AWS credentials. */
const bare = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }

async function forkEvent(scene: Scene, name = 'pull_request'): Promise<RunEvent> {
  return { ...pullRequestEvent(await pullOf(scene), { fork: FORK }), name }
}

/** What a self-hosted machine may have, each by itself. */
const OWN: Readonly<Record<string, string>> = {
  AWS_PROFILE: 'deploy',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/secrets/token',
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/credentials',
}

function ofMachines(): Foreign[] {
  const ways = Object.entries(OWN).map(([name, value]) => ({ name, env: { ...bare, [name]: value } }))
  const events = ['pull_request', 'pull_request_review', 'pull_request_review_comment']
  const byVariable = [...ways, { name: 'keys of the job', env: {} }].map(({ name, env }, index): Foreign => {
    const event = events[index % events.length] ?? ''
    return {
      name: `${event} of a fork on a machine with ${name}`,
      run: async (scene) => ({ event: await forkEvent(scene, event), env }),
      ...{ ends: 'blocked', says: name === 'keys of the job' ? /AWS_ACCESS_KEY_ID/ : new RegExp(name) },
    }
  })
  const byFile = ['credentials', 'config'].map(
    (file): Foreign => ({
      name: `pull_request of a fork on a machine with a file of ${file}`,
      run: async (scene) => {
        const path = join(scene.place, file)
        await writeFile(path, '[default]\naws_access_key_id = AKIA\nrole_arn = arn:aws:iam::1:role/x\n')
        const name = file === 'config' ? 'AWS_CONFIG_FILE' : 'AWS_SHARED_CREDENTIALS_FILE'
        return { event: await forkEvent(scene), env: { ...bare, [name]: path } }
      },
      ends: 'blocked',
    }),
  )
  const nothing: Foreign = {
    name: 'pull_request of a fork on a machine that has nothing',
    run: async (scene) => ({ event: await forkEvent(scene), env: bare }),
    ends: 'validated',
  }
  return [...byVariable, ...byFile, nothing]
}

const pulls = new WeakMap<Scene, Promise<Pull>>()

/** The pull request of a scene, of somebody else. */
function pullOf(scene: Scene): Promise<Pull> {
  const pull = pulls.get(scene) ?? strangersPull(scene)
  pulls.set(scene, pull)
  return pull
}

/** The head of the pull request in the workspace, as a step before has checked it out. */
async function checkedOut(scene: Scene, into = 'workspace'): Promise<string> {
  const { stage, place } = scene
  const pull = await pullOf(scene)
  const workspace = join(place, into)
  const bare = join(stage.rig.root, 'repositories', `${stage.project.repository}.git`)
  const git = (...args: string[]) => execFileSync('git', ['-C', workspace, ...args], { stdio: 'pipe' })
  await mkdir(workspace, { recursive: true })
  git('init', '--quiet')
  git('fetch', '--quiet', bare, `refs/pull/${pull.number}/head`)
  git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
  return workspace
}

const other = (name: string, payload: Readonly<Record<string, unknown>>) => (scene: Scene) => {
  const { project, commits } = scene.stage
  const event = pushEvent({ repository: project.repository, branch: 'main', sha: commits.old })
  return { ...event, name, payload: { ...event.payload, ...payload } }
}

function ofEvents(): Foreign[] {
  const target = async (scene: Scene) => pullRequestTargetEvent(await pullOf(scene), { fork: FORK })
  const comment = other('issue_comment', {
    action: 'created',
    issue: { number: 1 },
    comment: { body: '/plan' },
  })
  const behind = async (scene: Scene) => {
    const { headSha } = await pullOf(scene)
    const run = { event: 'pull_request', head_sha: headSha, head_repository: { full_name: FORK } }
    return other('workflow_run', { workflow_run: run })(scene)
  }
  const rows: readonly (readonly [string, (scene: Scene) => Promise<RunEvent> | RunEvent])[] = [
    ['pull_request_target', target],
    ['issue_comment', comment],
    ['workflow_run', behind],
    ['issues', other('issues', { action: 'opened', issue: { number: 1 } })],
    ['check_run', other('check_run', { action: 'completed' })],
  ]
  return rows.flatMap(([name, event]): Foreign[] => [
    {
      name: `${name} with the head checked out`,
      run: async (scene) => ({ event: await event(scene), workspace: await checkedOut(scene) }),
      ends: 'blocked',
    },
    {
      name: `${name} that names the head in \`ref\``,
      run: async (scene) => ({ event: await event(scene), with: { ref: (await pullOf(scene)).headSha } }),
      ends: 'blocked',
    },
  ])
}

/** The base is checked out, and in it a way into the head. */
function ofLinks(): Foreign[] {
  const linked = async (scene: Scene, place: string, inputs: Readonly<Record<string, string>>) => {
    const head = await checkedOut(scene, 'workspace/head')
    const base = await baseIn(scene, join(scene.place, 'workspace'))
    await symlink(join(head, place), join(base, 'link'))
    const event = pullRequestTargetEvent(await pullOf(scene), { fork: FORK })
    return { event, workspace: base, with: inputs }
  }
  return [
    {
      name: 'a link from the base into the head, as the stack',
      run: (scene) => linked(scene, 'stack', { 'terraform-directory': 'link' }),
      ends: 'blocked',
    },
    {
      name: 'a link from the base into the head, as the template',
      run: (scene) => linked(scene, 'image', { 'packer-template': 'link' }),
      ends: 'blocked',
    },
    {
      name: 'the head below the base, as the directory',
      run: (scene) => linked(scene, 'stack', { 'working-directory': 'head' }),
      ends: 'blocked',
    },
  ]
}

async function baseIn(scene: Scene, workspace: string): Promise<string> {
  const { stage } = scene
  const bare = join(stage.rig.root, 'repositories', `${stage.project.repository}.git`)
  const git = (...args: string[]) => execFileSync('git', ['-C', workspace, ...args], { stdio: 'pipe' })
  git('init', '--quiet')
  git('remote', 'add', 'origin', bare)
  git('fetch', '--quiet', 'origin')
  git('checkout', '--quiet', '-B', 'main', 'origin/main')
  return workspace
}

/** Inputs and variables that lead out, or that narrow what is planned. */
function ofInputs(): Foreign[] {
  const event = 'pull' as const
  const paths: readonly (readonly [string, string])[] = [
    ['working-directory', '../..'],
    ['terraform-directory', '../../etc'],
    ['packer-template', '/etc'],
    ['terraform-variable-files', '../../../etc/passwd'],
    ['image-inputs', '../**'],
    ['repository', '../x'],
  ]
  const options = [
    '-target=a',
    '-replace=a',
    '-refresh=false',
    '-destroy',
    '-lock=false',
    '-show-sensitive',
    "'-target' a",
  ]
  return [
    ...paths.map(
      ([name, value]): Foreign => ({
        name: `\`${name}\` that is ${value}`,
        run: () => ({ event, with: { [name]: value } }),
        ...{ ends: 'refused', says: new RegExp(name) },
      }),
    ),
    ...options.map((option, index): Foreign => {
      const name = ['TF_CLI_ARGS', 'TF_CLI_ARGS_plan', 'TF_CLI_ARGS_apply'][index % 3] ?? ''
      return {
        name: `${name} with ${option}`,
        run: () => ({ event, env: { [name]: option } }),
        ...{ ends: 'refused', says: new RegExp(name) },
      }
    }),
  ]
}

export function foreignCode(stage: Stage): Fault[] {
  return [...ofMachines(), ...ofEvents(), ...ofLinks(), ...ofInputs()].map((foreign) =>
    faultOf(foreign, stage),
  )
}

function faultOf({ name, run, ends, says }: Foreign, stage: Stage): Fault {
  return {
    name,
    deadlineMs: LIMIT_MS + 60_000,
    play: async () => {
      const scene = await openScene(stage, {})
      try {
        const before = await truthOf(scene)
        const result = await scene.run({ ...(await run(scene)), limitMs: LIMIT_MS })
        const { aws, github, place } = scene
        const comments = await scene.comments()
        const played = { result, before, after: await truthOf(scene), aws, github, deployments: [], comments }
        const argv = await readFile(join(place, 'argv'), 'utf8').catch(() => '')
        const silent = says !== undefined && !says.test(said(played))
        return [
          ...checkAlways(played),
          ...foreignRuns(ends, argv, result.outputs['outcome'] ?? '').map((what) => ({
            ...{ kind: 'injection' as const, what, log: result.log },
          })),
          ...(silent ? [{ kind: 'unclear' as const, what: `nowhere says ${says}`, log: result.log }] : []),
        ]
      } finally {
        await scene.close()
      }
    },
  }
}

/** What tools may do with the code of somebody else: look at it, without a backend. */
const LOOKS =
  /^(terraform (version|fmt|validate|init -backend=false)|packer (version|fmt|validate -syntax-only))\b/

/** What was run that must not be, and whether the run says that it went well. */
export function foreignRuns(ends: Foreign['ends'], argv: string, outcome: string): string[] {
  const lines = argv.split('\n').filter((line) => /^(terraform|packer) /.test(line))
  const allowed = ends === 'validated' ? LOOKS : /^(terraform|packer) version\b/
  const outcomes = { blocked: /^blocked$/, validated: /^validated$/, refused: /^(failed|blocked)$/ }
  return [
    ...lines.filter((line) => !allowed.test(line)).map((line) => `a tool ran: ${line.slice(0, 200)}`),
    ...(outcomes[ends].test(outcome) ? [] : [`it ended as ${outcome}`]),
  ]
}
