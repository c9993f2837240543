import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { RequestCounts } from '../../../sandbox/aws/start.ts'
import { createProject, type Project, type RunResult } from '../../../sandbox/project.ts'
import { type Rig, startRig } from '../../../sandbox/rig.ts'
import { renderLine } from '../../../sandbox/runner/output/log.ts'
import { changed, createWorlds, useStack } from '../rollouts/world.ts'
import { imagesRunning } from '../stage/aws-cli.ts'

/** Simulated seconds in a real one; the pause between two polls is the default of 15 s by that clock. */
const clockScale = 8
const paced = { 'poll-interval': '1.875s' }

/** Simulated seconds from an instance's launch until it is in service. */
const boot = 100

/** Polls in a minute by default, of 15 s each. A stand-in that is slow to answer makes fewer, so they are not timed. */
const pollsPerMinute = 4

/** Most requests of one rollout in a minute, for each group, beside those for new instances. */
const mostRequests = 10

/** 200 instances are asked for in one request. */
const pagesOfInstances = 3

let rig: Rig
jest.setTimeout(1_200_000)
beforeAll(async () => {
  rig = await startRig({ clockScale, log: (line) => process.stderr.write(`${line}\n`) })
})
afterAll(() => rig?.close())

/** Runs the action, and counts the requests while it watches the rollout. */
async function counted(project: Project, sha: string, inputs: Record<string, string>) {
  const account = project.awsEnv['AWS_ACCESS_KEY_ID'] ?? ''
  const counts: Promise<RequestCounts>[] = []
  const result = await project.run(project.push(sha), {
    with: { ...paced, ...inputs },
    onLine: (line) => {
      const text = renderLine(line)
      if (/(✓ Apply|✓ Rollout)/.test(text)) counts.push(rig.aws.requests(account))
    },
  })
  const [before = {}, after = {}] = (await Promise.all(counts)).map(({ actions }) => actions)
  return { result, spent: difference(before, after) }
}

type Counts = Readonly<Record<string, number>>

/** What was asked in between; the mark of a proven image, which comes once behind the rollout, is none of it. */
function difference(before: Counts, { CreateTags: _, ...after }: Counts): Counts {
  const counts = Object.entries(after).map(
    ([action, count]) => [action, count - (before[action] ?? 0)] as const,
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/**
 * Each poll of a group asks for its refreshes once, so that they tell how many polls there were. Instances are asked for
 * when they are new, however many polls there are: on a slow machine there are fewer, and each weighs more.
 */
function perGroupAndMinute({ DescribeInstances: ofInstances = 0, ...spent }: Counts): number {
  const polls = spent['DescribeInstanceRefreshes'] ?? 0
  expect(ofInstances).toBeLessThanOrEqual(polls + pagesOfInstances)
  const all = Object.values(spent).reduce((sum, count) => sum + count, 0)
  const rate = (all / polls) * pollsPerMinute
  process.stderr.write(
    `${rate.toFixed(1)} requests per group and minute (${JSON.stringify(spent)}, ${ofInstances} for instances)\n`,
  )
  return rate
}

function expectDeployed({ outputs, conclusion, log }: RunResult): void {
  const { outcome, 'healthy-percentage': percentage } = outputs
  const told = conclusion === 'success' ? '' : log.slice(-60).join('\n')
  expect({ outcome, percentage, told }).toEqual({ outcome: 'deployed', percentage: '100', told: '' })
}

test('a group of 500 instances is watched with few requests', async () => {
  const worlds = createWorlds(700_000_000_000)
  await worlds.begin(rig)
  const world = await worlds.open({ desired: '500' })
  await world.script({ launch: { delay: boot } })
  const inputs = { 'terraform-variables': 'desired=500' }
  const { result, spent } = await counted(world.project, world.commits.new, inputs)
  expectDeployed(result)
  const running = await imagesRunning(world.project)
  expect(running).toHaveLength(500)
  expect(running).not.toContain(world.old)
  expect(perGroupAndMinute(spent)).toBeLessThanOrEqual(mostRequests)
})

test('40 groups in two regions are rolled out at the same time, with few requests for each', async () => {
  const account = '710000000000'
  const project = await createProject(rig, { repository: 'octo-org/fleet', account, with: paced })
  await useStack(project, 'fleet-stack')
  const inputs = { 'packer-variables': 'copy_to_regions=["eu-west-1"]' }
  const first = await project.commit('Serve a first page')
  expectDeployed(await project.run(project.push(first), { with: inputs }))
  await rig.aws.script({ match: { account }, then: { launch: { delay: boot } } })
  const { result, spent } = await counted(project, await changed(project, 'new'), inputs)
  expectDeployed(result)
  const refreshes = JSON.parse(result.outputs['refresh-ids'] ?? '[]') as { region: string }[]
  expect(refreshes.filter(({ region }) => region === 'us-east-1')).toHaveLength(20)
  expect(refreshes.filter(({ region }) => region === 'eu-west-1')).toHaveLength(20)
  expect(perGroupAndMinute(spent)).toBeLessThanOrEqual(mostRequests)
})
