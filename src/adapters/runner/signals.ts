import { type ChildProcess, spawn } from 'node:child_process'

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
 *
 * Windows has neither groups nor signals. Node would end the one program at once, whatever the signal, with the state's lock
 * in its hand (https://nodejs.org/docs/latest-v24.x/api/process.html#signal-events). There a cancelled job's Ctrl-C reaches
 * every program of the console, the tools among them, and nothing else may be sent; what has to end is ended with all below.
 *
 * @param platform for tests; the machine's own otherwise
 */
export function signalGroup(
  child: Pick<ChildProcess, 'pid' | 'kill'>,
  signal: NodeJS.Signals,
  platform: NodeJS.Platform = process.platform,
): void {
  const { pid } = child
  if (pid === undefined) child.kill(signal)
  else if (platform !== 'win32') send(-pid, signal)
  else if (signal === 'SIGKILL') endTree(child, pid)
}

/** https://learn.microsoft.com/windows-server/administration/windows-commands/taskkill */
function endTree(child: Pick<ChildProcess, 'kill'>, pid: number): void {
  const how = { stdio: 'ignore', env: process.env } as const
  spawn('taskkill', ['/PID', String(pid), '/T', '/F'], how).once('error', () => child.kill('SIGKILL'))
}
