import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { READ_ONLY_TOKEN } from '../../../sandbox/github/access.ts'
import type { Project, ProjectRun, RunResult } from '../../../sandbox/project.ts'
import { mergeGroupEvent, pullRequestTargetEvent } from '../../../sandbox/runner/event.ts'
import { partsIn, watchLoads } from '../../builders/bundle/loads.ts'
import { images, tagsOf } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, requestsOf, stage } from '../stage/stage.ts'

/** A pull request from its first push to its merge: the tests follow each other. */
const here = stage()
const marked: ProjectRun = { with: { marks: 'label\ncheck' } }
let project: Project
let number: number
let headSha: string
let planned: RunResult

beforeAll(async () => {
  // The sandbox's template runs a program on the runner, so nothing tells what it reads.
  project = await here.project('shop', { 'image-inputs': 'image/**' })
  await project.commit('Serve a first page')
  await changeSite(project, 'a new headline')
  headSha = await project.commit('Give the page a new headline', 'headline')
  number = (await project.openPull('headline', 'Give the page a new headline')).number
  planned = await project.run(project.pull(number), marked)
})

/** What the plan of an image that is there loads, its post step among it, where the stack has no groups yet. */
const PLAIN = ['the run', 'the post step', 'the world', 'plan', 'images', 'EC2', 'GitHub', 'undici']

const comments = () => here.rig.github.state().comments
const labels = () => here.rig.github.state().labels.filter(({ pulls }) => pulls.has(number))

test('gets an image tagged with its head commit, not with the merge commit nobody knows', async () => {
  expect(planned).toMatchObject({ conclusion: 'success', leftovers: [] })
  expect(planned.outputs).toMatchObject({ outcome: 'planned', 'image-origin': 'built', 'git-sha': headSha })
  const [tags] = await tagsOf(project, planned.outputs['image-id'] ?? '')
  expect(tags).toMatchObject({ 'immutable-deploy:git-sha': headSha, 'immutable-deploy:ref': 'headline' })
  expect(headSha).not.toBe(here.rig.github.pull(number).mergeSha)
})

test('gets the plan as a comment, and nothing is applied', async () => {
  expect(comments()).toMatchObject([{ pull: number, edits: 0, author: { login: 'github-actions[bot]' } }])
  expect(comments()[0]?.body).toContain(planned.outputs['image-id'])
  expect(comments()[0]?.body).toContain('Plan: 5 to add, 0 to change, 0 to destroy.')
  expect(await requestsOf(here, project)).not.toHaveProperty('CreateLaunchTemplate')
})

test('gets a label that says what it would do, and a check run on its head', () => {
  expect(labels()).toMatchObject([{ name: 'deploy: image', color: '0e8a16' }])
  expect(here.rig.github.state().checkRuns).toMatchObject([
    {
      sha: headSha,
      conclusion: 'success',
      title: expect.stringMatching(/^Plan for stack: .*nothing is destroyed$/),
    },
  ])
})

test('pushed to again, has the same comment with the new plan, though GitHub fails twice', async () => {
  const [before] = comments()
  const end = here.rig.github.script({ match: { path: /comments/ }, status: 502, times: 2 })
  await changeSite(project, 'a better headline')
  headSha = await project.commit('Find a better headline', 'headline')
  planned = await project.run(project.pull(number))
  end()
  expect(planned.outputs).toMatchObject({ outcome: 'planned', 'image-origin': 'built', 'git-sha': headSha })
  expect(planned.annotations).toEqual([])
  expect(comments()).toMatchObject([{ id: before?.id, edits: 1 }])
  expect(comments()[0]?.body).toContain('History: 1 earlier state,')
  expect(comments()[0]?.body).toContain(planned.outputs['image-id'])
})

test('with a token that may only read, stays green; a commit beside the image has the same image', async () => {
  const [before] = comments()
  await project.edit('README.md', (text) => `${text}\n`)
  await project.edit('stack/outputs.tf', (text) => `${text}\n`)
  await project.commit('Change what is not in the image', 'headline')
  const loads = watchLoads(here.rig.root)
  const result = await project.run(project.pull(number), { ...marked, ...loads, token: READ_ONLY_TOKEN })
  expect(result).toMatchObject({ conclusion: 'success', exitCode: 0 })
  expect(result.outputs).toMatchObject({ outcome: 'planned', 'image-origin': 'reused', 'git-sha': headSha })
  expect(result.log.join('\n')).toMatch(/image key [0-9a-f]{64}: \d files \(image\/\*\*/)
  const warning = (what: string, permission: string) => ({
    level: 'warning',
    message: expect.stringMatching(
      `^${what} could not be written: .*\\. The token needs \`${permission}\`\\.$`,
    ),
  })
  // The label is there already: nothing has to be written.
  expect(result.annotations).toHaveLength(2)
  expect(result.annotations).toEqual(
    expect.arrayContaining([
      expect.objectContaining(warning('The comment', 'pull-requests: write')),
      expect.objectContaining(warning('The check run', 'checks: write')),
    ]),
  )
  expect(result.summary).toContain('Plan: 5 to add')
  expect(comments()).toEqual([before])
  expect(partsIn(loads.files())).toEqual(PLAIN)
})

describe('in a merge queue', () => {
  const event = () => {
    const pull = here.rig.github.pull(number)
    return mergeGroupEvent(pull, { head: pull.mergeSha ?? '', base: pull.baseSha })
  }

  test('is planned with the image it has, on record with the head of the group, and nothing moves', async () => {
    const head = here.rig.github.pull(number).mergeSha
    const [before] = comments()
    let report = ''
    const result = await project.run(event(), {
      with: { environment: 'production' },
      beforePost: async ({ outputs }) => {
        report = await readFile(String(outputs['report-file']), 'utf8')
      },
    })
    expect(result).toMatchObject({ conclusion: 'success', exitCode: 0, leftovers: [] })
    expect(result.outputs).toMatchObject({ outcome: 'planned', 'image-origin': 'reused' })
    expect(JSON.parse(report)).toMatchObject({
      command: 'plan',
      pullRequest: number,
      commit: { sha: head, ref: expect.stringContaining('gh-readonly-queue/main/pr-') },
    })
    expect(comments()).toMatchObject([{ pull: number, edits: (before?.edits ?? 0) + 1 }])
    expect(here.rig.github.state().deployments).toEqual([])
    expect(await requestsOf(here, project)).not.toHaveProperty('CreateAutoScalingGroup')
    const [tags] = await tagsOf(project, planned.outputs['image-id'] ?? '')
    expect(Object.keys(tags ?? {}).filter((name) => name.includes(':proven:'))).toEqual([])
    expect(existsSync(project.stateFile)).toBe(false)
  })

  test('is not deployed by name either, before anything is built', async () => {
    const before = await requestsOf(here, project)
    const result = await project.run(event(), { with: { command: 'deploy', environment: 'production' } })
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'invalid-input' })
    expect(errorsOf(result)).toEqual([expect.stringMatching(/`merge_group`.*nothing is merged yet/s)])
    expect(await requestsOf(here, project)).toEqual(before)
    expect(here.rig.github.state().deployments).toEqual([])
  })
})

describe('of a fork, without credentials', () => {
  const fork = { fork: 'mona/shop' }
  const bare: ProjectRun = {
    token: READ_ONLY_TOKEN,
    without: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION', 'AWS_DEFAULT_REGION'],
  }

  test('is validated, and nothing of AWS is asked', async () => {
    const before = [await requestsOf(here, project), comments()]
    const result = await project.run(project.pull(number, fork), bare)
    expect(result).toMatchObject({ conclusion: 'success', exitCode: 0, leftovers: [] })
    expect(result.outputs).toMatchObject({ outcome: 'validated', 'plan-file': '', 'image-id': '' })
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('`pull-requests: write`') },
    ])
    expect(result.summary).toContain('comes from a fork')
    expect([await requestsOf(here, project), comments()]).toEqual(before)
  })

  test('is told of what is not valid, on its lines', async () => {
    await project.edit('stack/main.tf', (text) => `${text}\nlocals {\n  a = local.nowhere\n}\n`)
    await project.edit('image/build.pkr.hcl', (text) => `${text}\nlocals {\n  b =\n}\n`)
    await project.commit('Break everything', 'broken')
    const { number: broken } = await project.openPull('broken', 'Break everything')
    const result = await project.run(project.pull(broken, fork), { ...bare, with: { comment: 'false' } })
    await project.checkout('headline')
    expect(result).toMatchObject({ conclusion: 'failure', leftovers: [] })
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'image-build-failed' })
    const lines = ['stack/main.tf', 'image/build.pkr.hcl'].map((file) => ({
      level: 'error',
      file,
      line: expect.any(Number),
    }))
    expect(result.annotations.filter(({ file, level }) => file !== undefined && level === 'error')).toEqual(
      expect.arrayContaining(lines.map((one) => expect.objectContaining(one))),
    )
    expect(result.summary).toContain('a = local.nowhere')
  })

  test('is not run on a machine that has credentials of its own', async () => {
    const result = await project.run(project.pull(number, fork), { token: READ_ONLY_TOKEN })
    expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'untrusted-code' })
    expect(errorsOf(result)).toEqual([expect.stringContaining('the code would find AWS_ACCESS_KEY_ID')])
    expect(result.log.join('\n')).not.toMatch(/terraform init|Initiali[sz]ing/)
  })

  test('is not run with secrets on pull_request_target', async () => {
    const event = pullRequestTargetEvent(here.rig.github.pull(number), fork)
    const result = await project.run(event, { with: { ref: headSha } })
    expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'untrusted-code' })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(`ref: ${headSha} is a commit that may be anybody's`),
    ])
  })
})

test('squashed, deploys the image the pull request built, and GitHub knows of the deployment', async () => {
  const sha = await project.squash(number)
  const result = await project.run(project.push(sha), {
    with: { environment: 'production', 'environment-url': 'https://shop.example.com' },
  })
  expect(result.outputs).toMatchObject({
    outcome: 'deployed',
    'image-origin': 'reused',
    'image-id': planned.outputs['image-id'],
  })
  expect(await requestsOf(here, project)).toMatchObject({ RunInstances: 2 })
  expect(await images(project)).toHaveLength(2)
  const { deployments } = here.rig.github.state()
  expect(deployments).toMatchObject([{ sha, environment: 'production' }])
  expect(deployments[0]?.statuses).toMatchObject([
    { state: 'in_progress' },
    { state: 'success', environmentUrl: 'https://shop.example.com' },
  ])
  const [tags] = await tagsOf(project, planned.outputs['image-id'] ?? '')
  expect(tags).toHaveProperty([`immutable-deploy:commit:${sha}`])
  expect(tags).toHaveProperty(['immutable-deploy:proven:production'])
})

describe('a settings file', () => {
  // The job has no region: the stack's own is that of the tools, too.
  const run = { with: { stack: 'web-production' }, without: ['AWS_REGION', 'AWS_DEFAULT_REGION'] }
  const file = `stacks:
  web-production:
    directory: stack
    region: us-east-1
    environment: production
    allow: any
    redact: 'This change|cust-\\d+'
    terraform-version: ">= 1.0"
`

  test('that a pull request brings says what is planned, and not what that may do', async () => {
    await mkdir(join(project.directory, '.github'), { recursive: true })
    await writeFile(join(project.directory, '.github/immutable-deploy.yml'), file)
    await project.commit('Say what the stack is', 'settings')
    number = (await project.openPull('settings', 'Say what the stack is')).number
    const result = await project.run(project.pull(number), run)
    expect(result.outputs).toMatchObject({ outcome: 'planned', 'image-origin': 'reused' })
    const body = comments().find(({ pull }) => pull === number)?.body
    expect(body).toContain('web-production')
    expect(body).toMatch(/`environment` in `\.github\/immutable-deploy\.yml`: .*once it is merged/)
    expect(body).toMatch(/`allow` in `\.github\/immutable-deploy\.yml`: .*not looser/)
    expect(body).toContain('This change adds 1 expression to `redact`')
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('adds 1 expression') },
      { level: 'warning', message: expect.stringContaining('`main`') },
    ])
  })

  test('merged, says where a deploy goes, and nothing is withheld', async () => {
    const sha = await project.squash(number)
    const result = await project.run(project.push(sha), run)
    expect(result.outputs).toMatchObject({ outcome: 'unchanged', 'failure-reason': '' })
    expect(here.rig.github.state().deployments.at(-1)).toMatchObject({ sha, environment: 'production' })
    expect(result.annotations).toEqual([])
  })

  test('with mistakes is one error, with their places, before anything is asked', async () => {
    await project.edit('.github/immutable-deploy.yml', (text) => text.replace('allow: any', 'alow: any'))
    const sha = await project.commit('Misspell a key')
    const before = await requestsOf(here, project)
    const result = await project.run(project.push(sha), { with: { stack: 'web-prod', comment: 'perhaps' } })
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'invalid-input' })
    const [error, ...others] = errorsOf(result)
    expect(others).toEqual([])
    for (const words of [
      '2 inputs and one setting',
      ':6:5 stacks.web-production.alow',
      'accepted: `web-production`',
    ])
      expect(error).toContain(words)
    expect(await requestsOf(here, project)).toEqual(before)
  })
})
