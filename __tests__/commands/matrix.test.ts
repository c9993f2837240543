import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { createGit } from '../../src/adapters/git/git.ts'
import { createFiles } from '../../src/adapters/runner/files.ts'
import { matrix } from '../../src/commands/matrix.ts'
import type { RunContext } from '../../src/deps/run.ts'
import type { MatrixInputs } from '../../src/inputs/types.ts'
import { main } from '../../src/main.ts'
import type { Matrices } from '../../src/report/matrix.ts'
import { gitEnvironment, type Repository, repositories } from '../builders/servers/repository.ts'
import { scratchDirectory } from '../builders/servers/scratch.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { inputsOf, type With } from '../builders/values/inputs.ts'
import { journalOf, keptOutlet, neverAborted } from '../builders/world/parts.ts'
import { worldOf } from '../builders/world/world.ts'

const SETTINGS = '.github/immutable-deploy.yml'
const FILE = `waves:
  - { name: staging, soak: 1h }
  - { name: production, max-parallel: 1 }
defaults:
  packer-template: image/web.pkr.hcl
  directory: stacks/web
stacks:
  web-staging: { wave: staging, environment: staging, terraform-variable-files: [env/staging.tfvars] }
  web-production: { wave: production, environment: production, terraform-variables: { size: 3, motd: ../../texts/motd } }
  api: { wave: production, directory: stacks/api, packer-template: image/api.pkr.hcl }
`
const FILES: Readonly<Record<string, string>> = {
  [SETTINGS]: FILE,
  'README.md': 'a shop',
  'stacks/web/main.tf':
    'module "net" {\n  source = "../../modules/net"\n}\nlocals {\n  motd = file("../../shared/motd")\n}\n',
  'stacks/api/main.tf': 'module "dns" {\n  source = "../../modules/dns"\n}\n',
  'modules/net/main.tf': 'module "dns" {\n  source = "../dns"\n}\n',
  'modules/dns/main.tf': 'locals {}\n',
  'modules/unused/main.tf': 'locals {}\n',
  'shared/motd': 'hello',
  'shared/versions.tf': 'terraform {}\n',
  'env/staging.tfvars': 'size = 1\nkeys = ["../../keys/a.pub"]\n',
  'stacks/api/all.auto.tfvars.json': '{ "rules": { "in": "../../rules/in.json" } }',
  'texts/motd': 'hi',
  'keys/a.pub': 'a',
  'rules/in.json': '{}',
  'image/web.pkr.hcl':
    'build {\n  sources = ["amazon-ebs.web"]\n  provisioner "shell" {\n    script = "scripts/web.sh"\n  }\n}\n',
  'image/api.pkr.hcl': 'build {\n  sources = ["amazon-ebs.api"]\n}\n',
  'scripts/web.sh': 'true\n',
  'scripts/other.sh': 'true\n',
  'stacks/api/.terraform-version': '1.11.4\n',
}

const scratch = scratchDirectory()
const copy = repositories(scratch, (directory) => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), text)
  }
  symlinkSync('../../shared/versions.tf', join(directory, 'stacks/web/versions.tf'))
})
let repository = ''
let git: Repository['git']
const at = (name: string) => join(repository, name)
const write = (name: string, text: string) => writeFileSync(at(name), text)

beforeEach(() => {
  ;({ directory: repository, git } = copy())
})

/** Changes the code on a branch, and checks its merge out as GitHub does; where its base is. */
function propose(change: () => void): Partial<RunContext> {
  git('checkout', '--quiet', '-b', 'topic')
  change()
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '-m', 'a change')
  const headSha = git('rev-parse', 'HEAD')
  git('checkout', '--quiet', '--detach', 'main')
  git('merge', '--quiet', '--no-ff', '-m', 'merge', 'topic')
  return {
    eventName: 'pull_request',
    sha: git('rev-parse', 'HEAD'),
    pullRequest: { number: 7, headSha, headRef: 'topic', baseRef: 'main' },
  }
}

interface Scene {
  readonly context?: Partial<RunContext>
  readonly inputs?: With
  /** The settings file of the base branch. */
  readonly base?: string | Error
  readonly fromGitHub?: () => Promise<readonly string[] | undefined>
}

function scene({ context = {}, inputs = {}, base = FILE, fromGitHub }: Scene = {}) {
  const refuse = () => Promise.reject(new Error('AWS was asked'))
  const world = worldOf({
    live: '',
    images: [],
    context: {
      sha: git('rev-parse', 'HEAD'),
      workspace: repository,
      region: '',
      credentials: 'none',
      ...context,
    },
  })
  const real = createGit(gitEnvironment(scratch), scratch)
  const deps = {
    ...world.deps,
    files: createFiles(),
    git: {
      ...real,
      fileAt: async () => {
        if (base instanceof Error) throw base
        return base
      },
    },
    ec2: { ...world.deps.ec2, requireCredentials: refuse, imagesByTags: refuse },
    github: {
      ...world.deps.github,
      changedFiles: fromGitHub ?? (() => Promise.reject(new Error('GitHub was asked'))),
    },
  }
  const read = inputsOf({ command: 'matrix', ...inputs }, { region: '' }) as MatrixInputs
  return { deps, read }
}

async function run(given: Scene = {}) {
  const { deps, read } = scene(given)
  const outlet = keptOutlet()
  await main({ ...deps, outlet, lastCall: neverAborted }, { readInputs: () => read, connect: () => deps })
  const { outputs, summary } = outlet.kept
  const { reasons, ...matrices } = JSON.parse(String(outputs['matrix'] || '{}')) as Matrices & {
    readonly reasons: Readonly<Record<string, string>>
  }
  return { outcome: outputs['outcome'], reasons, matrices, summary, lines: world(deps).join('\n') }
}

const world = (deps: ReturnType<typeof scene>['deps']) => (deps.log as unknown as { lines: string[] }).lines

const stacksIn = ({ waves }: Matrices) =>
  waves.flatMap(({ matrix }) => matrix.include.map(({ stack }) => stack))

describe('a push', () => {
  test('is about all stacks, in their waves, and asks nothing of AWS', async () => {
    const { outcome, matrices, summary, lines } = await run()
    expect(outcome).toBe('planned')
    expect(matrices.waves.map(({ wave, soak, matrix }) => [wave, soak, matrix.include.length])).toEqual([
      ['staging', 3600, 1],
      ['production', 0, 2],
    ])
    expect(matrices.builds.include.map(({ stack }) => stack)).toEqual(['web-staging', 'api'])
    expect(summary).toContain('Waves of the settings file: 3 stacks, in 2 waves')
    expect(summary).toContain('`web-production`')
    expect(lines).toContain('wave production (1 at a time, a failure stops what has not begun)')
  })

  test('has every problem of the file and of its stacks in one message', async () => {
    write(SETTINGS, FILE.replace('env/staging', 'env/gone').replace('stacks/api', 'stacks/ap'))
    const { deps, read } = scene()
    const failure = await failureFrom(() => matrix(read, deps, journalOf()))
    expect(failure.reason).toBe('invalid-input')
    expect(failure.evidence).toEqual([
      `${SETTINGS}:8:81 stacks.web-staging: terraform-variable-files: received \`env/gone.tfvars\`, which is no file; accepted: files, one path per line`,
      `${SETTINGS}:10:39 stacks.api: terraform-directory: received \`stacks/ap\`, which is no directory; accepted: the directory of a root module`,
    ])
    write(SETTINGS, `${FILE}  nowhere: { wave: nowhere }\n`)
    const inFile = await failureFrom(() => matrix(read, deps, journalOf()))
    expect(inFile.evidence.join()).toContain('stacks.nowhere.wave: there is no wave `nowhere`')
  })

  test('has what only all of a stack shows of every stack, in its place, beside what is not there', async () => {
    write(
      SETTINGS,
      `defaults:
  directory: stacks/api
  ami-variable: app.image
stacks:
  web:
    terraform-tool: terragrunt
    backend-config: [a=b]
    ami-variable: ami_id
  api: { terraform-tool: terragrunt }
  gone: { ami-variable: ami_id, directory: stacks/gone }
`,
    )
    const { deps, read } = scene()
    const { message, evidence, next } = await failureFrom(() => matrix(read, deps, journalOf()))
    expect(message).toBe('3 settings are not usable; nothing was built or changed.')
    expect(evidence).toEqual([
      expect.stringContaining(`${SETTINGS}:7:21 stacks.web: backend-config: received settings that are not`),
      expect.stringContaining(`${SETTINGS}:3:17 stacks.api: ami-variable: received \`app.image\`; accepted:`),
      expect.stringContaining(`${SETTINGS}:10:44 stacks.gone: terraform-directory: received \`stacks/gone\``),
    ])
    expect(next).toEqual([expect.stringMatching(`^Correct \`${SETTINGS}\` at the lines`)])
  })

  test('tells the first thirty of many', async () => {
    const stacks = Array.from({ length: 40 }, (_, at) => `  s${at}: { directory: gone }\n`)
    write(SETTINGS, `stacks:\n${stacks.join('')}`)
    const { deps, read } = scene()
    const { evidence } = await failureFrom(() => matrix(read, deps, journalOf()))
    expect(evidence).toHaveLength(31)
    expect(evidence.at(-1)).toMatch(/^and \d+ more$/)
  })

  test('has in each matrix no more images than GitHub makes jobs of it', async () => {
    const stacks = Array.from({ length: 600 }, (_, at) => `  s${at}: { packer-variables: { at: ${at} } }\n`)
    write(
      SETTINGS,
      `defaults: { packer-template: image/api.pkr.hcl, directory: stacks/api }\nstacks:\n${stacks.join('')}`,
    )
    const { matrices } = await run()
    const all = [matrices.builds, ...matrices['more-builds']]
    expect(all.map(({ include }) => include.length)).toEqual([256, 256, 88])
    expect(new Set(all.flatMap(({ include }) => include.map(({ stack }) => stack))).size).toBe(600)
  })

  test('warns of stacks that have one state', async () => {
    write(SETTINGS, `${FILE}  again: { wave: production, directory: stacks/api }\n`)
    expect((await run()).summary).toContain('`api`, `again` have the same directory')
  })

  test('warns of stacks that take the same image in one environment', async () => {
    expect((await run()).summary).not.toContain('take the same image')
    const twin = '  web-us: { wave: production, environment: production, workspace: us'
    write(SETTINGS, `${FILE}${twin} }\n`)
    expect((await run()).summary).toContain(
      '`web-production`, `web-us` take the same image in the environment `production`:',
    )
    write(SETTINGS, `${FILE}${twin}, packer-template: image/api.pkr.hcl }\n`)
    expect((await run()).summary).not.toContain('take the same image')
    const nowhere = (name: string) => `  ${name}: { wave: production, workspace: ${name} }\n`
    write(SETTINGS, FILE + nowhere('a') + nowhere('b'))
    expect((await run()).summary).toContain('`a`, `b` take the same image in no environment:')
    // Its record is that of runs without one.
    write(SETTINGS, FILE + nowhere('a') + nowhere('b').replace(' }', ', environment: default }'))
    expect((await run()).summary).toContain('`a`, `b` take the same image in no environment:')
  })

  test('needs a file, which has stacks', async () => {
    const { deps, read } = scene()
    write(SETTINGS, 'defaults: {}')
    expect((await failureFrom(() => matrix(read, deps, journalOf()))).evidence).toEqual([
      `${SETTINGS}: it has no stacks`,
    ])
    rmSync(at(SETTINGS))
    const { evidence } = await failureFrom(() => matrix(read, deps, journalOf()))
    expect(evidence[0]).toMatch(
      /^settings: received nothing, and `\.github\/immutable-deploy\.yml` is no file of/,
    )
  })
})

describe('a pull request', () => {
  const web = ['web-staging', 'web-production']
  const all = [...web, 'api']

  test.each<[what: string, change: () => void, stacks: readonly string[], why?: string]>([
    ['nothing of any stack', () => write('README.md', 'x'), []],
    ['a module that nothing calls', () => write('modules/unused/main.tf', ''), []],
    ['a script that no template names', () => write('scripts/other.sh', 'x'), []],
    [
      'code of a stack',
      () => write('stacks/api/main.tf', ''),
      ['api'],
      '`stacks/api/main.tf` is in its directory',
    ],
    ['a new file beside it', () => write('stacks/web/new.tf', ''), web],
    ['a file that is gone', () => rmSync(at('stacks/web/versions.tf')), web],
    [
      'a module',
      () => write('modules/net/main.tf', ''),
      web,
      'is in the module `modules/net`, which it reaches',
    ],
    ['a module of a module', () => write('modules/dns/main.tf', ''), all],
    [
      'a file that the code names',
      () => write('shared/motd', 'x'),
      web,
      '`shared/motd` is named by its code',
    ],
    ['what a link leads to', () => write('shared/versions.tf', ''), web, 'is linked to by its code'],
    [
      'the end of what a link leads to',
      () => rmSync(at('shared/versions.tf')),
      web,
      '`shared/versions.tf` may be linked to by its code (`stacks/web/versions.tf` leads nowhere)',
    ],
    [
      'what a variable of the file names',
      () => write('texts/motd', ''),
      ['web-production'],
      'named by its v',
    ],
    [
      'what a variable file names',
      () => write('keys/a.pub', ''),
      ['web-staging'],
      'is named by its variables',
    ],
    [
      'what values beside the code name',
      () => write('rules/in.json', ''),
      ['api'],
      'is named by its variables',
    ],
    ['a variable file', () => write('env/staging.tfvars', ''), ['web-staging'], 'is a variable file of it'],
    ['a template', () => write('image/api.pkr.hcl', ''), ['api'], '`image/api.pkr.hcl` goes into its image'],
    [
      'what a template reaches',
      () => write('scripts/web.sh', 'x'),
      web,
      '`scripts/web.sh` goes into its image',
    ],
    ['the end of what a template reaches', () => rmSync(at('scripts/web.sh')), web],
    [
      'the version of Terraform',
      () => write('.terraform-version', '1.12.0'),
      web,
      '`.terraform-version` says with which version of Terraform it runs',
    ],
    [
      'the version of OpenTofu',
      () => write('stacks/.opentofu-version', '1.9.0'),
      all,
      '`stacks/.opentofu-version` says with which version of OpenTofu it runs',
    ],
    [
      'the end of a version',
      () => rmSync(at('stacks/api/.terraform-version')),
      ['api'],
      '`stacks/api/.terraform-version` is in its directory',
    ],
    [
      'the version of Packer',
      () => write('.packer-version', '1.11.2'),
      all,
      '`.packer-version` says with which version of Packer it runs',
    ],
    ['a version beside the template', () => write('image/.packer-version', '1.11.2'), all],
    ['a version that nothing reads', () => write('modules/.terraform-version', '1.12.0'), []],
    ['the version of another tool', () => write('.tool-versions', 'terraform 1.12.0'), []],
    ['variables beside a template', () => write('image/x.auto.pkrvars.hcl', 'a = 1\n'), all],
    ['a move away', () => renameSync(at('shared/motd'), at('motd')), web],
  ])('that changes %s', async (_, change, stacks, why = '') => {
    const { outcome, matrices, reasons, summary, lines } = await run({ context: propose(change) })
    expect(outcome).toBe('planned')
    expect(stacksIn(matrices)).toEqual(stacks)
    expect(matrices.plans.flatMap(({ include }) => include.map(({ stack }) => stack))).toEqual(stacks)
    expect(Object.keys(reasons)).toEqual(stacks)
    for (const reason of Object.values(reasons)) expect(reason).toContain(why)
    for (const told of [summary, lines]) expect(told).toContain(why.split('`').at(-1))
  })

  describe('of more than code and template', () => {
    const OWN = `defaults:
  packer-template: image/api.pkr.hcl
  directory: stacks/api
stacks:
  tested: { test: { script: tests/image } }
  probed:
    probes: [{ name: smoke, command: [bash, probes/smoke.sh, bash] }]
  asked: { probes: [{ name: there, command: [probes/there.sh], on: instances }] }
  fixed: { terraform-version: 1.11.4, packer-version: 1.11.2 }
  linked: { terraform-variable-files: [env/linked.tfvars] }
  globbed: { image-inputs: ["site/**/*.html", "+more/*"] }
`
    beforeEach(() => {
      for (const name of ['tests/image/run.sh', 'probes/smoke.sh', 'probes/there.sh', 'env/real/x.tfvars']) {
        mkdirSync(dirname(at(name)), { recursive: true })
        write(name, '')
      }
      symlinkSync('../env/real/x.tfvars', at('env/linked.tfvars'))
      for (const name of [
        'site/a/index.html',
        'site/a/b.html',
        'more/sub/x',
        'more/y',
        'shared/test.sh',
        'x.auto.pkrvars.hcl',
      ]) {
        mkdirSync(dirname(at(name)), { recursive: true })
        write(name, '')
      }
      renameSync(at('x.auto.pkrvars.hcl'), at('image/x.auto.pkrvars.hcl'))
      symlinkSync('../../shared/test.sh', at('tests/image/linked.sh'))
      write(SETTINGS, OWN)
      git('rm', '--quiet', 'stacks/api/.terraform-version')
      git('add', '--all')
      git('commit', '--quiet', '-m', 'more')
    })
    const every = ['tested', 'probed', 'asked', 'fixed', 'linked', 'globbed']

    test.each<[what: string, change: () => void, stacks: readonly string[], why?: string]>([
      ['a test', () => write('tests/image/run.sh', 'x'), ['tested'], '`tests/image/run.sh` tests its image'],
      ['a part of a test', () => write('tests/image/new.sh', 'x'), ['tested']],
      ['what a test links to', () => write('shared/test.sh', 'x'), ['tested']],
      ['a probe', () => write('probes/smoke.sh', 'x'), ['probed'], 'is named by a probe of it'],
      ['a command of instances', () => write('probes/there.sh', 'x'), []],
      ['a program of the same name', () => write('bash', 'x'), ['probed']],
      [
        'a version that an input says',
        () => write('.terraform-version', '1.12.0'),
        every.filter((one) => one !== 'fixed'),
      ],
      [
        'what a variable file links to',
        () => write('env/real/x.tfvars', 'a = 1\n'),
        ['linked'],
        'is a variable file of it',
      ],
      [
        'a file of a glob that is gone',
        () => rmSync(at('site/a/b.html')),
        ['globbed'],
        'goes into its image',
      ],
      ['a directory of a glob that is gone', () => rmSync(at('more/sub'), { recursive: true }), ['globbed']],
      ['nothing of a glob', () => write('site/a/x.css', ''), []],
      ['variables that are gone', () => rmSync(at('image/x.auto.pkrvars.hcl')), every],
    ])('that changes %s', async (_, change, stacks, why = '') => {
      const { reasons } = await run({ context: propose(change), base: OWN })
      expect(Object.keys(reasons)).toEqual(stacks)
      for (const reason of Object.values(reasons)) expect(reason).toContain(why)
    })

    test.each(['./.github/immutable-deploy.yml', 'settings.yml'])(
      'that changes settings called %s',
      async (path) => {
        symlinkSync(SETTINGS, at('settings.yml'))
        git('add', '--all')
        git('commit', '--quiet', '-m', 'a link')
        const context = propose(() => write(SETTINGS, OWN.replace('1.11.4', '1.11.5')))
        const { reasons } = await run({ context, base: OWN, inputs: { settings: path } })
        expect(Object.keys(reasons)).toEqual(['fixed'])
      },
    )
  })

  test('is about all stacks where it changes the workflow itself', async () => {
    const workflow = '.github/workflows/deploy.yml'
    const context = propose(() => {
      mkdirSync(dirname(at(workflow)), { recursive: true })
      write(workflow, 'jobs: {}\n')
    })
    const { matrices, summary } = await run({ context: { ...context, workflow } })
    expect(stacksIn(matrices)).toEqual(all)
    expect(summary).toContain(`All stacks are there: \`${workflow}\` changes, which says with what they run`)
    expect(stacksIn((await run({ context: { ...context, workflow: 'other.yml' } })).matrices)).toEqual([])
  })

  test('takes code that cannot be read for code that reaches everything', async () => {
    const context = propose(() => write('stacks/api/main.tf', 'a = "b\n'))
    expect((await run({ context })).reasons).toEqual({ api: '`stacks/api/main.tf` is in its directory' })
    const other = propose2(() => write('README.md', 'y'))
    const { reasons } = await run({ context: other })
    expect(Object.keys(reasons)).toEqual(['api'])
    expect(reasons['api']).toMatch(
      /^`README.md` may be reached by its code \(`stacks\/api\/main.tf` cannot be read: /,
    )
  })

  test('takes a unit of Terragrunt, which only Terragrunt reads, for one that reaches everything', async () => {
    const base = FILE.replace('api: {', 'api: { terraform-tool: terragrunt,')
    write(SETTINGS, base)
    write('stacks/api/terragrunt.hcl', 'include "root" {\n  path = find_in_parent_folders("root.hcl")\n}\n')
    git('add', '--all')
    git('commit', '--quiet', '-m', 'Terragrunt')
    const { reasons } = await run({ base, context: propose(() => write('README.md', 'x')) })
    expect(reasons).toEqual({ api: '`README.md` may be read by its Terragrunt unit' })
  })

  /** A second change on top of the first one. */
  function propose2(change: () => void) {
    git('checkout', '--quiet', '-B', 'main', 'HEAD')
    git('branch', '--quiet', '-D', 'topic')
    return propose(change)
  }

  test.each<[what: string, from: string, to: string, stacks: readonly string[], why: string]>([
    ['one stack', 'size: 3', 'size: 4', ['web-production'], 'has another `terraform-variables` for it'],
    [
      'all by the defaults',
      'defaults:',
      'defaults:\n  workspace: blue',
      all,
      'has another `workspace` for it',
    ],
    ['a comment alone', 'stacks:', '# the stacks\nstacks:', [], ''],
    ['a value that says the same', 'directory: stacks/web', 'directory: "stacks/web"', [], ''],
    ['a new one', '  api:', '  new: { wave: staging }\n  api:', ['new'], 'it is new in'],
  ])('that changes the settings of %s', async (_, from, to, stacks, why) => {
    const context = propose(() => write(SETTINGS, FILE.replace(from, to)))
    const { matrices, reasons } = await run({ context })
    expect(stacksIn(matrices)).toEqual(stacks)
    for (const reason of Object.values(reasons)) expect(reason).toContain(why)
  })

  test('hears of what it takes out of the settings file, which nothing destroys', async () => {
    const context = propose(() => write(SETTINGS, FILE.replace(/ {2}api: .*\n/, '')))
    const { summary, lines } = await run({ context })
    for (const told of [summary, lines])
      expect(told).toContain(
        '`api` is no longer in `.github/immutable-deploy.yml`: once this is merged, no job',
      )
    const { summary: other } = await run({ context, base: new Error('no network') })
    expect(other).not.toContain('is no longer in')
  })

  test('goes by the role that the base branch has, whatever it says itself', async () => {
    const role = 'plan-role: "arn:aws:iam::111122223333:role/mine"'
    const context = propose(() => write(SETTINGS, FILE.replace('stacks/api,', `stacks/api, ${role},`)))
    const { matrices } = await run({ context })
    expect(matrices.plans).toEqual([{ include: [{ stack: 'api', wave: 'production' }] }])
  })

  test('is about all stacks where its settings cannot be compared, and says so', async () => {
    const context = propose(() => write(SETTINGS, `${FILE}\n`))
    const { matrices, summary } = await run({ context, base: new Error('no network') })
    expect(stacksIn(matrices)).toEqual(all)
    expect(summary).toContain(
      'All stacks are there: `.github/immutable-deploy.yml` changes, and that of the base',
    )
  })

  describe('whose history is not there', () => {
    const shallow = (change: () => void) => {
      const context = propose(change)
      const clone = join(scratch, `shallow-of-${basename(repository)}`)
      git('-c', 'advice.detachedHead=false', 'clone', '--quiet', '--depth=1', `file://${repository}`, clone)
      repository = clone
      return { ...context, workspace: clone }
    }

    test('is told by GitHub', async () => {
      const context = shallow(() => write('README.md', 'x'))
      const { matrices, lines } = await run({ context, fromGitHub: async () => ['stacks/api/main.tf'] })
      expect(stacksIn(matrices)).toEqual(['api'])
      expect(lines).toContain('1 file changed, as GitHub tells')
    })

    test.each([
      [
        'does not',
        () => Promise.reject(new Error('Resource not accessible')),
        'GitHub does not tell: Resource not',
      ],
      ['tells only a part', async () => undefined, 'GitHub tells at most 3000 files'],
    ])('is about all stacks where GitHub %s', async (_, fromGitHub, why) => {
      const { matrices, summary, lines } = await run({
        context: shallow(() => write('README.md', 'x')),
        fromGitHub,
      })
      expect(stacksIn(matrices)).toEqual(all)
      for (const told of [summary, lines]) expect(told).toContain(why)
    })
  })

  test('is about all stacks where another commit is checked out', async () => {
    const context = propose(() => write('README.md', 'x'))
    git('commit', '--quiet', '--allow-empty', '-m', 'on top')
    expect(stacksIn((await run({ context })).matrices)).toEqual(all)
  })
})
