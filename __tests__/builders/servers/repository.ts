import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** A work tree with a repository, and git in it. */
export interface Repository {
  readonly directory: string
  /** Runs git; what it wrote, trimmed. @throws Error where it fails */
  git(...args: string[]): string
}

/** What looks for something to tidy up behind each commit is not started. */
const QUIET = '[maintenance]\n\tauto = false\n'

/** Git as somebody whose name, settings and home are always the same. */
export function gitEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  }
}

/**
 * Makes one repository of one commit, and gives copies of it: a copy starts no process. Starting one costs the more
 * the bigger the process is that does it, and a worker of Jest is big.
 *
 * @param fill puts the files of the commit into an empty directory
 */
export function repositories(scratch: string, fill: (directory: string) => void): () => Repository {
  const env = gitEnvironment(scratch)
  const original = join(scratch, 'original')
  let copies = 0
  const make = () => {
    mkdirSync(original)
    fill(original)
    const { git } = repositoryIn(original, env)
    git('init', '--quiet', '--template=', '--initial-branch=main', '.')
    appendFileSync(join(original, '.git/config'), QUIET)
    git('add', '--all')
    git('commit', '--quiet', '-m', 'first')
  }
  return () => {
    if (copies === 0) make()
    copies += 1
    const directory = join(scratch, `repository-${copies}`)
    cpSync(original, directory, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    return repositoryIn(directory, env)
  }
}

function repositoryIn(directory: string, env: NodeJS.ProcessEnv): Repository {
  return {
    directory,
    git: (...args) => execFileSync('git', args, { cwd: directory, env, encoding: 'utf8' }).trim(),
  }
}
