import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { copiesOfParts, partsIn, watchLoads } from './builders/bundle/loads.ts'

/**
 * What the bundle is, and what it loads, as the process itself tells it. What plans, deploys and rollbacks load, the
 * stories of `e2e/` say. That dist/ is what the sources give, `check:dist` proves.
 */
const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-bundle-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Runs a file of dist/; what it loaded and printed. */
function run(entry: string, env: Readonly<Record<string, string>>) {
  const loads = watchLoads(scratch)
  const basics = { PATH: process.env['PATH'], RUNNER_TEMP: scratch, GITHUB_EVENT_NAME: 'push' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [entry], {
    env: { ...basics, ...loads.env, ...env },
    encoding: 'utf8',
  })
  return { files: loads.files(), stdout, stderr, status }
}

const bytesOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)

describe('how large it is', () => {
  const MB = 1_000_000

  test('all of dist/ is under 8 MB, licences among it', () => {
    const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    )

    expect(bytesOf(files.map(({ parentPath, name }) => join(parentPath, name)))).toBeLessThan(8 * MB)
  })

  test('the chunk it starts with is under 250 kB; all that a wrong input loads is under 775 kB', () => {
    const { files } = run('dist/index.js', { INPUT_COMMAND: 'start' })

    expect(bytesOf(['dist/index.js'])).toBeLessThan(0.25 * MB)
    expect(bytesOf(files)).toBeLessThan(0.775 * MB)
  })
})

describe('what it loads', () => {
  test('each part that is looked for is there', () => {
    const missing = Object.entries(copiesOfParts()).filter(([, copies]) => copies === 0)

    expect(missing).toEqual([])
  })

  test('a refused input loads no cloud, no HTTP client, no command and no signature check', () => {
    const { files, stdout, status } = run('dist/index.js', { INPUT_COMMAND: 'start' })

    expect(stdout).toContain('received `start`')
    expect(status).toBe(1)
    expect(partsIn(files)).toEqual(['the run'])
  })

  test('a run that goes by a settings file loads what reads it, and no other does', () => {
    const parts = ['YAML', 'schemas', 'the settings file']
    const { files, stdout } = run('dist/index.js', { INPUT_STACK: 'web', INPUT_COMMAND: 'start' })

    expect(partsIn(files)).toEqual(expect.arrayContaining(parts))
    expect(stdout).toContain('received')
    expect(partsIn(files)).not.toContain('EC2')
  })

  test('the post step of a run that left nothing loads no cloud, and never the run', () => {
    const { files, status } = run('dist/post/index.js', {})

    expect(status).toBe(0)
    expect(partsIn(files)).toEqual(['the post step'])
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
