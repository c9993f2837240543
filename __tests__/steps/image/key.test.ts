import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createGit } from '../../../src/adapters/git/git.ts'
import { createFiles } from '../../../src/adapters/runner/files.ts'
import type { RunContext } from '../../../src/deps/run.ts'
import { valueDigest } from '../../../src/image/key.ts'
import { keyOf } from '../../../src/steps/image/key.ts'
import { gitEnvironment, type Repository, repositories } from '../../builders/servers/repository.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inputsOf, type With } from '../../builders/values/inputs.ts'
import { contextOf, keptLog } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'

/** `examples/web` in a repository of its own, a fresh one for each test. */
const scratch = scratchDirectory()
const example = join(import.meta.dirname, '../../../examples/web')
const env = gitEnvironment(scratch)
const copy = repositories(scratch, (directory) => {
  cpSync(example, directory, { recursive: true })
  writeFileSync(join(directory, '.gitignore'), 'dist/\n')
})
let repository = ''
let git: Repository['git']

function commit(): void {
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '-m', 'a change')
}

const at = (name: string) => join(repository, name)

function write(name: string, text: string): void {
  mkdirSync(dirname(at(name)), { recursive: true })
  writeFileSync(at(name), text)
}

const add = (name: string, text: string) => write(name, readFileSync(at(name), 'utf8') + text)

beforeEach(() => {
  ;({ directory: repository, git } = copy())
})

/** As a value is digested, but for the time that it takes. */
const quick = (value: string, salt: string) =>
  createHash('sha256')
    .update(JSON.stringify([salt, value]))
    .digest('hex')

interface Circumstances {
  readonly with?: With
  readonly context?: Partial<RunContext>
  readonly root?: string
  readonly repository?: string
}

async function listing(
  { with: inputs = {}, context = {}, root = repository, ...more }: Circumstances = {},
  digest: Parameters<typeof keyOf>[3] = quick,
) {
  const log = keptLog()
  const deps = { files: createFiles(), git: createGit(env, scratch), log, context: contextOf(context) }
  const read = inputsOf(inputs)
  const directory = join(root, read.source.workingDirectory)
  const found = await keyOf(read.image, sourceOf({ root, directory, ...more }), deps, digest)
  return { ...found, log: log.lines }
}

const key = async (given?: Circumstances) => (await listing(given)).key
let untouched: Promise<string> | undefined

/** The key before anything is changed; asked for once, for it does not depend on where the work tree lies. */
function untouchedKey(): Promise<string> {
  untouched ??= key()
  return untouched
}

const paths = async (given?: Circumstances) => (await listing(given)).files.map(({ path }) => path).sort()

/** A row of a table is as long as its test has parameters, or the last is taken for a callback. */
const filled = ([name, change, given = {}]: [string, () => void, Circumstances?]) =>
  [name, change, given] as const

const image = [
  'image/build.pkr.hcl',
  'image/plugins.pkr.hcl',
  'image/provision.sh',
  'image/site/index.html',
  'image/web.pkr.hcl',
]

test('examples/web counts what is in image/, and nothing else', async () => {
  const { files, doubts, environment, log } = await listing()
  expect(files.map(({ path }) => path).sort()).toEqual(image)
  expect(files[0]?.digest).toBe(git('rev-parse', `HEAD:${files[0]?.path}`))
  expect(doubts).toEqual([])
  expect(environment.map(({ name }) => name)).toEqual(['GITHUB_REPOSITORY', 'AWS_REGION'])
  expect(log[0]).toMatch(
    /^info: image key [0-9a-f]{64}: 5 files \(image\/\*\* 5\), 2 variables of the environment$/,
  )
  expect(log.slice(1)).toHaveLength(7)
  expect(log.slice(1).every((line) => line.startsWith('debug: '))).toBe(true)
})

describe('each kind of input makes another key', () => {
  const changes: [string, () => void, Circumstances?][] = [
    ['the template', () => add('image/web.pkr.hcl', '\n')],
    ['the constraints of tools and plugins', () => add('image/plugins.pkr.hcl', '\n')],
    ['a provisioner', () => add('image/build.pkr.hcl', '\n')],
    ['a further file of the template', () => write('image/more.pkr.hcl', '')],
    ['a script', () => add('image/provision.sh', '\n')],
    ['a script that cannot be run any more', () => chmodSync(at('image/provision.sh'), 0o644)],
    ['a file that is uploaded', () => add('image/site/index.html', ' ')],
    ['a new file among them', () => write('image/site/new.html', '')],
    ['one that is gone', () => rmSync(at('image/site/index.html'))],
    ['one that has another name', () => renameSync(at('image/site/index.html'), at('image/site/main.html'))],
    ['a file that a link leads to now', () => symlinkSync('../stack/main.tf', at('image/site/link'))],
    ['variables that are loaded by themselves', () => write('image/a.auto.pkrvars.hcl', 'region = "a"')],
    ['a Packer variable', () => undefined, { with: { 'packer-variables': 'region=eu-west-1' } }],
    ['one of the job', () => undefined, { context: { packerEnvironment: { PKR_VAR_region: 'eu-west-1' } } }],
    [
      'what the template asks of the environment',
      () => undefined,
      { context: { environment: { AWS_REGION: 'a' } } },
    ],
    ['a build that is chosen', () => undefined, { with: { 'packer-only': 'amazon-ebs.web' } }],
    ['a build that is left out', () => undefined, { with: { 'packer-except': 'amazon-ebs.web' } }],
    ['a file that is added by hand', () => undefined, { with: { 'image-inputs': '+README.md' } }],
    ['files instead of those', () => undefined, { with: { 'image-inputs': 'image/*.sh' } }],
  ]
  test.each(changes.map(filled))('%s', async (_, change, given) => {
    const before = await untouchedKey()
    change()
    expect(await key(given)).not.toBe(before)
  })

  test('a variable file: what is in it, not where it lies', async () => {
    const one = join(scratch, 'one.pkrvars.hcl')
    const other = join(scratch, 'other.pkrvars.hcl')
    writeFileSync(one, 'region = "a"')
    writeFileSync(other, 'region = "a"')
    const of = (path: string) => key({ with: { 'packer-variable-files': path } })
    const before = await of(one)
    expect(before).not.toBe(await untouchedKey())
    expect(await of(other)).toBe(before)
    writeFileSync(other, 'region = "b"')
    expect(await of(other)).not.toBe(before)
  })

  test('any byte of any of them', async () => {
    const texts = image.map((path) => readFileSync(at(path)))
    const places = fc.nat({ max: image.length - 1 }).chain((which) =>
      fc.record({
        which: fc.constant(which),
        byte: fc.nat({ max: (texts[which]?.length ?? 1) - 1 }),
        bit: fc.nat({ max: 7 }),
      }),
    )
    const before = await untouchedKey()
    await fc.assert(
      fc.asyncProperty(places, async ({ which, byte, bit }) => {
        const [path = '', text = Buffer.of()] = [image[which], texts[which]]
        const changed = Buffer.from(text)
        changed[byte] = (changed[byte] ?? 0) ^ (1 << bit)
        writeFileSync(at(path), changed)
        const after = await key()
        writeFileSync(at(path), text)
        expect(after).not.toBe(before)
      }),
      { numRuns: 8 },
    )
    expect(await key()).toBe(before)
  })
})

describe('the key stays the same', () => {
  const changes: [string, () => void, Circumstances?][] = [
    ['with another stack', () => add('stack/main.tf', '\n')],
    ['with other words in the README', () => add('README.md', 'more')],
    ['with another workflow', () => add('.github/workflows/deploy.yml', '\n')],
    ['with another policy', () => write('iam/new.json', '{}')],
    ['with build products that nothing uploads', () => write('dist/app.js', 'x')],
    ['after `terraform init`', () => write('image/.terraform/x', 'x')],
    ['at another time', () => utimesSync(at('image/provision.sh'), 1, 1)],
    ['in a later commit', commit],
    ['with other credentials', () => undefined, { context: { environment: { AWS_SESSION_TOKEN: 'x' } } }],
    [
      'for what the action itself sets',
      () => undefined,
      {
        context: {
          packerEnvironment: {
            PKR_VAR_git_sha: 'x',
            PKR_VAR_git_ref: 'y',
            PKR_VAR_image_key: 'z',
            PKR_VAR_bake_tags: '{}',
          },
        },
      },
    ],
  ]
  test.each(changes.map(filled))('%s', async (_, change, given) => {
    const before = await untouchedKey()
    change()
    expect(await key(given)).toBe(before)
  })

  test('on another branch, after a squash, and in another clone elsewhere', async () => {
    add('image/site/index.html', '<!-- new -->')
    const before = await key()
    commit()
    expect(await key()).toBe(before)
    git('checkout', '--quiet', '-b', 'squashed', 'HEAD~1')
    git('merge', '--quiet', '--squash', 'main')
    commit()
    expect(await key()).toBe(before)
    const clone = join(scratch, 'clone', 'deep', 'down')
    git('clone', '--quiet', '.', clone)
    expect(await key({ root: clone })).toBe(before)
  })

  test.each(['true', 'input', 'false'])('with core.autocrlf = %s', async (setting) => {
    const before = await untouchedKey()
    git('config', 'core.autocrlf', setting)
    rmSync(at('image'), { recursive: true })
    git('checkout', '--', '.')
    expect(readFileSync(at('image/provision.sh'), 'utf8').includes('\r')).toBe(setting === 'true')
    expect(await key()).toBe(before)
  })
})

describe('what a provisioner uploads from outside of the template', () => {
  const upload = (source: string) =>
    write(
      'image/upload.pkr.hcl',
      `build {\n provisioner "file" {\n source = ${source}\n destination = "/tmp"\n }\n}\n`,
    )

  test.each([
    ['from where Packer runs', '"dist"'],
    ['from the template', `"$` + '{path.root}/../dist/"'],
    ['by a local', '"$' + '{local.dist}"'],
  ])('counts by its content although git ignores it: %s', async (_, source) => {
    upload(source)
    add('image/web.pkr.hcl', '\nlocals {\n  dist = "dist"\n}\n')
    write('dist/app.js', 'one')
    const before = await listing()
    expect(before.files.map(({ path }) => path).sort()).toEqual(
      ['dist/app.js', ...image, 'image/upload.pkr.hcl'].sort(),
    )
    expect(before.doubts).toEqual([])
    write('dist/app.js', 'two')
    expect(await key()).not.toBe(before.key)
  })

  test('counts when it comes to be there', async () => {
    upload('"dist/app.js"')
    const before = await key()
    write('dist/app.js', 'one')
    expect(await key()).not.toBe(before)
  })

  test('counts by what links lead to, in circles too', async () => {
    upload('"app"')
    write('app/main', '')
    write('lib/code', 'one')
    symlinkSync('../lib', at('app/lib'))
    symlinkSync('../app', at('lib/app'))
    const before = await listing()
    const found = before.files.map(({ path }) => path)
    expect(found).toEqual(expect.arrayContaining(['app/main', 'app/lib', 'lib/code', 'lib/app']))
    write('lib/code', 'two')
    expect(await key()).not.toBe(before.key)
  })

  test('counts from other repositories in the work tree, and from outside', async () => {
    upload('["vendor/app/dist", "../beside.txt"][0]')
    write('vendor/app/dist/a', 'one')
    writeFileSync(join(scratch, 'beside.txt'), 'one')
    execFileSync('git', ['init', '--quiet'], { cwd: at('vendor/app'), env })
    const { files } = await listing()
    const elsewhere = files.filter(({ digest }) => digest.startsWith('sha256:')).map(({ path }) => path)
    expect(elsewhere.sort()).toEqual(['../beside.txt', 'vendor/app/dist/a'])
  })

  test('counts by what is on disk where git-lfs keeps it, be it fetched or not', async () => {
    write('.gitattributes', '*.bin filter=lfs\n')
    upload('"large.bin"')
    write('large.bin', 'version https://git-lfs.github.com/spec/v1')
    const before = await key()
    write('large.bin', 'the file itself')
    expect(await key()).not.toBe(before)
  })

  test('is found through files that are rendered', async () => {
    add(
      'image/web.pkr.hcl',
      '\nlocals {\n  unit = templatefile("$' + '{path.root}/../lib/unit.tpl", {})\n}\n',
    )
    write('lib/unit.tpl', 'of $' + '{file("../lib/env")}')
    write('lib/env', 'one')
    const before = await listing()
    expect(before.files.map(({ path }) => path)).toEqual(expect.arrayContaining(['lib/unit.tpl', 'lib/env']))
    write('lib/env', 'two')
    expect(await key()).not.toBe(before.key)
  })
})

describe('where the template does not tell for certain', () => {
  beforeEach(() =>
    write('image/local.pkr.hcl', 'build {\n provisioner "shell-local" { command = "make" }\n}\n'),
  )

  test('everything counts, also what git ignores; the log says why and what to do', async () => {
    write('dist/app.js', 'one')
    const { files, log, doubts, key: before } = await listing()
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'stack/main.tf', 'dist/app.js']),
    )
    expect(doubts).toEqual([
      'image/local.pkr.hcl, line 2: the provisioner `shell-local`, which may read any file',
    ])
    expect(log[1]).toContain('All files of the work tree count')
    add('README.md', 'more')
    expect(await key()).not.toBe(before)
  })

  test.each([
    ['no HCL', 'image/broken.pkr.hcl', 'build {'],
    ['HCL in JSON', 'image/broken.pkr.json', '{}'],
    ['variables that are none', 'image/broken.auto.pkrvars.json', '{'],
  ])('so with %s', async (_, name, text) => {
    rmSync(at('image/local.pkr.hcl'))
    write(name, text)
    expect((await listing()).doubts).toHaveLength(1)
    expect(await paths()).toContain('README.md')
  })

  test('`image-inputs` names what counts: the template, the variable files, and nothing more', async () => {
    write('web.pkrvars.hcl', 'a = "b"')
    const inputs: With = {
      'image-inputs': 'image/site/**\n+stack/*.tf',
      'packer-variable-files': 'web.pkrvars.hcl',
    }
    const { doubts, variableFiles } = await listing({ with: inputs })
    expect(await paths({ with: inputs })).toEqual([
      'image/build.pkr.hcl',
      'image/local.pkr.hcl',
      'image/plugins.pkr.hcl',
      'image/site/index.html',
      'image/web.pkr.hcl',
      'stack/main.tf',
      'stack/outputs.tf',
      'stack/variables.tf',
      'stack/versions.tf',
    ])
    expect(doubts).toEqual([])
    expect(variableFiles).toMatchObject([{ name: 'web.pkrvars.hcl' }])
  })

  test('a glob that finds nothing is refused', async () => {
    const failure = await failureFrom(() => listing({ with: { 'image-inputs': 'image/**\ndist/**' } }))
    expect(failure).toMatchObject({
      reason: 'invalid-input',
      evidence: ['image-inputs: `dist/**` finds no file'],
    })
  })
})

test('values are in no listing and no log, not even as they are hashed elsewhere', async () => {
  const given = { with: { 'packer-variables': 'password=hunter2' } }
  const one = await listing(given, valueDigest)
  const other = await listing({ ...given, repository: 'octo-org/other' }, valueDigest)
  expect(JSON.stringify(one)).not.toContain('hunter2')
  expect(one.variables[0]?.digest).not.toBe(other.variables[0]?.digest)
})

test('a template in a working directory is another one than at the root', async () => {
  mkdirSync(at('services'))
  cpSync(example, at('services/web'), { recursive: true })
  expect(await key({ with: { 'working-directory': 'services/web' } })).not.toBe(await untouchedKey())
})

test('a template that is one file counts alone with what it names', async () => {
  const given = { with: { 'packer-template': 'image/build.pkr.hcl' } }
  expect(await paths(given)).toEqual(['image/build.pkr.hcl', 'image/provision.sh', 'image/site/index.html'])
})

test('a template of the older format is read too', async () => {
  write(
    'old.json',
    JSON.stringify({
      builders: [{ type: 'amazon-ebs' }],
      provisioners: [{ type: 'shell', script: 'image/provision.sh' }],
    }),
  )
  expect(await paths({ with: { 'packer-template': 'old.json' } })).toEqual(['image/provision.sh', 'old.json'])
})
