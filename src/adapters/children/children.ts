import { stat } from 'node:fs/promises'
import { type Child, type ChildNote, childrenIn, isSaidUnderLock } from '../../children/child.ts'
import type { Children } from '../../deps/children.ts'
import { isTelling } from '../../image/bake/telling.ts'
import { readLines } from '../runner/json-lines.ts'
import { send } from '../runner/signals.ts'
import { processesOf, startOf } from './alive.ts'
import { followerInterrupts } from './followers.ts'
import { childrenFile, noteChild } from './notes.ts'
import { keepLines, tailOf } from './output.ts'

/** The tools that a run has started, as its directory tells. */
export function createChildren(runDirectory: string): Children {
  return {
    list: async () => {
      const notes = await readLines<ChildNote>(childrenFile(runDirectory))
      return Promise.all(childrenIn(notes).map(withLastWord))
    },
    state: async (child) => {
      if (child.since !== undefined && startOf(child.pid) === child.since) return 'running'
      const alive = await processesOf(child)
      if (alive === 'unknown') return 'unknown'
      return alive.length > 0 ? 'running' : 'ended'
    },
    interrupt: async (child) => {
      noteChild(runDirectory, { kind: 'told', id: child.id, at: Date.now() })
      await (child.tool === 'terragrunt' ? interruptBelow(child) : sendTo(child, 'SIGINT'))
    },
    kill: (child) => sendTo(child, 'SIGKILL'),
    output: async ({ tool, stdout, stderr }) => ({
      stdout: await linesOf(stdout, tool === 'packer' ? isTelling : undefined),
      stderr: await linesOf(stderr),
    }),
  }
}

/** Once; what Terragrunt starts after that is ended with it, when its time is over. */
async function interruptBelow(child: Child): Promise<void> {
  const alive = await processesOf(child)
  if (alive !== 'unknown' && alive.includes(child.pid)) await followerInterrupts(child.pid)()
  else await sendTo(child, 'SIGINT')
}

/** To the whole group while its leader lives; else to those that are known for the tool's, one by one. */
async function sendTo(child: Child, signal: NodeJS.Signals): Promise<void> {
  const alive = await processesOf(child)
  if (alive === 'unknown') return
  if (alive.includes(child.pid)) send(-child.pid, signal)
  else for (const pid of alive) send(pid, signal)
}

/**
 * How far the time of a file may be behind that of the clock, in milliseconds: Linux dates files by a clock that ticks
 * a hundred times a second at the least (https://docs.kernel.org/core-api/timekeeping.html, "coarse").
 */
const TICK_MS = 10

/** Where the run died before it read what shows that the tool has the lock, the time of the tool's last word tells it. */
async function withLastWord(child: Child): Promise<Child> {
  if (child.work !== 'state' || child.lockedAt !== undefined) return child
  const last = (await linesOf(child.stdout)).findLast((line) => line.trim() !== '')
  if (last === undefined || !isSaidUnderLock(last)) return child
  const written = await stat(child.stdout).catch(() => undefined)
  return written === undefined ? child : { ...child, lockedAt: written.mtimeMs + TICK_MS }
}

/** None where there is no file: it goes when the run has seen the tool end. */
async function linesOf(path: string, matters?: (line: string) => boolean): Promise<string[]> {
  const kept = keepLines(matters)
  const tail = await tailOf(path, kept.add).catch(() => undefined)
  await tail?.read()
  await tail?.end()
  return kept.lines()
}
