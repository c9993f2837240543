import { beforeAll, expect, test } from '@jest/globals'
import type { Project, ProjectRun } from '../../../sandbox/project.ts'
import { VERSION } from '../../../src/report/version.ts'
import { errorsOf, requestsOf, stage } from '../stage/stage.ts'

/** A provider that is kept has credentials also where the job has none. */
const here = stage({ provider: 'started' })
let project: Project
let sha: string

beforeAll(async () => {
  project = await here.project('shop')
  sha = await project.commit('Serve a first page')
})

interface Wrong {
  readonly what: string
  readonly reason: string
  /** What the one error must say. */
  readonly words: readonly string[]
  readonly run: ProjectRun
}

const rollback = (to: string): ProjectRun => ({ with: { command: 'rollback', 'rollback-to': to } })

const cases: readonly Wrong[] = [
  {
    what: 'a misspelt command',
    reason: 'invalid-input',
    words: ['command: received `deplyo`', 'did you mean `deploy`?'],
    run: { with: { command: 'deplyo' } },
  },
  {
    what: 'a threshold of 101',
    reason: 'invalid-input',
    words: ['health-threshold: received `101`', 'a whole number from 1 to 100'],
    run: { with: { 'health-threshold': '101' } },
  },
  {
    what: 'two problems at once',
    reason: 'invalid-input',
    words: ['2 inputs are not usable', 'rollout-timeout: received `soon`', 'comment: received `perhaps`'],
    run: { with: { 'rollout-timeout': 'soon', comment: 'perhaps' } },
  },
  {
    what: 'a template that does not exist',
    reason: 'invalid-input',
    words: ['packer-template: received `images/web.pkr.hcl`', 'does not exist'],
    run: { with: { 'packer-template': 'images/web.pkr.hcl' } },
  },
  {
    what: 'a stack that does not exist',
    reason: 'invalid-input',
    words: ['terraform-directory: received `terraform`'],
    run: { with: { 'terraform-directory': 'terraform' } },
  },
  {
    what: 'an unknown AMI',
    reason: 'image-not-found',
    words: ['ami-0123456789abcdef0 does not exist in us-east-1'],
    run: rollback('ami-0123456789abcdef0'),
  },
  {
    what: 'a commit without an image',
    reason: 'image-not-found',
    words: ['No available image was built from commit 0badc0de'],
    run: rollback('0badc0de'),
  },
  {
    what: 'no image to go back to',
    reason: 'image-not-found',
    words: ['No release other than the live one is proven healthy'],
    run: rollback('previous'),
  },
  {
    what: 'no region',
    reason: 'invalid-input',
    words: ['AWS_REGION: received nothing'],
    run: { without: ['AWS_REGION', 'AWS_DEFAULT_REGION'] },
  },
  {
    what: 'no credentials',
    reason: 'credentials',
    words: ['CredentialsProviderError', 'aws-actions/configure-aws-credentials'],
    run: { without: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] },
  },
]

test.each(cases)('$what: one clear error, before anything is built or changed', async (each) => {
  const before = await requestsOf(here, project)
  const result = await project.run(project.push(sha), each.run)
  expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1, postExitCode: 0, leftovers: [] })
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': each.reason })
  const errors = errorsOf(result)
  expect(errors).toHaveLength(1)
  for (const word of each.words) expect(errors[0]).toContain(word)
  // As it is read: in its prose Markdown's own characters are escaped.
  expect(result.summary?.replaceAll('\\', '')).toContain(each.words[0])
  const after = await requestsOf(here, project)
  const asked = Object.keys(after).filter((action) => after[action] !== before[action])
  expect(asked.filter((action) => !action.startsWith('Describe'))).toEqual([])
})

test('a misspelt input is warned about, with the name it resembles', async () => {
  const { annotations, log } = await project.run(project.push(sha), {
    with: { command: 'deplyo', 'packer-templat': 'image' },
  })
  // Behind the runner's own heading, before all that the action says.
  const said = log.map((line) => line.trim())
  const [version, warning] = [`immutable-deploy ${VERSION}`, 'There is no input'].map((words) =>
    said.findIndex((line) => line.includes(words)),
  )
  expect(version).toBeGreaterThan(0)
  expect(version).toBeLessThan(warning ?? 0)
  expect(annotations).toContainEqual(
    expect.objectContaining({
      level: 'warning',
      message: 'There is no input `packer-templat`; did you mean `packer-template`?',
    }),
  )
})
