import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pullRequestEvent, pushEvent } from '../../sandbox/runner/event.ts'
import type { Scene, SceneOptions, SceneRun } from '../stage/scene.ts'
import { commitOf, inFileName, inPlan } from './code.ts'
import * as outside from './outside.ts'

export type Run = Omit<SceneRun, 'limitMs'>

/** A way for words of somebody else into a run. */
export interface Carrier {
  readonly name: string
  readonly scene?: (words: string) => SceneOptions
  /** Puts the words where they come from, and says how the run is started. */
  readonly run: (words: string, scene: Scene) => Promise<Run> | Run
}

const PLAN: Run = { event: 'pull' }
const BUILD: Run = { with: { command: 'build', build: 'always' } }
const DEPLOY: Run = { with: { 'rollout-timeout': '5m', 'stall-timeout': '4m', 'on-failure': 'leave' } }

/** Where a name may be of one line only. */
const onOneLine = (words: string) => words.replaceAll(/[\n\r\u2028\u0085]/g, ' ')

/** The tools say it. */
function said(file: string, run: Run, form = (words: string) => `${words}\n`): Carrier['run'] {
  return async (words, { place }) => {
    await writeFile(join(place, file), form(words))
    return run
  }
}

/** The action is given it. */
function given(run: Run, inputs: (words: string) => Readonly<Record<string, string>>): Carrier['run'] {
  // No environment can carry a NUL.
  return (words) => ({ ...run, with: { ...run.with, ...inputs(words.replaceAll('\u0000', '')) } })
}

const boxed = (words: string) =>
  `╷\n│ Error: ${words.replaceAll('\n', '\n│ ')}\n│ \n│   on main.tf line 3, in resource "aws_x" "y":\n│ \n╵\n`

const machine = (kind: 'say' | 'error') => (words: string) =>
  words
    .split('\n')
    .map((line) => `1700000000,,ui,${kind},    amazon-ebs.web: ${line.replaceAll(',', '%!(PACKER_COMMA)')}`)
    .concat(kind === 'error' ? [`1700000000,amazon-ebs.web,error,${onOneLine(words)}`] : [words])
    .concat('')
    .join('\n')

export const CARRIERS: readonly Carrier[] = [
  { name: 'what a provider says while it plans', run: said('says-plan', PLAN) },
  { name: 'what init says', run: said('says-init', PLAN) },
  { name: 'an error of a plan', run: said('fails-plan', PLAN, boxed) },
  { name: 'an error of a plan without a frame', run: said('fails-plan', PLAN) },
  { name: 'what a provisioner says during the apply', run: said('says-apply', DEPLOY) },
  { name: 'an error of the apply', run: said('fails-apply', DEPLOY, boxed) },
  { name: 'what a provisioner of Packer says', run: said('says-build', BUILD, machine('say')) },
  { name: 'an error of Packer', run: said('fails-build', BUILD, machine('error')) },
  { name: 'a program that is no Terraform', run: said('fails-version', PLAN) },
  {
    name: 'names, keys and values of a plan',
    run: async (words, scene) => ({ ...PLAN, env: await inPlan(words, scene) }),
  },
  { name: 'the message of a commit', run: inCommit },
  {
    name: 'the name of a file',
    run: async (words, scene) => ({ ...BUILD, event: pushOf(scene, await inFileName(words, scene)) }),
  },
  { name: 'the name of a branch', run: inBranch },
  { name: 'title and author of a pull request', run: inPull },
  { name: 'tags on the image', run: (words, scene) => outside.inTags(words, scene).then(() => PLAN) },
  { name: "AWS's refusal", scene: (words) => ({ aws: [outside.refusal(words)] }), run: () => PLAN },
  { name: 'why a refresh failed', run: (words, scene) => outside.inRefresh(words, scene).then(() => DEPLOY) },
  {
    name: 'why no instance was launched',
    run: (words, scene) => outside.inLaunch(words, scene).then(() => DEPLOY),
  },
  {
    name: 'the console of an instance',
    run: (words, scene) => outside.inConsole(words, scene).then(() => DEPLOY),
  },
  {
    name: "GitHub's refusal",
    scene: (words) => ({ github: [outside.gitHubRefusal(words)] }),
    run: () => PLAN,
  },
  {
    name: 'an address that GitHub gives',
    scene: (words) => ({ github: [outside.address(words)] }),
    run: () => PLAN,
  },
  { name: 'the label', run: given(PLAN, (label) => ({ label })) },
  { name: 'the environment', run: given(DEPLOY, (environment) => ({ environment })) },
  { name: 'an input that is not valid', run: given(PLAN, (command) => ({ command })) },
  { name: 'a directory', run: given(PLAN, (words) => ({ 'working-directory': words })) },
  { name: 'an alarm', run: given(DEPLOY, (words) => ({ alarms: onOneLine(words) })) },
  { name: 'a workspace', run: given(PLAN, (words) => ({ workspace: onOneLine(words) })) },
  {
    name: 'variables of both tools',
    run: given(BUILD, (words) => ({
      'terraform-variables': `evil=${onOneLine(words)}`,
      'packer-variables': `evil=${onOneLine(words)}`,
    })),
  },
  {
    name: 'what to go back to',
    run: given({ event: 'hand' }, (words) => ({ command: 'rollback', 'rollback-to': words })),
  },
]

function pushOf({ stage }: Scene, sha: string, branch = 'main') {
  return pushEvent({ repository: stage.project.repository, branch, sha })
}

async function inCommit(words: string, scene: Scene): Promise<Run> {
  const sha = await commitOf(scene, `${scene.stage.commits.new}^{tree}`, words)
  return { ...DEPLOY, event: pushOf(scene, sha) }
}

function inBranch(words: string, scene: Scene): Run {
  const branch = onOneLine(words).replaceAll('\u0000', '').replaceAll(' ', '-').slice(0, 1000)
  return { ...DEPLOY, event: pushOf(scene, scene.stage.commits.new, branch) }
}

async function inPull(words: string, scene: Scene): Promise<Run> {
  const event = pullRequestEvent(await scene.pull())
  const { pull_request: pull, ...rest } = event.payload as { pull_request: Record<string, object> }
  const line = onOneLine(words).replaceAll('\u0000', '')
  const head = { ...pull['head'], ref: line, label: words }
  const payload = {
    ...rest,
    pull_request: { ...pull, title: words, body: words, user: { login: words }, head },
  }
  return { ...PLAN, event: { ...event, headRef: line, actor: line.slice(0, 200), payload } }
}
