import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * Runs a command to its end and returns its stdout.
 *
 * @param seconds deadline; the command is killed when it passes
 * @throws Error with the command line and the last line of its output when it fails
 */
export async function run(
  argv: readonly string[],
  options: { cwd?: string; seconds?: number } = {},
): Promise<string> {
  const [command = '', ...args] = argv
  const { cwd, seconds = 600 } = options
  const limits = { timeout: seconds * 1000, maxBuffer: 64 * 1024 * 1024 }
  try {
    const { stdout } = await execute(command, args, cwd === undefined ? limits : { ...limits, cwd })
    return stdout
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'ENOENT' && cwd === undefined) throw new Error(`${command} is not there`, { cause: error })
    throw new Error(`${shown(argv)}: ${lastLine(error)}`, { cause: error })
  }
}

/** The full path of an executable on PATH, or undefined. */
export async function onPath(name: string): Promise<string | undefined> {
  for (const directory of (process.env['PATH'] ?? '').split(delimiter)) {
    const candidate = join(directory, name)
    if (directory !== '' && (await isExecutable(candidate))) return candidate
  }
  return undefined
}

/** Whether a file is there and may be executed. */
export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** A command line to read: programs that are handed over as an argument are left out. */
function shown(argv: readonly string[]): string {
  return argv.map((word) => (word.includes('\n') ? '…' : word)).join(' ')
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string }
  return (stderr?.trim() || message || String(error)).split('\n').at(-1) ?? ''
}
