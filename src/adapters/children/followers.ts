import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { send } from '../runner/signals.ts'
import { statusIn } from './alive.ts'

/** A process of a group. */
interface Member {
  readonly pid: number
  /** Tells it from a later process of its number, where the machine says when it was started. */
  readonly id: string
  /** The name of its program. */
  readonly name: string
}

/**
 * Interrupts what Terragrunt has started, and not Terragrunt, each once. Terragrunt that is interrupted interrupts the
 * tool once more behind it, which then ends at once and leaves the lock of the state, or kills it within milliseconds:
 * https://github.com/gruntwork-io/terragrunt/issues/2120, https://github.com/gruntwork-io/terragrunt/issues/5170.
 * It ends by itself when the tool has. Where nothing of it runs, it is at its own work, and gets the signal itself.
 *
 * @returns to be called again until Terragrunt has ended: what it starts after all is interrupted, too
 */
export function followerInterrupts(leader: number): () => Promise<void> {
  const told = new Set<string>()
  let isFirst = true
  return async () => {
    const followers = (await membersOf(leader)).filter((member) => !isTerragrunt(member, leader))
    const untold = followers.filter(({ id }) => !told.has(id))
    for (const { pid, id } of untold) {
      told.add(id)
      send(pid, 'SIGINT')
    }
    if (isFirst && followers.length === 0) send(leader, 'SIGINT')
    isFirst = false
  }
}

/** Version managers stand before it, and start it as a process of their own. */
function isTerragrunt({ pid, name }: Member, leader: number): boolean {
  return pid === leader || name.startsWith('terragrunt')
}

async function membersOf(group: number): Promise<Member[]> {
  const names = await readdir('/proc').catch(() => undefined)
  if (names === undefined) return membersByPs(group)
  const pids = names.filter((name) => /^\d+$/.test(name))
  const found = pids.map(async (pid): Promise<Member[]> => {
    const status = statusIn(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))
    if (status === undefined || status.group !== group) return []
    return [{ pid: Number(pid), id: `${pid} ${status.since}`, name: status.name }]
  })
  return (await Promise.all(found)).flat()
}

/** macOS has no /proc. */
async function membersByPs(group: number): Promise<Member[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,pgid=,stat=,comm='])
  return stdout.split('\n').flatMap((line) => {
    const [, pid, of, state = '', path = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.+)$/.exec(line) ?? []
    if (pid === undefined || Number(of) !== group || state.startsWith('Z')) return []
    return [{ pid: Number(pid), id: pid, name: path.split('/').at(-1) ?? '' }]
  })
}
