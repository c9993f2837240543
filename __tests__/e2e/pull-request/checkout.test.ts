import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import type { Project } from '../../../sandbox/project.ts'
import { changeSite, errorsOf, stage } from '../stage/stage.ts'

const here = stage()
const token = { text: 'write-token', basic: Buffer.from('x-access-token:write-token').toString('base64') }
let project: Project
let sha: string
let workspace: string
let repositories = 0

beforeEach(async () => {
  repositories += 1
  project = await here.project(`shop-${repositories}`)
  sha = await project.commit('Serve a first page')
  workspace = await mkdtemp(join(here.rig.root, 'workspace-'))
})

/** A run that takes the code and then finds nothing to go back to: no plan is needed to see what was fetched. */
const brief = { command: 'rollback', 'rollback-to': 'previous' }

const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' }).trim()

async function textOfAllFiles(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'))
  return (await Promise.all(texts)).join('\n')
}

test('an empty workspace gets the commit of the run, and the token stays nowhere', async () => {
  expect(here.rig.github.token).toBe(token.text)
  const result = await project.run(project.push(sha), { workspace, with: brief })
  expect(result.outputs).toMatchObject({ 'failure-reason': 'image-not-found' })
  expect(git('rev-parse', 'HEAD')).toBe(sha)
  expect(await readFile(join(workspace, 'stack/main.tf'), 'utf8')).toContain('aws_autoscaling_group')
  const kept = [await textOfAllFiles(workspace), ...result.log, result.summary].join('\n')
  expect(kept).toContain('[core]')
  expect(kept).not.toContain(token.text)
  expect(kept).not.toContain(token.basic)
})

test('a token that may not read the repository ends in one clear error', async () => {
  const result = await project.run(project.push(sha), { token: 'unknown-token' })
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'checkout-failed' })
  expect(errorsOf(result)).toEqual([expect.stringContaining('git fetch failed')])
  expect(errorsOf(result)[0]).toContain('`contents: read`')
})

test('a workspace that is checked out is used as it is', async () => {
  execFileSync('git', ['clone', '--quiet', project.directory, workspace])
  await writeFile(join(workspace, 'left-by-an-earlier-step'), '')
  const fetches = () =>
    here.rig.github.state().requests.filter(({ path }) => path.includes('git-upload-pack'))
  const before = fetches().length
  const { outputs, log } = await project.run(project.push('0'.repeat(40)), { workspace, with: brief })
  expect(outputs).toMatchObject({ 'failure-reason': 'image-not-found', 'git-sha': sha })
  expect(log).toContain(`  ${project.repository} at ${sha}`)
  expect(fetches()).toHaveLength(before)
  expect(await readdir(workspace)).toContain('left-by-an-earlier-step')
})

test('files without a repository are not taken for one', async () => {
  await writeFile(join(workspace, 'artifact.zip'), '')
  const result = await project.run(project.push(sha), { workspace, with: brief })
  expect(errorsOf(result)).toEqual([expect.stringContaining('files in it but no git repository')])
})

test('`repository` and `ref` take template and stack from elsewhere, `working-directory` from a part of it', async () => {
  const infra = await here.project('infra')
  await mkdir(join(infra.directory, 'web'))
  for (const part of ['image', 'stack'])
    await rename(join(infra.directory, part), join(infra.directory, 'web', part))
  const wanted = await infra.commit('Keep everything below web', 'v2')
  await rm(join(infra.directory, 'web'), { recursive: true })
  await infra.commit('Keep nothing', 'main')

  await writeFile(join(workspace, 'artifact.zip'), '')
  const elsewhere = { repository: infra.repository, ref: 'v2', 'working-directory': 'web', command: 'plan' }
  const result = await project.run(project.push(sha), { workspace, with: elsewhere })
  expect(result.outputs).toMatchObject({ outcome: 'planned', 'git-sha': wanted, 'image-origin': 'built' })
  expect(result).toMatchObject({ conclusion: 'success', temporaryFiles: [] })
  expect(await readdir(workspace)).toEqual(['artifact.zip'])
})

/** A job in a container: its user is root, the workspace is mounted from the host and somebody else's. */
const folder = new URL('../../fixtures/cases/workspace-of-another-owner/', import.meta.url)
const isRoot = process.getuid?.() === 0

interface OwnerStep {
  readonly run?: string
  readonly without?: readonly string[]
  readonly then?: { readonly outcome?: string; readonly warnings?: number; readonly 'log-has'?: string }
}

;(isRoot ? test : test.skip)(
  'a workspace of another owner, and a runner without its files, are no hindrance',
  async () => {
    const steps = JSON.parse(await readFile(new URL('steps.json', folder), 'utf8')) as OwnerStep[]
    await changeSite(project, 'a change')
    await project.commit('Change the page', 'change')
    const pull = await project.openPull('change', 'Change the page')
    execFileSync('git', ['clone', '--quiet', project.directory, workspace])
    const config = await readFile(join(workspace, '.git/config'), 'utf8')
    execFileSync('chown', ['-R', '1001:1001', workspace])
    for (const { run, without = [], then } of steps) {
      if (run === undefined) continue
      const result = await project.run(project.pull(pull.number), {
        workspace,
        with: { command: run },
        env: Object.fromEntries(without.map((name) => [name, ''])),
      })
      expect(result).toMatchObject({
        exitCode: 0,
        outputs: { outcome: 'planned', 'image-key': expect.any(String) },
      })
      const warnings = result.annotations
        .filter(({ level }) => level === 'warning')
        .map(({ message }) => message)
      expect(warnings).toHaveLength(then?.warnings ?? 0)
      if (without.includes('GITHUB_STEP_SUMMARY')) {
        expect(warnings[0]).toMatch(
          /job summary was left out.*GITHUB_STEP_SUMMARY.*`report-file` \(.+\) and in the comment on #/,
        )
      }
      expect(result.log.join('\n')).not.toContain('dubious ownership')
    }
    expect(await readFile(join(workspace, '.git/config'), 'utf8')).toBe(config)
  },
)
