import { describe, expect, test } from '@jest/globals'
import { type EventPayload, pullRequestOf, strangerOf, validatesOnly } from '../../src/inputs/event.ts'
import { commandFor, commandNames, isAllowedOn } from '../../src/outcome/commands.ts'
import { EVENTS, type EventEntry, eventNames } from '../../src/outcome/events.ts'
import { openSource } from '../../src/steps/source/source.ts'
import { definedOf } from '../../src/text/defined.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { inputsOf } from '../builders/values/inputs.ts'
import { filesWith, gitAt } from '../builders/world/files.ts'
import { contextOf, keptLog } from '../builders/world/parts.ts'

/** The table of events, which the README shows, held against what the code does with each. */
const entries: [string, EventEntry][] = Object.entries(EVENTS)
const [run, head, other] = ['0', '1', '2'].map((digit) => digit.repeat(40)) as [string, string, string]
const here = 'octo-org/shop'
const fork = 'mona/shop'

/** What GitHub says of a run on the event, for a fork's pull request where it is about one. */
function payloadOf(name: string): EventPayload {
  const from = { sha: head, ref: 'feature', repo: { full_name: fork } }
  if (name.startsWith('pull_request'))
    return { pull_request: { number: 17, merge_commit_sha: run, head: from } }
  const behind = { event: 'pull_request', head_sha: head, head_repository: { full_name: fork } }
  if (name === 'workflow_run') return { workflow_run: behind }
  const ref = `refs/heads/gh-readonly-queue/main/pr-17-${other}`
  return name === 'merge_group' ? { merge_group: { head_sha: head, head_ref: ref } } : {}
}

function contextOn(name: string) {
  const payload = payloadOf(name)
  const facts = {
    pullRequest: pullRequestOf(payload, here),
    stranger: strangerOf(name, payload, here),
  }
  return contextOf({ eventName: name, sha: run, ref: 'refs/heads/main', ...definedOf(facts) })
}

/** Opens what is checked out. */
function open(name: string, commit: string, refs: readonly string[] = []) {
  const origin = async () => ({
    parents: [],
    refs,
    remotes: [`https://github.com/${here}`],
    isSubmodule: false,
  })
  const files = filesWith({ list: async () => ['web.pkr.hcl', 'main.tf'], kind: async () => 'directory' })
  const git = gitAt(commit, { origin })
  return openSource(inputsOf(), { context: contextOn(name), files, git, log: keptLog() })
}

describe.each(entries)('%s', (name, { auto, record, trusts, unmerged }) => {
  test(`auto is ${auto}`, () => {
    expect(commandFor({ eventName: name, rollbackTo: '' })).toBe(auto)
  })

  test(`the commit on record is ${record}`, async () => {
    expect((await open(name, run)).sha).toBe(record === 'head' ? head : run)
    if (trusts === 'all')
      expect(await open(name, other, ['refs/tags/v2'])).toMatchObject({ sha: other, ref: 'refs/tags/v2' })
  })

  test(`runs: ${trusts}`, async () => {
    const isRefused = async (commit: string, refs: readonly string[]) =>
      open(name, commit, refs).then(
        () => 'taken',
        (error) => error.reason,
      )
    const seen = {
      validates: validatesOnly({ ...contextOn(name), credentials: 'none' }),
      head: await isRefused(head, ['refs/remotes/pull/17/head']),
      commit: await isRefused(other, []),
      branch: await isRefused(other, ['refs/remotes/origin/fix']),
    }
    const expected = {
      all: { validates: false, head: 'taken', commit: 'taken', branch: 'taken' },
      'validates-forks': { validates: true, head: 'taken', commit: 'taken', branch: 'taken' },
      'no-pull-request': {
        validates: false,
        head: 'untrusted-code',
        commit: 'untrusted-code',
        branch: 'taken',
      },
      'branches-and-tags': {
        validates: false,
        head: 'untrusted-code',
        commit: 'untrusted-code',
        branch: 'taken',
      },
    }
    expect(seen).toEqual(expected[trusts])
  })

  test('deploys nothing that is in a queue, also by name', () => {
    const refused = commandNames.filter((command) => !isAllowedOn(command, name))
    expect(refused).toEqual(unmerged === undefined ? [] : ['deploy', 'rollback', 'promote', 'abort'])
  })
})

test('an event that is not in the table deploys what is checked out', async () => {
  expect(eventNames).not.toContain('page_build')
  expect(commandFor({ eventName: 'page_build', rollbackTo: '' })).toBe('deploy')
  expect((await open('page_build', run)).sha).toBe(run)
})

test.each(['issues', 'discussion_comment', 'check_suite', 'status'])(
  '%s, which anybody may set off, plans',
  (eventName) => {
    expect(commandFor({ eventName, rollbackTo: '' })).toBe('plan')
    expect(strangerOf(eventName, {}, here)).toEqual({ commits: [] })
  },
)

test('when a pull request is merged its code is a stranger no more, and the commit is that on the base', async () => {
  const { pull_request: pull } = payloadOf('pull_request')
  const payload = {
    pull_request: { ...(pull as NonNullable<typeof pull>), merged: true, base: { ref: 'main' } },
  }
  const pullRequest = pullRequestOf(payload, here)
  const stranger = strangerOf('pull_request_target', payload, here)
  expect(stranger?.commits).toEqual([])
  for (const eventName of ['pull_request', 'pull_request_target']) {
    const context = contextOf({
      eventName,
      sha: run,
      ref: 'refs/pull/17/merge',
      ...definedOf({ pullRequest, stranger }),
    })
    const files = filesWith({ list: async () => ['web.pkr.hcl', 'main.tf'], kind: async () => 'directory' })
    const source = await openSource(inputsOf(), { context, files, git: gitAt(run), log: keptLog() })
    expect(source).toMatchObject({ sha: run, ref: 'refs/heads/main' })
  }
  await expect(failureFrom(() => open('pull_request_target', head))).resolves.toMatchObject({
    reason: 'untrusted-code',
  })
})
