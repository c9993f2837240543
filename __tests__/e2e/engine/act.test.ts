import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { ACT_INSTALL, findAct, runWorkflow } from '../../../sandbox/engine/act.ts'
import type { Project } from '../../../sandbox/project.ts'
import { type RunEvent, workflowDispatchEvent } from '../../../sandbox/runner/event.ts'
import { run } from '../../../sandbox/tools/run.ts'
import { changeSite, stage } from '../stage/stage.ts'

/**
 * The workflows of the example as they are shipped, by an engine for workflows that others made: its jobs, conditions,
 * variables and inputs lead to the bundle in dist/. It knows no `queue` yet, and reaches no action of other makers.
 */
const act = await findAct((line) => process.stderr.write(`${line}\n`))
const program = 'found' in act ? act.found : undefined
if ('why' in act)
  process.stderr.write(`act: not run (${act.why}), so the workflows are not. To install it: ${ACT_INSTALL}\n`)
const played = program === undefined ? test.skip : test

const here = stage({ provider: 'started' })
const home = join(import.meta.dirname, '../../..')
const DEPLOY = '.github/workflows/deploy.yml'
const OURS = 'octo-org/immutable-deploy'
/** The names of buckets are for all accounts. */
const bucketOf = ({ directory }: Project) => `states-of-${basename(dirname(directory))}`.toLowerCase()

const backendOf = (bucket: string) => `terraform {
  backend "s3" {
    bucket                      = "${bucket}"
    region                      = "us-east-1"
    use_path_style              = true
    skip_credentials_validation = true
    skip_requesting_account_id  = true
  }
}
`

let web: Project
let action: string

beforeAll(async () => {
  if (program === undefined) return
  action = join(here.rig.root, 'action')
  mkdirSync(action)
  cpSync(join(home, 'dist'), join(action, 'dist'), { recursive: true })
  cpSync(join(home, 'action.yml'), join(action, 'action.yml'))
  web = await projectOf('shop')
})

/** A repository with the example in it, as somebody has it who has put a release in. */
async function projectOf(name: string): Promise<Project> {
  const project = await here.project(name)
  const { directory } = project
  await project.ask({ service: 's3', operation: 'CreateBucket', input: { Bucket: bucketOf(project) } })
  writeFileSync(join(directory, 'stack/backend.tf'), backendOf(bucketOf(project)))
  const folder = join(directory, '.github/workflows')
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8')
    const released = text.replaceAll('OWNER/immutable-deploy@COMMIT', `${OURS}@v1`)
    writeFileSync(join(folder, file), released.replaceAll(/^ *queue: max\n/gm, ''))
  }
  const origin = `https://github.com/${project.repository}.git`
  await run(['git', '-C', directory, 'remote', 'add', 'origin', origin])
  return project
}

/** What a workflow uses, as it is written there. */
function usedBy({ directory }: Project, workflow: string): string[] {
  const text = readFileSync(join(directory, workflow), 'utf8')
  return [...text.matchAll(/uses: (\S+)/g)].map(([, name = '']) => name)
}

async function play(project: Project, workflow: string, event: RunEvent) {
  const others = usedBy(project, workflow).map((name) => [name, undefined] as const)
  return runWorkflow(program ?? '', here.rig.root, {
    ...{ directory: project.directory, repository: project.repository, workflow, event },
    github: here.rig.github,
    env: { ...here.rig.toolEnv, ...project.awsEnv, TF_VAR_instance_warmup: '1' },
    vars: { AWS_REGION: 'us-east-1', STATE_BUCKET: bucketOf(project) },
    actions: { ...Object.fromEntries(others), [`${OURS}@v1`]: action },
  })
}

/** The jobs that ran to their end, by what became of them. */
function jobsIn(text: string): string[] {
  return [...text.matchAll(/^\[(\S+) *\] .*Job (succeeded|failed)$/gm)].map(
    ([, job, end]) => `${job}: ${end}`,
  )
}

played('a push deploys, and a pull request is planned with a comment', async () => {
  const first = await web.commit('Serve a first page')
  const deployed = await play(web, DEPLOY, web.push(first))
  expect({ code: deployed.code, jobs: jobsIn(deployed.text) }).toEqual({
    code: 0,
    jobs: ['deploy/deploy: succeeded'],
  })
  expect(deployed.text).toContain('::set-output:: outcome=deployed')

  const { number, result } = await pullOf(web)
  expect({ code: result.code, jobs: jobsIn(result.text) }).toEqual({
    code: 0,
    jobs: ['deploy/plan: succeeded'],
  })
  const [comment] = commentsOf(web)
  expect(comment).toMatchObject({ pull: number, body: expect.stringContaining('aws_launch_template.web') })
})

/** A pull request that changes the site, and what its workflow made of it. */
async function pullOf(project: Project) {
  await changeSite(project, 'a new headline')
  await project.commit('Give the page a new headline', 'headline')
  const { number } = await project.openPull('headline', 'Give the page a new headline')
  const bare = join(here.rig.root, 'repositories', `${project.repository}.git`)
  await run(['git', '-C', project.directory, 'fetch', '--quiet', bare, `refs/pull/${number}/merge`])
  await run(['git', '-C', project.directory, 'checkout', '--quiet', 'FETCH_HEAD'])
  return { number, result: await play(project, DEPLOY, project.pull(number)) }
}

const commentsOf = ({ repository }: Project) =>
  here.rig.github.state().comments.filter((comment) => comment.repository === repository)

const others = [
  { workflow: DEPLOY, inputs: { 'rollback-to': 'live' }, job: 'deploy/deploy', outcome: 'rolled-back' },
  { workflow: '.github/workflows/verify.yml', job: 'verify/verify', outcome: 'unchanged' },
  { workflow: '.github/workflows/bake.yml', job: 'bake/bake', outcome: 'built' },
  {
    workflow: '.github/workflows/prune.yml',
    inputs: { prune: 'true' },
    job: 'prune/prune',
    outcome: 'unchanged',
  },
]

played.each(others)('$workflow by hand ends with $outcome', async ({ workflow, inputs, job, outcome }) => {
  await web.checkout('main')
  const sha = await run(['git', '-C', web.directory, 'rev-parse', 'HEAD'])
  const event = workflowDispatchEvent({
    ...{ repository: web.repository, branch: 'main', sha: sha.trim() },
    ...(inputs && { inputs }),
  })
  const { code, text } = await play(web, workflow, event)
  const [, ended] = /::set-output:: outcome=(\S+)/.exec(text) ?? []
  expect({ code, jobs: jobsIn(text), ended }).toEqual({
    code: 0,
    jobs: [`${job}: succeeded`],
    ended: outcome,
  })
})

test('every workflow of the web example is played here', () => {
  const all = readdirSync(join(home, 'examples/web/.github/workflows')).map(
    (name) => `.github/workflows/${name}`,
  )
  expect([...new Set(others.map(({ workflow }) => workflow))].toSorted()).toEqual(all.toSorted())
})
