import { describe, expect, test } from '@jest/globals'
import type { CheckoutOptions } from '../../../src/deps/code.ts'
import type { RunContext } from '../../../src/deps/run.ts'
import { givenIn } from '../../../src/inputs/given.ts'
import type { DeployInputs, StatusInputs } from '../../../src/inputs/types.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { settleInputs } from '../../../src/steps/settings/settle.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { given, type With } from '../../builders/values/inputs.ts'
import { filesWith, gitAt } from '../../builders/world/files.ts'
import { contextOf, journalOf, keptLog } from '../../builders/world/parts.ts'

const USUAL = '.github/immutable-deploy.yml'
const proposed: Partial<RunContext> = {
  eventName: 'pull_request',
  pullRequest: { number: 17, headSha: '1'.repeat(40), headRef: 'feature', baseRef: 'main' },
}

const NOWHERE = { parents: [], remotes: ['https://github.com/octo-org/shop'], isSubmodule: false }

interface Scene {
  /** Files of the code, by their paths. */
  readonly files?: Readonly<Record<string, string>>
  /** The file on the base branch; undefined where it has none. */
  readonly base?: string | Error | undefined
  readonly context?: Partial<RunContext>
  readonly real?: (path: string) => string
  /** The commit that is checked out; without it the run's. */
  readonly commit?: string
  /** Commits of repositories within the repository, by their directories. */
  readonly within?: Readonly<Record<string, string>>
}

function scene({ files = {}, base, context = {}, real = (path) => path, within = {}, ...more }: Scene) {
  const asked: (CheckoutOptions & { readonly path: string })[] = []
  const journal = journalOf()
  const run = contextOf(context)
  const { commit = run.sha } = more
  const below = (path: string) => path.replace(/^\/(workspace|run\/source)\//, '')
  const deps = {
    context: run,
    log: keptLog(),
    git: gitAt(commit, {
      head: async (directory) => within[below(directory)] ?? commit,
      origin: async () => ({ ...NOWHERE, refs: ['refs/remotes/origin/feature'] }),
      fileAt: async (options) => {
        asked.push(options)
        if (base instanceof Error) throw base
        return base
      },
    }),
    files: filesWith({
      kind: async (path) => {
        if (below(path) in within) return 'directory'
        return below(path) in files ? 'file' : 'missing'
      },
      read: async (path) => files[below(path)] ?? '',
      real: async (path) => real(path),
    }),
  }
  const settle = (inputs: With) =>
    settleInputs({ given: givenIn((name) => inputs[name]), text: given(inputs) }, deps, journal)
  return { settle, journal, asked }
}

const noted = ({ findings }: { findings: { proposedPatterns?: number } }) => findings.proposedPatterns

const usual = (text: string, more: Omit<Scene, 'files'> = {}) => scene({ files: { [USUAL]: text }, ...more })

const FILE = `defaults:
  health-threshold: 80
  allow: image-only
stacks:
  web:
    directory: stacks/web
    region: us-east-1
    health-threshold: 90
    ami-variable: image
  api:
    label: the API
`

describe('the inputs of a job that names a stack', () => {
  test('are what `with:` gives, what the stack says, what all say, and the action’s defaults', async () => {
    const read = (await usual(FILE).settle({ stack: 'web', workspace: 'blue' })) as DeployInputs
    expect(read).toMatchObject({
      command: 'deploy',
      region: 'us-east-1',
      stack: { directory: 'stacks/web', workspace: 'blue', amiVariable: 'image', allow: 'image-only' },
      rollout: { healthThreshold: 90, consecutiveHealthy: 2 },
      report: { label: 'web' },
    })
  })

  test('are what `with:` gives also where that is the default of the action, or nothing', async () => {
    const { settle } = usual(FILE)
    const read = (await settle({
      stack: 'web',
      'health-threshold': '100',
      'ami-variable': '',
    })) as DeployInputs
    expect(read.rollout.healthThreshold).toBe(100)
    expect(read.stack.amiVariable).toBe('')
  })

  test('have the label of the stack, or else its name', async () => {
    expect((await usual(FILE).settle({ stack: 'api' })).report.label).toBe('the API')
    expect((await usual(FILE).settle({ stack: 'api', label: 'mine' })).report.label).toBe('mine')
  })

  test('are of a file that the job names, with the defaults where it names no stack', async () => {
    const { settle } = scene({ files: { 'ops/deploy.yml': FILE } })
    const read = (await settle({ settings: './ops/deploy.yml' })) as DeployInputs
    expect(read).toMatchObject({
      region: 'eu-west-1',
      rollout: { healthThreshold: 80 },
      report: { label: '' },
    })
  })

  test('take the region of the file where the job has none', async () => {
    const { settle } = usual(FILE, { context: { region: '' } })
    expect((await settle({ stack: 'web' })).region).toBe('us-east-1')
    expect((await failureFrom(() => settle({ stack: 'api' }))).evidence).toEqual([
      expect.stringContaining('AWS_REGION: received nothing'),
    ])
  })
})

describe('what is not usable', () => {
  test('of what only all inputs show is blamed on whoever says it, with its place', async () => {
    const file = 'stacks:\n  api:\n    terraform-tool: terragrunt\n    ami-variable: a.b\n'
    const { message, evidence, next } = await failureFrom(() =>
      usual(file).settle({ stack: 'api', 'backend-config': 'a=b' }),
    )
    expect(message).toBe('One input and one setting are not usable; nothing was built or changed.')
    expect(evidence).toEqual([
      expect.stringMatching(/^backend-config: received settings/),
      expect.stringContaining(`${USUAL}:4:19 stacks.api: ami-variable: received \`a.b\``),
    ])
    expect(next).toHaveLength(2)
    const given = await failureFrom(() => usual(file).settle({ stack: 'api', 'ami-variable': 'c.d' }))
    expect(given.evidence).toEqual([expect.stringMatching(/^ami-variable: received `c.d`/)])
  })

  test('of inputs and file is one error, before anything else', async () => {
    const { settle } = usual('stacks:\n  web: { health-threshold: 0 }\n  api: { alow: any }\n')
    const { reason, message, evidence, next } = await failureFrom(() =>
      settle({ stack: 'wep', 'poll-interval': 'soon', comment: 'perhaps' }),
    )
    expect(reason).toBe('invalid-input')
    expect(message).toBe('3 inputs and 2 settings are not usable; nothing was built or changed.')
    expect(evidence).toEqual([
      expect.stringContaining('poll-interval: received `soon`'),
      expect.stringContaining('comment: received `perhaps`'),
      'stack: received `wep`; accepted: `web`, `api`; did you mean `web`?',
      `${USUAL}:2:28 stacks.web.health-threshold: received \`0\`; accepted: a whole number from 1 to 100`,
      `${USUAL}:3:10 stacks.api.alow: there is no such key; did you mean \`allow\`?`,
    ])
    expect(next).toHaveLength(2)
  })

  test.each<[string, Scene, With, RegExp]>([
    [
      'a file that is not there',
      {},
      { stack: 'web' },
      /^stack: received `web`, and `\.github\/immutable-deploy\.yml` is no file/,
    ],
    [
      'a named file that is not there',
      {},
      { settings: 'x.yml' },
      /^settings: received `x\.yml`, and `x\.yml` is no file/,
    ],
    [
      'a link out of the repository',
      { files: { [USUAL]: FILE }, real: (path) => path.replace('/workspace/', '/home/') },
      { stack: 'web' },
      /is no file of the repository/,
    ],
    [
      'no stacks at all',
      { files: { [USUAL]: '' } },
      { stack: 'web' },
      /accepted: nothing: the settings file has no stacks$/,
    ],
    [
      'a path out of the repository',
      {},
      { stack: 'web', settings: '../x.yml' },
      /^settings: received `\.\.\/x\.yml`; accepted/,
    ],
  ])('%s', async (_, given, inputs, problem) => {
    const { evidence, message } = await failureFrom(() => scene(given).settle(inputs))
    expect(evidence).toEqual([expect.stringMatching(problem)])
    expect(message).toBe('One input is not usable; nothing was built or changed.')
  })

  test('YAML that cannot be read says nothing of stacks', async () => {
    const { evidence } = await failureFrom(() => usual('stacks: [').settle({ stack: 'web' }))
    expect(evidence).toEqual([expect.stringContaining(`${USUAL}:1:`)])
  })
})

describe('on a pull request', () => {
  const head = 'stacks:\n  web: { allow: any, terraform-tool: tofu, workspace: blue }\n'

  test.each<[string, Scene['base'], string, string]>([
    [
      'a stack of the base',
      'stacks:\n  web: { allow: image-only, workspace: red }\n',
      'image-only',
      '`main` has, or',
    ],
    ['the defaults of the base', 'defaults: { allow: image-only }\n', 'image-only', '`main` has, or'],
    ['no file on the base', undefined, 'no-destroy', '`main` has no such file'],
  ])('what widens is that of %s; the rest is the head’s', async (_, base, allow, words) => {
    const { settle, journal, asked } = usual(head, { base, context: proposed })
    const read = await settle({ stack: 'web', 'github-token': 'ghs_x' })
    expect(read.stack).toMatchObject({ allow, tool: 'auto', workspace: 'blue' })
    expect(asked).toEqual([
      {
        url: 'https://github.com/octo-org/shop.git',
        ref: 'refs/heads/main',
        directory: '/run/base-settings',
        token: 'ghs_x',
        path: USUAL,
      },
    ])
    expect(journal.warnings).toEqual([
      expect.stringMatching(
        /^`terraform-tool` in .* takes effect once it is merged\..* `allow` in .*stricter, and not looser/,
      ),
    ])
    expect(journal.warnings[0]).toContain(words)
  })

  test('nothing is said where nothing differs, or `with:` says it', async () => {
    const same = usual(head, { base: head, context: proposed })
    expect((await same.settle({ stack: 'web' })).stack).toMatchObject({ allow: 'any', tool: 'tofu' })
    expect(same.journal.warnings).toEqual([])
    const other = usual(head, { base: '', context: proposed })
    const read = await other.settle({ stack: 'web', allow: 'any', 'terraform-tool': 'tofu' })
    expect(read.stack.allow).toBe('any')
    expect(other.journal.warnings).toEqual([])
  })

  const strict = 'stacks:\n  web: { redact: ["pw-[a-z]+"], allow: image-only, health-threshold: 90 }\n'
  const fetchFailed = new DeployError('checkout-failed', 'git fetch failed.')

  test.each<[string, Scene['base'], string[]]>([
    ['cannot be fetched', fetchFailed, ['pw-[a-z]+']],
    ['is no YAML', 'stacks: [', ['pw-[a-z]+']],
    ['has the stack by another name', strict.replace('web', 'web-eu'), ['pw-[a-z]+']],
    ['has no such keys', 'stacks: { web: {} }', ['pw-[a-z]+']],
    ['hides other things', 'defaults: { redact: "cust-1" }', ['cust-1', 'pw-[a-z]+']],
  ])('what is stricter in the head’s file counts where that of the base %s', async (_, base, hidden) => {
    const { settle, journal } = usual(strict, { context: proposed, base })
    const read = (await settle({ stack: 'web' })) as DeployInputs
    expect(read.report.redact.map(({ source }) => source)).toEqual(hidden)
    expect(read.stack.allow).toBe('image-only')
    // The default is stricter.
    expect(read.rollout.healthThreshold).toBe(100)
    expect(noted(journal)).toBe(1)
  })

  test('what is hidden by the base’s file is not shown because the head’s does not hide it', async () => {
    const { settle, journal } = usual('stacks: { web: {} }', { context: proposed, base: strict })
    const read = (await settle({ stack: 'web' })) as DeployInputs
    expect(read.report.redact).toEqual([/pw-[a-z]+/gu])
    expect(read.stack.allow).toBe('image-only')
    expect(journal.warnings).toEqual([
      expect.stringMatching(/^`allow` and `redact` in .*not looser.*`main` has, or the default, counts/),
    ])
    expect(noted(journal)).toBeUndefined()
  })

  test('expressions of the head alone are told of, but where `with:` has its own', async () => {
    const here = usual(strict, { context: proposed, base: strict })
    await here.settle({ stack: 'web' })
    expect(noted(here.journal)).toBeUndefined()
    const given = usual(strict, { context: proposed })
    await given.settle({ stack: 'web', redact: 'mine' })
    expect(noted(given.journal)).toBeUndefined()
    const own = usual(strict)
    await own.settle({ stack: 'web' })
    expect(noted(own.journal)).toBeUndefined()
  })

  const noBase = { ...proposed, pullRequest: { number: 17, headSha: '1'.repeat(40), headRef: 'feature' } }
  test.each<[string, Scene, With, string]>([
    [
      'cannot be fetched',
      { base: new DeployError('checkout-failed', 'git fetch failed.') },
      {},
      'git fetch failed.',
    ],
    ['is not usable', { base: 'stack: {}' }, {}, 'on `main` it is not usable'],
  ])('where the base %s, nothing that widens is taken, and that is said', async (_, more, inputs, words) => {
    const { settle, journal } = usual(head, { context: proposed, ...more })
    const read = await settle({ stack: 'web', ...inputs })
    expect(read.stack).toMatchObject({ allow: 'no-destroy', tool: 'auto', workspace: 'blue' })
    expect(journal.warnings).toEqual([expect.stringContaining(words)])
    expect(journal.warnings[0]).toContain('takes effect once it is merged')
  })

  test.each<[string, Partial<RunContext>, With, string, string, string]>([
    ['its branch, where it says one', proposed, {}, 'octo-org/shop', 'refs/heads/main', '`main`'],
    [
      'its branch, also of code of the repository that the job names',
      proposed,
      { ref: 'v1', repository: 'Octo-org/shop' },
      ...(['octo-org/shop', 'refs/heads/main', '`main`'] as const),
    ],
    ['the default branch, where it says none', noBase, {}, 'octo-org/shop', 'HEAD', 'the default branch'],
    [
      'the default branch of another repository whose code it is',
      proposed,
      { repository: 'octo-org/infra' },
      ...(['octo-org/infra', 'HEAD', 'the default branch of `octo-org/infra`'] as const),
    ],
  ])('the file is held against that of %s', async (_, context, inputs, repository, ref, name) => {
    const { settle, journal, asked } = usual(head, { context, base: 'defaults: { allow: image-only }' })
    expect((await settle({ stack: 'web', ...inputs })).stack.allow).toBe('image-only')
    const url = `https://github.com/${repository}.git`
    expect(asked).toEqual([expect.objectContaining({ url, ref })])
    expect(journal.warnings).toEqual([expect.stringContaining(`what ${name} has, or the default, counts`)])
  })

  test.each<[string, Partial<RunContext>, string]>([
    ['a push', {}, 'any'],
    [
      'a pull request that is merged',
      { ...proposed, pullRequest: { ...noBase.pullRequest, mergedInto: 'main' } },
      'any',
    ],
    [
      'pull_request_target, which has the base branch',
      { ...proposed, eventName: 'pull_request_target' },
      'any',
    ],
    ['a review', { ...proposed, eventName: 'pull_request_review' }, 'no-destroy'],
    ['a merge queue', { ...proposed, eventName: 'merge_group' }, 'no-destroy'],
    ['a merge queue of a form that is not known', { eventName: 'merge_group' }, 'no-destroy'],
  ])('or not: %s', async (_, context, allow) => {
    const { settle } = usual(head, { context, base: undefined })
    expect((await settle({ stack: 'web' })).stack.allow).toBe(allow)
  })
})

describe('where the base branch is what runs, or anybody may set it off', () => {
  const [own, feature] = ['0', '2'].map((digit) => digit.repeat(40)) as [string, string]
  const file =
    'defaults: { allow: any, image-role: "arn:aws:iam::111122223333:role/mine" }\nstacks: { web: {} }'
  const base = 'stacks: { web: { allow: image-only } }'
  const stranger = { commits: [] }
  const target: Partial<RunContext> = {
    ...proposed,
    eventName: 'pull_request_target',
    stranger: { commits: ['1'.repeat(40)], repository: '' },
  }
  const comment = { eventName: 'issue_comment', stranger }

  const settled = async (context: Partial<RunContext>, commit: string, inputs: With = {}, more = {}) => {
    const { settle, journal, asked } = usual(file, {
      context: { sha: own, ...context },
      commit,
      base,
      ...more,
    })
    const read = await settle({ command: 'plan', stack: 'web', ...inputs })
    return {
      allow: read.stack.allow,
      role: (read as DeployInputs).accounts.imageRole?.arn,
      warned: journal.warnings,
      asked,
    }
  }

  test.each<[string, Partial<RunContext>, With]>([
    ['a comment', comment, {}],
    ['a comment, and the job names the branch', comment, { ref: 'feature' }],
    ['an issue', { ...comment, eventName: 'issues' }, {}],
    ['pull_request_target, with another branch', target, {}],
    [
      'a run behind one for a pull request of a branch',
      { eventName: 'workflow_run', follows: 'proposal' },
      {},
    ],
    ['a run behind one for a fork', { eventName: 'workflow_run', follows: 'proposal', stranger }, {}],
    ['a run behind a comment', { eventName: 'workflow_run', stranger }, {}],
  ])('%s: what a branch may do itself is not for its file to say', async (_, context, inputs) => {
    const { allow, role, warned, asked } = await settled(context, feature, inputs)
    expect([allow, role]).toEqual(['image-only', undefined])
    const who = context.pullRequest === undefined ? 'the code that is checked out' : 'this pull request'
    expect(warned).toEqual([expect.stringContaining(`: ${who} changes what it may do itself`)])
    expect(asked).toHaveLength(1)
  })

  test('the deployment’s own commit may be a proposal, too', async () => {
    const context = { eventName: 'deployment_status', stranger: { commits: [], own: 'untold' as const } }
    expect(await settled(context, own)).toMatchObject({ allow: 'image-only', role: undefined })
  })

  test('a file in a checkout within the checkout is that one’s', async () => {
    const settings = `feature/${USUAL}`
    const more = { files: { [settings]: file }, within: { feature }, context: { sha: own, ...comment }, base }
    const { settle, asked } = scene({ ...more, commit: own })
    const read = await settle({ command: 'plan', stack: 'web', settings })
    expect(read.stack.allow).toBe('image-only')
    expect(asked).toHaveLength(1)
  })

  test.each<[string, Partial<RunContext>, string]>([
    ['a comment, with the default branch', comment, own],
    ['pull_request_target, with the base branch', target, own],
    [
      'a run behind one for a pull request, with the default branch',
      { eventName: 'workflow_run', follows: 'proposal' },
      own,
    ],
    ['a run behind a push', { eventName: 'workflow_run' }, feature],
    ['a push', { eventName: 'push' }, feature],
    ['a dispatch', { eventName: 'workflow_dispatch' }, feature],
    [
      'a merge',
      {
        ...target,
        pullRequest: { number: 17, headSha: '1'.repeat(40), headRef: 'feature', mergedInto: 'main' },
      },
      feature,
    ],
  ])('%s: the file of the code counts, and nothing is fetched', async (_, context, commit) => {
    const { allow, role, warned, asked } = await settled(context, commit)
    expect([allow, role]).toEqual(['any', 'arn:aws:iam::111122223333:role/mine'])
    expect([warned, asked]).toEqual([[], []])
  })
})

describe('a stranger’s file is not read', () => {
  const theirs = '2'.repeat(40)
  const context = {
    eventName: 'pull_request_target',
    stranger: { commits: [theirs], repository: 'mona/shop' },
  }

  test.each<[string, Scene, With]>([
    ['where the job names their ref', {}, { ref: 'refs/pull/17/head' }],
    ['in their checkout within the base’s', { within: { pr: theirs } }, { settings: 'pr/deploy.yml' }],
  ])('%s', async (_, more, inputs) => {
    const { settle } = scene({ files: { [USUAL]: 'a: [', 'pr/deploy.yml': 'a: [' }, context, ...more })
    const { reason } = await failureFrom(() => settle({ stack: 'web', ...inputs }))
    expect(reason).toBe('untrusted-code')
  })
})

describe('a job that is about all stacks', () => {
  const report = { command: 'report' }

  test('takes them from the file, with what all have', async () => {
    const file = 'defaults: { comment: merged }\nstacks: { web: {}, api: {} }\n'
    const read = await usual(file, { context: { region: '' } }).settle(report)
    expect(read).toMatchObject({ expected: ['web', 'api'], report: { comment: 'merged', label: '' } })
  })

  test('or from the job, which may know of more than the file', async () => {
    const read = await usual(FILE).settle({ ...report, stack: '["web", "gone"]' })
    expect(read).toMatchObject({ expected: ['web', 'gone'] })
  })

  test('needs no file, unless it names one', async () => {
    expect(await scene({}).settle({ ...report, stack: 'web' })).toMatchObject({ expected: ['web'] })
    const { evidence } = await failureFrom(() => scene({}).settle({ ...report, settings: 'ops/x.yml' }))
    expect(evidence).toEqual([expect.stringContaining('settings: received `ops/x.yml`')])
  })

  test('expects none to be well where nobody says which there are', async () => {
    for (const here of [scene({}), usual('defaults: { comment: merged }')])
      expect(await here.settle(report)).not.toHaveProperty('expected')
  })

  test('hears of stacks that its pull request takes out; a job of one stack does not', async () => {
    const base = 'stacks: { web: {}, old: {}, older: {} }'
    const told = async (inputs: With, more: Omit<Scene, 'files'>) => {
      const { settle, journal } = usual('stacks: { web: {} }', more)
      await settle(inputs)
      return journal.warnings
    }
    const here = { context: proposed, base }
    expect(await told(report, here)).toEqual([
      expect.stringMatching(
        /^`old`, `older` are no longer in `\.github\/immutable-deploy\.yml`: .*nothing destroys them/,
      ),
    ])
    expect(await told({ stack: 'web' }, here)).toEqual([])
    expect(await told(report, { base })).toEqual([])
    expect(await told(report, { context: proposed, base: 'stacks: { web: {} }' })).toEqual([])
  })

  test('hears of every problem of the file', async () => {
    const { evidence } = await failureFrom(() => usual('stacks: { web: { alow: any } }').settle(report))
    expect(evidence).toEqual([expect.stringContaining('did you mean `allow`?')])
  })
})

describe('a status', () => {
  const told = { command: 'status' }
  const namesIn = ({ targets }: { targets?: readonly { name: string }[] }) => targets?.map(({ name }) => name)

  test('is about every stack of the file, each as its own job would have it', async () => {
    const read = (await usual(FILE).settle(told)) as StatusInputs
    expect(read.targets).toMatchObject([
      {
        name: 'web',
        inputs: { region: 'us-east-1', stack: { directory: 'stacks/web' }, report: { label: 'web' } },
      },
      { name: 'api', inputs: { region: 'eu-west-1', report: { label: 'the API' } } },
    ])
  })

  test('tells of each stack that cannot be read what is wrong, and where', async () => {
    const file = `defaults: { terraform-tool: terragrunt, ami-variable: a.b }
stacks:
  web: { ami-variable: ami_id, backend-config: [a=b] }
  api:
  db: { ami-variable: ami_id }
`
    const read = (await usual(file).settle(told)) as StatusInputs
    expect(read.targets).toMatchObject([
      { name: 'web', problem: expect.stringContaining(`${USUAL}:3:48 stacks.web: backend-config: rec`) },
      { name: 'api', problem: expect.stringContaining(`${USUAL}:1:55 stacks.api: ami-variable: received`) },
      { name: 'db', inputs: {} },
    ])
    expect(await usual(file).settle({ command: 'report' })).toMatchObject({ expected: ['web', 'api', 'db'] })
  })

  test('or about those that the job names, which have to be there', async () => {
    expect(namesIn((await usual(FILE).settle({ ...told, stack: 'api' })) as StatusInputs)).toEqual(['api'])
    const { evidence } = await failureFrom(() => usual(FILE).settle({ ...told, stack: 'api,wep' }))
    expect(evidence).toEqual([expect.stringContaining('stack: received `wep`')])
  })

  test('is about the stack of the inputs where there is no file', async () => {
    expect(namesIn((await scene({}).settle(told)) as StatusInputs)).toEqual(['stack'])
  })

  test('needs no region of the job where stacks have theirs; one without is told of', async () => {
    const read = (await usual(FILE, { context: { region: '' } }).settle(told)) as StatusInputs
    expect(read.region).toBe('us-east-1')
    expect(read.targets).toMatchObject([
      { name: 'web', inputs: {} },
      { name: 'api', problem: expect.stringContaining('AWS_REGION: received nothing') },
    ])
  })
})
