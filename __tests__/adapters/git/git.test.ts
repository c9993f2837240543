import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createGit } from '../../../src/adapters/git/git.ts'
import { gitEnvironment, type Repository, repositories } from '../../builders/servers/repository.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'

const root = scratchDirectory()
const env = gitEnvironment(root)
const git = createGit(env, root)
const copy = repositories(root, (directory) => {
  writeFileSync(join(directory, 'site.html'), '<html></html>')
  writeFileSync(join(directory, '.gitignore'), 'ignored\n')
})

let count = 0
let repository = ''
let inRepository: Repository['git']

const write = (name: string, text: string) => writeFileSync(join(repository, name), text)

/** A repository of one commit, of its own for each test. */
beforeEach(() => {
  count += 1
  ;({ directory: repository, git: inRepository } = copy())
})

function emptyDirectory(): string {
  const path = join(root, `empty-${count}`)
  mkdirSync(path)
  return path
}

describe('the commit that is checked out', () => {
  test('is that of the root of a work tree', async () => {
    expect(await git.head(repository)).toBe(inRepository('rev-parse', 'HEAD'))
  })

  test("is not that of somebody else's repository around it", async () => {
    const inside = join(repository, 'inside')
    mkdirSync(inside)
    expect(await git.head(inside)).toBeUndefined()
  })

  test('is none in a directory without git, nor before the first commit', async () => {
    const path = emptyDirectory()
    expect(await git.head(path)).toBeUndefined()
    execFileSync('git', ['init', '--quiet', '.'], { cwd: path, env })
    expect(await git.head(path)).toBeUndefined()
  })
})

describe('the blobs of files', () => {
  const blobs = async (...paths: string[]) => Object.fromEntries(await git.blobs(repository, paths))
  const committed = (path: string) => inRepository('rev-parse', `HEAD:${path}`)

  test('are those of the commit where nothing has changed', async () => {
    expect(await blobs('site.html', '.gitignore')).toEqual({
      'site.html': { mode: '100644', id: committed('site.html') },
      '.gitignore': { mode: '100644', id: committed('.gitignore') },
    })
    expect(await blobs()).toEqual({})
  })

  test('are of files as they are now, new and ignored ones too; with their mode', async () => {
    for (const name of ['site.html', 'new', 'ignored']) write(name, 'same text')
    chmodSync(join(repository, 'new'), 0o755)
    const id = execFileSync('git', ['hash-object', '--stdin'], {
      input: 'same text',
      encoding: 'utf8',
    }).trim()
    expect(await blobs('site.html', 'new', 'ignored')).toEqual({
      'site.html': { mode: '100644', id },
      new: { mode: '100755', id },
      ignored: { mode: '100644', id },
    })
  })

  test('are read anew although size and time are as before', async () => {
    const time = new Date('2026-01-01')
    const ids: unknown[] = []
    for (const text of ['one', 'two']) {
      write('site.html', text)
      utimesSync(join(repository, 'site.html'), time, time)
      ids.push((await blobs('site.html'))['site.html']?.id)
    }
    expect(new Set(ids).size).toBe(2)
  })

  test.each(['true', 'input', 'false'])('do not depend on core.autocrlf = %s', async (setting) => {
    write('windows.txt', 'one\r\ntwo\r\n')
    inRepository('add', '.')
    inRepository('commit', '--quiet', '-m', 'both kinds of line ends')
    inRepository('config', 'core.autocrlf', setting)
    for (const name of ['windows.txt', 'site.html']) rmSync(join(repository, name))
    inRepository('checkout', '--', '.')
    const now = await blobs('windows.txt', 'site.html')
    expect(now['windows.txt']?.id).toBe(committed('windows.txt'))
    expect(now['site.html']?.id).toBe(committed('site.html'))
  })

  test('are of what is on disk where git changes files on their way', async () => {
    write('.gitattributes', '*.bin filter=lfs\n* text=auto\n')
    write('large.bin', 'one')
    inRepository('-c', 'filter.lfs.clean=cat', 'add', '.')
    inRepository('commit', '--quiet', '-m', 'a large file')
    const before = await blobs('large.bin')
    write('large.bin', 'version https://git-lfs.github.com/spec/v1')
    write('built.js', 'one\n')
    const after = await blobs('large.bin', 'built.js')
    expect(after['large.bin']?.id).not.toBe(before['large.bin']?.id)
    write('built.js', 'one\r\n')
    expect((await blobs('built.js'))['built.js']?.id).not.toBe(after['built.js']?.id)
  })

  test.each([
    ['eol=crlf', 'one\r\n'],
    ['working-tree-encoding=UTF-16', Buffer.from('\ufeffone\n', 'utf16le')],
    ['ident', '$Id: 1 $\n'],
  ])('are of what is on disk where %s changes what is checked out', async (attribute, onDisk) => {
    write('.gitattributes', `*.txt ${attribute}\n`)
    writeFileSync(join(repository, 'page.txt'), onDisk)
    inRepository('add', '.')
    inRepository('commit', '--quiet', '-m', 'attributes')
    const { 'page.txt': page } = await blobs('page.txt')
    expect(page?.id).toBe(inRepository('hash-object', '--no-filters', 'page.txt'))
    expect(page?.id).not.toBe(committed('page.txt'))
  })

  test('are left out of names and links that git does not take', async () => {
    symlinkSync('site.html', join(repository, 'link'))
    write('two\nlines', '')
    expect(await blobs('link', 'two\nlines')).toEqual({})
  })

  test('leave index, objects and the scratch directory as they are', async () => {
    write('staged.html', '')
    inRepository('add', 'staged.html')
    write('new.html', 'of no commit')
    const now = () => [inRepository('status', '--short'), inRepository('count-objects')]
    const before = now()
    await blobs('new.html', 'staged.html')
    expect(now()).toEqual(before)
    expect(readdirSync(root).filter((name) => name.includes('index'))).toEqual([])
  })
})

describe('a checkout', () => {
  const options = (changes: { ref: string; url?: string; token?: string }) => ({
    url: pathToFileURL(repository).href,
    directory: emptyDirectory(),
    token: '',
    ...changes,
  })

  test('is of one commit, with its files', async () => {
    const first = inRepository('rev-parse', 'HEAD')
    write('site.html', 'second')
    inRepository('commit', '--quiet', '--all', '-m', 'second')
    const asked = options({ ref: first })
    expect(await git.checkout(asked)).toBe(first)
    expect(readFileSync(join(asked.directory, 'site.html'), 'utf8')).toBe('<html></html>')
    expect(await git.head(asked.directory)).toBe(first)
  })

  test('is of a branch or HEAD too', async () => {
    expect(await git.checkout(options({ ref: 'HEAD' }))).toBe(inRepository('rev-parse', 'HEAD'))
  })

  test('of a ref that is not there says what git says', async () => {
    expect(await failureFrom(() => git.checkout(options({ ref: 'no-such-branch' })))).toMatchObject({
      reason: 'checkout-failed',
      message: expect.stringContaining('git fetch failed with exit code'),
      evidence: [expect.stringContaining('no-such-branch')],
    })
  })

  test('sends the token as a header; it is in no address, no message and no file', async () => {
    const asked: { url: string; authorization: string }[] = []
    const server = createServer(({ url = '', headers }, response) => {
      asked.push({ url, authorization: headers.authorization ?? '' })
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as AddressInfo
    const checkout = options({ ref: 'main', url: `http://127.0.0.1:${port}/o/r.git`, token: 'ghs_secret' })
    const failure = await failureFrom(() => git.checkout(checkout))
    server.close()
    const basic = Buffer.from('x-access-token:ghs_secret').toString('base64')
    expect(asked[0]?.authorization.toLowerCase()).toBe(`basic ${basic}`.toLowerCase())
    expect(asked[0]?.url).not.toContain('secret')
    expect(failure.reason).toBe('checkout-failed')
    const config = readFileSync(join(checkout.directory, '.git', 'config'), 'utf8')
    for (const secret of ['ghs_secret', basic]) {
      expect(JSON.stringify([failure.message, failure.evidence, failure.next]) + config).not.toContain(secret)
    }
  })
})

describe('where a commit comes from', () => {
  test('is told by its parents, the refs on it and the remotes, of a shallow clone too', async () => {
    const first = inRepository('rev-parse', 'HEAD')
    inRepository('checkout', '--quiet', '-b', 'topic')
    inRepository('commit', '--quiet', '--allow-empty', '-m', 'topic\n\nparent 1234')
    const topic = inRepository('rev-parse', 'HEAD')
    inRepository('checkout', '--quiet', '-b', 'merged', first)
    inRepository('merge', '--quiet', '--no-ff', '-m', 'merge', 'topic')
    inRepository('update-ref', 'refs/pull/17/merge', 'HEAD')
    const clone = emptyDirectory()
    const url = pathToFileURL(repository).href
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=merged', url, clone], { env })
    const parents = [first, topic]
    const origin = await git.origin(clone)
    expect(origin).toMatchObject({ parents, remotes: [url] })
    expect(origin.refs).toContain('refs/remotes/origin/merged')
    expect(await git.origin(repository)).toEqual({
      parents,
      refs: ['refs/heads/merged', 'refs/pull/17/merge'],
      remotes: [],
      isSubmodule: false,
    })
  })

  test('is told of a submodule, and not of a checkout that merely lies inside', async () => {
    const url = pathToFileURL(repository).href
    const outer = emptyDirectory()
    const inOuter = (...args: string[]) =>
      execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], { cwd: outer, env })
    inOuter('init', '--quiet')
    inOuter('submodule', '--quiet', 'add', url, 'module')
    inOuter('clone', '--quiet', url, 'inside')
    expect((await git.origin(join(outer, 'module'))).isSubmodule).toBe(true)
    expect((await git.origin(join(outer, 'inside'))).isSubmodule).toBe(false)
  })
})

test('files that git tracks are told by their names in a directory, as they are written', async () => {
  mkdirSync(join(repository, 'stack'))
  const names = ['new.tfvars', 'ignored', 'a*.tfvars', 'b é.tfvars', 'a.tfvars']
  for (const name of names) write(join('stack', name), '')
  inRepository('add', '--', ':(literal)stack/a*.tfvars', 'stack/b é.tfvars')
  const directory = join(repository, 'stack')
  expect((await git.tracked(directory, names)).toSorted()).toEqual(['a*.tfvars', 'b é.tfvars'])
  expect(await git.tracked(directory, ['a.tfvars'])).toEqual([])
  expect(await git.tracked(directory, [])).toEqual([])
})

describe('the files that a branch changes', () => {
  const commit = (name: string, text: string) => {
    write(name, text)
    inRepository('add', '.')
    inRepository('commit', '--quiet', '-m', name)
  }
  const branch = () => {
    inRepository('checkout', '--quiet', '-b', 'topic')
    commit('b é.html', 'b')
    inRepository('mv', 'site.html', 'moved.html')
    inRepository('commit', '--quiet', '-m', 'moved')
    inRepository('checkout', '--quiet', 'main')
    commit('of-main.html', 'm')
  }
  const changes = ['b é.html', 'moved.html', 'site.html']

  test('are those since it left the other, by both names, and none of the other', async () => {
    branch()
    inRepository('checkout', '--quiet', 'topic')
    expect(await git.changed(repository, 'refs/heads/main')).toEqual(changes)
    expect(await git.changed(repository, 'refs/heads/topic')).toEqual([])
    expect(await git.changed(repository, 'refs/remotes/origin/main')).toBeUndefined()
  })

  test.each([
    [1, undefined],
    [2, changes],
  ])('are told of a merge where its parent is there: a depth of %s', async (depth, files) => {
    branch()
    inRepository('merge', '--quiet', '--no-ff', '-m', 'merge', 'topic')
    const directory = emptyDirectory()
    const quiet = ['-c', 'advice.detachedHead=false', 'clone', '--quiet']
    inRepository(...quiet, `--depth=${depth}`, pathToFileURL(repository).href, directory)
    expect(await git.changed(directory, 'HEAD^1')).toEqual(files)
  })

  test('are not told where the history may end before the two met', async () => {
    branch()
    const directory = emptyDirectory()
    const url = pathToFileURL(repository).href
    inRepository('clone', '--quiet', '--depth=2', '--no-single-branch', '--branch=topic', url, directory)
    expect(await git.changed(directory, 'refs/remotes/origin/main')).toBeUndefined()
  })
})

describe('a commit that is brought beside the checkout', () => {
  const bring = (directory: string, ref: string, url = 'https://nowhere.invalid/a/b.git') =>
    git.bring({ url, ref, directory, token: '', root: repository })
  const filesIn = (directory: string) => readdirSync(directory).filter((name) => name !== '.git')

  test('comes from there, and nothing is written there', async () => {
    const former = inRepository('rev-parse', 'HEAD')
    write('more.html', 'more')
    inRepository('add', '.')
    inRepository('commit', '--quiet', '-m', 'second')
    write('site.html', 'not committed')
    const before = readdirSync(join(repository, '.git'), { recursive: true }).toSorted()
    const directory = emptyDirectory()
    await bring(directory, former)
    expect(filesIn(directory).toSorted()).toEqual(['.gitignore', 'site.html'])
    expect(readFileSync(join(directory, 'site.html'), 'utf8')).toBe('<html></html>')
    expect(readdirSync(join(repository, '.git'), { recursive: true }).toSorted()).toEqual(before)
    expect(inRepository('worktree', 'list').split('\n')).toHaveLength(1)
  })

  test('is fetched where a shallow checkout does not have it', async () => {
    const former = inRepository('rev-parse', 'HEAD')
    write('site.html', 'second')
    inRepository('commit', '--quiet', '-am', 'second')
    inRepository('config', 'uploadpack.allowAnySHA1InWant', 'true')
    const url = pathToFileURL(repository).href
    const shallow = join(root, `shallow-${count}`)
    execFileSync('git', ['clone', '--quiet', '--depth=1', url, shallow], { env })
    const directory = emptyDirectory()
    await git.bring({ url, ref: former, directory, token: '', root: shallow })
    expect(readFileSync(join(directory, 'site.html'), 'utf8')).toBe('<html></html>')
  })

  test('that is nowhere is an error', async () => {
    const url = pathToFileURL(repository).href
    const { reason } = await failureFrom(() => bring(emptyDirectory(), 'f'.repeat(40), url))
    expect(reason).toBe('checkout-failed')
  })
})

test('a runner without git is told to have it, whatever is asked first', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = emptyDirectory()
  try {
    const without = createGit({ ...env, PATH: process.env['PATH'] }, root)
    for (const ask of [() => without.head(repository), () => without.blobs(repository, ['site.html'])]) {
      expect(await failureFrom(ask)).toMatchObject({
        reason: 'tool-missing',
        message: 'git is not on PATH; nothing was built or changed.',
        next: [expect.stringContaining('`container:`')],
      })
    }
  } finally {
    process.env['PATH'] = path
  }
})

describe('a fetch', () => {
  const patientFor = (idleMs: number) => createGit(env, root, { idleMs, tryMs: 60_000, pausesMs: [1, 1] })
  let requests = 0
  let answer: RequestListener = () => undefined
  const server = createServer((request, response) => {
    requests += 1
    answer(request, response)
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  beforeEach(() => {
    requests = 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const fetching = (idleMs = 30_000) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/octo-org/shop.git`
    return failureFrom(() =>
      patientFor(idleMs).checkout({ url, ref: 'main', directory: emptyDirectory(), token: '' }),
    )
  }

  test('of a server that takes the call and never answers is ended, tried again, and told', async () => {
    answer = () => undefined
    expect(await fetching(300)).toMatchObject({
      reason: 'checkout-failed',
      message: 'git fetch was ended: nothing came for 0.3 s (3 tries).',
      next: [expect.stringContaining('HTTPS_PROXY')],
    })
    expect(requests).toBeLessThanOrEqual(3)
  })

  test('of a server in trouble is tried again', async () => {
    answer = (_, response) => response.writeHead(503).end()
    expect((await fetching()).message).toBe('git fetch failed with exit code 128 (3 tries).')
    expect(requests).toBe(3)
  })

  test('of what is not there is not', async () => {
    answer = (_, response) => response.writeHead(404).end()
    expect(await fetching()).toMatchObject({
      message: 'git fetch failed with exit code 128.',
      evidence: [expect.stringContaining('not found')],
    })
    expect(requests).toBe(1)
  })
})
