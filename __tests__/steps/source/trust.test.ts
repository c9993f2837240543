import { describe, expect, test } from '@jest/globals'
import type { Origin } from '../../../src/deps/code.ts'
import {
  requireTrustedCode,
  requireTrustedInputs,
  requireTrustedMachine,
  requireTrustedPaths,
} from '../../../src/steps/source/trust.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { contextOf } from '../../builders/world/parts.ts'

const [base, head, merge, other] = ['0', '1', '2', '3'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
]
const stranger = { commits: [head, merge], repository: 'mona/shop' }
const context = contextOf({ eventName: 'pull_request_target', sha: base, stranger })

const nothing: Origin = { parents: [], refs: [], remotes: [], isSubmodule: false }

const check = (sha: string, origin: Partial<Origin> = {}, given = context) =>
  requireTrustedCode(
    { root: '/workspace', head: sha },
    { context: given, git: { origin: async () => ({ ...nothing, ...origin }) } as never },
  )

describe('code that is checked out', () => {
  test.each([
    ["the pull request's head", head, {}],
    ['its merge', merge, {}],
    ['a newer merge of it', other, { parents: [base, head] }],
    ['what a ref of a pull request points to', other, { refs: ['refs/remotes/pull/17/merge'] }],
    ['a pull request as clones keep it', other, { refs: ['refs/remotes/origin/pr/17'] }],
    ['one as others keep it', other, { refs: ['refs/remotes/origin/pull/17/head'] }],
    ['on a branch that a step of the workflow made', other, { refs: ['refs/heads/fix'] }],
    ['a checkout of the fork', other, { remotes: ['https://github.com/Mona/Shop.git'] }],
    ['a checkout of the fork by ssh', other, { remotes: ['git@github.com:mona/shop'] }],
    ['a commit by its id alone: GitHub has those of all forks', other, { parents: [base] }],
  ])('is refused where it is %s', async (_, sha, origin) => {
    const failure = await failureFrom(() => check(sha, origin))
    expect(failure).toMatchObject({
      reason: 'untrusted-code',
      evidence: [expect.stringContaining(sha)],
      next: expect.arrayContaining([expect.stringContaining('`pull_request`')]),
    })
  })

  test.each([
    ["the run's own commit, the base", base, { parents: [head] }],
    [
      'another commit of this repository',
      other,
      {
        parents: [base],
        refs: ['refs/remotes/origin/main'],
        remotes: ['https://github.com/octo-org/shop'],
      },
    ],
    [
      'another repository with the like name',
      other,
      { refs: ['refs/tags/v1'], remotes: ['https://github.com/amona/shop.git'] },
    ],
  ])('is taken where it is %s', async (_, sha, origin) => {
    await expect(check(sha, origin)).resolves.toBeUndefined()
  })

  test('of a fork is what was merged of it, and not what came after', async () => {
    const after = { ...context, stranger: { commits: [], merged: [head, merge], repository: 'mona/shop' } }
    const fork = { refs: ['refs/remotes/origin/fix'], remotes: ['https://github.com/mona/shop'] }
    await expect(check(head, fork, after)).resolves.toBeUndefined()
    await expect(check(merge, {}, after)).resolves.toBeUndefined()
    expect((await failureFrom(() => check(other, fork, after))).evidence[0]).toContain('mona/shop')
  })

  test("is the run's own commit alone where a branch has it, if the event does not tell whose that is", async () => {
    const untold = { ...context, stranger: { commits: [], own: 'untold' as const } }
    const preview = { refs: ['refs/remotes/pull/17/head'] }
    expect((await failureFrom(() => check(base, preview, untold))).reason).toBe('untrusted-code')
    expect((await failureFrom(() => check(base, {}, untold))).reason).toBe('untrusted-code')
    await expect(check(base, { refs: ['refs/remotes/origin/main'] }, untold)).resolves.toBeUndefined()
  })

  test('is not looked into where no stranger is about', async () => {
    const { stranger: _, ...trusted } = context
    await expect(check(head, {}, trusted)).resolves.toBeUndefined()
  })
})

describe('a checkout below the workspace', () => {
  const open = (sha: string, origin: Partial<Origin> = {}, paths = ['/workspace/pr/stack']) => {
    const git = {
      head: async (directory: string) => (directory === '/workspace/pr' ? sha : undefined),
      origin: async () => ({ ...nothing, ...origin }),
    }
    const files = { kind: async () => 'directory', real: async (path: string) => path }
    return requireTrustedPaths({ root: '/workspace', paths }, { context, git, files } as never)
  }

  test.each([
    ["the pull request's head", head, {}],
    ['a commit that may be anybody’s', other, {}],
    ['a submodule that is the fork', other, { isSubmodule: true, remotes: ['https://github.com/mona/shop'] }],
  ])('is refused where it is %s', async (_, sha, origin) => {
    expect(await failureFrom(() => open(sha, origin))).toMatchObject({ reason: 'untrusted-code' })
  })

  test.each([
    ["the run's own commit", base, {}],
    ['on a branch', other, { refs: ['refs/remotes/origin/main'] }],
    ['a submodule of what is trusted', other, { isSubmodule: true }],
  ])('is taken where it is %s', async (_, sha, origin) => {
    await expect(open(sha, origin)).resolves.toBeUndefined()
  })

  test('is of no interest where nothing of it is read', async () => {
    await expect(open(head, {}, ['/workspace/stack'])).resolves.toBeUndefined()
  })
})

describe('inputs', () => {
  const inputs = (ref: string, repository = '') => ({ ref, repository, workingDirectory: '.' })

  test.each([
    ['the head', inputs(head)],
    ['a commit by its id', inputs(other)],
    ['a commit by its short id', inputs(other.slice(0, 7), 'octo-org/shop')],
    ['a ref of a pull request', inputs('refs/pull/17/merge')],
    ['a short ref of one', inputs('pull/18/head')],
    ['the fork', inputs('', 'Mona/shop')],
  ])('that name %s are refused before anything is fetched', async (_, source) => {
    expect(await failureFrom(() => requireTrustedInputs(source, context))).toMatchObject({
      reason: 'untrusted-code',
    })
  })

  test.each([inputs('main'), inputs(''), inputs(base), inputs('v1', 'octo-org/infra')])(
    'others are taken: %o',
    (source) => {
      expect(() => requireTrustedInputs(source, context)).not.toThrow()
    },
  )

  test.each(['ghost/shop', 'mona/other'])(
    'of a comment that name %s are refused: it may be the fork',
    async (repository) => {
      const given = contextOf({ eventName: 'issue_comment', sha: base, stranger: { commits: [] } })
      expect(await failureFrom(() => requireTrustedInputs(inputs('main', repository), given))).toMatchObject({
        reason: 'untrusted-code',
      })
      expect(() => requireTrustedInputs(inputs('main', 'octo-org/infra'), given)).not.toThrow()
    },
  )

  test('that name the fork are taken for the commits that were merged alone', async () => {
    const after = { ...context, stranger: { commits: [], merged: [head, merge], repository: 'mona/shop' } }
    expect(() => requireTrustedInputs(inputs(head, 'mona/shop'), after)).not.toThrow()
    expect((await failureFrom(() => requireTrustedInputs(inputs('fix', 'mona/shop'), after))).reason).toBe(
      'untrusted-code',
    )
  })

  test('that name a pull request are taken on a push', () => {
    expect(() => requireTrustedInputs(inputs('refs/pull/17/merge'), contextOf())).not.toThrow()
  })
})

describe('behind a comment, which says nothing of the code,', () => {
  const given = contextOf({ eventName: 'issue_comment', sha: base, stranger: { commits: [] } })
  const here = { remotes: ['https://github.com/octo-org/shop'] }

  test.each([
    ['a pull request', other, { ...here, refs: ['refs/remotes/pull/17/head'] }],
    ['a commit by its id alone', other, here],
    ['a branch that a step made', other, { ...here, refs: ['refs/heads/fix'] }],
    [
      'a branch of another owner',
      other,
      { refs: ['refs/remotes/origin/main'], remotes: ['https://github.com/mona/shop'] },
    ],
    [
      'a remote of another owner beside',
      other,
      { refs: ['refs/remotes/mona/fix'], remotes: [...here.remotes, 'git@github.com:mona/shop.git'] },
    ],
  ])('%s is refused', async (_, sha, origin) => {
    expect(await failureFrom(() => check(sha, origin, given))).toMatchObject({ reason: 'untrusted-code' })
  })

  test.each([
    ["the run's own commit", base, {}],
    ['a branch of this repository', other, { ...here, refs: ['refs/heads/fix', 'refs/remotes/origin/fix'] }],
    [
      'a tag of another repository of the owner',
      other,
      { refs: ['refs/tags/v1'], remotes: ['https://github.com/octo-org/infra'] },
    ],
  ])('%s is taken', async (_, sha, origin) => {
    await expect(check(sha, origin, given)).resolves.toBeUndefined()
  })
})

describe('a self-hosted runner', () => {
  const pullRequest = { number: 17, headSha: head, headRef: 'fix', fork: 'mona/shop' }

  test('that has AWS credentials runs nothing of a fork, and they are named', async () => {
    const machineCredentials = ['AWS_PROFILE', 'the role web of the instance']
    const given = contextOf({ eventName: 'pull_request', pullRequest, machineCredentials })
    expect(await failureFrom(() => requireTrustedMachine(given))).toMatchObject({
      reason: 'untrusted-code',
      message: expect.stringContaining('the fork mona/shop'),
      evidence: ['the code would find AWS_PROFILE', 'the code would find the role web of the instance'],
      next: expect.arrayContaining([expect.stringContaining('ubuntu-latest')]),
    })
  })

  test('that has none runs it', () => {
    expect(() => requireTrustedMachine(contextOf({ pullRequest, machineCredentials: [] }))).not.toThrow()
    expect(() => requireTrustedMachine(contextOf())).not.toThrow()
  })
})
