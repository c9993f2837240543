import { expect, test } from '@jest/globals'
import { createProbes } from '../../../src/adapters/probes/probes.ts'
import type { ProbeProgram } from '../../../src/deps/gates/probes.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'

const scratch = scratchDirectory()
const never = new AbortController().signal

/** Runs a script in a Node of its own. */
function run(text: string, changes: Partial<ProbeProgram> = {}, { over = never, unasked = never } = {}) {
  const script = writeScript(scratch, 'check.mjs', text)
  const probes = createProbes({ OF_THE_JOB: 'given', PATH: process.env['PATH'] }, over)
  const argv: ProbeProgram['argv'] = [process.execPath, script, 'a b', '$HOME']
  const env = { PROBE_GIT_SHA: 'abc' }
  return probes.run({ argv, env, directory: scratch, timeoutMs: 60_000, ...changes }, unasked)
}

test('says how it ended, and what it said last', async () => {
  const said = await run('console.log("out"); console.error("err"); process.exitCode = 3')
  expect(said).toEqual({ kind: 'exit', code: 3, output: 'out\nerr' })
})

test('gets its arguments as they are, the environment of the job and what it is about', async () => {
  const said = await run(
    'console.log(JSON.stringify([process.argv.slice(2), process.env.OF_THE_JOB, process.env.PROBE_GIT_SHA, process.cwd()]))',
  )
  expect(JSON.parse('output' in said ? said.output : '')).toEqual([['a b', '$HOME'], 'given', 'abc', scratch])
})

test('is ended where it takes too long, also one that will not end', async () => {
  const said = await run('process.on("SIGINT", () => {}); setInterval(() => {}, 1000)', { timeoutMs: 300 })
  expect(said).toEqual({ kind: 'silence', why: 'it did not end within 300 ms' })
})

test('is no answer where it cannot be started', async () => {
  const said = await run('', { argv: ['./no-such-program'] })
  expect(said).toMatchObject({
    kind: 'silence',
    why: expect.stringContaining('./no-such-program could not be started'),
  })
})

test('ends with the run', async () => {
  const over = new AbortController()
  const running = run('setInterval(() => {}, 1000)', {}, { over: over.signal })
  over.abort(new Error('the run was cancelled'))
  await expect(running).rejects.toThrow('the run was cancelled')
})

test('is ended where nobody asks any more, and that is no answer', async () => {
  const over = new AbortController()
  const running = run('setInterval(() => {}, 1000)', {}, { unasked: over.signal })
  over.abort()
  expect(await running).toEqual({ kind: 'silence', why: 'it was ended, as nobody asks any more' })
})
