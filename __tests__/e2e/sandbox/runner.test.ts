import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { pushEvent } from '../../../sandbox/runner/event.ts'
import { createPrinter } from '../../../sandbox/runner/output/printer.ts'
import { processesMarked } from '../../../sandbox/runner/process-tree.ts'
import { type RunOptions, runAction } from '../../../sandbox/runner/run.ts'

const ACTION = `
name: throwaway
inputs:
  plain: { default: hello }
  with-dash: { default: "" }
  two words: { default: 7 }
  github-token: { default: "\${{ github.token }}" }
  no-default: { required: true }
runs: { using: node24, main: main.js, post: post.js, post-if: always() }
`
const SHA = '1234567890'.repeat(4)

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'runner-test-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function run(main: string, options: Partial<RunOptions> & { post?: string; yml?: string } = {}) {
  const { post = '', yml = ACTION, ...rest } = options
  const action = join(directory, 'action')
  await mkdir(action, { recursive: true })
  await writeFile(join(action, 'action.yml'), yml)
  const start =
    "const fs = require('node:fs'); const say = (file, text) => fs.appendFileSync(process.env[file], text);"
  await writeFile(join(action, 'main.js'), `${start}\n${main}`)
  await writeFile(join(action, 'post.js'), `${start}\n${post}`)
  return runAction({
    action,
    event: pushEvent({ repository: 'octo/web', branch: 'main', sha: SHA }),
    repository: 'octo/web',
    github: { apiUrl: 'http://127.0.0.1:9/api/v3', serverUrl: 'http://127.0.0.1:9', token: 'ghs_topsecret' },
    workspace: join(directory, 'workspace'),
    ...rest,
  })
}

const PRINT_ENV = "for (const [k, v] of Object.entries(process.env)) console.log(k + '=' + v)"

describe('environment', () => {
  test('gives inputs with their defaults, and no variable of the host', async () => {
    process.env['HOST_SECRET'] = 'leak'
    const { log } = await run(PRINT_ENV, {
      with: { plain: 'given', Missspelt: 'x' },
      env: { AWS_REGION: 'eu-west-1' },
    })
    delete process.env['HOST_SECRET']
    expect(log).toEqual(
      expect.arrayContaining([
        'INPUT_PLAIN=given',
        'INPUT_WITH-DASH=',
        'INPUT_TWO_WORDS=7',
        'INPUT_NO-DEFAULT=',
        'INPUT_MISSSPELT=x',
        'INPUT_GITHUB-TOKEN=***',
        'AWS_REGION=eu-west-1',
      ]),
    )
    expect(log.join('\n')).not.toMatch(/HOST_SECRET|leak|ghs_topsecret/)
  })

  test('tells what the run is for', async () => {
    const { log } = await run(
      `${PRINT_ENV}; console.log('event', fs.readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'))`,
    )
    expect(log).toEqual(
      expect.arrayContaining([
        'GITHUB_EVENT_NAME=push',
        'GITHUB_REF=refs/heads/main',
        'GITHUB_REF_NAME=main',
        `GITHUB_SHA=${SHA}`,
        'GITHUB_REPOSITORY=octo/web',
        'GITHUB_HEAD_REF=',
        'GITHUB_API_URL=http://127.0.0.1:9/api/v3',
        'GITHUB_GRAPHQL_URL=http://127.0.0.1:9/api/graphql',
        `GITHUB_WORKSPACE=${join(directory, 'workspace')}`,
        'GITHUB_ACTIONS=true',
        'CI=true',
        'RUNNER_OS=Linux',
      ]),
    )
    expect(log.join('\n')).toContain(`"after": "${SHA}"`)
  })

  test('runs in the workspace, under Node 24', async () => {
    const { outputs } = await run(
      "say('GITHUB_OUTPUT', 'node=' + process.versions.node + '\\ncwd=' + process.cwd() + '\\n')",
    )
    expect(outputs['node']).toMatch(/^24\./)
    expect(outputs['cwd']).toBe(join(directory, 'workspace'))
  })

  test('warns of inputs that action.yml does not have', async () => {
    const { annotations } = await run('', { with: { Missspelt: 'x' } })
    expect(annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining("Unexpected input(s) 'Missspelt'"),
      }),
    ])
  })
})

describe('what an action says', () => {
  test('takes commands from both outputs, and all else into the log', async () => {
    const file = join(directory, 'workspace', 'main.tf')
    const { log, annotations } = await run(`
      console.log('::group::Plan'); console.log('inside'); console.log('::endgroup::')
      console.error('::error file=${file},line=3,col=2,title=Bad::one%0Atwo')
      console.log('::warning::careful'); console.log('::debug::hidden')
      console.log('::stop-commands::tok'); console.log('::error::quoted'); console.log('::tok::')
      console.log('::notice::end')`)
    const text = log.join('\n')
    expect(log).toEqual(expect.arrayContaining(['▼ Plan', '  inside']))
    expect(text).toMatch(/Error: one\n *two/)
    expect(text).toContain('::error::quoted')
    expect(text).not.toContain('hidden')
    expect(annotations).toHaveLength(3)
    expect(annotations).toContainEqual({
      level: 'error',
      message: 'one\ntwo',
      title: 'Bad',
      file: 'main.tf',
      line: 3,
      column: 2,
      shown: true,
    })
  })

  test('shows debug lines when asked to', async () => {
    const { log } = await run("console.log('::debug::seen')", { env: { RUNNER_DEBUG: '1' } })
    expect(log).toContain('##[debug]seen')
  })

  test('hides the token and what is added, in log, annotations and summary', async () => {
    const result = await run(`
      console.log('::add-mask::hush'); console.log('x hush ghs_topsecret')
      console.log('::error::hush'); say('GITHUB_STEP_SUMMARY', 'a hush b')`)
    expect(result.log).toContain('x *** ***')
    expect(result.annotations[0]?.message).toBe('***')
    expect(result.summary).toBe('a *** b')
  })

  test('shows ten annotations of a level', async () => {
    const { annotations } = await run("for (let i = 0; i < 12; i++) console.log('::error::' + i)")
    expect(annotations.filter(({ shown }) => shown)).toHaveLength(10)
  })

  test('reads outputs, and hands state and environment to the post step', async () => {
    const result = await run(
      `say('GITHUB_OUTPUT', 'a=1\\nb<<END\\nx\\ny\\nEND\\n'); say('GITHUB_STATE', 'run=dir\\n')
       say('GITHUB_ENV', 'LATER=yes\\n'); say('GITHUB_PATH', '/extra/bin\\n')`,
      {
        post: 'console.log(process.env.STATE_run, process.env.LATER, process.env.PATH.split(":")[0], process.env.INPUT_PLAIN)',
      },
    )
    expect(result.outputs).toEqual({ a: '1', b: 'x\ny' })
    expect(result.state).toEqual({ run: 'dir' })
    expect(result.log).toContain('dir yes /extra/bin hello')
    expect(result.postExitCode).toBe(0)
  })

  test('fails a step whose output file cannot be read', async () => {
    const result = await run("say('GITHUB_OUTPUT', 'broken\\n')")
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure' })
    expect(result.annotations.map(({ message }) => message)).toContain(
      "Unable to process file command 'output' successfully.",
    )
  })

  test('drops a summary over 1 MiB with an error, and keeps one of exactly that', async () => {
    const large = await run("say('GITHUB_STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))")
    expect(large.summary).toBe('')
    expect(large.annotations[0]?.message).toContain('supports content up to a size of 1024k')
    const fitting = await run("say('GITHUB_STEP_SUMMARY', 'x'.repeat(1024 * 1024))")
    expect(fitting.summary).toHaveLength(1024 * 1024)
    expect(fitting.annotations).toEqual([])
  })
})

describe('how a run ends', () => {
  test('a failed action fails the run, and the post step still runs', async () => {
    const result = await run('process.exitCode = 3', { post: "console.log('cleaned')" })
    expect(result).toMatchObject({ exitCode: 3, postExitCode: 0, conclusion: 'failure', cancelled: false })
    expect(result.log).toContain('cleaned')
  })

  test('a failed post step fails the run', async () => {
    expect(await run('', { post: 'process.exitCode = 1' })).toMatchObject({
      postExitCode: 1,
      conclusion: 'failure',
    })
  })

  test('a post step whose condition does not hold is left out', async () => {
    const yml = ACTION.replace('always()', 'success()')
    expect((await run('process.exit(1)', { yml })).postExitCode).toBeUndefined()
    expect((await run('', { yml })).postExitCode).toBe(0)
  })

  test('later steps come between main and post, and see the files main left', async () => {
    const seen: string[] = []
    const main = "fs.writeFileSync(process.env.RUNNER_TEMP + '/plan', ''); say('GITHUB_OUTPUT', 'x=1\\n')"
    const kept = await run(main, { beforePost: ({ outputs }) => void seen.push(String(outputs['x'])) })
    expect(seen).toEqual(['1'])
    expect(kept.temporaryFiles).toEqual(['plan'])
    const removed = await run(main, { post: "fs.rmSync(process.env.RUNNER_TEMP + '/plan')" })
    expect(removed.temporaryFiles).toEqual([])
  })

  test('a node that cannot be started is an error of the caller', async () => {
    await expect(run('', { node: join(directory, 'no-node') })).rejects.toThrow('ENOENT')
  })

  test('processes that outlive the run are named and killed', async () => {
    const result = await run(
      "require('node:child_process').spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }).unref()",
      { env: { MARK: directory } },
    )
    expect(result.leftovers).toEqual([{ pid: expect.any(Number), command: 'sleep 60' }])
    await sleep(100)
    expect(await processesMarked(`MARK=${directory}`)).toEqual([])
  })
})

describe('cancellation', () => {
  const CHILD = "const child = require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' });"

  test('interrupts the one process, which may end in its own way', async () => {
    const result = await run(
      `${CHILD} child.on('exit', (code, signal) => console.log('child', signal))
       process.on('SIGINT', () => { console.log('got SIGINT'); setTimeout(() => child.kill('SIGTERM'), 200) })
       console.log('ready')`,
      { cancelAfter: (line) => line === 'ready', post: "console.log('cleaned')" },
    )
    expect(result.log).toEqual(expect.arrayContaining(['got SIGINT', 'child SIGTERM', 'cleaned']))
    expect(result).toMatchObject({ exitCode: 0, cancelled: true, conclusion: 'cancelled', postExitCode: 0 })
    expect(result.leftovers).toEqual([])
    expect(result.durationMs).toBeLessThan(5000)
  })

  test('an action that handles no signal ends at once, by SIGINT', async () => {
    const stop = new AbortController()
    const result = await run("setInterval(() => {}, 1000); console.log('ready')", {
      signal: stop.signal,
      onLine: ({ text }) => text === 'ready' && stop.abort(),
    })
    expect(result).toMatchObject({ exitCode: 130, cancelled: true })
  })

  test.each([
    [
      'alone, and its child at the end of the job',
      'process',
      [{ pid: expect.any(Number), command: 'sleep 60' }],
    ],
    ['with its child where all is ended at once', 'tree', []],
  ] as const)('an action that goes on is terminated, then killed %s', async (_, kills, leftovers) => {
    const result = await run(
      `${CHILD} for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => console.log('ignored', s))
       setInterval(() => {}, 1000); console.log('ready')`,
      {
        cancelAfter: (line) => line === 'ready',
        cancelTimes: { interruptMs: 600, terminateMs: 300, kills },
        post: "console.log('cleaned')",
      },
    )
    expect(result.log).toEqual(expect.arrayContaining(['ignored SIGINT', 'ignored SIGTERM', 'cleaned']))
    expect(result).toMatchObject({ exitCode: 137, cancelled: true, leftovers })
    expect(result.durationMs).toBeGreaterThanOrEqual(900)
  })
})

test('prints groups indented, and colours only on a terminal that wants them', () => {
  const printed = (isTTY: boolean, env = {}) => {
    let text = ''
    const print = createPrinter({ stream: { isTTY, write: (part: string) => (text += part) }, env })
    print({ kind: 'group', text: 'Plan', depth: 0 })
    print({ kind: 'text', text: '\u001b[32m+ new\u001b[0m', depth: 1 })
    print({ kind: 'error', text: 'Error: no', depth: 0 })
    return text
  }
  expect(printed(false)).toBe('▼ Plan\n  + new\nError: no\n')
  expect(printed(true, { NO_COLOR: '1' })).toBe('▼ Plan\n  + new\nError: no\n')
  expect(printed(true)).toContain('\u001b[31mError: no')
})
