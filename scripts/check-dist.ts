import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** Proves that the committed dist/ is what the sources give, and that it starts under the action's Node. */
const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-dist-'))
try {
  const rebuilt = join(scratch, 'dist')
  execFileSync(process.execPath, ['scripts/build.ts', rebuilt], { stdio: 'inherit' })
  const differing = namesIn('dist', rebuilt).filter((name) => read('dist', name) !== read(rebuilt, name))
  if (differing.length > 0)
    fail(`dist/ is not what the sources give (${differing.join(', ')}): run npm run build`)
  requireStart()
  console.log('dist/ equals a rebuild, and starts.')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function namesIn(...directories: string[]): string[] {
  const list = (directory: string) =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
  return [...new Set(directories.flatMap(list))]
}

function read(directory: string, name: string): string {
  try {
    return readFileSync(join(directory, name), 'utf8')
  } catch {
    return `no ${name}`
  }
}

/** A bundle can be written without an error and still die at its first import. Bad inputs are answered only if it lives. */
function requireStart(): void {
  const major = process.versions.node.split('.')[0]
  if (major !== '24') fail(`this is Node ${process.versions.node}; the action declares node24`)
  const env = {
    PATH: process.env['PATH'],
    RUNNER_TEMP: scratch,
    GITHUB_EVENT_NAME: 'push',
    INPUT_COMMAND: 'start',
  }
  const { stdout, status } = spawnSync(process.execPath, ['dist/index.js'], { env, encoding: 'utf8' })
  if (status !== 1 || !stdout.includes('command: received `start`'))
    fail(`dist/index.js did not start:\n${stdout}`)
  const post = spawnSync(process.execPath, ['dist/post/index.js'], { env, encoding: 'utf8' })
  if (post.status !== 0) fail(`dist/post/index.js did not start:\n${post.stdout}${post.stderr}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
