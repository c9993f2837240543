import { readFileSync } from 'node:fs'
import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ChildFacts } from '../../children/child.ts'
import { send } from '../runner/signals.ts'

/** The variable by which what a tool starts is known for the tool's, whatever becomes of the tool itself. */
export const CHILD_MARK = 'IMMUTABLE_DEPLOY_CHILD'

/**
 * When a process was started, in the machine's own count: numbers of processes are used again. Undefined where the
 * machine has no /proc, and where the process has ended.
 */
export function startOf(pid: number): string | undefined {
  try {
    const { since, state } = factsIn(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return hasEnded(state) ? undefined : since
  } catch {
    return undefined
  }
}

/** State and start in a line of /proc/PID/stat; the name in brackets may hold anything. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function factsIn(stat: string) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0], group: fields[2], since: fields[19] }
}

/** What a line of /proc/PID/stat says of a process that lives. */
export function statusIn(stat: string) {
  const { state, group, since } = factsIn(stat)
  const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
  return stat === '' || hasEnded(state) ? undefined : { name, group: Number(group), since }
}

/** What tells the processes of a tool from all others. */
interface Known {
  readonly id: string
  readonly pid: number
  readonly since?: string | undefined
  /** Absolute path of the program: of what a tool has started that has no lock, that alone counts. All of it where absent. */
  readonly program?: string
  /** state: all that it has started counts, but for providers, which often live on without it. */
  readonly work?: ChildFacts['work']
}

/** The processes of a tool that are alive; `unknown` where the machine cannot tell them from others. */
export async function processesOf(child: Known): Promise<readonly number[] | 'unknown'> {
  if (child.since === undefined) return isAnybody(child.pid) ? 'unknown' : []
  const names = await readdir('/proc').catch((): string[] => [])
  const program = child.program && (await realpath(child.program).catch(() => child.program))
  const known = { ...child, ...(program === undefined ? {} : { program }) }
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(pids.map(async (pid) => ((await isOf(known, pid)) ? [pid] : [])))
  return found.flat()
}

/** What waits for its parent to take note of its end is no process any more. */
function hasEnded(state = 'X'): boolean {
  return state === 'Z' || state === 'X'
}

async function isOf({ id, pid: own, since, program, work }: Known, pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const facts = factsIn(stat)
  if (stat === '' || hasEnded(facts.state)) return false
  if (pid === own) return facts.since === since
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
  if (!environment.split('\0').includes(`${CHILD_MARK}=${id}`)) return false
  const running = await readlink(`/proc/${pid}/exe`).catch(() => '')
  // What is on PATH may be a wrapper, and the tool itself another program. To take it for ended would cost the lock.
  if (work === 'state') return !basename(running).startsWith('terraform-provider-')
  return program === undefined || program === running
}

/** Whether there is a process of this number, whose ever it is. */
function isAnybody(pid: number): boolean {
  return send(pid, 0)
}

/** Whether a tool that has ended has left something running in its group. */
export async function isAnyLeft(leader: number): Promise<boolean> {
  // Nearly always there is nothing, which one call tells; what has ended and nobody took note of counts for that call.
  if (process.platform === 'win32' || !send(-leader, 0)) return false
  const names = await readdir('/proc').catch(() => undefined)
  if (names === undefined) return true
  const stats = names
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))
  const facts = (await Promise.all(stats)).filter((stat) => stat !== '').map(factsIn)
  return facts.some(({ group, state }) => group === String(leader) && !hasEnded(state))
}
