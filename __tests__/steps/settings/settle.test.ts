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

interface Scene {
  /** Files of the code, by their paths. */
  readonly files?: Readonly<Record<string, string>>
  /** The file on the base branch; undefined where it has none. */
  readonly base?: string | Error | undefined
  readonly context?: Partial<RunContext>
  readonly real?: (path: string) => string
  /** Commits of repositories within the repository, by their directories. */
  readonly within?: Readonly<Record<string, string>>
}

function scene({ files = {}, base, context = {}, real = (path) => path, within = {} }: Scene) {
  const asked: (CheckoutOptions & { readonly path: string })[] = []
  const journal = journalOf()
  const run = contextOf(context)
  const below = (path: string) => path.replace(/^\/(workspace|run\/source)\//, '')
  const deps = {
    context: run,
    log: keptLog(),
    git: gitAt(run.sha, {
      head: async (directory) => within[below(directory)] ?? run.sha,
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
      expect.stringMatching(/^`terraform-tool` and `allow` in .* takes effect once it is merged\./),
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

  const noBase = { ...proposed, pullRequest: { number: 17, headSha: '1'.repeat(40), headRef: 'feature' } }
  test.each<[string, Scene, With, string]>([
    [
      'cannot be fetched',
      { base: new DeployError('checkout-failed', 'git fetch failed.') },
      {},
      'git fetch failed.',
    ],
    ['is not usable', { base: 'stack: {}' }, {}, 'on `main` it is not usable'],
    ['is not named by the event', { context: noBase, base: head }, {}, 'the event names no base branch'],
    ['is not that of the code', { base: head }, { ref: 'v1' }, 'the code is not that of the pull request'],
  ])('where the base %s, nothing that widens is taken, and that is said', async (_, more, inputs, words) => {
    const { settle, journal } = usual(head, { context: proposed, ...more })
    const read = await settle({ stack: 'web', ...inputs })
    expect(read.stack).toMatchObject({ allow: 'no-destroy', tool: 'auto', workspace: 'blue' })
    expect(journal.warnings).toEqual([expect.stringContaining(words)])
    expect(journal.warnings[0]).toContain('takes effect once it is merged')
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
