import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createConnection } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Where programs in Python come from. */
export interface Origin {
  /** Start of the command line of a Python that has moto. */
  readonly python: readonly string[]
  /** Socket of a nursery, which has programs at once. */
  readonly nursery?: string
}

export interface Wanted {
  readonly name: 'server' | 'ask'
  readonly args?: readonly string[]
  /** Where its stderr goes; default is ours. */
  readonly logFile?: string
}

/** A program that runs, and ends when its input does: also when the process that started it is killed. */
export interface Program {
  readonly input: Writable
  readonly output: Readable
  /** How it ended, in words; rejects where it could not be started. */
  readonly ended: Promise<string>
}

/** Starts one of the programs beside this file. */
export function startProgram({ python, nursery }: Origin, wanted: Wanted): Program {
  return nursery === undefined ? started(python, wanted) : born(nursery, wanted)
}

function started(python: readonly string[], { name, args = [], logFile }: Wanted): Program {
  const [command = 'python3', ...first] = python
  const log = logFile === undefined ? undefined : openSync(logFile, 'a')
  const child = spawn(command, [...first, pathOf(name), ...args], {
    stdio: ['pipe', 'pipe', log ?? 'inherit'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONUNBUFFERED: '1' },
  })
  if (log !== undefined) closeSync(log)
  const ended = once(child, 'close').then(([status]) => `it ended with status ${status}`)
  return programOf(child.stdin as Writable, child.stdout as Readable, ended)
}

function born(nursery: string, { name, args = [], logFile = '' }: Wanted): Program {
  const socket = createConnection(nursery)
  socket.write(`${JSON.stringify({ program: name, arguments: args, log: logFile })}\n`)
  return programOf(
    socket,
    socket,
    once(socket, 'close').then(() => 'it ended'),
  )
}

/** Who writes to a program that has ended learns it from `ended`, and who does not wait for that is not disturbed. */
function programOf(input: Writable, output: Readable, ended: Promise<string>): Program {
  input.on('error', () => undefined)
  ended.catch(() => undefined)
  return { input, output, ended }
}

/** A nursery: see `nursery.py`. It ends with this process, or when it is told to. */
export async function openNursery(
  python: readonly string[],
  socket: string,
): Promise<{ readonly close: () => void }> {
  const [command = 'python3', ...first] = python
  const child = spawn(command, [...first, pathOf('nursery'), socket], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  const said = await Promise.race([
    once(child.stdout, 'data').then(() => 'ready'),
    once(child, 'close').then(([status]) => `it ended with status ${status}`),
  ])
  if (said !== 'ready') throw new Error(`The nursery did not start: ${said}.`)
  return { close: () => child.stdin.end() }
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`${name}.py`, import.meta.url))
}
