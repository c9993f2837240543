import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type AwsSandbox, startAws } from './aws/start.ts'
import { type GitHubSandbox, startGitHub } from './github/server.ts'
import { cacheDirectory } from './tools/cache.ts'
import { findTools, missingLines, type Part, type Tools } from './tools/find.ts'
import { type KeptProvider, keepProvider } from './tools/provider/keep.ts'

/** Everything around the action, running: a stand-in for AWS and one for GitHub, the real tools, a directory. */
export interface Rig {
  /** A directory that goes with the rig. */
  readonly root: string
  readonly aws: AwsSandbox
  readonly github: GitHubSandbox
  /** What a job needs to find the real tools. */
  readonly toolEnv: Readonly<Record<string, string>>
  /** What is on the PATH of `toolEnv`; Terraform where both are. */
  readonly stackTool: 'terraform' | 'tofu'
  /**
   * An AWS provider that goes on from command to command, the same for all who ask for the region (default: that of
   * `aws.env`), where there is one to keep.
   */
  keepProvider(region?: string): Promise<KeptProvider | undefined>
  /** Ends the servers and removes the directory. */
  close(): Promise<void>
}

export interface RigOptions {
  /** Simulated seconds in a real one. */
  readonly clockScale: number
  /** Where it is said what is fetched. */
  readonly log: (line: string) => void
  readonly awsPort?: number
  readonly githubPort?: number
  /** Instances answer, load balancers forward, commands run: see `aws/serving`. */
  readonly serving?: true
}

/** Variable with the socket of a nursery, from which many rigs have their AWS. */
export const NURSERY = 'SANDBOX_NURSERY'

export interface FullRigOptions extends RigOptions {
  /** Parts beside those that every rig has. */
  readonly also?: readonly Part[]
}

/**
 * Starts the rig with all tools, on free ports.
 * @throws Error naming each part that cannot be had, with the command that installs it
 */
export async function startRig({ also = [], ...options }: FullRigOptions): Promise<Rig> {
  const need = ['packer', 'terraform', 'provider', 'moto', ...also] as const
  const tools = await findTools({ need, log: options.log })
  if (tools.missing.length > 0) throw missingError(tools)
  return startRigWith(tools, options)
}

/** The same with the tools that there are, of which a Python with moto is one. */
export async function startRigWith(tools: Tools, options: RigOptions): Promise<Rig> {
  const { clockScale, awsPort = 0, githubPort = 0, serving } = options
  const root = await mkdtemp(join(tmpdir(), 'immutable-deploy-rig-'))
  const python = tools.python ?? []
  const nursery = process.env[NURSERY]
  const aws = await startAws({
    ...{ clockScale, python, port: awsPort, logFile: join(root, 'aws.log') },
    ...(nursery === undefined ? {} : { nursery }),
    ...(serving === undefined ? {} : { serving }),
  })
  const github = await startGitHub({ reposDir: join(root, 'repositories'), port: githubPort })
  const toolEnv = await toolEnvironment(tools, root)
  const kept = new Map<string, Promise<KeptProvider | undefined>>()
  const close = async () => {
    await Promise.all([...kept.values()].map(async (provider) => (await provider)?.stop()))
    await Promise.all([aws.stop(), github.close()])
    await rm(root, { recursive: true, force: true, maxRetries: 3 })
  }
  return {
    ...{ root, aws, github, toolEnv, close },
    stackTool: tools.terraform === undefined && tools.tofu !== undefined ? 'tofu' : 'terraform',
    keepProvider: (region = aws.env['AWS_REGION'] ?? '') => {
      const provider = kept.get(region) ?? keepProvider({ ...toolEnv, ...aws.env, AWS_REGION: region }, root)
      kept.set(region, provider)
      return provider
    },
  }
}

async function toolEnvironment(tools: Tools, root: string): Promise<Record<string, string>> {
  const directories = [tools.packer, tools.terraform, tools.tofu].flatMap((tool) =>
    tool === undefined ? [] : [dirname(tool)],
  )
  return {
    PATH: [...directories, process.env['PATH'] ?? ''].join(delimiter),
    TF_CLI_CONFIG_FILE: await tools.tfCliConfig(root),
    // Each call of Terraform lives for two seconds, a quarter of them spent on freeing memory that nobody misses.
    GOGC: '400',
    // The bundle is compiled once for all runs.
    NODE_COMPILE_CACHE: join(cacheDirectory(), 'compiled'),
  }
}

/** What ends a command that cannot go on without them. */
export function missingError({ missing }: Pick<Tools, 'missing'>): Error {
  return new Error(
    ['The sandbox needs what is not here, and could not fetch it:', ...missingLines(missing)].join('\n'),
  )
}
