import type { ClientParts, ec2Clients } from './adapters/aws/client.ts'
import type { Alarms } from './adapters/aws/groups/alarms.ts'
import type { TargetHealth } from './adapters/aws/groups/target-health.ts'
import { createGit } from './adapters/git/git.ts'
import { createClock } from './adapters/runner/clock.ts'
import { createFiles } from './adapters/runner/files.ts'
import { withholdFromChildren } from './adapters/runner/runner.ts'
import { forgetIn, noteIn } from './adapters/runner/trail.ts'
import { createChecks } from './adapters/tools/checks.ts'
import { PATIENCE } from './adapters/tools/fetch/parts.ts'
import { createPacker } from './adapters/tools/packer.ts'
import { createTerraform } from './adapters/tools/terraform.ts'
import { createToolbox } from './adapters/tools/toolbox.ts'
import type { AutoScaling, Ec2, ImageRemoval, Leftovers, Locks, Parameters } from './deps/aws.ts'
import type { Deps } from './deps/deps.ts'
import type { GitHub } from './deps/github.ts'
import { lazily } from './deps/lazily.ts'
import type { RunContext } from './deps/run.ts'
import type { Inputs } from './inputs/types.ts'
import type { Basics } from './main.ts'
import type { Journal } from './run/journal.ts'
import { OFFICIAL } from './tools/release.ts'

interface Connecting extends Basics {
  /** Aborts when the report is out: nothing that is still asked may hold up the end of the run. */
  readonly over: AbortSignal
}

/** Connects the commands with the real world, of which AWS and GitHub are loaded when they are first asked. */
export function connect(
  basics: Connecting,
  { report, tools: asked, region }: Inputs,
  { diagnose }: Pick<Journal, 'diagnose'>,
): Deps {
  const { clock, outlet, over } = basics
  const env = process.env
  withholdFromChildren(env)
  const context = inRegion(basics.context, region, env)
  const { runDirectory } = context
  const tools = createToolbox({
    ...asked,
    env,
    runDirectory,
    machine: process,
    publishers: OFFICIAL,
    patience: PATIENCE,
  })
  const shared = {
    context,
    outlet,
    files: createFiles(),
    git: createGit(env, runDirectory),
    tools,
    ...aws(basics),
    github: lazily<GitHub>(async () => {
      const { createGitHub } = await import('./adapters/github/github.ts')
      return createGitHub(report.token, context.repository, { clock, over })
    }),
  }
  const within = ({ log, signal }: Pick<Deps, 'log' | 'signal'>): Deps => ({
    ...shared,
    log,
    signal,
    clock: createClock(signal),
    packer: createPacker({ env, signal, log, tools, diagnose, runDirectory }),
    terraform: createTerraform({ env, signal, log, tools, diagnose, runDirectory }),
    checks: createChecks({ env, signal, log, tools, diagnose, runDirectory }),
    within,
  })
  return within(basics)
}

/** A stack's own region is that of the tools and of AWS's clients, too. */
function inRegion(context: RunContext, region: string, env: NodeJS.ProcessEnv): RunContext {
  if (region === context.region) return context
  const variables = { AWS_REGION: region, AWS_DEFAULT_REGION: region }
  Object.assign(env, variables)
  return { ...context, region, environment: { ...context.environment, ...variables } }
}

type Aws = Pick<Deps, 'ec2' | 'removal' | 'leftovers' | 'locks' | 'autoscaling' | 'parameters'>
type Clients = ReturnType<typeof ec2Clients>

/** All of it with one EC2 client for each region. */
function aws({ context: { runDirectory }, log, clock, over }: Connecting): Aws {
  const parts: ClientParts = { clock, over }
  let made: Promise<Clients> | undefined
  const clients = () => {
    made ??= import('./adapters/aws/client.ts').then((client) => client.ec2Clients(parts))
    return made
  }
  return {
    ec2: lazily<Ec2>(async () => {
      const { createEc2 } = await import('./adapters/aws/images/ec2.ts')
      return createEc2(await clients())
    }),
    removal: lazily<ImageRemoval>(async () => {
      const { createImageRemoval } = await import('./adapters/aws/images/removal.ts')
      return createImageRemoval(await clients(), parts)
    }),
    locks: lazily<Locks>(async () => {
      const { createLocks } = await import('./adapters/aws/images/locks.ts')
      return createLocks(await clients(), log.mask)
    }),
    leftovers: leftovers(clients, runDirectory),
    parameters: lazily<Parameters>(async () => {
      const { createParameters } = await import('./adapters/aws/parameters/parameters.ts')
      return createParameters(parts)
    }),
    autoscaling: lazily<AutoScaling>(() => groups(parts, clock.now)),
  }
}

/** What a bake makes is noted at once, and not after something was loaded. */
function leftovers(clients: () => Promise<Clients>, runDirectory: string): Leftovers {
  const found = lazily<Pick<Leftovers, 'list' | 'remove'>>(async () => {
    const { createLeftovers } = await import('./adapters/aws/images/leftovers.ts')
    return createLeftovers(await clients(), runDirectory)
  })
  return {
    list: (...args) => found.list(...args),
    remove: (leftover) => found.remove(leftover),
    note: (entry) => noteIn(runDirectory, entry),
    forget: () => forgetIn(runDirectory),
  }
}

/** Balancers and alarms are for groups that have some. */
async function groups(client: ClientParts, now: () => number): Promise<AutoScaling> {
  const [{ ec2Clients, LOOK }, { createAutoScaling }, { createInstanceFacts }] = await Promise.all([
    import('./adapters/aws/client.ts'),
    import('./adapters/aws/groups/autoscaling.ts'),
    import('./adapters/aws/groups/instances.ts'),
  ])
  const looks = { ...client, patience: LOOK }
  const ec2 = ec2Clients(looks)
  const targets = lazily<TargetHealth>(async () => {
    const { createTargetHealth } = await import('./adapters/aws/groups/target-health.ts')
    return createTargetHealth(looks)
  })
  const alarms = lazily<Alarms>(async () => {
    const { createAlarms } = await import('./adapters/aws/groups/alarms.ts')
    return createAlarms(looks)
  })
  return createAutoScaling({
    ec2,
    client,
    now,
    instances: createInstanceFacts(ec2),
    targets: {
      describe: async (region, arns) => (arns.length === 0 ? [] : targets.describe(region, arns)),
    },
    alarms: {
      describe: async (region, names) => (names.length === 0 ? [] : alarms.describe(region, names)),
    },
  })
}
