import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { createGit } from '../../../src/adapters/git/git.ts'
import { gitEnvironment, type Repository, repositories } from '../../builders/servers/repository.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'

const root = scratchDirectory()
const git = createGit(gitEnvironment(root), root)
const copy = repositories(root, (directory) => {
  mkdirSync(join(directory, '.github'))
  writeFileSync(join(directory, '.github', 'immutable-deploy.yml'), 'stacks:\n  web: {}\n')
  writeFileSync(join(directory, 'other.txt'), 'not asked for')
  symlinkSync('/etc/passwd', join(directory, 'link.yml'))
})

let asked = 0
function fileAt({ directory: from }: Repository, path: string, ref = 'refs/heads/main') {
  asked += 1
  const directory = join(root, `asked-${asked}`)
  mkdirSync(directory)
  return git.fileAt({ url: pathToFileURL(from).href, ref, directory, token: '', path })
}

describe('one file of a branch', () => {
  const path = '.github/immutable-deploy.yml'

  test.each([
    ['knows no filters', 'false'],
    ['sends files one by one', 'true'],
  ])('is fetched from a server that %s', async (_, filters) => {
    const repository = copy()
    repository.git('config', 'uploadpack.allowFilter', filters)
    repository.git('config', 'uploadpack.allowAnySHA1InWant', filters)
    expect(await fileAt(repository, path)).toBe('stacks:\n  web: {}\n')
  })

  test('is as the branch has it now, not as it is in the work tree', async () => {
    const repository = copy()
    writeFileSync(join(repository.directory, path), 'stacks: { new: {} }\n')
    repository.git('commit', '--quiet', '--all', '-m', 'second')
    writeFileSync(join(repository.directory, path), 'not committed')
    expect(await fileAt(repository, path)).toBe('stacks: { new: {} }\n')
  })

  test('is that of the default branch where HEAD is asked for', async () => {
    const repository = copy()
    repository.git('checkout', '--quiet', '-b', 'feature')
    writeFileSync(join(repository.directory, path), 'stacks: { new: {} }\n')
    repository.git('commit', '--quiet', '--all', '-m', 'second')
    const bare = join(root, 'bare.git')
    repository.git('clone', '--quiet', '--bare', '.', bare)
    repository.git('-C', bare, 'symbolic-ref', 'HEAD', 'refs/heads/main')
    expect(await fileAt({ ...repository, directory: bare }, path, 'HEAD')).toBe('stacks:\n  web: {}\n')
  })

  test.each(['none.yml', '.github', 'link.yml', '*.txt', ':(glob)**'])('is none: %s', async (name) => {
    expect(await fileAt(copy(), name)).toBeUndefined()
  })

  test('of a branch that is not there cannot be had', async () => {
    const failure = await failureFrom(() => fileAt(copy(), path, 'refs/heads/none'))
    expect(failure.reason).toBe('checkout-failed')
  })
})
