import { readFileSync } from 'node:fs'

/** What a piece of work cost. */
export interface Cost {
  /** In seconds. */
  readonly wall: number
  /** CPU of the processes that it started and that have ended, in seconds; NaN where the machine does not tell. */
  readonly cpu: number
}

/** Does it, and says what it cost. */
export async function costOf<T>(work: () => T | Promise<T>): Promise<Cost & { readonly result: T }> {
  const [cpu, wall] = [cpuOfChildren(), performance.now()]
  const result = await work()
  return { result, wall: (performance.now() - wall) / 1000, cpu: cpuOfChildren() - cpu }
}

/** In hundredths, as Linux counts. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICKS = 100

/** CPU of all children that have ended, with theirs, in seconds. */
function cpuOfChildren(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8')
    // The name in the second field may hold blanks and parentheses: counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[13]) + Number(fields[14])) / TICKS
  } catch {
    return Number.NaN
  }
}
