import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'

/** What the bundle loads, as the process itself tells it. That dist/ is what the sources give, `check:dist` proves. */
const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-bundle-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const REPORT_LOADS = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from 'node:module'
import { appendFileSync } from 'node:fs'
registerHooks({ load: (url, context, next) => {
  if (url.startsWith('file:')) appendFileSync(process.env.LOADS, new URL(url).pathname + '\\n')
  return next(url, context)
} })`)}`

/** Runs a file of dist/ and gives the text of all files it loaded, and what it printed. */
function run(entry: string, env: Readonly<Record<string, string>>) {
  const loads = join(scratch, `${Math.random()}.txt`)
  const { stdout, stderr, status } = spawnSync(process.execPath, [`--import=${REPORT_LOADS}`, entry], {
    env: { PATH: process.env['PATH'], RUNNER_TEMP: scratch, GITHUB_EVENT_NAME: 'push', LOADS: loads, ...env },
    encoding: 'utf8',
  })
  const files = readFileSync(loads, 'utf8').trim().split('\n')
  return { files, code: files.map((file) => readFileSync(file, 'utf8')).join('\n'), stdout, stderr, status }
}

describe('what the bundle loads', () => {
  const COSTLY = {
    EC2: 'class EC2Client',
    'Auto Scaling': 'class AutoScalingClient',
    balancers: 'class ElasticLoadBalancingV2Client',
    CloudWatch: 'class CloudWatchClient',
    GitHub: 'class Octokit',
    OpenPGP: 'openpgpjs',
    commands: './build/commands/',
    YAML: 'class LineCounter',
    schemas: 'function objectWithRest(',
    'the settings file': './build/settings/',
  }
  const found = (code: string) =>
    Object.entries(COSTLY).flatMap(([name, mark]) => (code.includes(mark) ? [name] : []))

  test('what is looked for is there', () => {
    const chunks = readdirSync('dist').filter((name) => name.endsWith('.js'))

    expect(found(chunks.map((name) => readFileSync(join('dist', name), 'utf8')).join('\n'))).toEqual(
      Object.keys(COSTLY),
    )
  })

  test('a refused input loads no cloud, no command and no signature check', () => {
    const { code, stdout, status } = run('dist/index.js', { INPUT_COMMAND: 'start' })

    expect(stdout).toContain('received `start`')
    expect(status).toBe(1)
    expect(found(code)).toEqual([])
  })

  test('a run that goes by a settings file loads what reads it, and no other does', () => {
    const parts = ['YAML', 'schemas', 'the settings file']
    const { code, stdout } = run('dist/index.js', { INPUT_STACK: 'web', INPUT_COMMAND: 'start' })

    expect(found(code)).toEqual(expect.arrayContaining(parts))
    expect(stdout).toContain('received')
    expect(found(code)).not.toContain('EC2')
  })

  test('the post step of a run that left nothing loads no cloud, and never the run', () => {
    const { code, status } = run('dist/post/index.js', {})

    expect(status).toBe(0)
    expect(found(code)).toEqual([])
    expect(code).not.toContain('The run was cancelled.')
  })

  test('nothing in the environment makes a post step of the run', () => {
    const { stdout } = run('dist/index.js', { 'immutable-deploy.post': 'true', INPUT_COMMAND: 'start' })

    expect(stdout).toContain('received `start`')
  })
})

test('an event file that is broken, which the toolkit reads where it is loaded, is told in words', () => {
  const event = join(scratch, 'event.json')
  const summary = join(scratch, 'summary.md')
  writeFileSync(event, '{"pull_request": {')
  writeFileSync(summary, '')
  const env = { GITHUB_EVENT_PATH: event, GITHUB_STEP_SUMMARY: summary, GITHUB_EVENT_NAME: 'pull_request' }
  const { stdout, stderr, status } = run('dist/index.js', env)

  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toContain('event.json is not JSON')
  expect(stdout).not.toMatch(/SyntaxError|^\s+at /m)
  expect(readFileSync(summary, 'utf8')).toContain('event.json is not JSON')
})
