import { describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../../src/deps/github.ts'
import type { Recovery } from '../../../src/report/report.ts'
import { announce, announceReturn } from '../../../src/steps/rollout/announce.ts'
import { keptNotices } from '../../builders/aws/notices.ts'
import { commits } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { contextOf, journalOf } from '../../builders/world/parts.ts'

const commit = { repository: 'octo-org/shop', sha: contextOf().sha, ref: 'refs/heads/main' }
const inputs = inputsOf({ environment: 'production', 'environment-url': 'https://shop.example' })

function keptGitHub() {
  const calls: unknown[] = []
  const github: GitHub = {
    upsertComment: async () => '',
    mergedPull: async () => undefined,
    ownComment: async () => undefined,
    changedFiles: async () => [],
    compare: async () => 'unknown',
    commitsBetween: async () => undefined,
    createDeployment: async (options) => {
      calls.push(options)
      return 5
    },
    setLabels: async () => undefined,
    createCheck: async () => '',
    setDeploymentStatus: async (id, status) => {
      calls.push({ id, ...status })
    },
  }
  return { calls, deps: { github, context: contextOf(), notices: keptNotices() } }
}

describe('a GitHub deployment', () => {
  test('is begun for the environment, in progress, and recorded', async () => {
    const { calls, deps } = keptGitHub()
    const journal = journalOf()
    journal.record({ commit })
    await announce(inputs, deps, journal)
    expect(calls).toMatchObject([
      { sha: commit.sha, environment: 'production' },
      { id: 5, state: 'in_progress', environmentUrl: 'https://shop.example', logUrl: contextOf().runUrl },
    ])
    expect(journal.findings.deployment).toBe(5)
  })

  test('of a rollback names the commit that serves afterwards', async () => {
    const { calls, deps } = keptGitHub()
    const journal = journalOf()
    journal.record({ commit })
    await announce(inputs, deps, journal, commits[0])
    expect(calls[0]).toMatchObject({ sha: commits[0] })
  })

  test('is not begun without an environment, nor without a commit', async () => {
    const { calls, deps } = keptGitHub()
    const journal = journalOf()
    await announce(inputs, deps, journal)
    journal.record({ commit })
    await announce(inputsOf(), deps, journal)
    expect(calls).toEqual([])
  })

  test('that cannot be made is a warning', async () => {
    const { deps } = keptGitHub()
    const journal = journalOf()
    journal.record({ commit })
    const refuse = () => Promise.reject(new Error('Resource not accessible by integration'))
    await announce(inputs, { ...deps, github: { ...deps.github, createDeployment: refuse } }, journal)
    expect(journal.warnings).toEqual([
      'The GitHub deployment could not be made: Resource not accessible by integration',
    ])
    expect(journal.findings.deployment).toBeUndefined()
  })

  test('that is made and cannot be begun is not said to be missing', async () => {
    const { deps } = keptGitHub()
    const journal = journalOf()
    journal.record({ commit })
    const refuse = () => Promise.reject(new Error('Server Error'))
    await announce(inputs, { ...deps, github: { ...deps.github, setDeploymentStatus: refuse } }, journal)
    expect(journal.warnings).toEqual([
      'The GitHub deployment 5 was made, and has no status yet: Server Error',
    ])
    expect(journal.findings.deployment).toBe(5)
  })
})

describe('the GitHub deployment of a recovery', () => {
  const recovery = (changes: Partial<Recovery>): Recovery => ({
    result: 'rolled-back',
    message: '',
    rollouts: [],
    image: { origin: 'chosen', set: {}, name: '', gitSha: commits[0] },
    ...changes,
  })

  async function returned(changes: Partial<Recovery>, given = inputs) {
    const { calls, deps } = keptGitHub()
    const journal = journalOf()
    journal.record({ commit, deployment: 4 })
    await announceReturn(recovery(changes), given, deps, journal)
    expect(journal.findings.deployment).toBe(4)
    return calls
  }

  test('is of the commit whose stack serves again, and went well', async () => {
    expect(await returned({ commit: commits[1] })).toMatchObject([
      { sha: commits[1], environment: 'production' },
      { id: 5, state: 'success' },
    ])
  })

  test("is of the image's commit where the stack is the run's own", async () => {
    expect((await returned({ commit: commit.sha }))[0]).toMatchObject({ sha: commits[0] })
  })

  test('is not made without an environment', async () =>
    expect(await returned({ commit: commits[1] }, inputsOf())).toEqual([]))
})
