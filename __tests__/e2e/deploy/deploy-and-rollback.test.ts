import { beforeAll, expect, test } from '@jest/globals'
import type { Project, ProjectRun, RunResult } from '../../../sandbox/project.ts'
import { type PartOfBundle, partsIn, watchLoads } from '../../builders/bundle/loads.ts'
import { ROLES } from '../../examples/iam/calls.ts'
import { isLike } from '../../examples/iam/evaluate.ts'
import { policies } from '../../examples/iam/load.ts'
import { images, imagesRunning, tagsOf } from '../stage/aws-cli.ts'
import { imagesAndSnapshots, registerImage } from '../stage/registered-images.ts'
import { changeSite, errorsOf, requestsOf, stage, variables } from '../stage/stage.ts'

/** A commit goes live, the next one too, and back: the tests are one story and follow each other. */
const here = stage()
let project: Project
let first: Release
let second: Release

/** What each run of the story loads, its post step among it: the group has a balancer. */
const LOOKS: readonly PartOfBundle[] = [
  ...(['the run', 'the post step', 'the world', 'images', 'groups'] as const),
  ...(['EC2', 'Auto Scaling', 'balancers'] as const),
]

interface Release {
  readonly sha: string
  readonly image: string
  readonly result: RunResult
}

/** With a provider that Terraform starts itself, as on every runner. */
async function release(message: string, options: ProjectRun = {}): Promise<Release> {
  const sha = await project.commit(message)
  const result = await project.run(project.push(sha), { ...options, provider: 'started' })
  return { sha, image: result.outputs['image-id'] ?? 'none', result }
}

const rollback = (to: string, options: ProjectRun = {}) =>
  project.run(project.dispatch(second.sha), { ...options, with: { 'rollback-to': to } })

beforeAll(async () => {
  project = await here.project('shop')
  await project.edit('stack/outputs.tf', (text) => `${text}${marked}`)
  first = await release('Serve a first page')
})

const marked = `
output "login" {
  value     = { user = "shop", group = aws_autoscaling_group.web.name }
  sensitive = true
}
`

/** What later steps get of the stack. */
const stackOutputs = ({ outputs }: RunResult) => JSON.parse(outputs['terraform-outputs'] ?? 'null')

test('a first commit is built, and every instance runs it', async () => {
  const { image, result, sha } = first
  expect(result.outputs).toMatchObject({
    outcome: 'deployed',
    'failure-reason': '',
    'image-origin': 'built',
    'git-sha': sha,
    'healthy-percentage': '100',
  })
  expect(result).toMatchObject({ conclusion: 'success', exitCode: 0, postExitCode: 0, leftovers: [] })
  expect(await imagesRunning(project)).toEqual([image, image, image])
})

test('later steps get the outputs of the stack as they are after the apply, and not the one that is sensitive', async () => {
  expect(stackOutputs(first.result)).toEqual({
    ami_id: first.image,
    group_name: expect.any(String),
    launch_template_version: 1,
  })
  expect(first.result.log.join('\n')).toContain('Left out of terraform-outputs: login (sensitive).')
})

test('the image and its snapshot carry the commit', async () => {
  const tags = await tagsOf(project, first.image)
  expect(tags.length).toBeGreaterThan(1)
  for (const each of tags) expect(each).toMatchObject({ 'immutable-deploy:git-sha': first.sha })
  expect(tags[0]).toHaveProperty(['immutable-deploy:proven:default'])
})

test('nothing of the run stays on the runner', () => {
  expect(first.result.temporaryFiles).toEqual([])
})

test('a second commit takes the place of the first on every instance', async () => {
  await changeSite(project, 'a new headline')
  const loads = watchLoads(here.rig.root)
  second = await release('Give the page a new headline', loads)
  expect(second.result.outputs).toMatchObject({
    outcome: 'deployed',
    'image-origin': 'built',
    'previous-image-id': first.image,
    'plan-change': '2',
  })
  expect(stackOutputs(second.result)).toMatchObject({ ami_id: second.image, launch_template_version: 2 })
  expect(second.image).not.toBe(first.image)
  expect(await imagesRunning(project)).toEqual([second.image, second.image, second.image])
  expect(second.result.summary).toMatch(
    new RegExp(`\\[1 commit\\]\\(\\S+/compare/${first.sha}\\.\\.\\.${second.sha}\\)`),
  )
  expect(second.result.log.join('\n')).toMatch(
    /\d of 3 new and healthy.*: \d+ % · refresh .* · next: .* of at most /,
  )
  expect(partsIn(loads.files()).sort()).toEqual(
    [...LOOKS, 'deploy', 'locks', 'leftovers', 'GitHub', 'undici'].sort(),
  )
})

test('the example lets the deploy role make every call that two deploys made', async () => {
  const allowed = ROLES.deploy.flatMap((name) => policies[name].Statement.flatMap(({ Action }) => Action))
  const called = Object.keys(await requestsOf(here, project))
  expect(called).toEqual(expect.arrayContaining(['RunInstances', 'StartInstanceRefresh', 'CreateTags']))
  // Who asks is everybody's to know.
  const refused = called
    .filter((call) => call !== 'GetCallerIdentity')
    .filter((call) => !allowed.some((action) => isLike(call, action.split(':')[1] ?? '')))
  expect(refused).toEqual([])
})

test('the same commit once more builds nothing, changes nothing, and is still proven', async () => {
  const loads = watchLoads(here.rig.root)
  const result = await project.run(project.push(second.sha), loads)
  const { outputs } = result
  expect(stackOutputs(result)).toMatchObject({ ami_id: second.image, launch_template_version: 2 })
  expect(outputs).toMatchObject({
    outcome: 'unchanged',
    'image-origin': 'reused',
    'image-id': second.image,
    'plan-has-changes': 'false',
    'healthy-percentage': '100',
  })
  expect(await requestsOf(here, project)).toMatchObject({ RunInstances: 2 })
  expect(await images(project)).toHaveLength(2)
  expect(partsIn(loads.files()).sort()).toEqual([...LOOKS, 'deploy'].sort())
})

test('a rollback to `previous` brings the first image back, and Terraform agrees with it', async () => {
  const loads = watchLoads(here.rig.root)
  const result = await rollback('previous', loads)
  const { outputs, summary } = result
  expect(stackOutputs(result)).toMatchObject({ ami_id: first.image, launch_template_version: 3 })
  expect(summary).toMatch(/\[1 commit taken back\]\(/)
  expect(outputs).toMatchObject({
    outcome: 'rolled-back',
    'image-origin': 'chosen',
    'image-id': first.image,
    'previous-image-id': second.image,
    'git-sha': first.sha,
  })
  expect(await imagesRunning(project)).toEqual([first.image, first.image, first.image])
  expect(await requestsOf(here, project)).toMatchObject({ RunInstances: 2 })
  expect(await project.plan(first.image, variables)).toMatchObject({
    code: 0,
    text: expect.stringContaining('No changes'),
  })
  expect(partsIn(loads.files()).sort()).toEqual([...LOOKS, 'rollback', 'GitHub', 'undici'].sort())
})

test('a rollback to a short SHA takes the image of that commit', async () => {
  const { outputs } = await rollback(second.sha.slice(0, 7))
  expect(outputs).toMatchObject({ outcome: 'rolled-back', 'image-id': second.image, 'git-sha': second.sha })
  expect(await imagesRunning(project)).toEqual([second.image, second.image, second.image])
})

test('a rollback to an AMI id takes that image', async () => {
  const { outputs } = await rollback(first.image)
  expect(outputs).toMatchObject({ outcome: 'rolled-back', 'image-id': first.image, 'git-sha': first.sha })
  expect(await imagesRunning(project)).toEqual([first.image, first.image, first.image])
})

test('in the end a prune removes, in all regions, exactly the images it says nothing needs, be it in two goes', async () => {
  const { AWS_ACCESS_KEY_ID: account = '' } = project.awsEnv
  const regions = ['eu-west-1', 'us-east-1']
  const old = await Promise.all(
    regions.map((region) => registerImage(project, { build: 'old', region, regions })),
  )
  const shared = await registerImage(project, { build: 'shared', sharedWith: '210987654321' })
  const foreign = await registerImage(project, { build: 'foreign', repository: 'octo-org/other' })
  await here.rig.aws.age({ account, days: 60 })
  const young = await registerImage(project, { build: 'young', madeDaysAgo: 0 })
  const before = await imagesAndSnapshots(project, regions)

  const prune = (removes: string) =>
    project.run(project.dispatch(second.sha), { with: { command: 'prune', prune: removes } })
  const dry = await prune('false')
  expect(dry.outputs).toMatchObject({ outcome: 'planned', 'pruned-image-ids': '[]' })
  expect(dry.summary).toContain('**to remove**: not in use; never proven')
  expect(await imagesAndSnapshots(project, regions)).toEqual(before)

  const refused = (action: string) =>
    here.rig.aws.script({
      match: { action, region: 'eu-west-1' },
      then: { answer: { error: 'UnauthorizedOperation', message: 'You are not authorized', status: 403 } },
      times: 1,
    })
  await refused('DescribeLaunchTemplates')
  expect((await prune('true')).outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'credentials' })
  expect(await imagesAndSnapshots(project, regions)).toEqual(before)

  await refused('DeleteSnapshot')
  const half = await prune('true')
  expect(half.outputs).toMatchObject({
    'failure-reason': 'prune-failed',
    'pruned-image-ids': `["${old[0]}"]`,
  })
  expect(errorsOf(half)).toEqual([expect.stringContaining(`still there: ${old[1]} in us-east-1`)])

  const { outputs, summary } = await prune('true')
  expect(outputs).toMatchObject({ outcome: 'pruned', 'pruned-image-ids': `["${old[1]}"]` })
  for (const kept of [first.image, second.image, shared, young]) expect(summary).toContain(kept)
  expect(summary).toContain("live: the stack's groups launch it")
  expect(summary).toContain('shared with 210987654321')
  expect(summary).not.toContain(foreign)
  const after = await imagesAndSnapshots(project, regions)
  expect(after.images).toEqual(before.images.filter((id) => !old.includes(id)))
  expect(after.snapshots).toHaveLength(before.snapshots.length - old.length)
})
