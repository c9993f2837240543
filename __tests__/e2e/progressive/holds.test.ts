import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { unhealthyImage } from '../../../sandbox/stories/part.ts'
import { imagesByGroup, imagesRunning, tagsOf } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, stage } from '../stage/stage.ts'

/** A release that goes by steps, over several jobs: what one leaves in AWS the next one finds. The tests follow each other. */
const here = stage()
let project: Project
/** AMI ids, each of the release that serves all at that point. */
let first = ''
let second = ''

const HOLD_MS = 3000
const SETTINGS = `stacks:
  web:
    environment: production
    steps:
      - { at: 10%, hold: ${HOLD_MS / 1000}s }
      - { at: 50%, hold: until-promoted }
`

const REQUIRED = 'http_tokens   = "required"'
const OPTIONAL = 'http_tokens   = "optional"'

type Command = 'deploy' | 'promote' | 'abort' | 'verify'

/** A job of its own, on a commit. */
const job = (command: Command, sha: string): Promise<RunResult> =>
  project.run(command === 'deploy' ? project.push(sha) : project.dispatch(sha), {
    with: { stack: 'web', command },
  })

async function newPage(text: string): Promise<string> {
  await changeSite(project, text)
  return project.commit(`Serve ${text}`)
}

const imageOf = ({ outputs }: RunResult) => outputs['image-id'] ?? 'none'
const isProven = async (id: string) =>
  'immutable-deploy:proven:production' in ((await tagsOf(project, id))[0] ?? {})

/** How many instances run each of these images. */
async function counts(...ids: readonly string[]): Promise<number[]> {
  const all = await imagesRunning(project)
  return ids.map((id) => all.filter((one) => one === id).length)
}

interface Refresh {
  readonly StartTime: string
  readonly EndTime: string
  readonly Status: string
  readonly Preferences: { readonly CheckpointPercentages?: readonly number[]; readonly SkipMatching: boolean }
}

/** The group's refreshes, the last one first. */
async function refreshes(): Promise<readonly Refresh[]> {
  const [AutoScalingGroupName = ''] = Object.keys(await imagesByGroup(project))
  const operation = 'DescribeInstanceRefreshes'
  const answer = await project.ask({ service: 'autoscaling', operation, input: { AutoScalingGroupName } })
  return (answer as { readonly InstanceRefreshes: readonly Refresh[] }).InstanceRefreshes
}

beforeAll(async () => {
  // The sandbox's template runs a shell: without this every commit bakes.
  project = await here.project('holds', { 'image-inputs': 'image/**' })
  await project.edit('stack/main.tf', (text) =>
    text.replace(/\n {2}instance_refresh \{[\s\S]*?\n {2}\}\n/, '\n'),
  )
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(join(project.directory, '.github/immutable-deploy.yml'), SETTINGS)
  const made = await job('deploy', await project.commit('Serve a first page'))
  expect(made.outputs['outcome']).toBe('deployed')
  first = imageOf(made)
})

test('a release waits at a step for as long as it says, and holds at the next until another job promotes it', async () => {
  const sha = await newPage('a second page')
  const held = await job('deploy', sha)
  expect(held.outputs['outcome']).toBe('holding')
  second = imageOf(held)
  expect(await counts(first, second)).toEqual([1, 2])
  expect(await isProven(second)).toBe(false)
  expect(here.rig.github.state().deployments.at(-1)?.statuses.at(-1)).toMatchObject({ state: 'in_progress' })
  const [half, tenth, ...earlier] = await refreshes()
  expect(earlier).toEqual([])
  expect(Date.parse(half?.StartTime ?? '') - Date.parse(tenth?.EndTime ?? '')).toBeGreaterThanOrEqual(HOLD_MS)
  expect([half?.Preferences.SkipMatching, tenth?.Preferences.SkipMatching]).toEqual([true, false])

  const promoted = await job('promote', sha)
  expect(promoted.outputs).toMatchObject({ outcome: 'deployed', 'image-id': second })
  expect(await counts(first, second)).toEqual([0, 3])
  expect(await isProven(second)).toBe(true)
})

test('a change of the template alone is not called deployed while it holds', async () => {
  await project.edit('stack/main.tf', (text) => text.replace(REQUIRED, OPTIONAL))
  const sha = await project.commit('Let older clients ask for metadata')
  expect((await job('deploy', sha)).outputs).toMatchObject({ outcome: 'holding', 'image-id': second })
  const seen = await job('verify', sha)
  expect(seen.outputs).toMatchObject({ 'failure-reason': 'drift-found' })
  expect(errorsOf(seen).join()).toContain(`It holds at 50 % with commit ${sha}`)
})

test('a newer one takes its place; taken back by another job it makes way for what was proven last', async () => {
  const sha = await newPage('a third page')
  const held = await job('deploy', sha)
  expect(held.outputs['outcome']).toBe('holding')
  expect(held.annotations.map(({ message }) => message).join()).toContain('Once this deploy is applied')
  expect(await counts(second, imageOf(held))).toEqual([1, 2])

  const back = await job('abort', sha)
  expect(back.outputs).toMatchObject({ outcome: 'rolled-back', 'image-id': second })
  expect(await counts(second)).toEqual([3])
  expect(await isProven(imageOf(held))).toBe(false)
  expect((await job('promote', sha)).outputs).toMatchObject({ 'failure-reason': 'not-holding' })
  await project.edit('stack/main.tf', (text) => text.replace(OPTIONAL, REQUIRED))
})

test('one whose first instance is sick goes no further than that, and is taken back', async () => {
  const sha = await newPage('a page that never answers')
  await here.rig.aws.script(unhealthyImage(sha))
  const before = (await refreshes()).length
  const { outputs } = await job('deploy', sha)
  expect(outputs).toMatchObject({
    outcome: 'failed',
    'failure-reason': 'rollout-failed',
    recovery: 'rolled-back',
  })
  expect(await counts(second)).toEqual([3])
  const own = (await refreshes())
    .slice(0, -before)
    .map(({ Status, Preferences }) => [Status, Preferences.CheckpointPercentages ?? []])
  expect(own.at(-1)).toEqual(['Failed', [expect.any(Number)]])
  expect(own).toHaveLength(2)
})
