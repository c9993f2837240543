import { execFileSync } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from '../../sandbox/github/bare.ts'
import type { Pull } from '../../sandbox/github/model.ts'
import type { Scene } from '../stage/scene.ts'

interface PlanFile {
  resource_changes?: unknown[]
}

/** More resources in the plan, whose every name is theirs; what the tool has to be told. */
export function inPlan(words: string, scene: Scene): Promise<Record<string, string>> {
  const values = { tags: { [words]: words }, user: words, list: [words, { [words]: words }] }
  return withChanges(
    [changeOf(words, 'create', null, values), changeOf(words, 'update', { user: 'a' }, values)],
    scene,
  )
}

/** A resource in the plan with a value that Terraform calls sensitive; what the tool has to be told. */
export function sensitively(secret: string, scene: Scene): Promise<Record<string, string>> {
  const { change, ...rest } = changeOf('vault', 'create', null, { content: secret })
  return withChanges([{ ...rest, change: { ...change, after_sensitive: { content: true } } }], scene)
}

async function withChanges(
  changes: readonly unknown[],
  { stage, place }: Scene,
): Promise<Record<string, string>> {
  const recorded = join(place, 'recorded')
  await cp(stage.toolEnv['FAULTS_RECORDED'] ?? '', recorded, { recursive: true })
  for (const name of await readdir(recorded)) {
    if (!/^old-.*\.json$/.test(name)) continue
    const plan = JSON.parse(await readFile(join(recorded, name), 'utf8')) as PlanFile
    plan.resource_changes?.push(...changes)
    await writeFile(join(recorded, name), JSON.stringify(plan))
  }
  return { FAULTS_RECORDED: recorded }
}

function changeOf(words: string, action: string, before: unknown, after: unknown) {
  const change = { before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {} }
  return {
    address: `aws_instance.${action}[${JSON.stringify(words)}]`,
    ...{ mode: 'managed', type: 'aws_instance', name: words, index: words, provider_name: words },
    change: { actions: [action], ...change },
    action_reason: words,
  }
}

function bareOf({ stage }: Scene): string {
  return join(stage.rig.root, 'repositories', `${stage.project.repository}.git`)
}

let refs = 0

/** A pull request whose head is no commit of this repository's branches. */
export async function strangersPull(scene: Scene): Promise<Pull> {
  const { project, commits, rig } = scene.stage
  const { branch } = await branchOf(scene, `${commits.new}^{tree}`, 'Serve the new page better')
  return rig.github.openPull({ repo: project.repository, head: branch })
}

/** A commit with this tree and message, on a branch of its own; its SHA. */
export async function commitOf(scene: Scene, tree: string, message: string): Promise<string> {
  return (await branchOf(scene, tree, message)).sha
}

async function branchOf(
  scene: Scene,
  tree: string,
  message: string,
): Promise<{ readonly sha: string; readonly branch: string }> {
  const bare = bareOf(scene)
  const text = message.replaceAll('\u0000', '').toWellFormed()
  const sha = await git(bare, 'commit-tree', tree, '-p', scene.stage.commits.new, '-m', text)
  refs += 1
  const branch = `hostile-${refs}`
  await git(bare, 'update-ref', `refs/heads/${branch}`, sha)
  return { sha, branch }
}

/** The longest name that a file may have, in bytes. */
const LONGEST_NAME = 240

/** A commit with a file of this name in the image; its SHA. */
export async function inFileName(words: string, scene: Scene): Promise<string> {
  const bare = bareOf(scene)
  const { new: parent } = scene.stage.commits
  const blob = await git(bare, 'rev-parse', `${parent}:README.md`)
  const name = words.replaceAll('/', '_').replaceAll('\u0000', '_').toWellFormed().slice(0, LONGEST_NAME)
  const image = mktree(bare, [...(await entriesOf(bare, `${parent}:image`)), `100644 blob ${blob}\t${name}`])
  const others = (await entriesOf(bare, parent)).filter((entry) => !entry.endsWith('\timage'))
  return commitOf(scene, mktree(bare, [...others, `040000 tree ${image}\timage`]), 'A file')
}

async function entriesOf(bare: string, tree: string): Promise<string[]> {
  return (await git(bare, 'ls-tree', '-z', tree)).split('\u0000').filter((entry) => entry !== '')
}

function mktree(bare: string, entries: readonly string[]): string {
  const input = entries.map((entry) => `${entry}\u0000`).join('')
  return execFileSync('git', ['mktree', '-z'], { cwd: bare, input }).toString().trim()
}
