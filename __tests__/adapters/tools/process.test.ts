import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type ProcessOptions, runProcess } from '../../../src/adapters/tools/process.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { cancelled, neverAborted } from '../../builders/world/parts.ts'

const scratch = scratchDirectory()

/** Runs a script in a Node of its own. */
function runScript(name: string, text: string, options: Partial<ProcessOptions> = {}, args: string[] = []) {
  const script = writeScript(scratch, `${name}.mjs`, text)
  const standard = { cwd: scratch, env: {}, signal: neverAborted }
  return runProcess([process.execPath, script, ...args], { ...standard, ...options })
}

describe('a process that ends by itself', () => {
  test('gives all lines of both streams, also those without a line break at the end', async () => {
    const lines = 20_000
    const heard = { stdout: 0, stderr: 0 }
    const finished = await runScript(
      'loud',
      `for (let i = 0; i < ${lines}; i++) process.stdout.write('out ' + i + ' ü\\n')
       for (let i = 0; i < ${lines}; i++) process.stderr.write('err ' + i + '\\r\\n')
       process.stdout.write('out last'); process.stderr.write('err last')`,
      {
        onLine: (_, stream) => {
          heard[stream] += 1
        },
      },
    )
    expect(finished.code).toBe(0)
    expect(finished.stdout).toHaveLength(lines + 1)
    expect(finished.stderr).toHaveLength(lines + 1)
    expect([finished.stdout[7], finished.stdout.at(-1)]).toEqual(['out 7 ü', 'out last'])
    expect([finished.stderr[7], finished.stderr.at(-1)]).toEqual(['err 7', 'err last'])
    expect(heard).toEqual({ stdout: lines + 1, stderr: lines + 1 })
  })

  test('gives its exit code', async () => {
    expect((await runScript('seven', 'process.exitCode = 7')).code).toBe(7)
  })

  test('counts as failed where a signal ended it', async () => {
    expect((await runScript('killed', "process.kill(process.pid, 'SIGKILL')")).code).toBe(128)
  })

  test('hands on a line when it comes, not at the end', async () => {
    const flag = join(scratch, 'heard')
    const text = `import { existsSync } from 'node:fs'
      console.log('first')
      while (!existsSync(${JSON.stringify(flag)})) await new Promise((done) => setTimeout(done, 10))`
    const onLine = () => writeScript(scratch, 'heard', '')
    expect((await runScript('waiting', text, { onLine })).stdout).toEqual(['first'])
  })

  test('sees the environment and the arguments it is given, and no other; nothing is a shell', async () => {
    const text =
      'console.log(JSON.stringify([process.env.GIVEN, process.env.HOME ?? null, process.argv.slice(2)]))'
    const args = ['$HOME', '; touch x', 'a b', '*']
    const { stdout } = await runScript('told', text, { env: { GIVEN: 'yes', HOME: undefined } }, args)
    expect(JSON.parse(stdout.join(''))).toEqual(['yes', null, args])
  })

  test('waits for the last output of a process that hands its streams on', async () => {
    const text = `import { spawn } from 'node:child_process'
      spawn(process.execPath, ['-e', "setTimeout(() => console.log('late'), 200)"], { stdio: 'inherit' })
      console.log('early')
      process.exit(0)`
    expect((await runScript('parent', text)).stdout).toEqual(['early', 'late'])
  })

  test('gives all of a text where that is asked for, and else the first and the last of very much', async () => {
    const text = "for (let i = 0; i < 300; i++) process.stdout.write(String(i % 10).repeat(100_000) + '\\n')"
    const whole = await runScript('much', text, { keep: 'text' })
    const [text300 = '', ...more] = whole.stdout
    expect(more).toEqual([])
    expect(text300.split('\n').map((line) => line.length)).toEqual(Array.from({ length: 300 }, () => 100_000))
    const kept = await runScript('much', text)
    expect(kept.stdout[0]?.[0]).toBe('0')
    expect(kept.stdout.at(-1)?.[0]).toBe('9')
    expect(kept.stdout.join('').length).toBeLessThan(9_000_000)
    expect(kept.stdout.find((line) => line.startsWith('['))).toMatch(/^\[\d+ lines are left out here\]$/)
  })

  test('leaves no file behind, and is noted with its end where it belongs to a run', async () => {
    const directory = join(scratch, 'of-a-run')
    mkdirSync(directory)
    const run = { directory, tool: 'terraform', command: 'apply', work: 'state', shows: 'all' } as const
    await runScript('noted', "console.log('aws_instance.a: Creating...')", { run })
    expect(readdirSync(directory)).toEqual(['children.jsonl'])
    const notes = readFileSync(join(directory, 'children.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const kinds = notes.map((line) => (JSON.parse(line) as { kind: string }).kind)
    expect(kinds).toEqual(['started', 'locked', 'ended'])
    expect(JSON.parse(notes[0] ?? '')).toMatchObject({ pid: expect.any(Number), program: process.execPath })
  })

  test('cannot wait for an answer: its input is empty', async () => {
    const text = "process.stdin.on('data', () => {}).on('end', () => console.log('end'))"
    expect((await runScript('asking', text)).stdout).toEqual(['end'])
  })
})

test('a process leads its own group, so that an interrupt of ours does not reach it a second time', async () => {
  const text = `import { execFileSync } from 'node:child_process'
    const group = execFileSync('ps', ['-o', 'pgid=', '-p', String(process.pid)], { encoding: 'utf8' })
    console.log(Number(group) === process.pid)`
  const { stdout } = await runScript('leader', text, { env: { PATH: process.env['PATH'] } })
  expect(stdout).toEqual(['true'])
})

test('a program that is not there is a missing tool', async () => {
  const failure = await failureFrom(() =>
    runProcess(['no-such-program-here'], { cwd: scratch, env: {}, signal: neverAborted }),
  )
  expect(failure).toMatchObject({
    reason: 'tool-missing',
    message: 'no-such-program-here could not be started.',
    cause: { code: 'ENOENT' },
  })
})

describe('cancelling', () => {
  /** Counts its SIGINTs for a while after the first, then writes down how many came and ends. */
  const patient = `import { writeFileSync } from 'node:fs'
    let signals = 0
    process.on('SIGINT', () => {
      if (++signals > 1) return
      setTimeout(() => {
        writeFileSync(${JSON.stringify(join(scratch, 'signals'))}, String(signals))
        console.log('ended well')
        clearInterval(alive)
      }, 300)
    })
    const alive = setInterval(() => {}, 1000)
    console.log('ready ' + process.pid)`

  test('sends SIGINT once and waits until the process has ended', async () => {
    const cancel = new AbortController()
    const heard: string[] = []
    const onLine = (line: string) => {
      heard.push(line)
      if (line.startsWith('ready')) cancel.abort(cancelled)
    }
    const failure = await failureFrom(() => runScript('patient', patient, { signal: cancel.signal, onLine }))
    expect(failure).toBe(cancelled)
    expect(readFileSync(join(scratch, 'signals'), 'utf8')).toBe('1')
    expect(heard.at(-1)).toBe('ended well')
  })

  test('a process that ends at once by the signal is cancelled too', async () => {
    const cancel = new AbortController()
    const run = runScript('obedient', "console.log('ready'); setInterval(() => {}, 1000)", {
      signal: cancel.signal,
      onLine: () => cancel.abort(cancelled),
    })
    expect(await failureFrom(() => run)).toBe(cancelled)
  })

  test('reaches what the process started, where that one leaves the signal to it, as Packer does', async () => {
    const inner = `process.on('SIGINT', () => { console.log('inner ended well'); process.exit(0) })
      setTimeout(() => { console.log('inner heard nothing'); process.exit(1) }, 3000)
      console.log('inner ready')`
    const text = `import { spawn } from 'node:child_process'
      process.on('SIGINT', () => {})
      spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' })`
    const cancel = new AbortController()
    const heard: string[] = []
    const onLine = (line: string) => {
      heard.push(line)
      if (line === 'inner ready') cancel.abort(cancelled)
    }
    const run = runScript('outer', text, { signal: cancel.signal, onLine })
    expect(await failureFrom(() => run)).toBe(cancelled)
    expect(heard).toEqual(['inner ready', 'inner ended well'])
  })

  test('ends a process that does not listen, where it may not take for ever', async () => {
    const text = "process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('ready')"
    const cancel = new AbortController()
    const onLine = () => cancel.abort(cancelled)
    const run = runScript('deaf', text, { signal: cancel.signal, onLine, endsWithinMs: 100 })
    expect(await failureFrom(() => run)).toBe(cancelled)
  })

  test('before the start starts nothing', async () => {
    const flag = join(scratch, 'started')
    const text = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(flag)}, '')`
    const run = runScript('never', text, { signal: AbortSignal.abort(cancelled) })
    expect(await failureFrom(() => run)).toBe(cancelled)
    expect(existsSync(flag)).toBe(false)
  })

  test('leaves no listener on the signal behind', async () => {
    const cancel = new AbortController()
    const listening = new Set<unknown>()
    const { signal } = cancel
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listening.add(args[1])
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listening.delete(args[1])
      remove(...args)
    }
    await runScript('quick', '', { signal })
    expect(listening.size).toBe(0)
  })
})
