import { describe, expect, test } from '@jest/globals'
import {
  type EventPayload,
  eventOf,
  followed,
  isReviewOver,
  pullRequestOf,
  runsFork,
  strangerOf,
  validatesOnly,
} from '../../src/inputs/event.ts'

const [head, merge] = ['1'.repeat(40), '2'.repeat(40)]
const shop = 'octo-org/shop'

function pullOf(repo: { full_name: string } | null | undefined, more = {}): EventPayload {
  const from = { sha: head, ref: 'feature', ...(repo === undefined ? {} : { repo }) }
  return { pull_request: { number: 17, merge_commit_sha: merge, head: from, ...more } }
}

describe('a pull request', () => {
  test.each([
    ['of a branch', { full_name: 'Octo-Org/Shop' }, undefined],
    ['of a fork', { full_name: 'mona/shop' }, 'mona/shop'],
    ['of a fork that is gone', null, 'a deleted fork'],
    ['of which nothing is told', undefined, 'a deleted fork'],
  ])('%s', (_, repo, fork) => {
    const facts = { number: 17, headSha: head, headRef: 'feature' }
    expect(pullRequestOf(pullOf(repo), shop)).toEqual(fork === undefined ? facts : { ...facts, fork })
  })

  test('that is merged is known by the branch that has it', () => {
    const base = { ref: 'main' }
    expect(pullRequestOf(pullOf({ full_name: shop }, { merged: true, base }), shop)).toMatchObject({
      mergedInto: 'main',
    })
    expect(pullRequestOf(pullOf({ full_name: shop }, { merged: false, base }), shop)).not.toHaveProperty(
      'mergedInto',
    )
  })

  test('is in no other event', () => {
    expect(pullRequestOf({}, shop)).toBeUndefined()
  })
})

describe('a merge group', () => {
  const group = (ref: string): EventPayload => ({ merge_group: { head_sha: head, head_ref: ref } })

  test.each([
    ['main', 7],
    ['release/pr-3-x', 1234],
  ])('of %s has the pull request that its branch names', (base, number) => {
    const branch = `gh-readonly-queue/${base}/pr-${number}-${merge}`
    const facts = { number, headSha: head, headRef: branch }
    expect(pullRequestOf(group(`refs/heads/${branch}`), shop)).toEqual(facts)
  })

  test('whose branch names none has none', () => {
    expect(pullRequestOf(group('refs/heads/main'), shop)).toBeUndefined()
  })
})

describe('nothing but validation', () => {
  const pullRequest = { number: 17, headSha: head, headRef: 'feature' }
  const fork = { ...pullRequest, fork: 'mona/shop' }
  const facts = { eventName: 'pull_request', pullRequest: fork, credentials: 'none' } as const
  test.each([
    ['is for a fork without credentials', facts, true],
    ['is for a review of it', { ...facts, eventName: 'pull_request_review' }, true],
    ['is for a comment in a review', { ...facts, eventName: 'pull_request_review_comment' }, true],
    ['is not for a fork that was given some', { ...facts, credentials: 'given' }, false],
    ['is not for a branch of this repository: its credentials are missing', { ...facts, pullRequest }, false],
    ['is not for pull_request_target', { ...facts, eventName: 'pull_request_target' }, false],
    ['is not for a push', { eventName: 'push', credentials: 'none' }, false],
  ] as const)('%s', (_, given, expected) => expect(validatesOnly(given)).toBe(expected))
})

test('a fork is run until its pull request is merged', () => {
  const pullRequest = { number: 17, headSha: head, headRef: 'feature', fork: 'mona/shop' }
  expect(runsFork({ eventName: 'pull_request', pullRequest })).toBe(true)
  expect(runsFork({ eventName: 'pull_request', pullRequest: { ...pullRequest, mergedInto: 'main' } })).toBe(
    false,
  )
  expect(runsFork({ eventName: 'pull_request_target', pullRequest })).toBe(false)
})

describe('a stranger', () => {
  const run = (event: string, full_name: string): EventPayload => ({
    workflow_run: { event, head_sha: head, head_repository: { full_name } },
  })
  const both = { commits: [head, merge] }
  test.each([
    [
      'sets off pull_request_target',
      'pull_request_target',
      pullOf({ full_name: 'mona/shop' }),
      { ...both, repository: 'mona/shop' },
    ],
    [
      'who has a branch here does, too',
      'pull_request_target',
      pullOf({ full_name: shop }),
      { ...both, repository: '' },
    ],
    [
      'whose pull request conflicts has no merge',
      'pull_request_target',
      pullOf(null, { merge_commit_sha: null }),
      { commits: [head], repository: 'a deleted fork' },
    ],
    [
      'has given no more than what was merged',
      'pull_request_target',
      pullOf({ full_name: 'mona/shop' }, { merged: true }),
      { commits: [], merged: [head, merge], repository: 'mona/shop' },
    ],
    [
      'has given no more on pull_request, where a machine has credentials',
      'pull_request',
      pullOf(null, { merged: true }),
      { commits: [], merged: [head, merge], repository: 'a deleted fork' },
    ],
    [
      'is none when a branch of this repository is merged',
      'pull_request_target',
      pullOf({ full_name: shop }, { merged: true }),
      undefined,
    ],
    ['has no secrets on pull_request', 'pull_request', pullOf({ full_name: 'mona/shop' }), undefined],
    [
      'is behind a workflow_run of a fork',
      'workflow_run',
      run('pull_request', 'mona/shop'),
      { commits: [head], repository: 'mona/shop' },
    ],
    [
      'may be behind one that another run set off',
      'workflow_run',
      run('workflow_run', shop),
      { commits: [] },
    ],
    ['may be behind one that a comment set off', 'workflow_run', run('issue_comment', shop), { commits: [] }],
    ['may be behind one of a check', 'workflow_run', run('check_run', shop), { commits: [] }],
    [
      'may have what a preview is made of, and that is the own commit',
      'deployment_status',
      {},
      { commits: [], own: 'untold' },
    ],
    [
      'is not yet merged behind a run for a merge queue',
      'workflow_run',
      run('merge_group', shop),
      { commits: [head], repository: '' },
    ],
    ['is not behind one of a branch', 'workflow_run', run('pull_request', shop), undefined],
    ['is not behind one of a push', 'workflow_run', run('push', shop), undefined],
    ['pushes nothing', 'push', {}, undefined],
    ['may be behind any comment, of which the event says nothing', 'issue_comment', {}, { commits: [] }],
  ])('%s', (_, eventName, payload, expected) => {
    expect(strangerOf(eventName, payload, shop)).toEqual(expected)
  })
})

const after = (event: string, head_branch?: string): EventPayload => ({
  workflow_run: { event, head_sha: head, ...(head_branch && { head_branch }) },
})

test.each([
  ['workflow_run', after('pull_request'), 'proposal'],
  ['workflow_run', after('pull_request_target'), 'proposal'],
  ['workflow_run', after('pull_request_review'), 'proposal'],
  ['workflow_run', after('merge_group'), 'proposal'],
  ['workflow_run', after('push', 'gh-readonly-queue/main/pr-7-0000000'), 'proposal'],
  ['workflow_run', after('push', 'feature'), undefined],
  ['workflow_run', after('workflow_dispatch'), undefined],
  ['workflow_run', {}, undefined],
  ['push', after('pull_request'), undefined],
] as const)('%s behind %j follows: %s', (eventName, payload, expected) => {
  expect(followed(eventName, payload)).toBe(expected)
})

describe('a merge queue', () => {
  test('is the event of what is pushed to its branches, and of nothing else', () => {
    const branch = 'refs/heads/gh-readonly-queue/main/pr-7-0000000'
    expect(eventOf('push', branch)).toBe('merge_group')
    expect(eventOf('push', 'refs/heads/main')).toBe('push')
    expect(eventOf('workflow_dispatch', branch)).toBe('workflow_dispatch')
  })

  test('comes when the review is over, as what comes after the merge does', () => {
    const open = { number: 7, headSha: head, headRef: 'fix' }
    expect(isReviewOver({ eventName: 'merge_group', pullRequest: open })).toBe(true)
    expect(isReviewOver({ eventName: 'pull_request', pullRequest: { ...open, mergedInto: 'main' } })).toBe(
      true,
    )
    expect(isReviewOver({ eventName: 'pull_request', pullRequest: open })).toBe(false)
  })
})
