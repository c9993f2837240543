import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { assumed, createRole, makeRole, share } from '../../../sandbox/aws/accounts.ts'
import type { Project, ProjectRun, RunResult } from '../../../sandbox/project.ts'
import type { StatusRow } from '../../../src/report/status.ts'
import { IMAGE_ROLES } from '../../examples/iam/calls.ts'
import { held } from '../../examples/iam/held.ts'
import { policiesWith } from '../../examples/iam/load.ts'
import { asOfNewerPacker } from '../../examples/iam/packer.ts'
import { images, imagesRunning, instances, keyPairs, securityGroups, tagsOf } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, requestsOf, stage } from '../stage/stage.ts'

/**
 * Images live in one account and run in another: the job has the keys of the account where the stack is, and assumes a role
 * where the images are. The tests follow each other.
 */
const here = stage()
const home = '200000000001'
const build = 'image/build.pkr.hcl'
const slow = '"echo a long installation; sleep 2; echo still at it; sleep 3",'
const proven = 'immutable-deploy:proven:default'
const quarantined = 'immutable-deploy:quarantined:default'
let project: Project
/** The same with the keys of the images' account. */
let atHome: Project
let role: string
let first: string
let second: string

beforeAll(async () => {
  project = await here.project('shop')
  const awsEnv = here.rig.aws.envOf({ account: home })
  atHome = { ...project, awsEnv, ask: (question) => here.rig.aws.ask(awsEnv, question) }
  const consumer = project.awsEnv['AWS_ACCESS_KEY_ID'] ?? ''
  role = await makeRole(here.rig.aws, {
    ...{ account: home, name: 'images', trusts: [consumer] },
    externalId: 'shop-4711',
  })
})

const run = async (sha: string, { with: inputs, ...options }: ProjectRun = {}): Promise<RunResult> =>
  project.run(project.push(sha), {
    ...options,
    with: { 'image-role': `${role} shop-4711`, ...inputs },
  })

const withBuild = { with: { command: 'build' } }
const imageOf = ({ outputs }: RunResult) => outputs['image-id'] ?? 'none'
const ofAction = (tags: Record<string, string> = {}) =>
  Object.keys(tags).filter((name) => name.startsWith('immutable-deploy:'))
const shared = (image: string) =>
  share(here.rig.aws, atHome.awsEnv, image, [project.awsEnv['AWS_ACCESS_KEY_ID'] ?? ''])

/** An image's tags as an account sees them, which need not be its owner. */
async function tagsSeenBy(account: Project, image: string): Promise<Record<string, string>> {
  const asked = { service: 'ec2', operation: 'DescribeImages', input: { ImageIds: [image] } }
  const { Images } = (await account.ask(asked)) as {
    readonly Images: readonly {
      readonly Tags?: readonly { readonly Key: string; readonly Value: string }[]
    }[]
  }
  return Object.fromEntries((Images[0]?.Tags ?? []).map(({ Key, Value }) => [Key, Value]))
}

/** What Packer and the lock make. */
async function madeIn(account: Project) {
  const parts = await Promise.all([instances(account), keyPairs(account), securityGroups(account)])
  return parts.map(({ length }) => length)
}

test('a role that does not let the job in ends the run before anything is made, and what it lacks is told', async () => {
  const sha = await project.commit('Serve a first page')
  const result = await run(sha, { with: { 'image-role': `${role} another-id` } })
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'credentials' })
  expect(errorsOf(result).join('\n')).toContain(`AWS refused to let this job assume the image role ${role}`)
  expect(result.summary).toContain('"sts:ExternalId":"another-id"')
  expect(await madeIn(atHome)).toEqual([0, 0, 0])
})

test('an image is baked where the role is, and nothing of it is in the account of the job', async () => {
  const sha = await project.commit('Serve a first page')
  const result = await run(sha, withBuild)
  first = imageOf(result)
  expect(result.outputs).toMatchObject({ outcome: 'built', 'image-origin': 'built' })
  expect((await images(atHome)).map(({ ImageId }) => ImageId)).toEqual([first])
  const [tags, ...snapshots] = await tagsOf(atHome, first)
  expect(tags).toMatchObject({ 'immutable-deploy:git-sha': sha })
  expect(snapshots).toEqual([expect.objectContaining({ 'immutable-deploy:git-sha': sha })])
  expect(await images(project)).toEqual([])
  expect([await madeIn(atHome), await madeIn(project)]).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect(result.log.join('\n')).not.toMatch(/ASIA[A-Z0-9]{16}/)
  const { roles } = await here.rig.aws.requests(home)
  expect(roles[role]).toMatchObject({ 'ec2:RunInstances': 1, 'ec2:CreateImage': 1 })
  expect(Object.keys(await requestsOf(here, project))).not.toContain('RunInstances')
})

test('it is not deployed before it is shared, which is told before anything is planned', async () => {
  const sha = await project.commit('Serve a first page, not yet')
  const result = await run(sha)
  expect(result.outputs).toMatchObject({
    outcome: 'blocked',
    'failure-reason': 'image-not-shared',
    'image-id': first,
  })
  expect(errorsOf(result).join()).toContain(`${first}: it lives in the account of \`image-role\``)
  expect(result.log.join('\n')).not.toContain('Plan: ')
})

test('it runs in the account of the job, and what is known of it stands on it at home', async () => {
  await shared(first)
  const sha = await project.commit('Serve a first page, still')
  const result = await run(sha)
  expect(result.outputs).toMatchObject({
    outcome: 'deployed',
    'image-origin': 'reused',
    'image-id': first,
    'healthy-percentage': '100',
  })
  expect(await imagesRunning(project)).toEqual([first, first, first])
  expect(await tagsSeenBy(atHome, first)).toMatchObject({
    [proven]: expect.stringContaining(sha),
    [`immutable-deploy:commit:${sha}`]: expect.any(String),
  })
  expect(ofAction(await tagsSeenBy(project, first))).toEqual([])
  expect(await imagesRunning(atHome)).toEqual([])
})

test('a plan of the next image names the one that is live', async () => {
  await changeSite(project, 'a new headline')
  const sha = await project.commit('Give the page a new headline')
  second = imageOf(await run(sha, withBuild))
  await shared(second)
  const { outputs, summary } = await run(sha, { with: { command: 'plan' } })
  expect(outputs).toMatchObject({
    outcome: 'planned',
    'image-id': second,
    'previous-image-id': first,
    'image-origin': 'reused',
  })
  expect(summary).toMatch(/1 commit\b/)
})

test('where the role may not tag, the run says so and keeps the record on the image as its account sees it', async () => {
  const message = 'You are not authorized to perform this operation.'
  await here.rig.aws.script({
    match: { account: home, action: 'CreateTags' },
    then: { answer: { error: 'UnauthorizedOperation', message, status: 403 } },
  })
  const sha = (await tagsOf(atHome, second))[0]?.['immutable-deploy:git-sha'] ?? ''
  const result = await run(sha)
  expect(result.outputs).toMatchObject({ outcome: 'deployed', 'image-id': second })
  expect(result.annotations).toContainEqual(
    expect.objectContaining({
      level: 'warning',
      message: expect.stringContaining(`What is recorded of ${second} is kept in the account of this job`),
    }),
  )
  expect(await tagsSeenBy(atHome, second)).not.toHaveProperty([proven])
  expect(ofAction(await tagsSeenBy(project, second))).toEqual([proven])
  // The same commit once more finds its record there.
  expect((await run(sha)).outputs).toMatchObject({ outcome: 'unchanged', 'image-id': second })
})

test('a rollback finds the image that was proven before, and records at home what it leaves', async () => {
  const dispatch = project.dispatch(await project.commit('Go back'))
  const inputs = { 'image-role': `${role} shop-4711`, 'rollback-to': 'previous', 'rollback-scope': 'image' }
  const { outputs } = await project.run(dispatch, { with: inputs })
  expect(outputs).toMatchObject({
    outcome: 'rolled-back',
    'image-id': first,
    'previous-image-id': second,
  })
  expect(await imagesRunning(project)).toEqual([first, first, first])
  expect(await tagsSeenBy(atHome, second)).toHaveProperty([quarantined])
})

test('a status sees with the role of each stack what is known of its image', async () => {
  const stack = 'directory: stack, terraform-version: ">= 1.0"'
  const state = `backend-config: { path: "${project.stateFile}" }`
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(
    join(project.directory, '.github/immutable-deploy.yml'),
    `stacks:\n  shop: { ${stack}, ${state}, image-role: "${role} shop-4711" }\n  bare: { ${stack}, ${state} }\n`,
  )
  const sha = await project.commit('Say where the images are')
  const inputs = { command: 'status', 'backend-config': '' }
  const { outputs, log } = await project.run(project.push(sha), { with: inputs })
  const rows = JSON.parse(outputs['status'] ?? '[]') as StatusRow[]
  expect(rows).toMatchObject([
    { name: 'shop', standing: 'steady', release: { images: [first], standing: 'proven' } },
    { name: 'bare', standing: 'differs', release: { images: [first], standing: 'unknown' } },
  ])
  expect(log.join('\n')).toContain('for `>= 1.0` (terraform-version)')
  expect(log.join('\n')).not.toMatch(/ASIA[A-Z0-9]{16}/)
})

test('a cancelled bake leaves nothing where the role is: its post step assumes the role anew', async () => {
  await changeSite(project, 'a page whose bake is cancelled')
  await project.edit(build, (text) => text.replace('inline = [', `inline = [${slow}`))
  const sha = await project.commit('Change the page again')
  const before = await images(atHome)
  await here.rig.aws.script({
    match: { account: home, action: 'TerminateInstances' },
    times: 1,
    then: { answer: { delay: 30 } },
  })
  const result = await run(sha, {
    ...withBuild,
    cancelAfter: (line) => line.includes('web: a long installation'),
    cancelTimes: { interruptMs: 1, terminateMs: 1, kills: 'tree' },
  })
  expect(result).toMatchObject({ conclusion: 'cancelled', postExitCode: 0, temporaryFiles: [] })
  const log = result.log.join('\n')
  for (const what of ['instance i-', 'security group sg-', 'key pair key-'])
    expect(log).toContain(`Removed the ${what}`)
  expect(log).not.toMatch(/ASIA[A-Z0-9]{16}/)
  expect(await madeIn(atHome)).toEqual([0, 0, 0])
  expect(await images(atHome)).toHaveLength(before.length)
  await project.edit(build, (text) => text.replace(slow, ''))
})

test('the example lets the role make every call that it made, each by its conditions', async () => {
  const calls = asOfNewerPacker(await here.rig.aws.calls(), project.repository)
  const holder = { arn: role, parts: IMAGE_ROLES.images }
  const { refused, idle } = await held(calls, [holder], policiesWith({ 'YOU/REPO': project.repository }))
  expect(refused).toEqual([])
  const used = ['build: ChangeAndRemoveOnlyItsOwn', 'record: RecordWhatIsLearntOfImages']
  expect(idle.filter((statement) => used.includes(statement))).toEqual([])
})

test('a job whose keys are a role of its own account gets in by the trust policy of the example', async () => {
  const { aws } = here.rig
  const consumer = project.awsEnv['AWS_ACCESS_KEY_ID'] ?? ''
  const deploy = await makeRole(aws, { account: consumer, name: 'deploy', trusts: [consumer] })
  const file = new URL('../../../examples/fleet/iam/trust/images.json', import.meta.url)
  const trust = readFileSync(file, 'utf8')
    .replaceAll('STAGING_ACCOUNT', '300000000001')
    .replaceAll('PRODUCTION_ACCOUNT', consumer)
    .replaceAll('DEPLOY_ROLE', 'deploy')
    .replaceAll('EXTERNAL_ID', 'shop')
    .replaceAll('YOU.REPO', 'octo-org.shop')
  const images = await createRole(aws, { account: home, name: 'of-deploy', trust })
  const env = await assumed(aws, project.awsEnv, deploy)
  await changeSite(project, 'a page of a chain of roles')
  const sha = await project.commit('Change the page once more')
  const result = await run(sha, { with: { command: 'build', 'image-role': `${images} shop` }, env })
  expect(result.outputs).toMatchObject({ outcome: 'built', 'image-origin': 'built' })
  expect((await aws.requests(consumer)).roles[deploy]).toMatchObject({ 'sts:AssumeRole': expect.any(Number) })
})
