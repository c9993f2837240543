import type { ChildProcess } from 'node:child_process'

/** Sends a signal; whether there was anybody to get it. */
export function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ESRCH') return false
    // It is there, and another user's.
    if (code === 'EPERM' && signal === 0) return true
    throw error
  }
}

/**
 * To the whole group, as Ctrl-C at a terminal gives SIGINT. To the child alone it would not do: Packer's outer process
 * ignores it and leaves it to the inner one (https://github.com/mitchellh/panicwrap), which then builds on.
 */
export function signalGroup(child: Pick<ChildProcess, 'pid' | 'kill'>, signal: NodeJS.Signals): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill(signal)
  else send(-child.pid, signal)
}
