import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Asker, startAsker } from './ask.ts'
import { type Origin, type Program, startProgram } from './program.ts'
import type { Rule } from './script.ts'

/** How often each API action was called, in all and for each group a call named. */
export type RequestCounts = {
  readonly actions: Readonly<Record<string, number>>
  readonly groups: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** By the ARN of the role that called, as policies name the calls: `ec2:DescribeImages`. Only of assumed roles. */
  readonly roles: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A call that a role made, with what policies judge it by; the same call is told once. */
export type RoleCall = {
  /** ARN. */
  readonly role: string
  /** As policies name it: `ec2:CreateTags`. */
  readonly call: string
  /** The program that called: its user agent. */
  readonly agent: string
  /** Of the role. */
  readonly account: string
  readonly region: string
  /** By their names in the Query protocol: `Tag.1.Key`. None of calls that describe, and of those in JSON. */
  readonly parameters: Readonly<Record<string, string>>
  /** By ids and names of key pairs among the parameters: the tags that these had just then, as the account sees them. */
  readonly tags: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The ids in the answer, of what has parameters. */
  readonly answered: readonly string[]
}

/** One account, and another that becomes a copy of it. */
export type Pair = { readonly from: string; readonly to: string }

export type AwsSandbox = {
  readonly endpoint: string
  /** Environment of the default account and region, for any AWS CLI, SDK, Terraform or Packer. */
  readonly env: Readonly<Record<string, string>>
  /** With `serving`, the port that every instance and load balancer listens on. */
  readonly servingPort: number | undefined
  /** The same for another account (twelve digits) or region. Accounts share images alone: `accounts.ts`. */
  readonly envOf: (place: Place) => Record<string, string>
  /** Adds rules to the script; the newest matching rule wins. Rejects when one is not understood. */
  readonly script: (rules: Rule | readonly Rule[]) => Promise<void>
  /** Forgets all rules; instances, groups and request counts stay. */
  readonly reset: () => Promise<void>
  /**
   * Makes one account a copy of another, images and groups and all: only its number differs. Several at once are to each
   * other what the first ones were.
   */
  readonly clone: (accounts: Pair | readonly Pair[]) => Promise<void>
  /** Puts an account into organizations and units, by their ARNs, and out of all others. */
  readonly join: (membership: {
    readonly account: string
    readonly organizations: readonly string[]
  }) => Promise<void>
  /** Removes all that an account has, once nobody needs it any more: each costs time for as long as it is there. */
  readonly forget: (account: string) => Promise<void>
  /** Makes the images and snapshots that an account has now older. */
  readonly age: (options: { readonly account: string; readonly days: number }) => Promise<void>
  /** Lets simulated seconds pass, where the clock stands still (`clockScale: 0`). Each group sees every moment of them. */
  readonly pass: (seconds: number) => Promise<void>
  /**
   * With `serving`: what an image that nobody baked carries, by path, wherever it is, and what runs it already; `version`
   * is its commit. @throws Error where there is no such image
   */
  readonly install: (image: string, files: Readonly<Record<string, string>>) => Promise<void>
  /** Counts of one account, or of all. */
  readonly requests: (account?: string) => Promise<RequestCounts>
  /** What roles called, in all accounts: those that STS gave keys of. */
  readonly calls: () => Promise<readonly RoleCall[]>
  /** Asks as the aws CLI does. */
  readonly ask: Asker['ask']
  /** Ends the server and waits until it is gone. */
  readonly stop: () => Promise<void>
}

/**
 * The access key id decides the account when it is twelve digits: each account has its own default VPC, images
 * and groups in every region, so tests that share a server take one each.
 */
export type Place = { readonly account?: string; readonly region?: string }

export type StartOptions = {
  /** Simulated seconds in a real one: at 60 a minute of warm-up takes a second. At 0 they pass by `pass` alone. */
  readonly clockScale: number
  /** Start of the command line of a Python that has moto, from `findTools`. */
  readonly python?: readonly string[]
  /** Socket of a nursery that stands for it. */
  readonly nursery?: string
  /** Instances answer, load balancers forward, commands run: `serving/`. */
  readonly serving?: true
  /** 0, the default, is a free one. */
  readonly port?: number
  /** Where the server's log goes; default is a temporary one, gone after the end. */
  readonly logFile?: string
  /** Ends the server when aborted. */
  readonly signal?: AbortSignal
}

const PYTHON = ['python3']
const READY_SECONDS = 60

/**
 * Starts the stand-in for EC2 and Auto Scaling on 127.0.0.1 and waits until it answers. It ends by itself
 * when this process does, however that comes about.
 *
 * @throws Error with the end of the server's log when it does not come up
 */
export async function startAws(options: StartOptions): Promise<AwsSandbox> {
  const scratch = options.logFile === undefined ? mkdtempSync(join(tmpdir(), 'sandbox-aws-')) : undefined
  const { logFile = join(scratch ?? '', 'server.log'), signal, python = PYTHON, nursery } = options
  const origin: Origin = { python, ...(nursery === undefined ? {} : { nursery }) }
  const server = startProgram(origin, { name: 'server', args: argumentsOf(options), logFile })
  let asker: Asker | undefined
  const ask: Asker['ask'] = (env, question) => {
    asker ??= startAsker(origin)
    return asker.ask(env, question)
  }
  const stop = async (): Promise<void> => {
    server.input.end()
    await Promise.all([server.ended.catch(() => undefined), asker?.stop()])
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true })
  }
  signal?.addEventListener('abort', () => void stop(), { once: true })
  try {
    const { port, servingPort } = await readPorts(server)
    const endpoint = `http://127.0.0.1:${port}`
    const disks = servingPort === undefined ? {} : { SANDBOX_DISKS: `${endpoint}/_sandbox/disk` }
    return {
      endpoint,
      servingPort,
      env: { ...envOf(endpoint, {}), ...disks },
      envOf: (place) => ({ ...envOf(endpoint, place), ...disks }),
      ...admin(endpoint),
      ask,
      stop,
    }
  } catch (error) {
    const log = tail(logFile)
    await stop()
    throw new Error(`the AWS stand-in did not start: ${(error as Error).message}\n${log}`)
  }
}

function argumentsOf({ port = 0, clockScale, serving }: StartOptions): string[] {
  const more = serving === true ? ['--serving'] : []
  return ['--port', `${port}`, '--clock-scale', `${clockScale}`, ...more, '--exit-with-stdin']
}

interface Ports {
  readonly port: number
  readonly servingPort?: number
}

/** The server's first line is `{"port": N}`, printed once it listens. */
async function readPorts({ output, ended }: Program): Promise<Ports> {
  const { promise, resolve, reject } = Promise.withResolvers<Ports>()
  const timer = setTimeout(
    () => reject(new Error(`not ready after ${READY_SECONDS} s`)),
    READY_SECONDS * 1000,
  )
  ended.then((how) => reject(new Error(how)), reject)
  createInterface({ input: output }).once('line', (line) => resolve(JSON.parse(line)))
  return promise.finally(() => clearTimeout(timer))
}

function envOf(endpoint: string, place: Place): Record<string, string> {
  const { account = '123456789012', region = 'us-east-1' } = place
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: account,
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    CHECKPOINT_DISABLE: '1',
  }
}

function admin(
  endpoint: string,
): Omit<AwsSandbox, 'endpoint' | 'servingPort' | 'env' | 'envOf' | 'ask' | 'stop'> {
  return {
    script: async (rules) => void (await call(endpoint, 'script', rules)),
    reset: async () => void (await call(endpoint, 'reset', {})),
    clone: async (accounts) => void (await call(endpoint, 'clone', accounts)),
    join: async (membership) => void (await call(endpoint, 'join', membership)),
    forget: async (account) => void (await call(endpoint, 'forget', { account })),
    age: async (options) => void (await call(endpoint, 'age', options)),
    pass: async (seconds) => void (await call(endpoint, 'pass', { seconds })),
    install: async (image, files) => void (await call(endpoint, 'install', { image, files })),
    requests: async (account) =>
      (await call(
        endpoint,
        account === undefined ? 'requests' : `requests?account=${account}`,
      )) as RequestCounts,
    calls: async () => (await call(endpoint, 'calls')) as readonly RoleCall[],
  }
}

async function call(endpoint: string, route: string, body?: unknown): Promise<unknown> {
  const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${endpoint}/_sandbox/${route}`, post)
  const json = (await answer.json()) as { error?: string }
  if (!answer.ok) throw new Error(`${route}: ${json.error}`)
  return json
}

/** Nothing where the server did not come so far as to write. */
function tail(file: string): string {
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
}
