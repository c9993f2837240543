/**
 * `npm run bench:deploy`: in the sandbox, a deploy that bakes beside the same tools called one after the other by a
 * shell script (plain.sh), and a deploy of an image that is there beside the first. Ratios of medians of one run.
 *
 * A provisioner that takes ten seconds stands for the minutes of a real one, and init unpacks its provider, as on a
 * fresh runner. What the action gains is bounded by the shorter of the bake and what runs beside it (init, validate);
 * its plan, apply and rollout take as long as anybody's.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { giveUp } from '../sandbox/give-up.ts'
import { createProject, type Project } from '../sandbox/project.ts'
import { type Rig, startRig } from '../sandbox/rig.ts'
import { packedProvider } from './packed-provider.ts'

const ROUNDS = 3
const MOST = 0.9
const WARMUP = '1'
const BAKE_SECONDS = 10

type Case = 'plain' | 'baked' | 'again'

const started = await startRig({ clockScale: 60, log: console.log }).catch(giveUp)
try {
  const toolEnv = {
    ...started.toolEnv,
    TF_CLI_CONFIG_FILE: await packedProvider(started.root),
    // A fresh runner has never compiled the bundle.
    NODE_DISABLE_COMPILE_CACHE: '1',
  }
  const rig: Rig = { ...started, toolEnv }
  const project = await createProject(rig, {
    repository: 'octo-org/shop',
    account: '100000000001',
    with: { 'poll-interval': '1s', 'terraform-variables': `instance_warmup=${WARMUP}` },
  })
  await project.edit('image/build.pkr.hcl', (text) =>
    text.replace('inline = [', `inline = ["sleep ${BAKE_SECONDS}",`),
  )
  const { time: first } = await action(project, await change(project, 0), 'deployed')
  let steps: readonly string[] = []
  const rounds: Record<Case, number>[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const plain = await script(rig, project, await change(project, 2 * round))
    const sha = await change(project, 2 * round + 1)
    const { time: baked, log } = await action(project, sha, 'deployed')
    const { time: again } = await action(project, sha, 'unchanged')
    steps = log.filter((line) => line.startsWith('✓ '))
    rounds.push({ plain, baked, again })
    console.log(`round ${round}: plain ${s(plain)}, action ${s(baked)}, the same commit again ${s(again)}`)
  }
  const typical = (name: Case) => median(rounds.map((round) => round[name]))
  const [plain, baked, again] = [typical('plain'), typical('baked'), typical('again')]
  console.log(`first deploy of an empty stack     ${s(first)}`)
  console.log(`plain script                       ${s(plain)}`)
  console.log(`action, with a bake                ${s(baked)}, ${ratio(baked, plain)} of the script`)
  console.log(`action, image and stack unchanged  ${s(again)}, ${ratio(again, first)} of the first deploy`)
  console.log(
    'Image, Initialise and Look ahead run at once; all else is one after the other, as in the script:',
  )
  console.log(steps.join(', '))
  if (baked / plain > MOST) process.exitCode = 1
} finally {
  await started.close()
}

/** A commit that changes the image; its SHA. */
async function change(project: Project, number: number): Promise<string> {
  await project.edit('image/site/index.html', (html) => `${html}<!-- ${number} -->\n`)
  return project.commit(`Change the page, ${number}`)
}

/** Milliseconds of the action for a push of this commit, and its log. @throws Error where it does not end so */
async function action(
  project: Project,
  sha: string,
  outcome: string,
): Promise<{ readonly time: number; readonly log: readonly string[] }> {
  const start = performance.now()
  const result = await project.run(project.push(sha))
  if (result.outputs['outcome'] !== outcome) throw new Error(result.summary)
  return { time: performance.now() - start, log: result.log }
}

/** Milliseconds of the plain script for the same. @throws Error where it fails */
async function script(rig: Rig, project: Project, sha: string): Promise<number> {
  const cwd = await mkdtemp(join(rig.root, 'plain-'))
  const clone = join(rig.root, 'repositories', `${project.repository}.git`)
  const argv = [join(import.meta.dirname, 'plain.sh'), clone, sha, project.stateFile, WARMUP]
  const env = { ...process.env, ...rig.toolEnv, ...project.awsEnv, TF_IN_AUTOMATION: '1' }
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync('bash', argv, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`plain.sh failed\n${stdout}\n${stderr}`)
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}

function s(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
