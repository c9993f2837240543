import { beforeAll, expect, test } from '@jest/globals'
import type { Project } from '../../../sandbox/project.ts'
import { createTags, deregister, images, instances, keyPairs, securityGroups } from '../stage/aws-cli.ts'
import { changeSite, requestsOf, stage } from '../stage/stage.ts'

/** Bakes beside each other, and bakes that are cut off. The tests follow each other in one project. */
const here = stage()
const build = 'image/build.pkr.hcl'
const slow = '"echo a long installation; sleep 2; echo still at it; sleep 3",'
const long = (line: string) => line.includes('web: a long installation')
let project: Project
let sha: string

beforeAll(async () => {
  project = await here.project('shop')
  // Packer puts the name of a build, blanks and all, before each of its lines.
  await project.edit(build, (text) =>
    text.replace('build {', 'build {\n  name = "my image"').replace('inline = [', `inline = [${slow}`),
  )
  sha = await project.commit('Install for a while')
})

const bake = (options: Parameters<Project['run']>[1] = {}) =>
  project.run(project.push(sha), { ...options, with: { command: 'build', ...options.with } })

test('two runs of one commit started together bake once, and leave no lock', async () => {
  const runs = await Promise.all([bake(), bake()])
  expect(runs).toMatchObject([{ conclusion: 'success' }, { conclusion: 'success' }])
  const [one, two] = runs.map(({ outputs }) => outputs)
  expect([one?.['image-origin'], two?.['image-origin']].toSorted()).toEqual(['built', 'reused'])
  expect(one?.['image-id']).toBe(two?.['image-id'])
  expect(one).toMatchObject({ outcome: 'built', 'git-sha': sha, 'plan-has-changes': '' })
  const waited = runs.flatMap(({ log }) => log).filter((line) => line.includes('Waiting for run '))
  expect(waited[0]).toMatch(
    /run \d+-1 \(http\S+\/actions\/runs\/\d+\), which has been baking the same image for /,
  )
  expect((await requestsOf(here, project))['RunInstances']).toBe(1)
  expect(await images(project)).toHaveLength(1)
  expect(await keyPairs(project)).toEqual([])
  expect(await instances(project)).toEqual([])
})

/** What Packer and the lock make, as the aws CLI sees it. */
async function everything() {
  const parts = await Promise.all([instances(project), keyPairs(project), securityGroups(project)])
  return { instances: parts[0].length, keyPairs: parts[1].length, securityGroups: parts[2].length }
}
const nothing = { instances: 0, keyPairs: 0, securityGroups: 0 }

test('a run that is killed with its machine leaves its bake to the next run, which cleans up and bakes', async () => {
  await changeSite(project, 'a page whose bake is killed')
  sha = await project.commit('Change the page')
  const before = await images(project)
  // The tags are there when the installation has gone on for a while.
  const killed = await bake({ dieAfter: (line) => line.includes('web: still at it') })
  expect(killed).toMatchObject({ conclusion: 'failure', exitCode: 137, postExitCode: undefined })
  expect(await everything()).toEqual({ instances: 1, keyPairs: 2, securityGroups: 1 })
  const [builder] = await instances(project)
  const lock = (await keyPairs(project)).find(({ KeyName }) => KeyName.startsWith('immutable-deploy-bake-'))

  await createTags(project, lock?.KeyPairId ?? '', {
    'immutable-deploy:heartbeat': '2026-01-01T00:00:00.000Z',
  })
  const next = await bake()
  expect(next.outputs).toMatchObject({ outcome: 'built', 'image-origin': 'built' })
  const log = next.log.join('\n')
  expect(log).toContain('Taking over the bake of run')
  expect(log).toContain(`Removed the instance ${builder?.InstanceId} in us-east-1`)
  expect(await everything()).toEqual(nothing)
  expect(await images(project)).toHaveLength(before.length + 1)
})

test('a run that is cancelled and cut off while Packer cleans up leaves it to its post step', async () => {
  await changeSite(project, 'a page whose bake is cancelled')
  sha = await project.commit('Change the page again')
  const before = await images(project)
  // As on AWS, the builder takes longer to end than the run has; the stand-in answers Packer late.
  await here.rig.aws.script({
    match: { action: 'TerminateInstances' },
    times: 1,
    then: { answer: { delay: 30 } },
  })
  const result = await bake({
    cancelAfter: long,
    cancelTimes: { interruptMs: 1, terminateMs: 1, kills: 'tree' },
  })
  expect(result).toMatchObject({
    conclusion: 'cancelled',
    postExitCode: 0,
    leftovers: [],
    temporaryFiles: [],
  })
  const log = result.log.join('\n')
  for (const what of ['instance i-', 'security group sg-', 'key pair key-'])
    expect(log).toContain(`Removed the ${what}`)
  expect(await everything()).toEqual(nothing)
  expect(await images(project)).toHaveLength(before.length)
})

test('an image of two regions is reused in both, and baked anew where one has lost its copy', async () => {
  await project.edit(build, (text) => text.replace(slow, ''))
  sha = await project.commit('Install at once')
  const both = () => bake({ with: { 'packer-variables': 'copy_to_regions=["eu-west-1"]' } })
  const first = await both()
  const set = JSON.parse(first.outputs['image-ids'] ?? '') as Record<string, string>
  expect(Object.keys(set).toSorted()).toEqual(['eu-west-1', 'us-east-1'])
  expect((await both()).outputs).toMatchObject({
    'image-origin': 'reused',
    'image-ids': first.outputs['image-ids'],
    'image-key': first.outputs['image-key'],
  })
  await deregister(project, 'eu-west-1', set['eu-west-1'] ?? '')
  const third = await both()
  expect(third.outputs['image-origin']).toBe('built')
  expect(third.log.join('\n')).toContain(
    `${set['us-east-1']} has the same content, but its copy is missing in eu-west-1.`,
  )
})

test('an image past max-image-age is baked anew, and one in quarantine only when told to', async () => {
  const account = project.awsEnv['AWS_ACCESS_KEY_ID'] ?? ''
  const fresh = await bake()
  expect(fresh.outputs['image-origin']).toBe('built')
  const within = (more: Record<string, string>) => bake({ with: { 'max-image-age': '7d', ...more } })
  expect((await within({})).outputs['image-id']).toBe(fresh.outputs['image-id'])
  await here.rig.aws.age({ account, days: 8 })
  const anew = await within({})
  expect(anew.outputs['image-origin']).toBe('built')
  expect(anew.log.join('\n')).toContain('older than `max-image-age`')

  await createTags(project, anew.outputs['image-id'] ?? '', {
    'immutable-deploy:quarantined:production': new Date().toISOString(),
  })
  const refused = await within({ environment: 'production' })
  expect(refused.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'image-quarantined' })
  const told = await within({ environment: 'production', build: 'always' })
  expect(told.outputs['image-origin']).toBe('built')
})
