import { beforeAll, expect, test } from '@jest/globals'
import type { Rule } from '../../../sandbox/aws/script.ts'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { unhealthyImage } from '../../../sandbox/story.ts'
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
  const deployment = here.rig.github.state().deployments.at(-1)
  expect(deployment).toMatchObject({ sha, environment: 'production' })
  expect(deployment?.statuses.at(-1)).toMatchObject({ state: 'failure' })
})

/** Each ends in AWS once a third is replaced. */
const endings: readonly { ending: string; words: string; refresh: NonNullable<Rule['then']['refresh']> }[] = [
  {
    ending: 'Failed',
    words: 'ended Failed: Instances are stuck in Standby.',
    refresh: { at: 33, status: 'Failed', reason: 'Instances are stuck in Standby.' },
  },
  {
    ending: 'Cancelled',
    words: 'ended Cancelled: Cancelled due to user request.',
    refresh: { at: 33, status: 'Cancelled', reason: 'Cancelled due to user request.' },
  },
  {
    ending: 'RollbackSuccessful',
    words: 'ended RollbackSuccessful: The alarm errors-5xx went into ALARM.',
    refresh: { at: 33, status: 'RollbackInProgress', reason: 'The alarm errors-5xx went into ALARM.' },
  },
]

test.each(endings)('a refresh that ends $ending fails the run with what AWS says', async (each) => {
  const sha = await commit(`Meet ${each.ending}`)
  await here.rig.aws.script({ then: { refresh: each.refresh } })
  const result = await project.run(project.push(sha))
  expectFailure(result, { reason: 'rollout-failed', words: each.words })
})

test('a refresh that never ends is given up at rollout-timeout', async () => {
  const sha = await commit('Wait for ever')
  await here.rig.aws.script({ then: { refresh: { at: 33, hold: true } } })
  const result = await project.run(project.push(sha), { with: { 'rollout-timeout': '14s' } })
  expectFailure(result, { reason: 'rollout-timed-out', words: 'the refresh is ' })
  expect(result.durationMs).toBeLessThan(60_000)
})
