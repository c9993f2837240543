import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { DeployError } from '../../outcome/error.ts'
import { signalGroup } from '../runner/signals.ts'
import { always, notStarted } from './command.ts'

/** How patient a fetch is; all in milliseconds. */
export interface FetchPatience {
  /** How long git may say nothing of its progress. */
  readonly idleMs: number
  /** How long one try may take. */
  readonly tryMs: number
  /** Pauses before the second try, the third ... */
  readonly pausesMs: readonly number[]
}

const PATIENCE: FetchPatience = { idleMs: 30_000, tryMs: 600_000, pausesMs: [2_000, 8_000] }

/** Git's and curl's words for what may go well at another try. */
const PASSES =
  /could not resolve host|connection (timed out|reset|refused)|operation timed out|failed to connect|returned error: (429|5\d\d)|HTTP (429|5\d\d)\b|early EOF|unexpected disconnect|the remote end hung up|empty reply|RPC failed|gnutls|SSL_(read|connect|ERROR)/i

interface Ended {
  readonly code: number
  readonly stderr: string
  /** Why it was ended before it ended itself. */
  readonly cut?: string
}

/**
 * Fetches into a repository, which git alone would wait for without end: a server that takes the call and never answers
 * has no limit of git's.
 * @param args of `git fetch`
 * @throws DeployError checkout-failed, with what git said
 */
export async function fetchOrThrow(
  directory: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  patience: FetchPatience = PATIENCE,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const ended = await fetchOnce(directory, args, env, patience)
    if (ended.code === 0) return
    const pause = patience.pausesMs[tries - 1]
    const passes = ended.cut !== undefined || PASSES.test(ended.stderr)
    if (!passes || pause === undefined) throw failed(ended, tries)
    await delay(pause)
  }
}

function fetchOnce(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { idleMs, tryMs }: FetchPatience,
): Promise<Ended> {
  const child = spawn('git', [...always, 'fetch', '--progress', ...args], {
    ...{ cwd, env, detached: process.platform !== 'win32' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  let cut: string | undefined
  const end = (why: string) => () => {
    cut = why
    child.stderr.destroy()
    try {
      // What speaks to the network is a child of git's.
      signalGroup(child, 'SIGKILL')
    } catch {}
  }
  const idle = setTimeout(end(`nothing came for ${idleMs / 1000} s`), idleMs)
  const late = setTimeout(end(`it took longer than ${tryMs / 1000} s`), tryMs)
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    idle.refresh()
    stderr = (stderr + text).slice(-65_536)
  })
  return new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 128, stderr, ...(cut !== undefined && { cut }) }))
  })
    .catch(notStarted)
    .finally(() => {
      clearTimeout(idle)
      clearTimeout(late)
    })
}

function failed({ code, stderr, cut }: Ended, tries: number): DeployError {
  const how = cut === undefined ? `failed with exit code ${code}` : `was ended: ${cut}`
  const said = tries === 1 ? '' : ` (${tries} tries)`
  return new DeployError('checkout-failed', `git fetch ${how}${said}.`, {
    evidence: linesOf(stderr),
    next: [
      cut === undefined
        ? 'Check that the repository and the commit exist and that `github-token` may read them (`contents: read`).'
        : 'Run again; where it stays, see that the runner reaches the GitHub of this run, directly or by HTTPS_PROXY.',
    ],
  })
}

/** Progress writes over its own line; what it came to is the last of it. */
function linesOf(stderr: string): string[] {
  const lines = stderr
    .split('\n')
    .map((line) => line.split('\r').findLast((part) => part.trim() !== '') ?? '')
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^(remote: )?\w[\w ]+: +\d+%/.test(line))
}
