import { readdir, readFile } from 'node:fs/promises'

export interface ProcessFacts {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Every process whose environment holds `NAME=value`, wherever its parents went. Reads /proc, so Linux only. */
export async function processesMarked(marker: string): Promise<ProcessFacts[]> {
  const marked: ProcessFacts[] = []
  for (const facts of await allProcesses()) {
    const environment = await readFile(`/proc/${facts.pid}/environ`, 'utf8').catch(() => '')
    if (environment.split('\0').includes(marker)) marked.push(facts)
  }
  return marked
}

/** Kills a process and everything below it, the leaves last, so that no parent starts another one. */
export async function killTree(pid: number): Promise<void> {
  const all = await allProcesses()
  const below = (parent: number): number[] => [
    parent,
    ...all.filter((process) => process.parent === parent).flatMap((process) => below(process.pid)),
  ]
  for (const one of below(pid)) sendSignal(one, 'SIGKILL')
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function allProcesses(): Promise<ProcessFacts[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const facts = await Promise.all(pids.map(factsOf))
  return facts.filter((one) => one !== undefined)
}

/** Undefined for a process that is gone or a zombie, which waits for its parent and does nothing any more. */
async function factsOf(pid: number): Promise<ProcessFacts | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name in parentheses may hold anything; state and parent follow the last one: proc(5).
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (stat === '' || state === 'Z' || state === 'X') return undefined
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return { pid, parent: Number(parent), command: command.replaceAll('\0', ' ').trim() }
}
