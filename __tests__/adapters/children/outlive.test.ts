import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createChildren } from '../../../src/adapters/children/children.ts'
import { noteChild } from '../../../src/adapters/children/notes.ts'
import type { Children } from '../../../src/deps/children.ts'
import { takeOver } from '../../../src/steps/children/take-over.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { keptLog, steppingClock } from '../../builders/world/parts.ts'

/** A run is a process of its own here, and is killed; its tool is another, and is a script. */
const scratch = scratchDirectory()
const primitive = new URL('../../../src/adapters/tools/process.ts', import.meta.url).href
let count = 0
const started: ChildProcess[] = []
const tools: number[] = []

afterEach(() => {
  for (const run of started.splice(0)) run.kill('SIGKILL')
  for (const pid of tools.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended, as it should.
    }
  }
})

/** Says what Terraform says, goes on until it is allowed to end, and counts its interrupts. */
const toolText = (place: string, end: 'when-allowed' | 'never') => `
  import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
  process.on('SIGINT', () => {
    appendFileSync(${JSON.stringify(join(place, 'interrupts'))}, 'x')
    console.log('Interrupt received.')
  })
  console.log('aws_launch_template.web: Modifying...')
  writeFileSync(${JSON.stringify(join(place, 'ready'))}, String(process.pid))
  const allowed = () => ${end === 'never' ? 'false' : `existsSync(${JSON.stringify(join(place, 'allowed'))})`}
  while (!allowed()) await new Promise((done) => setTimeout(done, 10))
  for (let index = 0; index < 2000; index += 1) console.log('line ' + index)
  console.error('the last word')
  writeFileSync(${JSON.stringify(join(place, 'ended'))}, 'well')
`

/** What the action does with its tool, and nothing else. */
const runText = (place: string, work: string) => `
  import { runProcess } from ${JSON.stringify(primitive)}
  const cancel = new AbortController()
  process.on('SIGINT', () => cancel.abort(new Error('cancelled')))
  await runProcess([process.execPath, ${JSON.stringify(join(place, 'tool.mjs'))}], {
    cwd: ${JSON.stringify(place)}, env: process.env, signal: cancel.signal,
    run: { directory: ${JSON.stringify(place)}, tool: 'terraform', command: 'apply', work: '${work}', shows: 'all' },
  })
`

async function until(what: () => boolean): Promise<void> {
  while (!what()) await delay(10)
}

/** A run whose tool is at work. */
async function runningRun(end: 'when-allowed' | 'never' = 'when-allowed', work = 'state') {
  count += 1
  const place = join(scratch, String(count))
  mkdirSync(place)
  writeScript(place, 'tool.mjs', toolText(place, end))
  const script = writeScript(place, 'run.mjs', runText(place, work))
  const run = spawn(process.execPath, ['--no-warnings', script], { stdio: 'ignore' })
  started.push(run)
  const text = (name: string) => {
    const path = join(place, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  // On a busy machine the tool is ready before its run was let to note that it has started it.
  await until(() => text('ready') !== '' && text('children.jsonl').includes('\n'))
  const pid = Number(text('ready'))
  tools.push(pid)
  const kill = async () => {
    const ended = once(run, 'exit')
    run.kill('SIGKILL')
    await ended
  }
  return {
    place,
    run,
    kill,
    text,
    pid,
    children: createChildren(place),
    allow: () => writeScript(place, 'allowed', ''),
  }
}

const isAlive = (pid: number) => {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Goes on by real time, a little: what is waited for is another process. */
const realClock = () => ({ now: () => Date.now(), sleep: () => delay(5) })

describe('a run that is killed alone', () => {
  test('leaves a tool that goes on and ends well, for its output breaks not', async () => {
    const { kill, allow, text, children } = await runningRun()
    await kill()
    allow()
    const log = keptLog()
    const [outlived, ...others] = await takeOver({ children, clock: realClock(), log })
    expect(others).toEqual([])
    expect(outlived).toMatchObject({ end: 'cut-off', child: { tool: 'terraform', command: 'apply' } })
    expect(text('ended')).toBe('well')
    expect(log.lines).toEqual(expect.arrayContaining(['tool: line 1999', 'tool: the last word']))
    expect(text('interrupts')).toBe('')
  })

  test('has noted when its tool was seen to have the lock, or the tool’s last word tells it', async () => {
    const { kill, pid, place } = await runningRun()
    await kill()
    process.kill(pid, 'SIGKILL')
    await until(() => !isAlive(pid))
    const [child] = await createChildren(place).list()
    const { lockedAt = 0, at = Number.NaN, stdout = '' } = child ?? {}
    expect(lockedAt).toBeGreaterThanOrEqual(at - 50)
    expect(lockedAt).toBeLessThanOrEqual(Math.max(Date.now(), statSync(stdout).mtimeMs + 10))
  })

  test('takes the file of the last word for no older than it is: the kernel dates it by its tick', async () => {
    const place = join(scratch, 'last-word')
    mkdirSync(place)
    const stdout = join(place, 'plan.out')
    writeFileSync(stdout, 'aws_launch_template.web: Refreshing state... [id=lt-1]\n')
    const written = new Date('2026-11-28T01:21:13.155Z')
    utimesSync(stdout, written, written)
    noteChild(place, {
      ...{ kind: 'started', id: '1', at: written.getTime() - 70, pid: 2 ** 22, tool: 'terraform' },
      ...{ command: 'plan', work: 'state', shows: 'until-plan', stdout, stderr: stdout },
      ...{ program: 'terraform', directory: place },
    })
    const [child] = await createChildren(place).list()
    // The lock was asked for 4 ms after the tick that the file has.
    expect(child?.lockedAt).toBeGreaterThanOrEqual(written.getTime() + 4)
    expect(child?.lockedAt).toBeLessThanOrEqual(written.getTime() + 10)
  })

  test.each(['image', 'other'])('what nobody wants is interrupted: %s', async (work) => {
    const { kill, allow, text, children } = await runningRun('when-allowed', work)
    await kill()
    const clock = {
      now: () => Date.now(),
      sleep: async () => void (text('interrupts') === '' ? await delay(5) : allow()),
    }
    await takeOver({ children, clock, log: keptLog() })
    expect(text('interrupts')).toBe('x')
  })
})

test('a tool is told once, by the run or by who takes over, and never by both', async () => {
  const { run, kill, allow, text, children } = await runningRun()
  run.kill('SIGINT')
  await until(() => text('interrupts') !== '')
  await kill()
  const sleep = async () => {
    allow()
    await delay(5)
  }
  const clock = { now: () => Date.now(), sleep }
  await takeOver({ children, clock, log: keptLog() })
  expect(text('interrupts')).toBe('x')
  expect(text('ended')).toBe('well')
})

describe('a tool that does not end', () => {
  /** Time goes on in leaps here, and the machine needs a moment for what was sent. */
  async function takenOver({ children, text, pid }: Awaited<ReturnType<typeof runningRun>>) {
    const slowly: Children = {
      ...children,
      interrupt: async (child) => {
        const before = text('interrupts')
        await children.interrupt(child)
        await until(() => text('interrupts') !== before)
      },
      kill: async (child) => {
        await children.kill(child)
        await until(() => !isAlive(pid))
      },
    }
    const log = keptLog()
    const [outlived] = await takeOver({ children: slowly, clock: steppingClock(), log })
    expect(outlived?.end).toBe('killed')
    expect(isAlive(pid)).toBe(false)
    expect(text('interrupts')).toBe('x')
    expect((await children.list())[0]?.toldAt).toEqual(expect.any(Number))
    return log.lines
  }

  test('is told once, then killed, and that is said', async () => {
    const scene = await runningRun('never')
    await scene.kill()
    expect(await takenOver(scene)).toContain(
      'warning: terraform apply did not end in 2 h 04 min, and is killed.',
    )
  })

  test('is not told again where the run has told it', async () => {
    const scene = await runningRun('never')
    scene.run.kill('SIGINT')
    await until(() => scene.text('interrupts') !== '')
    await scene.kill()
    expect(await takenOver(scene)).toContain(
      'warning: terraform apply did not end in 4 min 30 s, and is killed.',
    )
  })
})

describe('what a tool has started, and that works on when the tool is gone', () => {
  /** A process with the mark of a tool that is gone, of a program of this name. */
  async function leftBehind(program: string) {
    count += 1
    const place = join(scratch, String(count))
    mkdirSync(place)
    const path = join(place, program)
    copyFileSync('/bin/sleep', path)
    chmodSync(path, 0o700)
    const left = spawn(path, ['60'], { env: { IMMUTABLE_DEPLOY_CHILD: place } })
    started.push(left)
    await once(left, 'spawn')
    const gone = { id: place, pid: 2 ** 30, since: '1', at: 0, shows: 'all', directory: place } as const
    const facts = { tool: 'terraform', command: 'apply', program: '/bin/wrapper' } as const
    return createChildren(place).state({ ...gone, ...facts, stdout: '/none', stderr: '/none', work: 'state' })
  }

  test('counts as the tool, which may be a wrapper that started it', async () => {
    expect(await leftBehind('terraform-1.11.4')).toBe('running')
  })

  test('does not where it is a provider: that has no lock', async () => {
    expect(await leftBehind('terraform-provider-aws_v5.100.0_x5')).toBe('ended')
  })
})

describe('a process of the same number that is another', () => {
  const other = {
    id: 'x',
    at: 0,
    tool: 'terraform',
    command: 'apply',
    work: 'state',
    shows: 'all',
    program: '/bin/terraform',
    directory: '/',
    stdout: '/none',
    stderr: '/none',
  } as const

  test('is told by its start: the tool has ended, and the other one is left alone', async () => {
    const { pid, place, allow } = await runningRun()
    const children = createChildren(place)
    const reused = { ...other, pid, since: '1' }
    expect(await children.state(reused)).toBe('ended')
    await children.kill(reused)
    expect(isAlive(pid)).toBe(true)
    allow()
  })

  test('is not told from it where the machine does not say: it is left alone', async () => {
    const { pid, place, allow } = await runningRun()
    const children = createChildren(place)
    expect(await children.state({ ...other, pid })).toBe('unknown')
    await children.kill({ ...other, pid })
    expect(isAlive(pid)).toBe(true)
    allow()
  })
})
