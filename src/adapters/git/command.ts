import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { type ExecOutput, getExecOutput } from '@actions/exec'
import { DeployError } from '../../outcome/error.ts'
import { definedOf } from '../../text/defined.ts'

/** Runs git to its end. @throws DeployError checkout-failed, with what git said */
export async function gitOrThrow(
  directory: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<ExecOutput> {
  const result = await git(directory, args, env)
  if (result.exitCode === 0) return result
  throw new DeployError('checkout-failed', `git ${args[0]} failed with exit code ${result.exitCode}.`, {
    evidence: result.stderr.trim().split('\n'),
    next: [
      'Check that the repository and the commit exist and that `github-token` may read them (`contents: read`).',
    ],
  })
}

/**
 * A workspace made by another user (a container) is safe here: we are told to work on it. What its own settings would
 * have git start is not started: hooks, a file system monitor (empty, since a git before 2.36 takes `false` for the name
 * of a program), and a directory that only looks like a repository is none. Filters run where their attributes say so;
 * `blobsOf` reads none of those files.
 */
const always = [
  ...['-c', 'safe.directory=*', '-c', 'safe.bareRepository=explicit'],
  ...['-c', 'core.fsmonitor=', '-c', 'core.hooksPath=/dev/null'],
]

/** What git needs of the job: itself, the user's settings, ways out to the network, and the user's SSH. */
const NEEDED =
  /^(PATH|PATHEXT|HOME|HOMEDRIVE|HOMEPATH|USERPROFILE|USER|USERNAME|LOGNAME|XDG_CONFIG_HOME|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES.*|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|LANG|LANGUAGE|LC_.*|TZ|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|SSL_CERT_(FILE|DIR)|CURL_CA_BUNDLE|SSH_AUTH_SOCK|SSH_AGENT_PID|((HTTPS?|ALL|NO)_PROXY)|GIT_(SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|PROXY_COMMAND|SSL_.*|EXEC_PATH|HTTP_.*|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|TRACE.*|(AUTHOR|COMMITTER)_(NAME|EMAIL)))$/i

/**
 * The least environment that git works with. Nothing of the action, of the runner or of a cloud is in it, and no
 * `GIT_DIR` or `GIT_INDEX_FILE` of the job, which would send git elsewhere. Objects that a partial clone lacks are not
 * fetched by the way: its settings say from where, and by which program.
 */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const needed = Object.entries(env).filter(([name]) => NEEDED.test(name))
  return { ...Object.fromEntries(needed), GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' }
}

/** Runs git to its end, however that is. */
export function git(directory: string, args: string[], env: NodeJS.ProcessEnv): Promise<ExecOutput> {
  const options = {
    cwd: directory,
    env: definedOf(env) as Record<string, string>,
    silent: true,
    ignoreReturnCode: true,
  }
  return getExecOutput('git', [...always, ...args], options).catch(notStarted)
}

/** @actions/exec looks for the program itself, and has no code for what it does not find. */
function notStarted(cause: unknown): never {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code !== 'ENOENT' && !/Unable to locate executable file/.test(message)) throw cause
  throw new DeployError('tool-missing', 'git is not on PATH; nothing was built or changed.', {
    cause,
    next: [
      'Install git 2.31 or newer on the runner, or in the image of the `container:` that the job runs in, before this step.',
    ],
  })
}

/**
 * Runs git with something to read; what it wrote. Not through @actions/exec, which lets a run crash where git ends
 * before it has read everything.
 * @throws DeployError checkout-failed, with what git said
 */
export async function gitReading(
  input: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<string> {
  const child = spawn('git', [...always, ...args], options)
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  )
  const [code, stdout, stderr] = await Promise.all([
    ended.catch(notStarted),
    text(child.stdout),
    text(child.stderr),
  ])
  if (code === 0) return stdout
  throw new DeployError('checkout-failed', 'git could not read the files of the work tree.', {
    evidence: stderr.trim().split('\n'),
    next: ['See that the files that git names can be read, and that their names are UTF-8.'],
  })
}

export { always, notStarted }
