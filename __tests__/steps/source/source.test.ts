import { describe, expect, test } from '@jest/globals'
import type { CheckoutOptions, Origin } from '../../../src/deps/code.ts'
import type { RunContext } from '../../../src/deps/run.ts'
import { findCode, openSource } from '../../../src/steps/source/source.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inputsOf, rollbackInputsOf, type With } from '../../builders/values/inputs.ts'
import { filesWith, gitAt } from '../../builders/world/files.ts'
import { contextOf, keptLog } from '../../builders/world/parts.ts'

const merge = contextOf().sha
const headSha = '1111111111111111111111111111111111111111'

/** A repository with a template and a stack; a name that ends with a slash is a directory. */
const tree = ['image/', 'image/web.pkr.hcl', 'stack/', 'stack/main.tf', 'web.json', 'docs/', 'docs/index.md']

interface World {
  /** What is checked out in the workspace. */
  readonly head?: string
  readonly files?: readonly string[]
  readonly context?: Partial<RunContext>
  readonly origin?: Partial<Origin>
}

function world({ head, files = tree, context = {}, origin = {} }: World) {
  const checkouts: CheckoutOptions[] = []
  const below = (path: string) => path.replace(/^\/(workspace|run\/source)(\/|$)/, '')
  const deps = {
    context: contextOf(context),
    log: keptLog(),
    git: {
      ...gitAt(merge),
      head: async () => head,
      origin: async () => ({ parents: [], refs: [], remotes: [], isSubmodule: false, ...origin }),
      checkout: async (options: CheckoutOptions) => {
        checkouts.push(options)
        return options.ref === 'HEAD' || options.ref.startsWith('v') ? headSha : options.ref
      },
    },
    files: filesWith({
      kind: async (path: string) => {
        if (files.includes(`${below(path)}/`)) return 'directory' as const
        return files.includes(below(path)) ? ('file' as const) : ('missing' as const)
      },
      list: async (path: string) => {
        if (below(path) === '') return head === undefined && checkouts.length === 0 ? [] : files
        const inside = `${below(path)}/`
        return files.filter((name) => name.startsWith(inside)).map((name) => name.slice(inside.length))
      },
    }),
  }
  return { deps, checkouts }
}

const open = (inputs: With, given: World) => openSource(inputsOf(inputs), world(given).deps)

describe('code that is checked out', () => {
  test('is used as it is', async () => {
    const { deps, checkouts } = world({ head: merge })
    expect(await openSource(inputsOf(), deps)).toEqual({
      repository: 'octo-org/shop',
      root: '/workspace',
      directory: '/workspace',
      sha: merge,
      ref: 'refs/heads/main',
    })
    expect(checkouts).toEqual([])
  })

  const pullRequest = { number: 17, headSha, headRef: 'feature' }
  test.each([
    ['the merge commit of a pull request', 'pull_request', merge, headSha, 'feature'],
    ['the head of a pull request', 'pull_request', headSha, headSha, 'feature'],
    ['the base, on pull_request_target', 'pull_request_target', merge, merge, 'refs/heads/main'],
    ['the head, on pull_request_target', 'pull_request_target', headSha, headSha, 'feature'],
  ])('%s goes by the commit it holds', async (_, eventName, head, sha, ref) => {
    expect(await open({}, { head, context: { eventName, pullRequest } })).toMatchObject({ sha, ref })
  })

  test('when a pull request is merged goes by the commit that is on its base', async () => {
    const context = {
      eventName: 'pull_request',
      ref: 'refs/pull/17/merge',
      pullRequest: { ...pullRequest, mergedInto: 'main' },
    }
    expect(await open({}, { head: merge, context })).toMatchObject({ sha: merge, ref: 'refs/heads/main' })
  })

  test.each([
    [['refs/heads/release', 'refs/remotes/origin/release'], 'refs/heads/release'],
    [['refs/remotes/origin/HEAD', 'refs/remotes/origin/release'], 'refs/heads/release'],
    [['refs/tags/v2'], 'refs/tags/v2'],
    [['refs/remotes/pull/9/merge'], 'refs/pull/9/merge'],
    [[], ''],
  ])('in place of the run’s own goes by what points to it: %j', async (refs, ref) => {
    const given = { head: headSha, context: { eventName: 'schedule' }, origin: { refs } }
    expect(await open({}, given)).toMatchObject({ sha: headSha, ref })
  })

  test('in a working directory', async () => {
    const files = tree.map((path) => `services/${path}`)
    const source = await open({ 'working-directory': 'services' }, { head: merge, files })
    expect(source).toMatchObject({ root: '/workspace', directory: '/workspace/services' })
  })
})

describe('code that is not', () => {
  test("is fetched at the run's commit into the empty workspace", async () => {
    const { deps, checkouts } = world({})
    expect(await openSource(inputsOf({ 'github-token': 'ghs_x' }), deps)).toMatchObject({ sha: merge })
    expect(checkouts).toEqual([
      { url: 'https://github.com/octo-org/shop.git', ref: merge, directory: '/workspace', token: 'ghs_x' },
    ])
  })

  test.each([
    ['another repository', { repository: 'octo-org/images' }, 'octo-org/images', 'HEAD'],
    ['another ref of this one', { ref: 'v1.2' }, 'octo-org/shop', 'v1.2'],
    ['both', { repository: 'octo-org/images', ref: 'v2' }, 'octo-org/images', 'v2'],
  ])('is fetched from %s, outside the workspace', async (_, inputs, repository, ref) => {
    const { deps, checkouts } = world({ head: merge })
    const source = await openSource(inputsOf(inputs), deps)
    expect(checkouts).toMatchObject([
      { url: `https://github.com/${repository}.git`, ref, directory: '/run/source' },
    ])
    expect(source).toMatchObject({ repository, ref, sha: headSha, root: '/run/source' })
  })

  test('is fetched once, also where the settings file in it was read before', async () => {
    const { deps, checkouts } = world({ head: merge })
    const isThere = () => (checkouts.length > 0 ? 'directory' : 'missing')
    const kind: typeof deps.files.kind = async (path) =>
      path === '/run/source' ? isThere() : deps.files.kind(path)
    const head = async (directory: string) => (directory === '/run/source' ? headSha : merge)
    const parts = { ...deps, files: { ...deps.files, kind }, git: { ...deps.git, head } }
    const inputs = inputsOf({ ref: 'v1.2' })
    const found = await findCode({ source: inputs.source, token: '' }, parts)
    expect(await openSource(inputs, parts)).toMatchObject({ sha: found.sha, root: '/run/source' })
    expect(checkouts).toHaveLength(1)
  })

  test('is not written over files that are there', async () => {
    const { deps } = world({})
    const files = { ...deps.files, list: async () => ['something'] }
    expect(await failureFrom(() => openSource(inputsOf(), { ...deps, files }))).toMatchObject({
      reason: 'checkout-failed',
      message: 'The workspace has files in it but no git repository.',
    })
  })
})

describe('code of a stranger beside secrets', () => {
  const stranger = { commits: [headSha], repository: 'mona/shop' }
  const context = { eventName: 'pull_request_target', stranger }

  test.each([
    ['checked out', {}, { head: headSha, context }],
    ['to be fetched by a ref', { ref: 'v1.2' }, { head: merge, context }],
  ])('is refused %s, before anything of it is read', async (_, inputs, given) => {
    const { deps } = world(given)
    const untouched = () => Promise.reject(new Error('the code was looked into'))
    const kind: typeof deps.files.kind = async (path) => (path === '/run/source' ? 'missing' : untouched())
    const parts = {
      ...deps,
      git: { ...deps.git, treeOf: untouched },
      files: { ...deps.files, kind },
    }
    expect(await failureFrom(() => openSource(inputsOf(inputs), parts))).toMatchObject({
      reason: 'untrusted-code',
    })
  })

  test('is refused in a checkout below that of the base branch', async () => {
    const { deps } = world({ head: merge, files: ['pr/', ...tree.map((name) => `pr/${name}`)], context })
    const head = async (directory: string) => (directory === '/workspace/pr' ? headSha : merge)
    const inputs = inputsOf({ 'working-directory': 'pr' })
    expect(
      await failureFrom(() => openSource(inputs, { ...deps, git: { ...deps.git, head } })),
    ).toMatchObject({
      reason: 'untrusted-code',
    })
  })

  test('is not fetched where the ref tells', async () => {
    const { deps, checkouts } = world({ head: merge, context })
    await failureFrom(() => openSource(inputsOf({ ref: 'refs/pull/17/head' }), deps))
    expect(checkouts).toEqual([])
  })

  test('is not what the base branch holds', async () => {
    expect(await open({}, { head: merge, context })).toMatchObject({ sha: merge })
  })
})

describe('paths of the inputs', () => {
  const given = { head: merge }

  test('that are wrong are all named at once', async () => {
    const failure = await failureFrom(() =>
      open({ 'packer-template': 'gone', 'terraform-directory': 'web.json' }, given),
    )
    expect(failure).toMatchObject({
      reason: 'invalid-input',
      evidence: [
        'packer-template: received `gone`, which does not exist; accepted: a file or directory of the repository',
        'terraform-directory: received `web.json`, which is no directory; accepted: the directory of a root module',
      ],
    })
  })

  test.each([
    ['a directory without a template', { 'packer-template': 'docs' }, 'without a .pkr.hcl or .pkr.json file'],
    [
      'a directory without a module',
      { 'terraform-directory': 'docs' },
      'without a .tf, .tf.json, .tofu or .tofu.json file',
    ],
  ])('%s is no use', async (_, inputs, evidence) => {
    const failure = await failureFrom(() => open(inputs, given))
    expect(failure.evidence).toEqual([expect.stringContaining(evidence)])
  })

  test('may name a JSON template', async () => {
    expect((await open({ 'packer-template': 'web.json' }, given)).sha).toBe(merge)
  })

  test('a rollback needs no template', async () => {
    const inputs = rollbackInputsOf({ 'packer-template': 'gone' })
    expect((await openSource(inputs, world(given).deps)).sha).toBe(merge)
  })
})
