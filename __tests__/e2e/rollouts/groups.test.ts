import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { ProjectRun, RunResult } from '../../../sandbox/project.ts'
import { type Rig, startRig } from '../../../sandbox/rig.ts'
import { renderLine } from '../../../sandbox/runner/output/log.ts'
import { images, imagesRunning, launchedByGroup } from '../stage/aws-cli.ts'
import { errorsOf } from '../stage/stage.ts'
import { cancelRefresh, copyOfOld, startRefresh } from './scenes.ts'
import { createWorlds, environment, newestRefresh, type World } from './world.ts'

/** What becomes of groups that the image of the run is not all there is to. The truth is what AWS says. */
const worlds = createWorlds(610_000_000_000)
let rig: Rig

jest.setTimeout(300_000)
beforeAll(async () => {
  rig = await startRig({ clockScale: 60, log: (line) => process.stderr.write(`${line}\n`) })
  await worlds.begin(rig)
})
afterAll(() => rig?.close())

const patience = { 'poll-interval': '0.3s', 'rollout-timeout': '60s', 'stall-timeout': '60s' }
const leave = { 'on-failure': 'leave' }

function run(world: World, { with: inputs, ...options }: ProjectRun): Promise<RunResult> {
  const { project, commits } = world
  return project.run(project.push(commits.new), { ...options, with: { ...patience, ...inputs } })
}

/** A second group beside `web`, with an image of its own. */
async function withWorker(): Promise<{ world: World; own: string }> {
  const world = await worlds.open({})
  const own = await copyOfOld(world, {})
  await world.project.apply(world.old, { worker_image: own })
  return { world, own }
}

interface Refresh {
  readonly InstanceRefreshId: string
  readonly Status: string
}

async function refreshesOf({ project }: World, AutoScalingGroupName: string): Promise<readonly Refresh[]> {
  const { InstanceRefreshes } = (await project.ask({
    service: 'autoscaling',
    operation: 'DescribeInstanceRefreshes',
    input: { AutoScalingGroupName },
  })) as { InstanceRefreshes: Refresh[] }
  return InstanceRefreshes
}

const idsIn = ({ outputs }: RunResult) =>
  (JSON.parse(outputs['refresh-ids'] ?? '[]') as { group: string; id: string }[]).map(({ group, id }) => ({
    group,
    id,
  }))

async function quarantinedIn({ project }: World): Promise<boolean> {
  const tags = (await images(project)).flatMap(({ Tags = [] }) => Tags)
  return tags.some(({ Key }) => Key === `immutable-deploy:quarantined:${environment}`)
}

test('a second group with another image that the same apply moves fails the run, and this image is not blamed', async () => {
  const { world, own } = await withWorker()
  await world.script(
    { refresh: { at: 50, status: 'Failed', reason: 'Instances are stuck in Standby.' } },
    { group: 'worker' },
  )
  const variables = `worker_image=${own}\nworker_type=t3.small`
  const result = await run(world, { with: { ...leave, 'terraform-variables': variables } })
  expect(result.outputs).toMatchObject({
    outcome: 'failed',
    'failure-reason': 'rollout-failed',
    recovery: 'left',
  })
  expect(errorsOf(result).join('\n')).toContain(
    'worker: The instance refresh ended Failed: Instances are stuck',
  )
  expect(result.summary).toMatch(/`web` · .*✅ \*\*3 of 3\*\* healthy on this run's image/)
  expect(result.summary).toMatch(new RegExp(`worker. · .*❌ failed .* on its own image .${own}.`))
  const [web] = await refreshesOf(world, 'web')
  const [worker] = await refreshesOf(world, 'worker')
  expect([web?.Status, worker?.Status]).toEqual(['Successful', 'Failed'])
  expect(idsIn(result)).toEqual([
    { group: 'web', id: web?.InstanceRefreshId },
    { group: 'worker', id: worker?.InstanceRefreshId },
  ])
  expect(await quarantinedIn(world)).toBe(false)
})

test('a second group that the plan leaves alone is looked at and told of, however sick it is', async () => {
  const { world, own } = await withWorker()
  await world.script({ health: { status: 'Unhealthy' } }, { image: { id: own } })
  const result = await run(world, { with: { 'terraform-variables': `worker_image=${own}` } })
  expect(result.outputs).toMatchObject({ outcome: 'deployed' })
  expect(idsIn(result).map(({ group }) => group)).toEqual(['web'])
  expect(result.summary).toMatch(/`worker` · .*not judged: .*The plan leaves it alone/)
  expect(await refreshesOf(world, 'worker')).toEqual([])
})

const times = (count: number, text: string) => Array.from({ length: count }, () => text)
const afterTheGroup = { 'terraform-variables': 'schedule=true' }
const refuse = { error: 'ValidationError', message: 'The schedule is refused.', status: 400 }

test('an apply that fails after a refresh began: that is followed to its end, and both are told', async () => {
  const world = await worlds.open({})
  await world.script({ answer: refuse }, { action: 'PutScheduledUpdateGroupAction' })
  const result = await run(world, { with: { ...leave, ...afterTheGroup } })
  expect(result.outputs).toMatchObject({
    outcome: 'failed',
    'failure-reason': 'apply-failed',
    recovery: 'left',
  })
  const said = errorsOf(result).join('\n')
  expect(said).toContain('It had begun to move web before that.')
  expect(result.summary).toContain('The schedule is refused.')
  expect(result.summary).toContain('web: 3 of 3 healthy on the new image.')
  const [refresh] = await refreshesOf(world, 'web')
  expect(refresh?.Status).toBe('Successful')
  expect(idsIn(result)).toEqual([{ group: 'web', id: refresh?.InstanceRefreshId }])
  expect(await imagesRunning(world.project)).not.toContain(world.old)
  expect(await quarantinedIn(world)).toBe(false)
})

test('an apply that fails after both groups of a stack moved: both are where the last release had them', async () => {
  const { world, own } = await withWorker()
  const { project, old } = world
  const before = await launchedByGroup(project)
  expect(before).toEqual({ web: times(3, `${old} t3.micro`), worker: times(2, `${own} t3.micro`) })
  const changes = [
    ['variable "worker_type" {\n  type    = string\n  default = "t3.micro"', 't3.micro', 't3.small'],
    ['type        = bool\n  default     = false\n}\n\nterraform', 'false', 'true'],
  ] as const
  const edit = (text: string) =>
    changes.reduce((code, [place, from, to]) => code.replace(place, place.replace(from, to)), text)
  const stack = await readFile(join(project.directory, 'stack/main.tf'), 'utf8')
  await project.edit('stack/main.tf', edit)
  const sha = await project.commit('Give the worker more, and sleep at night')
  await project.edit('stack/main.tf', () => stack)
  await world.script({ answer: refuse }, { action: 'PutScheduledUpdateGroupAction' })
  const variables = { worker_image: own }
  const result = await project.run(project.push(sha), {
    with: { ...patience, 'terraform-variables': `worker_image=${own}` },
  })
  expect(result.outputs).toMatchObject({ 'failure-reason': 'apply-failed', recovery: 'rolled-back' })
  expect(errorsOf(result).join('\n')).toMatch(/It had begun to move (web, worker|worker, web) before that/)
  expect(await launchedByGroup(project)).toEqual(before)
  for (const group of ['web', 'worker']) expect(await refreshesOf(world, group)).toHaveLength(2)
  expect(await project.plan(old, variables)).toMatchObject({ code: 0 })
  expect(await quarantinedIn(world)).toBe(false)
})

test('a cancel during the apply, after a refresh began, names it and how far it has come', async () => {
  const world = await worlds.open({})
  await world.script({ answer: { ...refuse, delay: 4 } }, { action: 'PutScheduledUpdateGroupAction' })
  await world.script({ refresh: { at: 33, hold: true } })
  const result = await run(world, {
    with: afterTheGroup,
    cancelAfter: (line) => line.includes('aws_autoscaling_schedule.night[0]: Creating...'),
  })
  expect(result.outputs).toMatchObject({ outcome: 'cancelled', 'failure-reason': 'cancelled' })
  const [refresh] = await refreshesOf(world, 'web')
  expect(refresh?.Status).toMatch(/Pending|InProgress/)
  expect(idsIn(result)).toEqual([{ group: 'web', id: refresh?.InstanceRefreshId }])
  expect(result.summary).toMatch(
    new RegExp(`refresh ${refresh?.InstanceRefreshId} is .* at \\d+ %.*it goes on`),
  )
})

test('a refresh that somebody cancels and starts anew a moment later is superseded, and theirs goes on', async () => {
  const world = await worlds.open({})
  await world.script({ refresh: { at: 33, hold: true } })
  let acting: Promise<void> | undefined
  const takeOverSlowly = async () => {
    await cancelRefresh(world)
    while ((await newestRefresh(world))?.Status !== 'Cancelled')
      await new Promise((done) => setTimeout(done, 50))
  }
  let started: Promise<void> | undefined
  const result = await run(world, {
    with: { 'poll-interval': '2s' },
    onLine: (line) => {
      const text = renderLine(line)
      if (/refresh InProgress/.test(text)) acting ??= takeOverSlowly()
      if (/refresh Cancelled/.test(text)) started ??= startRefresh(world)
    },
  })
  await Promise.all([acting, started])
  expect(result.outputs).toMatchObject({ 'failure-reason': 'rollout-superseded', recovery: '' })
  const [theirs, ours] = await refreshesOf(world, 'web')
  expect(theirs?.Status).toMatch(/Pending|InProgress/)
  expect(ours?.Status).toBe('Cancelled')
  expect(await quarantinedIn(world)).toBe(false)
})

/** Terraform as it is, but for the state, which cannot be read once something was applied. */
async function withoutState(): Promise<Readonly<Record<string, string>>> {
  const directory = await mkdtemp(join(rig.root, 'stateless-'))
  const path = rig.toolEnv['PATH'] ?? ''
  const script = `#!/bin/sh
[ "$1" = apply ] && touch '${directory}/applied'
if [ "$*" = "state pull" ] && [ -e '${directory}/applied' ]; then
  echo 'Error: Failed to load state: ExpiredToken' >&2
  exit 1
fi
PATH='${path}' exec terraform "$@"
`
  await writeFile(join(directory, 'terraform'), script, { mode: 0o755 })
  return { PATH: [directory, path].join(delimiter) }
}

test('a state that cannot be read after the apply: the group is judged by what AWS says, and the report says so', async () => {
  const world = await worlds.open({})
  const result = await run(world, { env: await withoutState() })
  expect(result.outputs).toMatchObject({ outcome: 'deployed', 'failure-reason': '' })
  expect(result.summary).toContain('The state could not be read after the apply')
  const [refresh] = await refreshesOf(world, 'web')
  expect(idsIn(result)).toEqual([{ group: 'web', id: refresh?.InstanceRefreshId }])
  expect(await imagesRunning(world.project)).not.toContain(world.old)
})
