import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { askProgram } from '../../../../src/adapters/tools/limits/ask.ts'
import { tellingSilence } from '../../../../src/adapters/tools/limits/silence.ts'
import { programOnPath } from '../../../../src/adapters/tools/on-path.ts'
import { scratchDirectory, writeScript } from '../../../builders/servers/scratch.ts'
import { cancelled, keptLog, neverAborted } from '../../../builders/world/parts.ts'

const scratch = scratchDirectory()
const standard = { cwd: scratch, env: { PATH: process.env['PATH'] }, signal: neverAborted, ms: 20_000 }
const program = (name: string, text: string) => writeScript(scratch, name, `#!/bin/sh\n${text}\n`, 0o755)

/** Whether a process is there. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a program that is asked', () => {
  test('is heard on both streams', async () => {
    const path = program('both', 'echo out; echo err >&2')
    const { text, end } = await askProgram([path], standard)
    expect({ lines: text.trim().split('\n').toSorted(), end }).toEqual({
      lines: ['err', 'out'],
      end: 'itself',
    })
  })

  test('and never answers is killed with all it started, however deaf it is', async () => {
    const path = program('deaf', "trap '' INT TERM\necho $$\nsleep 600 &\necho $!\nwait\nsleep 600")
    const { text, end } = await askProgram([path], { ...standard, ms: 500 })
    expect(end).toBe('late')
    const pids = text.trim().split('\n').map(Number)
    expect(pids).toHaveLength(2)
    // The kernel takes a moment to reap.
    for (let look = 0; look < 100 && pids.some(isAlive); look += 1) await delay(20)
    expect(pids.filter(isAlive)).toEqual([])
  })

  test('ends with the run', async () => {
    const path = program('waiting', 'sleep 600')
    const cancel = new AbortController()
    const asked = askProgram([path], { ...standard, signal: cancel.signal })
    cancel.abort(cancelled)
    await expect(asked).rejects.toBe(cancelled)
  })

  test('and is not there says so', async () => {
    expect((await askProgram(['/nowhere/packer'], standard)).text).toContain('ENOENT')
  })
})

test('a tool that does not say its version in time is no tool', async () => {
  const path = process.env['PATH']
  program('packer', 'sleep 600')
  process.env['PATH'] = `${scratch}:${path}`
  try {
    expect(
      await programOnPath('packer', {
        cwd: scratch,
        env: { PATH: path },
        signal: neverAborted,
        patienceMs: 200,
      }),
    ).toMatchObject({ kind: 'other', said: 'it did not say its version within 0.2 s' })
  } finally {
    process.env['PATH'] = path
  }
})

describe('a tool that says nothing', () => {
  test('is told of, again and again, until it says something or ends', async () => {
    const log = keptLog()
    let say: () => void = () => undefined
    let end: () => void = () => undefined
    const ran = tellingSilence({ name: 'terraform apply', log, afterMs: 30 }, (heard) => {
      say = heard
      return new Promise<void>((resolve) => {
        end = resolve
      })
    })
    while (log.lines.length < 2) await delay(5)
    say()
    end()
    await ran
    const told = log.lines.length
    await delay(60)
    expect(log.lines).toHaveLength(told)
    expect(log.lines[0]).toMatch(/^info: terraform apply has said nothing for \d+ ms and still runs/)
  })

  test('is not told of while it speaks', async () => {
    const log = keptLog()
    await tellingSilence({ name: 'packer build', log, afterMs: 5_000 }, async (heard) => heard())
    expect(log.lines).toEqual([])
  })
})
