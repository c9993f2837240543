import { beforeAll, expect, test } from '@jest/globals'
import type { Project } from '../../../sandbox/project.ts'
import { useStack } from '../rollouts/world.ts'
import { stage } from '../stage/stage.ts'
import { imageOf, playStep, readSteps, type Step, type Story } from './steps.ts'

/** The stack shows which commit serves: the tests are one story and follow each other. */
const folder = new URL('../../fixtures/cases/commit-sha-in-the-stack/', import.meta.url)
const here = stage()
let project: Project
let story: Story

beforeAll(async () => {
  project = await here.project('shows-commit', { 'terraform-variables': '' })
  await useStack(project, 'cases/commit-sha-in-the-stack/stack')
  // A group is believed to be healthy when its grace period is over, which goes by the real clock.
  await project.edit('stack/main.tf', (text) =>
    text.replace('max_size ', 'health_check_grace_period = 1\n  max_size '),
  )
  story = { here, project, folder, shas: new Map() }
})

const steps = readSteps(folder)
const play = async (some: readonly Step[]) => {
  for (const step of some) await playStep(step, story)
}

/** Goes to a commit, or shows the way to it. */
const rollback = (to: string, served: string, inputs: Step['inputs'] = {}): Step => ({
  run: 'rollback',
  event: 'workflow_dispatch',
  inputs: { 'rollback-to': to, ...inputs },
  then: { exit: 0, outcome: inputs['dry-run'] ? 'planned' : 'rolled-back' },
  aws: { parameter: { '/web/version': served }, 'instances-on-image-of': served },
})

test('two commits go out, each shown by the stack', () => play(steps.slice(0, 4)))

test('a dry run of the way back shows the change of what is shown beside that of the image', async () => {
  const result = await playStep(rollback('previous', 'SHA_2', { 'dry-run': 'true' }), story)
  expect(result?.summary).toContain('aws_ssm_parameter.version')
  expect(result?.summary).toContain('aws_launch_template.web')
  expect(result?.summary).not.toContain('Deploy this change by itself')
})

test('`rollback-to: previous` goes back, and the stack says so', () => play(steps.slice(4, 5)))

test('so do a commit and an AMI id', async () => {
  await playStep(rollback('SHA_2', 'SHA_2'), story)
  await playStep(rollback(await imageOf(project, story.shas.get('SHA_1') ?? ''), 'SHA_1'), story)
})

test('what somebody changed in the stack beside is still refused', async () => {
  await project.edit('stack/main.tf', (text) =>
    text.replace('value = var.git_sha', 'value = upper(var.git_sha)'),
  )
  const head = await project.commit('Show the commit in other words')
  const refused = await project.run(project.dispatch(head), {
    with: { command: 'rollback', 'rollback-to': story.shas.get('SHA_2') ?? '', 'rollback-scope': 'image' },
  })
  expect(refused.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'plan-blocked' })
  await project.edit('stack/main.tf', (text) =>
    text.replace('value = upper(var.git_sha)', 'value = var.git_sha'),
  )
})

test('a third commit whose instances fall ill is taken back, and the stack shows what serves', () =>
  play(steps.slice(5)))
