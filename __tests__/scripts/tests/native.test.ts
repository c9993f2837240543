import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type JestResults, resultsOf } from '../../../scripts/tests/results.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'

const scratch = scratchDirectory()
let count = 0
const root = join(import.meta.dirname, '../../..')

/** Files of tests; the first word of a test's name says how it ends. */
const FILES = {
  'first.test.ts': `
    import { afterEach, describe, expect, jest, test } from '@jest/globals'
    jest.setTimeout(500)
    const [later, never] = [(ms: number) => new Promise((resolve) => setTimeout(resolve, ms)), new Promise(() => {})]
    const broken = () => Promise.reject(new Error('rejected'))
    test('passed: what is true', () => expect(1).toBe(1))
    test('failed: what is not', () => expect(1).toBe(2))
    test.skip('skipped: what is not wanted', () => expect(1).toBe(2))
    test.each(['failed', 'passed'])('%s: a row', (word) => expect(word).toBe('passed'))
    test('failed: what is thrown where nobody waits', async () => {
      setTimeout(() => { throw new Error('thrown') })
      await later(20)
    })
    test('failed: what is rejected and nobody waits for', async () => { void broken(); await later(20) })
    test('failed: the same where the test has ended', () => void broken())
    test('passed: what is waited for later', async () => {
      const promise = broken()
      await later(20)
      await expect(promise).rejects.toThrow('rejected')
    })
    test('failed: too few expectations', () => expect.assertions(1))
    test('failed: what takes too long', () => never)
    describe('hooks', () => {
      afterEach(() => { throw new Error('behind') })
      test('failed: by what comes behind it', () => {})
    })
    test('passed: leaves its surroundings changed', () => {
      process.env = { ...process.env, LEFT_BEHIND: 'yes' }
      process.chdir('/')
      process.exitCode = 7
    })`,
  'second.test.ts': `
    import { expect, test } from '@jest/globals'
    test('passed: finds nothing of it', () => {
      expect([process.env['LEFT_BEHIND'], process.cwd() === '/', process.exitCode]).toEqual([undefined, false, undefined])
    })`,
  'broken.test.ts': `import { test } from '@jest/globals'
    test('never: played', () => {})
    throw new Error('while it is loaded')`,
  'hook.test.ts': `import { afterAll, test } from '@jest/globals'
    afterAll(() => { throw new Error('behind all') })
    test('passed: before it', () => {})`,
}

/** Plays the files in one process, in the order of their names. */
function play(...options: string[]): JestResults {
  count += 1
  const directory = join(scratch, String(count))
  mkdirSync(directory)
  mkdirSync(join(directory, '__tests__'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(directory, '__tests__', name), text)
  const file = join(directory, 'results.json')
  const config = { testMatch: ['**/*.test.ts'], transform: {}, testTimeout: 60_000 }
  const parts = Object.fromEntries(
    Object.entries({ testEnvironment: 'environment', runtime: 'runtime', testRunner: 'framework' }).map(
      ([key, name]) => [key, join(root, `scripts/tests/native/${name}.ts`)],
    ),
  )
  const jest = ['--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), `--rootDir=${directory}`]
  const how = ['-i', '--json', `--outputFile=${file}`, `--config=${JSON.stringify({ ...config, ...parts })}`]
  spawnSync(process.execPath, [...jest, ...how, ...options], { stdio: 'ignore', cwd: root })
  return JSON.parse(readFileSync(file, 'utf8')) as JestResults
}

const statuses = ({ testResults }: JestResults) =>
  testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(
      ({ fullName, status }) => `${status === 'pending' ? 'skipped' : status} ${fullName}`,
    ),
  )

describe('files of tests that Node loads', () => {
  const played = play()

  test('end as their tests say', () => {
    const seen = statuses(played)
    expect(seen).toHaveLength(15)
    const wrong = seen.filter((line) => !/^(\w+) (hooks )?\1:/.test(line))
    expect(wrong).toEqual([])
  })

  test('fail as a whole where they cannot be loaded, or what comes at the end of all fails', () => {
    const failures = resultsOf(played).flatMap(({ path, failures }) =>
      failures.map(({ test, why }) => `${path.replace(/.*\//, '')} ${test}: ${why}`),
    )
    expect(failures).toContainEqual(
      expect.stringMatching(/^broken\.test\.ts the file as a whole: .*while it is loaded/),
    )
    expect(failures).toContainEqual(
      expect.stringMatching(/^hook\.test\.ts the file as a whole: .*behind all/),
    )
    expect(failures).toContainEqual(
      expect.stringMatching(/^first\.test\.ts failed: what is not: .*Expected: 2 Received: 1/),
    )
  })

  test('are played in part where a name is given', () => {
    const kept = statuses(play('-t', 'a row', 'first')).filter((line) => !line.startsWith('skipped'))
    expect(kept).toEqual(['failed failed: a row', 'passed passed: a row'])
  })
})
