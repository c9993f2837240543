import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { cacheDirectory } from '../cache.ts'
import { findMirror } from '../mirror.ts'
import { openDoor } from './door.ts'

const ADDRESSES = ['registry.terraform.io/hashicorp/aws', 'registry.opentofu.org/hashicorp/aws']

/** Ends the provider when its own input ends: also when the process that wanted it is killed. */
const KEEPER = '"$0" -debug & exec >&-; read -r _; kill -9 $!'

/** One that is debugged logs each step of each call. */
const QUIET = { TF_LOG_SDK: 'OFF', TF_LOG_SDK_PROTO: 'OFF', TF_LOG_SDK_FRAMEWORK: 'OFF' }

/** A real AWS provider that serves more than one command of Terraform: each start of it costs two seconds of CPU. */
export interface KeptProvider {
  /** What Terraform and OpenTofu find it by. */
  readonly env: Readonly<Record<string, string>>
  /**
   * Whose it is from the next command on; commands of two accounts may not overlap.
   * @param key twelve digits, or of the keys of a role, which have a token too
   */
  use(key: string, token?: string): Promise<void>
  stop(): Promise<void>
}

/**
 * A provider that is started as those do who debug it, when it is called for the first time. It takes address and region
 * from its own environment. Undefined where the provider is not unpacked on this machine: Terraform then starts it as
 * always. https://developer.hashicorp.com/terraform/plugin/debugging#starting-a-provider-in-debug-mode
 *
 * @param root a directory that lives as long
 */
export async function keepProvider(
  env: Readonly<Record<string, string>>,
  root: string,
): Promise<KeptProvider | undefined> {
  const program = await findProvider()
  if (program === undefined) return undefined
  const directory = await mkdtemp(join(root, 'provider-'))
  const [credentials, door] = [join(directory, 'credentials'), join(directory, 'door')]
  let stop = async () => undefined as unknown
  const closeDoor = await openDoor(() => {
    const child = spawn('sh', ['-c', KEEPER, program], {
      env: { ...QUIET, ...withoutCredentials(env), AWS_SHARED_CREDENTIALS_FILE: credentials },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const ended = once(child, 'exit')
    stop = () => {
      child.stdin.end()
      return ended
    }
    return socketOf(child)
  }, door)
  return {
    env: { TF_REATTACH_PROVIDERS: reattachment(door) },
    use: (key, token) => lend(credentials, key, token),
    stop: async () => {
      closeDoor()
      await stop()
    },
  }
}

/** The file is read anew whenever a command configures the provider; a variable of its environment is not. */
function lend(file: string, key: string, token?: string): Promise<void> {
  const lines = ['[default]', `aws_access_key_id = ${key}`, 'aws_secret_access_key = sandbox']
  const session = token === undefined ? [] : [`aws_session_token = ${token}`]
  return writeFile(file, [...lines, ...session, ''].join('\n'))
}

function withoutCredentials(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^AWS_(ACCESS|SECRET)/.test(name)))
}

/** What a provider that is debugged tells of itself. Nobody ends what is only tested, whatever its process is. */
function reattachment(socket: string): string {
  const server = {
    ...{ Protocol: 'grpc', ProtocolVersion: 5, Pid: process.pid, Test: true },
    Addr: { Network: 'unix', String: socket },
  }
  return JSON.stringify(Object.fromEntries(ADDRESSES.map((address) => [address, server])))
}

/** The provider writes one line for a shell: `TF_REATTACH_PROVIDERS='{"registry...": {...}}'`. */
async function socketOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The output of the provider is not read.')
  for await (const line of createInterface({ input: child.stdout })) {
    const [, socket] = /TF_REATTACH_PROVIDERS='.*"String":"([^"]+)"/.exec(line) ?? []
    if (socket !== undefined) return socket
  }
  throw new Error('The AWS provider ended before it served.')
}

/** The newest that is unpacked in the mirror, or in the cache that Terraform fills. */
async function findProvider(): Promise<string | undefined> {
  const root = (await findMirror()) ?? join(cacheDirectory(), 'plugins')
  const home = join(root, 'registry.terraform.io/hashicorp/aws')
  const entries = await readdir(home, { recursive: true, withFileTypes: true }).catch(() => [])
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  return entries
    .filter((entry) => entry.isFile() && entry.name.startsWith('terraform-provider-aws_v'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(`${process.platform}_${arch}`))
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1)
}
