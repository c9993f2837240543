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

/** Most requests of Auto Scaling for a group in a minute of the simulated clock, beside those for new instances. */
const mostRequests = 12

/** 200 instances are asked for in one request, and a rollout of 500 shows a thousand: on a slow machine many at once. */
const pagesOfInstances = 5

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
  const times: number[] = []
  const result = await project.run(project.push(sha), {
    with: { ...paced, ...inputs },
    onLine: (line) => {
      const text = renderLine(line)
      if (!/(✓ Apply|✓ Rollout)/.test(text)) return
      counts.push(rig.aws.requests(account))
      times.push(Date.now())
    },
  })
  const [before = {}, after = {}] = (await Promise.all(counts)).map(({ actions }) => actions)
  const [began = 0, ended = 0] = times
  return { result, spent: difference(before, after), minutes: ((ended - began) * clockScale) / 60_000 }
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
 * A slow machine makes fewer looks in the same time, and never more. A minute that was begun counts as one. Instances are
 * asked for when they are new.
 */
function expectFew(
  { spent, minutes }: { readonly spent: Counts; readonly minutes: number },
  groups: number,
): void {
  const { DescribeAutoScalingGroups: ofGroups = 0, DescribeInstanceRefreshes: ofRefreshes = 0 } = spent
  const all = ofGroups + ofRefreshes
  process.stderr.write(
    `${(all / groups / minutes).toFixed(1)} requests per group and minute (${JSON.stringify(spent)}, ${minutes.toFixed(1)} min)\n`,
  )
  expect(all).toBeLessThanOrEqual(mostRequests * groups * Math.ceil(minutes + 1))
  expect(spent['DescribeInstances'] ?? 0).toBeLessThanOrEqual(ofGroups + ofRefreshes + pagesOfInstances)
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
  const { result, ...cost } = await counted(world.project, world.commits.new, inputs)
  expectDeployed(result)
  const running = await imagesRunning(world.project)
  expect(running).toHaveLength(500)
  expect(running).not.toContain(world.old)
  expectFew(cost, 1)
})

test('40 groups in two regions are rolled out at the same time, with few requests for each', async () => {
  const account = '710000000000'
  const project = await createProject(rig, { repository: 'octo-org/fleet', account, with: paced })
  await useStack(project, 'fleet-stack')
  const inputs = { 'packer-variables': 'copy_to_regions=["eu-west-1"]' }
  const first = await project.commit('Serve a first page')
  expectDeployed(await project.run(project.push(first), { with: inputs }))
  await rig.aws.script({ match: { account }, then: { launch: { delay: boot } } })
  const { result, ...cost } = await counted(project, await changed(project, 'new'), inputs)
  expectDeployed(result)
  const refreshes = JSON.parse(result.outputs['refresh-ids'] ?? '[]') as { region: string }[]
  expect(refreshes.filter(({ region }) => region === 'us-east-1')).toHaveLength(20)
  expect(refreshes.filter(({ region }) => region === 'eu-west-1')).toHaveLength(20)
  expectFew(cost, 40)
})
