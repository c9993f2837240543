import { beforeAll, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { unhealthyImage } from '../../../sandbox/stories/part.ts'
import { changeSite, errorsOf, stage } from '../stage/stage.ts'

/** A group that serves, and images that do not come through. */
const here = stage()
const environment = { environment: 'production' }
let project: Project

beforeAll(async () => {
  project = await here.project('shop')
  const sha = await project.commit('Serve a first page')
  const { outputs } = await project.run(project.push(sha), { with: environment })
  expect(outputs['outcome']).toBe('deployed')
})

async function commit(text: string): Promise<string> {
  await changeSite(project, text)
  return project.commit(text)
}

/** What a person must find of a failed rollout: one error with AWS's words, which the summary repeats. */
function expectFailure(result: RunResult, { reason, words }: { reason: string; words: string }): void {
  expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1, leftovers: [] })
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': reason })
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)])
  expect(result.summary).toContain(words)
}

test('an image whose instances never get healthy fails the run, and the deployment on GitHub', async () => {
  const sha = await commit('Break the page')
  await here.rig.aws.script(unhealthyImage(sha))
  const result = await project.run(project.push(sha), { with: { ...environment, 'rollout-timeout': '60s' } })
  expectFailure(result, { reason: 'rollout-failed', words: 'New instances failed their health checks' })
  // The sick instance is seen in service, or already on its way out.
  expect(result.summary).toMatch(/i-\w+ runs ami-\w+: (InService|Terminating), Unhealthy/)
  expect(Number(result.outputs['healthy-percentage'])).toBeLessThan(100)
  const { deployments } = here.rig.github.state()
  const deployment = deployments.findLast((each) => each.sha === sha)
  expect(deployment).toMatchObject({ sha, environment: 'production' })
  expect(deployment?.statuses.at(-1)).toMatchObject({ state: 'failure' })
  // What the recovery went back to is what serves.
  expect(deployments.at(-1)?.statuses.at(-1)).toMatchObject({ state: 'success' })
})

/** The other ends that AWS puts to a refresh are in the tables of `rollouts/`. */
test('a refresh that somebody cancels fails the run with what AWS says', async () => {
  const sha = await commit('Meet somebody who cancels')
  const refresh = { at: 33, status: 'Cancelled', reason: 'Cancelled due to user request.' } as const
  await here.rig.aws.script({ then: { refresh } })
  const result = await project.run(project.push(sha))
  expectFailure(result, {
    reason: 'rollout-failed',
    words: 'ended Cancelled: Cancelled due to user request.',
  })
})

test('a refresh that never ends is given up at rollout-timeout', async () => {
  const sha = await commit('Wait for ever')
  await here.rig.aws.script({ then: { refresh: { at: 33, hold: true } } })
  const result = await project.run(project.push(sha), { with: { 'rollout-timeout': '14s' } })
  expectFailure(result, { reason: 'rollout-timed-out', words: 'After 14 s' })
  expect(result.summary).toContain('the refresh is ')
})
