import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { createGit } from '../../src/adapters/git.ts'
import { failureFrom } from '../builders/failures.ts'
import { scratchDirectory } from '../builders/scratch.ts'

const root = scratchDirectory()
const env = {
  PATH: process.env['PATH'],
  HOME: root,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}
const git = createGit(env, root)

let count = 0
let repository = ''

function inRepository(...args: string[]): string {
  return execFileSync('git', args, { cwd: repository, env, encoding: 'utf8' }).trim()
}

const write = (name: string, text: string) => writeFileSync(join(repository, name), text)

/** A fresh repository of one commit for each test. */
beforeEach(() => {
  count += 1
  repository = join(root, `repository-${count}`)
  mkdirSync(repository)
  inRepository('init', '--quiet', '.')
  write('site.html', '<html></html>')
  write('.gitignore', 'ignored\n')
  inRepository('add', '.')
  inRepository('commit', '--quiet', '-m', 'first')
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

describe('the digest of the work tree', () => {
  test('is that of the commit where nothing has changed', async () => {
    expect(await git.treeOf(repository)).toBe(inRepository('rev-parse', 'HEAD^{tree}'))
  })

  test('is the same in another clone, at another time', async () => {
    const clone = emptyDirectory()
    execFileSync('git', ['clone', '--quiet', repository, clone], { env })
    expect(await git.treeOf(clone)).toBe(await git.treeOf(repository))
  })

  const changes: [string, () => void][] = [
    ['a changed file', () => write('site.html', '<html>new</html>')],
    ['a new file', () => write('new.html', '')],
    ['a file that is gone', () => rmSync(join(repository, 'site.html'))],
    ['a file that can be run now', () => chmodSync(join(repository, 'site.html'), 0o755)],
  ]
  test.each(changes)('differs by %s, committed or not', async (_, change) => {
    const before = await git.treeOf(repository)
    change()
    const after = await git.treeOf(repository)
    expect(after).not.toBe(before)
    inRepository('add', '--all')
    inRepository('commit', '--quiet', '-m', 'second')
    expect(await git.treeOf(repository)).toBe(after)
  })

  test('does not see ignored files', async () => {
    const before = await git.treeOf(repository)
    write('ignored', 'x')
    expect(await git.treeOf(repository)).toBe(before)
  })

  test('sees a file that is tracked although it is ignored', async () => {
    write('ignored', 'one')
    inRepository('add', '--force', 'ignored')
    inRepository('commit', '--quiet', '-m', 'second')
    const before = await git.treeOf(repository)
    expect(before).toBe(inRepository('rev-parse', 'HEAD^{tree}'))
    write('ignored', 'two')
    expect(await git.treeOf(repository)).not.toBe(before)
  })

  test("leaves the user's index and the scratch directory as they are", async () => {
    write('staged.html', '')
    inRepository('add', 'staged.html')
    write('new.html', '')
    const status = inRepository('status', '--short')
    await git.treeOf(repository)
    expect(inRepository('status', '--short')).toBe(status)
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
    })
  })
})
