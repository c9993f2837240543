import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import { signalGroup } from '../../../src/adapters/runner/signals.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'

/** Windows is played: only `taskkill` is another program, which notes what it was asked for. */
const scratch = scratchDirectory()
const path = process.env['PATH'] ?? ''
const children: ChildProcess[] = []
const note = join(scratch, 'taskkill.log')

afterEach(() => {
  process.env['PATH'] = path
  for (const child of children.splice(0)) {
    child.kill('SIGKILL')
    child.stdout?.destroy()
  }
})

/** A program that goes on, whose own child is in its group where it leads one. */
async function started(detached: boolean): Promise<ChildProcess> {
  const child = spawn('sh', ['-c', 'sh -c "echo ready; exec sleep 60"; true'], {
    detached,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  if (child.stdout !== null) await once(child.stdout, 'data')
  return child
}

function putTaskkill(): void {
  const bin = join(scratch, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'taskkill'), `#!/bin/sh\necho "$*" > '${note}' && kill -9 "$2"\n`, { mode: 0o755 })
  process.env['PATH'] = [bin, path].join(delimiter)
}

test.each(['SIGINT', 'SIGKILL'] as const)('%s goes to the whole group', async (signal) => {
  const child = await started(true)
  child.stdout?.resume()
  signalGroup(child, signal, 'linux')
  // Its output is open for as long as anybody lives who has it.
  await once(child, 'close')
  expect(child.signalCode).toBe(signal)
})

test("on Windows, an interrupt is the console's matter: nothing is sent, for it would end the tool at once", async () => {
  putTaskkill()
  const child = await started(false)
  signalGroup(child, 'SIGINT', 'win32')
  await delay(200)
  expect({ code: child.exitCode, signal: child.signalCode, asked: existsSync(note) }).toEqual({
    code: null,
    signal: null,
    asked: false,
  })
})

test('on Windows, what has to end is ended with all below it', async () => {
  putTaskkill()
  const child = await started(false)
  signalGroup(child, 'SIGKILL', 'win32')
  await once(child, 'exit')
  expect(readFileSync(note, 'utf8')).toBe(`/PID ${child.pid} /T /F\n`)
})

test('on a Windows without taskkill the program itself is ended', async () => {
  process.env['PATH'] = join(scratch, 'nothing')
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  children.push(child)
  signalGroup(child, 'SIGKILL', 'win32')
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
})
