import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { disksOf } from '../../../src/adapters/runner/disks.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'

const scratch = scratchDirectory()
const runner = new URL('../../../src/adapters/runner/runner.ts', import.meta.url).href

/** Runs lines against the adapter in a process of its own: the toolkit knows one environment. */
async function inRunner(lines: string, env: Readonly<Record<string, string>>): Promise<string> {
  const text = `import { createOutlet, readContext } from ${JSON.stringify(runner)}\n${lines}`
  const script = writeScript(scratch, 'script.mts', text)
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script], {
    env: { PATH: process.env['PATH'], RUNNER_TEMP: scratch, ...env },
  })
  return stdout
}

describe('the event file', () => {
  const read = async (eventName: string, text: string | undefined) => {
    const path = join(scratch, 'event.json')
    if (text !== undefined) writeFileSync(path, text)
    const env = { GITHUB_EVENT_PATH: text === undefined ? join(scratch, 'missing.json') : path }
    const said = await inRunner(
      "const { eventProblem, pullRequest } = await readContext(process.env)\nconsole.log('context ' + JSON.stringify({ eventProblem, pullRequest }))",
      { ...env, GITHUB_EVENT_NAME: eventName },
    )
    return JSON.parse(/^context (.*)$/m.exec(said)?.[1] ?? '') as {
      eventProblem?: string
      pullRequest?: unknown
    }
  }

  test('that is broken, not there, or without the head is a problem, and no crash', async () => {
    expect((await read('pull_request', '{"pull_request": {')).eventProblem).toMatch(
      /event\.json is not JSON$/,
    )
    expect((await read('push', undefined)).eventProblem).toMatch(/could not be read \(ENOENT\)$/)
    const { eventProblem } = await read('pull_request', '{"pull_request": {"number": 1, "head": {}}}')
    expect(eventProblem).toMatch(/event\.json has no `pull_request\.head\.sha`$/)
  })

  test('that is whole is read', async () => {
    const head = { sha: 'a', ref: 'b', repo: { full_name: 'o/r' } }
    const { eventProblem, pullRequest } = await read(
      'pull_request',
      JSON.stringify({ pull_request: { number: 7, head } }),
    )
    expect({ eventProblem, pullRequest }).toMatchObject({ pullRequest: { number: 7, headSha: 'a' } })
  })
})

test.each([
  ['octo/shop/.github/workflows/deploy.yml@refs/pull/7/merge', '.github/workflows/deploy.yml'],
  ['octo/policies/.github/workflows/deploy.yml@refs/heads/main', undefined],
  ['', undefined],
])('the file of the workflow is one of this repository: %s', async (ref, workflow) => {
  const said = await inRunner(
    "console.log('context ' + JSON.stringify({ is: (await readContext(process.env)).workflow }))",
    { GITHUB_WORKFLOW_REF: ref, GITHUB_REPOSITORY: 'octo/shop' },
  )
  expect(JSON.parse(/^context (.*)$/m.exec(said)?.[1] ?? '')).toEqual({
    ...(workflow !== undefined && { is: workflow }),
  })
})

describe('a runner without its files', () => {
  const publish =
    "const outlet = createOutlet('.')\noutlet.setOutputs({ outcome: 'planned', 'ami-id': 'ami-1' })\nawait outlet.writeSummary('x').catch((error) => console.log(error.message))"

  test.each([
    ['not named', {}],
    [
      'named, and not there',
      { GITHUB_OUTPUT: '/nowhere/output', GITHUB_STEP_SUMMARY: '', GITHUB_STATE: '/nowhere/state' },
    ],
  ])('gets the outputs in the older way, and no summary: %s', async (_, env) => {
    const said = await inRunner(publish, env)
    expect(said).toContain('::set-output name=outcome::planned')
    expect(said).toContain('::set-output name=ami-id::ami-1')
    expect(said).toContain('this runner makes no file for job summaries')
  })

  test('has a directory of its own for the run all the same', async () => {
    const said = await inRunner('console.log((await readContext(process.env)).runDirectory)', {
      GITHUB_STATE: '/nowhere/state',
    })
    expect(said).toContain('immutable-deploy-')
  })

  test('with its files is told by them', async () => {
    const output = join(scratch, 'output')
    writeFileSync(output, '')
    await inRunner(publish, { GITHUB_OUTPUT: output })
    expect(readFileSync(output, 'utf8')).toContain('planned')
  })
})

test('how full disks are is told once for each disk, with a directory on it', async () => {
  const directory = join(scratch, 'run')
  mkdirSync(directory)
  const disks = await disksOf({ GITHUB_WORKSPACE: scratch, RUNNER_TOOL_CACHE: '/nowhere' }, directory)
  const lines = disks.map(({ text }) => text)
  expect(disks[0]?.room).toBe('some')
  expect(lines[0]).toMatch(new RegExp(`^${directory}: [\\d.]+ [MG]B free of [\\d.]+ [MG]B$`))
  expect(lines.filter((line) => line.startsWith(scratch))).toHaveLength(1)
})
