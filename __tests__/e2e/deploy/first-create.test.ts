import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from '@jest/globals'
import type { Rule } from '../../../sandbox/aws/script.ts'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { changed, useStack } from '../rollouts/world.ts'
import { instances } from '../stage/aws-cli.ts'
import { errorsOf, stage } from '../stage/stage.ts'

/** The group is created while AWS has no capacity. The tests follow each other in one project. */
const here = stage()
const folder = '../../fixtures/cases/first-create-without-capacity/'
let project: Project
let sha: string

beforeAll(async () => {
  project = await here.project('first', { 'terraform-variables': '', 'rollout-timeout': '40s' })
  await useStack(project, 'cases/first-create-without-capacity/stack')
  // A group is believed to be healthy when its grace period is over, which goes by the real clock.
  await project.edit('stack/main.tf', (text) =>
    text.replace('max_size ', 'health_check_grace_period = 1\n  max_size '),
  )
  sha = await changed(project, 'version 1')
})

const said = ({ log, summary }: RunResult) => [...log, summary].join('\n')

/** Ids of what runs in the account, as the aws CLI sees it. */
async function running(): Promise<string[]> {
  const all = await instances(project)
  return all
    .filter(({ State }) => State.Name === 'running')
    .map(({ InstanceId }) => InstanceId)
    .sort()
}

let before: string[] = []

test('the first run fails, and says that AWS has no capacity, of what and where', async () => {
  const rules = JSON.parse(readFileSync(new URL(`${folder}aws.json`, import.meta.url), 'utf8')) as Rule[]
  await here.rig.aws.script(rules)
  const result = await project.run(project.push(sha))
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'apply-failed' })
  expect(result.summary.split('\n')[0]).toMatch(/no capacity of t3\.micro in eu-west-1a/)
  expect(errorsOf(result)[0]).toContain('Run again')
  expect(said(result)).toContain('the next run keeps it')
  expect(said(result)).toMatch(/ami-\w+ is not in quarantine: .*may well succeed/)
  expect(said(result)).not.toContain('correct it')
})

test('once there is capacity the same run goes through, and keeps what came up meanwhile', async () => {
  await here.rig.aws.script([])
  for (let look = 0; look < 60 && before.length < 2; look += 1) {
    await sleep(500)
    before = await running()
  }
  expect(before).toHaveLength(2)
  const result = await project.run(project.push(sha))
  expect(result).toMatchObject({ exitCode: 0 })
  expect(result.outputs).toMatchObject({ outcome: 'deployed', 'image-origin': 'reused' })
  expect(said(result)).toContain('aws_autoscaling_group.web was marked as tainted')
  expect(await running()).toEqual(before)
})

test('a group that a person taints is not kept, and the advice is to untaint it', async () => {
  // An apply reads the whole group into the state; the untaint alone does not.
  sha = await changed(project, 'version 2')
  expect((await project.run(project.push(sha))).outputs).toMatchObject({ outcome: 'deployed' })
  before = await running()
  const state = JSON.parse(readFileSync(project.stateFile, 'utf8')) as {
    serial: number
    resources: { type: string; instances: { status?: string }[] }[]
  }
  for (const { type, instances: objects } of state.resources)
    if (type === 'aws_autoscaling_group') for (const object of objects) object.status = 'tainted'
  writeFileSync(project.stateFile, JSON.stringify({ ...state, serial: state.serial + 1 }))
  const result = await project.run(project.push(sha))
  expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'plan-blocked' })
  expect(errorsOf(result)[0]).toContain('terraform untaint aws_autoscaling_group.web')
  expect(errorsOf(result)[0]).not.toMatch(/create_before_destroy|name_prefix/)
  expect(await running()).toEqual(before)
})
