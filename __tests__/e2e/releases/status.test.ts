import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { assumed, makeRole } from '../../../sandbox/aws/accounts.ts'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import type { StatusRow } from '../../../src/report/status.ts'
import { held } from '../../examples/iam/held.ts'
import { policies } from '../../examples/iam/load.ts'
import { cli, imagesByCli, imagesByGroup } from '../stage/aws-cli.ts'
import { changeSite, stage } from '../stage/stage.ts'

/**
 * Where what runs, held against what the library of the aws CLI says of the same account, and the CLI itself where it is
 * installed; the tests follow each other.
 */
const here = stage()
let project: Project
let sha: string
let before: string
let after: string
/** ARN of the role that the job of a status has. */
let role: string

const SETTINGS = '.github/immutable-deploy.yml'
const stackOf = (name: string, environment: string, more = '') =>
  `  ${name}:
    directory: stack
    environment: ${environment}
    backend-config: { path: "${join(project.directory, '..', `${name}.tfstate`)}" }
    terraform-variables: { environment: ${environment}, instance_warmup: 1, min_size: 1, desired_capacity: 1 }
${more}`

/** What the file says is not said under `with:`. */
const own = { 'backend-config': '', 'terraform-variables': '' }
const deploy = (stack: string): Promise<RunResult> =>
  project.run(project.push(sha), { with: { ...own, stack } })

interface Groups {
  readonly AutoScalingGroups: readonly { readonly LaunchTemplate?: { readonly LaunchTemplateId: string } }[]
}

interface Told {
  readonly rows: StatusRow[]
  readonly result: RunResult
  readonly badge: string
}

async function tell(inputs: Readonly<Record<string, string>> = {}): Promise<Told> {
  let badge = ''
  const result = await project.run(project.push(sha), {
    with: { ...own, command: 'status', ...inputs },
    env: await assumed(here.rig.aws, project.awsEnv, role),
    beforePost: async ({ outputs }) => {
      badge = await readFile(outputs['badge-file'] ?? '', 'utf8')
    },
  })
  return { rows: JSON.parse(result.outputs['status'] ?? '[]') as StatusRow[], result, badge }
}

/** Instances of the account by their images, as the library tells of a group. */
async function runsInGroup({ groups: [group] }: StatusRow): Promise<Record<string, number>> {
  return tallyOf((await imagesByGroup(project))[group?.group ?? ''] ?? [])
}

function tallyOf(images: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(images, (id) => id)].map(([id, some]) => [id, some.length]))
}

const byCli = cli === undefined ? test.skip : test
let seen: readonly StatusRow[] = []

beforeAll(async () => {
  project = await here.project('shop')
  const account = project.awsEnv['AWS_ACCESS_KEY_ID'] ?? ''
  role = await makeRole(here.rig.aws, { account, name: 'status', trusts: [account] })
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(
    join(project.directory, SETTINGS),
    `stacks:\n${stackOf('web-staging', 'staging')}${stackOf('web-production', 'production')}${stackOf('web-lost', 'production', '    workspace: gone\n')}`,
  )
  sha = await project.commit('Serve a first page')
  const first = await deploy('web-staging')
  before = first.outputs['image-id'] ?? ''
  expect((await deploy('web-production')).outputs).toMatchObject({ outcome: 'deployed', 'image-id': before })
  await changeSite(project, 'a new headline')
  sha = await project.commit('Give the page a new headline')
  const second = await deploy('web-staging')
  expect(second.outputs).toMatchObject({ outcome: 'deployed' })
  after = second.outputs['image-id'] ?? ''
})

test('every stack of the file is told of, as AWS has it', async () => {
  const { rows, result, badge } = await tell()
  expect(result.outputs).toMatchObject({ outcome: 'reported' })
  expect(rows.map(({ name, standing }) => [name, standing])).toEqual([
    ['web-staging', 'steady'],
    ['web-production', 'steady'],
    ['web-lost', 'unknown'],
  ])
  const [staging, production, lost] = rows as [StatusRow, StatusRow, StatusRow]
  seen = [staging, production]
  expect(staging.release).toMatchObject({ images: [after], commit: sha, standing: 'proven' })
  expect(production.release).toMatchObject({ images: [before], standing: 'proven' })
  for (const row of [staging, production])
    expect(row.groups.map(({ images }) => images)).toEqual([await runsInGroup(row)])
  expect(production.newer).toMatchObject([{ image: after, commit: sha, environment: 'staging' }])
  expect(staging.newer).toEqual([])
  expect(lost.problem).toContain('gone')
  expect(result.summary).toContain('### ❔ 3 stacks: 1 unknown, 2 as deployed')
  expect(badge).toContain('<title>3 stacks: 1 unknown, 2 as deployed</title>')
  const { refused, idle } = await held(
    await here.rig.aws.calls(),
    [{ arn: role, parts: ['status'] }],
    policies,
  )
  expect(refused).toEqual([])
  // The states of this story are no objects.
  expect(idle).toEqual(['status: FindTheStates', 'status: ReadTheStates'])
})

byCli('the aws CLI itself says the same', async () => {
  expect(seen).toHaveLength(2)
  const told = await imagesByCli(project)
  for (const { groups } of seen)
    for (const { group, images } of groups) expect(tallyOf(told[group] ?? [])).toEqual(images)
})

test('a workspace that is missing is not made', async () => {
  const { rows } = await tell({ stack: 'web-lost' })
  expect(rows).toMatchObject([{ name: 'web-lost', standing: 'unknown' }])
})

test('a group that somebody set on another template is seen, and the badge is no longer green', async () => {
  const AutoScalingGroupName = (await tell({ stack: 'web-staging' })).rows[0]?.groups[0]?.group ?? ''
  const ask = (operation: string, input: object) =>
    project.ask({ service: 'autoscaling', operation, input: { ...input } })
  const asked = { AutoScalingGroupNames: [AutoScalingGroupName] }
  const { AutoScalingGroups } = (await ask('DescribeAutoScalingGroups', asked)) as Groups
  const { LaunchTemplateId } = AutoScalingGroups[0]?.LaunchTemplate ?? {}
  await ask('UpdateAutoScalingGroup', {
    AutoScalingGroupName,
    LaunchTemplate: { LaunchTemplateId, Version: '1' },
  })
  await ask('SetDesiredCapacity', { AutoScalingGroupName, DesiredCapacity: 2 })
  const { rows, badge, result } = await tell({ stack: 'web-staging' })
  const [row] = rows as [StatusRow]
  expect(row.standing).not.toBe('steady')
  expect(row.drift).toContain(`${AutoScalingGroupName} launches ${before}, and the state says ${after}`)
  expect(row.drift.join()).toContain(`runs ${before}`)
  expect(row.groups[0]?.images).toEqual(await runsInGroup(row))
  expect(row.groups[0]?.images).toEqual({ [after]: 1, [before]: 1 })
  expect(badge).not.toContain('#1a7f37')
  expect(result.summary).not.toContain('### ✅')
})

test('a stack that the file has not is a mistake, and not told of as empty', async () => {
  const result = await project.run(project.push(sha), {
    with: { ...own, command: 'status', stack: 'web-prod' },
  })
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'invalid-input' })
})
