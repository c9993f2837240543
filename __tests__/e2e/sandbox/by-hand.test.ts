import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { scratchDirectory } from '../../builders/servers/scratch.ts'

/** docs/sandbox.md: its commands as they stand there, but for the run by act, which act.test.ts plays. */
jest.setTimeout(300_000)
const execute = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const [page = ''] = readFileSync(join(root, 'docs/sandbox.md'), 'utf8').split('\n## Runs of its workflows')
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, lines]) => lines).join('\n')
const home = scratchDirectory()

let sandbox: ChildProcess

beforeAll(async () => {
  sandbox = spawn(process.execPath, ['sandbox/cli.ts'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const exports: string[] = []
  for await (const line of createInterface({ input: sandbox.stdout ?? process.stdin })) {
    exports.push(line)
    if (line.startsWith('export PATH=')) break
  }
  writeFileSync(join(home, 'sandbox.sh'), exports.join('\n'))
})
afterAll(async () => {
  sandbox.kill('SIGTERM')
  if (sandbox.exitCode === null) await once(sandbox, 'exit')
})

test('a person makes a repository, pushes to it and has a pull request merged', async () => {
  const identity = ['AUTHOR', 'COMMITTER'].flatMap((who) => [
    [`GIT_${who}_NAME`, 'Octo Cat'],
    [`GIT_${who}_EMAIL`, 'octocat@example.com'],
  ])
  const env = { ...process.env, ...Object.fromEntries(identity), HOME: home, GIT_CONFIG_GLOBAL: '/dev/null' }
  const script = `set -euo pipefail\n${commands}\ngit fetch --quiet "$GITHUB_SERVER_URL/octo-org/shop.git" main && echo && git log --format=%s FETCH_HEAD`
  const { stdout } = await execute('bash', ['-c', script], { cwd: root, env })
  expect(stdout.trim().split('\n').slice(-2)).toEqual(['A new headline (#1)', 'Begin'])
  expect(stdout).toContain('"merged":true')
})
